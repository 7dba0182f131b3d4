"""What a report comes to: what is open, the worst of it, the sentence, the exit status."""

from dataclasses import replace

import pytest

from checker.report import OPEN, Report, Status
from checker.shown import Shown
from checker.verdict import coverage, exit_status, verdict, worst
from tests.checker.test_report import report

GAP, REVIEW, ERROR, PASS = Status.GAP, Status.REVIEW, Status.ERROR, Status.PASS
WAIVED, NOT_APPLICABLE = Status.WAIVED, Status.NOT_APPLICABLE


def foreign(*statuses: Status) -> Report:
    """A draft on another subject: only general rules can judge it."""
    one = report(*statuses)
    return replace(one, plan=replace(one.plan, subject="other"))


def test_what_is_open_can_be_waived_and_a_failed_rule_cannot() -> None:
    assert set(OPEN) == {GAP, REVIEW}


@pytest.mark.parametrize(
    ("statuses", "shown", "status"),
    [
        ((PASS, WAIVED, NOT_APPLICABLE), Shown.PASS, 0),
        ((PASS, REVIEW), Shown.LOOK, 0),
        ((PASS, ERROR), Shown.LOOK, 0),
        ((REVIEW, ERROR, GAP), Shown.MUST, 1),
        ((WAIVED,), Shown.PASS, 0),
    ],
)
def test_one_gap_outweighs_everything_else(
    statuses: tuple[Status, ...], shown: Shown, status: int
) -> None:
    assert worst(report(*statuses)) is shown
    assert exit_status(report(*statuses).summary()) == status


NONE = "Không còn thiếu sót nào trong các tiêu chí đã kiểm tra."


@pytest.mark.parametrize(
    ("one", "sentence"),
    [
        (report(PASS), NONE),
        (report(PASS, REVIEW, ERROR), f"{NONE} 1 điểm cần xem; 1 tiêu chí gặp lỗi."),
        (report(GAP, PASS), "Còn 1 việc bắt buộc."),
        (report(GAP, GAP, REVIEW), "Còn 2 việc bắt buộc; 1 điểm cần xem."),
        (foreign(PASS, NOT_APPLICABLE), "Chỉ xét được 1 tiêu chí chung."),
        (foreign(PASS, GAP), "Chỉ xét được 2 tiêu chí chung. Còn 1 việc bắt buộc."),
    ],
)
def test_the_sentence_hides_nothing_that_a_person_must_look_at(one: Report, sentence: str) -> None:
    assert verdict(one) == sentence


def test_a_draft_that_only_general_rules_could_judge_is_never_shown_as_passed() -> None:
    assert worst(foreign(PASS)) is Shown.LOOK


def test_coverage_counts_every_rule_once() -> None:
    told = coverage(report(PASS, GAP, WAIVED, REVIEW, NOT_APPLICABLE, NOT_APPLICABLE, ERROR))
    assert told.startswith(
        "Trong 7 tiêu chí: 1 đạt, 1 có việc bắt buộc, 1 có điểm cần xem, 1 miễn trừ, 1 gặp lỗi,"
        " 2 không áp dụng."
    )
