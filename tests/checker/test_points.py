"""What a rule tells of itself: its own places only, each thing once, sure apart from doubtful."""

from dataclasses import replace

import pytest

from checker.kinds.reply import worst
from checker.points import amount, entries, entries_as, entries_of, in_brief, said
from checker.report import Finding, Report, Result, Status
from checker.shown import Shown, shown, tally
from tests.checker.drafts import draft_of
from tests.checker.test_matters import CONSISTENCY, GENERAL, SPECIFIC, at, report_of, rule

PLACE = rule("consistency.place", CONSISTENCY)


def told(of: Report, number: int) -> list[tuple[str, list[str]]]:
    """The sentence of each entry of a result, with the sentences before its places."""
    found = entries_of(of, number, shown(of)[number])
    return [(entry.sentence, [point.lead for point in entry.points]) for entry in found]


def result(*findings: Finding, message: str = "", status: Status = Status.GAP) -> Result:
    return Result(PLACE, status, message or findings[0].message, findings)


def test_places_that_another_rule_tells_are_neither_quoted_nor_counted() -> None:
    seen = (at(12, 18, "Ngày A sai."), at(50, 58, "Ngày B sai."), at(70, 78, "Ngày C sai."))
    general = Result(GENERAL, Status.GAP, "Ngày A sai. Còn 2 chỗ khác.", seen)
    report = report_of(Result(SPECIFIC, Status.GAP, "Sai.", (at(10, 40),)), general)
    assert said(report, 1) == "Ngày B sai. Còn 1 chỗ khác."
    alone = replace(general, message="Ngày A sai. Còn 1 chỗ khác.", findings=seen[:2])
    report = report_of(report.results[0], alone)
    assert said(report, 1) == "Ngày B sai."
    assert told(report, 1) == [("Ngày B sai.", [""])]
    whole = replace(general, message="Ngày A sai.", findings=seen[:1])
    assert said(report_of(report.results[0], whole), 1).startswith("Đã nêu ở tiêu chí")


def test_words_behind_the_count_stay() -> None:
    seen = (at(12, 18, "A."), at(50, 58, "B."))
    general = Result(GENERAL, Status.GAP, "A. Còn 1 chỗ khác. Hãy xem.", seen)
    report = report_of(Result(SPECIFIC, Status.GAP, "Sai.", (at(10, 40),)), general)
    assert said(report, 1) == "B. Hãy xem."


def test_several_things_are_told_one_by_one_and_one_thing_above_its_places() -> None:
    one = result(at(0, 4, "Ghi A."), at(9, 12, "Ghi A."), message="Ghi A. Còn 1 chỗ khác.")
    assert told(report_of(one), 0) == [("Ghi A.", [""])]
    two = result(at(0, 4, "Ghi A."), at(9, 12, "Ghi B."), message="Ghi A. Còn 1 chỗ khác.")
    assert told(report_of(two), 0) == [("", ["Ghi A.", "Ghi B."])]
    more = result(at(0, 4, "Chưa có."), message="Chưa có. Mục II mới nêu tên.")
    assert told(report_of(more), 0) == [("Chưa có. Mục II mới nêu tên.", [""])]
    nowhere = Result(PLACE, Status.GAP, "Chưa có.")
    assert told(report_of(nowhere), 0) == [("Chưa có.", [])]


def test_each_place_stands_with_its_own_words_to_paste() -> None:
    places = (at(0, 4, "Ghi A.", suggestion="x"), at(9, 12, "Ghi A.", suggestion="x"))
    (entry,) = entries(report_of(result(*places)))
    assert [told for _, told in entry.points[0].places()] == [(), places]
    other = (places[0], replace(places[1], suggestion="y"))
    (entry,) = entries(report_of(result(*other)))
    assert [told for _, told in entry.points[0].places()] == [(place,) for place in other]


def test_what_is_only_to_be_looked_at_stays_so_beside_a_mistake() -> None:
    graded = ((Status.REVIEW, at(0, 4, "Có thể sai.")), (Status.GAP, at(9, 12, "Sai.")))
    verdict = worst(graded)
    assert verdict is not None
    assert (verdict.status, verdict.message) == (Status.GAP, "Sai. Còn 1 chỗ khác.")
    report = report_of(Result(PLACE, verdict.status, verdict.message, verdict.findings))
    found = tally(report)
    assert (found[Shown.MUST], found[Shown.LOOK]) == (1, 1)
    assert shown(report) == (Shown.MUST,)
    assert told(report, 0) == [("Sai.", [""]), ("Có thể sai.", [""])]
    assert [amount(entries_as(report, how)) for how in (Shown.MUST, Shown.LOOK)] == [
        "1 việc",
        "1 điểm",
    ]
    unsure = worst(graded[:1])
    assert unsure is not None
    assert not unsure.findings[0].doubtful


def test_amounts_say_what_they_count() -> None:
    two = result(at(0, 4, "Ghi A."), at(9, 12, "Ghi B."))
    passed = Result(SPECIFIC, Status.PASS, "Có.")
    report = Report(draft_of(["KẾ HOẠCH"]), report_of().plan, (), (two, passed))
    assert amount(entries_as(report, Shown.MUST)) == "2 việc, 1 tiêu chí"
    assert amount(entries_as(report, Shown.PASS)) == "1 tiêu chí"


@pytest.mark.parametrize(
    ("message", "brief"),
    [
        ("Chưa nêu thời gian của Tháng hành động. Mục II.2.c mới nêu tên.", "Chưa nêu thời gian của Tháng hành động"),
        ("Tổ chức thực hiện chưa giao nhiệm vụ cho Trạm Y tế.", "Tổ chức thực hiện chưa giao nhiệm vụ cho Trạm Y tế"),
        ("Ghi “Điều 1. Phạm vi” ở mục II.3. Cần xem.", "Ghi “Điều 1. Phạm vi” ở mục II.3"),
        ("Nêu TP. Hồ Chí Minh; cần xem lại. Còn 2 chỗ khác.", "Nêu TP. Hồ Chí Minh; cần xem lại"),
        ("Dấu kết thúc ghi là “./”; cần là “./.”.", "Dấu kết thúc ghi là “./”; cần là “./.”"),
        ("Không có dấu chấm", "Không có dấu chấm"),
    ],
)  # fmt: skip
def test_in_brief_a_message_is_its_first_sentence(message: str, brief: str) -> None:
    assert in_brief(message) == brief
