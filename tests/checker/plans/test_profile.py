"""What sort of plan a document is, and which rules therefore speak."""

import pytest

from checker.judge import check, judge_rule
from checker.library.load import load_library
from checker.particulars import Overrides, Plan
from checker.report import Report, Status
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import facts_of, library

HEADER = (
    "ỦY BAN NHÂN DÂN",
    "XÃ SUỐI NGÀN",
    "Số: 45/KH-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Suối Ngàn, ngày 15 tháng 01 năm 2026",
)
BODY = (
    "Căn cứ Kế hoạch số 10/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Lam Khê;",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "Nâng cao nhận thức.",
    "II. NỘI DUNG",
    "Tổ chức truyền thông.",
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Công an xã: Giữ gìn trật tự.",
)


def plan_of(subject: str, *, first: str = "KẾ HOẠCH") -> Plan:
    return facts_of(*HEADER, first, subject, *BODY)[Plan]


@pytest.mark.parametrize(
    "subject",
    [
        "Thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026",
        "Triển khai công tác bình đẳng giới và Tháng hành động vì bình đẳng giới năm 2026",
        "Hoạt động bình đẳng giới năm 2026",
        "Thực hiện Chiến lược quốc gia về bình đẳng giới trên địa bàn xã năm 2026",
        "Chương trình hành động về bình đẳng giới năm 2026",
        "Bình đẳng giới năm 2026 (Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND xã)",
        "Tổ chức Tháng hành động vì bình đẳng giới và công tác bình đẳng giới năm 2026",
    ],
)
def test_a_plan_for_the_year_s_work_is_yearly(subject: str) -> None:
    plan = plan_of(subject)
    assert (plan.profile, plan.horizon) == ("yearly", (2026, 2026))


@pytest.mark.parametrize(
    ("subject", "horizon"),
    [
        ("Bồi dưỡng nữ đại biểu Hội đồng nhân dân nhiệm kỳ 2026 - 2031", (2026, 2026)),
        ("Công tác bình đẳng giới sau Đại hội nhiệm kỳ 2025-2030", (2026, 2026)),
        ("Công tác bình đẳng giới khóa XXII, nhiệm kỳ từ năm 2025 đến năm 2030", (2026, 2026)),
        ("Công tác phụ nữ và bình đẳng giới nhiệm kỳ 2025 - 2030", (2025, 2030)),
        ("Thực hiện Nghị quyết Đại hội về bình đẳng giới nhiệm kỳ 2025 - 2030", (2026, 2026)),
        ("Công tác bình đẳng giới trong nhiệm kỳ và giai đoạn 2026 - 2030", (2026, 2030)),
    ],
)
def test_a_term_of_office_is_no_time_of_the_plan(subject: str, horizon: tuple[int, int]) -> None:
    assert plan_of(subject).horizon == horizon


@pytest.mark.parametrize(
    ("subject", "horizon"),
    [
        ("Triển khai Tháng hành động vì bình đẳng giới năm 2026", (2026, 2026)),
        ("Triển khai Chương trình Truyền thông về bình đẳng giới năm 2026", (2026, 2026)),
        ("Thực hiện Đề án hỗ trợ phụ nữ về bình đẳng giới giai đoạn 2026 - 2030", (2026, 2030)),
        ("Tổ chức Hội thi tìm hiểu Luật Bình đẳng giới năm 2026", (2026, 2026)),
        ("Kiểm tra công tác bình đẳng giới năm 2026", (2026, 2026)),
        ("Thực hiện Quyết định số 12/QĐ-UBND về hỗ trợ bình đẳng giới năm 2026", (2026, 2026)),
        ("Triển khai Chương trình Truyền thông về bình đẳng giới giai đoạn 2021-2030 năm 2026",
         (2026, 2026)),
    ],
)  # fmt: skip
def test_a_plan_on_one_event_or_programme_is_thematic(
    subject: str, horizon: tuple[int, int]
) -> None:
    plan = plan_of(subject)
    assert (plan.profile, plan.horizon) == ("thematic", horizon)


@pytest.mark.parametrize(
    "subject",
    [
        "Thực hiện công tác bình đẳng giới giai đoạn 2026 - 2030",
        "Thực hiện Chiến lược quốc gia về bình đẳng giới giai đoạn 2026 - 2030",
        "Công tác bình đẳng giới từ năm 2026 đến năm 2030",
    ],
)
def test_a_plan_for_several_years_knows_them(subject: str) -> None:
    plan = plan_of(subject)
    assert (plan.profile, plan.horizon, plan.year) == ("multi-year", (2026, 2030), 2026)


