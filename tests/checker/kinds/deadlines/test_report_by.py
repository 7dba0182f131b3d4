"""A report of a certain sort is due not later than the superior body asks for it."""

from datetime import date

import pytest

from checker.facts import Overrides, read_facts
from checker.kinds import KINDS
from checker.kinds.deadlines.report_by import Params
from checker.report import Status
from tests.checker.drafts import draft_with_table
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import places, rule_of, verdict_of, verdict_on

TO = "Sở Nội vụ"
HEAD = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Bình Lư, ngày 24 tháng 4 năm 2026")
UNITS = "Các đơn vị báo cáo năm về UBND xã trước ngày "
OWN = "UBND xã báo cáo năm về Sở Nội vụ trước ngày "


def due(month: int, day: int, report: str, year: int = 2026, *, every: bool = False) -> Params:
    return Params(date(year, month, day), report, TO, every)  # type: ignore[arg-type]


YEAR = due(11, 15, "year")
HALF = due(6, 15, "half-year")
EVENT = due(12, 18, "event")


@pytest.mark.parametrize(
    ("params", "line", "status", "place"),
    [
        # the year's report, however it says its day
        (
            YEAR,
            "Các đơn vị gửi báo cáo năm về UBND xã trước ngày 10/11/2026.",
            Status.PASS,
            "10/11/2026",
        ),
        (
            YEAR,
            "Các đơn vị gửi báo cáo năm về UBND xã trước ngày 20/11/2026.",
            Status.GAP,
            "20/11/2026",
        ),
        (YEAR, "Các đơn vị báo cáo kết quả về UBND xã trước ngày 15/11.", Status.PASS, "15/11"),
        (
            YEAR,
            "Các đơn vị báo cáo kết quả về UBND xã trước ngày 05/12 hằng năm.",
            Status.GAP,
            "05/12",
        ),
        (YEAR, "Báo cáo năm gửi về UBND xã trước ngày 05/01/2027.", Status.GAP, "05/01/2027"),
        (YEAR, "Báo cáo năm gửi về UBND xã trước ngày 05/01 năm sau.", Status.GAP, "05/01"),
        (
            due(1, 5, "year", 2027),
            "Báo cáo năm gửi về UBND xã trước ngày 05/01/2027.",
            Status.PASS,
            "05/01/2027",
        ),
        (
            due(1, 5, "year", 2027),
            "Báo cáo năm gửi về UBND xã trước ngày 10/12/2026.",
            Status.PASS,
            "10/12/2026",
        ),
        (
            due(12, 5, "year", 2024, every=True),
            "Báo cáo năm gửi về UBND xã trước ngày 05/12/2026.",
            Status.PASS,
            "05/12/2026",
        ),
        (
            due(12, 5, "year", 2024, every=True),
            "Báo cáo năm gửi về UBND xã trước ngày 10/12/2026.",
            Status.GAP,
            "10/12/2026",
        ),
        (
            due(1, 5, "year", 2024, every=True),
            "Báo cáo năm gửi về UBND xã trước ngày 05/01/2027.",
            Status.PASS,
            "05/01/2027",
        ),
        (
            due(11, 15, "year", 2023),
            "Báo cáo năm gửi về UBND xã trước ngày 20/11/2026.",
            Status.NOT_APPLICABLE,
            None,
        ),
        # the units report to the commune, the commune to the province
        (YEAR, f"{UNITS}10/11/2026. {OWN}15/11/2026.", Status.PASS, None),
        (YEAR, f"{UNITS}10/11/2026. {OWN}20/11/2026.", Status.GAP, "20/11/2026"),
        (YEAR, f"{OWN}15/11/2026. {UNITS}20/11/2026.", Status.PASS, None),
        # named without a day
        (
            YEAR,
            "Các đơn vị báo cáo kết quả thực hiện về UBND xã theo quy định.",
            Status.REVIEW,
            None,
        ),
        (YEAR, "Các đơn vị tuyên truyền về bình đẳng giới.", Status.GAP, None),
        # another sort of report
        (HALF, "Báo cáo 6 tháng gửi về UBND xã trước ngày 10/6/2026.", Status.PASS, "10/6/2026"),
        (HALF, "Báo cáo 6 tháng gửi về UBND xã trước ngày 20/6/2026.", Status.GAP, "20/6/2026"),
        (HALF, "Báo cáo năm gửi về UBND xã trước ngày 10/11/2026.", Status.GAP, None),
        (
            HALF,
            "Báo cáo 6 tháng gửi về UBND xã theo hướng dẫn; báo cáo năm trước ngày 10/11/2026.",
            Status.REVIEW,
            None,
        ),
        (
            HALF,
            "Báo cáo 6 tháng và năm gửi về UBND xã trước ngày 10/6 và 10/12.",
            Status.PASS,
            None,
        ),
        (
            YEAR,
            "Báo cáo 6 tháng và năm gửi về UBND xã trước ngày 10/6 và 10/12.",
            Status.GAP,
            "10/12",
        ),
        (
            EVENT,
            "Báo cáo kết quả Tháng hành động gửi về UBND xã trước ngày 18/12/2026.",
            Status.PASS,
            "18/12/2026",
        ),
        (
            EVENT,
            "Báo cáo kết quả Tháng hành động gửi về UBND xã trước ngày 25/12/2026.",
            Status.GAP,
            "25/12/2026",
        ),
        (EVENT, "Báo cáo năm gửi về UBND xã trước ngày 10/11/2026.", Status.GAP, None),
        (
            YEAR,
            f"Báo cáo kết quả Tháng hành động trước ngày 18/12/2026; {UNITS}10/11/2026.",
            Status.PASS,
            "10/11/2026",
        ),
        (
            due(6, 30, "review"),
            "Báo cáo sơ kết gửi về UBND xã trước ngày 25/6/2026.",
            Status.PASS,
            "25/6/2026",
        ),
        (
            due(6, 30, "review"),
            "Hoàn thành việc sơ kết trước ngày 10/7/2026.",
            Status.GAP,
            "10/7/2026",
        ),
        (due(6, 30, "review"), "Tổ chức sơ kết, tổng kết việc thực hiện.", Status.REVIEW, None),
        (
            due(3, 20, "quarter"),
            "Báo cáo quý I trước ngày 18/3/2026, quý II trước ngày 18/6/2026.",
            Status.PASS,
            None,
        ),
        (
            due(11, 15, "any"),
            "Báo cáo 6 tháng trước ngày 10/6/2026, báo cáo năm trước ngày 15/11/2026.",
            Status.PASS,
            None,
        ),
        (
            due(11, 15, "any"),
            "Báo cáo 6 tháng trước ngày 10/6/2026, báo cáo năm trước ngày 25/11/2026.",
            Status.GAP,
            "25/11/2026",
        ),
    ],
)
def test_a_report_is_held_against_the_day_of_its_sort(
    params: Params, line: str, status: Status, place: str | None
) -> None:
    verdict, facts = verdict_of("report-by", params, *HEAD, "I. NỘI DUNG", line)
    assert verdict.status is status, verdict.message
    if place is not None:
        assert places(verdict, facts) == [place]


