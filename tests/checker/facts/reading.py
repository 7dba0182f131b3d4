"""Facts of short texts, and passages marked «…» in them, so that a test shows what it claims."""

import re
from functools import cache

from checker.facts import Facts, read_facts
from checker.kernel.document import Span
from checker.library.load import load_library
from checker.library.registers import Registers
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
def registers() -> Registers:
    """Return the registers of the built-in library."""
    return load_library().registers


def facts_of(*lines: str, year: int | None = None) -> Facts:
    """Return the facts of a Word draft of these paragraphs."""
    return read_facts(draft_of(lines), registers(), Overrides(year=year))
