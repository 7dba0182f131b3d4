"""The page without Qt: lines, marks, positions, sizes."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts import read_facts
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.kernel.document import Block, Cell, Document, Span
from checker.kernel.layout import Layout, Section
from checker.report import Status
from gui.page.geometry import A4, ZOOMS, Geometry, Sheet, next_zoom, sheet_of
from gui.page.lines import Page, read_page
from gui.page.positions import Positions
from gui.work.checking import Checked
from gui.work.judging import LocalJudge


@given(st.text(alphabet=st.sampled_from("aế\n😀𝄞x")))
def test_positions_agree_with_utf_16(text: str) -> None:
    positions = Positions(text)
    for offset in range(len(text) + 1):
        in_qt = len(text[:offset].encode("utf-16-le")) // 2
        assert positions.to_qt(offset) == in_qt
        assert positions.to_text(in_qt) == offset


def page_of(text: str, blocks: tuple[Block, ...], judge: LocalJudge) -> Page:
    document = Document(Path("x.docx"), "docx", text, blocks)
    facts = read_facts(document, judge.library(()))
    return read_page(document, facts[Parts], facts[Outline].sections)


def test_page_has_exactly_the_lines_of_the_text(gaps: Checked) -> None:
    page = gaps.page
    assert [page.text[line.start : line.end] for line in page.lines] == page.text.split("\n")
    covered = [n for row in page.rows for n in range(row.first, row.last)]
    assert covered == list(range(len(page.lines)))


def test_header_stands_side_by_side(gaps: Checked) -> None:
    row = gaps.page.rows[0]
    left, right = row.cells
    assert gaps.page.text[gaps.page.lines[left.first].start :].startswith("ỦY BAN NHÂN DÂN")
    assert gaps.page.text[gaps.page.lines[right.first].start :].startswith("CỘNG HÒA")
    assert left.right == right.left
    assert not row.bordered


def test_line_ends_inside_a_block_make_lines(judge: LocalJudge) -> None:
    text = "KẾ\nHOẠCH\nđoạn"
    page = page_of(text, (Block(Span(0, 8)), Block(Span(9, 13))), judge)
    assert [(line.start, line.end) for line in page.lines] == [(0, 2), (3, 8), (9, 13)]


def test_table_cells_share_the_width(judge: LocalJudge) -> None:
    words = ("Nội dung", "TT", "Nhiệm vụ dài hơn nhiều so với số thứ tự", "1", "x")
    text = "\n".join(words)
    spans = [Span(text.index(w), text.index(w) + len(w)) for w in words[:3]]
    spans += [Span(len(text) - 3, len(text) - 2), Span(len(text) - 1, len(text))]
    cells = (None, Cell(0, 0, 0), Cell(0, 0, 1), Cell(0, 1, 0), Cell(0, 1, 1))
    blocks = tuple(Block(s, cell=c) for s, c in zip(spans, cells, strict=True))
    page = page_of(text, blocks, judge)
    assert [len(row.cells) for row in page.rows] == [0, 2, 2]
    narrow, wide = page.rows[1].cells
    assert 0 == narrow.left < narrow.right == wide.left < wide.right == pytest.approx(1)
    assert narrow.right < 0.5


def test_an_empty_document_is_a_page(judge: LocalJudge) -> None:
    assert len(page_of("", (), judge).lines) == 1


def test_every_open_finding_is_on_the_page(gaps: Checked) -> None:
    wanted = {
        (number, which)
        for number, result in enumerate(gaps.report.results)
        if result.status in {Status.GAP, Status.REVIEW}
        for which in range(len(result.findings))
        if number not in gaps.report.matters.told
    }
    marks = gaps.marks
    pieces = {(p.mark.result, p.mark.finding) for ps in marks.pieces.values() for p in ps}
    cards = [*marks.above.values(), *marks.below.values()]
    assert wanted
    assert wanted <= pieces | {(m.result, m.finding) for ms in cards for m in ms}


def test_marks_lie_on_exactly_the_words(gaps: Checked) -> None:
    for line, pieces in gaps.marks.pieces.items():
        start = gaps.page.lines[line].start
        for piece in pieces:
            span = Span(start + piece.start, start + piece.end)
            assert piece.mark.span.contains(span)
            assert gaps.page.text[span.start : span.end].strip("\n")


def test_missing_section_is_a_card_before_the_next_one(gaps: Checked) -> None:
    cards = {m.caption: row for row, ms in gaps.marks.above.items() for m in ms}
    row = cards["Nên có: Kinh phí thực hiện"]
    line = gaps.page.lines[gaps.page.rows[row].first]
    assert gaps.page.text[line.start : line.end].startswith("III. TỔ CHỨC THỰC HIỆN")


@pytest.mark.parametrize("width", [320, 700, 1400])
@pytest.mark.parametrize("zoom", ZOOMS)
def test_paper_fits_its_pane(width: int, zoom: float) -> None:
    geometry = Geometry(width, zoom)
    assert geometry.paper_left >= 0
    assert geometry.paper <= max(width, 240)
    assert geometry.text > 100
    assert geometry.left + geometry.text <= geometry.paper_left + geometry.paper


@pytest.mark.parametrize(
    ("section", "sheet"),
    [
        (Section(0, 210, 297, 20, 10, 20, 40), Sheet(210, 40, 10, 20)),
        (Section(0, 297, 210, 25, 20, 25, 20), Sheet(297, 20, 20, 25)),
        (Section(0, 100, 150, 10, 10, 10, 10), A4),  # a card
        (None, A4),
    ],
)
def test_the_page_has_the_margins_of_its_file(section: Section | None, sheet: Sheet) -> None:
    layout = Layout(sections=(section,) if section else ())
    assert sheet_of(layout, 500) == sheet
    assert sheet_of(layout._replace(measured=False), 500) == A4
    page = Geometry(1400, 1.0, sheet)
    assert (page.left - page.paper_left) / page.paper == pytest.approx(
        sheet.left / sheet.width, abs=0.01
    )
    assert page.text / page.paper == pytest.approx(sheet.text / sheet.width, abs=0.01)


def test_the_paper_is_that_of_most_of_the_draft() -> None:
    upright, lying = Section(0, 210, 297, 20, 15, 20, 30), Section(90, 297, 210, 20, 15, 20, 30)
    layout = Layout(sections=(upright, lying))
    assert sheet_of(layout, 100).width == 210
    assert sheet_of(layout, 1000).width == 297


def test_zoom_goes_up_and_down_the_same_steps() -> None:
    up = [ZOOMS[0]]
    while next_zoom(up[-1], 1) != up[-1]:
        up.append(next_zoom(up[-1], 1))
    assert tuple(up) == ZOOMS
    assert next_zoom(ZOOMS[-1], -1) == ZOOMS[-2]
    assert next_zoom(ZOOMS[0], -1) == ZOOMS[0]
    assert replace(Geometry(800, 1.0), zoom=2.0).font == pytest.approx(37, abs=1)
