"""Text and Markdown files: marks, cells, page numbers, codes of characters."""

import unicodedata
from pathlib import Path

import pytest

from checker.errors import ReadError
from checker.kernel.document import Document
from checker.readers.page_number import page_number
from tests.reading import LEXICON, read

LONG = "Tăng cường sự lãnh đạo, chỉ đạo của các cấp ủy Đảng, chính quyền đối với công tác"


def written(folder: Path, text: str, name: str = "dự thảo.txt", code: str = "utf-8") -> Document:
    path = folder / name
    path.write_bytes(text.encode(code))
    return read(path)


def lines(folder: Path, text: str) -> list[str]:
    return written(folder, text).text.split("\n")


@pytest.mark.parametrize("name", ["a.md", "a.markdown", "a.txt", "A.MD"])
def test_the_ending_only_names_the_format(tmp_path: Path, name: str) -> None:
    read_ = written(tmp_path, "## **KẾ HOẠCH**\n", name)
    assert read_.format == ("txt" if name.endswith("txt") else "md")
    assert not read_.keeps_header
    assert read_.text == "KẾ HOẠCH"


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258"])
def test_codes_of_characters(tmp_path: Path, code: str) -> None:
    text = "Thực hiện Kế hoạch của Ủy ban nhân dân và các cơ quan được giao trong năm 2026.\n"
    if code == "cp1258":  # has marks of its own for the tones
        text = "".join(
            unicodedata.normalize("NFD", c) if unicodedata.normalize("NFD", c)[1:] in TONES else c
            for c in map(tone_apart, unicodedata.normalize("NFC", text))
        )
    assert written(tmp_path, text, code=code).text == (
        "Thực hiện Kế hoạch của Ủy ban nhân dân và các cơ quan được giao trong năm 2026."
    )


def test_a_few_broken_bytes_do_not_spoil_a_text(tmp_path: Path) -> None:
    data = (LONG + ".\n\n").encode() * 20
    path = tmp_path / "a.txt"
    path.write_bytes(data[:700] + b"\xff" + data[700:-5])
    text = read(path).text
    assert text.count("\ufffd") <= 3
    assert text.count(LONG) >= 17


TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}


def tone_apart(letter: str) -> str:
    """The letter with its tone mark apart, other marks kept on it."""
    parts = unicodedata.normalize("NFD", letter)
    tone = "".join(c for c in parts if c in TONES)
    return unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES)) + tone


def test_headings_and_emphasis(tmp_path: Path) -> None:
    read_ = written(
        tmp_path,
        "# **I. MỤC ĐÍCH**\n\n#### 1. Mục đích ##\n\n**Đậm** thường\n\n*Cả dòng nghiêng*\n\n"
        "***Cả hai***\n\n__Đậm nữa__\n\n##**2. Yêu cầu**\n\n#KhôngPhảiMục\n",
    )
    assert [(read_.quote(b.span), b.kind, b.style.level) for b in read_.blocks] == [
        ("I. MỤC ĐÍCH", "heading", 1),
        ("1. Mục đích", "heading", 4),
        ("Đậm thường", "paragraph", 0),
        ("Cả dòng nghiêng", "paragraph", 0),
        ("Cả hai", "paragraph", 0),
        ("Đậm nữa", "paragraph", 0),
        ("2. Yêu cầu", "heading", 2),
        ("#KhôngPhảiMục", "paragraph", 0),
    ]
    assert [(b.style.bold, b.style.italic) for b in read_.blocks] == [
        (True, False), (False, False), (False, False), (False, True), (True, True), (True, False),
        (True, False), (False, False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(***báo cáo năm trước ngày 5/12***)", "(báo cáo năm trước ngày 5/12)"),
        ("qua phòng (*Văn hóa*) và **Sở**", "qua phòng (Văn hóa) và Sở"),
        ("5 * 3 = 15", "5 * 3 = 15"),
        ("Ghi chú (*) xem dưới (*)", "Ghi chú (*) xem dưới (*)"),
        (r"1\. Mục \*đích\* \_a\_ \#", "1. Mục *đích* _a_ #"),
        ("snake_case_name", "snake_case_name"),
        ("**dở dang", "dở dang"),
        ("ngày ... tháng ... năm ......", "ngày ... tháng ... năm ......"),
        ("Họ tên: ............", "Họ tên: ............"),
        ("Số: ____/KH-UBND", "Số: ____/KH-UBND"),
        ("a&nbsp;b &amp; c &ndash; d", "a b & c – d"),
        ("CTTN&BĐG; R&D", "CTTN&BĐG; R&D"),
        ("<b>đậm</b> <u>gạch</u>", "đậm gạch"),
        ("x < 5 và y > 3", "x < 5 và y > 3"),
        ("[Luật](https://vbpl.vn/x) và [tên]", "Luật và [tên]"),
        ("![ảnh](a.png)chữ", "chữ"),
        ("> trích dẫn", "trích dẫn"),
        ("* việc một", "- việc một"),
        ("• việc một", "- việc một"),
        ("o Việc một", "- Việc một"),
        ("+ việc một", "+ việc một"),
        ("- việc một", "- việc một"),
        ("1. việc một", "1. việc một"),
        ("QÐ-UBND ngày\u00a015", "QĐ-UBND ngày 15"),
    ],
)
def test_what_is_a_mark_and_what_is_text(tmp_path: Path, text: str, expected: str) -> None:
    assert lines(tmp_path, text) == [expected]