NEXT = "UBND xã báo cáo năm về Sở Nội vụ trước ngày {}/2027."


@pytest.mark.parametrize(
    ("params", "day", "status"),
    [
        (due(2, 10, "year", 2027), "10/02", Status.PASS),
        (due(2, 10, "year", 2027), "15/02", Status.GAP),
        (due(3, 31, "year", 2027), "31/3", Status.PASS),
        (due(4, 10, "year", 2027), "10/4", Status.NOT_APPLICABLE),
        (due(2, 10, "half-year", 2027), "10/02", Status.NOT_APPLICABLE),
    ],
)
def test_a_report_of_the_first_months_is_on_the_year_before(
    params: Params, day: str, status: Status
) -> None:
    verdict, _ = verdict_of("report-by", params, *HEAD, "I. NỘI DUNG", NEXT.format(day))
    assert verdict.status is status, verdict.message


BOTH_OWN = "UBND xã báo cáo 6 tháng và năm về Sở Nội vụ trước ngày "


@pytest.mark.parametrize(
    ("line", "status"),
    [
        (f"{UNITS}10/11/2026. {BOTH_OWN}15/11.", Status.PASS),
        (f"{BOTH_OWN}15/11. {UNITS}20/11/2026.", Status.PASS),
        (f"{UNITS}10/11/2026. {BOTH_OWN}20/11.", Status.REVIEW),
        (f"{UNITS}20/11/2026. Tổ chức sơ kết.", Status.GAP),
    ],
)
def test_where_the_plan_says_when_it_reports_up_its_units_say_nothing(
    line: str, status: Status
) -> None:
    verdict, _ = verdict_of("report-by", YEAR, *HEAD, "I. NỘI DUNG", line)
    assert verdict.status is status, verdict.message


