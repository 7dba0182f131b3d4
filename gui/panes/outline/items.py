"""The outline without Qt: sections with the worst verdict inside, missing ones at their place."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from checker.kernel.document import Span
from checker.report import Report, Status
from checker.shown import TO_DO, Shown, own_findings, shown

if TYPE_CHECKING:
    from checker.form.outline import Section

_DEEPEST = 3


class OutlineItem(NamedTuple):
    """A section, or a missing one (``ghost``: the numbers of its result and finding)."""

    title: str
    span: Span
    depth: int
    how: Shown | None
    ghost: tuple[int, int] | None = None


def read_items(report: Report, sections: Sequence["Section"]) -> tuple[OutlineItem, ...]:
    """Return the outline of a judged draft, in order; depths count from 1."""
    ways = shown(report)
    places = {
        how: sorted(
            finding.span.start
            for number, own in enumerate(ways)
            if own is how
            for _, finding in own_findings(report, number)
        )
        for how in TO_DO
    }

    def worst(span: Span) -> Shown | None:
        for how in TO_DO:
            at = bisect_left(places[how], span.start)
            if at < len(places[how]) and places[how][at] <= span.end:
                return how
        return None

    items = [
        OutlineItem(_title(report, section), section.span, section.depth, worst(section.span))
        for section in sections
        if section.depth <= _DEEPEST and (section.is_heading or section.depth == 1)
    ]
    items += [
        OutlineItem(result.rule.title, finding.span, 1, ways[number], (number, which))
        for number, result in enumerate(report.results)
        if result.rule.group.id == "sections" and result.status is Status.GAP
        for which, finding in enumerate(result.findings)
        if finding.span.start == finding.span.end
    ]
    # A missing section stands before the one that begins at its place.
    return tuple(sorted(items, key=lambda item: (item.span.start, item.ghost is None)))


def _title(report: Report, section: "Section") -> str:
    title = " ".join(report.document.quote(section.title).split())
    return f"{section.mark.text}. {title}" if section.mark else title
