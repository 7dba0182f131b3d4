"""The plan is issued by the day that the superior body sets."""

from datetime import date

import pytest

from checker.kinds.frame.issued_by import Params
from checker.matters import When
from checker.report import Status
from tests.checker.kinds.judging import verdict_on

DUE = Params(date(2026, 5, 31))
YEARLY = Params(date(2024, 5, 31), every_year=True)
BEFORE = Params(date(2024, 12, 15), every_year=True)
OCTOBER = Params(date(2024, 10, 31), every_year=True)
SEPTEMBER = Params(date(2024, 9, 30), every_year=True)


@pytest.mark.parametrize(
    ("params", "day", "status"),
    [
        (DUE, "ngày 24 tháng 4 năm 2026", Status.PASS),
        (DUE, "ngày 31 tháng 5 năm 2026", Status.PASS),
        (DUE, "ngày 01 tháng 6 năm 2026", Status.GAP),
        (DUE, "ngày     tháng 6 năm 2026", Status.GAP),
        (DUE, "ngày     tháng 5 năm 2026", Status.REVIEW),
        (DUE, "ngày     tháng    năm 2026", Status.REVIEW),
        (YEARLY, "ngày 24 tháng 4 năm 2026", Status.PASS),
        (YEARLY, "ngày 24 tháng 6 năm 2026", Status.GAP),
        (BEFORE, "ngày 10 tháng 12 năm 2025", Status.PASS),
        (BEFORE, "ngày 20 tháng 01 năm 2026", Status.GAP),
        (OCTOBER, "ngày 31 tháng 10 năm 2025", Status.PASS),
        (OCTOBER, "ngày 20 tháng 01 năm 2026", Status.GAP),
        (SEPTEMBER, "ngày 20 tháng 01 năm 2026", Status.PASS),
        (Params(date(2023, 5, 31)), "ngày 24 tháng 6 năm 2026", Status.NOT_APPLICABLE),
        (Params(date(2025, 5, 31)), "ngày 25 tháng 02 năm 2026", Status.NOT_APPLICABLE),
        (Params(date(2025, 10, 31)), "ngày 25 tháng 02 năm 2026", Status.GAP),
        (Params(date(2024, 10, 15), every_year=True), "ngày 10 tháng 10 năm 2025", Status.PASS),
        (Params(date(2024, 9, 15), every_year=True), "ngày 10 tháng 9 năm 2026", Status.PASS),
    ],
)
def test_the_day_of_signing_is_held_against_the_last(
    params: Params, day: str, status: Status
) -> None:
    verdict, _ = verdict_on(
        "issued-by", params, "ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", f"Bình Lư, {day}", "KẾ HOẠCH",
        "Thực hiện công tác bình đẳng giới năm 2026", "I. NỘI DUNG", "Tuyên truyền.",
    )  # fmt: skip
    assert verdict.status is status, verdict.message
    if status is Status.REVIEW:
        assert {finding.when for finding in verdict.findings} == {When.SIGNING}


def test_what_comes_every_year_is_for_yearly_plans() -> None:
    verdict, _ = verdict_on(
        "issued-by", YEARLY, "XÃ BÌNH LƯ", "Bình Lư, ngày 28 tháng 6 năm 2026", "KẾ HOẠCH",
        "Thực hiện công tác bình đẳng giới giai đoạn 2026 - 2030", "I. NỘI DUNG", "Tuyên truyền.",
    )  # fmt: skip
    assert verdict.status is Status.NOT_APPLICABLE
