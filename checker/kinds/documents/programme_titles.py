"""The name that stands beside a programme's number, compared with the official one."""

import re
from collections.abc import Iterable, Iterator

from checker.facts import Facts
from checker.facts.citations import Citation
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar

_TITLE = r"[\"“]?(?P<title>{programme-word} [^\d;.()\n\"]{8,200})"
_TITLE_AFTER = Grammar(
    rf"[^;.\n]{{0,60}}?(?:{{puts-in-force}}|{{about}}(?: {{puts-in-force}})?) {_TITLE}"
)
_TITLE_BEFORE = Grammar(rf"{_TITLE}[\"”]? ?(?:\(|{{programme-tie}} )[^\d;.()\n]{{0,30}}$")
_TITLE_REACH = 200
"""Characters before a number within which the title that it belongs to begins."""
_TITLE_WORDS = 5
"""Words of a title from which on its likeness says anything."""
_FAR = 72.0
"""Likeness (0 to 100) below which a title is another one."""


def garbled_title(facts: Facts, official: str, mine: Iterable[Citation]) -> Span | None:
    """Return the title beside the number, where there is one far from the *official* one."""
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - 40 ms, needed for few drafts

    for citation in mine:
        for span in _titles_beside(facts, citation):
            title = facts.folded[span.start : span.end]
            if len(title.split()) >= _TITLE_WORDS and ratio(title, fold(official)) < _FAR:
                return span
    return None


def _titles_beside(facts: Facts, citation: Citation) -> Iterator[Span]:
    """Yield the programme's name after the number (phê duyệt Chương trình …) or before it."""
    title_after, title_before = map(facts.lexicon.pattern, (_TITLE_AFTER, _TITLE_BEFORE))
    after = title_after.match(facts.lined, citation.span.end, citation.extent.end)
    if after is not None:
        yield _title(after)
    sentence = facts[Sentences].around(citation.span.start)
    low = max(sentence.start, citation.extent.start - _TITLE_REACH)
    before = title_before.search(facts.lined, low, citation.extent.start)
    if before is not None:
        yield _title(before)


def _title(match: re.Match[str]) -> Span:
    start = match.start("title")
    return Span(start, start + len(match["title"].rstrip()))
