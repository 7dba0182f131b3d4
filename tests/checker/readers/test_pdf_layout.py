"""Segments of a PDF page as lines of their columns: each distance from both sides."""

import math

import pytest

from checker.readers.file_line import FileLine
from checker.readers.pdf import reader
from checker.readers.pdf.lines import same_line
from checker.readers.pdf.page import Page
from checker.readers.pdf.segment import Segment
from checker.readers.pdf.words import Word
from tests.checker.readers.drawn import lines_of, segment
from tests.reading import LEXICON


def read(*segments: Segment) -> list[FileLine]:
    return lines_of([segments])


def body(count: int = 20, width: float = 420) -> list[Segment]:
    """Running text from 85 to 505 points."""
    return [segment("a b", 85, 750 - 15 * k, width=width) for k in range(count)]


@pytest.mark.parametrize(("longer", "end"), [(1, 0), (2, -10)])
def test_few_lines_stick_out_of_running_text(longer: int, end: float) -> None:
    lines = read(*body(20 - longer), *[segment("a b", 85, 400, width=430)] * longer)
    assert lines[0].end == end


@pytest.mark.parametrize(
    ("pitch", "space"),
    [(7, math.inf), (7.1, 7.1 / 14), (15, 15 / 14), (55.9, 55.9 / 14), (56, math.inf)],
)
def test_the_distance_to_the_next_line_of_a_column(pitch: float, space: float) -> None:
    above = segment("a b", 85, 700)
    assert read(above, segment("a b", 85, 700 - pitch))[1].space == pytest.approx(space)


@pytest.mark.parametrize(("indent", "below"), [(59, True), (60, False)])
def test_a_short_line_may_stand_before_an_indented_one(indent: float, below: bool) -> None:
    above = segment("a b", 85 + indent, 700)
    assert (read(above, segment("a", 85, 685))[1].space != math.inf) is below


@pytest.mark.parametrize(("between", "column"), [(11, True), (12, False)])
def test_a_cell_is_known_by_one_beside_it_that_is_near_in_the_file(
    between: int, column: bool
) -> None:
    cell, beside = segment("a b", 85, 700), segment("a b", 300, 700)
    others = [segment("a b", 300, 640 - 60 * k) for k in range(between)]
    assert (read(cell, *others, beside)[0].indent == 0) is column


@pytest.mark.parametrize(("apart", "level"), [(8.3, True), (8.5, False)])
def test_columns_stand_on_one_line_but_for_a_little(apart: float, level: bool) -> None:
    left = segment("a b", 85, 700)
    assert left.beside(segment("a b", 300, 700 - apart)) is level
    assert not left.beside(segment("a b", 90, 700 - apart))


@pytest.mark.parametrize(("raised", "same"), [(6.9, True), (7, False)])
def test_a_footnote_mark_is_on_its_line(raised: float, same: bool) -> None:
    word = Word("a", 85, 91, 700, 14, 0)
    assert same_line(word, Word("1", 92, 95, 700 + raised, 14, 1)) is same
    assert not same_line(word, Word("1", 80, 84, 700, 14, 1))


@pytest.mark.parametrize(("indent", "blocks"), [(12, 1), (13, 2)])
def test_an_indent_begins_a_paragraph(
    indent: float, blocks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = [segment("Xã " + "a" * 67, 85, 750 - 15 * k) for k in range(4)]
    last = segment("Ủy ban nhân dân", 85 + indent, 690)
    monkeypatch.setattr(reader, "_pages", lambda *_: [Page([*full, last], 595.0)])
    assert len(reader.read_pdf(b"", LEXICON).blocks) == blocks
