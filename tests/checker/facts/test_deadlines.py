"""Deadlines: which dates are days by which something is due, and for what."""

import pytest

from checker.facts.deadlines import Deadline, Deadlines
from checker.facts.loose_deadlines import LooseDeadlines
from tests.checker.facts.reading import facts_of, unmark
from tests.checker.stretch import stretch


def deadlines(*lines: str) -> list[tuple[str, str]]:
    """Return date and role of each deadline of a plan's body."""
    facts = facts_of("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", *lines)
    return [(facts.quote(d.span), d.role) for d in facts[Deadlines]]


def single(line: str) -> Deadline:
    facts = facts_of("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", line)
    (found,) = facts[Deadlines]
    return found


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("Báo cáo kết quả về UBND xã trước ngày «15/11/2026».", "report"),
        ("Gửi báo cáo về Phòng Văn hóa - Xã hội chậm nhất ngày «25/11».", "report"),
        ("Báo cáo gửi Sở Nội vụ muộn nhất là ngày «15 tháng 11 năm 2026».", "report"),
        ("Báo cáo năm gửi về UBND tỉnh, thời hạn: «05/12/2026».", "report"),
        ("Gửi báo cáo về UBND xã vào ngày «31/11/2026».", "report"),
        ("Trước ngày «15/11/2026» các thôn gửi báo cáo về UBND xã.", "report"),
        ("Báo cáo kết quả trước 16 giờ ngày «15/11/2026».", "report"),
        ("Gửi kết quả thực hiện về UBND xã trước ngày «15/11/2026».", "report"),
        (
            "Xây dựng kế hoạch; báo cáo Đảng ủy (qua Ban Xây dựng Đảng) trước ngày «15/11/2026».",
            "report",
        ),
        ("Gửi kết quả bình chọn trước ngày «30/9/2026».", "other"),
        ("Báo cáo Ban Xây dựng Đảng; xây dựng kế hoạch trước ngày «30/4/2026».", "other"),
        ("Các đơn vị xây dựng kế hoạch trước ngày «30/4/2026».", "other"),
        ("Hoàn thành tập huấn trước ngày «30/9/2026».", "other"),
        ("Gửi danh sách đăng ký trước ngày «30/5/2026».", "other"),
    ],
)
def test_a_day_by_which_something_is_due(marked: str, role: str) -> None:
    line, _ = unmark(marked)
    assert deadlines(line) == [(marked.split("«")[1].split("»", maxsplit=1)[0], role)]


@pytest.mark.parametrize(
    ("task", "label", "role"),
    [
        ("1. Báo cáo kết quả gửi UBND xã.", "Thời gian hoàn thành:", "report"),
        ("1. Báo cáo kết quả gửi UBND xã.", "Thời hạn:", "report"),
        ("1. Báo cáo kết quả gửi UBND xã.", "Hoàn thành tập huấn:", "other"),
        ("1. Rà soát các địa chỉ tin cậy.", "Thời gian hoàn thành:", "other"),
    ],
)
def test_a_label_of_a_time_is_of_what_stands_above(task: str, label: str, role: str) -> None:
    line = f"{label} trước ngày 30/9/2026."
    assert deadlines(task, line) == [("30/9/2026", role)]


@pytest.mark.parametrize(
    "line",
    [
        "Tháng hành động từ ngày 15/11 đến ngày 15/12/2026.",
        "Kỷ niệm ngày Quốc tế Phụ nữ 8/3.",
        "Báo cáo số liệu tính đến ngày 15/11/2026.",
        "Kế hoạch có hiệu lực kể từ ngày 15/4/2026.",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 14/4/2026 của UBND tỉnh.",
        "Tổ chức mít tinh ngày 20/10/2026.",
        "Báo cáo theo quy định.",
    ],
)
def test_other_days_are_no_deadlines(line: str) -> None:
    assert deadlines(line) == []


def test_half_year_and_year_reports_each_have_their_day() -> None:
    line = "Báo cáo 6 tháng trước ngày 5/6 và báo cáo năm trước ngày 5/12 gửi UBND xã."
    assert deadlines(line) == [("5/6", "report"), ("5/12", "report")]
    facts = facts_of("KẾ HOẠCH", "Công tác năm 2026", "I. NỘI DUNG", line)
    assert [d.half_year for d in facts[Deadlines]] == [True, False]


