"""Names in quotation marks: another's words, or the name of a work as it was approved."""

import re

from checker.facts import Facts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_QUOTES = re.compile(r"[“”\"„«»]")
_WORK = Grammar(r" ?{built-thing}(?!\w)")


def is_quoted(facts: Facts, span: Span) -> bool:
    """Whether *span* stands inside a quotation of its line; people mix the marks."""
    return _opening(facts, span) is not None


def is_of_quoted_work(facts: Facts, span: Span) -> bool:
    """Whether *span* is of the quoted name of a work: “Dự án đầu tư … tỉnh Yên Bái”."""
    opening = _opening(facts, span)
    return opening is not None and bool(facts.lexicon.pattern(_WORK).match(facts.folded, opening))


def _opening(facts: Facts, span: Span) -> int | None:
    """Return where the quotation around *span* begins, behind its mark."""
    start = facts.text.rfind("\n", 0, span.start) + 1
    before = [mark.end() for mark in _QUOTES.finditer(facts.text, start, span.start)]
    end = facts.text.find("\n", span.end)
    closes = _QUOTES.search(facts.text, span.end, end if end >= 0 else len(facts.text))
    return before[-1] if len(before) % 2 == 1 and closes is not None else None
