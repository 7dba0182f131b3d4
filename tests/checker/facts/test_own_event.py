"""Plans for one event that nobody reports on at its end."""

import pytest

from checker.particulars import Plan
from tests.checker.facts.reading import facts_of


def plan(subject: str, *days: str, issuer: str = "PHÒNG VĂN HÓA - XÃ HỘI") -> Plan:
    return facts_of(
        "UBND XÃ BÌNH LƯ", issuer, "Số: 8/KH-VHXH", "Bình Lư, ngày 12 tháng 8 năm 2026",
        "KẾ HOẠCH", subject, "I. NỘI DUNG", *(f"Thi đấu ngày {day}." for day in days),
    )[Plan]  # fmt: skip


@pytest.mark.parametrize(
    "subject",
    [
        "Tổ chức Giải bóng chuyền nam xã Bình Lư năm 2026",
        "Hội thao xã Bình Lư năm 2026",
        "Tổ chức Đại hội Thể dục thể thao xã Bình Lư năm 2026",
        "Giải Cầu lông chào mừng Quốc khánh 2/9",
    ],
)
def test_a_tournament_is_one_event_at_any_level(subject: str) -> None:
    assert plan(subject, "20/8/2026", "01/9/2026").is_own_event


@pytest.mark.parametrize(
    ("subject", "days"),
    [
        ("Tổ chức Giải bóng chuyền nam xã Bình Lư năm 2026", ()),  # no day told
        ("Tổ chức Giải bóng chuyền nam xã Bình Lư năm 2026", ("20/02/2026", "01/9/2026")),
        ("Giải quyết việc làm cho lao động nữ năm 2026", ("20/8/2026", "01/9/2026")),
        ("Phát triển phong trào thể dục, thể thao năm 2026", ("20/8/2026", "01/9/2026")),
        ("Ngày hội gia đình hạnh phúc năm 2026", ("20/8/2026", "01/9/2026")),  # a commune's work
    ],
)
def test_the_works_of_a_year_are_no_event(subject: str, days: tuple[str, ...]) -> None:
    assert not plan(subject, *days).is_own_event
