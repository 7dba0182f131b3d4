"""All that names one document: its kind, number, date and issuer, its title behind or before them.

Who writes its successor replaces all of it: no title and no years of the old one stay behind.
"""

import re
from collections.abc import Iterable

from checker.facts import Facts
from checker.facts.citations import Citation, Citations, KnownDocuments
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.documents.programme_numbers import whole_citation
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownDocument

_LEAD = Grammar(r"[ ,]*(?:(?:{puts-in-force}|{about}) )+")
_TIE = Grammar(r"[\"”]? ?,? ?(?:\(|(?:(?:{programme-tie}|{programme-link}) )+)$")
_ASIDE = Grammar(r"\w[\"”]? ?,? ?(?:\(|(?<!\w)(?:(?:{programme-tie}|{programme-link}) )+)$")
"""What ties a number to words before it; at the head of a sentence it ties nothing: Theo Quyết định."""
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"20\d\d")
_PROGRAMME = Grammar(r"(?<!\w){programme-word}(?!\w)")
_FEWEST = 4
"""Words of a title from which on it tells one document from another."""
_REACH = 300
"""Characters before a number within which its title begins."""


def passage(facts: Facts, citation: Citation, known: KnownDocument) -> Span:
    """Return all that names *known* at *citation*."""
    number = whole_citation(facts, citation)
    start, end = _begin(facts, number.start, known), _end(facts, number.end, citation, known)
    bracketed = "(" in facts.text[start : number.start] and facts.text[end : end + 1] == ")"
    return Span(start, end + bracketed)


def passages_before(facts: Facts, known: KnownDocument) -> list[Span]:
    """Return all that names a document that *known* took the place of."""
    return [
        passage(facts, citation, old)
        for citation in facts[Citations]
        if (old := facts[KnownDocuments].get(citation.key))
        and (old.replaced_by == known.id or old.id in known.replaces)
    ]


def joined(spans: Iterable[Span]) -> list[Span]:
    """Return *spans* in order, those that overlap as one."""
    whole: list[Span] = []
    for span in sorted(spans):
        if whole and span.start < whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return whole


def is_aside(facts: Facts, span: Span) -> bool:
    """Whether the number at *span* belongs to words before it: (Quyết định …), theo Quyết định."""
    low = max(0, span.start - _REACH)
    return facts.lexicon.pattern(_ASIDE).search(facts.lined, low, span.start) is not None


def has_title(facts: Facts, whole: Span, citation: Citation) -> bool:
    """Whether *whole* holds more than the number with its issuer."""
    return whole != whole_citation(facts, citation)


def _is_own(word: str, own: set[str]) -> bool:
    return word in own or _YEAR.fullmatch(word) is not None


def _words(known: KnownDocument) -> set[str]:
    return set(_WORD.findall(fold(known.title)))


def _end(facts: Facts, end: int, citation: Citation, known: KnownDocument) -> int:
    lead = facts.lexicon.pattern(_LEAD).match(facts.lined, end, citation.extent.end)
    if lead is None:
        return end
    own, last, count = _words(known), end, 0
    for word in _WORD.finditer(facts.folded, lead.end(), citation.extent.end):
        if not _is_own(word.group(), own):
            break
        last, count = word.end(), count + 1
    if count < _FEWEST:
        return end
    opened = facts.text[end:last].count("“") > facts.text[end:last].count("”")
    return last + (opened and facts.text[last : last + 1] == "”")


def _begin(facts: Facts, start: int, known: KnownDocument) -> int:
    low = max(facts.text.rfind("\n", 0, start) + 1, start - _REACH)
    tie = facts.lexicon.pattern(_TIE).search(facts.lined, low, start)
    if tie is None:
        return start
    own, first, count = _words(known), start, 0
    for word in reversed(list(_WORD.finditer(facts.folded, low, tie.start()))):
        if not _is_own(word.group(), own):
            break
        first, count = word.start(), count + 1
    named = facts.lexicon.pattern(_PROGRAMME).search(facts.folded, first, tie.start())
    return named.start() if count >= _FEWEST and named else start