def test_a_plan_under_a_decision_is_of_the_same_sort() -> None:
    title = ("KẾ HOẠCH", "Triển khai Tháng hành động vì bình đẳng giới năm 2026")
    plan = facts_of(*HEADER, "QUYẾT ĐỊNH", "Ban hành Kế hoạch", *title, *BODY)[Plan]
    assert (plan.kind, plan.profile) == ("quyet-dinh", "thematic")


LETTER = (
    *HEADER[:2],
    "Số: 45/UBND-VHXH",
    "V/v thực hiện công tác bình đẳng giới năm 2026",
    *HEADER[3:],
    "Kính gửi: Các cơ quan, đơn vị; các thôn.",
    (
        "Thực hiện Kế hoạch số 10/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Lam Khê, Ủy ban "
        "nhân dân xã đề nghị các đơn vị thực hiện một số nội dung sau:"
    ),
)


def test_a_letter_that_gives_the_year_s_tasks_is_one_sort() -> None:
    tasks = ("1. Tổ chức truyền thông.", "2. Báo cáo kết quả về UBND xã trước ngày 15/11/2026.")
    plan = facts_of(*LETTER, *tasks)[Plan]
    assert (plan.kind, plan.profile, plan.year) == ("cong-van", "letter", 2026)
    assert plan.title == "thực hiện công tác bình đẳng giới năm 2026"


def test_a_letter_that_passes_something_on_is_no_plan() -> None:
    assert facts_of(*LETTER, "1. Gửi kèm theo tài liệu.")[Plan].profile is None


@pytest.mark.parametrize(
    ("about", "is_plan"),
    [
        ("cử cán bộ tham gia Ban Vì sự tiến bộ của phụ nữ", False),
        ("giới thiệu nhân sự tham gia Tổ thư ký về bình đẳng giới", False),
        ("góp ý dự thảo Kế hoạch bình đẳng giới năm 2026", False),
        ("trả lời kiến nghị về công tác bình đẳng giới", False),
        ("gửi danh sách học viên lớp tập huấn về bình đẳng giới", False),
        ("giới thiệu và triển khai công tác bình đẳng giới năm 2026", True),
        ("tăng cường cử phụ nữ tham gia công tác bình đẳng giới năm 2026", True),
    ],
)
def test_a_letter_that_names_people_or_replies_is_no_plan(about: str, *, is_plan: bool) -> None:
    letter = [line.replace("thực hiện công tác bình đẳng giới năm 2026", about) for line in LETTER]
    assert any(about in line for line in letter)
    lines = ("1. Bà Lò Thị Mai, công chức.", "2. Ông Vàng A Páo, công chức.")
    assert (facts_of(*letter, *lines)[Plan].profile is not None) is is_plan


@pytest.mark.parametrize(
    ("about", "profile"),
    [
        ("triển khai Tháng hành động vì bình đẳng giới năm 2026", "thematic"),
        ("hưởng ứng Tháng hành động vì trẻ em năm 2026", "thematic"),
        ("tổ chức Lễ phát động Tháng hành động vì bình đẳng giới", "thematic"),
        ("triển khai công tác trẻ em và Tháng hành động vì trẻ em năm 2026", "letter"),
        ("triển khai nhiệm vụ bình đẳng giới năm 2026", "letter"),
        ("thực hiện Chiến lược quốc gia về bình đẳng giới năm 2026", "letter"),
    ],
)
def test_a_letter_on_one_theme_gives_no_years_tasks(about: str, profile: str) -> None:
    letter = tuple(f"V/v {about}" if line.startswith("V/v") else line for line in LETTER)
    tasks = ("1. Treo băng rôn.", "2. Báo cáo kết quả về UBND xã trước ngày 20/12/2026.")
    plan = facts_of(*letter, *tasks)[Plan]
    assert (plan.kind, plan.profile) == ("cong-van", profile)


@pytest.mark.parametrize("first", ["BÁO CÁO", "TỜ TRÌNH", "THÔNG BÁO"])
def test_a_document_of_another_kind_is_no_plan(first: str) -> None:
    plan = plan_of("Công tác bình đẳng giới năm 2026", first=first)
    assert (plan.profile, plan.horizon) == (None, None)


