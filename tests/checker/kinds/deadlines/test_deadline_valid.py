"""Days by which reports are due: of the calendar, and of the plan's year."""

import pytest

from checker.kinds.deadlines.deadline_valid import Params
from checker.report import Status
from tests.checker.kinds.judging import FRAME, places, verdict_of, verdict_on


def lines(day: str) -> tuple[str, str]:
    return "I. NỘI DUNG", f"Báo cáo kết quả năm về UBND xã trước ngày {day}."


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("15/11/2026", Status.PASS),
        ("15/11", Status.PASS),
        ("15/01/2027", Status.PASS),
        ("31/3/2027", Status.PASS),
        ("01/4/2027", Status.GAP),
        ("15/11/2025", Status.GAP),
        ("15/01/2025", Status.GAP),
        ("15/01/2028", Status.GAP),
        ("31/11/2026", Status.GAP),
        ("31/11/2025", Status.GAP),
        ("15/13/2026", Status.GAP),
    ],
)
def test_a_report_is_due_in_the_plans_year_or_early_in_the_next(day: str, status: Status) -> None:
    verdict, facts = verdict_of("deadline-valid", Params(), *lines(day))
    assert (verdict.status, places(verdict, facts)) == (status, [day])


def test_an_office_may_allow_more_or_fewer_months() -> None:
    for last, status in ((1, Status.PASS), (0, Status.GAP)):
        assert verdict_of("deadline-valid", Params(last), *lines("15/01/2027"))[0].status is status


def test_a_half_year_report_is_not_due_in_the_next_year() -> None:
    line = "Báo cáo 6 tháng gửi UBND xã trước ngày 15/01/2027."
    assert verdict_of("deadline-valid", Params(), "I. NỘI DUNG", line)[0].status is Status.GAP


@pytest.mark.parametrize(
    ("day", "right"),
    [
        ("31/11/2026", "30/11/2026"),
        ("30/02/2026", "28/02/2026"),
        ("30/02", "29/02"),
        ("31/6", "30/6"),
        ("32/01/2026", "31/01/2026"),
        ("31/11/2025", "30/11/2026"),
        ("15/13/2026", None),
        ("15/00/2026", None),
    ],
)
def test_an_impossible_deadline_suggests_the_last_day_of_its_month(
    day: str, right: str | None
) -> None:
    (finding,) = verdict_of("deadline-valid", Params(), *lines(day))[0].findings
    assert finding.suggestion == right
    assert finding.message == f"Ngày {day} không có trong lịch."


def test_another_year_is_told_with_the_plans_own() -> None:
    verdict, _ = verdict_of(
        "deadline-valid",
        Params(),
        *lines("15/11/2025"),
        suggestion="năm {year}",
    )
    (finding,) = verdict.findings
    assert finding.message == ("Thời hạn báo cáo 15/11/2025 không thuộc năm 2026 của kế hoạch.")
    assert finding.suggestion == "năm 2026"


@pytest.mark.parametrize(
    ("day", "right"),
    [("15/11/2025", "15/11/2026"), ("15/11/2024", "15/11/2026"), ("15/11/2027", None)],
)
def test_a_day_of_an_earlier_year_is_proposed_in_the_plans_own(day: str, right: str | None) -> None:
    (finding,) = verdict_of("deadline-valid", Params(), *lines(day))[0].findings
    assert finding.suggestion == right


def test_faults_are_told_and_the_rest_left_alone() -> None:
    line = "Báo cáo về UBND xã trước ngày 31/6, báo cáo về UBND xã trước ngày 15/11/2026."
    verdict, facts = verdict_of("deadline-valid", Params(), "I. NỘI DUNG", line)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, ["31/6"])


def test_without_a_deadline_there_is_nothing_to_judge() -> None:
    line = "Hoàn thành tập huấn trước ngày 31/11/2026."
    verdict, _ = verdict_of("deadline-valid", Params(), "I. NỘI DUNG", line)
    assert (verdict.status, verdict.findings) == (Status.NOT_APPLICABLE, ())
    assert verdict.message.startswith("Kế hoạch chưa có thời hạn báo cáo ghi rõ ngày")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        (
            "Gửi báo cáo trước ngày 10/6 (báo cáo 6 tháng), ngày 10/01/2027 (báo cáo năm).",
            Status.PASS,
        ),
        ("Gửi báo cáo trước ngày 10/01/2027 (báo cáo 6 tháng).", Status.GAP),
        (
            "Gửi báo cáo trước ngày 10/6 (báo cáo 6 tháng), ngày 10/5/2027 (báo cáo năm).",
            Status.GAP,
        ),
        ("Báo cáo 6 tháng trước ngày 10/6; báo cáo năm trước ngày 10/12.", Status.PASS),
        ("Báo cáo năm trước ngày 10/12; báo cáo 6 tháng trước ngày 10/6.", Status.PASS),
        ("Báo cáo năm trước ngày 10/01/2027; báo cáo 6 tháng trước ngày 10/6.", Status.PASS),
        ("Báo cáo Tháng hành động trước ngày 20/5; báo cáo 6 tháng trước ngày 10/6.", Status.PASS),
        ("Báo cáo 6 tháng trước ngày 10/12; báo cáo năm trước ngày 10/6.", Status.REVIEW),
        ("Báo cáo năm trước ngày 10/5/2026; báo cáo 6 tháng trước ngày 10/6/2026.", Status.REVIEW),
        ("Gửi báo cáo trước ngày 10/12 (báo cáo 6 tháng), ngày 10/6 (báo cáo năm).", Status.REVIEW),
        # January of the next year, said or not
        (
            "Báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 15 tháng 01 năm sau.",
            Status.PASS,
        ),
        (
            "Báo cáo 6 tháng trước ngày 10/6 và báo cáo năm trước ngày 05/01 năm kế tiếp.",
            Status.PASS,
        ),
        (
            "Báo cáo 6 tháng (trước ngày 10/6), báo cáo năm (trước 10/01 của năm liền kề).",
            Status.PASS,
        ),
        ("Báo cáo 6 tháng trước ngày 10/6/2026; báo cáo năm trước ngày 15/01.", Status.PASS),
        ("Báo cáo 6 tháng trước ngày 10/6/2026; báo cáo năm trước ngày 15/01/2026.", Status.REVIEW),
        ("Báo cáo 6 tháng trước ngày 10/6; báo cáo năm trước ngày 20/11 năm sau.", Status.GAP),
    ],
)
def test_the_years_report_is_due_after_the_half_years(line: str, status: Status) -> None:
    verdict, _ = verdict_of("deadline-valid", Params(), "I. NỘI DUNG", line)
    assert verdict.status is status


