"""The engine: one result for every rule, whatever the text and whatever a rule does."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import judge as engine
from checker.facts import Facts, read_facts
from checker.judge import check, judge, judge_rule
from checker.kernel.document import Document, Span
from checker.kernel.text import clean
from checker.kinds.base import Kind, NoParams
from checker.library.load import load_library
from checker.library.rule import LibraryProblem, Rule, Severity, SwitchedOff
from checker.particulars import Overrides
from checker.report import Finding, Result, Status, Verdict
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.groups import CONTENT

PLAN = (
    "ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: /KH-UBND", "Bình Lư, ngày tháng 4 năm 2026", "KẾ HOẠCH",
    "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026", "I. MỤC ĐÍCH, YÊU CẦU",
    "Nâng cao nhận thức về bình đẳng giới.", "II. NỘI DUNG", "Thực hiện chỉ tiêu năm 2023 của xã.",
    "Trên đây là Kế hoạch năm 2026.", "Nơi nhận:", "- Lưu: VT.",
)  # fmt: skip
OTHER = (
    "KẾ HOẠCH", "Phòng, chống thiên tai năm 2026", "Căn cứ Quyết định số 1790/QĐ-TTg ngày 23/10/2021",
    "I. MỤC ĐÍCH, YÊU CẦU", "Báo cáo về UBND xã trước ngày 31/11/2026.", "III. TỔ CHỨC THỰC HIỆN",
    "1. Công an xã: chủ trì", "Tháng hành động vì bình đẳng giới từ 15/10 đến 15/11", "Phụ lục",
    "Bộ Lao động - Thương binh và Xã hội", "xx/xx/2026", "bình dẳng giới", "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
)  # fmt: skip
LINES = st.lists(
    st.one_of(
        st.sampled_from(PLAN + OTHER),
        st.text(max_size=30).map(lambda t: " ".join(clean(t).split())),
    ).filter(bool),
    max_size=30,
).filter(lambda lines: len(re.findall(r"\w+", " ".join(lines))) > 1)


@settings(max_examples=25, deadline=None)
@given(LINES, st.sampled_from(["docx", "txt"]))
def test_any_text_has_one_result_for_each_rule(lines: list[str], form: str) -> None:
    library = load_library()
    draft = replace(draft_of(lines), format=form, keeps_header=form == "docx")
    report = check(draft, library)
    in_force = library.rules_for(report.plan.subject)
    assert [result.rule for result in report.results] == list(in_force)
    for result in report.results:
        assert result.status is not Status.ERROR, (result.rule.id, result.message)
        assert result.message
        assert not _unfilled(result.message, draft.text), result.message
        for finding in result.findings:
            assert 0 <= finding.span.start <= finding.span.end <= len(draft.text)
            assert finding.message
    assert sum(report.summary().values()) == len(in_force)


def _unfilled(message: str, text: str) -> list[str]:
    """Fields such as `{name}` left open in a message; braces that the draft itself has are the draft's own."""
    return [field for field in re.findall(r"\{[^{}]*\}?", message) if field not in text]


def test_a_brace_of_the_draft_may_be_quoted() -> None:
    assert not _unfilled("Tên kế hoạch: {.", "KẾ HOẠCH\n{.")
    assert _unfilled("Tên kế hoạch: {title}.", "KẾ HOẠCH\n{")


def test_results_stand_in_the_order_of_the_groups() -> None:
    report, library = check(draft_of(PLAN), load_library()), load_library()
    groups = [result.rule.group for result in report.results]
    assert groups == sorted(groups)
    used = {rule.group for rule in library.rules_for(report.plan.subject)}
    assert list(dict.fromkeys(groups)) == [group for group in library.groups if group in used]


def test_the_same_draft_has_the_same_report() -> None:
    assert check(draft_of(PLAN), load_library()) == check(draft_of(PLAN), load_library())


def test_results_come_one_by_one() -> None:
    facts = read_facts(draft_of(PLAN), load_library())
    results = judge(facts, load_library())
    assert next(results).rule == load_library().rules[0]


def rule(**more: Any) -> Rule:
    made = Rule(
        id="content.thu", group=CONTENT, title="Thử", severity=Severity.REQUIRED,
        basis="Luật Bình đẳng giới", kind="thu", params=NoParams(),
    )  # fmt: skip
    return replace(made, **more)


