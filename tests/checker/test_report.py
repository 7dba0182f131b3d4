"""The report as a value: counts, headings, keys."""

import pytest

from checker.library.rule import Rule, Severity
from checker.particulars import Plan
from checker.report import STATUS_WORDS, Report, Result, Status, result_key
from tests.checker.drafts import draft_of
from tests.groups import CONTENT

PLAN = Plan(
    "ke-hoach", "gender-equality", "", 2026, "xa", "", "Bình Lư", None, None, profile="annual"
)


RULE = Rule("content.thu", CONTENT, "Thử", Severity.REQUIRED, "Luật", "phrase", None)


def report(*statuses: Status, headings: tuple[tuple[int, str], ...] = ()) -> Report:
    results = tuple(Result(RULE, status, "Câu.") for status in statuses)
    return Report(draft_of(["KẾ HOẠCH"]), PLAN, (), results, (), headings)


def test_the_summary_counts_every_status_also_those_that_are_absent() -> None:
    assert report(Status.PASS, Status.GAP, Status.PASS).summary() == {
        Status.PASS: 2, Status.GAP: 1, Status.REVIEW: 0, Status.NOT_APPLICABLE: 0,
        Status.WAIVED: 0, Status.ERROR: 0,
    }  # fmt: skip


def test_statuses_are_written_as_the_report_format_fixes_them() -> None:
    assert [status.value for status in Status] == [
        "pass", "gap", "review", "not-applicable", "waived", "error",
    ]  # fmt: skip


def test_every_status_has_its_words() -> None:
    assert set(STATUS_WORDS) == set(Status)
    assert len(set(STATUS_WORDS.values())) == len(Status)
    assert STATUS_WORDS[Status.PASS] == "Đạt"
    assert STATUS_WORDS[Status.GAP] == "Thiếu, sai"
    assert STATUS_WORDS[Status.REVIEW] == "Cần xem"
    assert STATUS_WORDS[Status.NOT_APPLICABLE] == "Không áp dụng"
    assert STATUS_WORDS[Status.WAIVED] == "Miễn trừ"


@pytest.mark.parametrize(
    ("offset", "label"), [(0, ""), (9, ""), (10, "I"), (19, "I"), (20, "I.1"), (99, "II")]
)
def test_a_place_stands_under_the_heading_before_it(offset: int, label: str) -> None:
    headings = ((10, "I"), (20, "I.1"), (40, "II"))
    assert report(headings=headings).heading_at(offset) == label


def test_a_key_is_short_and_stable() -> None:
    key = result_key("programme.1790", Status.GAP, ("một", "hai"))
    assert key == result_key("programme.1790", Status.GAP, ("một", "hai"))
    assert len(key) == 16
    assert set(key) <= set("0123456789abcdef")


def test_other_evidence_rule_or_status_has_another_key() -> None:
    keys = {
        result_key("a", Status.GAP, ("một", "hai")),
        result_key("a", Status.GAP, ("mộthai",)),
        result_key("a", Status.GAP, ("hai", "một")),
        result_key("a", Status.GAP, ()),
        result_key("a", Status.REVIEW, ("một", "hai")),
        result_key("b", Status.GAP, ("một", "hai")),
    }
    assert len(keys) == 6
