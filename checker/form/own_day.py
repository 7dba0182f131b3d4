"""The document's own day, and whether it stands where such a day is written.

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4: behind the place, in the header. Minutes, and texts whose
lines a converter has moved, have that line behind the title, before QUYẾT ĐỊNH: or above the signature.
"""

import re
from typing import NamedTuple

from checker.facts.store import Facts
from checker.form.header import Header, HeaderDate, date_line
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.readers.frame_lines import is_place_and_date

_PLACED = re.compile(r"[^\W\d_] ?, ?$")
_ALONE = re.compile(r"[\W_]*$")
_PLACE_WORDS = range(2, 6)
"""Words of a place's name, each with a capital: Bình Lư ngày 05 tháng 3 năm 2026."""


class OwnDay(NamedTuple):
    """The line with the document's own day, None where it has none.

    ``is_certain`` tells that it stands behind its place or alone on its line: only against such a day
    another is later.
    """

    line: HeaderDate | None
    is_certain: bool


def read_own_day(facts: Facts) -> OwnDay:
    """Return the day of the header, else that of a line of place and date further down."""
    own = facts[Header].date
    if own is not None and _is_certain(facts, own):
        return OwnDay(own, is_certain=True)
    below = _further_down(facts)
    return OwnDay(below or own, is_certain=below is not None)


def _is_certain(facts: Facts, own: HeaderDate) -> bool:
    """Whether the day stands behind a place, which may have lost its comma, or begins its line."""
    start = facts.lined.rfind("\n", 0, own.date_span.start) + 1
    before = facts.quote(Span(start, own.date_span.start))
    if _PLACED.search(before) is not None or _ALONE.match(before) is not None:
        return True
    place = facts.quote(own.place).strip(" .;").split()
    return len(place) in _PLACE_WORDS and all(map(str.istitle, place))


def _further_down(facts: Facts) -> HeaderDate | None:
    """Return the first line of place and date below the title that has a year."""
    parts = facts[Parts]
    places = (Span(parts.title.end, parts.body.start), Span(parts.closing.start, parts.tail.end))
    for place in places:
        for number in facts.document.starting_in(place):
            span = facts.document.blocks[number].span
            if is_place_and_date(facts.folded[slice(*span)].strip(), facts.lexicon):
                line = date_line(facts, span)
                if line is not None and line.year:
                    return line
    return None
