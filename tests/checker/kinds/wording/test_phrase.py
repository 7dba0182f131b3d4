"""The kind for an office's own rules: wordings that must, or must not, stand in the plan."""

import pytest

from checker.kinds.wording.phrase import Params
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_of

LINES = ("I. NỘI DUNG", "Tổ chức đường dây nóng 111.", "II. KINH PHÍ", "Trên đây là Kế hoạch./.")


@pytest.mark.parametrize(
    ("params", "status", "where"),
    [
        (Params(present=("đường dây nóng",)), Status.PASS, ["đường dây nóng"]),
        (Params(present=("tổng đài", "(đường dây|số) nóng")), Status.PASS, ["đường dây nóng"]),
        (Params(present=("tổng đài",)), Status.GAP, [""]),
        (Params(present=("tổng đài 111",), loose=("111",)), Status.REVIEW, ["111"]),
        (Params(absent=("đường dây nóng",)), Status.GAP, ["đường dây nóng"]),
        (Params(absent=("tổng đài",)), Status.PASS, []),
        (Params(present=("111",), absent=("đường dây nóng",)), Status.GAP, ["đường dây nóng"]),
        (Params(present=("111",), absent=("tổng đài",)), Status.PASS, ["111"]),
    ],
)
def test_present_absent_and_loose_words(params: Params, status: Status, where: list[str]) -> None:
    verdict, facts = verdict_of("phrase", params, *LINES)
    assert (verdict.status, places(verdict, facts)) == (status, where)


def test_what_is_missing_belongs_at_the_end_of_the_tasks() -> None:
    verdict, facts = verdict_of("phrase", Params(present=("tổng đài",)), *LINES)
    assert facts.text[: verdict.findings[0].span.start].endswith(LINES[1])


def test_a_loose_word_is_told_with_its_place() -> None:
    verdict, _ = verdict_of("phrase", Params(present=("tổng đài",), loose=("đường dây",)), *LINES)
    assert "“đường dây”" in verdict.message
    assert "mục I" in verdict.message
