"""The marks without Qt: which passages are marked, and what is shown as missing where."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple, TypeVar

from checker.kernel.document import Span
from checker.matters import Place
from checker.report import Report
from checker.shown import Shown, own_findings, shown, shown_at
from gui.page.lines import Page


class Mark(NamedTuple):
    """A finding on the page, by the numbers of its result and of itself in it.

    An empty span is something missing: it is shown as a card at its place,
    with ``caption``. What stands ``aside`` is about how lines look: it is
    marked beside them.
    """

    span: Span
    how: Shown
    result: int
    finding: int
    caption: str
    message: str
    aside: bool = False

    @property
    def place(self) -> Place:
        """The finding by numbers alone."""
        return self.result, self.finding

    @property
    def is_card(self) -> bool:
        """Whether the mark tells of something missing."""
        return self.span.start == self.span.end


class Piece(NamedTuple):
    """The part of a mark that lies in one line, in code points from the line's start."""

    start: int
    end: int
    mark: Mark


class Marks(NamedTuple):
    """All marks by their place: ``all`` in document order, pieces by line, cards by row.

    A card stands below its row, or above where it belongs before the row.
    """

    all: tuple[Mark, ...]
    pieces: Mapping[int, tuple[Piece, ...]]
    above: Mapping[int, tuple[Mark, ...]]
    below: Mapping[int, tuple[Mark, ...]]


_T = TypeVar("_T")

NO_MARKS = Marks((), {}, {}, {})
_SILENT = frozenset({Shown.NOT_APPLICABLE, Shown.TOLD})
CARD_WORDS = {
    Shown.MUST: "Thiếu",
    Shown.SHOULD: "Nên có",
    Shown.LOOK: "Cần xem",
    Shown.SIGNING: "Điền khi ban hành",
    Shown.WAIVED: "Miễn trừ",
    Shown.SEEN: "Đã xem, đúng",
}
"""What a card says before what is missing; the outline says the same."""
CHOSEN = "✓ Sẽ sửa"
"""What both say instead where that is to be put in."""
SETTLED = frozenset({Shown.WAIVED, Shown.SEEN})
"""How is shown what a person has dealt with."""


def seen_as(mark: Mark, answered: Collection[Place]) -> Shown:
    """Return how *mark* looks where the findings at *answered* are to be mended: dealt with, like others."""
    return Shown.SEEN if mark.place in answered else mark.how


def chosen_caption(mark: Mark) -> str:
    """Return what the card of *mark* says where what is missing is to be put in."""
    lead = f"{CARD_WORDS[mark.how]}: " if mark.how in CARD_WORDS else ""
    return f"{CHOSEN}: {mark.caption.removeprefix(lead)}"


def read_marks(report: Report, page: Page) -> Marks:
    """Return the marks of *report* on *page*."""
    found: list[Mark] = []
    for number, how in enumerate(shown(report)):
        if how in _SILENT:
            continue
        rule = report.results[number].rule
        title, aside = rule.title, rule.group.aside
        for which, finding in own_findings(report, number):
            own = shown_at(report, number, which, how)
            lead = CARD_WORDS.get(own, "")
            empty = finding.span.start == finding.span.end
            if empty and not lead:
                continue  # a pass without a place has nothing to show on the page
            caption = f"{rule.group.title if aside else lead}: {title}" if lead else title
            found.append(Mark(finding.span, own, number, which, caption, finding.message, aside))
    found.sort(key=lambda mark: (mark.span.start, mark.result, mark.finding))
    return _placed(found, page)


def of_sort(marks: Marks, page: Page, *, aside: bool | None) -> Marks:
    """Return those of *marks* on *page* that stand aside, or those that do not; all for None."""
    if aside is None:
        return marks
    return _placed([mark for mark in marks.all if mark.aside is aside], page)


def _placed(found: Sequence[Mark], page: Page) -> Marks:
    pieces: defaultdict[int, list[Piece]] = defaultdict(list)
    above: defaultdict[int, list[Mark]] = defaultdict(list)
    below: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in found:
        line = page.line_at(mark.span.start)
        if mark.is_card:
            row = page.row_of(line)
            first = page.lines[page.rows[row].first].start
            (above if mark.span.start <= first else below)[row].append(mark)
            continue
        while line < len(page.lines) and page.lines[line].start < mark.span.end:
            start = page.lines[line].start
            begin, end = max(mark.span.start, start), min(mark.span.end, page.lines[line].end)
            if begin < end:
                pieces[line].append(Piece(begin - start, end - start, mark))
            line += 1
    return Marks(tuple(found), _frozen(pieces), _frozen(above), _frozen(below))


def _frozen(lists: Mapping[int, list[_T]]) -> dict[int, tuple[_T, ...]]:
    return {key: tuple(values) for key, values in lists.items()}
