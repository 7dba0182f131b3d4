"""Whole months that a plan names."""

import pytest

from checker.facts.months import Months
from tests.checker.facts.reading import facts_of


def months_of(line: str) -> list[tuple[str, int, int | None]]:
    facts = facts_of(line)
    return [
        (facts.quote(found.span), found.month, found.year[0] if found.year else None)
        for found in facts[Months]
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Tổ chức trong tháng 6/2026.", ("tháng 6/2026", 6, 2026)),
        ("Thời gian: Tháng 6 năm 2026.", ("Tháng 6 năm 2026", 6, 2026)),
        ("(tháng 06-2026)", ("tháng 06-2026", 6, 2026)),
        ("Tổ chức vào tháng sáu hằng năm.", ("tháng sáu", 6, None)),
        ("Trong tháng 6, tổ chức 02 hội nghị.", ("tháng 6", 6, None)),
        ("Phát động tháng 6, cao điểm 28/6.", ("tháng 6", 6, None)),
    ],
)
def test_a_month_that_stands_alone(line: str, found: tuple[str, int, int | None]) -> None:
    assert months_of(line) == [found]


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 15 tháng 6 năm 2026.",
        "Ngày … tháng 6 năm 2026.",
        "Hoàn thành trước tháng 6/2026.",
        "Chậm nhất là tháng 6/2026.",
        "Tuần đầu của tháng 6.",
        "Cuối tháng 6/2026.",
        "Từ tháng 5 đến tháng 7.",
        "Từ tháng 6/2026.",
        "Các tháng 5, 6, 7.",
        "Trong tháng 5 và tháng 6.",
        "Tháng 5 - 6/2026.",
        "Báo cáo tháng 6.",
        "Kết quả 6 tháng đầu năm.",
        "Trong tháng năm 2026.",
    ],
)
def test_a_part_of_a_month_a_limit_and_several_are_none(line: str) -> None:
    assert not months_of(line)
