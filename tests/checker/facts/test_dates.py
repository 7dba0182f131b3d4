"""Dates, ranges, periods and years in their usual spellings; and what only looks like them."""

from calendar import isleap
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.facts.dates import DateMention, Dates, written, written_day
from checker.facts.periods import Periods
from checker.facts.ranges import Ranges
from checker.facts.years import Years
from checker.kernel.document import Span
from tests.checker.facts.reading import facts_of, unmark

Day = tuple[int, int, int | None]


def parts(mention: DateMention) -> Day:
    return mention.day, mention.month, mention.year


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("ngày «14/4/2026»", (14, 4, 2026)),
        ("ngày «19/05/2009»", (19, 5, 2009)),
        ("ngày «22/8/ 2011»", (22, 8, 2011)),
        ("ngày «15-11-2026»", (15, 11, 2026)),
        ("ngày «15.11.2026»", (15, 11, 2026)),
        ("ngày «14 tháng 4 năm 2026»", (14, 4, 2026)),
        ("Ngày «05 tháng 01, năm 2020»", (5, 1, 2020)),
        ("ngày «15 tháng mười hai năm 2026»", (15, 12, 2026)),
        ("ngày «15 tháng 11»", (15, 11, None)),
        ("trước ngày «5/6»", (5, 6, None)),
        ("kỷ niệm ngày «8/3»;", (8, 3, None)),
        ("(«28/12/2020»)", (28, 12, 2020)),
        ("trước ngày «15\n/11/2026»", (15, 11, 2026)),
        ("trước ngày «31/11»", (31, 11, None)),
        ("ngày «30/02/2026».", (30, 2, 2026)),
    ],
)  # fmt: skip
def test_a_date_is_read_as_numbers(marked: str, expected: Day) -> None:
    text, (span,) = unmark(marked)
    (found,) = facts_of(text)[Dates]
    assert (parts(found), found.span) == (expected, span)


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 1790/QĐ-TTg",
        "trực 24/24 giờ",
        "hỗ trợ 24/7",
        "với 2/3 số đại biểu",
        "mục 3.1.2 Kế hoạch",
        "tháng 10 - 12/2025",
        "điện thoại 0231.3876.123",
        "tăng 15,5/16,2%",
        "Luật số 73/2006/QH11",
        "đạt 40/50 thôn",
        "nhiệm kỳ 2021-2026",
        "ít nhất 12/15 thôn",
        "nâng từ 10/15 thôn đến 15/15 thôn",
        "hỗ trợ không quá 15/20 hộ",
    ],
)
def test_other_figures_are_no_dates(text: str) -> None:
    assert facts_of(text)[Dates] == ()


def test_a_list_of_dates_is_announced_once() -> None:
    text, spans = unmark("trước các ngày: ngày «20/3», «20/6» và «20/9»")
    assert tuple(d.span for d in facts_of(text)[Dates]) == spans


@pytest.mark.parametrize(
    ("day", "exists"),
    [
        ((31, 11, None), False),
        ((30, 2, None), False),
        ((29, 2, None), True),
        ((29, 2, 2026), False),
        ((29, 2, 2028), True),
        ((15, 13, 2026), False),
        ((0, 5, 2026), False),
        ((31, 12, 2026), True),
    ],
)
def test_the_calendar_decides_whether_a_date_exists(day: Day, exists: bool) -> None:
    mention = DateMention(Span(0, 1), *day)
    assert mention.exists is exists
    assert (mention.value is not None) is (exists and day[2] is not None)


def test_a_date_without_year_is_taken_in_the_year_asked_for() -> None:
    assert DateMention(Span(0, 1), 15, 11).in_year(2026) == date(2026, 11, 15)
    assert DateMention(Span(0, 1), 15, 11, 2024).in_year(2026) == date(2024, 11, 15)
    assert DateMention(Span(0, 1), 29, 2).in_year(2026) is None


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ((3, 3, 2021), "03/3/2021"),
        ((5, 1, 2020), "05/01/2020"),
        ((29, 6, 2019), "29/6/2019"),
        ((15, 11, None), "15/11"),
        ((9, 2, None), "09/02"),
    ],
)
def test_a_date_is_written_as_the_decree_wants(day: Day, text: str) -> None:
    assert written(*day) == text
    assert DateMention(Span(0, 1), *day).text == text


def test_no_day_is_written_as_nothing() -> None:
    assert written_day(None) == ""
    assert written_day(date(2020, 12, 28)) == "28/12/2020"


@settings(deadline=None, max_examples=60)
@given(st.dates(date(1946, 1, 1), date(2099, 12, 31)), st.sampled_from("/-."))
def test_every_written_date_is_read_again(day: date, sign: str) -> None:
    for text in (
        written_day(day),
        f"{day.day}{sign}{day.month}{sign}{day.year}",
        f"{day.day} tháng {day.month} năm {day.year}",
    ):
        (found,) = facts_of(f"Ban hành ngày {text}.")[Dates]
        assert found.value == day
        assert found.span == Span(14, 14 + len(text))


