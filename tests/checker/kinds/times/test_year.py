"""Years of another plan, left over in this one's tasks; and years that rightly are not its own."""

from dataclasses import replace

import pytest

from checker.facts import read_facts
from checker.kernel.document import Cell
from checker.kinds import KINDS
from checker.kinds.times.year import Params
from checker.report import Status, Verdict
from tests.checker.drafts import draft_of, draft_with_table
from tests.checker.facts.reading import facts_of, library
from tests.checker.kinds.judging import FRAME, places, rule_of, verdict_of, verdict_on
from tests.checker.stretch import stretch

PARAMS = Params(("thực hiện", "kế hoạch", "công tác"), ("gender-equality.action-month",))
MONTH = "Tháng hành động vì bình đẳng giới"


def judged(*lines: str) -> tuple[Status, list[str]]:
    verdict, facts = verdict_of("year", PARAMS, "I. NỘI DUNG", *lines)
    return verdict.status, places(verdict, facts)


def only(line: str) -> Verdict:
    return verdict_of("year", PARAMS, "I. NỘI DUNG", line)[0]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Các đơn vị thực hiện chỉ tiêu năm 2025.", "năm 2025"),
        ("Thực hiện kế hoạch năm 2010.", "năm 2010"),
        ("Tập huấn trong quý II/2025.", "quý II/2025"),
        ("Tập huấn trong quý 3 năm 2025.", "quý 3 năm 2025"),
        ("Tập huấn trong tháng 9/2025.", "tháng 9/2025"),
        ("Tập huấn ngày 15/9/2025.", "15/9/2025"),
        ("Tập huấn từ ngày 15/9/2025 đến ngày 20/9/2025.", "15/9/2025 đến ngày 20/9/2025"),
        ("Tập huấn trong 6 tháng cuối năm 2025.", "6 tháng cuối năm 2025"),
        ("Tập huấn cho cán bộ vào cuối năm 2025.", "vào cuối năm 2025"),
        ("Rà soát trong đầu năm 2025.", "trong đầu năm 2025"),
        ("Tập huấn ngày 15 tháng 9 năm 2025.", "15 tháng 9 năm 2025"),
        ("Tập huấn trong quý I/2025.", "quý I/2025"),
        # done before, but what is to be done is another clause's
        ("Theo chỉ tiêu đã được giao, tập huấn trong tháng 12/2025.", "tháng 12/2025"),
        ("Các mô hình được duy trì trong tháng 12/2025.", "tháng 12/2025"),
        ("Thực hiện rà soát số liệu, tập huấn năm 2025.", "năm 2025"),
        # words that excuse a time stand right before it
        ("Từ đầu năm, tập huấn ngày 15/3/2025.", "15/3/2025"),
        ("Từ đầu năm, tập huấn trong tháng 3/2025.", "tháng 3/2025"),
        # what is right does not end the search
        ("Tập huấn tháng 3/2026 và tháng 4/2025.", "tháng 4/2025"),
        ("Lập dự toán năm 2027, thực hiện chỉ tiêu năm 2025.", "năm 2025"),
        ("Tổ chức tuyên truyền pháp luật về thực hiện bình đẳng giới năm 2025.", "năm 2025"),
    ],
)
def test_another_year_beside_the_plans_own_work_is_a_gap(line: str, found: str) -> None:
    assert judged(line) == (Status.GAP, [found])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Mở 02 lớp năm 2025.", "năm 2025"),
        ("Mở 02 lớp năm 2023.", "năm 2023"),
        ("Mở 02 lớp năm 2027.", "năm 2027"),
        ("Thực hiện chỉ tiêu năm 2027.", "năm 2027"),
    ],
)
def test_another_year_elsewhere_is_for_a_person(line: str, found: str) -> None:
    assert judged(line) == (Status.REVIEW, [found])


