"""A programme whose name is unfinished or wrong, with the right one for all of it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.facts import Facts
from checker.facts.citations import Citations, citation_key
from checker.facts.whereabouts import Whereabouts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kinds.documents.whole_name import name_end, whole_name
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.put import How, Put
from checker.report import Finding, Status, Verdict

_BLANK_NUMBER = Grammar(
    r"(?:[ ,(]|{programme-link}|{programme-tie})*(?<!\w){state-document}"
    r"(?: |{programme-link}|{day}|{month}|{year}|{state-symbol}|[/.…_\d-])*[.…_]{2,}"
    r"(?: |{programme-link}|{day}|{month}|{year}|{state-symbol}|[/.…_\d-])*(?:{state-issuer})?\)?"
)
"""A number left open behind the name: ban hành theo Quyết định số ……/QĐ-TTg ngày 23/10/2021 của …"""
_CLOSING = frozenset('”"')


def unfinished(
    reply: Reply, outcome: str, names: Sequence[Span], lacking: str, *, keeps_years: bool = True
) -> Verdict:
    """Return a review of *names*, each of which keeps its words and gains what is *lacking*.

    A period that is lacking stands in the place of other years.
    """
    where = reply.facts[Whereabouts].of(names[0].start)
    findings = tuple(
        _finished(reply, outcome, name, lacking, where, keeps_years=keeps_years) for name in names
    )
    return Verdict(Status.REVIEW, findings[0].message, findings)


def _finished(
    reply: Reply, outcome: str, name: Span, lacking: str, where: str, *, keeps_years: bool
) -> Finding:
    quote = reply.facts.quote
    whole = Span(name.start, name_end(reply.facts, name))
    if keeps_years:
        words = f"{quote(whole)}{lacking}"
        blank = reply.facts.lexicon.pattern(_BLANK_NUMBER).match(reply.facts.folded, whole.end)
        whole = Span(whole.start, blank.end() if blank else whole.end)
    else:
        quoted = quote(whole)[-1:] if whole.end > name.end else ""
        words = f"{quote(name)}{lacking}{quoted if quoted in _CLOSING else ''}"
    return replace(reply.finding(name, outcome, words, where=where), put=Put(whole, How.INSTEAD))


def misnamed(reply: Reply, document: str, name: Span, outcome: str) -> Verdict:
    """Return a review of *name*, with the right one of *document* in the place of all of it."""
    facts = reply.facts
    words = _named_beside(facts, document, name, reply.suggestion())
    where, found = facts[Whereabouts].of(name.start), facts.quote(name)
    finding = reply.finding(name, outcome, words, document=document, where=where, found=found)
    put = Put(whole_name(facts, name), How.INSTEAD)
    return combine(Status.REVIEW, [replace(finding, put=put)])


def _named_beside(facts: Facts, document: str, name: Span, words: str | None) -> str | None:
    """Return *words* without the number in brackets, where the sentence around *name* has it already."""
    if words is None:
        return None
    sentence, key = facts[Sentences].around(name.start), citation_key(document)
    keys = {key, f"{key.split('/')[0]}/"}
    said = any(c.key in keys and sentence.contains(c.span) for c in facts[Citations])
    return re.sub(rf" ?\([^()]*{re.escape(document)}[^()]*\)", "", words) if said else words
