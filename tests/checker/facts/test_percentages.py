"""Targets in percent: their number, what they are of, and shares that are no targets."""

import pytest

from checker.facts.percentages import Percentages
from tests.checker.facts.reading import facts_of

FRAME = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. CHỈ TIÊU")


def targets(*lines: str) -> list[tuple[float, str]]:
    found = facts_of(*FRAME, *lines, "II. NỘI DUNG", "Truyền thông.")[Percentages]
    return [(target.value, " ".join(target.thing)) for target in found]


@pytest.mark.parametrize(
    ("line", "value", "thing"),
    [
        ("Có 65% phụ nữ mang thai.", 65, "phụ nữ mang thai"),
        ("Phấn đấu 97,5% hộ gia đình bền vững.", 97.5, "hộ gia đình bền vững"),
        ("Trên 90 phần trăm phụ nữ mang thai.", 90, "phụ nữ mang thai"),
        ("Tỷ lệ phụ nữ được tư vấn đạt 65%.", 65, "phụ nữ tư vấn"),
        ("Tỷ lệ phụ nữ được tư vấn năm 2026 đạt ít nhất 65%.", 65, "phụ nữ tư vấn"),
        ("Họp dân; truyền thông; tỷ lệ phụ nữ được tư vấn đạt 65%.", 65, "phụ nữ tư vấn"),
        ("Nữ chiếm tỷ lệ ít nhất 40% lãnh đạo phòng.", 40, "nữ lãnh đạo phòng"),
        ("Mở lớp. Họp dân: tỷ lệ phụ nữ được tư vấn là 65%; mở 02 lớp.", 65, "phụ nữ tư vấn"),
    ],
)
def test_a_target_is_a_share_of_something(line: str, value: float, thing: str) -> None:
    assert targets(line) == [(value, thing)]


@pytest.mark.parametrize(
    "line",
    [
        "Có 65% cán bộ nữ.",
        "Kết quả năm 2025: có 65% phụ nữ mang thai được khám.",
        "Theo Kế hoạch số 5/KH-UBND về việc 65% phụ nữ mang thai được khám.",
        "Tăng 5-10% phụ nữ mang thai được khám.",
    ],
)
def test_a_share_of_the_past_of_others_or_of_hardly_anything_is_none(line: str) -> None:
    values = {value for value, _ in targets(line)}
    assert values <= ({5} if "5-10" in line else set())


def test_each_share_of_a_line_has_its_own_clause() -> None:
    line = "65% phụ nữ mang thai, 80% trẻ em đến trường."
    assert targets(line) == [(65, "phụ nữ mang thai"), (80, "trẻ em đến trường")]