@pytest.mark.parametrize("rule", ["---", "-------", "===", "________", "***", "* * *", "~~~~"])
def test_rules_are_dropped(tmp_path: Path, rule: str) -> None:
    assert lines(tmp_path, f"ỦY BAN NHÂN DÂN\n{rule}\nSố: 12/KH-UBND\n") == [
        "ỦY BAN NHÂN DÂN",
        "Số: 12/KH-UBND",
    ]


def test_forced_line_breaks(tmp_path: Path) -> None:
    assert lines(tmp_path, "**KT. CHỦ TỊCH  \nPHÓ CHỦ TỊCH**\n") == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert lines(tmp_path, "KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH<br/>Lê A") == [
        "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê A",
    ]  # fmt: skip


def test_front_matter_and_comments_are_no_text(tmp_path: Path) -> None:
    front = '---\nlayout: x\ntags:\n  - Trẻ em\ntitle: "KẾ HOẠCH"\n---\n\n'
    assert lines(tmp_path, f"{front}thân <!-- ẩn\nẩn --> văn bản\n<!-- hở") == [
        "thân văn bản",
        "<!-- hở",
    ]
    assert lines(tmp_path, "---\nSố: 12/KH-UBND\n---\nthân\n") == ["Số: 12/KH-UBND", "thân"]


def test_tables(tmp_path: Path) -> None:
    read_ = written(
        tmp_path,
        "trước\n\n| TT | Nhiệm vụ<br>chính |\n|:---|---:|\n| 1 | a \\| b |\n|  | c |\n\nsau\n\n"
        "TT | Đơn vị\n---|---\n2 | Công an\n",
    )
    assert [(read_.quote(b.span), b.cell) for b in read_.blocks] == [
        ("trước", None),
        ("TT", (0, 0, 0)),
        ("Nhiệm vụ", (0, 0, 1)),
        ("chính", (0, 0, 1)),
        ("1", (0, 1, 0)),
        ("a | b", (0, 1, 1)),
        ("c", (0, 2, 1)),
        ("sau", None),
        ("TT", (1, 0, 0)),
        ("Đơn vị", (1, 0, 1)),
        ("2", (1, 1, 0)),
        ("Công an", (1, 1, 1)),
    ]
    assert {b.kind for b in read_.blocks if b.cell} == {"cell"}


def test_a_bar_in_a_sentence_is_no_table(tmp_path: Path) -> None:
    assert lines(tmp_path, "có a | b trong câu\n") == ["có a | b trong câu"]


def test_header_and_signature_cells_written_on_one_line(tmp_path: Path) -> None:
    text = (
        "| ỦY BAN NHÂN DÂN ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"
        " --------------- |\n|---|---|\n| Số: 25/KH-UBND | Sơn La, ngày 17 tháng 02 năm 2023 |\n\n"
        "thân\n\n| Nơi nhận: - Bộ Công an (để b/c); - Như trên; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN "
        "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Hoàng Quốc Khánh |\n|---|---|\n"
    )
    assert lines(tmp_path, text) == [
        "ỦY BAN NHÂN DÂN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 25/KH-UBND",
        "Sơn La, ngày 17 tháng 02 năm 2023",
        "thân",
        "Nơi nhận:",
        "- Bộ Công an (để b/c);",
        "- Như trên;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Hoàng Quốc Khánh",
    ]


@pytest.mark.parametrize("number", ["{}", "- {} -", "Trang {}", "{}/5", "[{}]"])
def test_page_numbers_are_dropped_and_the_sentence_goes_on(tmp_path: Path, number: str) -> None:
    page = (LONG + " bình đẳng giới.\n\n") * 12
    text = f"{page}{LONG}\n\n{number.format(2)}\n\nbình đẳng giới.\n\n{page}{number.format(3)}\n\n{page}"
    found = lines(tmp_path, text)
    assert set(found) == {f"{LONG} bình đẳng giới."}
    assert len(found) == 37


def test_numbers_of_a_table_column_stay(tmp_path: Path) -> None:
    page = (LONG + " bình đẳng giới.\n\n") * 20
    found = lines(tmp_path, page + "TT\n\n1\n\nTập huấn\n\n2\n\nTruyền thông\n\n3\n")
    assert found[20:] == ["TT", "1", "Tập huấn", "2", "Truyền thông", "3"]


def test_a_number_long_before_its_page_stays(tmp_path: Path) -> None:
    assert lines(tmp_path, "Chỉ tiêu\n\n12\n\n" + LONG) == ["Chỉ tiêu", "12", LONG]


def test_source_counts_the_lines_of_the_file(tmp_path: Path) -> None:
    read_ = written(tmp_path, "\n\nMột\n\n---\nHai.\n")
    assert [b.source.number for b in read_.blocks] == [2, 5]