@pytest.mark.parametrize(
    "line",
    [
        "Giảm số vụ so với cuối năm 2025.",
        "Giảm 10% số vụ tính từ đầu năm 2025.",
        "Tập huấn vào cuối năm 2026.",
        # the plan's own, and years too far off to be left over
        "Thực hiện chỉ tiêu năm 2026.",
        "Tập huấn trong tháng 9/2026, ngày 15/9/2026.",
        "Mở 02 lớp năm 2022.",
        "Mở 02 lớp năm 2028.",
        "Tập huấn trong quý I/2027, ngày 15/9/2027.",
        "Lập dự toán năm 2027.",
        "Phục vụ Tết năm 2027.",
        # to be reached, to be compared with, gone by
        "Thực hiện mục tiêu đến năm 2030.",
        "Thực hiện mục tiêu đến cuối năm 2025.",
        "Thực hiện kế hoạch, tăng so với năm 2025.",
        "Thực hiện Đề án từ tháng 6 năm 2025.",
        "Thực hiện Hiến pháp năm 2013.",
        "Thực hiện Luật Bình đẳng giới ngày 29/11/2006.",
        "Tập huấn ngày 15/3.",
        "Phấn đấu tăng 5% so với tháng 6 năm 2025.",
        "Phấn đấu tăng 5% so với tháng 12/2025.",
        "Phấn đấu tăng 5% so với quý I/2025.",
        "Phấn đấu tăng 5% so với ngày 31/12/2025.",
        "Thực hiện Luật Bình đẳng giới năm 2006.",
        "Phổ biến pháp luật, thực hiện Luật Trẻ em năm 2016.",
        "Thực hiện công tác của các năm 2024.",
        "Thực hiện công tác năm 2024, năm 2025.",
        "Thực hiện công tác năm 2024 và 2025.",
        "Thực hiện công tác giai đoạn 2021 - 2025.",
        "Thực hiện công tác; năm 2025: 35%.",
        "Thực hiện công tác (năm 2025) tăng 3%.",
        "Thực hiện công tác; năm 2025 đạt 35%.",
        "Thực hiện kinh phí năm 2025 chuyển sang.",
        "Sử dụng vốn sự nghiệp năm 2025 được phép kéo dài sang năm sau.",
        "Sử dụng kinh phí thực hiện năm 2025 được chuyển nguồn.",
        "Dùng nguồn thực hiện năm 2025 chưa giải ngân hết.",
        "Năm 2025, xã đã thực hiện 3 mô hình.",
        "Đánh giá việc thực hiện kế hoạch năm 2025.",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 10/4/2025 của UBND tỉnh.",
        "Thực hiện số liệu tính đến ngày 31/12/2025.",
        "Thực hiện số liệu ngày 31/12/2025.",
        "Câu lạc bộ ra mắt tháng 6/2024.",
        "Câu lạc bộ thành lập trong quý I/2024.",
        "Thực hiện theo mô hình của câu lạc bộ (thành lập năm 2024).",
        # judged by other rules
        f"Thực hiện {MONTH} năm 2025.",
        "Báo cáo kết quả về UBND xã trước ngày 15/11/2025.",
        "Tập huấn từ ngày 15/12/2025 đến ngày 20/01/2026.",
    ],
)
def test_years_that_are_rightly_not_the_plans_own(line: str) -> None:
    assert judged(line) == (Status.PASS, [])


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        # a closing sentence makes no other sentence the frame's
        (("I. NỘI DUNG", "Mở 02 lớp năm 2025.", "Trên đây là Kế hoạch năm 2026./."), Status.REVIEW),
        (("Để chuẩn bị cho quý I/2027, xã ban hành:", "I. NỘI DUNG", "Tập huấn."), Status.PASS),
        (("I. NỘI DUNG", "Họp.", "II. ĐÁNH GIÁ KẾT QUẢ NĂM 2025", "Tháng 3/2025, tập huấn."),
         Status.PASS),
    ],
)  # fmt: skip
def test_where_a_time_stands_tells_whose_it_is(lines: tuple[str, ...], status: Status) -> None:
    assert verdict_of("year", PARAMS, *lines)[0].status is status


def test_a_gap_offers_the_plans_year() -> None:
    verdict = only("Tập huấn trong quý II/2025, thực hiện chỉ tiêu năm 2025.")
    year, quarter = sorted(verdict.findings, key=lambda finding: -finding.span.start)
    assert (year.suggestion, year.fix) == ("năm 2026", None)
    assert (quarter.suggestion, quarter.fix) == ("quý II/2026", None)
    assert quarter.message == "Ghi “quý II/2025” trong kế hoạch của năm 2026."


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Thực hiện ngoại khóa trong năm học 2024 - 2025.", Status.GAP),
        ("Đưa chuyên đề vào sinh hoạt dưới cờ của năm học 2024-2025.", Status.REVIEW),
        ("Tuyên truyền ở đầu năm học 2023 - 2024 và 2025 - 2026.", Status.REVIEW),
        ("Tập huấn giáo viên năm học 2024 đến 2025.", Status.REVIEW),
        # running in the plan's year, or to come
        ("Thực hiện ngoại khóa năm học 2025 - 2026.", Status.PASS),
        ("Thực hiện ngoại khóa năm học 2026 - 2027.", Status.PASS),
        # told, compared, begun, cited
        ("Giảm số học sinh bỏ học so với năm học 2024 - 2025.", Status.PASS),
        ("Duy trì mô hình có từ năm học 2024 - 2025.", Status.PASS),
        ("Năm học 2024 - 2025 trường đã có 12 em bỏ học.", Status.PASS),
        ("Đánh giá công tác tư vấn năm học 2024 - 2025.", Status.PASS),
        ("Thực hiện Kế hoạch số 12/KH-UBND ngày 10/8/2024 về năm học 2024 - 2025.", Status.PASS),
    ],
)
def test_a_school_year_that_is_over_is_found_among_the_tasks(line: str, status: Status) -> None:
    verdict, facts = verdict_of("year", PARAMS, "I. NỘI DUNG", line)
    assert verdict.status is status
    assert all("năm học" in place for place in places(verdict, facts))
    assert [finding.suggestion for finding in verdict.findings] in ([], [None])


