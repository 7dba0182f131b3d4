"""Notes at the foot of a PDF page, and pieces that the file holds apart."""

from itertools import pairwise
from pathlib import Path

import pytest

from checker.readers.pdf.segment import Segment
from tests.checker.readers.drawn import lines_of, segment
from tests.checker.readers.sheet import BOLD, PLAIN, Sheet
from tests.reading import read

LONG = "triển khai thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ trên"


def page(number: int, marked: str = "") -> list[Segment]:
    body = [segment(f"a{k} {LONG}", 85, 770 - 15 * k, page=number, width=420) for k in range(30)]
    body[5] = body[5]._replace(text=f"Quyết định số 1790/QĐ-TTg{marked} {LONG}")
    return body


def note(text: str, y: float, height: float = 10.0) -> Segment:
    return segment(text, 85, y, width=6.0 * len(text))._replace(height=height)


def texts(*pages: list[Segment]) -> list[str]:
    return [line.text for line in lines_of(pages)]


def test_notes_follow_the_text_without_their_marks() -> None:
    first = [*page(0, "¹"), note("1 Đã được sửa đổi bởi", 305), note("Quyết định số 12.", 293)]
    found = texts(first, page(1))
    assert found[29].startswith("a29")
    assert found[30].startswith("a0")  # of the next page: the sentence goes on
    assert found[-2:] == ["Đã được sửa đổi bởi", "Quyết định số 12."]


@pytest.mark.parametrize(
    ("mark", "line", "y"),
    [
        ("", "1 Đã được sửa đổi", 305),  # no mark above
        ("²", "1 Đã được sửa đổi", 305),  # another one
        ("¹", "1. Đã được sửa đổi", 305),  # an entry of a list
    ],
)
def test_what_looks_like_a_note_is_text(mark: str, line: str, y: float) -> None:
    assert texts([*page(0, mark), note(line, y, 14.0)], page(1))[30] == line


@pytest.mark.parametrize(
    ("y", "height", "is_note"), [(305, 14.0, True), (319, 14.0, False), (319, 10.0, True)]
)
def test_a_note_is_set_apart_or_smaller(y: float, height: float, is_note: bool) -> None:
    line = "1 Đã được sửa đổi, bổ sung"
    found = texts([*page(0, "¹"), note(line, y + 1, height)], page(1))
    assert (line not in found) is is_note


@pytest.mark.parametrize(
    ("foot", "height", "goes_on"),
    [
        (["Ba Vì, xã Tân Lập.", "3 Theo Kế hoạch số 5."], 10.0, True),
        (["Ba Vì, xã Tân Lập."], 10.0, True),
        (["Ba Vì, xã Tân Lập."], 14.0, False),  # as large as the text
        (["Nơi nhận:", "- Như trên;", "- Lưu: VT."], 10.0, False),
        (["- Lưu: VT."], 10.0, False),
    ],
)
def test_a_note_goes_on_at_the_foot_of_the_next_page(
    foot: list[str], height: float, goes_on: bool
) -> None:
    second = page(1, "³")[:20]
    second += [note(line, 305 - 12 * k, height)._replace(page=1) for k, line in enumerate(foot)]
    found = texts([*page(0, "¹"), note("1 Gồm: xã Sơn Đà, xã", 305)], second)
    assert (found[found.index("Gồm: xã Sơn Đà, xã") + 1 :][:1] == foot[:1]) is goes_on
    assert all(line.removeprefix("3 ") in found for line in foot)


@pytest.mark.parametrize("sign", [".", ";", ")", ":"])
def test_a_mark_before_a_sign_belongs_to_the_word(sign: str, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    end = sheet.text(85, 780, "Các sở, ngành đã thống nhất")
    end = sheet.text(end, 784.6, "12", 8.5)
    sheet.text(end, 780, f"{sign} Xã H2, năm 2026, theo kế hoạch.")
    assert (
        read(sheet.save()).text
        == f"Các sở, ngành đã thống nhất¹²{sign} Xã H2, năm 2026, theo kế hoạch."
    )


@pytest.mark.parametrize(
    "opening", ["Công văn số 12", "“Sở Nội vụ chủ trì", "(1) Phường An Hòa", "23 xã"]
)
def test_a_note_whose_mark_stands_before_it(opening: str, tmp_path: Path) -> None:
    """Word sets the mark of a note raised, and a space behind it."""
    sheet = Sheet(tmp_path / "a.pdf")
    end = sheet.text(85, 780, "Các sở, ngành đã thống nhất")
    end = sheet.text(end, 784.6, "1", 8.5)
    sheet.text(end, 780, " với dự thảo kế hoạch của Ủy ban nhân dân")
    sheet.lines(85, 762, [f"{LONG} địa bàn tỉnh;"] * 34 + ["và tổ chức thực hiện kế hoạch"])
    end = sheet.text(85, 110.2, "1", 6.5)
    sheet.text(end + 2.5, 107, f"{opening}, theo ý kiến đã gửi.", 10)
    sheet.page()
    sheet.lines(85, 780, ["của năm 2026 theo quy định."] + [f"{LONG} địa bàn tỉnh."] * 3)
    found = read(sheet.save()).text.splitlines()
    assert found[-1] == f"{opening}, theo ý kiến đã gửi."
    assert any("kế hoạch của năm 2026" in line for line in found)


def test_letters_of_another_font_stand_in_their_word(tmp_path: Path) -> None:
    """A word processor draws letters that a font lacks with another one, after the line."""
    sheet = Sheet(tmp_path / "a.pdf")
    x = sheet.text(85, 700, "Họp tr")
    after = x + 14
    sheet.text(after, 700, "ng thôn và các bản")
    sheet.lines(85, 680, ["trên địa bàn xã, từ tháng 3 đến hết tháng 12 năm 2026."])
    sheet.text(x, 700, "ưở", font=BOLD)
    assert read(sheet.save()).text.startswith("Họp trưởng thôn và các bản")


def test_borders_drawn_cell_by_cell(tmp_path: Path) -> None:
    """Word draws every side of every cell as a thin box, corners apart."""
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.text(
        85, 780, "Kế hoạch này được thực hiện như sau, từ tháng 3 đến hết tháng 12:", font=PLAIN
    )
    xs, ys = [85.0, 120.0, 300.0, 510.0], [700.0, 680.0, 660.0]
    for y in ys:
        for one, two in pairwise(xs):
            sheet.canvas.rect(one + 0.5, y, two - one - 0.5, 0.5, stroke=0, fill=1)
    for x in xs:
        for high, low in pairwise(ys):
            sheet.canvas.rect(x, low + 0.5, 0.5, high - low - 0.5, stroke=0, fill=1)
        for y in ys:
            sheet.canvas.rect(x, y, 0.5, 0.5, stroke=0, fill=1)
    for y, row in ((686, ("TT", "Việc", "Ai")), (666, ("1", "Họp", "Xã"))):
        for x, text in zip(xs, row, strict=False):
            sheet.text(x + 5, y, text)
    document = read(sheet.save())
    found = [(b.cell.row, b.cell.column, document.quote(b.span)) for b in document.blocks if b.cell]
    assert found == [(0, 0, "TT"), (0, 1, "Việc"), (0, 2, "Ai"), (1, 0, "1"), (1, 1, "Họp"), (1, 2, "Xã")]  # fmt: skip
