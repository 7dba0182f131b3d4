"""From one PDF page to the next: what goes on there, and what belongs to the page only."""

import math
from collections.abc import Callable

import pytest

from checker.kernel.document import Cell
from checker.readers.file_line import FileLine
from checker.readers.pdf.grid import Grid
from checker.readers.pdf.layout import _is_one_column
from checker.readers.pdf.page import Page
from checker.readers.pdf.segment import Segment
from tests.checker.readers.drawn import lines_of, lines_on, segment

WIDTH = 595.0
PITCH = 15.0  # points from line to line
TOP = 770.0  # where the text begins
LONG = "triển khai thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ trên"


def body(page: int, count: int = 30) -> list[Segment]:
    """Running text, another line on every page."""
    return [
        segment(f"{'abcdefgh'[page]}{k} {LONG}", 85, TOP - PITCH * k, page=page)
        for k in range(count)
    ]


def read(*pages: list[Segment]) -> list[FileLine]:
    return lines_of(pages, WIDTH)


def texts(*pages: list[Segment]) -> list[str]:
    return [line.text for line in read(*pages)]


def space_at_the_top(*pages: list[Segment]) -> float | None:
    return next(line.space for line in read(*pages) if line.page == len(pages))


# What goes on over a page break ----------------------------------------------------------------

ROW = ((85, "7"), (115, "Truyền thông"), (300, "Công an xã"), (480, "Quý II"))


def row(y: float, page: int = 0) -> list[Segment]:
    return [segment(text, left, y, page=page) for left, text in ROW]


def test_running_text_may_go_on() -> None:
    assert space_at_the_top(body(0), body(1)) is None


@pytest.mark.parametrize(
    ("above", "below"),
    [(row(300), row(770, 1)), (row(300), body(1)), (body(0), row(770, 1))],
    ids=["row and row", "row and text", "text and row"],
)
def test_a_cell_goes_on_with_nothing_else(above: list[Segment], below: list[Segment]) -> None:
    assert space_at_the_top([*body(0), *above], below) == math.inf


def test_a_cell_may_go_on_in_its_own_column() -> None:
    cut = [*row(300), segment("phối hợp", 480, 285)]
    rest = [segment("với Mặt trận", 480, 770, page=1), *row(755, 1)]
    assert space_at_the_top([*body(0), *cut], rest) == math.inf  # alone, it shows no column
    rest = [segment("với Mặt trận", 480, 770, page=1), segment("thôn", 300, 770, page=1)]
    assert space_at_the_top([*body(0), *cut], rest) is None


def test_nothing_goes_on_from_an_upright_to_a_wide_page() -> None:
    wide = [s._replace(left=57.0, right=780.0) for s in body(1)]
    found = lines_on([Page(body(0), WIDTH), Page(wide, 842.0)])
    assert next(line.space for line in found if line.page == 2) == math.inf


def test_what_follows_the_signature_is_new() -> None:
    ending = [
        segment("Nơi nhận:", 85, 300), segment("TM. ỦY BAN NHÂN DÂN", 340, 300),
        segment("- Lưu: VT.", 85, 285), segment("CHỦ TỊCH", 360, 285),
    ]  # fmt: skip
    below = [s._replace(y=s.y - 520) for s in body(0, 3)]
    assert space_at_the_top([*body(0), *ending], body(1)) == math.inf
    found = read([*body(0), *ending, *below])
    assert (
        next(line.space for line in found if line.text.startswith("a0") and line.at > 30)
        == math.inf
    )
    assert space_at_the_top([*body(0), *ending, *below], body(1)) is None


def test_the_list_of_recipients_goes_on_however_short_its_rest() -> None:
    ending = [
        segment("Nơi nhận:", 85, 130), segment("TM. ỦY BAN NHÂN DÂN", 340, 130),
        segment("- Các phòng, ban, ngành, đoàn thể", 85, 115), segment("CHỦ TỊCH", 360, 115),
    ]  # fmt: skip
    rest = [segment("xã;", 85, 770, page=1), segment("Nguyễn Thị An", 358, 770, page=1)]
    found = {line.text: line.space for line in read([*body(0), *ending], rest)}
    assert found["xã;"] is None
    assert found["TM. ỦY BAN NHÂN DÂN"] == math.inf


@pytest.mark.parametrize(
    ("below", "one"),
    [((87.9, 552), True), ((88.1, 552), False), ((85, 320), True), ((85, 317), False)],
)
def test_the_edges_of_one_column(below: tuple[float, float], one: bool) -> None:
    above = (85.0, 552.0)
    assert _is_one_column(above, below) == _is_one_column(below, above) == one


# What belongs to the page ----------------------------------------------------------------------

Edge = Callable[[int], list[Segment]]
HEADER = "Dự thảo lần 2"


def above_the_text(texts: list[str], distance: float) -> Edge:
    """Texts side by side, so many distances of two lines above the text."""

    def drawn(page: int) -> list[Segment]:
        y = TOP + distance * PITCH
        return [segment(text, 85 + 200 * k, y, page=page) for k, text in enumerate(texts)]

    return drawn


