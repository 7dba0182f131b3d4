"""Events with a name and a time, such as the action month (Tháng hành động)."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts.citations import Citations
from checker.facts.dates import DateMention, Dates
from checker.facts.event_month import is_bare, month_of
from checker.facts.event_reach import leads, limit_of, time_of_plan
from checker.facts.laws import Laws
from checker.facts.months import MonthMention
from checker.facts.ranges import DateRange, Ranges
from checker.facts.row_times import TimeCells
from checker.facts.samples import Samples
from checker.facts.store import Facts
from checker.facts.tables import Tables
from checker.form.parts import Parts
from checker.form.table_rows import TableCell
from checker.kernel.document import Span
from checker.kernel.phrases import has_gap, without_overlaps
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownEvent
from checker.particulars import Plan

_CLAUSE = re.compile(r"[^;.:]*")
# "…, có từ năm 2016": how long it has been held
_YEAR = Grammar(r"(?<!\w)(?P<since>{since} )?{year} (?P<year>20\d\d)(?!\d)")
_ANY_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_DIRECTLY = Grammar(
    r"[\"”’]?(?: {year} 20\d\d)?(?:[ ,:(|]|{takes-place}|{time-word}|{since}|{day}|{during})*"
)
_YEAR_AT_ONCE = Grammar(r"[\"”’]? \(?{year} (?P<year>20\d\d)(?!\d)")
# "Phát động Tháng hành động từ 10/11 - 20/11": a part of it, with days of its own
_PART = Grammar(r"(?<!\w){event-part} $")
_PART_WITHIN = 16
"""Characters of such a word: “truyền thông ”."""
YEAR_REACH = 120
"""Characters after a name within which its year stands: the rest of the name, and a few words."""


class EventMention(NamedTuple):
    """One naming of an event, with the time and the year that belong to it.

    ``time`` is the range given for it, ``day`` a single date where no range
    is, ``year`` the year that stands with the name, ``year_span`` its place.
    ``month`` is named for it where no range is, if the event fills a calendar
    month; another than its own only where it follows the name at once.
    """

    span: Span
    time: DateRange | None
    day: DateMention | None
    year: int | None
    year_span: Span | None
    month: MonthMention | None = None


class Events:
    """The mentions of any event that a rule asks for."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._found: dict[KnownEvent, tuple[EventMention, ...]] = {}
        self._short: dict[KnownEvent, tuple[EventMention, ...]] = {}

    def of(self, event: KnownEvent) -> tuple[EventMention, ...]:
        """Return every mention of *event*, not of another event whose name holds its own."""
        if event not in self._found:
            self._found[event] = tuple(_mentions(self._facts, event))
        return self._found[event]

    def short_of(self, event: KnownEvent) -> tuple[EventMention, ...]:
        """Return where *event* is called by less than its name, with its days or year right behind.

        Behind the name of another such event it is short for that one.
        """
        if event not in self._short:
            self._short[event] = tuple(_short_mentions(self._facts, event, self.of(event)))
        return self._short[event]


def _short_mentions(
    facts: Facts, event: KnownEvent, named: Sequence[EventMention]
) -> Iterator[EventMention]:
    own = sorted(mention.span for mention in named)
    others = sorted(facts.find_any(facts.registers.other_events(event)))
    directly, year_of, part = map(facts.lexicon.pattern, (_DIRECTLY, _YEAR_AT_ONCE, _PART))
    for span in without_overlaps(facts.find_any(event.loose)):
        last, before = _last_until(own, span), _last_until(others, span)
        if any(s is not None and s.overlaps(span) for s in (last, before)):
            continue
        if before is not None and (last is None or last.start < before.start):
            continue
        time = facts[Ranges].first_from(span.end)
        if part.search(facts.folded, max(0, span.start - _PART_WITHIN), span.start):
            time = None
        if time is not None and not directly.fullmatch(facts.lined, span.end, time.span.start):
            time = None
        year = year_of.match(facts.folded, span.end)
        if time is not None or year is not None:
            year_span = Span(*year.span("year")) if year else None
            yield EventMention(span, time, None, int(year["year"]) if year else None, year_span)


def _last_until(spans: Sequence[Span], span: Span) -> Span | None:
    """Return the last of *spans*, which are in order, that begins no later than *span*."""
    count = bisect_right(spans, span.start, key=lambda other: other.start)
    return spans[count - 1] if count else None