@settings(deadline=None, max_examples=60)
@given(st.integers(1946, 2099))
def test_29_february_exists_in_leap_years(year: int) -> None:
    assert DateMention(Span(0, 1), 29, 2, year).exists is isleap(year)


@pytest.mark.parametrize(
    ("marked", "start", "end"),
    [
        ("(từ ngày «15/11 - 15/12»)", (15, 11, None), (15, 12, None)),
        ("(từ ngày «15/11-15/12»)", (15, 11, None), (15, 12, None)),
        ("(từ «15/11- 15/12» hằng năm)", (15, 11, None), (15, 12, None)),
        ("(từ ngày «15/11 đến ngày 15/12/2024»)", (15, 11, 2024), (15, 12, 2024)),
        ("(Từ ngày «15/11 đến 15/12/2025»)", (15, 11, 2025), (15, 12, 2025)),
        ("(Từ ngày «15/11 đến\n15/12/2025»)", (15, 11, 2025), (15, 12, 2025)),
        ("từ ngày «15 tháng 11 đến ngày 15 tháng 12»", (15, 11, None), (15, 12, None)),
        ("từ «15/11/2026 – 15/12/2026»", (15, 11, 2026), (15, 12, 2026)),
        ("từ ngày «15/11 đến hết ngày 15/12/2026»", (15, 11, 2026), (15, 12, 2026)),
        ("từ ngày «15/12 đến ngày 15/01/2027»", (15, 12, 2026), (15, 1, 2027)),
        ("từ ngày «10 - 20/11/2026»", (10, 11, 2026), (20, 11, 2026)),
        ("từ ngày «15.11 - 15.12.2026»", (15, 11, 2026), (15, 12, 2026)),
        ("từ ngày «15-11 đến 15-12»", (15, 11, None), (15, 12, None)),
    ],
)
def test_a_range_is_two_joined_dates(marked: str, start: Day, end: Day) -> None:
    text, (span,) = unmark(marked)
    (found,) = facts_of(text)[Ranges]
    assert (parts(found.start), parts(found.end), found.span) == (start, end, span)


@pytest.mark.parametrize(
    "text",
    [
        "trước ngày 5/6 và trước ngày 5/12",
        "báo cáo 6 tháng trước ngày 5/6/2026; báo cáo năm trước ngày 5/12/2026",
        "ngày 8/3, ngày 20/10",
        "từ 15/11, tổng kết 12/15 thôn",
    ],
)
def test_two_dates_side_by_side_are_no_range(text: str) -> None:
    assert facts_of(text)[Ranges] == ()


@pytest.mark.parametrize(
    ("marked", "years"),
    [
        ("giai đoạn «2021-2030»", (2021, 2030)),
        ("giai đoạn «2021 – 2025»", (2021, 2025)),
        ("giai đoạn «2026- 2035»", (2026, 2035)),
        ("từ năm «2021 đến năm 2030»", (2021, 2030)),
        ("nhiệm kỳ «2021 đến 2026»", (2021, 2026)),
    ],
)
def test_a_period_is_read(marked: str, years: tuple[int, int]) -> None:
    text, (span,) = unmark(marked)
    (found,) = facts_of(text)[Periods]
    assert ((found.first, found.last), found.span) == (years, span)


@pytest.mark.parametrize("text", ["số 2021-QĐ/TW", "từ ngày 15/11/2025 - 15/12/2025", "12026-2030"])
def test_other_figures_are_no_periods(text: str) -> None:
    assert facts_of(text)[Periods] == ()


@pytest.mark.parametrize("marked", ["Trong «năm 2026»", "«Năm 2026», xã"])
def test_a_year_is_read_with_its_word(marked: str) -> None:
    text, (span,) = unmark(marked)
    (found,) = facts_of(text)[Years]
    assert (found.year, found.span) == (2026, span)