PAST = ("I. KẾT QUẢ NĂM 2025", "Báo cáo của một số thôn gửi chậm so với hạn ngày 25/11/2025.")


def test_last_years_deadline_in_the_chapter_on_its_results_is_not_the_plans() -> None:
    verdict, facts = verdict_of(
        "deadline-valid", Params(), *PAST, "II. BÁO CÁO", lines("15/11/2026")[1]
    )
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, ["15/11/2026"])


def test_left_in_the_tasks_it_is() -> None:
    verdict, facts = verdict_of(
        "deadline-valid", Params(), *PAST, "II. BÁO CÁO", lines("25/11/2025")[1]
    )
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, ["25/11/2025"])


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("10/4/2026", Status.REVIEW),
        ("05/5/2026", Status.REVIEW),
        ("10/4", Status.REVIEW),
        ("06/5/2026", Status.PASS),
        ("10/11/2026", Status.PASS),
        ("15/01/2027", Status.PASS),
        ("15/01", Status.PASS),  # of the next year
        ("10/4 hằng năm", Status.PASS),
    ],
)
def test_a_day_before_the_plan_is_signed_is_to_be_looked_at(day: str, status: Status) -> None:
    head = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 12/KH-UBND", "Bình Lư, ngày 06 tháng 5 năm 2026")
    verdict, facts = verdict_on("deadline-valid", Params(), *head, *FRAME, *lines(day))
    assert verdict.status is status
    if status is Status.REVIEW:
        assert places(verdict, facts) == [day]


@pytest.mark.parametrize(("day", "status"), [("20/12/2025", "review"), ("20/01/2026", "pass")])
def test_so_is_one_of_a_plan_that_looks_back_on_the_last_year(day: str, status: str) -> None:
    head = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 12/KH-UBND", "Bình Lư, ngày 06 tháng 01 năm 2026")
    title = ("KẾ HOẠCH", "Tổng kết công tác bình đẳng giới năm 2025")
    verdict, _ = verdict_on("deadline-valid", Params(), *head, *title, *lines(day))
    assert verdict.status == status


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Báo cáo quý III gửi trước ngày 20/6/2026.", ["20/6/2026"]),
        ("Báo cáo quý 4: trước ngày 25/9.", ["25/9"]),
        ("Gửi báo cáo quý I trước 20/3, quý II trước 20/3, quý III trước 20/9.", ["20/3"]),
        ("Gửi báo cáo quý I trước 20/3, quý II trước 20/6, quý III trước 20/9.", []),
        ("Báo cáo quý IV gửi trước ngày 10/01/2027.", []),
        ("Báo cáo quý III gửi trước ngày 05/7/2026.", []),
        ("Báo cáo kết quả năm 2025 gửi trước 10/4/2026; báo cáo 6 tháng gửi trước 10/6/2026.", []),
        ("Báo cáo năm 2026 gửi trước 10/4/2026; báo cáo 6 tháng gửi trước 10/6/2026.", ["10/4/2026"]),
        ("Báo cáo năm gửi trước 10/4/2026; báo cáo 6 tháng gửi trước 10/6/2026.", ["10/4/2026"]),
    ],
)  # fmt: skip
def test_a_report_is_not_due_before_the_time_that_it_is_on(line: str, found: list[str]) -> None:
    verdict, facts = verdict_of("deadline-valid", Params(), "I. NỘI DUNG", f"Về UBND xã: {line}")
    expected = Status.REVIEW if found else Status.PASS
    assert (verdict.status, places(verdict, facts) if found else []) == (expected, found)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Thời gian hoàn thành: trước ngày 27 tháng 4 năm 2026.", Status.REVIEW),
        ("- Thời hạn: chậm nhất ngày 30/4/2026", Status.REVIEW),
        ("Thời gian hoàn thành: trước ngày 27 tháng 6 năm 2026.", Status.NOT_APPLICABLE),
        ("Hộ có đăng ký thường trú trước ngày 15/4/2026.", Status.NOT_APPLICABLE),
        ("Thời gian công tác: trước ngày 15/4/2020.", Status.NOT_APPLICABLE),
    ],
)
def test_so_is_a_task_that_was_due_before_the_plan_is_signed(line: str, status: Status) -> None:
    head = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 12/KH-UBND", "Bình Lư, ngày 06 tháng 5 năm 2026")
    verdict, _ = verdict_on("deadline-valid", Params(), *head, *FRAME, "I. NỘI DUNG", line)
    assert verdict.status is status
