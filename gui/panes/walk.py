"""The walk from remark to remark, without Qt: where it stops, and what comes next."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.matters import Place
from checker.report import Report
from checker.shown import Shown
from gui.page.marks import Mark


@dataclass(frozen=True, slots=True)
class Selected:
    """The rule and the finding selected, by rule id and numbers; finding -1 for none."""

    rule: str
    result: int
    finding: int

    @property
    def place(self) -> Place:
        """The same by numbers alone."""
        return self.result, self.finding


class Decided:
    """What was looked at or waived in a report that is not judged anew with it yet: that takes a while."""

    def __init__(self) -> None:
        self._report: Report | None = None
        self._places: frozenset[Place] = frozenset()

    def note(self, report: Report, places: Collection[Place]) -> None:
        """Those at *places* of *report* are decided, too."""
        self._places = self.get(report) | frozenset(places)
        self._report = report

    def get(self, report: Report | None) -> frozenset[Place]:
        """Return what was decided in *report*: in another one the verdicts tell it."""
        return self._places if report is self._report else frozenset()


def stops_of(
    marks: Iterable[Mark], walked: Iterable[tuple[int, frozenset[Shown]]]
) -> dict[Place, Shown]:
    """Return where to stop and how that is shown: rule by rule as they are *walked*, then by place."""
    places: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        places[mark.result].append(mark)
    return {
        (mark.result, mark.finding): mark.how
        for result, ways in walked
        for mark in places[result]
        if mark.how in ways
    }


def turns(stops: Sequence[Place], now: Selected | None, by: int) -> list[Place]:
    """Return *stops* as they come one after another from *now*, which is the last, forth or back."""
    before = stops.index(now.place) if now and now.place in stops else (-1 if by > 0 else 0)
    return [stops[(before + by * turn) % len(stops)] for turn in range(1, len(stops) + 1)]


def after_answer(
    stops: Mapping[Place, Shown], now: Selected | None, answered: Collection[Place]
) -> Place | None:
    """Return what comes after the answer to *now*: first what is left of its step to signature, then the worst.

    None where all is *answered*: whoever is done is not sent round again.
    """
    left = [stop for stop in turns(list(stops), now, 1) if stop not in answered]
    how = stops.get(now.place) if now else None
    worst = min(left, key=lambda stop: list(Shown).index(stops[stop]), default=None)
    return next((stop for stop in left if stops[stop] is how), worst)


def place_now(report: Report, before: Selected) -> Place | None:
    """Return where in *report* that is which was selected *before*, maybe in an older one."""
    for number, result in enumerate(report.results):
        if result.rule.id == before.rule:
            return number, min(before.finding, len(result.findings) - 1)
    return None