ALSO = "kết quả Tháng hành động gửi bổ sung trước ngày 15/12/2026."
BOTH = "Báo cáo kết quả thực hiện Kế hoạch và kết quả Tháng hành động trước ngày "


@pytest.mark.parametrize(
    ("params", "line", "status", "place"),
    [
        (EVENT, f"{OWN}15/11/2026; {ALSO}", Status.PASS, "15/12/2026"),
        (YEAR, f"{OWN}15/11/2026; {ALSO}", Status.PASS, "15/11/2026"),
        (EVENT, "+ Kết quả Tháng hành động: trước ngày 20/12/2026.", Status.GAP, "20/12/2026"),
        (YEAR, f"{BOTH}10/11/2026.", Status.PASS, "10/11/2026"),
        (EVENT, f"{BOTH}10/12/2026.", Status.PASS, "10/12/2026"),
        (
            YEAR,
            f"{OWN}15/11/2026; số liệu đến hết năm bổ sung trước ngày 15/01/2027.",
            Status.PASS,
            "15/11/2026",
        ),
        (due(11, 30, "year"), f"{OWN}31/11/2026.", Status.PASS, "31/11/2026"),
    ],
)
def test_what_tells_of_an_event_is_a_report_on_it(
    params: Params, line: str, status: Status, place: str
) -> None:
    verdict, facts = verdict_of("report-by", params, *HEAD, "I. NỘI DUNG", line)
    assert (verdict.status, places(verdict, facts)) == (status, [place]), verdict.message


BRACKETS = "Báo cáo định kỳ 6 tháng (trước ngày 10/6) và năm (trước ngày 15/11)."
UNION = "Hội LHPN xã gửi báo cáo tổng kết năm trước ngày 10/12/2026 về Hội LHPN tỉnh."


@pytest.mark.parametrize(
    ("params", "line", "status", "place"),
    [
        (HALF, BRACKETS, Status.PASS, "10/6"),
        (YEAR, BRACKETS, Status.PASS, "15/11"),
        (due(11, 10, "year"), BRACKETS, Status.GAP, "15/11"),
        (YEAR, "Định kỳ 6 tháng (trước ngày 05/6), năm (trước ngày 05/11) báo cáo UBND tỉnh.", Status.PASS, "05/11"),
        (HALF, "Báo cáo nửa đầu năm trước ngày 05/6/2026.", Status.PASS, "05/6/2026"),
        (YEAR, f"{UNION} {OWN}10/11/2026.", Status.REVIEW, "10/12/2026"),
        (YEAR, f"{OWN}10/11/2026. {OWN}25/11/2026.", Status.GAP, "25/11/2026"),
    ],
)  # fmt: skip
def test_days_in_brackets_and_of_other_lines(
    params: Params, line: str, status: Status, place: str
) -> None:
    verdict, facts = verdict_on(
        "report-by", params, "ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀN", "KẾ HOẠCH",
        "Thực hiện công tác bình đẳng giới năm 2026", "VI. CHẾ ĐỘ BÁO CÁO", line, level="xa",
    )  # fmt: skip
    assert (verdict.status, places(verdict, facts)) == (status, [place]), verdict.message


