"""Header and signature written side by side are read column by column."""

from pathlib import Path

import pytest

from checker.readers.columns import cut_in_two
from tests.reading import LEXICON, read

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
BARS = """\
**ỦY BAN NHÂN DÂN** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
--- | ---
**XÃ AN HÒA** | **Độc lập - Tự do - Hạnh phúc**
Số:     /KH-UBND | *An Hòa, ngày    tháng 3 năm 2026*

## KẾ HOẠCH

Thực hiện công tác bình đẳng giới
"""
RULED = """\
ỦY BAN NHÂN DÂN
---
XÃ AN HÒA
---
Số:     /KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
***
An Hòa, ngày    tháng 3 năm 2026

KẾ HOẠCH
Thực hiện công tác bình đẳng giới
"""


@pytest.mark.parametrize(
    "text",
    [WIDE, TABBED, ONE_SPACE, APART, BARS, RULED],
    ids=["wide", "tab", "one", "apart", "bars", "ruled"],
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


BOTH = "XÃ AN HÒA\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


@pytest.mark.parametrize(("above", "apart"), [(40, True), (41, False)])
def test_columns_are_looked_for_in_forty_lines_above_the_title(
    tmp_path: Path, above: int, apart: bool
) -> None:
    text = f"{BOTH}\n" + "Ghi chú.\n" * (above - 1) + "KẾ HOẠCH\n"
    assert ("XÃ AN HÒA" in lines(tmp_path, text)) is apart


@pytest.mark.parametrize(("below", "apart"), [(59, True), (60, False)])
def test_columns_are_looked_for_in_sixty_lines_from_the_recipients_on(
    tmp_path: Path, below: int, apart: bool
) -> None:
    entries = "- Sở Nội vụ;\n" * (below - 1)
    text = f"Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n{entries}- Lưu: VT.\tNguyễn Thị An\n"
    assert ("Nguyễn Thị An" in lines(tmp_path, text)) is apart


SIGNED = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Thị An", "Trần Văn B"]


@pytest.mark.parametrize(("signed", "listed"), [(4, True), (5, False)])
def test_four_lines_of_a_signature_may_stand_between_two_entries(
    tmp_path: Path, signed: int, listed: bool
) -> None:
    list_, rest = ["Nơi nhận:", "- Như trên;"], ["- Lưu: VT."]
    between = SIGNED[:signed]
    expected = [*list_, *rest, *between] if listed else [*list_, *between, *rest]
    assert lines(tmp_path, "\n".join([*list_, *between, *rest])) == expected


MOTTO = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]


@pytest.mark.parametrize(
    ("left", "indent", "right"),
    [
        ("BAN CHỈ ĐẠO VÌ PHỤ NỮ XÃ" + " " * 6, 18, True),  # the right column begins at 30
        ("BAN CHỈ ĐẠO VÌ PHỤ NỮ XÃ" + " " * 6, 17, False),
        ("SỞ" + " " * 4, 4, True),
        ("SỞ" + " " * 3, 4, False),  # so little is the indent of a left column
    ],
)
def test_a_line_far_to_the_right_belongs_to_the_right_column(
    tmp_path: Path, left: str, indent: int, right: bool
) -> None:
    text = f"{left}{MOTTO[0]}\n{' ' * indent}{MOTTO[1]}\nSố: 1/KH\n\nKẾ HOẠCH\n"
    found = lines(tmp_path, text)
    number, slogan = found.index("Số: 1/KH"), found.index(MOTTO[1])
    assert (number < slogan) is right


@pytest.mark.parametrize(("spaces", "apart"), [(2, False), (3, True)])
def test_three_spaces_are_a_gap(tmp_path: Path, spaces: int, apart: bool) -> None:
    text = f"ỦY BAN NHÂN DÂN{' ' * spaces}BAN CHỈ ĐẠO\n\nKẾ HOẠCH\n"
    assert ("BAN CHỈ ĐẠO" in lines(tmp_path, text)) is apart


