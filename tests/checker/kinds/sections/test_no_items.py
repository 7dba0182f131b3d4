"""Lines that begin with a number and are no items: quoted articles, i. ii. iii., footnotes, a part mentioned."""

import pytest

from checker.facts.dates import Dates
from checker.kinds.base import NoParams
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import places, verdict_of

QUOTED = "Tại Điều lệ quy định: “Điều 18. Đại hội Hội công chứng viên"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        # an article quoted over paragraphs, closed in the middle of one
        (("1. Cơ sở", QUOTED, "6. Chậm nhất 30 ngày, Ban gửi Đề án”. Do đó, Sở đề nghị.", "2. Đề xuất"), []),
        (("1. Cơ sở", QUOTED, "6. Chậm nhất 30 ngày;", "7. Đại hội bất thường”.", "2. Đề xuất"), []),
        (("1. Cơ sở", QUOTED + "”", "6. Chậm nhất 30 ngày", "7. Đề xuất"), ["6. Chậm nhất 30 ngày"]),
        # small roman numbers
        (("1. Tài liệu", "i. Các việc đã làm", "ii. Báo cáo tài chính", "2. Nhân sự"), []),
        (("1. Tài liệu", "i) Một", "ii) Hai", "iii) Ba", "iv) Bốn", "v) Năm", "vi) Sáu", "2. Nhân sự"), []),
        (("1. Tài liệu", "(i) Một", "(ii) Hai", "2. Nhân sự"), []),
        (("1. Tài liệu", "i) Một", "2. Nhân sự"), ["i) Một"]),
        (("1. Tài liệu", "a) Một", "c) Ba", "2. Nhân sự"), ["c) Ba"]),
        # a footnote that stands inside a list
        (("1. Tổ 1", "(6) Bà Mai", "(7) Ông An", "2. Phường: Dĩ An.", "(8) Ông Bình", "2. Tổ 2"), []),
        (("1. Tổ 1", "(6) Bà Mai", "(7) Ông An", "3. Tổ 3", "(1) Ông Bình"), ["3. Tổ 3"]),
        # a line that goes on with a part
        (("1. Sửa số thứ tự 01 Mục II", "Phần IV cho phù hợp với thời gian.", "2. Thực hiện"), []),
        (("1. Theo các mục 22, 23", "Phần IV Phụ lục 2 đã được phê duyệt.", "2. Thực hiện"), []),
        (("1. Nêu tại", "Phần II Kế hoạch số 5/KH-UBND của tỉnh.", "2. Thực hiện"), []),
        (("Phần I. Chung", "Phần III. Riêng"), ["Phần III. Riêng"]),
        (("Phần I ĐÁNH GIÁ CHUNG", "Phần III NHIỆM VỤ"), ["Phần III NHIỆM VỤ"]),
        # a table's title in capitals between two numbers
        (("I. CHỈ SỐ", "1. Kết quả", "KẾT QUẢ CHỈ SỐ NĂM 2024", "2. Tình hình", "3. Nguyên nhân"), []),
        (("I. CHỈ SỐ", "1. Kết quả", "KẾT QUẢ CHỈ SỐ NĂM 2024", "3. Tình hình"), ["3. Tình hình"]),
    ],
)  # fmt: skip
def test_what_is_no_item_is_not_counted(lines: tuple[str, ...], found: list[str]) -> None:
    verdict, facts = verdict_of("numbering", NoParams(), *lines)
    assert places(verdict, facts) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Phường Bình Thuận 12/73/82", 0),
        ("Hồ sơ 5/40/45", 0),
        ("Sinh ngày 12/73/82", 1),
        ("Xong 31/11/26", 1),
        ("Sinh 6/24/1984", 1),
    ],
)
def test_three_shares_are_no_date(text: str, count: int) -> None:
    assert len(facts_of(text)[Dates]) == count