LAW_DAY = Params(date(2026, 11, 20), "any", TO, about=("ngày pháp luật",))
S28 = Params(date(2028, 9, 30), "review", TO)


@pytest.mark.parametrize(
    ("params", "line", "status"),
    [
        (LAW_DAY, "Báo cáo Ngày Pháp luật trước ngày 18/11/2026; báo cáo năm trước ngày 05/12/2026.", Status.PASS),
        (LAW_DAY, "Báo cáo năm trước ngày 08/11/2026, báo cáo Ngày Pháp luật trước ngày 25/11/2026.", Status.GAP),
        (LAW_DAY, "Báo cáo năm trước ngày 08/11/2026.", Status.GAP),
        (LAW_DAY, "Báo cáo kết quả Ngày Pháp luật; báo cáo năm trước ngày 08/11/2026.", Status.REVIEW),
    ],
)  # fmt: skip
def test_a_report_on_one_thing_is_held_against_its_own_day(
    params: Params, line: str, status: Status
) -> None:
    verdict, _ = verdict_of("report-by", params, *HEAD, "I. NỘI DUNG", line)
    assert verdict.status is status, verdict.message


def test_a_review_of_another_year_is_another_review() -> None:
    line = "Báo cáo sơ kết trước ngày 20/9/2028; báo cáo tổng kết trước ngày 20/9/2030."
    title = ("KẾ HOẠCH", "Công tác bình đẳng giới giai đoạn 2026 - 2030")
    verdict, facts = verdict_on("report-by", S28, *title, "I. NỘI DUNG", line)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, ["20/9/2028"])


REPORTS = "Phòng Văn hóa - Xã hội soạn báo cáo để UBND xã gửi Sở Nội vụ:"
ROWS = (("Quý I", "18/3/2026"), ("6 tháng", "10/6/2026"), ("Quý III", "18/9/2026"))


@pytest.mark.parametrize(
    ("params", "lead", "heads", "status"),
    [
        (due(3, 20, "quarter"), REPORTS, ("Kỳ", "Ngày gửi"), Status.PASS),
        (due(3, 15, "quarter"), REPORTS, ("Kỳ", "Ngày gửi"), Status.GAP),
        (due(9, 20, "quarter"), REPORTS, ("Kỳ", "Ngày gửi"), Status.PASS),
        (due(12, 20, "quarter"), REPORTS, ("Kỳ", "Ngày gửi"), Status.GAP),
        (HALF, "Thời gian:", ("Báo cáo gửi Sở Nội vụ", "Hạn"), Status.PASS),
        (due(6, 5, "half-year"), "Thời gian:", ("Báo cáo gửi Sở Nội vụ", "Hạn"), Status.GAP),
        (HALF, "Giao ban với Sở Nội vụ:", ("Kỳ", "Ngày"), Status.GAP),
        (YEAR, REPORTS, ("Kỳ", "Ngày gửi"), Status.REVIEW),
    ],
)
def test_rows_that_only_say_for_which_time_a_report_is(
    params: Params, lead: str, heads: tuple[str, str], status: Status
) -> None:
    draft = draft_with_table((*HEAD, "KẾ HOẠCH", "Năm 2026", "I. NỘI DUNG", lead), (heads, *ROWS))
    facts = read_facts(draft, library(), Overrides(year=2026, level="xa"))
    verdict = KINDS["report-by"].judge(rule_of("report-by", params=params), facts)
    assert verdict.status is status, verdict.message
