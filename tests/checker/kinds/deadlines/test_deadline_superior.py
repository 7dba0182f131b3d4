"""Reports to the superior body: not later than its own day."""

from datetime import date

import pytest

from checker.kinds import KINDS
from checker.kinds.deadlines.deadline_superior import Params
from checker.report import Status
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import places, rule_of, verdict_of

DUE = Params(date(2026, 11, 15), "Sở Nội vụ")


def lines(*days: str) -> tuple[str, ...]:
    return "I. NỘI DUNG", *(f"Báo cáo kết quả về UBND xã trước ngày {day}." for day in days)


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("14/11/2026", Status.PASS),
        ("15/11/2026", Status.PASS),
        ("16/11/2026", Status.GAP),
        ("15/11", Status.PASS),
        ("16/11", Status.GAP),
        ("01/01/2027", Status.GAP),
    ],
)
def test_a_day_is_compared_with_the_superiors(day: str, status: Status) -> None:
    verdict, facts = verdict_of("deadline-superior", DUE, *lines(day))
    assert (verdict.status, places(verdict, facts)) == (status, [day])


def test_what_is_late_is_told_with_the_limit() -> None:
    verdict, _ = verdict_of(
        "deadline-superior",
        DUE,
        *lines("16/11/2026"),
        suggestion="trước ngày {limit}, {body}",
    )
    (finding,) = verdict.findings
    assert finding.message == "Thời hạn 16/11/2026 muộn hơn hạn của Sở Nội vụ (15/11/2026)."
    assert finding.suggestion == "trước ngày 15/11/2026, Sở Nội vụ"


def test_one_late_day_is_enough() -> None:
    verdict, facts = verdict_of("deadline-superior", DUE, *lines("15/6/2026", "16/11/2026"))
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, ["16/11/2026"])


def test_days_in_time_are_told() -> None:
    verdict, facts = verdict_of("deadline-superior", DUE, *lines("15/6/2026", "31/11/2026"))
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, ["15/6/2026"])
    assert verdict.message == (
        "Các thời hạn báo cáo không muộn hơn hạn của Sở Nội vụ (15/11/2026)."
    )


@pytest.mark.parametrize(
    ("params", "days", "says"),
    [
        (Params(), ("15/11/2026",), "Chưa khai báo hạn báo cáo của cấp trên"),
        (DUE, (), "Kế hoạch chưa có thời hạn báo cáo ghi rõ ngày"),
        (DUE, ("31/11/2026",), "Kế hoạch chưa có thời hạn báo cáo ghi rõ ngày"),
        (Params(date(2025, 12, 31)), ("15/11/2026",), "đã khai báo là của năm khác"),
        (Params(date(2028, 1, 1)), ("15/11/2026",), "đã khai báo là của năm khác"),
    ],
)
def test_without_both_days_there_is_nothing_to_compare(
    params: Params, days: tuple[str, ...], says: str
) -> None:
    verdict, _ = verdict_of("deadline-superior", params, *lines(*days))
    assert (verdict.status, verdict.findings) == (Status.NOT_APPLICABLE, ())
    assert says in verdict.message


def test_the_superior_may_be_due_in_the_next_year() -> None:
    verdict, _ = verdict_of("deadline-superior", Params(date(2027, 1, 10)), *lines("31/12/2026"))
    assert verdict.status is Status.PASS
    assert "của cấp trên (10/01/2027)" in verdict.message


def test_without_the_plans_year_the_superiors_is_taken() -> None:
    facts = facts_of("KẾ HOẠCH", "Công tác bình đẳng giới", *lines("16/11"))
    verdict = KINDS["deadline-superior"].judge(rule_of("deadline-superior", params=DUE), facts)
    assert verdict.status is Status.GAP


def test_a_day_without_year_is_taken_in_the_plans() -> None:
    early = Params(date(2027, 1, 10))
    assert verdict_of("deadline-superior", early, *lines("15/11"))[0].status is Status.PASS


EACH = Params(
    date(2026, 11, 20), "Sở Nội vụ", due_half_year=date(2026, 6, 15), due_event=date(2026, 12, 20)
)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Báo cáo kết quả Tháng hành động về UBND xã trước ngày 18/12.", Status.PASS),
        ("Báo cáo kết quả Tháng hành động về UBND xã trước ngày 22/12.", Status.GAP),
        ("Báo cáo 6 tháng về UBND xã trước ngày 10/6.", Status.PASS),
        ("Báo cáo 6 tháng về UBND xã trước ngày 20/6.", Status.GAP),
        ("Báo cáo năm về UBND xã trước ngày 20/11.", Status.PASS),
        ("Báo cáo năm về UBND xã trước ngày 18/12.", Status.GAP),
        ("Báo cáo quý về UBND xã trước ngày 20/12.", Status.NOT_APPLICABLE),
    ],
)
def test_each_sort_of_report_has_its_own_day(line: str, status: Status) -> None:
    verdict, _ = verdict_of("deadline-superior", EACH, "I. NỘI DUNG", line)
    assert verdict.status is status
