"""Missing things stand where an official would write them: beside their like, in their numbering."""

import re

import pytest

from checker.form.marks import following, read_mark
from checker.judge import check
from checker.kernel.text import fold
from checker.kinds.placing import of_targets
from checker.report import Finding, Report
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import facts_of, library
from tests.reading import LEXICON

HEAD = (
    "ỦY BAN NHÂN DÂN",
    "XÃ SUỐI NGÀN",
    "KẾ HOẠCH",
    "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026",
)
PURPOSE = ("I. MỤC ĐÍCH, YÊU CẦU", "Nâng cao nhận thức.")
TASKS = (
    "II. NHIỆM VỤ, GIẢI PHÁP",
    "1. Truyền thông",
    "a) Tuyên truyền Luật Bình đẳng giới.",
    "b) Triển khai Chương trình Truyền thông về bình đẳng giới (1790/QĐ-TTg ngày 23/10/2021).",
    "2. Tập huấn cho cán bộ.",
)
FUNDING = ("III. KINH PHÍ THỰC HIỆN", "Ngân sách xã bảo đảm.")
UNITS = (
    "1. Phòng Văn hóa - Xã hội: chủ trì tham mưu thực hiện Kế hoạch.",
    "2. Các trường học: lồng ghép giáo dục giới.",
)
REPORTS = "3. Chế độ báo cáo: các đơn vị báo cáo kết quả về UBND xã."
CLOSING = ("Trên đây là Kế hoạch công tác bình đẳng giới năm 2026./.",)


def judged(*lines: str) -> Report:
    return check(draft_of(lines), library())


def only(report: Report, rule: str) -> Finding:
    (finding,) = next(r.findings for r in report.results if r.rule.id == rule)
    return finding


def around(report: Report, rule: str) -> tuple[str, str, str]:
    """The line before the place, the line after it, and the first words to paste."""
    finding = only(report, rule)
    text, at = report.document.text, finding.span.start
    before = text[:at].rstrip("\n").rpartition("\n")[2]
    after = text[at:].lstrip("\n").partition("\n")[0]
    return before, after, (finding.suggestion or "")[:24]


def test_a_programme_stands_beside_the_others_as_their_next_item() -> None:
    report = judged(*HEAD, *PURPOSE, *TASKS, *FUNDING, "IV. TỔ CHỨC THỰC HIỆN", *UNITS, *CLOSING)
    before, after, words = around(report, "programme.2282")
    assert before.startswith("b) Triển khai Chương trình Truyền thông")
    assert after.startswith("2. Tập huấn")
    assert words.startswith("d) Triển khai Chương")  # c) is the strategy, told before


def test_a_programme_of_last_year_s_results_is_no_company() -> None:
    results = (
        "II. KẾT QUẢ NĂM 2025",
        "1. Đã triển khai Quyết định số 1790/QĐ-TTg ngày 23/10/2021 của Thủ tướng Chính phủ.",
    )
    tasks = ("III. NHIỆM VỤ NĂM 2026", "1. Tuyên truyền.", "2. Tập huấn.")
    report = judged(*HEAD, *PURPOSE, *results, *tasks, "IV. KINH PHÍ", "Ngân sách xã.", *CLOSING)
    before, after, words = around(report, "programme.2282")
    assert (before, after) == ("2. Tập huấn.", "IV. KINH PHÍ")
    assert words.startswith("4. Triển khai")  # 3. is the strategy, told before


def test_without_a_section_of_that_name_nothing_goes_into_the_funding() -> None:
    tasks = ("II. CÁC HOẠT ĐỘNG TRỌNG TÂM CỦA NĂM", "Tuyên truyền trên loa truyền thanh.")
    report = judged(*HEAD, *PURPOSE, *tasks, *FUNDING, "IV. TỔ CHỨC THỰC HIỆN", *UNITS, *CLOSING)
    for rule in ("programme.1790", "programme.2282", "action-month.named", "content.inspection"):
        before, after, _ = around(report, rule)
        assert (before, after) == (tasks[1], FUNDING[0]), rule


