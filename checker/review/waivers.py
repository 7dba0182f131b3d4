"""Waivers laid over a report: outside the rules, after every rule has judged."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checker.matters import Place
from checker.report import Report, Result, Status
from checker.review.passage import alike, passage_keys, quote_at
from checker.review.remark_file import read_remarks
from checker.review.waivable import Waivable, waivables
from checker.review.waiver import Waiver, vietnamese_date
from checker.review.waiver_file import read_waivers

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
    """Return *report* with the waivers and the reviewers' remarks that lie beside its draft."""
    found = read_waivers(report.document.path)
    remarks = read_remarks(report.document.path)
    said = replace(report, remarks=remarks) if remarks else report
    applied = apply(said, found.waivers, today)
    if not found.problems:
        return applied
    return replace(applied, warnings=(*applied.warnings, *found.problems))


def apply(report: Report, waivers: Sequence[Waiver], today: dt.date) -> Report:
    """Return *report* with the matters that *waivers* cover as waived, every place of them.

    Waivers that no longer hold change nothing and are told as warnings.
    """
    if not waivers:
        return report
    asked = [_asked(report, number) for number in range(len(report.results))]
    holding = {(w.rule, w.key): w for w in waivers if w.holds_on(today) and not w.seen}
    looked_at = [waiver for waiver in waivers if waiver.seen]
    given = _seen(report, looked_at)
    lost = [waiver for waiver in looked_at if waiver not in given.values()]
    again = _looked_at_before(report, lost, given)
    for of_rule in asked:
        for one in of_rule:
            if waiver := next(
                filter(None, (holding.get((one.rule.id, k)) for k in one.keys)), None
            ):
                given |= dict.fromkeys(one.places, waiver)
    results = tuple(_waived(report, number, given) for number in range(len(report.results)))
    words = [stale.words() for stale in stale_waivers(report, waivers, today)]
    told = (*report.warnings, *words, *filter(None, (again,)))
    return replace(report, results=results, warnings=told)


def stale_waivers(
    report: Report, waivers: Iterable[Waiver], today: dt.date
) -> tuple[StaleWaiver, ...]:
    """Return those of *waivers* that no longer hold for *report*, in their order."""
    numbers = {result.rule.id: number for number, result in enumerate(report.results)}
    # What was looked at and is another now is asked about again, and told in one sentence.
    reasoned = (waiver for waiver in waivers if not waiver.seen)
    whys = (
        (waiver, _why_stale(report, numbers.get(waiver.rule), waiver, today)) for waiver in reasoned
    )
    return tuple(StaleWaiver(waiver, why) for waiver, why in whys if why)


def _asked(report: Report, number: int) -> tuple[Waivable, ...]:
    return waivables(report, number) if report.results[number].is_open else ()


def _seen(report: Report, waivers: Sequence[Waiver]) -> dict[Place, Waiver]:
    """Return the places that only had to be looked at, and were."""
    given = {(waiver.rule, waiver.key): waiver for waiver in waivers}
    keys = passage_keys(report, {waiver.rule for waiver in waivers})
    return {
        place: given[rule, key]
        for place, rule in _to_look_at(report)
        for key in keys.get(place, ())
        if (rule, key) in given
    }


def _looked_at_before(report: Report, lost: Iterable[Waiver], given: Collection[Place]) -> str:
    """Say of how many passages that were looked at the words are others now; empty where of none."""
    left = [(place, rule) for place, rule in _to_look_at(report) if place not in given]
    titles: list[str] = []
    for waiver in lost:
        for place, rule in left:
            if rule == waiver.rule and alike(waiver.quote, quote_at(report, place)):
                left.remove((place, rule))
                titles.append(f"“{report.results[place[0]].rule.title}”")
                break
    if not titles:
        return ""
    named = ", ".join(dict.fromkeys(titles))
    return f"{len(titles)} chỗ đã xem phải xem lại vì câu đã đổi: {named}."


def _to_look_at(report: Report) -> Iterator[tuple[Place, str]]:
    """Yield the places that only have to be looked at, with the rule that tells of each."""
    for place, matter in report.matters.of.items():
        own = report.results[place[0]].rule.id == matter.rule
        if own and matter.status is Status.REVIEW:
            yield place, matter.rule


def _waived(report: Report, number: int, given: Mapping[Place, Waiver]) -> Result:
    """Return the result *number* with what is *given* on its places; waived where nothing is left."""
    result = report.results[number]
    places = [(number, which) for which in range(len(result.findings)) or (-1,)]
    if not result.is_open or not any(place in given for place in places):
        return result
    own = [p for p in places if report.matters.of[p].rule == result.rule.id] or places
    findings = tuple(
        replace(finding, waiver=given.get((number, which)))
        for which, finding in enumerate(result.findings)
    )
    if any(place not in given for place in own):
        return replace(result, findings=findings)
    waivers = dict.fromkeys(given[place] for place in own)
    message = " ".join((result.message, *(waiver.words() for waiver in waivers))).lstrip()
    return replace(
        result, status=Status.WAIVED, message=message, findings=findings, waiver=next(iter(waivers))
    )


def _why_stale(
    report: Report, number: int | None, waiver: Waiver, today: dt.date
) -> Staleness | None:
    if number is None:
        return "unknown-rule"
    if not report.results[number].is_told:
        return "met"
    if not any(waiver.key in one.keys for one in waivables(report, number)):
        return "changed"
    return None if waiver.holds_on(today) else "expired"
