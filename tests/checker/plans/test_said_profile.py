"""What a person says of a plan goes before what its title seems to say."""

import pytest

from checker.facts import read_facts
from checker.particulars import Overrides, Plan
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library

DRAFT = (
    "ỦY BAN NHÂN DÂN",
    "XÃ SUỐI NGÀN",
    "Số: 45/KH-UBND",
    "Suối Ngàn, ngày 15 tháng 01 năm 2026",
    "KẾ HOẠCH",
    "Thực hiện Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2030",
    "I. NỘI DUNG",
    "Tổ chức truyền thông năm 2026.",
)


def plan(said: Overrides) -> Plan:
    return read_facts(draft_of(DRAFT), library(), said)[Plan]


@pytest.mark.parametrize(
    ("said", "profile", "year", "horizon"),
    [
        (Overrides(), "multi-year", 2026, (2021, 2030)),
        (Overrides(profile="yearly"), "yearly", 2026, (2026, 2026)),
        (Overrides(profile="multi-year"), "multi-year", 2026, (2021, 2030)),
        (Overrides(year=2028), "multi-year", 2028, (2021, 2030)),
        (Overrides(year=2031), "yearly", 2031, (2031, 2031)),
        (Overrides(profile="yearly", year=2027), "yearly", 2027, (2027, 2027)),
    ],
)
def test_a_persons_word_counts(
    said: Overrides, profile: str, year: int, horizon: tuple[int, int]
) -> None:
    found = plan(said)
    assert (found.profile, found.year, found.horizon) == (profile, year, horizon)