def test_joined_days_have_one_role() -> None:
    line = "Gửi báo cáo quý trước các ngày 20/3, 20/6 và 20/9."
    assert deadlines(line) == [("20/3", "report"), ("20/6", "report"), ("20/9", "report")]


def test_a_heading_on_reporting_says_what_is_due() -> None:
    lines = ("1. Chế độ báo cáo", "Định kỳ trước ngày 15/11 gửi về UBND xã.")
    assert deadlines(*lines) == [("15/11", "report")]


@pytest.mark.parametrize(
    ("line", "recurring"),
    [
        ("Báo cáo UBND xã trước ngày 15/11 hằng năm.", True),
        ("Báo cáo UBND xã trước ngày 15/11 hàng năm.", True),
        ("Báo cáo UBND xã trước ngày 15/11/2026.", False),
    ],
)
def test_a_deadline_of_every_year_is_told(line: str, *, recurring: bool) -> None:
    assert single(line).recurring is recurring


def test_the_date_of_signing_is_no_deadline() -> None:
    facts = facts_of("Số: 1/KH-UBND", "Bình Lư, ngày 14 tháng 4 năm 2026", "KẾ HOẠCH", "Năm 2026")
    assert facts[Deadlines] == ()


@pytest.mark.parametrize(
    ("marked", "monthly"),
    [
        ("Báo cáo UBND xã «trước ngày 20 hằng tháng».", True),
        ("Gửi báo cáo «trong tháng 11/2026» về UBND xã.", False),
        ("Gửi báo cáo «trước tháng 12 năm 2026» về UBND xã.", False),
    ],
)
def test_a_time_without_a_full_date_is_loose(marked: str, *, monthly: bool) -> None:
    line, (span,) = unmark(marked)
    facts = facts_of(line)
    (found,) = facts[LooseDeadlines]
    assert (found.span, found.monthly) == (span, monthly)
    assert facts[Deadlines] == ()


def test_a_month_in_which_something_else_is_done_is_no_reporting_time() -> None:
    assert facts_of("Tổ chức tập huấn trong tháng 9/2026.")[LooseDeadlines] == ()


@pytest.mark.parametrize(("between", "role"), [(380, "report"), (381, "other")])
def test_what_is_due_stands_within_reach_of_its_day(between: int, role: str) -> None:
    line = f"Báo cáo {stretch(between)} trước ngày 15/11/2026."
    assert line.index("15/11") == between + 20
    assert deadlines(line) == [("15/11/2026", role)]


@pytest.mark.parametrize(
    ("words", "found"), [("ngày " * 9 + "là là là ", True), ("ngày " * 11, False)]
)
def test_the_word_for_a_limit_stands_near_its_day(words: str, *, found: bool) -> None:
    line = f"Tập huấn trước {words}15/11/2026."
    assert line.index("15/11") - line.index("trước") == (60 if found else 61)
    assert bool(deadlines(line)) is found


@pytest.mark.parametrize(("between", "recurring"), [(11, True), (12, False)])
def test_of_which_month_is_told_right_after_the_day(between: int, *, recurring: bool) -> None:
    line = f"Báo cáo UBND xã trước ngày 15/11 {stretch(between)} của quý."
    assert single(line).recurring is recurring


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Báo cáo gửi về UBND xã trễ nhất ngày 15/11.", [("15/11", "report")]),
        ("Báo cáo gửi UBND xã, hạn cuối: 17 giờ 00 phút ngày 15/11.", [("15/11", "report")]),
        ("Báo cáo gửi UBND xã trước 16h30 ngày 15/11.", [("15/11", "report")]),
        ("Nộp báo cáo chốt số liệu đến hết ngày 15/11.", []),
        ("Gửi báo cáo nhân dịp ngày 20/10.", []),
        ("Báo cáo viên trình bày trước ngày 15/11.", [("15/11", "other")]),
        ("Kiện toàn Ban, báo cáo UBND xã trước ngày 15/11.", [("15/11", "report")]),
        ("Báo cáo UBND xã để thành lập tổ trước ngày 15/11.", [("15/11", "other")]),
        ("Gửi báo cáo để thành lập tổ trước ngày 15/11.", [("15/11", "report")]),
        ("Mít tinh ngày 15/11, báo cáo theo quy định.", []),
        ("Gửi báo cáo: 15/11/2026.", [("15/11/2026", "report")]),
    ],
)  # fmt: skip
def test_words_that_make_a_day_a_deadline(line: str, found: list[tuple[str, str]]) -> None:
    assert deadlines(line) == found


