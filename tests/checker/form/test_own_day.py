"""The document's own day: at its place in the header, further down, on joined lines; never that of a law."""

from datetime import date
from pathlib import Path

import pytest

from checker.facts import read_facts
from checker.form.own_day import OwnDay
from checker.particulars import Plan
from tests.checker.facts.reading import library
from tests.reading import read

HEAD = """\
ỦY BAN NHÂN DÂN TỈNH X
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
"""
LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"
BASIS = "Căn cứ Quyết định số 51/QĐ-UBND ngày 29/12/2023 của UBND tỉnh;"
DAY = "Kon Tum, ngày 05 tháng 11 năm 2024"
REST = "QUYẾT ĐỊNH:|Điều 1. Thành lập Tổ.|Điều 2. Thi hành."
SIGNED = date(2024, 11, 5)


NUMBER = "Số: 12/QĐ-UBND"
JOINED = "QUYẾT ĐỊNH VỀ VIỆC LẬP TỔ ỦY BAN NHÂN DÂN TỈNH X " + LAW
TITLE = "QUYẾT ĐỊNH|Về việc lập Tổ"
MINUTES = f"BIÊN BẢN|Họp Tổ công tác|{LAW}|1. Bàn giao.|2. Nhận.|{DAY}|CHỦ TỊCH|Nguyễn Văn An"
CITED = "Kết luận tại Công văn số 15/SNV-VX ngày 02/02/2024|THÔNG BÁO|Về việc lập Tổ|1. Họp."


@pytest.mark.parametrize(
    ("lines", "signed", "certain"),
    [
        (f"{NUMBER} {DAY}|{JOINED}|{BASIS}|{REST}", SIGNED, True),
        (
            f"{NUMBER} {DAY.replace(',', ' ,')}|{JOINED.replace('Căn cứ', 'Căn c ứ')}|{REST}",
            SIGNED,
            True,
        ),
        (f"{NUMBER}|{TITLE}|{LAW}|{BASIS}|{DAY}|{REST}", SIGNED, True),
        (f"{NUMBER}|{TITLE}|{DAY}|{LAW}|{BASIS}|{REST}", SIGNED, True),
        (f"{NUMBER}|{DAY.replace(',', '')}|{TITLE}|{LAW}|{REST}", SIGNED, True),
        (f"{NUMBER}|{DAY.replace(',', '.')}|{TITLE}|{LAW}|{REST}", SIGNED, True),
        (MINUTES, SIGNED, True),
        (f"{NUMBER}|{TITLE}|{LAW}|{BASIS}|{REST}", None, False),
        (f"Số: 12/TB-UBND|{CITED}", date(2024, 2, 2), False),
    ],
)
def test_the_own_day_is_found(
    tmp_path: Path, lines: str, signed: date | None, *, certain: bool
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(HEAD + lines.replace("|", "\n"), encoding="utf-8")
    facts = read_facts(read(path), library())
    assert facts[Plan].date == signed
    assert facts[OwnDay].is_certain is certain
    if signed == SIGNED and lines != MINUTES:
        assert (
            facts[Plan].year == SIGNED.year
        )  # a decision is of its own year, though it is November
        assert facts[Plan].title.casefold().startswith("về việc lập tổ")
        assert "ăn c" not in facts[Plan].title
