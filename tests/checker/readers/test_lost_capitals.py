"""Text in small letters that only a font has shown as capitals, in files that name no font."""

from pathlib import Path

import pytest

from checker.readers.text.capitals import with_capitals
from tests.builders.old_codes import tcvn3
from tests.reading import LEXICON, read

MOTTO = "cộng hòa xã hội chủ nghĩa việt nam"
DRAFT = f"""\
ủy ban nhân dân
xã an hòa
Số: 12/KH-UBND
{MOTTO}
Độc lập - Tự do - Hạnh phúc
An Hòa, ngày 12 tháng 3 năm 2026
kế hoạch
Thực hiện công tác bình đẳng giới năm 2026
Thực hiện Kế hoạch của tỉnh, xã xây dựng Kế hoạch như sau:
i. mục đích, yêu cầu
1. Mục đích
Nâng cao nhận thức của cán bộ, công chức và người dân
về bình đẳng giới.
- tuyên truyền tại các thôn;
ii. nội dung
"""
SHOWN = {
    "ủy ban nhân dân", "xã an hòa", MOTTO, "kế hoạch", "i. mục đích, yêu cầu", "ii. nội dung",
}  # fmt: skip


def test_lines_that_only_a_font_showed_as_capitals() -> None:
    found = with_capitals(DRAFT, LEXICON).splitlines()
    wanted = [line.upper() if line in SHOWN else line for line in DRAFT.splitlines()]
    assert found == wanted


@pytest.mark.parametrize("motto", [MOTTO.upper(), "Cộng hòa xã hội chủ nghĩa Việt Nam", ""])
def test_where_the_motto_has_its_capitals_nothing_is_lost(motto: str) -> None:
    text = DRAFT.replace(MOTTO, motto)
    assert with_capitals(text, LEXICON) == text


def test_a_text_file_in_an_old_code(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(tcvn3(DRAFT).encode("cp1252"))
    found = read(path).text.split("\n")
    assert {"KẾ HOẠCH", "I. MỤC ĐÍCH, YÊU CẦU", MOTTO.upper()} <= {*found}
    assert "Nâng cao nhận thức của cán bộ, công chức và người dân về bình đẳng giới." in found


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Phạm Hoàng út", "Phạm Hoàng Út"),
        ("  Lê Thị ánh\n", "  Lê Thị Ánh\n"),
        ("Lê Thị ánh đi họp", "Lê Thị ánh đi họp"),
        ("Trần ước mơ", "Trần ước mơ"),
        ("út", "út"),
        ("Hà nội", "Hà nội"),
        ("Lê ăn", "Lê ăn"),
    ],
)
def test_a_name_whose_letter_has_no_capital(typed: str, shown: str) -> None:
    assert with_capitals(typed, LEXICON) == shown