def judged(
    monkeypatch: pytest.MonkeyPatch,
    verdict: Verdict | Exception,
    lines: tuple[str, ...] = PLAN,
    said: Overrides | None = None,
    **more: Any,
) -> Result:
    def answer(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
        if isinstance(verdict, Exception):
            raise verdict
        return verdict

    kinds: Mapping[str, Kind] = {"thu": Kind("thu", NoParams, answer, {})}
    monkeypatch.setattr(engine, "KINDS", kinds)
    return judge_rule(rule(**more), read_facts(draft_of(lines), load_library(), said))


PASSED = Verdict(Status.PASS, "Có.", (Finding(Span(0, 3), "đây"),))


def test_a_verdict_becomes_the_result(monkeypatch: pytest.MonkeyPatch) -> None:
    result = judged(monkeypatch, PASSED)
    assert (result.status, result.message, result.findings) == (
        Status.PASS, "Có.", PASSED.findings,
    )  # fmt: skip


def test_a_rule_that_fails_says_so_and_is_never_a_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    result = judged(monkeypatch, ZeroDivisionError("chia cho không"))
    assert result.status is Status.ERROR
    assert "content.thu" in result.message
    assert result.findings == ()


@pytest.mark.parametrize("span", [Span(-1, 2), Span(5, 3), Span(0, 100_000)])
def test_a_finding_outside_the_text_is_a_failure(
    monkeypatch: pytest.MonkeyPatch, span: Span
) -> None:
    result = judged(monkeypatch, Verdict(Status.GAP, "Sai.", (Finding(span, "đây"),)))
    assert (result.status, result.findings) == (Status.ERROR, ())


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"levels": ("xa",)}, Status.PASS),
        ({"levels": ("tinh", "so")}, Status.NOT_APPLICABLE),
        ({"subjects": ("gender-equality",)}, Status.PASS),
        ({"subjects": ("other",)}, Status.NOT_APPLICABLE),
        ({"effective": (date(2026, 1, 1), None)}, Status.PASS),
        ({"effective": (date(2026, 3, 9), None)}, Status.PASS),
        ({"effective": (date(2026, 7, 1), None)}, Status.NOT_APPLICABLE),  # what is not there yet
        ({"effective": (date(2027, 1, 1), None)}, Status.NOT_APPLICABLE),
        ({"effective": (None, date(2025, 12, 31))}, Status.NOT_APPLICABLE),
        ({"effective": (None, date(2026, 1, 1))}, Status.PASS),
        ({"effective": (date(2021, 1, 1), date(2030, 12, 31))}, Status.PASS),
    ],
)
def test_a_rule_concerns_its_own_levels_subjects_and_years(
    monkeypatch: pytest.MonkeyPatch, more: dict[str, Any], status: Status
) -> None:
    result = judged(monkeypatch, PASSED, **more)
    assert result.status is status
    assert result.message


def test_the_year_a_person_gives_decides_which_rules_are_in_force(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from_2027 = {"effective": (date(2027, 1, 1), None)}
    assert judged(monkeypatch, PASSED, said=Overrides(year=2027), **from_2027).status is Status.PASS


def test_the_key_holds_when_the_same_finding_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    def key(lines: tuple[str, ...], words: str) -> str:
        at = "\n".join(lines).index(words)
        verdict = Verdict(Status.GAP, "Sai.", (Finding(Span(at, at + len(words)), "đây"),))
        return judged(monkeypatch, verdict, lines).key

    first = key(PLAN, "năm 2023")
    assert key((*PLAN[:7], "Thêm một đoạn.", *PLAN[7:]), "năm 2023") == first
    assert key(tuple(line.replace("2023", "2024") for line in PLAN), "năm 2024") != first


def warnings(draft: Document) -> str:
    return " ".join(check(draft, load_library()).warnings)


def test_a_plan_as_it_should_be_needs_no_warning() -> None:
    assert check(draft_of(PLAN), load_library()).warnings == ()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("bình đẳng giới và vì sự tiến bộ của phụ nữ", "phòng, chống thiên tai", "không giống"),
        ("KẾ HOẠCH", "BÁO CÁO", "không phải là kế hoạch"),
        ("KẾ HOẠCH", "CHƯƠNG TRÌNH", "không có hình thức của một kế hoạch"),
        ("Công tác", "Hưởng ứng Tháng hành động về", "chuyên đề"),
        ("phụ nữ năm 2026", "phụ nữ giai đoạn 2026-2030", "nhiều năm"),
    ],
)
def test_a_reader_is_told_what_the_document_is(old: str, new: str, words: str) -> None:
    lines = tuple(line.replace(old, new) if number in {4, 5} else line for number, line in
                  enumerate(PLAN))  # fmt: skip
    assert words in warnings(draft_of(lines))


