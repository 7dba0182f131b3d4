"""One space between words; none before a comma, one behind it."""

from dataclasses import replace

import pytest

from checker.kernel.document import Cell, Document
from checker.kernel.layout import Blank, BlockLayout, Layout
from tests.checker.drafts import draft_of
from tests.checker.kinds.proofreading.proof import found, judged, mended

RULE = "proof.spaces"


@pytest.mark.parametrize(
    "text",
    [
        "Tại TP.HCM, P.Hiệu trưởng, Ths.Nguyễn Văn A, Tp.Hồ Chí Minh, KT.CHỦ TỊCH.",
        "Số 1.500.000 đồng; 7,5%; 14,15 giờ; 3.2.1; ngày 15.11.2026.",
        "Thư a,b@binhlu.gov.vn; trang dichvucong.gov.vn/Tin.Bai, https://a.vn/x,y.",
        "- Lưu: VT,VX; TTTU,TTTHĐND.",
        "Giáo dục, y tế ... và các việc khác … ./.",
        "Công tác bình đẳng giới ./.",
        "1 . Mục tiêu; 2 , 3.",
        "Bình Lư, ngày … , tháng …",
        "Kế hoạch này có hiệu lực .../.",
    ],
)
def test_right_text_is_quiet(text: str) -> None:
    assert found(RULE, text) == ([], [])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Bình đẳng «giới,phụ» nữ.", "Bình đẳng giới, phụ nữ."),
        ("Tập «huấn;truyền» thông.", "Tập huấn; truyền thông."),
        ("Theo quy «định.Các» thôn.", "Theo quy định. Các thôn."),
        ("Công tác «giới ,» phụ nữ.", "Công tác giới, phụ nữ."),
        ("Công tác «giới .»", "Công tác giới."),
        ("Ủy ban nhân dân «tỉnh ;» xã.", "Ủy ban nhân dân tỉnh; xã."),
    ],
)
def test_the_space_is_mended(text: str, right: str) -> None:
    places, marked = found(RULE, text)
    assert places == marked
    assert mended(RULE, text.replace("«", "").replace("»", "")) == right


def test_one_matter_for_each_sort() -> None:
    draft = draft_of(["Bình đẳng giới,phụ nữ ,trẻ em,gia đình , xã hội."])
    messages = [finding.message for finding in judged(RULE, draft).findings]
    assert len(set(messages)) == 2
    assert all("2 chỗ" in m if "sau" in m else "1 chỗ" in m for m in messages)


@pytest.mark.parametrize("file", ["pdf", "md", "html"])
def test_a_converted_file_tells_nothing(file: str) -> None:
    assert found(RULE, "Bình đẳng giới,phụ nữ .", file=file) == ([], [])


def test_in_plain_text_a_few_spaces_before_signs_are_to_be_looked_at() -> None:
    assert found(RULE, "Tin điện tử của «xã ;» biên soạn.", file="txt") == (["xã ;"], ["xã ;"])
    assert found(RULE, *["Bình đẳng giới , phụ nữ ."] * 2, file="txt") == ([], [])


LONG = "Các thôn phối hợp với Hội Liên hiệp Phụ nữ xã tổ chức truyền thông về bình đẳng giới, gia đình."


def _with_blanks(line: str, *wide: tuple[str, int], cell: Cell | None = None) -> Document:
    """Return a draft with *line*, in which the space before each of these words stands for several."""
    draft = draft_of(["KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", line])
    start = draft.blocks[-1].span.start
    blanks = tuple(Blank(start + line.index(f" {word}"), spaces) for word, spaces in wide)
    looks = *(BlockLayout() for _ in draft.blocks[1:]), BlockLayout(blanks=blanks)
    blocks = *draft.blocks[:-1], draft.blocks[-1]._replace(cell=cell)
    return replace(draft, blocks=blocks, layout=Layout(blocks=looks))


@pytest.mark.parametrize(
    ("line", "wide", "places"),
    [
        (LONG, [("phối", 2)], ["thôn phối"]),
        (LONG, [("phối", 2), ("gia", 3)], ["thôn phối", "giới, gia"]),
        (LONG, [("phối", 8)], []),  # room is left
        (LONG, [("phối", 2), ("gia", 9)], []),
        ("Số:      /KH-UBND", [("/KH", 6)], []),
        ("Bình Lư, ngày  tháng", [("tháng", 2)], []),
        ("- Các thôn", [("Các", 2)], []),
        (f"- {LONG}", [("Các", 2)], []),  # the mark of an item
        (f"1. {LONG}", [("Các", 2)], []),
        (f"Từ ngày mồng một {LONG}", [("mồng", 2)], []),  # left to fill in
    ],
)
def test_spaces_typed_twice(line: str, wide: list[tuple[str, int]], places: list[str]) -> None:
    draft = _with_blanks(line, *wide)
    assert [draft.quote(f.span) for f in judged(RULE, draft).findings] == places


def test_a_tab_is_no_space_typed_twice() -> None:
    draft = _with_blanks(LONG, ("phối", 3), ("gia", 2))
    looks = draft.layout
    assert looks is not None
    tab, spaces = looks.blocks[-1].blanks
    blocks = *looks.blocks[:-1], BlockLayout(blanks=(tab._replace(tab=True), spaces))
    draft = replace(draft, layout=Layout(blocks=blocks))
    assert [draft.quote(f.span) for f in judged(RULE, draft).findings] == ["giới, gia"]


def test_cells_have_room_as_they_please() -> None:
    assert not judged(RULE, _with_blanks(LONG, ("phối", 2), cell=Cell(0, 0, 0))).findings
