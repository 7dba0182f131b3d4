"""Header and signature written side by side are read column by column."""

from pathlib import Path

import pytest

from tests.reading import read

HEADER = [
    "ỦY BAN NHÂN DÂN", "XÃ AN HÒA", "Số: /KH-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
    "An Hòa, ngày tháng 3 năm 2026", "KẾ HOẠCH", "Thực hiện công tác bình đẳng giới",
]  # fmt: skip
ENDING = [
    "Trên đây là Kế hoạch./.", "Nơi nhận:", "- Như trên;", "- Chủ tịch, các Phó Chủ tịch UBND xã;",
    "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Thị An",
]  # fmt: skip


def lines(folder: Path, text: str) -> list[str]:
    path = folder / "a.txt"
    path.write_text(text, encoding="utf-8")
    return read(path).text.split("\n")


WIDE = """\
    ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
       XÃ AN HÒA                      Độc lập - Tự do - Hạnh phúc
    -------                           ---------------
    Số:      /KH-UBND              An Hòa, ngày      tháng 3 năm 2026

                         KẾ HOẠCH
          Thực hiện công tác bình đẳng giới
"""
TABBED = (
    "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ AN HÒA\tĐộc lập - Tự do - Hạnh phúc\n"
    "Số: /KH-UBND\tAn Hòa, ngày tháng 3 năm 2026\nKẾ HOẠCH\nThực hiện công tác bình đẳng giới\n"
)
ONE_SPACE = TABBED.replace("\t", " ")
APART = """\
ỦY BAN NHÂN DÂN
XÃ AN HÒA

                         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                             Độc lập - Tự do - Hạnh phúc

Số: /KH-UBND             An Hòa, ngày tháng 3 năm 2026

KẾ HOẠCH
Thực hiện công tác bình đẳng giới
"""


@pytest.mark.parametrize(
    "text", [WIDE, TABBED, ONE_SPACE, APART], ids=["wide", "tab", "one", "apart"]
)
def test_headers(tmp_path: Path, text: str) -> None:
    assert lines(tmp_path, text) == HEADER


ENDINGS = {
    "wide": """\
Trên đây là Kế hoạch./.

Nơi nhận:                             TM. ỦY BAN NHÂN DÂN
- Như trên;                              KT. CHỦ TỊCH
- Chủ tịch, các Phó Chủ tịch             PHÓ CHỦ TỊCH
UBND xã;
- Lưu: VT.


                                         Nguyễn Thị An
""",
    "one": "Trên đây là Kế hoạch./.\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; KT. CHỦ TỊCH\n"
    "- Chủ tịch, các Phó Chủ tịch UBND xã; PHÓ CHỦ TỊCH\n- Lưu: VT.\nNguyễn Thị An\n",
    "alternate": "Trên đây là Kế hoạch./.\nNơi nhận:\nTM. ỦY BAN NHÂN DÂN\n- Như trên;\nKT. CHỦ TỊCH\n"
    "- Chủ tịch, các Phó Chủ tịch\nPHÓ CHỦ TỊCH\nUBND xã;\n- Lưu: VT.\nNguyễn Thị An\n",
    "signature first": "Trên đây là Kế hoạch./.\n\nNơi nhận:\n\n- Như trên;\n\n- Chủ tịch, các Phó Chủ tịch"
    "\n\nUBND xã;\n\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nNguyễn Thị An",
}  # fmt: skip


@pytest.mark.parametrize("text", ENDINGS.values(), ids=ENDINGS)
def test_endings(tmp_path: Path, text: str) -> None:
    assert lines(tmp_path, text) == ENDING


def test_what_follows_the_signature_stays_behind_it(tmp_path: Path) -> None:
    text = ENDINGS["wide"] + "\nPHỤ LỤC\n\n- Tập huấn cán bộ;\n\n- Truyền thông.\n"
    assert lines(tmp_path, text) == [*ENDING, "PHỤ LỤC", "- Tập huấn cán bộ;", "- Truyền thông."]


def test_wide_spaces_in_the_body_are_no_columns(tmp_path: Path) -> None:
    text = TABBED + "Thực hiện    Kế hoạch   của tỉnh.\n"
    assert lines(tmp_path, text) == [*HEADER, "Thực hiện Kế hoạch của tỉnh."]
