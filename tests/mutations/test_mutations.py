"""One change in a complete plan changes exactly the verdicts it should, at the changed place."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from checker.exporters.json import to_data
from checker.kernel.text import clean, fold
from checker.report import Finding, Report
from tests.mutations.base import COMPLETE, base, judged
from tests.mutations.data import Mutation, Place, mutations

ALL = tuple(mutations())
NOTHING_TO_JUDGE = {"pass", "not-applicable"}


def _parameters() -> list[object]:
    return [
        pytest.param(
            mutation,
            id=f"{mutation.group}: {mutation.name}",
            marks=[pytest.mark.xfail(strict=True, reason=mutation.open)] if mutation.open else [],
        )
        for mutation in ALL
    ]


@cache
def _unchanged(name: str, folder: Path) -> Report:
    return judged(base(name), folder)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as users have them."""
    return tmp_path_factory.mktemp("Kế hoạch năm 2026")


def statuses(report: Report) -> dict[str, str]:
    return {result.rule.id: result.status.value for result in report.results}


@pytest.mark.parametrize("name", COMPLETE)
def test_nothing_is_amiss_in_the_unchanged_plan(name: str, folder: Path) -> None:
    assert set(statuses(_unchanged(name, folder)).values()) <= NOTHING_TO_JUDGE


@pytest.mark.parametrize("mutation", _parameters())
def test_mutation(mutation: Mutation, folder: Path) -> None:
    before = _unchanged(mutation.on, folder)
    after = judged(mutation.text(), folder)
    assert _wrong_statuses(mutation, before, after) == {}
    assert _misplaced(mutation, before, after) == {}
    assert _misquoted(after) == []


def test_every_rule_is_tried_in_both_directions(folder: Path) -> None:
    """At least three mistakes that it must notice, and three right wordings that may mislead it."""
    rules = set(statuses(_unchanged("xa", folder)))
    noticed = Counter(
        rule for mutation in ALL for rule, said in mutation.expected.items() if "pass" not in said
    )
    tempted = Counter(rule for mutation in ALL for rule in mutation.tempts)
    assert set(noticed) | set(tempted) <= rules
    # It needs the superior body's date, which an office's own layer gives: test_superior.py.
    rules -= {"deadline.superior"}
    assert {rule: noticed[rule] for rule in rules if noticed[rule] < 3} == {}
    assert {rule: tempted[rule] for rule in rules if tempted[rule] < 3} == {}


def _wrong_statuses(mutation: Mutation, before: Report, after: Report) -> dict[str, str]:
    """Return every rule whose status is not what it should be, with what it says.

    A rule that leaves the word to another one has nothing more to tell.
    """
    old = statuses(before)
    wrong = {}
    for number, result in enumerate(after.results):
        rule, status = result.rule.id, result.status.value
        if number in after.matters.told and rule not in mutation.expected:
            continue
        right = mutation.expected.get(rule, frozenset({old[rule]}))
        if status not in right:
            quotes = [after.document.quote(finding.span) for finding in result.findings]
            wrong[rule] = f"{status}, not {'|'.join(sorted(right))}: {result.message} {quotes}"
    now = statuses(after)
    if mutation.some and all(now[rule] == old[rule] for rule in mutation.some):
        wrong[" or ".join(mutation.some)] = "nothing changed"
    return wrong


def _misplaced(mutation: Mutation, before: Report, after: Report) -> dict[str, str]:
    """Return the rules that noticed the change and do not point at it, with what they point at."""
    old, missed = statuses(before), {}
    changed = _changed(before.document.text, after.document.text)
    for result in after.results:
        rule = result.rule.id
        if result.status.value == old[rule] or result.status.value in NOTHING_TO_JUDGE:
            continue
        place = mutation.at.get(rule)
        if not any(_lies_at(finding, place, changed, after) for finding in result.findings):
            missed[rule] = str([(f.span, after.document.quote(f.span)) for f in result.findings])
    return missed


def _changed(old: str, new: str) -> tuple[int, int]:
    """Return where in *new* the change lies: what is left without the common ends."""
    shorter = min(len(old), len(new))
    start = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    end = next((i for i in range(shorter - start) if old[-1 - i] != new[-1 - i]), shorter - start)
    return start, len(new) - end


def _lies_at(
    finding: Finding, place: Place | None, changed: tuple[int, int], report: Report
) -> bool:
    start, end = finding.span
    if place is None:
        # Where something was taken away, the finding stands there or beside it.
        return start <= changed[1] + 1 and changed[0] - 1 <= end
    if place == "":
        return True
    text = fold(report.document.text)
    if isinstance(place, tuple):
        low = _positions(text, place[0])[0][0]
        high = _positions(text, place[1])[-1][1] if place[1] else len(text)
        return low <= start <= end <= high
    return any(start < there[1] and there[0] < end for there in _positions(text, place))


def _positions(text: str, words: str) -> list[tuple[int, int]]:
    wanted = fold(clean(words))
    found = [(at, at + len(wanted)) for at in range(len(text)) if text.startswith(wanted, at)]
    assert found, f"{words!r} is not in the changed plan"
    return found


def _misquoted(report: Report) -> list[dict[str, object]]:
    """Return the exported findings whose quote is not the text of their place."""
    text = report.document.text
    return [
        finding
        for result in to_data(report)["results"]
        for finding in result["findings"]
        if text[finding["start"] : finding["end"]] != finding["quote"]
        or not 0 <= finding["start"] <= finding["end"] <= len(text)
    ]