def test_what_a_person_looks_at_is_not_corrected() -> None:
    (finding,) = only("Mở 02 lớp năm 2025.").findings
    assert (finding.suggestion, finding.fix) == (None, None)
    assert finding.message == ("Có “năm 2025” ở mục I; cần xem có phải năm ghi nhầm không.")


def test_a_gap_comes_before_a_review() -> None:
    status, found = judged("Mở 02 lớp năm 2025.", "Thực hiện chỉ tiêu năm 2025.")
    assert (status, found) == (Status.GAP, ["năm 2025", "năm 2025"])
    assert judged("Thực hiện chỉ tiêu.") == (Status.PASS, [])
    assert only("Thực hiện chỉ tiêu.").message == (
        "Không thấy năm nào khác năm của kế hoạch trong các nhiệm vụ."
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("I. NỘI DUNG", "Tập huấn.", "Trên đây là Kế hoạch của xã năm 2025./."),
        ("I. NỘI DUNG", "Tập huấn.", "Trên đây là các nhiệm vụ của xã năm 2025./."),
        ("Để kịp thời, UBND xã ban hành bản này năm 2025 như sau:", "I. NỘI DUNG", "Tập huấn."),
    ],
)
def test_the_frames_year_is_the_plans(lines: tuple[str, ...]) -> None:
    verdict, facts = verdict_of("year", PARAMS, *lines)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, ["năm 2025"])


@pytest.mark.parametrize(("between", "status"), [(209, Status.GAP), (210, Status.REVIEW)])
def test_the_word_for_work_stands_within_reach(between: int, status: Status) -> None:
    line = f"Thực hiện {stretch(between)} năm 2025."
    assert line.index("năm 2025") == between + 11
    assert judged(line)[0] is status


@pytest.mark.parametrize(("between", "status"), [(99, Status.PASS), (100, Status.GAP)])
def test_a_law_has_its_year_after_its_name(between: int, status: Status) -> None:
    assert judged(f"Thực hiện Luật {stretch(between)} năm 2025.")[0] is status


@pytest.mark.parametrize(("between", "status"), [(118, Status.PASS), (119, Status.GAP)])
def test_an_event_has_its_year_after_its_name(between: int, status: Status) -> None:
    assert judged(f"Thực hiện {MONTH} {stretch(between)} năm 2025.")[0] is status


def test_an_events_year_stands_in_its_clause() -> None:
    assert judged(f"Thực hiện {MONTH}; thực hiện chỉ tiêu năm 2025.")[0] is Status.GAP


def test_what_was_done_is_told_however_far_the_year_stands_from_its_verb() -> None:
    assert judged(f"{stretch(40).capitalize()} năm 2025 xã đã mở lớp.")[0] is Status.PASS
    assert judged(f"Năm 2025 {stretch(80)} đã mở lớp.")[0] is Status.PASS
    assert judged(f"Năm 2025 {stretch(80)} mở lớp.")[0] is not Status.PASS


@pytest.mark.parametrize(("between", "status"), [(4, Status.PASS), (5, Status.GAP)])
def test_a_number_left_blank_has_a_date_to_be_filled_in(between: int, status: Status) -> None:
    line = f"Thực hiện Công văn số …/UBND-VX {stretch(between)} ngày 15/3/2025."
    assert judged(line)[0] is status


@pytest.mark.parametrize(
    ("head", "status"),
    [
        ("Năm 2025", Status.PASS),
        ("Ước thực hiện năm 2025", Status.PASS),
        ("Kết quả (năm 2025)", Status.PASS),
        ("Thực hiện, năm 2025", Status.PASS),
        ("Kế hoạch năm 2025", Status.GAP),
        ("Thực hiện năm 2025 và", Status.GAP),
    ],
)
def test_a_year_alone_on_its_line_heads_a_column(head: str, status: Status) -> None:
    assert judged("Chỉ tiêu", head, "Ghi chú")[0] is status