@pytest.mark.parametrize(
    ("line", "half_year"),
    [
        ("Báo cáo sơ kết gửi UBND xã trước ngày 15/6.", True),
        ("Báo cáo giữa năm gửi UBND xã trước ngày 15/6.", True),
        ("Báo cáo sáu tháng gửi UBND xã trước ngày 15/6.", True),
        ("Báo cáo Quý II gửi UBND xã trước ngày 15/6.", True),
        ("Báo cáo 16 tháng gửi UBND xã trước ngày 15/6.", False),
        ("Báo cáo năm gửi UBND xã trước ngày 15/12.", False),
    ],
)
def test_a_report_of_half_a_year_is_told(line: str, *, half_year: bool) -> None:
    assert single(line).half_year is half_year


@pytest.mark.parametrize(
    ("line", "recurring"),
    [
        ("Báo cáo UBND xã trước ngày 15/11 mỗi năm.", True),
        ("Báo cáo UBND xã trước ngày 15/6 hằng quý.", True),
        ("Báo cáo UBND xã trước ngày 15/11 của năm.", False),
    ],
)
def test_a_deadline_that_comes_back(line: str, *, recurring: bool) -> None:
    assert single(line).recurring is recurring


@pytest.mark.parametrize(
    ("marked", "monthly"),
    [
        ("Báo cáo UBND xã «chậm nhất là ngày 15 của tháng cuối quý».", True),
        ("Báo cáo UBND xã «vào ngày 25 mỗi tháng».", True),
        ("Gửi báo cáo «cuối tháng 11» về UBND xã.", False),
        ("Gửi báo cáo «chậm nhất trong tháng 11 năm 2026» về UBND xã.", False),
    ],
)
def test_other_words_for_a_loose_time(marked: str, *, monthly: bool) -> None:
    line, (span,) = unmark(marked)
    (found,) = facts_of(line)[LooseDeadlines]
    assert (found.span, found.monthly) == (span, monthly)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Trước ngày 15/11 lập dự toán, trước ngày 20/11 gửi báo cáo.",
         [("15/11", "other"), ("20/11", "report")]),
        ("Trước ngày 15/11 gửi báo cáo, trước ngày 20/11 lập dự toán.",
         [("15/11", "report"), ("20/11", "other")]),
        ("Các đơn vị trước ngày 15/11 lập dự toán và chậm nhất ngày 20/11 gửi báo cáo.",
         [("15/11", "other"), ("20/11", "report")]),
        ("Trước ngày 15/3 xây dựng kế hoạch, trước ngày 05/6 báo cáo sơ kết, trước ngày 05/12 báo cáo năm.",
         [("15/3", "other"), ("05/6", "report"), ("05/12", "report")]),
        # the second day's task stands before it, though the first one's stood behind
        ("Trước ngày 15/11 lập dự toán, các thôn gửi báo cáo trước ngày 20/11.",
         [("15/11", "other"), ("20/11", "report")]),
        ("Trước ngày 15/11 gửi báo cáo, các thôn lập dự toán trước ngày 20/11.",
         [("15/11", "report"), ("20/11", "other")]),
        ("Trước ngày 15/11 lập dự toán, gửi báo cáo kết quả, số liệu về UBND xã trước ngày 20/11.",
         [("15/11", "other"), ("20/11", "report")]),
        ("Trước ngày 15/11, lập dự toán; trước ngày 20/11, gửi báo cáo.",
         [("15/11", "other"), ("20/11", "report")]),
        ("Trước ngày 15/11, lập dự toán, trước ngày 20/11, gửi báo cáo.",
         [("15/11", "other"), ("20/11", "report")]),
        ("Trước ngày 15/11, lập dự toán, các thôn gửi báo cáo trước ngày 20/11.",
         [("15/11", "other"), ("20/11", "report")]),
        # both before their days
        ("Lập dự toán trước ngày 15/11, gửi báo cáo trước ngày 20/11.",
         [("15/11", "other"), ("20/11", "report")]),
        ("Gửi báo cáo trước ngày 15/11, lập dự toán trước ngày 20/11.",
         [("15/11", "report"), ("20/11", "other")]),
        # several days for one task behind them
        ("Trước các ngày 20/3, 20/6 và 20/9 gửi báo cáo quý.",
         [("20/3", "report"), ("20/6", "report"), ("20/9", "report")]),
    ],
)  # fmt: skip
def test_each_day_has_its_own_task(line: str, found: list[tuple[str, str]]) -> None:
    assert deadlines(line) == found