def test_a_text_file_without_its_header_is_told() -> None:
    bare = draft_of(PLAN[4:])
    assert "đầu" in warnings(replace(bare, format="txt", keeps_header=False))
    assert "Tệp văn bản thuần" not in warnings(bare)


def test_what_the_reader_and_the_library_warn_of_is_passed_on() -> None:
    library = replace(
        load_library(),
        switched_off=(SwitchedOff("frame.ending", "don-vi", "Mẫu của đơn vị"),),
        problems=(LibraryProblem("don-vi.toml", 3, "x", "id", "thiếu tên"),),
    )
    draft = replace(draft_of(PLAN), warnings=("Có thay đổi chưa chấp nhận.",))
    assert check(draft, library).warnings == (
        "Có thay đổi chưa chấp nhận.",
        "Tiêu chí frame.ending không được xét, theo “don-vi”: Mẫu của đơn vị",
        "Tệp tiêu chí của đơn vị có 1 chỗ chưa đúng; phần còn lại vẫn được dùng.",
        "don-vi.toml:3: x: thiếu tên",
    )


def test_an_appendix_that_the_plan_names_and_the_file_lacks_is_told() -> None:
    named = (*PLAN[:10], "Nhiệm vụ tại Phụ lục ban hành kèm theo Kế hoạch này.", *PLAN[10:])
    assert "không có Phụ lục" in warnings(draft_of(named))
    there = (*named, "PHỤ LỤC", "(Kèm theo Kế hoạch này)", "1. Công an xã: nắm tình hình.")
    assert "không có Phụ lục" not in warnings(draft_of(there))


UNSIGNED = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", "Tổ chức tập huấn.")


@pytest.mark.parametrize("lacks_end", [True, False])
def test_nothing_is_missed_on_a_last_page_that_is_a_picture(*, lacks_end: bool) -> None:
    report = check(replace(draft_of(UNSIGNED), lacks_end=lacks_end), library())
    found = {r.rule.id: r.status for r in report.results}
    of_end = {found[f"frame.{part}"] for part in ("ending", "recipients", "signature")}
    assert of_end == {Status.NOT_APPLICABLE if lacks_end else Status.GAP}
    assert found["frame.number"] is Status.GAP  # what stands at the top is missed all the same


DEPARTMENT = ("UBND TỈNH LÀO CAI", "SỞ CÔNG THƯƠNG", "Số: 15/KH-SCT", "KẾ HOẠCH")
COMMUNE_HEAD = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 15/KH-UBND", "KẾ HOẠCH")
ASKED_OF_WORK = ("section.funding", "section.reporting", "deadline.given", "deadline.recipient")


@pytest.mark.parametrize(
    ("head", "title", "asked"),
    [
        (DEPARTMENT, "Tổ chức kỳ thi nâng ngạch công chức năm 2026", False),
        (DEPARTMENT, "Kiểm tra, cấp Giấy chứng nhận huấn luyện kỹ thuật an toàn", False),
        (DEPARTMENT, "Huấn luyện, kiểm tra, cấp Giấy chứng nhận kỹ thuật an toàn", False),
        (DEPARTMENT, "Tổ chức Cuộc thi tìm hiểu pháp luật năm 2026", False),
        (DEPARTMENT, "Kiểm tra việc chấp hành pháp luật về bình đẳng giới năm 2026", True),
        (DEPARTMENT, "Thi đua, khen thưởng về bình đẳng giới năm 2026", True),
        (DEPARTMENT, "Thi hành Luật Bình đẳng giới năm 2026", True),
        (COMMUNE_HEAD, "Tổ chức Hội thi cộng tác viên bình đẳng giới năm 2026", True),
    ],
)
def test_a_departments_exam_needs_no_funds_and_no_reports(
    head: tuple[str, ...], title: str, asked: bool
) -> None:
    report = check(draft_of((*head, title, "I. NỘI DUNG", "Tổ chức thi.")), library())
    found = {r.rule.id: r.status for r in report.results if r.rule.id in ASKED_OF_WORK}
    expected = Status.GAP if asked else Status.NOT_APPLICABLE
    assert found == dict.fromkeys(ASKED_OF_WORK, expected)


def test_what_an_exams_plan_says_of_reports_is_judged_all_the_same() -> None:
    lines = (
        "Tổ chức kỳ thi nâng ngạch năm 2026",
        "I. TỔ CHỨC THỰC HIỆN",
        "Báo cáo trước ngày 15/11/2026.",
    )
    report = check(draft_of((*DEPARTMENT, *lines)), library())
    assert next(r for r in report.results if r.rule.id == "deadline.given").status is Status.PASS


