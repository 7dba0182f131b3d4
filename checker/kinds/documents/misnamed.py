"""A programme whose name is unfinished or wrong, with the right one for all of it."""

import re
from collections.abc import Sequence

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.cited_numbers import citation_key
from checker.facts.dates import written_day
from checker.facts.whereabouts import Whereabouts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kinds.documents.official_name import in_full
from checker.kinds.documents.passage import joined, passages_before
from checker.kinds.documents.whole_name import name_end, whole_name
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownDocument
from checker.report import Finding, Status, Verdict

_BLANK_NUMBER = Grammar(
    r"(?:[ ,(]|{programme-link}|{programme-tie})*(?<!\w){state-document}"
    r"(?: |{programme-link}|{day}|{month}|{year}|{state-symbol}|[/.…_\d-])*[.…_]{2,}"
    r"(?: |{programme-link}|{day}|{month}|{year}|{state-symbol}|[/.…_\d-])*(?:{state-issuer})?\)?"
)
"""A number left open behind the name: ban hành theo Quyết định số ……/QĐ-TTg ngày 23/10/2021 của …"""
_CLOSING = frozenset('”"')


def in_brackets(known: KnownDocument) -> str:
    """Return number, date and issuer of *known* as they stand behind its name."""
    dated = f" ngày {written_day(known.date)}" if known.date else ""
    return f" ({known.kind} số {known.id}{dated} của {known.issuer})"


def without_number(
    reply: Reply, outcome: str, names: Sequence[Span], known: KnownDocument, cited: str,
    before: Sequence[Span] = (), found: str = "",
) -> Verdict:  # fmt: skip
    """Return a review of *names*, each of which is said in full and gains the number in *cited*.

    Documents beside it that *known* took the place of give way with it, those at *before* too.
    """
    facts = reply.facts
    where = facts[Whereabouts].of(names[0].start)
    given_way = (*passages_before(facts, known), *before)
    findings: list[Finding] = []
    for name in names:
        whole, words = in_full(facts, name, known)
        blank = facts.lexicon.pattern(_BLANK_NUMBER).match(facts.folded, whole.end)
        whole = Span(whole.start, blank.end() if blank else whole.end)
        old = [span for span in given_way if span.overlaps(whole)]
        whole = joined([whole, *old])[0]
        findings.append(reply.finding(whole, outcome, f"{words}{cited}", where=where, found=found))
    return Verdict(Status.REVIEW, findings[0].message, tuple(findings))


def without_period(reply: Reply, outcome: str, names: Sequence[Span], lacking: str) -> Verdict:
    """Return a review of *names*, each of which gains the period that is *lacking*, instead of other years."""
    where = reply.facts[Whereabouts].of(names[0].start)
    findings: list[Finding] = []
    for name in names:
        whole = Span(name.start, name_end(reply.facts, name))
        closing = reply.facts.quote(whole)[-1:] if whole.end > name.end else ""
        words = f"{reply.facts.quote(name)}{lacking}{closing if closing in _CLOSING else ''}"
        findings.append(reply.finding(whole, outcome, words, where=where))
    return Verdict(Status.REVIEW, findings[0].message, tuple(findings))


def misnamed(reply: Reply, document: str, name: Span, outcome: str) -> Verdict:
    """Return a review of *name*, with the right one of *document* in the place of all of it."""
    facts = reply.facts
    words = _named_beside(facts, document, name, reply.suggestion())
    where, found = facts[Whereabouts].of(name.start), facts.quote(name)
    whole = whole_name(facts, name)
    finding = reply.finding(whole, outcome, words, document=document, where=where, found=found)
    return combine(Status.REVIEW, [finding])


def _named_beside(facts: Facts, document: str, name: Span, words: str | None) -> str | None:
    """Return *words* without the number in brackets, where the sentence around *name* has it already."""
    if words is None:
        return None
    sentence, key = facts[Sentences].around(name.start), citation_key(document)
    keys = {key, f"{key.split('/')[0]}/"}
    said = any(c.key in keys and sentence.contains(c.span) for c in facts[Citations])
    return re.sub(rf" ?\([^()]*{re.escape(document)}[^()]*\)", "", words) if said else words