@pytest.mark.parametrize(
    ("line", "half_years"),
    [
        ("Trước ngày 5/6 gửi báo cáo 6 tháng, trước ngày 5/12 gửi báo cáo năm.", [True, False]),
        ("Trước ngày 5/12 gửi báo cáo năm, trước ngày 5/6 gửi báo cáo 6 tháng.", [False, True]),
        ("Trước các ngày 20/3, 20/6 gửi báo cáo quý.", [True, True]),
        ("Gửi báo cáo năm trước ngày 5/12, báo cáo quý trước ngày 20/6.", [False, True]),
    ],
)
def test_each_report_is_of_its_own_time(line: str, half_years: list[bool]) -> None:
    facts = facts_of("KẾ HOẠCH", "Công tác năm 2026", "I. NỘI DUNG", line)
    assert [d.half_year for d in facts[Deadlines]] == half_years


def test_under_a_heading_on_reports_a_day_that_leads_is_a_reports() -> None:
    lines = ("1. Chế độ báo cáo", "Trước ngày 15/11 hoàn thành và gửi về UBND xã.")
    assert deadlines(*lines) == [("15/11", "report")]


def test_a_clause_ends_where_the_next_day_is_announced() -> None:
    line = "Lập dự toán trước ngày 15/11, trước ngày 20/11 gửi báo cáo."
    facts = facts_of("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", line)
    first, second = facts[Deadlines]
    assert facts.quote(first.clause) == "Lập dự toán trước ngày 15/11, "
    assert facts.quote(second.clause) == ", trước ngày 20/11 gửi báo cáo"


@pytest.mark.parametrize(
    ("line", "times"),
    [
        # a label in brackets, or behind "đối với", belongs to the day before it
        ("Gửi báo cáo trước ngày 10/6 (báo cáo 6 tháng) và trước ngày 10/12 (báo cáo năm).",
         ["half-year", "year"]),
        ("Gửi báo cáo trước ngày 10/12 (báo cáo năm), trước ngày 10/6 (báo cáo 6 tháng).",
         ["year", "half-year"]),
        ("Gửi báo cáo trước ngày 10/6 (6 tháng) và ngày 10/12 (năm).", ["half-year", "year"]),
        ("Gửi báo cáo trước ngày 10/6 đối với báo cáo 6 tháng, trước ngày 10/12 đối với báo cáo năm.",
         ["half-year", "year"]),
        ("Gửi báo cáo trước ngày 10/12 hằng năm (báo cáo tổng kết).", ["year"]),
        ("Gửi báo cáo trước ngày 10/6 (thứ Tư) về UBND xã.", [""]),
        # days that share their words
        ("Báo cáo 6 tháng và báo cáo năm gửi trước ngày 10/6 và ngày 10/12.", ["", "year"]),
        ("Định kỳ 6 tháng (trước ngày 10/6) và năm (trước ngày 30/11) báo cáo kết quả về Sở Nội vụ.",
         ["half-year", "year"]),
        ("Định kỳ 06 tháng trước ngày 10/6 và năm trước ngày 30/11, UBND các xã gửi báo cáo.",
         ["half-year", "year"]),
        ("Báo cáo định kỳ 6 tháng (trước ngày 10/6) và năm (trước ngày 30/11) gửi Sở Nội vụ.",
         ["half-year", "year"]),
        # what a report is on
        ("Báo cáo quý gửi trước ngày 20/3.", ["quarter"]),
        ("Báo cáo kết quả Tháng hành động gửi trước ngày 18/12.", ["event"]),
        ("Báo cáo năm và báo cáo Tháng hành động gửi trước ngày 18/12.", [""]),
        ("Báo cáo 6 tháng cuối năm gửi trước ngày 18/12.", [""]),
        ("Báo cáo sáu tháng đầu năm gửi trước ngày 18/6.", ["half-year"]),
        ("Báo cáo kết quả thực hiện gửi trước ngày 18/11.", [""]),
    ],
)  # fmt: skip
def test_each_report_says_what_time_it_is_on(line: str, times: list[str]) -> None:
    facts = facts_of("KẾ HOẠCH", "Công tác năm 2026", "I. NỘI DUNG", line)
    assert [d.time for d in facts[Deadlines]] == times
    assert all(d.role == "report" for d in facts[Deadlines])


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Báo cáo: số liệu của huyện cũ trước ngày 01/7/2025 do xã cung cấp.", 0),
        ("Báo cáo số liệu trước khi sắp xếp (trước ngày 01/7/2025) của các phòng.", 0),
        ("Báo cáo 6 tháng gửi về UBND xã trước ngày 01/7/2025.", 1),
        ("Báo cáo số liệu của huyện cũ trước ngày 10/6/2026.", 1),
    ],
)
def test_the_day_of_a_reorganisation_is_no_deadline(line: str, count: int) -> None:
    facts = facts_of("KẾ HOẠCH", "Công tác năm 2026", "I. NỘI DUNG", line)
    assert len(facts[Deadlines].of_reports) == count


