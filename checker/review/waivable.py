"""What can be waived: one matter, as exactly as it was told, so that no decision covers another."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.kernel.text import fold
from checker.library.rule import Rule
from checker.matters import Matter, Place
from checker.report import Finding, Report, result_key
from checker.review.passage import anywhere, labels_of
from checker.review.waiver import Waiver


class Waivable(NamedTuple):
    """A matter of a rule, or all that a rule sees where others tell it.

    ``keys`` are those by which a waiver is of it: the first is written; the
    result's own only where the rule has nothing else to say. ``places`` are all
    that show it, those of other rules, too; ``findings`` its own.
    """

    rule: Rule
    keys: tuple[str, ...]
    message: str
    findings: tuple[Finding, ...]
    places: tuple[Place, ...]
    quote: str
    """The words that it is about, empty where something is missing."""
    matter: Matter | None = None
    """What is still open of it; None where others tell it, or it was waived."""
    waiver: Waiver | None = None

    @property
    def key(self) -> str:
        """The key that a waiver of it is written with."""
        return self.keys[0]


def waivables(report: Report, number: int) -> tuple[Waivable, ...]:
    """Return what can be waived, or was, of the result *number*; nothing where it asks nothing."""
    result, of = report.results[number], report.matters.of
    if not result.is_told:
        return ()
    groups: dict[object, list[int]] = {}
    for which in range(len(result.findings)) or (-1,):
        finding = result.findings[which] if which >= 0 else None
        matter = of.get((number, which))
        if matter is None:
            groups.setdefault(finding and (finding.waiver, finding.message), []).append(which)
        elif matter.rule == result.rule.id:
            groups.setdefault(matter.id, []).append(which)
    shown: dict[str, list[Place]] = {}
    for place, matter in of.items():
        shown.setdefault(matter.id, []).append(place)
    if not groups:
        return (_waivable(report, number, [*range(len(result.findings))], shown, alone=True),)
    return _told_apart(
        _waivable(report, number, found, shown, alone=len(groups) == 1) for found in groups.values()
    )


def _told_apart(ones: Iterable[Waivable]) -> tuple[Waivable, ...]:
    """Return *ones* where those that differ only in where they are told are known by that, too."""
    all_ = tuple(ones)
    several = Counter(one.key for one in all_)
    return tuple(
        one._replace(keys=one.keys[1:]) if several[one.key] > 1 and len(one.keys) > 1 else one
        for one in all_
    )


def waiver_of(
    one: Waivable, *, reason: str, by: str, date: dt.date, until: dt.date | None = None
) -> Waiver:
    """Return a waiver of *one*."""
    return Waiver(
        rule=one.rule.id,
        key=one.key,
        reason=" ".join(reason.split()),
        by=" ".join(by.split()),
        date=date,
        until=until,
        title=one.rule.title,
        quote=one.quote,
    )


def _waivable(
    report: Report,
    number: int,
    found: list[int],
    shown: Mapping[str, Sequence[Place]],
    *,
    alone: bool,
) -> Waivable:
    result, of = report.results[number], report.matters.of
    matter = of.get((number, found[0])) if found else None
    own = matter is not None and matter.rule == result.rule.id
    findings = tuple(result.findings[which] for which in found if which >= 0)
    quotes = [" ".join(report.document.quote(finding.span).split()) for finding in findings]
    message = (findings[0].message if findings and own else "") or result.message
    waiver = findings[0].waiver if findings else result.waiver
    keys: tuple[str, ...] = (result.key,)
    if waiver:
        keys = (waiver.key,)
    elif matter is not None and own:
        # Another section before it gives its own another number: it is the same matter.
        known = dict.fromkeys((anywhere(message, labels_of(report)), message))
        evidence = [(*sorted(map(fold, quotes)), fold(words)) for words in known]
        keys = tuple(result_key(result.rule.id, matter.status, each) for each in evidence)
        keys += (result.key,) * alone
    places = shown[matter.id] if matter is not None and own else ()
    return Waivable(
        rule=result.rule,
        keys=keys,
        message=message,
        findings=findings,
        places=tuple(places) or tuple((number, which) for which in found),
        quote=next(filter(None, quotes), ""),
        matter=matter if own else None,
        waiver=waiver,
    )


def waivers_of(report: Report) -> tuple[Waiver, ...]:
    """Return the waivers that hold for *report*."""
    return tuple(waiver for result in report.results for waiver in result.waivers)
