"""The kinds of plans that the library knows: each a folder of data, none in the way of another."""

from functools import cache

import pytest

from checker.judge import check
from checker.kernel.phrases import find
from checker.kernel.text import fold
from checker.library.load import FOLDER
from checker.library.registers import KnownEvent
from checker.library.rule import Rule, Severity
from checker.report import Report, Result
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library

HEAD = (
    "ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀN", "Số: 31/KH-UBND",
    "Suối Ngàn, ngày 20 tháng 3 năm 2026", "KẾ HOẠCH",
)  # fmt: skip
FIRST = "gender-equality"
"""The kind that was there before kinds were folders: its rules are not named after it."""
KINDS = sorted(library().plans)
NEW = [kind for kind in KINDS if kind != FIRST]


def yearly(kind: str) -> str:
    """The title of a year's plan of *kind*."""
    return f"Thực hiện công tác {library().plans[kind].field} năm 2026"


def own_rules(kind: str) -> list[Rule]:
    return [rule for rule in library().rules if rule.subjects == (kind,)]


def month_rules(kind: str) -> dict[str, Rule]:
    """The rules on the action month of *kind*, by the way they judge; none where it has none."""
    return {rule.kind: rule for rule in own_rules(kind) if hasattr(rule.params, "event")}


def event_of(kind: str) -> KnownEvent:
    """The action month of *kind*."""
    (name,) = {getattr(rule.params, "event") for rule in month_rules(kind).values()}  # noqa: B009
    return library().registers.events[name]


def month_name(kind: str) -> str:
    """The month as the requirement calls it: in full, as plans do."""
    return month_rules(kind)["event"].title


def month_line(kind: str) -> str:
    """A task with the action month of *kind* and its days."""
    (first, month), (last, end) = event_of(kind).first, event_of(kind).last
    return f"Tổ chức {month_name(kind)} năm 2026 (từ ngày {first:02}/{month} đến ngày {last:02}/{end}/2026)."


WITH_MONTH = [kind for kind in KINDS if month_rules(kind)]
OF_ONE_MONTH = [kind for kind in WITH_MONTH if event_of(kind).month is not None]


@cache
def judged(title: str, *lines: str) -> Report:
    body = ("I. NỘI DUNG", *lines, "II. TỔ CHỨC THỰC HIỆN", "1. Phòng Văn hóa - Xã hội")
    return check(draft_of([*HEAD, title, *body, "Trên đây là Kế hoạch của xã./."]), library())


def result(rule: str, title: str, *lines: str) -> Result:
    return next(r for r in judged(title, *lines).results if r.rule.id == rule)


def test_every_kind_is_a_folder_of_its_name() -> None:
    folders = {path.parent.name for path in (FOLDER / "plans").glob("*/plan.toml")}
    assert folders == set(KINDS)


@pytest.mark.parametrize("kind", NEW)
def test_a_kind_names_its_rules_after_itself_and_has_a_handful_or_two(kind: str) -> None:
    rules = own_rules(kind)
    assert 3 <= len(rules) <= 15
    assert [rule.id for rule in rules if not rule.id.startswith(f"{kind}.")] == []
    assert [rule.id for rule in rules if not rule.file.startswith(f"plans/{kind}/")] == []


@pytest.mark.parametrize("kind", NEW)
def test_every_requirement_shows_what_passes_and_what_is_a_gap(kind: str) -> None:
    for rule in own_rules(kind):
        shown = {status for example in rule.examples for status in example.status.split("|")}
        assert {"pass", "gap"} <= shown, rule.id
        assert rule.suggestion or rule.kind == "event-year", rule.id


@pytest.mark.parametrize("kind", KINDS)
def test_a_plan_is_judged_by_the_shared_rules_and_its_own_only(kind: str) -> None:
    rules = {r.rule.id for r in judged(yearly(kind)).results}
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


@pytest.mark.parametrize("kind", WITH_MONTH)
def test_the_action_month_and_its_time_are_law(kind: str) -> None:
    rules = month_rules(kind)
    assert rules["event"].severity is Severity.REQUIRED
    assert rules["event-dates"].severity is Severity.REQUIRED


@pytest.mark.parametrize("kind", OF_ONE_MONTH)
def test_the_month_s_name_is_as_good_as_its_days(kind: str) -> None:
    name, month = month_name(kind), event_of(kind).month or 0
    rules = month_rules(kind)
    for time, days, year in (
        (f"(tháng {month}/2026)", "pass", "pass"),
        (f"trong tháng {month} năm 2026", "pass", "pass"),
        (f"(tháng {month} hằng năm)", "pass", "pass"),
        (f"(tháng {month}/2025)", "pass", "gap"),
        (f"(tháng {month % 12 + 1}/2026)", "gap", "pass"),
        ("năm 2026", "gap", "pass"),
    ):
        line = f"Tổ chức {name} {time}."
        assert result(rules["event-dates"].id, yearly(kind), line).status == days, time
        if "event-year" in rules:
            assert result(rules["event-year"].id, yearly(kind), line).status == year, time


def test_a_month_that_covers_two_is_not_enough_for_the_gender_month() -> None:
    line = "Tổ chức Tháng hành động vì bình đẳng giới (tháng 11/2026)."
    assert result("action-month.dates", yearly("gender-equality"), line).status == "gap"


@pytest.mark.parametrize("kind", WITH_MONTH)
def test_the_action_month_is_the_kinds_own(kind: str) -> None:
    rules = month_rules(kind)
    for other in WITH_MONTH:
        for rule in (rules["event"], rules["event-dates"]):
            status = result(rule.id, yearly(kind), month_line(other)).status
            assert (status == "pass") == (other == kind), (rule.id, other)


def test_the_months_in_one_plan_each_keep_their_days() -> None:
    lines = tuple(map(month_line, WITH_MONTH))
    assert len(lines) > 1
    for kind in WITH_MONTH:
        rule = month_rules(kind)["event-dates"].id
        assert result(rule, yearly(kind), *lines).status == "pass"


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
    assert result(rule, yearly(kind), line).status == "pass"


@pytest.mark.parametrize("kind", [kind for kind in WITH_MONTH if kind in NEW])
def test_a_plan_for_the_month_is_not_asked_for_the_whole_years_work(kind: str) -> None:
    report = judged(f"Tổ chức {month_name(kind)} năm 2026", month_line(kind))
    assert (report.plan.subject, report.plan.profile) == (kind, "thematic")
    own = {r.rule.id: r.status for r in report.results if r.rule.subjects}
    assert {rule for rule, status in own.items() if status == "gap"} == set()
    assert own[month_rules(kind)["event-dates"].id] == "pass"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("family-violence", "công tác gia đình"),
        ("children", "Bộ Y tế"),
    ],
)
def test_shared_rules_name_the_sources_of_the_kind(kind: str, words: str) -> None:
    basis = {r.rule.id: r.rule.basis for r in judged(yearly(kind)).results}["section.reporting"]
    assert words in basis
    assert "70/2008/NĐ-CP" not in basis


@pytest.mark.parametrize("kind", NEW)
def test_the_field_fills_the_words_to_paste(kind: str) -> None:
    field = library().plans[kind].field
    found = result("section.purpose", yearly(kind)).findings[0].suggestion or ""
    assert f"công tác {field}" in found
    title = f"Thực hiện công tác {field} năm 2026"
    assert any(find(name, fold(title)) for name in library().plans[kind].names)