@pytest.mark.parametrize(
    ("heads", "status"),
    [
        (("Chỉ tiêu", "Năm 2025"), Status.PASS),
        (("Chỉ tiêu", "Ước thực hiện năm 2025"), Status.PASS),
        (("Chỉ tiêu", "Kế hoạch năm 2025", "Kế hoạch năm 2026"), Status.PASS),
        (("Chỉ tiêu", "Kế hoạch năm 2025"), Status.GAP),
        (("Nội dung", "Thời gian thực hiện năm 2025"), Status.GAP),
    ],
)
def test_the_head_of_a_table_sets_years_side_by_side(
    heads: tuple[str, ...], status: Status
) -> None:
    row = ("Tập huấn", *("2" for _ in heads[1:]))
    facts = read_facts(draft_with_table((*FRAME, "I. NỘI DUNG"), (heads, row)), library())
    assert KINDS["year"].judge(rule_of("year", params=PARAMS), facts).status is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Thực hiện kiểm tra cuối năm 2025.", Status.GAP),
        ("Cuối năm 2025, các trường tổ chức hội thi.", Status.REVIEW),
        ("Tập huấn cho cán bộ đầu năm 2025.", Status.REVIEW),
        ("Giữa năm 2025 mở 02 lớp tập huấn.", Status.REVIEW),
        # told, compared, begun, a bound, looking ahead
        ("Cuối năm 2025, xã đã tổ chức hội thi.", Status.PASS),
        ("Cuối năm 2025 toàn xã còn 45 hộ nghèo.", Status.PASS),
        ("Tỷ lệ hộ nghèo cuối năm 2025 còn 12%.", Status.PASS),
        ("Số vụ bạo lực cuối năm 2025 là 12 vụ.", Status.PASS),
        ("Câu lạc bộ ra mắt cuối năm 2025 được duy trì.", Status.PASS),
        ("Từ cuối năm 2025, xã mở thêm mô hình.", Status.PASS),
        ("Giảm số vụ so với đầu năm 2025.", Status.PASS),
        ("Tổng kết hội thi cuối năm 2025, rút kinh nghiệm.", Status.PASS),
        ("Tổng kết vào đầu năm 2027.", Status.PASS),
    ],
)
def test_the_end_of_another_year_is_found_where_it_is_not_told(line: str, status: Status) -> None:
    assert judged(line)[0] is status


def test_the_end_of_a_year_is_told_once() -> None:
    assert judged("Khảo sát 6 tháng cuối năm 2025.")[1] == ["6 tháng cuối năm 2025"]
    assert judged("Khảo sát vào cuối năm 2025.")[1] == ["vào cuối năm 2025"]


@pytest.mark.parametrize(("signed", "status"), [("2025", Status.PASS), ("2026", Status.REVIEW)])
def test_the_end_of_the_year_of_signing_is_still_to_come(signed: str, status: Status) -> None:
    head = (f"Bình Lư, ngày 15 tháng 10 năm {signed}", *FRAME, "I. NỘI DUNG")
    facts = facts_of("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", *head, "Cuối năm 2025, họp các bản.")
    assert KINDS["year"].judge(rule_of("year", params=PARAMS), facts).status is status


def in_table(*rows: tuple[str, ...]) -> Status:
    facts = read_facts(draft_with_table((*FRAME, "I. NỘI DUNG"), rows), library())
    return KINDS["year"].judge(rule_of("year", params=PARAMS), facts).status


@pytest.mark.parametrize(
    "rows",
    [
        (("Chỉ tiêu", "Mức"), ("Năm 2025", "30%"), ("Năm 2026", "35%")),
        (("Nội dung", "Số liệu năm 2025"), ("Bạo lực gia đình", "12 vụ")),
        (("Nội dung", "Hiện trạng năm 2025"), ("Nữ trưởng bản", "02 người")),
        (("TT", "Nội dung", "Số lượng"), ("1", "Số hộ nghèo do nữ làm chủ hộ năm 2025", "35")),
        (("TT", "Nội dung", "ĐVT", "Kết quả"), ("1", "Bạo lực gia đình năm 2025", "vụ", "12")),
    ],
)
def test_last_years_figures_in_a_table_are_told(rows: tuple[tuple[str, ...], ...]) -> None:
    assert in_table(*rows) is Status.PASS


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        # no figure: the time of a task, a column to be ticked
        ((("Nội dung", "Thời gian"), ("Tập huấn", "Năm 2025")), Status.GAP),
        ((("Nội dung", "Năm 2025"), ("Tập huấn", "x")), Status.REVIEW),
        # a figure to be reached or paid
        ((("Nội dung", "Dự toán"), ("Số lớp tập huấn năm 2025", "12.000.000")), Status.REVIEW),
        ((("Nội dung", "Chỉ tiêu"), ("Tỷ lệ nữ trưởng bản năm 2025", "30%")), Status.REVIEW),
        # another cell gives the task to someone
        (
            (("Nội dung", "Số lượng", "Ai làm"), ("Số lớp năm 2025", "2", "Trạm Y tế")),
            Status.REVIEW,
        ),
        ((("Nội dung", "Số lượng"), ("Mở lớp tập huấn năm 2025", "2")), Status.REVIEW),
        # a year alone before a figure: no row is of another year
        ((("Nội dung", "Số lượng"), ("Năm 2025", "12 buổi"), ("Tổng", "12 buổi")), Status.REVIEW),
    ],
)
def test_last_years_work_in_a_table_is_found(
    rows: tuple[tuple[str, ...], ...], status: Status
) -> None:
    assert in_table(*rows) is status


