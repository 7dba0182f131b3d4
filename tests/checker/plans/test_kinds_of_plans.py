"""The kinds of plans that the library knows: each a folder of data, none in the way of another."""

from functools import cache

import pytest

from checker.judge import check
from checker.kernel.phrases import find
from checker.kernel.text import fold
from checker.library.load import FOLDER
from checker.library.rule import Rule, Severity
from checker.report import Report, Result
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library

NEW = ("family-violence", "children")
HEAD = (
    "ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀN", "Số: 31/KH-UBND",
    "Suối Ngàn, ngày 20 tháng 3 năm 2026", "KẾ HOẠCH",
)  # fmt: skip
YEARLY = {
    "gender-equality": "Thực hiện công tác bình đẳng giới năm 2026",
    "family-violence": "Thực hiện công tác gia đình năm 2026",
    "children": "Thực hiện công tác trẻ em năm 2026",
}
MONTHS = {
    "gender-equality": "Tổ chức Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực"
    " trên cơ sở giới năm 2026 (từ ngày 15/11 đến ngày 15/12/2026).",
    "family-violence": "Tổ chức Tháng hành động quốc gia về phòng, chống bạo lực gia đình năm 2026"
    " (từ ngày 01/6 đến ngày 30/6/2026).",
    "children": "Tổ chức Tháng hành động vì trẻ em năm 2026 (từ ngày 01/6 đến ngày 30/6/2026).",
}


def own_rules(kind: str) -> list[Rule]:
    return [rule for rule in library().rules if rule.subjects == (kind,)]


@cache
def judged(title: str, *lines: str) -> Report:
    body = ("I. NỘI DUNG", *lines, "II. TỔ CHỨC THỰC HIỆN", "1. Phòng Văn hóa - Xã hội")
    return check(draft_of([*HEAD, title, *body, "Trên đây là Kế hoạch của xã./."]), library())


def result(rule: str, title: str, *lines: str) -> Result:
    return next(r for r in judged(title, *lines).results if r.rule.id == rule)


def test_every_kind_is_a_folder_of_its_name() -> None:
    folders = {path.parent.name for path in (FOLDER / "plans").glob("*/plan.toml")}
    assert folders == set(library().plans) == set(YEARLY)


@pytest.mark.parametrize("kind", NEW)
def test_a_kind_names_its_rules_after_itself_and_has_a_handful_or_two(kind: str) -> None:
    rules = own_rules(kind)
    assert 8 <= len(rules) <= 15
    assert [rule.id for rule in rules if not rule.id.startswith(f"{kind}.")] == []
    assert [rule.id for rule in rules if not rule.file.startswith(f"plans/{kind}/")] == []


@pytest.mark.parametrize("kind", NEW)
def test_every_requirement_shows_what_passes_and_what_is_a_gap(kind: str) -> None:
    for rule in own_rules(kind):
        shown = {status for example in rule.examples for status in example.status.split("|")}
        assert {"pass", "gap"} <= shown, rule.id
        assert rule.suggestion or rule.kind == "event-year", rule.id


@pytest.mark.parametrize("kind", YEARLY)
def test_a_plan_is_judged_by_the_shared_rules_and_its_own_only(kind: str) -> None:
    rules = {r.rule.id for r in judged(YEARLY[kind]).results}
    shared = {rule.id for rule in library().rules if not rule.subjects}
    assert rules == shared | {rule.id for rule in own_rules(kind)}


@pytest.mark.parametrize("kind", NEW)
def test_what_is_not_proven_is_not_demanded(kind: str) -> None:
    """A document that a rule asks for is verified, and runs as long as the rule is in force."""
    for rule in own_rules(kind):
        name = getattr(rule.params, "document", None)
        if name is None:
            continue
        known = library().registers.documents[name]
        assert known.verified, rule.id
        assert not known.replaced_by, rule.id
        until = rule.effective[1]
        assert known.period is None or (until is not None and until.year <= known.period[1]), (
            rule.id
        )


@pytest.mark.parametrize("number", ["45/QĐ-TTg", "1863/QĐ-TTg", "830/QĐ-TTg"])
def test_no_rule_asks_for_a_programme_that_ended_in_2025(number: str) -> None:
    known = library().registers.documents[number]
    assert known.period is not None
    assert known.period[1] == 2025
    for kind in NEW:
        for rule in own_rules(kind):
            assert number not in (rule.suggestion or ""), rule.id
            assert getattr(rule.params, "document", None) != number, rule.id


