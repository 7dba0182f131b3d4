"""Every planted fault is found where it stands, and nothing else is said."""

import re
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from checker.judge import check
from checker.kernel.document import Document, Span
from checker.report import Report, Result, Status, When
from tests.checker.facts.reading import library
from tests.reading import read
from tests.unseen.plans import UnseenPlan, unseen_plans

_PLANS = unseen_plans()
_KNOWN: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "known.toml").read_text(encoding="utf-8")
)
"""What is still said wrongly: the reason by plan and rule."""


@pytest.fixture(scope="module", params=_PLANS, ids=lambda plan: plan.name)
def judged(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[UnseenPlan, Document, Report]:
    plan: UnseenPlan = request.param
    document = read(plan.write(tmp_path_factory.mktemp(plan.name)))
    return plan, document, check(document, library())


def test_the_plan_is_known(judged: tuple[UnseenPlan, Document, Report]) -> None:
    plan, _, report = judged
    wrong = set()
    for name, expected in plan.expected["plan"].items():
        said = getattr(report.plan, name)
        if (list(said) if isinstance(expected, list) else said) != expected:
            wrong.add(f"plan.{name}")
    known = _KNOWN.get(plan.name, {})
    assert wrong == {key for key in known if key.startswith("plan.")}


def test_every_fault_is_found_and_nothing_else(
    judged: tuple[UnseenPlan, Document, Report],
) -> None:
    plan, document, report = judged
    wrong = dict(_wrong(plan.expected, document, report))
    known = {key for key in _KNOWN.get(plan.name, {}) if not key.startswith("plan.")}
    assert wrong.keys() == known, wrong


def _wrong(expected: dict[str, Any], document: Document, report: Report) -> list[tuple[str, str]]:
    """Return the rules that say something else than is expected, with what they say."""
    faults = defaultdict(list)
    for fault in expected["gaps"]:
        faults[fault["rule"]].append(fault)
    wrong = []
    for result in report.results:
        if result.rule.group.id == "form":
            continue
        rule = result.rule.id
        for fault in faults.get(rule, ()):
            statuses = fault.get("status", "gap").split("|")
            if result.status.value not in statuses:
                wrong.append((rule, f"{result.status}: {result.message}"))
            elif not _stands_at(result, document, fault.get("quote", "")):
                wrong.append((rule, f"not at {fault['quote']}: {_quoted(result, document)}"))
        if rule in faults:
            continue
        if _is_heard(result) and not _is_allowed(result, expected):
            wrong.append((rule, f"{result.status}: {result.message} [{_quoted(result, document)}]"))
    return wrong


def _stands_at(result: Result, document: Document, quote: str) -> bool:
    """Whether a finding stands where the reader's words do: on some of them, or around them."""
    words = r"\s+".join(map(re.escape, quote.split()))
    places = [Span(*match.span()) for match in re.finditer(words, document.text)]
    return not quote or any(
        place.overlaps(finding.span) for place in places for finding in result.findings
    )


def _is_allowed(result: Result, expected: dict[str, Any]) -> bool:
    """Whether the result may be seen as well, or may be asked about."""
    doubted = result.status is Status.REVIEW and result.rule.id in expected.get("doubt", ())
    return doubted or result.rule.id in expected.get("also", ())


def _quoted(result: Result, document: Document) -> str:
    return " | ".join(" ".join(document.quote(f.span).split()) for f in result.findings)


def _is_heard(result: Result) -> bool:
    """Whether the result asks the official to do something now."""
    if result.status not in {Status.GAP, Status.REVIEW, Status.ERROR}:
        return False
    return any(finding.when is not When.SIGNING for finding in result.findings)