@pytest.mark.parametrize(
    "line", ["Dự trù kinh phí năm 2027.", "Tổng hợp nhu cầu kinh phí năm 2027."]
)
def test_next_years_money_is_asked_for_in_time(line: str) -> None:
    assert judged(line)[0] is Status.PASS


@pytest.mark.parametrize("line", ["Bà Lò Thị Mai, sinh ngày 12/3/1980.", "Ngày sinh: 12/3/1980."])
def test_a_birthday_is_no_day_of_another_plan(line: str) -> None:
    assert judged(line)[0] is Status.PASS


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Khám sức khỏe cho các cháu trước khi nhập học trong tháng 9/2025.", Status.GAP),
        ("Kiểm tra hòm phiếu trước khi bỏ phiếu trong tháng 5/2025.", Status.GAP),
        ("Hồ sơ lưu trước khi bỏ cấp huyện trong tháng 6/2025.", Status.PASS),
        ("Hồ sơ lưu trước khi nhập xã trong tháng 6/2025.", Status.PASS),
    ],
)
def test_what_was_before_units_were_merged_is_told_not_before_school(
    line: str, status: Status
) -> None:
    assert judged(line)[0] is status


@pytest.mark.parametrize("day", ["ngày 15/11/2025", "15/11/2025"])
def test_pupils_are_no_birth(day: str) -> None:
    assert judged(f"Khám sức khỏe cho học sinh {day}.")[0] is Status.GAP


def test_birthdays_stand_in_their_column() -> None:
    names = ("Họ và tên", "Ngày sinh"), ("Lò Thị Mai", "12/3/1980")
    assert in_table(*names) is Status.PASS
    times = ("Nội dung", "Ngày tổ chức"), ("Tập huấn", "12/3/2025")
    assert in_table(*times) is Status.GAP


def test_without_the_plans_year_nothing_is_known() -> None:
    facts = facts_of("KẾ HOẠCH", "Công tác bình đẳng giới", "I. NỘI DUNG", "Tập huấn.")
    verdict = KINDS["year"].judge(rule_of("year", params=PARAMS), facts)
    assert verdict.status is Status.REVIEW
    assert verdict.message == "Chưa xác định được năm của kế hoạch nên chưa xét được."


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Thực hiện chỉ tiêu năm 2025.", Status.GAP),
        ("Thực hiện chỉ tiêu năm 2026.", Status.PASS),
        ("Thực hiện chỉ tiêu năm 2030.", Status.PASS),
        ("Thực hiện chỉ tiêu năm 2031.", Status.REVIEW),
        ("Mở 02 lớp năm 2023.", Status.REVIEW),
        ("Mở 02 lớp năm 2022.", Status.PASS),
    ],
)
def test_a_plan_for_several_years_has_all_of_them(line: str, status: Status) -> None:
    facts = facts_of("KẾ HOẠCH", "Bình đẳng giới giai đoạn 2026-2030", "I. NỘI DUNG", line)
    verdict = KINDS["year"].judge(rule_of("year", params=PARAMS), facts)
    assert verdict.status is status
    assert all(finding.suggestion is None for finding in verdict.findings)


@pytest.mark.parametrize(
    "line",
    [
        "Việc nào chưa hoàn thành năm 2025 thì chuyển sang năm 2026.",
        "Các nhiệm vụ đã hoàn thành trong năm 2025 tiếp tục duy trì.",
        "Hoàn thiện các mô hình còn dở dang của năm 2025.",
    ],
)
def test_what_was_left_undone_last_year_is_carried_over(line: str) -> None:
    assert judged(line)[0] is Status.PASS


def test_a_task_to_be_done_is_of_the_plans_year() -> None:
    assert judged("Hoàn thành các nhiệm vụ năm 2025.") == (Status.REVIEW, ["năm 2025"])


