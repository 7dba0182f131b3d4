"""A table of reports names who receives them, whatever its rows call the reports."""

import pytest

from checker.facts import read_facts
from checker.facts.recipients import ReportRecipients
from tests.checker.drafts import draft_with_table
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import FRAME


@pytest.mark.parametrize(
    ("title", "rows", "found"),
    [
        ("V. BÁO CÁO", "Loại | Gửi | Hạn\n6 tháng | UBND tỉnh (qua Sở Nội vụ) | 10/6/2026", ["UBND tỉnh"]),
        ("V. THÔNG TIN", "Loại báo cáo | Gửi đến | Hạn\nNăm | Sở Nội vụ | 20/11/2026", ["Sở Nội vụ"]),
        ("V. BÁO CÁO", "Kỳ | Cơ quan nhận | Hạn\nNăm | Phòng Văn hóa - Xã hội | 20/11/2026",
         ["Phòng Văn hóa - Xã hội"]),
        ("V. BÁO CÁO", "Loại | Gửi | Hạn\nChốt số liệu | Sở Nội vụ | 31/3/2027", []),
        ("V. BÁO CÁO", "Loại | Các đơn vị gửi UBND xã | UBND xã gửi Sở Nội vụ\nNăm | 10/11/2026 | 15/11/2026",
         ["UBND xã", "Sở Nội vụ"]),
        ("II. NHIỆM VỤ", "Việc | Giấy mời gửi UBND xã | Hạn\nHội nghị | 20 tờ | 20/11/2026", []),
        # a day, and a table that is on no report
        ("V. BÁO CÁO", "Kỳ | Ngày gửi | Đơn vị\nNăm | 20/11/2026 | Sở Nội vụ", []),
        ("II. NHIỆM VỤ", "Việc | Nhận | Hạn\nTập huấn | Sở Nội vụ | 20/11/2026", []),
    ],
)  # fmt: skip
def test_a_column_names_who_receives(title: str, rows: str, found: list[str]) -> None:
    table = [tuple(cell.strip() for cell in row.split("|")) for row in rows.split("\n")]
    facts = read_facts(draft_with_table((*FRAME, title), table), library())
    assert [facts.quote(r.span) for r in facts[ReportRecipients]] == found