@pytest.mark.parametrize(
    ("subject", "horizon"),
    [
        # worked at in the year of signing
        ("Xây dựng dự toán ngân sách nhà nước năm 2027", (2026, 2027)),
        ("Lập kế hoạch đầu tư công năm 2027", (2026, 2027)),
        ("Tuyển chọn và gọi công dân nhập ngũ năm 2027", (2026, 2027)),
        ("Tổng kết công tác bình đẳng giới năm 2025", (2025, 2026)),
        # a slip in the year, or nothing that looks ahead or back
        ("Thực hiện dự toán ngân sách năm 2025", (2025, 2025)),
        ("Tổng kết công tác bình đẳng giới năm 2027", (2027, 2027)),
        ("Xây dựng dự toán ngân sách nhà nước năm 2028", (2028, 2028)),
        ("Thực hiện công tác bình đẳng giới năm 2027", (2027, 2027)),
        ("Công tác năm 2027 và xây dựng dự toán", (2027, 2027)),
    ],
)
def test_next_years_budget_is_made_this_year(subject: str, horizon: tuple[int, int]) -> None:
    assert plan_of(subject).horizon == horizon


def test_who_looks_back_in_may_has_copied_last_years_plan() -> None:
    header = (*HEADER[:-1], "Suối Ngàn, ngày 06 tháng 5 năm 2026")
    subject = "Kiểm tra, đánh giá công tác bình đẳng giới năm 2025"
    assert facts_of(*header, "KẾ HOẠCH", subject, *BODY)[Plan].horizon == (2025, 2025)


def test_what_a_person_says_goes_before_what_is_read() -> None:
    said = Overrides(profile="thematic", subject="children")
    draft = draft_of((*HEADER, "KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", *BODY))
    plan = check(draft, library(), said).plan
    assert (plan.profile, plan.subject) == ("thematic", "children")


# Which rules speak -----------------------------------------------------------------------------


def statuses(*lines: str) -> dict[str, Status]:
    report: Report = check(draft_of(lines), library())
    return {result.rule.id: result.status for result in report.results}


def test_a_thematic_plan_is_not_blamed_for_what_its_theme_is_not() -> None:
    title = ("KẾ HOẠCH", "Triển khai Chương trình 1790 về bình đẳng giới năm 2026")
    said = statuses(*HEADER, *title, *BODY)
    for rule in ("programme.2282", "action-month.named", "content.women-leaders", "unit.schools"):
        assert said[rule] is Status.NOT_APPLICABLE, rule
    assert said["section.funding"] is Status.GAP


def test_what_a_thematic_plan_does_name_must_be_right() -> None:
    title = ("KẾ HOẠCH", "Triển khai Tháng hành động vì bình đẳng giới năm 2026")
    task = "Triển khai Quyết định số 2282/QĐ-TTg ngày 30/12/2020 của Thủ tướng Chính phủ."
    said = statuses(*HEADER, *title, *BODY[:5], task, *BODY[5:])
    assert said["programme.2282"] is Status.GAP


def test_a_letter_needs_neither_title_nor_sections() -> None:
    said = statuses(*LETTER, "1. Tổ chức truyền thông.", "2. Tập huấn cho cán bộ.")
    for rule in ("frame.title", "frame.basis", "section.purpose", "section.tasks"):
        assert said[rule] is Status.NOT_APPLICABLE, rule
    assert said["deadline.given"] is Status.GAP


def test_a_letter_on_the_month_needs_no_programmes_and_is_called_a_letter() -> None:
    about = "V/v triển khai Tháng hành động vì bình đẳng giới năm 2026"
    letter = tuple(about if line.startswith("V/v") else line for line in LETTER)
    draft = draft_of(
        (*letter, "1. Treo băng rôn.", "2. Tập huấn từ ngày 10/11 đến ngày 10/12/2025.")
    )
    report = check(draft, library())
    said = {result.rule.id: result for result in report.results}
    assert report.profile_title == "Công văn chuyên đề"
    asked_of_plans = ("frame.title", "frame.basis", "section.purpose")
    of_the_year = ("programme.strategy", "programme.2282", "content.training", "unit.health")
    for rule in (*asked_of_plans, *of_the_year):
        assert said.get(rule) is None or said[rule].status is not Status.GAP, rule
    assert said["deadline.given"].status is Status.GAP
    gaps = [result.message for result in report.results if result.status is Status.GAP]
    assert not any("ế hoạch chưa" in message for message in gaps)


def test_nothing_to_paste_into_a_plan_for_several_years_names_one_of_them() -> None:
    draft = draft_of((*HEADER, "KẾ HOẠCH", "Công tác bình đẳng giới giai đoạn 2026 - 2030", *BODY))
    report = check(draft, library())
    pasted = {
        finding.suggestion
        for result in report.results
        if not result.rule.id.startswith("programme.")  # whose own period and date are named
        for finding in result.findings
        if finding.suggestion
    }
    assert any("hằng năm" in words for words in pasted)
    assert not [words for words in pasted if "/2026" in words or "năm 2026" in words]