def test_the_room_for_a_number_is_no_gap(tmp_path: Path) -> None:
    text = f"Số:      /KH-UBND\tAn Hòa, ngày      tháng      năm 2026\n{MOTTO[0]}\n\nKẾ HOẠCH\n"
    found = lines(tmp_path, text)
    assert {"Số: /KH-UBND", "An Hòa, ngày tháng năm 2026"} <= set(found)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Số: 12/KH-UBND An Hòa, ngày 5 tháng 3 năm 2026", 2),
        ("Số: 12/KH-UBND Tp. Hà Giang, ngày 5 tháng 3 năm 2026", 2),
        ("Số: 12/KH-UBND ngày 5 tháng 3 năm 2026", 1),  # no place: the date of a document named
        ("SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc", 2),
        ("SỞ NỘI VỤ CỘNG HÒA XÃ HỘI", 2),
        ("SỞ NỘI VỤ CỘNG HÒA", 1),
    ],
)
def test_words_that_tell_two_columns_of_a_header_apart(text: str, parts: int) -> None:
    found = cut_in_two(text, LEXICON, ending=False)
    assert (1 if found is None else 2) == parts
    assert found is None or " ".join(found) == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Nơi nhận: TM. ỦY BAN NHÂN DÂN", 2),
        ("- Sở Nội vụ; KT. CHỦ TỊCH", 2),
        ("- Sở Nội vụ; - Sở Y tế;", 1),  # two entries
        ("- Sở Nội vụ (để báo cáo)", 1),
    ],
)
def test_words_that_tell_recipients_and_signature_apart(text: str, parts: int) -> None:
    found = cut_in_two(text, LEXICON, ending=True)
    assert (1 if found is None else 2) == parts
    assert found is None or " ".join(found) == text


def test_a_table_of_work_is_read_row_by_row(tmp_path: Path) -> None:
    table = "TT | Nhiệm vụ | Đơn vị\n--- | --- | ---\n1 | Truyền thông | Trạm Y tế\n"
    assert lines(tmp_path, f"KẾ HOẠCH\n\n{table}")[1:] == [
        "TT", "Nhiệm vụ", "Đơn vị", "1", "Truyền thông", "Trạm Y tế",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("archive", "rest", "entry"),
    [
        ("- Lưu: VT, TH", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Thị An"], "- Lưu: VT, TH"),
        ("- Lưu: MTTQ", ["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Lan Thị Mai"], "- Lưu: MTTQ"),
        # broken off: what follows the signature belongs to it
        ("- Lưu: VT,", ["CHỦ TỊCH", "văn xã."], "- Lưu: VT, văn xã."),
        ("- Lưu: VT (bản", ["CHỦ TỊCH", "giấy)."], "- Lưu: VT (bản giấy)."),
    ],
)
def test_a_file_copy_without_a_full_stop_leaves_the_signers_name_alone(
    tmp_path: Path, archive: str, rest: list[str], entry: str
) -> None:
    text = "\n".join(
        [*HEADER, "Trên đây là Kế hoạch./.", "Nơi nhận:", "- Như trên;", archive, *rest]
    )
    found = lines(tmp_path, text)
    assert entry in found
    assert (rest[-1] in found) is (entry == archive)


LIST = ["Nơi nhận:", "- Như trên;", "- Lưu: VT, VHXH"]
POSTS = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
BODY = ["KẾ HOẠCH", "Thực hiện công tác bình đẳng giới", "Trên đây là Kế hoạch./."]


@pytest.mark.parametrize(
    "name", ["Nguyễn Thị An", "Giàng A Páo", "ThS. Lò Văn Phương", "Thiếu tá Vàng Seo Pao"]
)
@pytest.mark.parametrize("stop", ["", "."])
def test_the_signers_name_is_no_part_of_the_list(tmp_path: Path, name: str, stop: str) -> None:
    listed = [*LIST[:-1], LIST[-1] + stop]
    for ending in ([*listed, *POSTS, name], [*POSTS, *listed, name], [*POSTS, name, *listed]):
        assert lines(tmp_path, "\n".join([*BODY, *ending])) == [*BODY, *ending]


def test_a_broken_entry_of_the_list_goes_on(tmp_path: Path) -> None:
    broken = [*LIST[:-1], "- Lưu: VT, Phòng Văn hóa -", "Xã hội.", *POSTS, "Nguyễn Thị An"]
    read_back = lines(tmp_path, "\n".join([*BODY, *broken]))
    assert "- Lưu: VT, Phòng Văn hóa - Xã hội." in read_back
    assert read_back[-1] == "Nguyễn Thị An"


def test_a_header_ends_where_the_basis_or_a_joined_title_begins(tmp_path: Path) -> None:
    text = (
        "UBND TỈNH X\nSố: 12/QĐ-UBND An Hòa, ngày 5 tháng 3 năm 2026\n"
        "QUYẾT ĐỊNH VỀ VIỆC LẬP TỔ Căn cứ Luật Bình đẳng giới;\nCăn cứ Luật Trẻ em;\nQUYẾT ĐỊNH:\n"
    )
    read_lines = lines(tmp_path, text)
    assert read_lines[1:3] == ["Số: 12/QĐ-UBND", "An Hòa, ngày 5 tháng 3 năm 2026"]
    assert read_lines[3].startswith("QUYẾT ĐỊNH VỀ VIỆC")
