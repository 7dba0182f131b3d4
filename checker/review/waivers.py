"""Waivers laid over a report: outside the rules, after every rule has judged."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checker.report import Report, Result, Status
from checker.review.waiver import Waiver, vietnamese_date
from checker.review.waiver_file import read_waivers
from checker.shown import teller

Staleness = Literal["changed", "expired", "met", "unknown-rule"]


@dataclass(frozen=True, slots=True)
class StaleWaiver:
    """A waiver that no longer holds, and why.

    ``changed``: the rule finds something else now; ``expired``: its last day
    has passed; ``met``: the rule asks nothing any more; ``unknown-rule``: the
    rule is not in force.
    """

    waiver: Waiver
    why: Staleness

    def words(self) -> str:
        """Return a Vietnamese sentence about it."""
        waiver = self.waiver
        what = f"Miễn trừ “{waiver.title or waiver.rule}”"
        if self.why == "expired" and waiver.until:
            return f"{what} đã hết hạn ngày {vietnamese_date(waiver.until)}; tiêu chí được xét lại."
        if self.why == "changed":
            return (
                f"{what} không còn khớp vì đoạn được miễn trừ đã thay đổi; tiêu chí được xét lại."
            )
        if self.why == "met":
            return f"{what} không còn cần vì tiêu chí không còn điều gì phải sửa."
        return f"{what} thuộc tiêu chí không có trong bộ tiêu chí đang dùng."


def honour(report: Report, today: dt.date) -> Report:
    """Return *report* with the waivers that lie beside its draft."""
    found = read_waivers(report.document.path)
    applied = apply(report, found.waivers, today)
    if not found.problems:
        return applied
    return replace(applied, warnings=(*applied.warnings, *found.problems))


def apply(report: Report, waivers: Sequence[Waiver], today: dt.date) -> Report:
    """Return *report* with the verdicts that *waivers* cover as ``waived``.

    Waivers that no longer hold change nothing and are told as warnings.
    """
    if not waivers:
        return report
    holding = {(w.rule, w.key): w for w in waivers if w.holds_on(today)}
    results = tuple(
        _waived(result, holding.get((result.rule.id, result.key)) or _of_teller(report, n, holding))
        for n, result in enumerate(report.results)
    )
    words = (stale.words() for stale in stale_waivers(report, waivers, today))
    return replace(report, results=results, warnings=(*report.warnings, *words))


def stale_waivers(
    report: Report, waivers: Iterable[Waiver], today: dt.date
) -> tuple[StaleWaiver, ...]:
    """Return those of *waivers* that no longer hold for *report*, in their order."""
    results = {result.rule.id: result for result in report.results}
    whys = ((waiver, _why_stale(results.get(waiver.rule), waiver, today)) for waiver in waivers)
    return tuple(StaleWaiver(waiver, why) for waiver, why in whys if why)


def waiver_of(
    report: Report,
    result: Result,
    *,
    reason: str,
    by: str,
    date: dt.date,
    until: dt.date | None = None,
) -> Waiver:
    """Return a waiver of *result*, which is one of *report*'s."""
    quotes = (report.document.quote(finding.span) for finding in result.findings)
    return Waiver(
        rule=result.rule.id,
        key=result.key,
        reason=" ".join(reason.split()),
        by=" ".join(by.split()),
        date=date,
        until=until,
        title=result.rule.title,
        quote=" ".join(next(filter(None, quotes), "").split()),
    )


def _of_teller(
    report: Report, number: int, holding: Mapping[tuple[str, str], Waiver]
) -> Waiver | None:
    """Return the waiver of the rule that speaks for the result *number*: one mistake, one decision."""
    other = teller(report, number)
    return holding.get((other.rule.id, other.key)) if other else None


def _waived(result: Result, waiver: Waiver | None) -> Result:
    if waiver is None or not result.is_open:
        return result
    message = f"{result.message} {waiver.words()}".lstrip()
    return replace(result, status=Status.WAIVED, message=message, waiver=waiver)


def _why_stale(result: Result | None, waiver: Waiver, today: dt.date) -> Staleness | None:
    if result is None:
        return "unknown-rule"
    if not result.is_told:
        return "met"
    if result.key != waiver.key:
        return "changed"
    return None if waiver.holds_on(today) else "expired"