def test_a_plan_of_an_unknown_kind_is_judged_by_the_form_alone() -> None:
    said = statuses(*HEADER, "KẾ HOẠCH", "Thực hiện công tác cải cách hành chính năm 2026", *BODY)
    assert said["frame.title"] is Status.PASS
    assert said["section.funding"] is Status.NOT_APPLICABLE
    assert not [rule for rule in said if rule.startswith(("programme.", "content.", "unit."))]


def test_a_shared_rule_may_be_worded_otherwise_for_a_kind() -> None:
    library = load_library()
    shared = next(rule for rule in library.rules if rule.id == "section.funding")
    own = next(r for r in library.rules_for("gender-equality") if r.id == "section.funding")
    assert "191/2009/TT-BTC" in own.basis
    assert "191/2009/TT-BTC" not in shared.basis
    facts = facts_of(*HEADER, "KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", *BODY)
    assert judge_rule(own, facts).status is judge_rule(shared, facts).status is Status.GAP


def test_a_plan_for_several_years_is_judged_by_its_years() -> None:
    title = ("KẾ HOẠCH", "Công tác bình đẳng giới giai đoạn 2026 - 2030")
    right = (
        "Tổ chức tập huấn trong năm 2028; báo cáo kết quả về UBND xã trước ngày 30/11/2028.",
        "Gửi báo cáo tổng kết giai đoạn về UBND xã trước ngày 15/01/2031.",
        "Tháng hành động vì bình đẳng giới năm 2027 (từ ngày 15/11 đến ngày 15/12/2027).",
    )
    said = statuses(*HEADER, *title, *BODY, *right)
    for rule in ("deadline.valid", "consistency.year", "action-month.year", "frame.place-date"):
        assert said[rule] is Status.PASS, rule


@pytest.mark.parametrize(
    ("line", "rule", "status"),
    [
        ("Báo cáo kết quả về UBND xã trước ngày 30/11/2031.", "deadline.valid", Status.GAP),
        ("Báo cáo kết quả về UBND xã trước ngày 30/11/2025.", "deadline.valid", Status.GAP),
        ("Tổ chức thực hiện nhiệm vụ năm 2025.", "consistency.year", Status.GAP),
        ("Tổ chức tập huấn năm 2031.", "consistency.year", Status.REVIEW),
        ("Tháng hành động vì bình đẳng giới năm 2025.", "action-month.year", Status.GAP),
        ("Triển khai Chương trình giảm nghèo giai đoạn 2021 - 2025.", "consistency.period",
         Status.GAP),
        ("Triển khai Chương trình nông thôn mới giai đoạn 2021 - 2026.", "consistency.period",
         Status.PASS),
    ],
)  # fmt: skip
def test_a_year_outside_those_of_the_plan_is_told(line: str, rule: str, status: Status) -> None:
    title = ("KẾ HOẠCH", "Công tác bình đẳng giới giai đoạn 2026 - 2030")
    assert statuses(*HEADER, *title, *BODY, line)[rule] is status


def test_no_single_year_is_offered_as_the_right_one() -> None:
    title = ("KẾ HOẠCH", "Công tác bình đẳng giới giai đoạn 2026 - 2030")
    line = "Tổ chức thực hiện nhiệm vụ năm 2025."
    report = check(draft_of((*HEADER, *title, *BODY, line)), library())
    (finding,) = next(r for r in report.results if r.rule.id == "consistency.year").findings
    assert (finding.fix, finding.suggestion) == (None, None)
    assert "giai đoạn 2026 - 2030" in finding.message


@pytest.mark.parametrize(
    ("subject", "horizon"),
    [
        ("Công tác bình đẳng giới đến năm 2030", (2026, 2030)),
        ("Công tác bình đẳng giới đến năm 2030, tầm nhìn đến năm 2045", (2026, 2030)),
        ("Công tác bình đẳng giới giai đoạn 2026 - 2030, tầm nhìn đến năm 2045", (2026, 2030)),
        ("Truyền thông về bình đẳng giới đến năm 2030 năm 2026", (2026, 2026)),
        ("Thực hiện Chỉ thị số 27/CT-TTg ngày 15 tháng 8 năm 2024 về bình đẳng giới", (2026, 2026)),
    ],
)
def test_the_end_of_a_period_or_a_cited_year_is_not_the_plans_year(
    subject: str, horizon: tuple[int, int]
) -> None:
    plan = plan_of(subject)
    assert (plan.year, plan.horizon) == (2026, horizon)
