"""The walk from remark to remark, without Qt: where it stops, and what comes next."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.matters import Place
from checker.report import Report
from checker.review.remarks import unread_rows
from checker.shown import Shown, shown
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
    marks: Iterable[Mark],
    walked: Iterable[tuple[int, frozenset[Shown]]],
    told: Mapping[int, tuple[Place, Shown]],
) -> dict[Place, Shown]:
    """Return where to stop and how that is shown: rule by rule as they are *walked*, then by place.

    Of a rule that a reviewer has *told* something of, and that asks for nothing else, there is one stop.
    """
    places: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        places[mark.result].append(mark)
    stops: dict[Place, Shown] = {}
    for result, ways in walked:
        own = {mark.place: mark.how for mark in places[result] if mark.how in ways}
        stops.update(own or dict(one for one in (told.get(result),) if one))
    return stops


def told_of(report: Report) -> dict[int, tuple[Place, Shown]]:
    """Return where the results of *report* are seen of which an opinion is to be read, and how they are shown."""
    return {
        number: ((number, _first(report, number)), shown(report)[number])
        for number in unread_rows(report)
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
            return number, max(
                min(before.finding, len(result.findings) - 1), _first(report, number)
            )
    return None


@dataclass(frozen=True, slots=True)
class Before:
    """What was selected, where the walk stopped then, and the report that both speak of."""

    report: Report
    stops: tuple[Place, ...]
    selected: Selected

    def now_in(
        self, report: Report, stops: Collection[Place], answered: Collection[Place]
    ) -> Place | None:
        """Return what is to be selected in a newer *report* in which the walk has these *stops*.

        It is the same, as long as it stands; once it is mended, the next one that stands and is not *answered*.
        """
        was = self.selected.place
        place = self._same(report, was)
        if place is not None and (was not in self.stops or place in stops):
            return place
        ahead = frozenset(stops).difference(answered) if was in self.stops else frozenset[Place]()
        following = (self._same(report, stop) for stop in turns(self.stops, self.selected, 1))
        next_ = next((one for one in following if one in ahead), None)
        return next_ or place_now(report, self.selected)

    def _same(self, report: Report, was: Place) -> Place | None:
        """Return where that stands in *report* which stood at *was*; None where it stands no more.

        It is known by the words it quotes and those that tell it; where these are others, by its turn
        among as many.
        """
        old = self.report.results[was[0]]
        number = next((n for n, r in enumerate(report.results) if r.rule.id == old.rule.id), -1)
        if number < 0:
            return None
        count = len(report.results[number].findings)
        if was[1] < 0 or not count:
            return number, _first(report, number)
        words = _words(self.report, was)
        same = [at for at in range(count) if _words(report, (number, at)) == words]
        if same:
            return number, min(same, key=lambda at: abs(at - was[1]))
        return (number, was[1]) if count >= len(old.findings) else None


def _words(report: Report, place: Place) -> tuple[str, str]:
    finding = report.results[place[0]].findings[place[1]]
    return report.document.quote(finding.span), finding.message


def _first(report: Report, number: int) -> int:
    """Return the first finding of the result *number* of *report*, -1 where it has none."""
    return 0 if report.results[number].findings else -1
