"""An example out of the open draft: the lines round the words that are marked, and which they are."""

from collections.abc import Mapping
from typing import Any

from checker.library.examples import LEVEL, YEAR
from checker.report import Report
from gui.page.positions import Positions
from gui.rulebook.values import given

_OPEN, _CLOSE = "«", "»"


def example_of(
    report: Report, start: int, end: int, rule: Mapping[str, Any], *, passing: bool
) -> dict[str, object]:
    """Return an example of *rule* with the words from *start* to *end*, counted as the page does it.

    What is missing has no place: of a failing example words are marked only where the rule forbids
    words. Year and level are the draft's own, where an example would be taken for another.
    """
    text = report.document.text
    positions = Positions(text)
    first, last = positions.to_text(start), positions.to_text(end)
    marked = text[first:last]
    first += len(marked) - len(marked.lstrip())
    last -= len(marked) - len(marked.rstrip())
    begin = text.rfind("\n", 0, first) + 1
    stop = text.find("\n", last)
    stop = len(text) if stop < 0 else stop
    words = text[begin:stop]
    if passing or given(rule).get("absent"):
        words = f"{text[begin:first]}{_OPEN}{text[first:last]}{_CLOSE}{text[last:stop]}"
    made: dict[str, object] = {"text": words, "status": "pass" if passing else "gap"}
    plan = report.plan
    if plan.year not in {None, YEAR}:
        made["year"] = plan.year
    if plan.level not in {None, LEVEL}:
        made["level"] = plan.level
    return made