@pytest.mark.parametrize(
    ("units", "mark"), [(UNITS, r"\d\. "), ((UNITS[0].replace("1. ", "- "),), "- ")]
)
def test_a_unit_is_the_next_of_the_units(units: tuple[str, ...], mark: str) -> None:
    report = judged(*HEAD, *PURPOSE, *TASKS, *FUNDING, "IV. TỔ CHỨC THỰC HIỆN", *units, *CLOSING)
    before, after, words = around(report, "unit.police")
    assert (before, after) == (units[-1], CLOSING[0])
    assert re.match(f"{mark}Công an xã: Chủ động", words)


def test_a_unit_stands_before_the_reports() -> None:
    lines = (*HEAD, *PURPOSE, *TASKS, *FUNDING, "IV. TỔ CHỨC THỰC HIỆN", *UNITS, REPORTS, *CLOSING)
    before, after, words = around(judged(*lines), "unit.police")
    assert (before, after) == (UNITS[-1], REPORTS)
    assert re.match(r"\d\. Công an", words)


def test_a_deadline_goes_to_the_reports_not_to_the_last_unit() -> None:
    lines = (*HEAD, *PURPOSE, *TASKS, *FUNDING, "IV. TỔ CHỨC THỰC HIỆN", *UNITS, REPORTS, *CLOSING)
    report = judged(*lines)
    finding = only(report, "deadline.given")
    assert report.document.text[: finding.span.start].endswith("về UBND xã")
    assert finding.suggestion == "trước ngày …/…/2026 (theo thời hạn cấp trên quy định)"


@pytest.mark.parametrize("said", ["", "Sơ kết và báo cáo theo quy định."])
def test_without_a_regime_of_reports_one_matter_asks_for_all_of_it(said: str) -> None:
    tasks = (*TASKS, said) if said else TASKS
    report = judged(*HEAD, *PURPOSE, *tasks, *FUNDING, "IV. TỔ CHỨC THỰC HIỆN", *UNITS, *CLOSING)
    (matter,) = [m for m in report.matters.all if m.rule == "section.reporting"]
    assert set(matter.also) == {"deadline.given", "deadline.recipient"}
    assert around(report, "section.reporting")[2].startswith("9. Chế độ báo cáo")


def test_a_heading_on_reports_with_nothing_below_is_one_matter() -> None:
    heading = ("3. Chế độ báo cáo", "Các đơn vị báo cáo định kỳ, đột xuất theo quy định.")
    lines = (*PURPOSE, *TASKS, *FUNDING, "IV. TỔ CHỨC THỰC HIỆN", *UNITS, *heading, *CLOSING)
    report = judged(*HEAD, *lines)
    (matter,) = [m for m in report.matters.all if m.rule == "section.reporting"]
    assert (matter.status, set(matter.also)) == ("gap", {"deadline.given", "deadline.recipient"})
    before, _, words = around(report, "section.reporting")
    assert (before, words) == (heading[1], "Các cơ quan, đơn vị báo ")


@pytest.mark.parametrize(
    ("outer", "heading"),
    [
        (("I. MỤC ĐÍCH", "II. NHIỆM VỤ", "III. TỔ CHỨC THỰC HIỆN"), "III. KINH PHÍ THỰC HIỆN"),
        (("1. Mục đích", "2. Nhiệm vụ", "3. Tổ chức thực hiện"), "3. Kinh phí thực hiện"),
        (("A. MỤC ĐÍCH", "B. NHIỆM VỤ", "C. TỔ CHỨC THỰC HIỆN"), "C. KINH PHÍ THỰC HIỆN"),
    ],
)
def test_a_section_has_the_draft_s_own_numbering_and_capitals(
    outer: tuple[str, str, str], heading: str
) -> None:
    report = judged(
        *HEAD, outer[0], "Nâng cao nhận thức.", outer[1], "Tuyên truyền.", outer[2],
        "Phòng Văn hóa - Xã hội chủ trì thực hiện.", *CLOSING,
    )  # fmt: skip
    _, after, _ = around(report, "section.funding")
    assert after == outer[2]
    assert (only(report, "section.funding").suggestion or "").partition("\n")[0] == heading


def test_the_month_s_days_stand_behind_its_year() -> None:
    month = (
        "3. Tổ chức Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở"
        " giới năm 2026 bằng các hoạt động thiết thực."
    )
    report = judged(*HEAD, *PURPOSE, *TASKS, month, *FUNDING, *CLOSING)
    finding = only(report, "action-month.dates")
    assert report.document.text[: finding.span.start].endswith("giới năm 2026")