@pytest.mark.parametrize(
    ("signed", "line", "status"),
    [
        ("20 tháng 11 năm 2025", "Chuẩn bị kinh phí trong tháng 12/2025.", Status.PASS),
        ("20 tháng 11 năm 2025", "Thành lập tổ giúp việc trước ngày 15/12/2025.", Status.PASS),
        ("20 tháng 11 năm 2025", "Khảo sát trong Quý IV/2025.", Status.PASS),
        ("   tháng 11 năm 2025", "Khảo sát từ ngày 01/12/2025 đến ngày 14/12/2025.", Status.PASS),
        ("20 tháng 11 năm 2025", "Khảo sát từ ngày 01/12 đến ngày 14/12/2025.", Status.PASS),
        ("20 tháng 11 năm 2025", "Khảo sát từ ngày 01/5/2025 đến ngày 14/5/2025.", Status.GAP),
        ("14 tháng 4 năm 2026", "Khảo sát từ ngày 01/12/2025 đến ngày 14/12/2025.", Status.GAP),
        ("20 tháng 11 năm 2025", "Khảo sát trong Quý II/2025.", Status.GAP),
        ("20 tháng 11 năm 2025", "Chuẩn bị kinh phí trong tháng 10/2025.", Status.GAP),
        ("20 tháng 11 năm 2025", "Khảo sát 6 tháng cuối năm 2025.", Status.GAP),
        ("20 tháng 11 năm 2025", "Khảo sát trong tháng 12/2024.", Status.GAP),
        ("14 tháng 4 năm 2026", "Chuẩn bị kinh phí trong tháng 12/2025.", Status.GAP),
    ],
)
def test_what_is_prepared_between_signing_and_the_plans_year(
    signed: str, line: str, status: Status
) -> None:
    lines = ("UBND XÃ BÌNH LƯ", f"Bình Lư, ngày {signed}", *FRAME, "I. NỘI DUNG", line)
    facts = read_facts(draft_of(lines), library())
    assert KINDS["year"].judge(rule_of("year", params=PARAMS), facts).status is status


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Năm 2027 và các năm tiếp theo", Status.PASS),
        ("Năm 2027 và những năm sau", Status.PASS),
        ("Từ quý I: năm 2027 trở đi", Status.PASS),
        ("Năm 2027", Status.REVIEW),
        ("Năm 2027 và quý I", Status.REVIEW),
        ("Thực hiện chỉ tiêu năm 2025 và các năm tiếp theo", Status.GAP),  # behind, not ahead
    ],
)
def test_a_year_that_opens_an_endless_time_is_no_slip(words: str, status: Status) -> None:
    assert judged(f"- Rà soát văn bản: {words}.")[0] is status


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Triển khai hệ thống cơ sở dữ liệu đất đai", Status.PASS),
        ("Triển khai hệ thống cơ sở dữ liệu đất đai năm 2026", Status.REVIEW),
    ],
)
def test_the_time_table_of_a_plan_for_no_one_year_goes_on(title: str, status: Status) -> None:
    rows = (
        ("TT", "Nhiệm vụ", "Thời gian"),
        ("1", "Mua máy chủ", "Năm 2027"),
        ("2", "Nhập liệu", "2026"),
    )
    cells = [word for row in rows for word in row]
    above = ["Suối Ngàn, ngày 24 tháng 4 năm 2026", "KẾ HOẠCH", title, "I. NỘI DUNG"]
    draft = draft_of([*above, *cells])
    blocks = list(draft.blocks)
    for place in range(len(cells)):
        at = len(above) + place
        blocks[at] = blocks[at]._replace(cell=Cell(0, place // 3, place % 3))
    facts = read_facts(replace(draft, blocks=tuple(blocks)), library())
    assert KINDS["year"].judge(rule_of("year", params=PARAMS), facts).status is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Trên cơ sở tình hình thực hiện các dự án năm 2025, xây dựng dự toán.", Status.PASS),
        ("Trên cơ sở chỉ đạo của xã, thực hiện dự án năm 2025.", Status.GAP),
        ("Trên cơ sở tình hình thực tế, các thôn tuyên truyền trong quý III/2025.", Status.GAP),
        ("Trên cơ sở số liệu điều tra, các thôn tuyên truyền trong quý III/2025.", Status.GAP),
        ("Trên cơ sở số liệu năm 2025, xây dựng dự toán.", Status.PASS),
    ],
)
def test_what_the_plan_rests_on_is_of_the_year_before(line: str, status: Status) -> None:
    assert judged(line)[0] is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        # a figure of last year's in brackets, beside the plan's own
        ("Tập huấn cho 100% trưởng thôn (năm 2025 lần lượt là 90% và 52%).", Status.PASS),
        ("Tập huấn cho 60% trưởng thôn (năm 2025 ước khoảng 52%).", Status.PASS),
        ("Cấp 50 triệu đồng (năm 2025 đã cấp 40 triệu đồng).", Status.PASS),
        ("Mốc so sánh là số liệu năm 2025.", Status.PASS),
        # work in brackets is the plan's own
        ("Thực hiện chỉ tiêu (năm 2025 mở 02 lớp).", Status.GAP),
        ("Thực hiện chỉ tiêu (năm 2025).", Status.GAP),
        # what comes after the plan's own year
        ("Kiểm tra 16 cơ sở trong quý III năm 2026. Năm 2027 phúc tra.", Status.PASS),
        ("Kiểm tra 16 cơ sở. Năm 2027 phúc tra.", Status.REVIEW),
        ("- Năm 2026: Kiểm tra 16 cơ sở.\n- Năm 2027: Phúc tra.", Status.PASS),
        ("- Kiểm tra 16 cơ sở.\n- Năm 2027: Phúc tra.", Status.REVIEW),
        ("Kiểm tra 16 cơ sở trong quý III năm 2026. Phúc tra năm 2027.", Status.REVIEW),
    ],
)
def test_years_beside_the_plans_own(line: str, status: Status) -> None:
    assert judged(line)[0] is status


