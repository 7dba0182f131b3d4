"""Which verdicts flip between two libraries: read once, and judged twice only where the rules differ."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from checker.errors import ReadError
from checker.exporters.places import spot_of
from checker.facts import Facts, read_facts
from checker.judge import draft_in, fault, judge_rule, report
from checker.library.rule import Library
from checker.particulars import Overrides, Plan
from checker.report import Report
from checker.review.waivers import honour
from checker.rounds.entry import Entry
from checker.shown import Shown, own_findings, shown
from checker.trial.ground import differing, needed, same_ground, same_words

_LONGEST = 160
"""Characters of a quotation."""
_GONE = "Không còn xét tiêu chí này."
_WEIGHT = {Shown.MUST: 3, Shown.SHOULD: 2, Shown.LOOK: 1, Shown.ERROR: 1}
"""How much a verdict asks of whoever writes the plan; the others ask nothing now."""
_UNMET = frozenset({Shown.MUST, Shown.SHOULD})
"""It does not hold, whatever its weight."""
_QUIET = frozenset({None, Shown.NOT_APPLICABLE})
"""Nothing is said of the draft."""


class Flip(NamedTuple):
    """A verdict that is another one afterwards; None where the rule is not judged on that side.

    ``before`` and ``after`` are how people are shown it, waivers honoured. ``message`` is what is
    said of it: as it will be, of what is no longer asked for as it was. ``quote`` are the words it
    is about, or where something missing belongs; ``places`` is of how many places it is told.
    """

    path: Path
    rule: str
    title: str
    before: Shown | None
    after: Shown | None
    message: str = ""
    quote: str = ""
    places: int = 0
    places_before: int = 0

    @property
    def asked(self) -> bool:
        """Whether something was asked of the draft before."""
        return self.before in _WEIGHT

    @property
    def asks(self) -> bool:
        """Whether something is asked of the draft afterwards."""
        return self.after in _WEIGHT

    @property
    def is_worse(self) -> bool:
        """Whether more is asked of the draft than before."""
        return self._more > 0

    @property
    def is_better(self) -> bool:
        """Whether less is asked of the draft than before."""
        return self._more < 0

    @property
    def is_reweighed(self) -> bool:
        """Whether it does not hold on either side, and only weighs more or less afterwards."""
        return {self.before, self.after} == _UNMET

    @property
    def _more(self) -> int:
        old, new = (_WEIGHT.get(how, 0) if how else 0 for how in (self.before, self.after))
        return new - old or self.places - self.places_before


class _StoppedError(Exception):
    """Nobody wants the rest."""


class Tried(NamedTuple):
    """What becomes of one draft: ``name`` as people call it; ``error`` where it could not be read."""

    name: str
    path: Path
    flips: tuple[Flip, ...] = ()
    error: ReadError | None = None


def never() -> bool:
    """Nobody stops it."""
    return False


def flips(
    drafts: Iterable[Path | Entry],
    before: Library,
    after: Library,
    overrides: Overrides,
    today: dt.date,
    stopped: Callable[[], bool] = never,
) -> Iterator[Tried]:
    """Yield for one draft after another what flips, until *stopped* says so or nobody asks for more.

    A draft that was stopped half-way is not told.
    """
    for draft in drafts:
        entry = draft if isinstance(draft, Entry) else Entry(str(draft), draft)
        done = _tried(entry, (before, after), overrides, today, stopped)
        if done is None or stopped():
            return
        yield done


def _tried(
    entry: Entry,
    libraries: tuple[Library, Library],
    overrides: Overrides,
    today: dt.date,
    stopped: Callable[[], bool],
) -> Tried | None:
    try:
        with entry.opened() as path:
            found = tuple(_flips_in(path, libraries, overrides, today, stopped))
    except _StoppedError:
        return None
    except ReadError as error:
        return Tried(entry.name, entry.path, error=error)
    except Exception as error:  # noqa: BLE001 - one file never stops the others
        return Tried(entry.name, entry.path, error=fault(entry.path, error))
    return Tried(entry.name, entry.path, tuple(one._replace(path=entry.path) for one in found))


def _flips_in(
    path: Path,
    libraries: tuple[Library, Library],
    overrides: Overrides,
    today: dt.date,
    stopped: Callable[[], bool],
) -> Iterator[Flip]:
    """Yield what flips in the draft in the file *path*; raises ReadError, _StoppedError."""

    def go_on(_: object = None) -> None:
        if stopped():
            raise _StoppedError

    before, after = libraries
    document = draft_in(path, before, go_on)
    old = new = read_facts(document, before, overrides)
    if not same_ground(before, after):
        if not same_words(before, after) and not document.recognised:  # that takes too long twice
            document = draft_in(path, after, go_on)
        new = read_facts(document, after, overrides)
    changed = differing(before, after, old[Plan].subject)
    if new is not old:
        changed |= differing(before, after, new[Plan].subject)
    if changed:
        was = _report(old, before, changed, today, go_on)
        yield from _compared(path, changed, was, _report(new, after, changed, today, go_on))


def _report(
    facts: Facts,
    library: Library,
    changed: frozenset[str],
    today: dt.date,
    go_on: Callable[[], object],
) -> Report:
    """Return the report on the *changed* rules and those that speak for them."""
    results = []
    for rule in needed(library.rules_for(facts[Plan].subject), changed):
        go_on()
        results.append(judge_rule(rule, facts))
    return honour(report(facts, library, tuple(results)), today)


class _Side(NamedTuple):
    """How one rule comes out on one side."""

    report: Report
    number: int
    how: Shown

    @property
    def places(self) -> int:
        return len(own_findings(self.report, self.number))

    def told(self) -> tuple[str, str]:
        """Return what is said of it, and the words it is about."""
        result = self.report.results[self.number]
        own = own_findings(self.report, self.number)
        first = next((finding for _, finding in own), next(iter(result.findings), None))
        if first is None:
            return result.message, ""
        message = first.message or result.message
        if first.lacks:
            return message, spot_of(self.report, first)
        return message, f"“{_shortened(self.report.document.quote(first.span))}”"


def _sides(told: Report, changed: frozenset[str]) -> Mapping[str, _Side]:
    ways = shown(told)
    return {
        result.rule.id: _Side(told, number, ways[number])
        for number, result in enumerate(told.results)
        if result.rule.id in changed
    }


def _compared(path: Path, changed: frozenset[str], was: Report, will: Report) -> Iterator[Flip]:
    """Yield the flips: first as the rules stand afterwards, then those that are judged no more."""
    old, new = _sides(was, changed), _sides(will, changed)
    for name in (*new, *(name for name in old if name not in new)):
        before, after = old.get(name), new.get(name)
        flip = _flip(path, before, after)
        if flip is not None:
            yield flip


def _flip(path: Path, before: _Side | None, after: _Side | None) -> Flip | None:
    side = after or before
    if side is None:
        return None
    rule = side.report.results[side.number].rule
    old, new = (one.how if one else None for one in (before, after))
    flip = Flip(path, rule.id, rule.title, old, new, "", "", _places(after), _places(before))
    if {old, new} <= _QUIET or (old is new and flip.places == flip.places_before):
        return None
    message, quote = (before if before and flip.is_better else side).told()
    if after is None and not flip.is_better:
        message = _GONE
    return flip._replace(message=message, quote=quote)


def _places(side: _Side | None) -> int:
    """Return at how many places *side* asks something of the draft."""
    return side.places if side and side.how in _WEIGHT else 0


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"
