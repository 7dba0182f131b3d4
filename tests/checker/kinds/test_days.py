"""Kinds that judge days: impossible dates, and deadlines of another year."""

import pytest

from checker.kinds.base import NoParams
from checker.kinds.deadlines.deadline_valid import Params
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_of


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("Gửi trước ngày 31/11/2026.", ["31/11/2026"]),
        ("Gửi trước ngày 30/2.", ["30/2"]),
        ("Gửi trước ngày 29 tháng 2 năm 2026.", ["29 tháng 2 năm 2026"]),
        ("Quyết định số 1790/QĐ-TTg ngày 33/10/2021.", ["33/10/2021"]),
        ("Tập huấn trong tháng 13.", ["tháng 13"]),
        ("Gửi trước ngày 15/13/2026.", ["15/13/2026"]),
        ("Từ ngày 31/9 đến ngày 31/11.", ["31/9", "31/11"]),
    ],
)
def test_a_day_that_the_calendar_lacks_is_a_gap(line: str, wrong: list[str]) -> None:
    verdict, facts = verdict_of("date", NoParams(), "I. NỘI DUNG", line)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, wrong)


@pytest.mark.parametrize(
    "line",
    [
        "Gửi trước ngày 30/11/2026.",
        "Gửi trước ngày 29/2.",
        "Quyết định ngày 29/02/2024.",
        "Trong tháng 12, trong 13 tháng.",
        "Tháng hành động từ 15/11 - 15/12.",
        "Trực 24/24 giờ, hỗ trợ 24/7.",
    ],
)
def test_days_of_the_calendar_pass(line: str) -> None:
    verdict, _ = verdict_of("date", NoParams(), "I. NỘI DUNG", line)
    assert verdict.status is Status.PASS


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("15/11/2026", Status.PASS),
        ("15/11", Status.PASS),
        ("15/01/2027", Status.PASS),
        ("31/3/2027", Status.PASS),
        ("15/4/2027", Status.GAP),
        ("15/11/2025", Status.GAP),
        ("15/11/2028", Status.GAP),
        ("31/11/2026", Status.GAP),
    ],
)
def test_a_report_is_due_in_the_plans_year_or_early_in_the_next(day: str, status: Status) -> None:
    lines = ("I. NỘI DUNG", f"Báo cáo kết quả năm về UBND xã trước ngày {day}.")
    verdict, facts = verdict_of("deadline-valid", Params(), *lines)
    assert (verdict.status, places(verdict, facts)) == (status, [day])


def test_a_half_year_report_is_not_due_in_the_next_year() -> None:
    lines = ("I. NỘI DUNG", "Báo cáo 6 tháng gửi UBND xã trước ngày 15/01/2027.")
    assert verdict_of("deadline-valid", Params(), *lines)[0].status is Status.GAP


@pytest.mark.parametrize(
    ("day", "right"), [("31/11/2026", "30/11/2026"), ("30/02/2026", "28/02/2026"), ("31/6", "30/6")]
)
def test_an_impossible_deadline_suggests_the_last_day_of_its_month(day: str, right: str) -> None:
    lines = ("I. NỘI DUNG", f"Báo cáo kết quả về UBND xã trước ngày {day}.")
    (finding,) = verdict_of("deadline-valid", Params(), *lines)[0].findings
    assert finding.suggestion == right


def test_without_a_deadline_there_is_nothing_to_judge() -> None:
    lines = ("I. NỘI DUNG", "Hoàn thành tập huấn trước ngày 31/11/2026.")
    verdict, _ = verdict_of("deadline-valid", Params(), *lines)
    assert (verdict.status, verdict.findings) == (Status.NOT_APPLICABLE, ())