def _mentions(facts: Facts, event: KnownEvent) -> Iterator[EventMention]:
    others = facts.find_any(facts.registers.other_events(event))
    exact = [name for name in event.names if not has_gap(name)]
    loose = [name for name in event.names if has_gap(name)]
    spans = [s for s in facts.find_any(exact) if not any(_is_within(s, o) for o in others)]
    spans += [s for s in facts.find_any(loose) if not any(s.overlaps(o) for o in others)]
    for span in without_overlaps(s for s in spans if not facts[Samples].shows(s)):
        yield _mention(facts, span, event)


def _is_within(span: Span, other: Span) -> bool:
    """Whether *span* is only part of the longer name of the *other* event."""
    return other != span and other.contains(span)


def _mention(facts: Facts, span: Span, event: KnownEvent) -> EventMention:
    limit = limit_of(facts, span)
    placed = facts[Tables].around(span.start)
    own = placed[1].cell_at(span.start) if placed else None
    if own is not None:
        limit = min(limit, own.span.end)
    time = next((r for r in facts[Ranges] if span.end <= r.span.start < limit), None)
    if time is None:
        before = [r for r in facts[Ranges] if r.span.end <= span.start]
        sentence = facts[Sentences].around(span.start)
        # "Từ ngày 15/11 đến ngày 15/12/2026, tổ chức Tháng hành động …"
        if (
            before
            and before[-1].span.start >= sentence.start
            and leads(facts, before[-1].span, span)
        ):
            time = before[-1]
    if time is None and facts[Parts].subject.contains(span):
        time = time_of_plan(facts)
    day = None
    if time is None:
        day = next(
            (
                d
                for d in facts[Dates]
                if span.end <= d.span.start < limit and not _is_cited_behind(facts, span, d.span)
            ),
            None,
        )
    end = min(time.span.start, limit) if time else limit
    near = min(end, span.end + YEAR_REACH)
    year_span = _year_behind(facts, span, near)
    if time is None and day is None and own is not None:
        cells = [cell.span for cell in _other_times(facts, span, own)]
        time = _range_in(facts, cells, event)
        if time is None:
            day = next((d for d in facts[Dates] if any(c.contains(d.span) for c in cells)), None)
            year_span = year_span or _year_in(facts, cells, span)
    month = month_of(facts, span, limit, event) if time is None else None
    number = int(facts.quote(year_span)) if year_span else None
    return EventMention(span, time, day, number, year_span, month)


def _year_behind(facts: Facts, name: Span, limit: int) -> Span | None:
    """Return the first year behind *name* in its clause that is no cited document's."""
    clause = _CLAUSE.match(facts.folded, name.end, limit)
    years = facts.lexicon.pattern(_YEAR).finditer(
        facts.folded, *(clause.span() if clause else name)
    )
    spans = (Span(*year.span("year")) for year in years if not year["since"])
    return next((span for span in spans if not _is_cited_behind(facts, name, span)), None)


def _is_cited_behind(facts: Facts, name: Span, time: Span) -> bool:
    """Whether *time* is of a document cited behind *name*: … theo Quyết định số … ngày 08 tháng 3 năm 2016."""
    if any(cited.span.start >= name.end for cited in facts[Citations].around(time.start)):
        return True
    laws = facts[Laws]
    last = bisect_right(laws, time.start, key=lambda law: law.span.start) - 1
    return last >= 0 and laws[last].span.start >= name.end and laws[last].span.contains(time)


def _other_times(facts: Facts, span: Span, own: TableCell) -> Iterator[TableCell]:
    """Yield the cells on time in the row of the name at *span*, which stands in the cell *own*."""
    placed = facts[Tables].around(span.start)
    cells = facts[TimeCells][placed[1].span] if placed else ()
    return (cell for cell in cells if cell != own)


def _range_in(facts: Facts, cells: Sequence[Span], event: KnownEvent) -> DateRange | None:
    """Return the range that *cells* give for the event; of several its own days before others."""
    found = [r for r in facts[Ranges] if any(cell.contains(r.span) for cell in cells)]
    its_own = (r for r in found if (r.start.day, r.start.month) == event.first)
    return next(its_own, found[0] if found else None)


def _year_in(facts: Facts, cells: Sequence[Span], name: Span) -> Span | None:
    """Return the year that *cells* give; in the next one the event at *name* is only summed up."""
    after = str((facts[Plan].year or 0) + 1)
    for cell in cells:
        found = _ANY_YEAR.search(facts.folded, *cell)
        if found is not None and (found[0] != after or is_bare(facts, name)):
            return Span(*found.span())
    return None