@pytest.mark.parametrize(
    ("signed", "status"),
    [("28 tháng 12 năm 2025", Status.PASS), ("05 tháng 01 năm 2026", Status.GAP)],
)
def test_work_without_an_end_may_begin_in_the_year_of_signing(signed: str, status: Status) -> None:
    lines = (
        "UBND XÃ BÌNH LƯ", f"Bình Lư, ngày {signed}", *FRAME, "I. NỘI DUNG",
        "Thực hiện việc rà soát văn bản năm 2025 và các năm tiếp theo.",
    )  # fmt: skip
    verdict = KINDS["year"].judge(rule_of("year", params=PARAMS), facts_of(*lines))
    assert verdict.status is status


@pytest.mark.parametrize(
    "line",
    [
        "Phấn đấu hoàn thành các mục tiêu năm 2025 chưa đạt.",
        "Xử lý dứt điểm vụ việc năm 2025 còn lại.",
    ],
)
def test_what_last_year_left_is_of_last_year(line: str) -> None:
    assert judged(line)[0] is Status.PASS


def test_a_year_in_the_body_is_never_put_in() -> None:
    """It may be the year of a document that is named there; people see what to write."""
    facts = facts_of(
        *FRAME, "I. NỘI DUNG", "Thực hiện chỉ tiêu năm 2025.", "Trên đây là Kế hoạch năm 2025./."
    )
    verdict = KINDS["year"].judge(rule_of("year", params=PARAMS), facts)
    assert [(f.suggestion, f.fix) for f in verdict.findings] == [
        ("năm 2026", None),
        ("năm 2026", "năm 2026"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Phấn đấu hết năm 2025 đạt 100% chỉ tiêu về cán bộ nữ.",
        "Phấn đấu đến hết năm 2025 có 05 địa chỉ tin cậy.",
        "Đến năm 2025, phấn đấu 100% thôn có địa chỉ tin cậy.",
    ],
)
def test_a_past_year_by_which_something_is_to_be_reached_is_found(line: str) -> None:
    assert judged(line)[0] in {Status.GAP, Status.REVIEW}


@pytest.mark.parametrize(
    "line",
    [
        "Tính đến hết năm 2025, toàn xã có 05 địa chỉ tin cậy.",
        "Sử dụng dự toán được HĐND xã quyết nghị tháng 12/2025.",
        "Sử dụng dự toán đã được HĐND xã phân bổ ngày 20/12/2025.",
        "Sử dụng tờ rơi đã phát hành trong quý IV/2025.",
        "Xác định chỉ tiêu trên cơ sở số liệu thực hiện năm 2025.",
        "Đối chiếu với số liệu thống kê của năm 2025.",
        "Phấn đấu tăng 5% so với năm 2025.",
        "Phấn đấu đến năm 2030 đạt 100%.",
        "Đến năm 2025, toàn xã đã có 05 địa chỉ tin cậy; phấn đấu giữ vững.",
    ],
)
def test_a_past_year_that_is_told_or_compared_with_is_quiet(line: str) -> None:
    assert judged(line)[0] is Status.PASS


@pytest.mark.parametrize(
    ("own", "status"),
    [("năm 2025", Status.GAP), ("năm 2024", Status.GAP), ("năm 2026", Status.PASS)],
)
@pytest.mark.parametrize("makes", ["xây dựng", "ban hành"])
def test_what_a_plan_says_of_itself_behind_its_basis_is_its_own(
    makes: str, own: str, status: Status
) -> None:
    basis = (
        "Thực hiện Kế hoạch số 86/KH-UBND ngày 10/4/2026 của UBND tỉnh về công tác bình đẳng giới năm 2026,"
        f" Ủy ban nhân dân phường Tân Hòa {makes} Kế hoạch công tác bình đẳng giới {own} như sau:"
    )
    verdict, _ = verdict_on(
        "year", PARAMS, *FRAME, basis, "I. NỘI DUNG", "Truyền thông.", year=2026
    )
    assert verdict.status is status


