"""The days that plans of many provinces give communes, read by eye in tests/unseen and in shared plans."""

from datetime import date
from pathlib import Path

import pytest

from checker.demands.proposal import Demands
from checker.demands.read import demands_in, read_demands
from checker.library.load import load_library
from tests.reading import read
from tests.unseen.plans import unseen_plans

LAI_CHAU = Path(__file__).resolve().parents[4] / "shared" / "plans" / "lai-chau-2024.txt"
DAYS: dict[str, set[tuple[str, date]]] = {
    "thanh-pho-2026-2030": {("issue", date(2026, 4, 30)), ("year", date(2026, 12, 1))},
    "thanh-pho-dong-nai-tuq": {
        ("issue", date(2026, 6, 15)),
        ("half-year", date(2026, 6, 15)),
        ("year", date(2026, 11, 20)),
    },
    "thanh-pho-thang-hanh-dong": {("issue", date(2026, 10, 30)), ("event", date(2026, 12, 20))},
    "tinh-gia-lai-2026-2030-hai-phu-luc": {
        ("issue", date(2026, 6, 30)),
        ("year", date(2026, 11, 15)),
        ("review", date(2028, 6, 15)),
        ("review", date(2030, 9, 30)),
    },
    "tinh-lang-son-toan-bang": {
        ("issue", date(2026, 4, 25)),
        ("half-year", date(2026, 6, 10)),
        ("year", date(2026, 11, 20)),
        ("event", date(2026, 12, 18)),
    },
    "tinh-quang-tri-don-vi-cu": {
        ("issue", date(2026, 4, 30)),
        ("half-year", date(2026, 6, 10)),
        ("year", date(2026, 11, 10)),
    },
    "tinh-tuyen-quang-2025": {("issue", date(2025, 8, 30)), ("year", date(2025, 11, 20))},
    "ban-vstbpn-tinh": {("half-year", date(2026, 6, 8)), ("year", date(2026, 12, 1))},
    "so-noi-vu-dong-thap-phan-cong": {
        ("issue", date(2026, 5, 31)),
        ("half-year", date(2026, 6, 10)),
        ("year", date(2026, 11, 25)),
    },
    "so-tu-phap-thanh-hoa-md": set(),  # its own offices report to it
    "so-giao-duc": set(),
}
PLANS = {plan.name: plan for plan in unseen_plans() if plan.name in DAYS}


def days(demands: Demands, *, sure: bool = True) -> set[tuple[str, date | None]]:
    given = [(p, p.rule["with"]) for p in demands.proposals if p.sure is sure]
    return {
        (str(dict(w).get("report", p.sort)), p.due)  # type: ignore[call-overload]
        for p, w in given
        if p.sort in {"report", "issue"}
    }


@pytest.mark.parametrize("name", sorted(DAYS))
def test_days_of_communes(name: str, tmp_path: Path) -> None:
    document = read(PLANS[name].write(tmp_path))
    assert days(demands_in(document, load_library(), "1/KH-UBND")) == DAYS[name]


@pytest.mark.skipif(not LAI_CHAU.exists(), reason="the shared plans are not here")
def test_what_is_addressed_to_districts_wants_a_look() -> None:
    demands = read_demands(LAI_CHAU, load_library())
    assert days(demands, sure=False) == {
        ("half-year", date(2024, 6, 5)),
        ("year", date(2024, 12, 5)),
    }
    assert not [p for p in demands.proposals if p.sure and p.sort != "document"]