@pytest.mark.parametrize("text", ["năm 20267", "năm 2026/QĐ", "tuổi năm 26", "ngày 15/11/2026"])
def test_other_figures_are_no_years(text: str) -> None:
    assert facts_of(text)[Years] == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kỷ niệm" + ":" * 17 + "15/11", True),
        ("kỷ niệm" + ":" * 18 + "15/11", False),
        ("Ngày Gia đình Việt Nam là: (28/6)", True),
        ("Phụ nữ Việt Nam 20/10", True),
        ("Việt Nam 20/10", False),
        ("chết 20/10", False),
    ],
)
def test_a_date_without_year_is_announced_right_before_it(text: str, *, found: bool) -> None:
    assert bool(facts_of(text)[Dates]) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ban hành 15/11/1899", False),
        ("Ban hành 15/11/1900", True),
        ("Ban hành 15/11/2200", True),
        ("Ban hành 15/11/2201", False),
    ],
)
def test_a_year_that_no_plan_speaks_of_is_none(text: str, *, found: bool) -> None:
    assert bool(facts_of(text)[Dates]) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("trước ngày 15/11/26", [(15, 11, 2026)]),
        ("trước ngày 15/11/ 26", [(15, 11, 2026)]),
        ("Tuần 1 (15-21/11): phát động", []),
        ("Tuần 2 (22 - 28/11): tập huấn", []),
        ("ngày 15-21/11", [(21, 11, None)]),
        ("từ ngày 06 - 10/12 đến ngày 15/12", [(10, 12, None), (15, 12, None)]),
    ],
)
def test_a_year_of_two_figures_stands_behind_two_strokes(text: str, found: list[Day]) -> None:
    assert [parts(mention) for mention in facts_of(text)[Dates]] == found


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("ngày «15-11»", (15, 11, None)),
        ("ngày «5.6»;", (5, 6, None)),
        ("ngày «15-11 năm 2026»", (15, 11, 2026)),
        ("ngày «15/11, năm 2026»", (15, 11, 2026)),
        ("ngày «15-11-2026»", (15, 11, 2026)),
        ("ngày 3-«5 tháng 12»", (5, 12, None)),
    ],
)
def test_a_date_with_dash_or_dot_follows_its_word(marked: str, expected: Day) -> None:
    text, (span,) = unmark(marked)
    (found,) = facts_of(text)[Dates]
    assert (parts(found), found.span) == (expected, span)


@pytest.mark.parametrize(
    "text", ["mục 15-11", "khoản 5.6", "ngày 15.11.2", "ngày 15-11%", "trước 13/40"]
)
def test_dashes_and_dots_elsewhere_are_no_dates(text: str) -> None:
    assert facts_of(text)[Dates] == ()


@pytest.mark.parametrize(
    ("text", "in_words"), [("ngày 15 tháng 11", True), ("ngày 15/11", False), ("ngày 15-11", False)]
)
def test_a_date_knows_whether_it_is_written_in_words(text: str, *, in_words: bool) -> None:
    (found,) = facts_of(text)[Dates]
    assert found.in_words is in_words


@pytest.mark.parametrize(
    ("name", "month"),
    [("một", 1), ("tư", 4), ("chín", 9), ("mười", 10), ("mười một", 11), ("mười hai", 12)],
)
def test_a_month_is_read_by_its_name(name: str, month: int) -> None:
    (found,) = facts_of(f"ngày 15 tháng {name} năm 2026")[Dates]
    assert parts(found) == (15, month, 2026)


@pytest.mark.parametrize(
    ("marked", "start", "end"),
    [
        ("Thời gian: ngày «15-11 đến 15-12»", (15, 11, None), (15, 12, None)),
        ("(«15.11 - 15.12»)", (15, 11, None), (15, 12, None)),
        ("bắt đầu từ ngày «15/11 và kết thúc vào ngày 15/12»", (15, 11, None), (15, 12, None)),
        ("«15/11 hằng năm đến 15/12»", (15, 11, None), (15, 12, None)),
        ("(bắt đầu từ «15/11, kết thúc 15/12»)", (15, 11, None), (15, 12, None)),
        ("khai mạc ngày «15/11, bế mạc ngày 15/12»", (15, 11, None), (15, 12, None)),
        ("từ 0 giờ ngày «15/11 đến 24 giờ ngày 15/12»", (15, 11, None), (15, 12, None)),
        ("từ ngày «15/11, tới hết ngày 15/12»", (15, 11, None), (15, 12, None)),
        ("từ ngày «03 đến 5 tháng 12»", (3, 12, None), (5, 12, None)),
        ("từ «10 tới 20/11/2026»", (10, 11, 2026), (20, 11, 2026)),
        ("từ ngày «15/11 đến ngày 15/11/2026»", (15, 11, 2026), (15, 11, 2026)),
    ],
)
def test_words_that_join_the_days_of_a_range(marked: str, start: Day, end: Day) -> None:
    text, (span,) = unmark(marked)
    (found,) = facts_of(text)[Ranges]
    assert (parts(found.start), parts(found.end), found.span) == (start, end, span)


@pytest.mark.parametrize("text", ["mục 15-11 đến 15-12", "điểm 1.2 - 1.4", "từ 15-11 qua 15-12"])
def test_numbers_with_dashes_elsewhere_are_no_range(text: str) -> None:
    assert facts_of(text)[Ranges] == ()


@pytest.mark.parametrize(
    ("marked", "years"),
    [("từ «2021 tới năm 2030»", (2021, 2030)), ("«2021 đến hết năm 2025»", (2021, 2025))],
)
def test_a_period_may_be_joined_by_words(marked: str, years: tuple[int, int]) -> None:
    text, (span,) = unmark(marked)
    (found,) = facts_of(text)[Periods]
    assert ((found.first, found.last), found.span) == (years, span)


def test_a_year_may_be_shortened() -> None:
    (found,) = facts_of("kế hoạch n.2026")[Years]
    assert found.year == 2026
