"""One mistake is one matter: which rule tells it, what it weighs, when it is dealt with."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from checker.counted import counts
from checker.judge import check
from checker.kernel.document import Span
from checker.library.rule import Group, Rule, Severity
from checker.matters import Weight, When, matters_of
from checker.report import Finding, Report, Result, Status
from checker.shown import Shown, own_findings, shown, tally, told_elsewhere
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.checker.test_report import PLAN

PROGRAMMES = Group(30, "programmes", "Chương trình")
CONSISTENCY = Group(80, "consistency", "Nhất quán")


def rule(
    name: str,
    group: Group = PROGRAMMES,
    severity: Severity = Severity.REQUIRED,
    gives_way_to: Sequence[str] = (),
) -> Rule:
    return Rule(
        name, group, f"Tiêu chí {name}", severity, "Căn cứ", "phrase", (),
        gives_way_to=tuple(gives_way_to),
    )  # fmt: skip


def result(of: Rule, *findings: Finding, status: Status = Status.GAP) -> Result:
    return Result(of, status, "Câu.", findings)


def at(start: int, end: int, message: str = "Sai.", **more: object) -> Finding:
    return Finding(Span(start, end), message, **more)  # type: ignore[arg-type]


SPECIFIC = rule("programme.2282")
GENERAL = rule("consistency.citation", CONSISTENCY, gives_way_to=["programmes"])


def report_of(*results: Result) -> Report:
    return Report(draft_of(["KẾ HOẠCH"]), PLAN, (), results)


def test_a_general_rule_leaves_the_word_to_the_specific_one_that_sees_the_same_words() -> None:
    found = matters_of((result(SPECIFIC, at(10, 40)), result(GENERAL, at(30, 38))))
    (matter,) = found.all
    assert (matter.rule, matter.also) == ("programme.2282", ("consistency.citation",))
    assert matter.span == Span(10, 40)
    assert found.of[1, 0] is matter
    assert found.told == {1: 0}


@pytest.mark.parametrize(
    ("one", "other", "general"),
    [
        (at(10, 20), at(20, 25), GENERAL),  # side by side
        (at(10, 10), at(10, 10), GENERAL),  # two missing things that belong at one place
        (at(10, 20), at(10, 20), rule("consistency.wording", CONSISTENCY)),  # gives way to nobody
        (at(10, 20), at(10, 20), rule("x.y", CONSISTENCY, gives_way_to=["deadlines"])),
    ],
)
def test_two_mistakes_stay_two(one: Finding, other: Finding, general: Rule) -> None:
    found = matters_of((result(SPECIFIC, one), result(general, other)))
    assert [matter.rule for matter in found.all] == ["programme.2282", general.id]
    assert not found.told


@pytest.mark.parametrize(
    ("specific", "general", "count"),
    [
        (When.SIGNING, When.NOW, 2),
        (When.SIGNING, When.SIGNING, 1),
        (When.NOW, When.SIGNING, 1),
        (When.NOW, When.NOW, 1),
    ],
)
@pytest.mark.parametrize("place", [(12, 20), (40, 40)])
def test_what_is_to_be_mended_now_never_waits_for_the_signing(
    specific: When, general: When, count: int, place: tuple[int, int]
) -> None:
    naming = replace(GENERAL, gives_way_to=("programmes", "programme.2282"))
    found = matters_of(
        (
            result(SPECIFIC, at(10, 40, when=specific), status=Status.REVIEW),
            result(naming, at(*place, when=general)),
        )
    )
    assert len(found.all) == count
    assert (Weight.MUST, When.NOW) in [(m.weight, m.when) for m in found.all] or When.NOW not in (
        specific,
        general,
    )


HEAD = ("ỦY BAN NHÂN DÂN", "XÃ LŨNG CÚ", "Số:      /KH-UBND")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Phố Bảng, ngày      tháng 4 năm 2026", {("frame.place-date", "signing"), ("consistency.place", "now")}),
        ("Xã Phố Bảng, ngày … tháng … năm 2026", {("frame.place-date", "signing"), ("consistency.place", "now")}),
        ("Phố Bảng, ngày 05 tháng     năm 2026", {("frame.place-date", "signing"), ("consistency.place", "now")}),
        ("Lũng Cú, ngày      tháng 4 năm 2026", {("frame.place-date", "signing")}),
        ("Phố Bảng, ngày 02 tháng 4 năm 2026", {("consistency.place", "now")}),
    ],
)  # fmt: skip
def test_a_wrong_place_above_an_open_day_is_a_matter_of_its_own(
    line: str, told: set[tuple[str, str]]
) -> None:
    draft = draft_of(
        (*HEAD, line, "KẾ HOẠCH", "Công tác bình đẳng giới năm 2026 của xã Lũng Cú", "I. NỘI DUNG")
    )
    found = check(draft, library()).matters.all
    of_place = [m for m in found if m.rule in {"frame.place-date", "consistency.place"}]
    assert sorted((m.rule, m.when.value) for m in of_place) == sorted(told)


def test_a_passing_rule_speaks_for_nobody() -> None:
    passed = result(SPECIFIC, at(10, 40), status=Status.PASS)
    found = matters_of((passed, result(GENERAL, at(30, 38))))
    assert [matter.rule for matter in found.all] == ["consistency.citation"]


def test_the_last_in_a_chain_speaks() -> None:
    period = rule("consistency.period", CONSISTENCY, gives_way_to=["consistency.citation"])
    found = matters_of(
        (result(SPECIFIC, at(0, 20)), result(period, at(30, 40)), result(GENERAL, at(15, 35)))
    )
    (matter,) = found.all
    assert matter.rule == "programme.2282"
    assert set(matter.also) == {"consistency.period", "consistency.citation"}


def test_two_rules_that_give_way_to_each_other_do_not_both_fall_silent() -> None:
    one = rule("a.a", CONSISTENCY, gives_way_to=["b.b"])
    two = rule("b.b", CONSISTENCY, gives_way_to=["a.a"])
    found = matters_of((result(one, at(0, 9)), result(two, at(0, 9))))
    assert [matter.rule for matter in found.all] == ["a.a"]
    assert found.told == {1: 0}


def test_of_two_that_give_way_to_each_other_the_sure_one_speaks() -> None:
    one = rule("section.thu", gives_way_to=["deadline.thu"])
    other = rule("deadline.thu", gives_way_to=["section.thu"])
    found = matters_of((result(one, at(1, 9), status=Status.REVIEW), result(other, at(9, 9))))
    (matter,) = found.all
    assert (matter.rule, matter.also) == ("deadline.thu", ("section.thu",))
    assert matter.status is Status.GAP


@pytest.mark.parametrize(("start", "count"), [(9, 1), (10, 2), (0, 2), (1, 1)])
def test_what_is_missing_right_beside_the_words_is_the_same(start: int, count: int) -> None:
    general = rule("deadline.thu", gives_way_to=["section.thu"])
    found = matters_of((result(rule("section.thu"), at(1, 9)), result(general, at(start, start))))
    assert len(found.all) == count


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Các đơn vị báo cáo trước ngày 20/11/2026.", "deadline.recipient"),
        ("Các đơn vị báo cáo kết quả về UBND xã theo quy định.", "deadline.given"),
        ("Các đơn vị tổng hợp báo cáo.", "section.reporting"),
        ("Các đơn vị báo cáo kết quả về UBND xã trước ngày 20/11/2026.", None),
    ],
)
@pytest.mark.parametrize("heading", [(), ("III. CHẾ ĐỘ BÁO CÁO",)])
def test_a_report_with_a_day_but_no_recipient_is_one_matter(
    line: str, told: str | None, heading: tuple[str, ...]
) -> None:
    title = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026")
    draft = draft_of((*title, "I. NỘI DUNG", "Tập huấn.", "II. TỔ CHỨC THỰC HIỆN", *heading, line))
    of_reports = {"section.reporting", "deadline.given", "deadline.recipient"}
    matters = matters_of(check(draft, library()).results).all
    found = [matter.rule for matter in matters if matter.rule in of_reports]
    assert found == ([told] if told else [])


def test_what_a_rule_says_in_the_same_words_of_several_places_is_one_matter() -> None:
    name = rule("consistency.place", CONSISTENCY)
    same = [at(n, n + 5, "Ghi xã Suối Ngàn.") for n in (0, 50, 90)]
    found = matters_of((result(name, *same, at(120, 125, "Ghi xã Đồi Sim.")),))
    assert [matter.span for matter in found.all] == [Span(0, 5), Span(120, 125)]
    assert found.of[0, 2] is found.all[0]


def test_places_that_the_specific_rule_does_not_see_remain() -> None:
    report = report_of(result(SPECIFIC, at(10, 40)), result(GENERAL, at(30, 38), at(80, 88)))
    assert [m.rule for m in report.matters.all] == ["programme.2282", "consistency.citation"]
    assert shown(report) == (Shown.MUST, Shown.MUST)
    assert [which for which, _ in own_findings(report, 1)] == [1]


def test_a_verdict_without_a_place_is_a_matter_too() -> None:
    (matter,) = matters_of((result(SPECIFIC, status=Status.REVIEW),)).all
    assert (matter.span, matter.status) == (None, Status.REVIEW)


def test_waived_matters_are_settled_for_every_rule_that_sees_them() -> None:
    waived = result(SPECIFIC, at(10, 40), status=Status.WAIVED)
    report = report_of(waived, result(GENERAL, at(30, 38)))
    assert report.matters.all == ()
    assert shown(report) == (Shown.WAIVED, Shown.TOLD)


def test_counts_tell_must_from_should_from_later() -> None:
    blank = at(0, 4, "Để trống.", when=When.SIGNING)
    report = report_of(
        result(rule("frame.number"), blank, status=Status.REVIEW),
        result(SPECIFIC, at(10, 40)),
        result(rule("unit.office", severity=Severity.RECOMMENDED), at(50, 50)),
        result(rule("frame.ending", severity=Severity.NOTE), at(60, 60)),
        result(rule("content.x"), at(70, 72), status=Status.REVIEW),
        result(GENERAL, at(30, 38)),
        result(rule("content.y"), status=Status.PASS),
    )
    assert report.matters.counts() == {"must": 1, "should": 1, "note": 1, "look": 1, "signing": 1}
    assert [matter.weight for matter in report.matters.all][:3] == [
        Weight.MUST, Weight.MUST, Weight.SHOULD,
    ]  # fmt: skip
    assert tally(report)[Shown.SHOULD] == 2
    assert counts(tally(report)) == (
        "1 việc bắt buộc · 2 việc nên làm · 1 điểm cần xem · 1 điền khi ban hành; 1 tiêu chí đạt"
    )
    assert told_elsewhere(report, 5) == "Đã nêu ở tiêu chí “Tiêu chí programme.2282”."
    assert told_elsewhere(report, 1) == ""


def test_a_rule_with_a_blank_for_later_and_a_mistake_is_a_mistake() -> None:
    report = report_of(
        result(SPECIFIC, at(0, 4, "Trống."), at(9, 12, "Ghi khi ký.", when=When.SIGNING))
    )
    assert shown(report) == (Shown.MUST,)
    assert tally(report)[Shown.SIGNING] == 1
    later = replace(
        report.results[0], status=Status.REVIEW, findings=report.results[0].findings[1:]
    )
    assert shown(report_of(later)) == (Shown.SIGNING,)


def test_thousands_of_findings_take_no_time_to_speak_of() -> None:
    many = [at(n * 10, n * 10 + 8, f"Sai {n}.") for n in range(5000)]
    found = matters_of((result(SPECIFIC, *many), result(GENERAL, *many)))
    assert len(found.all) == 5000
