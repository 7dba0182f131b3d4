"""Facts of short texts, and passages marked «…» in them, so that a test shows what it claims."""

import re
from dataclasses import replace
from functools import cache

from checker.facts import Facts, read_facts
from checker.kernel.document import Span
from checker.library.load import load_library
from checker.library.rule import Library
from checker.particulars import Overrides
from tests.checker.drafts import draft_of

_MARKS = re.compile("[«»]")


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Return the text without its marks, and where the marked passages stand."""
    spans: list[Span] = []
    plain = ""
    for number, part in enumerate(_MARKS.split(marked)):
        if number % 2:
            spans.append(Span(len(plain), len(plain) + len(part)))
        plain += part
    return plain, tuple(spans)


@cache
def library() -> Library:
    """Return the built-in library, whose words and registers the facts are read with."""
    return words_only(load_library())


def words_only(whole: Library) -> Library:
    """Return the library without its rules on layout: drafts that are made of lines have none."""
    return replace(whole, rules=tuple(rule for rule in whole.rules if rule.group.id != "form"))


def facts_of(*lines: str, year: int | None = None) -> Facts:
    """Return the facts of a Word draft of these paragraphs."""
    return read_facts(draft_of(lines), library(), Overrides(year=year))
