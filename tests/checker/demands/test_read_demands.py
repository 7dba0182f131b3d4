"""What is proposed from superior plans of different styles: what an official reads there, and no more."""

from pathlib import Path
from typing import Any

import pytest

from checker.demands.proposal import Demands, Proposal
from tests.checker.demands.superiors import EXPECTED, demands_of


@pytest.fixture(params=sorted(EXPECTED))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def fits(proposal: Proposal, wanted: dict[str, Any]) -> bool:
    """Whether *proposal* is the demand that is *wanted*, with its day and figure."""
    given: Any = proposal.rule.get("with", {})
    return (
        proposal.sort == wanted["sort"]
        and wanted["words"].lower() in proposal.quote.lower()
        and proposal.due == wanted.get("due", proposal.due)
        and given.get("report") == wanted.get("report", given.get("report"))
        and given.get("least") == wanted.get("least", given.get("least"))
        and given.get("body", "") == wanted.get("body", given.get("body", ""))
        and given.get("every_year", False) == wanted.get("yearly", False)
        and proposal.sure == wanted.get("sure", True)
    )


def missed(demands: Demands, expected: dict[str, Any]) -> list[Any]:
    return [w for w in expected["demand"] if not any(fits(p, w) for p in demands.proposals)]


def test_every_demand_is_proposed(name: str, folder: Path) -> None:
    assert missed(demands_of(name, folder), EXPECTED[name]) == []


def test_hardly_anything_else_is(name: str, folder: Path) -> None:
    expected, proposals = EXPECTED[name], demands_of(name, folder).proposals
    other = [
        p.quote
        for p in proposals
        if not any(fits(p, w) for w in expected["demand"])
        and not any(words in p.quote for words in expected["also"])
    ]
    assert len(other) * 10 <= len(proposals), other
    quotes = [p.quote for p in proposals]
    assert [w for w in expected["never"] for q in quotes if w in q] == []


def test_what_the_plan_is(name: str, folder: Path) -> None:
    superior, expected = demands_of(name, folder).superior, EXPECTED[name]
    assert superior.number == expected["number"]
    assert superior.issuer == expected["issuer"]
    assert list(superior.years or ()) == expected["years"]
    assert superior.subject == expected["subject"]


def test_what_built_in_rules_demand_is_not_proposed(name: str, folder: Path) -> None:
    known = {str(p.rule["id"]) for p in demands_of(name, folder).already}
    assert set(EXPECTED[name]["already"]) <= known


def test_quotes_are_of_the_text(name: str, folder: Path) -> None:
    demands = demands_of(name, folder)
    for proposal in demands.proposals:
        start, end = proposal.span
        assert demands.text[start:end].strip()
        assert " | " in proposal.quote or proposal.quote in demands.text


def test_ids_are_of_one_demand_each(name: str, folder: Path) -> None:
    ids = [p.id for p in demands_of(name, folder).proposals]
    assert len(ids) == len(set(ids))
