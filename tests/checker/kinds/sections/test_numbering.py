"""Skipped and repeated numbers on every level."""

import pytest

from checker.kinds.base import NoParams
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_of

RIGHT = [
    ("I. A b", "II. C d", "III. E g"),
    ("I. A b", "1. Nội dung", "2. Nội dung", "II. C d", "1. Nội dung"),
    ("A. MỤC TIÊU", "B. NỘI DUNG", "C. KINH PHÍ", "D. TỔ CHỨC"),
    ("1. Nội dung", "1.1. Nội dung", "1.2. Nội dung", "2. Nội dung", "2.1. Nội dung"),
    ("1. Nội dung", "a) Nội dung", "b) Nội dung", "c) Nội dung", "d) Nội dung", "đ) Nội dung",
     "e) Nội dung", "g) Nội dung"),
    ("1. Nội dung", "a) Nội dung", "b) Nội dung", "c) Nội dung", "d) Nội dung", "e) Nội dung",
     "f) Nội dung"),
    ("Phần I. Chung", "Phần II. Riêng"),
    ("Tuyên truyền.", "- Mỗi thôn một buổi."),
]  # fmt: skip


@pytest.mark.parametrize("lines", RIGHT)
def test_numbers_in_order_pass(lines: tuple[str, ...]) -> None:
    verdict, _ = verdict_of("numbering", NoParams(), *lines)
    assert (verdict.status, verdict.findings) == (Status.PASS, ())


@pytest.mark.parametrize(
    ("lines", "wrong", "expected"),
    [
        (("I. A b", "I. C d", "III. E g", "IV. H i"), ["I. C d"], "“II”"),
        (("I. A b", "III. E g"), ["III. E g"], "“II”"),
        (("1. A b", "2. C d", "3. E g", "5. H i"), ["5. H i"], "“4”"),
        (("1. A b", "3. C d", "4. E g"), ["3. C d"], "“2”"),
        (("II. A b", "III. C d"), ["II. A b"], "“I”"),
        (("1. A b", "a) Nội dung", "c) Nội dung"), ["c) Nội dung"], "“b”"),
        (("1. A b", "2. C d", "2.1. Nội dung", "2.3. Nội dung"), ["2.3. Nội dung"], "“2.2”"),
    ],
)
def test_a_slip_is_one_finding_that_says_the_right_number(
    lines: tuple[str, ...], wrong: list[str], expected: str
) -> None:
    verdict, facts = verdict_of("numbering", NoParams(), *lines)
    assert verdict.status is Status.GAP
    assert places(verdict, facts) == wrong
    assert expected in verdict.message
