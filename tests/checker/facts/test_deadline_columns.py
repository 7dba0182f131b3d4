"""Two columns of days: which are deadlines, of which report, and whose comes first."""

import pytest

from checker.facts import Facts, read_facts
from checker.facts.deadlines import Deadlines
from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.kinds.deadlines import deadline_valid
from checker.particulars import Overrides
from checker.report import Status
from tests.checker.drafts import draft_with_table
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import FRAME, places, rule_of

COMMUNE, PROVINCE = "Các đơn vị gửi UBND xã", "Hạn UBND xã báo cáo UBND tỉnh"


def table(*rows: str) -> Facts:
    """Return the facts of a commune's plan with a table of these rows, cells apart by bars."""
    cells = [[cell.strip() for cell in row.split("|")] for row in rows]
    draft = draft_with_table((*FRAME, "I. NỘI DUNG", "Lịch báo cáo như sau:"), cells)
    return read_facts(draft, library(), Overrides(year=2026, level="xa"))


@pytest.mark.parametrize(
    ("head", "row", "due"),
    [
        # the first column is no deadline
        (
            "Nội dung|Ngày bắt đầu|Ngày kết thúc",
            "Báo cáo năm gửi UBND tỉnh|01/11/2026|30/11/2026",
            "30/11/2026 year",
        ),
        (
            "Nội dung|Thời gian bắt đầu|Thời gian kết thúc",
            "Báo cáo năm|01/11/2026|30/11/2026",
            "30/11/2026 year",
        ),
        (
            "Nội dung|Ngày giao|Hạn hoàn thành",
            "Báo cáo năm gửi UBND tỉnh|20/4/2026|15/11/2026",
            "15/11/2026 year",
        ),
        (
            "Báo cáo|Số liệu từ ngày|Số liệu đến ngày|Hạn gửi",
            "Báo cáo năm|15/12/2025|14/11/2026|20/11/2026",
            "20/11/2026 year",
        ),
        # both are
        (
            f"Báo cáo|{COMMUNE}|{PROVINCE}",
            "Báo cáo 6 tháng|05/6/2026|15/6/2026",
            "05/6/2026 half-year, 15/6/2026 half-year",
        ),
        (
            "Báo cáo|Hạn gửi số liệu|Hạn gửi báo cáo",
            "Báo cáo năm|05/11/2026|15/11/2026",
            "05/11/2026 year, 15/11/2026 year",
        ),
        # the column says of which report
        (
            "Đơn vị|Báo cáo 6 tháng|Báo cáo năm",
            "Các bản (gửi UBND xã)|05/6/2026|15/11/2026",
            "05/6/2026 half-year, 15/11/2026 year",
        ),
        (
            "Đơn vị|Báo cáo năm|Báo cáo 6 tháng",
            "Các bản (gửi UBND xã)|15/11/2026|05/6/2026",
            "15/11/2026 year, 05/6/2026 half-year",
        ),
        (
            "Báo cáo gửi UBND tỉnh|Quý II|Năm",
            "Văn phòng|25/6/2026|25/11/2026",
            "25/6/2026 quarter, 25/11/2026 year",
        ),
        # what a month's figure and the next cell's day make together is no date
        (f"Báo cáo|{PROVINCE}", "Báo cáo 6 tháng|15/6/2026", "15/6/2026 half-year"),
        ("Nội dung|Từ ngày|Đến ngày", "Tập huấn|01/5/2026|20/5/2026", ""),
    ],
)
def test_the_column_says_what_a_day_is(head: str, row: str, due: str) -> None:
    facts = table(f"STT|{head}", f"1|{row}")
    found = [f"{facts.quote(day.span)} {day.time}" for day in facts[Deadlines].of_reports]
    assert ", ".join(found) == due
    assert KINDS["date"].judge(rule_of("date", params=NoParams()), facts).status is Status.PASS


@pytest.mark.parametrize(
    ("rows", "late"),
    [
        ((f"Báo cáo|{COMMUNE}|{PROVINCE}", "Báo cáo năm|15/11/2026|30/11/2026"), []),
        ((f"Báo cáo|{PROVINCE}|{COMMUNE}", "Báo cáo năm|30/11/2026|15/11/2026"), []),
        ((f"Báo cáo|{PROVINCE}|{COMMUNE}", "Báo cáo năm|15/11/2026|30/11/2026"), ["30/11/2026"]),
        ((f"Báo cáo|{COMMUNE}|{PROVINCE}", "Báo cáo năm|30/11/2026|15/11/2026"), ["30/11/2026"]),
        (
            ("Đơn vị|Báo cáo năm|Báo cáo 6 tháng", "Các bản (gửi UBND xã)|15/11/2026|05/6/2026",
             "Văn phòng (gửi UBND tỉnh)|30/11/2026|15/6/2026"),
            [],
        ),
        (
            ("Đơn vị|Báo cáo năm|Báo cáo 6 tháng", "Các bản (gửi UBND xã)|15/11/2026|25/6/2026",
             "Văn phòng (gửi UBND tỉnh)|30/11/2026|15/6/2026"),
            ["25/6/2026"],
        ),
    ],
)  # fmt: skip
def test_the_order_is_told_by_columns(rows: tuple[str, ...], late: list[str]) -> None:
    facts = table(*(f"{n or 'STT'}|{row}" for n, row in enumerate(rows)))
    answer = KINDS["deadline-order"].judge(rule_of("deadline-order", params=NoParams()), facts)
    assert (places(answer, facts) if answer.status is Status.REVIEW else []) == late
    valid = rule_of("deadline-valid", params=deadline_valid.Params())
    assert KINDS["deadline-valid"].judge(valid, facts).status is Status.PASS


def test_a_wrong_year_in_either_column_is_told() -> None:
    facts = table(f"STT|Báo cáo|{COMMUNE}|{PROVINCE}", "1|Báo cáo 6 tháng|05/6/2025|15/6/2026")
    valid = rule_of("deadline-valid", params=deadline_valid.Params())
    answer = KINDS["deadline-valid"].judge(valid, facts)
    assert (answer.status, places(answer, facts)) == (Status.GAP, ["05/6/2025"])