SCHOOL_HEAD = ("UBND PHƯỜNG HẢI CHÂU", "TRƯỜNG TIỂU HỌC VÕ THỊ SÁU", "Số: 15/KH-THVTS", "KẾ HOẠCH")
DAYS = "Bốc thăm ngày 10/10/2025, tổng kết ngày {}."


@pytest.mark.parametrize(
    ("head", "title", "last", "asked"),
    [
        (SCHOOL_HEAD, "Tổ chức giải bóng đá vì bình đẳng giới năm học 2025 - 2026", "02/11/2025", False),
        (SCHOOL_HEAD, "Tổ chức giải bóng đá vì bình đẳng giới năm học 2025 - 2026", "02/03/2026", True),
        (SCHOOL_HEAD, "Công tác bình đẳng giới năm học 2025 - 2026", "02/11/2025", True),
        (DEPARTMENT, "Tập huấn bình đẳng giới tại Sở Công Thương", "12/10/2025", False),
        (DEPARTMENT, "Tập huấn bình đẳng giới cho các xã", "12/10/2025", True),
        (COMMUNE_HEAD, "Tổ chức giải bóng đá vì bình đẳng giới trong cơ quan", "12/10/2025", True),
    ],
)  # fmt: skip
def test_of_one_event_among_its_own_people_nobody_reports(
    head: tuple[str, ...], title: str, last: str, *, asked: bool
) -> None:
    report = check(draft_of((*head, title, "I. NỘI DUNG", DAYS.format(last))), library())
    found = {r.rule.id: r.status for r in report.results if r.rule.id in ASKED_OF_WORK}
    expected = Status.GAP if asked else Status.NOT_APPLICABLE
    assert found == dict.fromkeys(ASKED_OF_WORK, expected) | {"section.funding": Status.GAP}


PARTY_HEAD = ("BCH ĐOÀN XÃ BÌNH LƯ", "***", "Số: 15-KH/ĐTN", "ĐOÀN TNCS HỒ CHÍ MINH", "KẾ HOẠCH")
DISTRICT_HEAD = ("ỦY BAN NHÂN DÂN", "HUYỆN TAM ĐƯỜNG", "Số: 15/KH-UBND", "KẾ HOẠCH")
GIVES = ("I. GIẢI PHÁP", "Các thôn tuyên truyền.")


@pytest.mark.parametrize(
    ("head", "title", "body", "open_"),
    [
        (COMMUNE_HEAD, "Chuyển đổi số năm 2026", GIVES, set()),
        (COMMUNE_HEAD, "Chuyển đổi số năm 2026", (*GIVES, "Các thôn báo cáo kết quả."), set()),
        (DEPARTMENT, "Phong trào thi đua năm 2026", GIVES, set()),
        (DISTRICT_HEAD, "Tiêu thụ hàng hóa trong tỉnh năm 2026", GIVES, set()),
        (SCHOOL_HEAD, "Đánh giá, xếp loại viên chức năm 2026", GIVES, set()),
        (PARTY_HEAD, "Chương trình Xuân tình nguyện năm 2026", GIVES, set()),
        (COMMUNE_HEAD, "Công tác bình đẳng giới năm 2026", GIVES, {"funding", "reporting", "organisation", "purpose"}),
        (PARTY_HEAD, "Công tác bình đẳng giới năm 2026", GIVES, {"funding", "reporting", "organisation", "purpose"}),
    ],
)  # fmt: skip
def test_what_custom_asks_of_plans_of_other_fields(
    head: tuple[str, ...], title: str, body: tuple[str, ...], open_: set[str]
) -> None:
    report = check(draft_of((*head, title, *body)), library())
    sections = [r for r in report.results if r.rule.group.id == "sections"]
    assert {r.rule.id.partition(".")[2] for r in sections if r.status is Status.GAP} == open_
    assert not any(r.status is Status.REVIEW for r in sections)


@pytest.mark.parametrize(
    ("years", "profile"),
    [("năm học 2025 - 2026", "yearly"), ("giai đoạn 2025 - 2026", "multi-year"), ("năm học 2025 - 2028", "multi-year")],
)  # fmt: skip
def test_a_school_year_is_one_year_in_two(years: str, profile: str) -> None:
    report = check(
        draft_of((*SCHOOL_HEAD, f"Công tác y tế trường học {years}", "I. NỘI DUNG", "Khám.")),
        library(),
    )
    assert (report.plan.profile, report.plan.covers(2025), report.plan.covers(2026)) == (
        profile,
        True,
        True,
    )
