"""The outline without Qt: sections with the worst verdict inside, missing ones at their place."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from checker.kernel.document import Span
from checker.matters import Place
from checker.report import Report, Status
from checker.shown import TO_DO, Shown, own_findings, shown, shown_at
from gui.page.marks import SETTLED

if TYPE_CHECKING:
    from checker.form.outline import Section

_DEEPEST = 3
_STOP = 1
"""Characters: a full stop ends a sentence, and no name that text follows."""


class OutlineItem(NamedTuple):
    """A section, or a missing one (``ghost``: the numbers of its result and finding).

    ``how`` is the worst that is still to be done in it; ``settled`` tells that something was, and is
    dealt with.
    """

    title: str
    span: Span
    depth: int
    how: Shown | None
    ghost: Place | None = None
    settled: bool = False


def read_items(report: Report, sections: Sequence["Section"]) -> tuple[OutlineItem, ...]:
    """Return the outline of a judged draft, in order; depths count from 1."""
    among = {section.parent for section in sections if section.is_heading}
    items = [
        OutlineItem(_title(report, section), section.span, section.depth, None)
        for section in sections
        if section.depth <= _DEEPEST and _is_listed(section, among)
    ]
    items += [
        OutlineItem(result.rule.title, finding.span, 1, None, (number, which))
        for number, result in enumerate(report.results)
        if result.rule.group.id == "sections" and result.status is Status.GAP
        for which, finding in enumerate(result.findings)
        if finding.span.start == finding.span.end
    ]
    # A missing section stands before the one that begins at its place.
    items.sort(key=lambda item: (item.span.start, item.ghost is None))
    return judged(report, items)


def judged(
    report: Report, items: Sequence[OutlineItem], answered: Collection[Place] = ()
) -> tuple[OutlineItem, ...]:
    """Return *items* with what is in them where the findings at *answered* are dealt with."""
    ways = shown(report)
    starts: dict[Shown, list[int]] = {how: [] for how in (*TO_DO, Shown.SEEN)}
    for number, how in enumerate(ways):
        for which, finding in own_findings(report, number):
            own = shown_at(report, number, which, how)
            if own in SETTLED or (number, which) in answered:
                own = Shown.SEEN
            if own in starts:
                starts[own].append(finding.span.start)
    for found in starts.values():
        found.sort()

    def has(how: Shown, span: Span) -> bool:
        at = bisect_left(starts[how], span.start)
        return at < len(starts[how]) and starts[how][at] <= span.end

    def item_now(item: OutlineItem) -> OutlineItem:
        if item.ghost is not None:
            return item._replace(how=ways[item.ghost[0]], settled=item.ghost in answered)
        worst = next((how for how in TO_DO if has(how, item.span)), None)
        return item._replace(how=worst, settled=has(Shown.SEEN, item.span))

    return tuple(map(item_now, items))


def _is_listed(section: "Section", among: Collection[int | None]) -> bool:
    """Whether people look for *section* in the outline; *among* are the parents of headings.

    A name with its text on the same line (“7. Trạm Y tế: Tuyên truyền …”) is one beside headings.
    """
    named = section.parent in among and section.lead.end - section.title.end > _STOP
    return section.is_heading or section.depth == 1 or named


def _title(report: Report, section: "Section") -> str:
    title = " ".join(report.document.quote(section.title).split())
    return f"{section.mark.text}. {title}" if section.mark else title