def test_a_committee_in_a_cited_title_does_not_end_it() -> None:
    line = "Theo Kế hoạch số 8/KH-UBND ngày 10/4/2025 về hỗ trợ phụ nữ, Ủy ban nhân dân xã tổ chức năm 2025."
    assert judged(line)[0] is Status.PASS


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Hội nghị tổng kết: ngày 15/12/2025.", ["15/12/2025"]),
        ("Hội nghị sơ kết công tác: 15/6/2025.", ["15/6/2025"]),
        ("Hội nghị tổng kết: ngày 15/12/2026.", []),
        ("Tại Hội nghị tổng kết ngày 15/12/2025, các đơn vị đã nhất trí.", []),
        ("Hội nghị tổng kết công tác năm 2025: ngày 15/12/2025.", []),
        ("Hội nghị tổng kết đã tổ chức: ngày 15/12/2025.", []),
        ("Kết quả: ngày 15/12/2025, xã đã hoàn thành 12/12 chỉ tiêu.", []),
    ],
)
def test_a_meeting_that_looks_back_has_a_day_of_its_own(line: str, found: list[str]) -> None:
    facts = facts_of(*FRAME, "I. NỘI DUNG", line)
    (rule,) = (r for r in library().rules if r.id == "consistency.year")
    verdict = KINDS["year"].judge(rule, facts)
    assert [facts.quote(finding.span) for finding in verdict.findings] == found


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Các thôn chưa gửi thì báo cáo kết quả năm 2025 chậm nhất ngày 20/3/2026.", Status.PASS),
        ("Gửi báo cáo công tác năm 2025 về UBND xã trước ngày 15/4/2026.", Status.PASS),
        ("Gửi báo cáo công tác năm 2025 về UBND xã trước ngày 15/11/2026.", Status.GAP),
        ("Gửi báo cáo công tác năm 2024 về UBND xã trước ngày 15/4/2026.", Status.GAP),
        ("Gửi báo cáo công tác năm 2025 về UBND xã.", Status.GAP),
        ("Công tác tập huấn phấn đấu cuối năm 2025 có 90% cán bộ được học.", Status.GAP),
        ("Cuối năm 2025 có 90% cán bộ được tập huấn.", Status.PASS),
        ("Từ tháng 8 đến tháng 10 năm 2025, xin ý kiến các thôn về dự thảo quy ước.", Status.GAP),
        ("Tiếp tục dùng tờ gấp phát hành, cấp phát năm 2024.", Status.PASS),
        ("Duy trì nhà tạm lánh theo hợp đồng ký với bệnh viện năm 2024.", Status.PASS),
    ],
)
def test_reports_still_to_come_in_and_goals_behind(line: str, status: Status) -> None:
    assert judged(line)[0] is status


@pytest.mark.parametrize(
    ("head", "status"),
    [
        ("Thời gian hoàn thành năm 2025", Status.GAP),
        ("Tiến độ thực hiện năm 2025", Status.GAP),
        ("Thời gian hoàn thành năm 2026", Status.PASS),
        ("Kết quả năm 2025", Status.PASS),
    ],
)
def test_the_head_of_the_column_on_time_has_the_plans_year(head: str, status: Status) -> None:
    lines = (*FRAME, "I. NỘI DUNG", "Phân công như sau:")
    rows = (("TT", "Việc", head), ("1", "Phát tờ rơi", "10 buổi"))
    facts = read_facts(draft_with_table(lines, rows), library())
    assert KINDS["year"].judge(rule_of("year", params=PARAMS), facts).status is status


@pytest.mark.parametrize(
    ("title", "lines", "status"),
    [
        ("", ("- Năm 2026: Rà soát.", "- Năm 2027: Trình ban hành."), Status.PASS),
        (
            " số 14-CT/TW ngày 19 tháng 7 năm 2024 của Ban Bí thư",
            ("- Năm 2026: Rà soát.", "- Năm 2027: Trình ban hành."),
            Status.PASS,
        ),
        ("", ("Năm 2026, khảo sát.", "Năm 2027, xây nhà."), Status.PASS),
        ("", ("- Rà soát năm 2026: ba xã.", "- Năm 2027: Trình ban hành."), Status.REVIEW),
    ],
)
def test_years_that_head_lines_are_those_of_a_plan_for_no_one_year(
    title: str, lines: tuple[str, ...], status: Status
) -> None:
    subject = f"Thực hiện Chỉ thị về công tác bình đẳng giới{title}"
    frame = ("Suối Ngàn, ngày 05 tháng 3 năm 2026", "KẾ HOẠCH", subject)
    assert verdict_on("year", PARAMS, *frame, "I. NỘI DUNG", *lines)[0].status is status