@pytest.mark.parametrize(
    ("rest", "count"),
    [
        ("; cả năm trước ngày 30/11/2026.", 2),
        ("; 6 tháng cuối năm trước ngày 30/11/2026.", 2),
        ("; báo cáo năm trước ngày 30/11/2026.", 2),
        ("; mở 02 lớp trước ngày 30/11/2026.", 1),
        ("; hoàn thành trước ngày 30/11/2026.", 1),
    ],
)
def test_a_time_of_a_report_goes_on_behind_a_semicolon(rest: str, count: int) -> None:
    line = "Chế độ thông tin: gửi báo cáo về UBND xã 6 tháng trước ngày 05/6/2026" + rest
    facts = facts_of("KẾ HOẠCH", "Công tác năm 2026", "I. NỘI DUNG", line)
    assert len(facts[Deadlines].of_reports) == count


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Gửi báo cáo trước ngày 10/6 (6 tháng) và 20/11 (năm).", ["half-year", "year"]),
        ("Báo cáo: trước ngày 10/6 đối với 6 tháng, 20/11 đối với năm.", ["half-year", "year"]),
        ("Báo cáo 6 tháng trước ngày 10/6; báo cáo năm 20/11.", ["half-year", "year"]),
        (
            "Báo cáo trước ngày 10/6 (6 tháng), 20/9 (quý III), 20/11 (năm).",
            ["half-year", "quarter", "year"],
        ),
        # figures that are no days, days of something else
        ("Báo cáo 6 tháng trước ngày 10/6 (6 tháng) và 8/10 thôn.", ["half-year"]),
        ("Báo cáo 6 tháng trước ngày 10/6; mít tinh ngày 20/11.", ["half-year"]),
    ],
)
def test_the_second_report_has_its_day_without_a_word_for_a_limit(
    line: str, found: list[str]
) -> None:
    facts = facts_of("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", line)
    assert [deadline.time for deadline in facts[Deadlines]] == found


@pytest.mark.parametrize(
    ("line", "days"),
    [
        (
            "Trồng cây đợt 6 tháng trước ngày 10/6 tại các thôn, trước ngày 30/11 gửi báo cáo.",
            ["30/11"],
        ),
        (
            "Định kỳ 6 tháng (trước ngày 10/6), năm (trước ngày 30/11) gửi báo cáo.",
            ["10/6", "30/11"],
        ),
    ],
)
def test_only_days_of_times_share_the_report_behind_them(line: str, days: list[str]) -> None:
    facts = facts_of("KẾ HOẠCH", "Công tác năm 2026", "I. NỘI DUNG", line)
    assert [facts.quote(d.span) for d in facts[Deadlines].of_reports] == days