@pytest.mark.parametrize(
    ("item", "mark"),
    [
        ("III. Kinh phí", "IV. "), ("a) Một", "b) "), ("d) Bốn", "đ) "), ("2.9. Chín", "2.10. "),
        ("7) Bảy", "8) "), ("- Gạch", "- "), ("Điều 3. Kinh phí", "Điều 4. "), ("y) Cuối", ""),
        ("B. Hai", "C. "), ("9/ Chín", "10/ "),
    ],
)  # fmt: skip
def test_the_next_mark_is_written_like_the_one_before(item: str, mark: str) -> None:
    read = read_mark(fold(item), item, LEXICON)
    assert read is not None
    assert following(read, item[: read.length]) == mark


BARE = ("II. NHIỆM VỤ", "1. Truyền thông.", "2. Tập huấn.")


@pytest.mark.parametrize(
    ("lines", "mark", "behind"),
    [
        # never in the purpose, which says why
        ((PURPOSE[0], "1. Mục đích", "Nhận thức.", "2. Yêu cầu", "Đúng hạn.", *BARE), "3. ", "2. Tập huấn."),
        ((PURPOSE[0], "1. Nhận thức.", "2. Đúng hạn.", *BARE), "3. ", "2. Tập huấn."),
        ((PURPOSE[0], "Nhận thức.", "II. NHIỆM VỤ", "- Truyền thông.", "- Tập huấn."), "- ", "- Tập huấn."),
        # where goals are set
        (("I. MỤC TIÊU", "1. Mục tiêu chung", "Nhận thức.", "2. Chỉ tiêu", "- Đúng hạn.", *BARE), "- ", "- Đúng hạn."),
        (("I. MỤC ĐÍCH, CHỈ TIÊU", "- Nhận thức.", *BARE), "- ", "- Nhận thức."),
        ((PURPOSE[0], "Nhận thức.", "II. CHỈ TIÊU", "1. Một.", "III. NHIỆM VỤ", "1. Tập huấn."), "2. ", "1. Một."),
    ],
)  # fmt: skip
def test_targets_come_where_goals_are_set_else_after_the_tasks(
    lines: tuple[str, ...], mark: str, behind: str
) -> None:
    facts = facts_of(*HEAD, *lines, *CLOSING)
    spot = of_targets(facts)
    assert spot.mark == mark
    assert facts.text[: spot.span.start].endswith(behind)


BY_THEME = (
    "II. NHIỆM VỤ",
    "1. Truyền thông",
    "- Thực hiện Chiến lược theo Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ.",
    "2. Công tác cán bộ nữ",
    "Phấn đấu 35% cán bộ chủ chốt là nữ.",
    "3. Phòng ngừa, ứng phó với bạo lực",
    "a) Duy trì địa chỉ tin cậy.",
    "4. Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới",
    "Tổ chức từ ngày 15/11 đến ngày 15/12/2026.",
)


@pytest.mark.parametrize(
    ("rule", "before", "words"),
    [
        ("programme.1790", BY_THEME[2], "- Triển khai"),
        ("programme.2282", BY_THEME[4], "Triển khai"),
        ("programme.gbv", BY_THEME[6], "b) Triển khai"),
    ],
)
def test_where_tasks_stand_by_theme_a_programme_goes_below_its_own(
    rule: str, before: str, words: str
) -> None:
    found = around(judged(*HEAD, *PURPOSE, *BY_THEME, *FUNDING, *CLOSING), rule)
    assert found[0] == before
    assert found[2].startswith(words)


@pytest.mark.parametrize("rule", ["programme.1790", "programme.2282", "programme.gbv"])
def test_a_heading_for_the_programmes_gathers_them_before_any_theme(rule: str) -> None:
    gathered = ("1. Thực hiện các chiến lược, chương trình", f"1.1. {BY_THEME[2][2:]}")
    themes = (
        "2. Truyền thông",
        "Phát sóng.",
        "3. Cán bộ nữ",
        "Bồi dưỡng.",
        "4. Bạo lực",
        "Hỗ trợ.",
    )
    found = around(
        judged(*HEAD, *PURPOSE, BY_THEME[0], *gathered, *themes, *FUNDING, *CLOSING), rule
    )
    assert found[:2] == (gathered[1], themes[0])
    assert found[2].startswith("1.")
