"""What the page shows of a draft's layout: its lines without Qt, and where they stand with it."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from checker.facts import read_facts
from checker.facts.roles import Roles
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.kernel.document import Block, Cell, Document, Source, Span, Style
from checker.kernel.layout import (
    Blank,
    BlockLayout,
    Layout,
    Measures,
    Picture,
    Rule,
    Section,
    Type,
    Words,
)
from checker.readers.text.plain import read_text
from gui.page.beside import BARE, Frame, Indents, Look, PageBegin, Wide
from gui.page.lines import Page, read_page
from gui.page.marks import NO_MARKS
from gui.page.view import DocumentView
from gui.work.judging import LocalJudge
from tests.gui.test_view import make_view

PLAIN, BOLD = Type(), Type(bold=True)
LONG = "Ủy ban nhân dân xã triển khai kế hoạch này tới từng thôn. " * 12


def draft(*texts: str, layout: Layout | None = None, cells: bool = False) -> Document:
    """A Word draft of these paragraphs, or of a table with one row each."""
    starts = [sum(len(text) + 1 for text in texts[:n]) for n in range(len(texts))]
    blocks = tuple(
        Block(Span(at, at + len(text)), cell=Cell(0, n, 0) if cells else None)
        for n, (at, text) in enumerate(zip(starts, texts, strict=True))
    )
    return Document(Path("x.docx"), "docx", "\n".join(texts), blocks, layout=layout)


def paged(document: Document, judge: LocalJudge) -> Page:
    facts = read_facts(document, judge.library(()))
    return read_page(document, facts[Parts], facts[Outline].sections, facts[Roles])


def viewed(qtbot: QtBot, judge: LocalJudge, document: Document) -> DocumentView:
    view = make_view(qtbot)
    page = paged(document, judge)
    view.show_page(page, NO_MARKS, keep_place=False)
    view.places.settle(0, 10_000)
    return view


def top_of(view: DocumentView, at: int) -> float:
    return view._rects(Span(at, at + 1))[0].top()


def test_mixed_words_and_blanks_are_told_by_their_line(judge: LocalJudge) -> None:
    words = (Words(Span(0, 7), BOLD), Words(Span(7, 18), PLAIN))
    look = BlockLayout(words=words, blanks=(Blank(7, 6),))
    (line,) = paged(draft("Điều 1. Phê duyệt.", layout=Layout((look,))), judge).lines
    assert line.beside.looks == (Look(0, 7, *BOLD[:3]),)
    assert line.beside.blanks == (Wide(7, 6),)


def test_without_layout_nothing_stands_beside_the_text(judge: LocalJudge) -> None:
    page = paged(draft("một", "hai"), judge)
    assert [line.beside for line in page.lines] == [BARE, BARE]


def test_bold_words_are_wider_and_the_text_stays(qtbot: QtBot, judge: LocalJudge) -> None:
    text = "Điều 1. Phê duyệt kế hoạch"
    plain = viewed(qtbot, judge, draft(text))
    words = (Words(Span(0, 7), BOLD), Words(Span(7, len(text)), PLAIN))
    mixed = viewed(qtbot, judge, draft(text, layout=Layout((BlockLayout(words=words),))))
    (usual,), (bold,) = plain._rects(Span(0, 7)), mixed._rects(Span(0, 7))
    assert bold.width() > usual.width()
    (usual,), (rest,) = plain._rects(Span(8, 20)), mixed._rects(Span(8, 20))
    assert rest.width() == pytest.approx(usual.width(), abs=1)
    assert mixed.toPlainText() == text


def test_words_after_an_emoji_are_the_right_ones(qtbot: QtBot, judge: LocalJudge) -> None:
    text = "😀😀 iiii iiii"
    words = (Words(Span(0, 8), PLAIN), Words(Span(8, 12), BOLD))
    view = viewed(qtbot, judge, draft(text, layout=Layout((BlockLayout(words=words),))))
    first, second = (view._rects(Span(at, at + 4))[0].width() for at in (3, 8))
    assert second > first


def test_a_kept_blank_is_as_wide_as_its_spaces(qtbot: QtBot, judge: LocalJudge) -> None:
    look = BlockLayout(blanks=(Blank(3, 6),))
    view = viewed(qtbot, judge, draft("Số: /TTr năm", layout=Layout((look,))))
    wide, usual = (view._rects(Span(at, at + 1))[0].width() for at in (3, 8))
    assert wide == pytest.approx(6 * usual, rel=0.1)


def test_a_page_that_begins_has_room_above_it(qtbot: QtBot, judge: LocalJudge) -> None:
    texts = ("đoạn một", "đoạn hai")
    usual = viewed(qtbot, judge, draft(*texts))
    broken = viewed(qtbot, judge, draft(*texts, layout=Layout(pages=(9,), paged=True)))
    moved = top_of(broken, 9) - top_of(usual, 9)
    assert moved == pytest.approx(broken.places.geometry.between, abs=0.5)
    assert top_of(broken, 0) == top_of(usual, 0)


def test_a_page_may_begin_within_a_paragraph(qtbot: QtBot, judge: LocalJudge) -> None:
    at = len(LONG) // 2
    usual = viewed(qtbot, judge, draft(LONG))
    broken = viewed(qtbot, judge, draft(LONG, layout=Layout(pages=(at,), paged=True)))
    between = broken.places.geometry.between
    assert top_of(broken, 0) == top_of(usual, 0)
    assert top_of(broken, at) - top_of(usual, at) == pytest.approx(between, abs=0.5)
    assert top_of(broken, len(LONG) - 2) - top_of(usual, len(LONG) - 2) == pytest.approx(
        between, abs=0.5
    )
    # What is clicked below the gap is the word that stands there.
    rect = broken._rects(Span(at, at + 1))[0].translated(0, -broken.verticalScrollBar().value())
    clicked = broken.cursorForPosition(rect.center().toPoint()).position()
    assert clicked in {at, at + 1}


def test_a_page_that_begins_in_a_table_begins_above_the_row(
    qtbot: QtBot, judge: LocalJudge
) -> None:
    texts = ("hàng một", "hàng hai dài hơn")
    broken = viewed(qtbot, judge, draft(*texts, cells=True, layout=Layout(pages=(14,), paged=True)))
    usual = viewed(qtbot, judge, draft(*texts, cells=True))
    assert top_of(broken, 9) - top_of(usual, 9) == pytest.approx(
        broken.places.geometry.between, abs=0.5
    )


@pytest.mark.parametrize(("known", "numbers"), [(True, [2, 3]), (False, [0, 0])])
def test_pages_are_numbered_where_all_are_known(
    judge: LocalJudge, known: bool, numbers: list[int]
) -> None:
    layout = Layout(pages=(4, 8), paged=known)
    page = paged(draft("một", "hai", "ba", layout=layout), judge)
    assert [p for line in page.lines for p in line.beside.pages] == [
        PageBegin(0, number) for number in numbers
    ]


def test_rules_pictures_and_empty_lines_take_room(qtbot: QtBot, judge: LocalJudge) -> None:
    texts = ("đầu", "sau")
    usual = viewed(qtbot, judge, draft(*texts))
    base = top_of(usual, 4)
    millimetre = usual.places.geometry.millimetre
    for layout, least in (
        (Layout(rules=(Rule(0, 40.0),)), 1.0),
        (Layout(pictures=(Picture(1, 60.0, 30.0),)), 30 * millimetre),
        (Layout((BlockLayout(), BlockLayout(empty=3))), 20.0),
        (Layout((BlockLayout(), BlockLayout(measures=Measures(before=80.0)))), 60.0),
    ):
        moved = top_of(viewed(qtbot, judge, draft(*texts, layout=layout)), 4) - base
        assert least <= moved < least + 60


@pytest.mark.parametrize("ends_page", [True, False])
def test_a_picture_before_a_page_break_is_drawn_before_it(
    qtbot: QtBot, judge: LocalJudge, ends_page: bool
) -> None:
    layout = Layout(pages=(4,), pictures=(Picture(1, 60.0, 30.0, "left", ends_page),))
    view = viewed(qtbot, judge, draft("đầu", "sau", layout=layout))
    furniture = view._places._furniture
    ((gap, _),) = furniture._gaps[1]
    (frame,) = furniture._frames[1]
    assert (frame.bottom() <= gap) == ends_page
    assert top_of(view, 4) > max(gap, frame.bottom())


def test_a_picture_at_the_end_is_told_by_the_last_line(judge: LocalJudge) -> None:
    page = paged(draft("đầu", layout=Layout(pictures=(Picture(1, 300.0, 30.0),))), judge)
    assert page.lines[0].beside.frames == (Frame(300.0, 30.0),)


INDENTS = ((10.0, None), (12.7, -6.35), (None, 12.7), (None, None))


def test_paragraphs_are_indented_as_the_file_says(qtbot: QtBot, judge: LocalJudge) -> None:
    looks = tuple(BlockLayout(measures=Measures(left, None, first)) for left, first in INDENTS)
    view = viewed(qtbot, judge, draft(*[LONG] * 4, layout=Layout(looks)))
    base, millimetre = view.places.geometry.left, view.places.geometry.millimetre
    for number, (left, first) in enumerate(INDENTS):
        at = number * (len(LONG) + 1)
        x = view._rects(Span(at, at + 1))[0].left() - base
        assert x / millimetre == pytest.approx((left or 0) + (first or 0), abs=0.5)
        rows = view._rects(Span(at, at + len(LONG) - 1))
        assert (rows[1].left() - base) / millimetre == pytest.approx(left or 0, abs=0.5)


def test_where_no_indent_is_told_the_usual_one_stays(judge: LocalJudge) -> None:
    told = paged(draft("một", layout=Layout((BlockLayout(),))), judge).lines[0].style
    assert told == paged(draft("một"), judge).lines[0].style


@pytest.mark.parametrize(
    ("size", "motto", "to"), [(None, 0.9, 0.8), (13.0, 13 / 14, 13 / 14), (12.0, 12 / 14, 12 / 14)]
)
def test_letters_of_header_and_recipients_are_as_large_as_the_file_says(
    judge: LocalJudge, size: float | None, motto: float, to: float
) -> None:
    plain = draft(*PDF)
    blocks = tuple(
        block._replace(cell=Cell(0, number % 3, number // 3) if number < 6 else None)
        for number, block in enumerate(plain.blocks)
    )
    looks = tuple(BlockLayout(words=(Words(b.span, Type(size=size)),)) for b in blocks)
    told = Document(plain.path, plain.format, plain.text, blocks, layout=Layout(looks))
    scales = {
        told.text[line.start : line.end]: line.style.scale for line in paged(told, judge).lines
    }
    assert (scales[PDF[3]], scales[PDF[11]]) == pytest.approx((motto, to))


def test_a_file_that_tells_its_paper_has_no_indent_where_it_says_none(judge: LocalJudge) -> None:
    paper = (Section(0, 210, 297, 20, 15, 20, 30),)
    for measured, indents in ((True, Indents(0.0, 0.0)), (False, None)):  # a PDF says none
        layout = Layout((BlockLayout(),), sections=paper, measured=measured)
        assert paged(draft("một", layout=layout), judge).lines[0].style.indents == indents


def test_notes_are_small_and_begin_with_a_rule(judge: LocalJudge) -> None:
    document = draft("thân", "chú thích", "chú thích khác")
    blocks = tuple(
        block._replace(source=Source("footnotes", n)) if n else block
        for n, block in enumerate(document.blocks)
    )
    page = paged(Document(Path("x.docx"), "docx", document.text, blocks), judge)
    assert [line.beside.opens_notes for line in page.lines] == [False, True, False]
    assert page.lines[1].style.scale < page.lines[0].style.scale == 1.0


PDF = (
    "ỦY BAN NHÂN DÂN", "XÃ AN HÒA", "Số: 12/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc", "An Hòa, ngày 05 tháng 3 năm 2026", "KẾ HOẠCH",
    "Triển khai công tác bình đẳng giới năm 2026", "I. MỤC ĐÍCH", "Nâng cao nhận thức.",
    "Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn Nam",
)  # fmt: skip


def pdf(texts: tuple[str, ...], pages: dict[int, int]) -> Document:
    document = draft(*texts)
    page, blocks = 1, []
    for number, block in enumerate(document.blocks):
        page = pages.get(number, page)
        style = Style(bold=number in {1, 3, 4})
        blocks.append(block._replace(source=Source("page", number, page), style=style))
    return Document(Path("x.pdf"), "pdf", document.text, tuple(blocks))


def test_the_header_and_ending_of_a_pdf_stand_side_by_side(judge: LocalJudge) -> None:
    page = paged(pdf(PDF, {9: 2}), judge)
    header, ending = page.rows[0], page.rows[-1]
    for row, begins in ((header, (0, 3)), (ending, (10, 12))):
        assert [cell.first for cell in row.cells] == list(begins)
        assert not row.bordered
    assert header.last == 6
    assert [line.style.bold for line in page.lines[:6]] == [False, True, False, True, True, False]
    assert {line.style.align for line in page.lines[:6]} == {"center"}
    assert page.lines[9].beside.pages == (PageBegin(0, 2),)


@pytest.mark.parametrize(("framed", "columns"), [((0, 1, 2, 3, 4, 5), 2), ((0, 1, 2), 0), ((), 0)])
def test_frames_of_a_header_stand_side_by_side(
    judge: LocalJudge, framed: tuple[int, ...], columns: int
) -> None:
    looks = tuple(BlockLayout(framed=number in framed) for number in range(len(PDF)))
    page = paged(draft(*PDF, layout=Layout(looks)), judge)
    assert len(page.rows[0].cells) == columns
    assert not page.rows[-1].cells


@pytest.mark.parametrize(
    ("order", "rows"),
    [
        ((3, 4, 5, 0, 1, 2), [((3, 6), (0, 3))]),  # the right column is read first
        ((0, 1, 3, 4, 5), [((0, 2), (2, 5))]),  # no number
        ((0, 1, 2, 5), [((0, 3), (3, 4))]),  # no motto
        ((0, 1, 3, 4, 2, 5), [((0, 2), (2, 4)), ((4, 5), (5, 6))]),  # row by row
        ((0, 1, 2), [()]),  # one column
    ],
)
def test_what_a_header_has_stands_left_and_right_in_whatever_order_it_is_read(
    judge: LocalJudge, order: tuple[int, ...], rows: list[tuple[tuple[int, int], ...]]
) -> None:
    page = paged(pdf(tuple(PDF[n] for n in order) + PDF[6:], {}), judge)
    found = [tuple((c.first, c.last) for c in row.cells) for row in page.rows[: len(rows)]]
    assert found == rows
    cells = [cell for row in page.rows for cell in row.cells]
    assert all(cell.left < cell.right for cell in cells)


def test_the_header_of_a_plan_behind_its_decision_stands_side_by_side_too(
    judge: LocalJudge,
) -> None:
    decision = (*PDF[:2], "Số: 12/QĐ-UBND", *PDF[3:6], "QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch",
                "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.", *PDF[10:])  # fmt: skip
    page = paged(pdf((*decision, *PDF), {len(decision): 2}), judge)
    two = [(row.first, row.cells[1].first) for row in page.rows if row.cells]
    assert two == [(0, 3), (9, 11), (14, 17), (24, 26)]
    assert page.lines[6].style.align == page.lines[20].style.align == "center"


@pytest.mark.parametrize(
    ("rooms", "edges"),
    [
        ((20.0, 60.0, 20.0, 60.0), [0.0, 0.25, 1.0]),
        ((40.0, 60.0, 20.0, 60.0), [0.0, 0.25, 1.0]),  # a cell over two columns
        ((20.0, 60.0, None, 60.0), [0.0, 0.25, 1.0]),
        ((0.5, 60.0, 0.5, 60.0), [0.0, 0.0625, 1.0]),  # hardly any room
        ((20.0, None, 20.0, None), None),
    ],
)
def test_the_columns_of_a_table_are_as_wide_as_the_file_says(
    judge: LocalJudge, rooms: tuple[float | None, ...], edges: list[float] | None
) -> None:
    layout = Layout(tuple(BlockLayout(room=room) for room in rooms))
    document = draft("TT", "Nhiệm vụ", "1", "Tập huấn", layout=layout)
    blocks = tuple(
        block._replace(cell=Cell(0, *divmod(number, 2)))
        for number, block in enumerate(document.blocks)
    )
    page = paged(replace(document, blocks=blocks), judge)
    found = [[cell.left for cell in row.cells] + [row.cells[-1].right] for row in page.rows]
    assert found[0] == found[1]
    assert edges is None or found[0] == edges


def test_small_letters_of_a_table_are_small(judge: LocalJudge) -> None:
    sizes = (14.0, 11.0, 6.0, 20.0, None)
    spans = [Span(3 * n, 3 * n + 2) for n in range(len(sizes))]
    looks = [
        BlockLayout(words=(Words(s, Type(size=z)),)) for s, z in zip(spans, sizes, strict=True)
    ]
    document = draft(*["ab"] * len(sizes), layout=Layout(tuple(looks)))
    blocks = tuple(
        block._replace(cell=Cell(0, number, 0)) for number, block in enumerate(document.blocks)
    )
    page = paged(replace(document, blocks=blocks), judge)
    assert [line.style.scale for line in page.lines] == [1.0, 11 / 14, 0.75, 1.0, 1.0]


def test_a_text_leaves_room_to_sign_and_for_the_number(judge: LocalJudge) -> None:
    texts = tuple(text.replace("12/", "/") for text in PDF)
    data = "\n".join(texts).encode()
    content = read_text(data, judge.library(()).lexicon)
    page = paged(
        Document(Path("x.txt"), "txt", content.text, content.blocks, layout=content.layout), judge
    )
    lines = {content.text[line.start : line.end]: line for line in page.lines}
    name, post = lines["Trần Văn Nam"].style, lines["CHỦ TỊCH"].style
    assert (name.bold, post.bold) == (True, True)
    assert name.before > 4 > post.before
    assert [wide.at for wide in lines["Số: /KH-UBND"].beside.blanks] == [3]