@pytest.mark.parametrize("kind", NEW)
def test_the_action_month_and_its_time_are_law(kind: str) -> None:
    weights = {rule.id: rule.severity for rule in own_rules(kind)}
    assert weights[f"{kind}.month.named"] is Severity.REQUIRED
    assert weights[f"{kind}.month.dates"] is Severity.REQUIRED


@pytest.mark.parametrize("kind", NEW)
def test_the_month_s_name_is_as_good_as_its_days(kind: str) -> None:
    name = {
        "family-violence": "Tháng hành động quốc gia về phòng, chống bạo lực gia đình",
        "children": "Tháng hành động vì trẻ em",
    }[kind]
    for time, days, year in (
        ("(tháng 6/2026)", "pass", "pass"),
        ("trong tháng 6 năm 2026", "pass", "pass"),
        ("(tháng 6 hằng năm)", "pass", "pass"),
        ("(tháng 6/2025)", "pass", "gap"),
        ("(tháng 11/2026)", "gap", "pass"),
        ("năm 2026", "gap", "pass"),
    ):
        line = f"Tổ chức {name} {time}."
        assert result(f"{kind}.month.dates", YEARLY[kind], line).status == days, time
        assert result(f"{kind}.month.year", YEARLY[kind], line).status == year, time


def test_a_month_that_covers_two_is_not_enough_for_the_gender_month() -> None:
    line = "Tổ chức Tháng hành động vì bình đẳng giới (tháng 11/2026)."
    assert result("action-month.dates", YEARLY["gender-equality"], line).status == "gap"


@pytest.mark.parametrize("kind", NEW)
def test_the_action_month_is_the_kinds_own(kind: str) -> None:
    title = YEARLY[kind]
    for month, line in MONTHS.items():
        expected = "pass" if month == kind else "gap"
        assert result(f"{kind}.month.named", title, line).status == expected
        assert result(f"{kind}.month.dates", title, line).status == expected


def test_two_months_in_one_plan_each_keep_their_days() -> None:
    lines = tuple(MONTHS.values())
    assert result("family-violence.month.dates", YEARLY["family-violence"], *lines).status == "pass"
    assert result("children.month.dates", YEARLY["children"], *lines).status == "pass"
    assert result("action-month.dates", YEARLY["gender-equality"], *lines).status == "pass"


@pytest.mark.parametrize(
    ("rule", "kind", "line"),
    [
        ("family-violence.law.named", "family-violence",
         "Tuyên truyền Luật Phòng, chống bạo lực gia đình và Luật Trẻ em."),
        ("children.law.named", "children",
         "Tuyên truyền Luật Trẻ em và Luật Phòng, chống bạo lực gia đình."),
    ],
)  # fmt: skip
def test_a_law_is_named_without_its_number(rule: str, kind: str, line: str) -> None:
    """Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6: laws are cited without number."""
    assert result(rule, YEARLY[kind], line).status == "pass"


@pytest.mark.parametrize("kind", NEW)
def test_a_plan_for_the_month_is_not_asked_for_the_whole_years_work(kind: str) -> None:
    title = {
        "family-violence": "Tổ chức Tháng hành động quốc gia về phòng, chống bạo lực gia đình năm 2026",
        "children": "Triển khai Tháng hành động vì trẻ em năm 2026",
    }[kind]
    report = judged(title, MONTHS[kind])
    assert (report.plan.subject, report.plan.profile) == (kind, "thematic")
    own = {r.rule.id: r.status for r in report.results if r.rule.subjects}
    assert {rule for rule, status in own.items() if status == "gap"} == set()
    assert own[f"{kind}.month.dates"] == "pass"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("family-violence", "công tác gia đình"),
        ("children", "Bộ Y tế"),
    ],
)
def test_shared_rules_name_the_sources_of_the_kind(kind: str, words: str) -> None:
    basis = {r.rule.id: r.rule.basis for r in judged(YEARLY[kind]).results}["section.reporting"]
    assert words in basis
    assert "70/2008/NĐ-CP" not in basis


@pytest.mark.parametrize("kind", NEW)
def test_the_field_fills_the_words_to_paste(kind: str) -> None:
    field = library().plans[kind].field
    found = result("section.purpose", YEARLY[kind]).findings[0].suggestion or ""
    assert f"công tác {field}" in found
    title = f"Thực hiện công tác {field} năm 2026"
    assert any(find(name, fold(title)) for name in library().plans[kind].names)
