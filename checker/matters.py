"""What people count and mend: one matter for one mistake, however many rules see it."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from checker.kernel.document import Span
from checker.library.rule import Rule, Severity

if TYPE_CHECKING:
    from checker.report import Result, Status


class When(StrEnum):
    """When a matter is dealt with: now, or by whoever issues the plan (số, ngày khi ký)."""

    NOW = "now"
    SIGNING = "signing"


class Weight(StrEnum):
    """How much a matter weighs: demanded by law or a superior, asked for by custom, or a hint."""

    MUST = "must"
    SHOULD = "should"
    NOTE = "note"


WEIGHTS = {
    Severity.REQUIRED: Weight.MUST,
    Severity.RECOMMENDED: Weight.SHOULD,
    Severity.NOTE: Weight.NOTE,
}


class Matter(NamedTuple):
    """One mistake, or one thing to look at.

    ``rule`` tells it, the rules of ``also`` see it, too; ``span`` is its first
    place, None where it has none.
    """

    id: str
    rule: str
    also: tuple[str, ...]
    status: "Status"
    weight: Weight
    when: When
    span: Span | None


Place = tuple[int, int]
"""A finding by the number of its result in the report and its own in the result, -1 for none."""


class Matters(NamedTuple):
    """The matters of a report in its order.

    ``of`` has the matter of every finding, ``told`` the result that speaks for
    each result which has nothing to say of its own.
    """

    all: tuple[Matter, ...]
    of: Mapping[Place, Matter]
    told: Mapping[int, int]

    def counts(self) -> dict[str, int]:
        """Return how many there are: gaps by weight, what is to be looked at, what waits for signing."""
        found = Counter(_counted(matter) for matter in self.all)
        return {name: found[name] for name in (*Weight, "look", When.SIGNING)}


def matters_of(results: Sequence["Result"]) -> Matters:
    """Return the matters of *results*: what was waived is settled, and not among them."""
    told = _told(results)
    groups: dict[tuple[object, ...], list[Place]] = {}
    for number, result in enumerate(results):
        if not result.is_told:
            continue
        for which in range(len(result.findings)) or (-1,):
            at = _teller(results, told, (number, which))
            groups.setdefault(_same(results, at), []).append((number, which))
    listed: list[Matter] = []
    of: dict[Place, Matter] = {}
    for places in groups.values():
        first = _teller(results, told, places[0])
        if _is_open(results, first):
            matter = _matter(f"m{len(listed) + 1}", results, first, places)
            listed.append(matter)
            of.update(dict.fromkeys(places, matter))
    return Matters(tuple(listed), of, _silent(results, told))


def _is_open(results: Sequence["Result"], at: Place) -> bool:
    result, which = results[at[0]], at[1]
    return result.is_open and (which < 0 or result.findings[which].waiver is None)


def _counted(matter: Matter) -> str:
    if matter.when is When.SIGNING:
        return matter.when
    return matter.weight if matter.status == "gap" else "look"


def _matter(name: str, results: Sequence["Result"], first: Place, places: list[Place]) -> Matter:
    result = results[first[0]]
    finding = result.findings[first[1]] if first[1] >= 0 else None
    also = dict.fromkeys(results[number].rule.id for number, _ in places)
    also.pop(result.rule.id, None)
    return Matter(
        id=name,
        rule=result.rule.id,
        also=tuple(also),
        status=result.status.doubted if finding and finding.doubtful else result.status,
        weight=WEIGHTS[result.rule.severity],
        when=finding.when if finding else When.NOW,
        span=finding.span if finding else None,
    )


def _same(results: Sequence["Result"], at: Place) -> tuple[object, ...]:
    """Return what findings of one matter have in common: one rule that says the same of them."""
    number, which = at
    if which < 0:
        return (number,)
    finding = results[number].findings[which]
    return (number, finding.message, finding.when, finding.doubtful, finding.waiver)


def _told(results: Sequence["Result"]) -> dict[Place, Place]:
    """Return for each finding that another rule speaks for, the finding that does."""
    marked = sorted(
        (finding.span.start, finding.span.end, (number, which))
        for number, result in enumerate(results)
        if result.is_told
        for which, finding in enumerate(result.findings)
    )
    starts = [start for start, _, _ in marked]
    longest = max((end - start for start, end, _ in marked), default=0)
    told: dict[Place, Place] = {}
    for start, end, at in marked:
        rule = results[at[0]].rule
        if not rule.gives_way_to:
            continue
        near = marked[bisect_left(starts, start - longest) : bisect_right(starts, end)]
        others = (
            place
            for first, last, place in near
            if not _is_later(results, place, at)
            and (
                (first < end and start < last and _speaks(results[place[0]].rule, rule))
                # Of what is missing at one place, or right behind it, one is the other only where the
                # rule itself says so: "báo cáo trước ngày 20/11", and whereto is missing behind the day.
                or (
                    results[place[0]].rule.id in rule.gives_way_to
                    and (start == end or first == last)
                    and first <= end
                    and start <= last
                )
            )
        )
        other = min(others, key=lambda place: _order(results, place), default=None)
        if other is not None:
            told[at] = other
    return told


def _is_later(results: Sequence["Result"], other: Place, own: Place) -> bool:
    """Whether *other* waits for the signing and *own* does not: a blank day tells of no wrong place above it."""
    of_other, of_own = (results[number].findings[which].when for number, which in (other, own))
    return of_other is When.SIGNING and of_own is When.NOW


def _speaks(specific: Rule, general: Rule) -> bool:
    """Whether *general* leaves the word to *specific*."""
    return specific.id in general.gives_way_to or (
        specific.group.id in general.gives_way_to and specific.group != general.group
    )


def _teller(results: Sequence["Result"], told: Mapping[Place, Place], at: Place) -> Place:
    """Return the finding that speaks at last: what speaks for *at* may be spoken for itself.

    Of rules that give way to each other, the one that is sure speaks, else the first in the library.
    """
    seen = [at]
    while at in told:
        at = told[at]
        if at in seen:
            circle = seen[seen.index(at) :]
            return min(circle, key=lambda place: _order(results, place))
        seen.append(at)
    return at


def _order(results: Sequence["Result"], place: Place) -> tuple[bool, Place]:
    """Return what tells which of several findings speaks: what is sure first, else as in the library."""
    result, which = results[place[0]], place[1]
    doubtful = which >= 0 and result.findings[which].doubtful
    return doubtful or result.status != "gap", place


def _silent(results: Sequence["Result"], told: Mapping[Place, Place]) -> dict[int, int]:
    silent: dict[int, int] = {}
    for number, result in enumerate(results):
        tellers = [
            _teller(results, told, (number, which))[0] for which in range(len(result.findings))
        ]
        if tellers and result.is_told and number not in tellers:
            silent[number] = tellers[0]
    return silent