@pytest.mark.parametrize(
    ("before", "number", "dropped"),
    [
        (500, 2, True),  # half a page, the least that stands above a second page
        (499, 2, False),
        (1000, 3, True),
        (999, 3, False),
        (6000, 1, True),
        (6001, 1, False),
        (12000, 2, True),
        (12001, 2, False),
    ],
)
def test_a_page_number_stands_where_its_page_may_end(
    tmp_path: Path, before: int, number: int, dropped: bool
) -> None:
    found = written(tmp_path, f"{'a' * (before - 1)}.\n\n{number}\n\nSau.").text.split()
    assert (str(number) not in found) is dropped


@pytest.mark.parametrize(("between", "dropped"), [(499, True), (498, False)])
def test_page_numbers_stand_a_page_apart(tmp_path: Path, between: int, dropped: bool) -> None:
    # The first number itself counts as well.
    text = f"{'a' * 2000}\n\n2\n\n{'b' * between}\n\n3\n\nSau."
    found = written(tmp_path, text).text.split()
    assert ("2" not in found) is dropped
    assert ("3" not in found) is dropped


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7", 7), ("- 7 -", 7), ("Trang 7", 7), ("TRANG 7/12", 7), ("[12]", 12), ("  7  ", 7),
        ("- Trang 999 / 999 -", 999), ("Trang", None), ("7.", None), ("2026 là", None),
        ("12345", None), ("Quý 2", None), ("-   7    -", None), ("- Trang  999 / 999 -", 999),
        ("- Trang 1000 / 1000 -", None),
    ],
)  # fmt: skip
def test_what_is_the_number_of_a_page(text: str, number: int | None) -> None:
    assert page_number(text, LEXICON) == number


def of_width(width: int) -> str:
    """Lines of this width; the last two belong together only if they are full."""
    pair = "Xã tổ chức " + "a" * (width - 11) + "\nvề bình đẳng giới.\n"
    return pair * 4 + "Văn phòng " + "a" * (width - 10) + "\nỦy ban nhân dân xã.\n"


@pytest.mark.parametrize(("width", "broken"), [(40, True), (39, False)])
def test_no_page_is_narrower_than_forty_letters(tmp_path: Path, width: int, broken: bool) -> None:
    assert ("Ủy ban nhân dân xã." not in lines(tmp_path, of_width(width))) is broken


@pytest.mark.parametrize(
    ("indent", "end", "align"),
    [(6, 59, "center"), (6, 58, "left"), (5, 65, "left"), (20, 56, "center"), (20, 57, "left"),
     (27, 50, "left")],
)  # fmt: skip
def test_a_line_in_the_middle_is_centred(tmp_path: Path, indent: int, end: int, align: str) -> None:
    heading = " " * indent + "I. MỤC TIÊU " + "A" * (end - indent - 12)
    read_ = written(tmp_path, of_width(70) + heading + "\n")
    assert read_.blocks[-1].style.align == align


@pytest.mark.parametrize(("tabs", "align"), [(1, "left"), (2, "center")])
def test_a_tab_is_four_letters_wide(tmp_path: Path, tabs: int, align: str) -> None:
    heading = "\t" * tabs + "I. MỤC TIÊU " + "A" * 44
    assert written(tmp_path, of_width(70) + heading + "\n").blocks[-1].style.align == align


def test_too_many_lines_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.readers.limits._MOST_LINES", 3)
    assert lines(tmp_path, "A.\n\n\nB.") == ["A.", "B."]
    with pytest.raises(ReadError) as caught:
        lines(tmp_path, "A.\n\n\n\nB.")
    assert caught.value.code == "too-large"


@pytest.mark.parametrize(("above", "hidden"), [(78, True), (79, False)])
def test_front_matter_is_short(tmp_path: Path, above: int, hidden: bool) -> None:
    front = "---\n" + "khoa: x\n".replace("khoa", "key") * above + "---\nthân\n"
    assert (lines(tmp_path, front) == ["thân"]) is hidden


@pytest.mark.parametrize("end", ["&#10;", "&NewLine;", "<br>", "<br\n/>"])
def test_a_line_end_inside_a_cell_leaves_the_rows_in_place(tmp_path: Path, end: str) -> None:
    read_ = written(
        tmp_path, "| TT | Nội dung |\n|---|---|\n" + f"| 1 | Tập huấn{end}nâng cao |\n\nsau\n"
    )
    assert [read_.quote(block.span) for block in read_.blocks][-1] == "sau"
    assert "Tập huấn" in {read_.quote(block.span) for block in read_.blocks}


def test_a_mark_over_a_line_end_leaves_the_lines_in_place(tmp_path: Path) -> None:
    text = '<p\nclass="x">Một.</p>\n| TT | Nội dung |\n|---|---|\n| 1 | Tập huấn |\n'
    read_ = written(tmp_path, text)
    assert [(read_.quote(b.span), b.source.number, b.cell) for b in read_.blocks] == [
        ("Một.", 1, None),
        ("TT", 2, (0, 0, 0)), ("Nội dung", 2, (0, 0, 1)),
        ("1", 4, (0, 1, 0)), ("Tập huấn", 4, (0, 1, 1)),
    ]  # fmt: skip
