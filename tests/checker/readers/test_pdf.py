"""PDF files: columns, paragraphs over lines and pages, page furniture, pages without text."""

from pathlib import Path

import pytest

from checker.kernel.document import Document
from tests.builders import build_pdf
from tests.builders.pdf import build_mixed_pdf
from tests.checker.readers.drawn import lines_of, segment
from tests.reading import read

LONG = (
    "Tăng cường sự lãnh đạo, chỉ đạo của các cấp ủy Đảng, chính quyền, các cơ quan, ban ngành trong "
    "việc triển khai thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ; nâng cao trách "
    "nhiệm, đồng thời tăng cường sự phối hợp giữa các cơ quan, đơn vị trong tổ chức thực hiện {}."
)
HEADER = [
    "ỦY BAN NHÂN DÂN", "XÃ AN HÒA", "Số: /KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc", "An Hòa, ngày tháng 3 năm 2026", "KẾ HOẠCH",
]  # fmt: skip
BODY = [LONG.format(f"nhiệm vụ thứ {number} của Kế hoạch này") for number in range(1, 25)]
ENDING = [
    "Trên đây là Kế hoạch năm 2026./.", "Nơi nhận:", "- Sở Nội vụ;",
    "- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân xã An Hòa, tỉnh Lam Khê;", "- Lưu: VT, VHXH.",
    "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Thị An",
]  # fmt: skip


def texts(document: Document) -> list[str]:
    return document.text.split("\n")


@pytest.mark.parametrize("header_table", [True, False])
def test_a_plan_reads_as_it_was_written(tmp_path: Path, header_table: bool, font: str) -> None:
    plan = [*HEADER, "Thực hiện công tác bình đẳng giới năm 2026", *BODY, *ENDING]
    read_ = read(build_pdf(tmp_path / "a.pdf", plan, header_table=header_table, font=font))
    assert texts(read_) == plan
    assert read_.warnings == ()
    pages = [block.source.page for block in read_.blocks]
    assert pages[0] == 1
    assert pages[-1] is not None
    assert pages[-1] > 2
    assert pages == sorted(page for page in pages if page is not None)
    assert {block.source.part for block in read_.blocks} == {"page"}


def test_running_headers_and_page_numbers_are_dropped(tmp_path: Path, font: str) -> None:
    plan = [*HEADER, *BODY]
    header = "Kế hoạch năm 2026 - UBND xã"
    path = build_pdf(tmp_path / "a.pdf", plan, running_header=header, font=font)
    assert texts(read(path)) == plan


def test_tables_keep_their_cells_apart(tmp_path: Path, font: str) -> None:
    rows = [
        "TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian",
        "1 | Tổ chức truyền thông tại các thôn, bản và các trường học | Phòng Văn hóa - Xã hội | Quý II",
        "2 | Tập huấn | Văn phòng HĐND và UBND phối hợp với Công an xã | Quý III",
    ]  # fmt: skip
    plan = [*HEADER, *BODY[:6], *ENDING, *rows]
    cells = [cell for row in rows for cell in row.split(" | ")]
    path = build_pdf(tmp_path / "a.pdf", plan, font=font)
    assert texts(read(path)) == [*HEADER, *BODY[:6], *ENDING, *cells]


def test_bold_is_known_by_the_font(tmp_path: Path, font: str) -> None:
    read_ = read(build_pdf(tmp_path / "a.pdf", [*HEADER, "I. MỤC ĐÍCH", *BODY[:3]], font=font))
    bold = {read_.quote(block.span) for block in read_.blocks if block.style.bold}
    assert {"KẾ HOẠCH", "I. MỤC ĐÍCH"} <= bold
    assert BODY[0] not in bold


def test_pages_without_text_are_named(tmp_path: Path) -> None:
    path = build_mixed_pdf(tmp_path / "a.pdf", [BODY[0], "", f"Nội dung khác. {BODY[1]}", "", ""])
    read_ = read(path)
    assert texts(read_) == [BODY[0], f"Nội dung khác. {BODY[1]}"]
    assert len(read_.warnings) == 1
    assert read_.warnings[0].startswith("Trang 2, 4–5 không có chữ")
    assert read_.lacks_end


def test_empty_pages_are_no_matter(tmp_path: Path) -> None:
    path = build_mixed_pdf(tmp_path / "a.pdf", [LONG.format("x"), ""], pictured=False)
    assert read(path).warnings == ()


# What Word draws, as segments ------------------------------------------------------------------


def test_columns_in_any_order_of_the_file() -> None:
    left = [segment("ỦY BAN NHÂN DÂN", 90, 800), segment("XÃ AN HÒA", 100, 785)]
    right = [
        segment("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 320, 800),
        segment("VIỆT NAM", 360, 785),
        segment("Độc lập - Tự do - Hạnh phúc", 330, 770),
    ]
    number = [
        segment("Số: 12/KH-UBND", 95, 750),
        segment("An Hòa, ngày 5 tháng 3 năm 2026", 320, 750),
    ]
    title = [segment("KẾ HOẠCH", 280, 720)]
    expected = [
        "ỦY BAN NHÂN DÂN", "XÃ AN HÒA", "Số: 12/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc", "An Hòa, ngày 5 tháng 3 năm 2026", "KẾ HOẠCH",
    ]  # fmt: skip
    by_column = [*left, *right, *number, *title]
    by_row = sorted(by_column, key=lambda s: (-s.y, s.left))
    for page in (by_column, by_row, by_row[::-1]):
        assert [line.text for line in lines_of([page])] == expected


def test_a_number_in_a_table_at_the_edge_is_no_page_number() -> None:
    body = [
        segment("Chữ trong thân trang dài đủ một dòng " * 2, 85, 700 - 15 * k) for k in range(20)
    ]
    pages = [
        [*(s._replace(page=page) for s in body), segment("7", 90, 300 - 20 * page, page=page)]
        for page in range(3)
    ]
    found = [line.text for line in lines_of(pages)]
    assert found.count("7") == 3
    counted = [
        [*page, segment(str(number), 300, 820, page=number - 1)]
        for number, page in enumerate(pages, start=1)
    ]
    found = [line.text for line in lines_of(counted)]
    assert found.count("7") == 3
    assert "2" not in found


def test_a_signature_table_cut_by_a_page_break() -> None:
    first = [
        segment("Trên đây là Kế hoạch năm 2026./.", 120, 140),
        segment("Nơi nhận:", 85, 110), segment("TM. ỦY BAN NHÂN DÂN", 340, 110),
        segment("- Sở Nội vụ;", 85, 95), segment("KT. CHỦ TỊCH", 360, 95),
        segment("- Các cơ quan, đơn vị", 85, 80), segment("PHÓ CHỦ TỊCH", 360, 80),
    ]  # fmt: skip
    second = [
        segment("thuộc UBND xã;", 85, 780, page=1), segment("Nguyễn Thị An", 358, 780, page=1),
        segment("- Lưu: VT.", 85, 765, page=1), segment("Phụ lục", 270, 700, page=1),
    ]  # fmt: skip
    found = [line.text for line in lines_of([first, second])]
    assert found == [
        "Trên đây là Kế hoạch năm 2026./.", "Nơi nhận:", "- Sở Nội vụ;", "- Các cơ quan, đơn vị",
        "thuộc UBND xã;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH",
        "Nguyễn Thị An", "Phụ lục",
    ]  # fmt: skip