def with_edges(edge: Edge, on: set[int], pages: int) -> list[str]:
    return texts(*([*(edge(page) if page in on else []), *body(page)] for page in range(pages)))


@pytest.mark.parametrize(("distance", "gone"), [(1.15, False), (1.25, True)])
def test_a_running_header_stands_apart_from_the_text(distance: float, gone: bool) -> None:
    found = with_edges(above_the_text([HEADER], distance), {1, 3}, 5)
    assert found.count(HEADER) == (0 if gone else 2)


@pytest.mark.parametrize(("pages", "gone"), [(5, True), (6, False)])
def test_a_running_header_stands_on_two_pages_of_five(pages: int, gone: bool) -> None:
    found = with_edges(above_the_text([HEADER], 2), {1, 3}, pages)
    assert found.count(HEADER) == (0 if gone else 2)


@pytest.mark.parametrize(
    ("on", "pages", "gone"), [({1, 2, 3}, 4, True), ({1, 2}, 3, False), ({1, 2, 3}, 5, False)]
)
def test_a_header_close_to_the_text_stands_on_all_pages_but_the_first(
    on: set[int], pages: int, gone: bool
) -> None:
    found = with_edges(above_the_text([HEADER], 1), on, pages)
    assert found.count(HEADER) == (0 if gone else len(on))


def test_a_number_in_a_header_counts_the_pages() -> None:
    def counted(page: int) -> list[Segment]:
        return above_the_text([f"Trang {page + 3}/9"], 2)(page)

    def listed(page: int) -> list[Segment]:
        return above_the_text([f"Nội dung thứ {23 * page}"], 2)(page)

    assert not [text for text in with_edges(counted, {1, 2, 3}, 4) if text.startswith("Trang")]
    assert len([text for text in with_edges(listed, {1, 2, 3}, 4) if text.startswith("Nội")]) == 3


def test_rows_of_a_table_at_the_edge_are_text() -> None:
    """Cells repeat, rows do not."""

    def listed(page: int) -> list[Segment]:
        return above_the_text([f"Thôn {'ABCD'[page]}", "Công an xã"], 2)(page)

    def numbered(page: int) -> list[Segment]:
        return above_the_text(["Công an xã", str(7 * page)], 2)(page)

    for edge in (listed, numbered):
        assert with_edges(edge, {1, 2, 3}, 4).count("Công an xã") == 3


def test_a_header_beside_the_number_of_the_page() -> None:
    def numbered(page: int) -> list[Segment]:
        return above_the_text([HEADER, str(page + 1)] if page else [HEADER], 2)(page)

    found = with_edges(numbered, {0, 1}, 2)
    assert HEADER not in found
    assert "2" not in found


def test_the_header_of_a_second_document_is_text() -> None:
    def second(page: int) -> list[Segment]:
        return above_the_text(["ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], 2)(page)

    assert with_edges(second, {0, 1}, 2).count("ỦY BAN NHÂN DÂN") == 2
    alone = above_the_text(["ỦY BAN NHÂN DÂN XÃ AN HÒA"], 2)
    assert "ỦY BAN NHÂN DÂN XÃ AN HÒA" not in with_edges(alone, {0, 1}, 2)


@pytest.mark.parametrize(("higher", "gone"), [(0, True), (30, False)])
def test_a_running_header_stands_above_the_text_of_every_page(higher: float, gone: bool) -> None:
    """Where the text of another page stands as high it may be text as well."""

    def headed(page: int) -> list[Segment]:
        return above_the_text([HEADER], 2)(page)

    pages = [[*(headed(page) if page != 2 else []), *body(page)] for page in range(5)]
    pages[2] = [s._replace(y=s.y + higher) for s in pages[2]]
    assert texts(*pages).count(HEADER) == (0 if gone else 4)


def test_a_running_header_on_a_page_of_another_size() -> None:
    upright = [[*above_the_text([HEADER], 2)(page), *body(page)] for page in range(3)]
    wide = [s._replace(y=s.y - 250) for s in [*above_the_text([HEADER], 3)(3), *body(3, 20)]]
    pages = [*(Page(page, WIDTH) for page in upright), Page(wide, 842.0)]
    assert HEADER not in [line.text for line in lines_on(pages)]


def test_cells_at_the_edge_of_every_page_are_text() -> None:
    def celled(page: int) -> list[Segment]:
        first = above_the_text(["Công an xã", "Quý II"], 2)(page)
        return [
            s._replace(cell=Cell(0, 0, k), edges=(s.left, s.right)) for k, s in enumerate(first)
        ]

    grid = Grid((85.0, 280.0, 480.0), (820.0, 790.0), ())
    pages = [Page([*celled(page), *body(page)], WIDTH, (grid,)) for page in range(4)]
    found = [line.text for line in lines_on(pages)]
    assert found.count("Công an xã") == 4
