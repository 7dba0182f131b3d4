"""Notes at the foot of a page: they follow the text, as they do in a Word file.

A note is known by its mark, a raised figure in the text above, and by the
room over it, where a short line is drawn.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from statistics import median
from typing import NamedTuple

from checker.lexicon.lexicon import Lexicon
from checker.readers.frame_lines import opens_recipients
from checker.readers.line_edges import head, tail
from checker.readers.line_pairs import is_ended
from checker.readers.line_starts import starts_item
from checker.readers.pdf.segment import Segment
from checker.readers.raised import RAISED, raised

_RAISED = re.compile(f"[{RAISED}]+")
_NOTE = re.compile(rf"(\d{{1,3}}(?=\s?[^\W\d_])|[{RAISED}]{{1,3}})\s?")
_APART = 1.2  # usual distances of two lines
_SMALLER = 0.9  # of the usual height of letters


class Noted(NamedTuple):
    """The lines of a page and the notes that begin at its foot, with what the next ones hold."""

    text: list[Segment]
    notes: list[Segment]


def apart_from_notes(pages: Sequence[Sequence[Segment]], lexicon: Lexicon) -> list[Noted]:
    """Return *pages* without the notes at their feet, and these without their marks."""
    found: list[Noted] = []
    unended: list[Segment] = []  # notes that the next page may go on with
    for page in pages:
        text, notes = _parted(page)
        rest = _rest(text, lexicon) if unended else []
        unended += rest
        found.append(Noted([s for s in text if s not in rest], notes))
        going_on = notes or (unended if rest else [])
        unended = going_on if going_on and not is_ended(tail(going_on[-1].text)) else []
    return found


def _parted(page: Sequence[Segment]) -> tuple[list[Segment], list[Segment]]:
    marks = {mark for segment in page for mark in _RAISED.findall(segment.text)}
    first = _first(page, marks) if marks else None
    if first is None:
        return [*page], []
    notes = sorted((s for s in page if s.y <= first.y), key=lambda s: (-s.y, s.left))
    taken = {*notes}
    return [s for s in page if s not in taken], [_without_mark(s, marks) for s in notes]


def _rest(text: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the lines at the foot of *text* that go on with a note of the page before."""
    if not text:
        return []
    height = median(s.height for s in text)
    upward = sorted((s for s in text if s.cell is None), key=lambda s: s.y)
    rest = [*takewhile(lambda s: s.height < _SMALLER * height, upward)][::-1]
    if not rest or any(opens_recipients(s.text, lexicon) for s in rest):
        return []
    return [] if starts_item(head(rest[0].text)) else rest


def _first(page: Sequence[Segment], marks: set[str]) -> Segment | None:
    """Return the line that the first note begins with."""
    downward = sorted((s for s in page if s.cell is None), key=lambda s: -s.y)
    pitches = [one.y - two.y for one, two in pairwise(downward) if one.y > two.y]
    if not pitches:
        return None
    usual, height = median(pitches), median(s.height for s in page)
    for k, (above, segment) in enumerate(pairwise(downward), start=1):
        mark = _mark(segment, marks)
        if mark is None or not any(mark in _RAISED.findall(s.text) for s in downward[:k]):
            continue
        small = all(s.height < _SMALLER * height for s in downward[k + 1 :] or [segment])
        if small or above.y - segment.y > _APART * usual:
            return segment
    return None


def _mark(segment: Segment, marks: set[str]) -> str | None:
    """Return the mark that *segment* begins with as a note does."""
    found = _NOTE.match(segment.text)
    mark = raised(found[1]) if found else ""
    return mark if mark in marks else None


def _without_mark(segment: Segment, marks: set[str]) -> Segment:
    found = _NOTE.match(segment.text) if _mark(segment, marks) else None
    return segment._replace(text=segment.text[found.end() :]) if found else segment
