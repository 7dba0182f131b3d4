"""The month that is named for an event: behind its name, before it, in its row of a table."""

from collections.abc import Iterator

from checker.facts.event_reach import OTHER_EVENT, leads
from checker.facts.months import MonthMention, Months
from checker.facts.store import Facts
from checker.facts.tables import Tables
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownEvent

_AT_ONCE = Grammar(r"[\"”’]?(?: {year} 20\d\d)?[ ,:(-]*(?:(?:{time-word}|{month-within}):? )*")
_REPORTED = Grammar(r"(?<!\w){report-word}(?!\w)")
# "Tổ chức các hoạt động hưởng ứng Tháng hành động … năm 2026", and nothing that is done for it or after it
_BARE_BEFORE = Grammar(
    r"(?:[-+] )?(?:(?:{event-held} )*(?:{event-held.deeds} )?(?:{event-held} )*)"
)
_BARE_BEHIND = Grammar(r"[^\W\d]*(?:,? [^\W\d]+){0,16}?(?: {year} 20\d\d)?[\"”.;]?")
_CELL_ON_TIME = Grammar(
    r"(?:{month-within} )?{month} (?:\d{1,2}|{month-name})(?: ?(?:{year}|[/.-]) ?20\d\d| {every} {year})?[.;]?"
)


def month_of(facts: Facts, span: Span, limit: int, event: KnownEvent) -> MonthMention | None:
    """Return the month that is named for the event at *span*, its own one before any other.

    Of an event that lies in two months only a third one tells anything.
    """
    if event.month is None:
        own = {event.first[1], event.last[1]}
        months = _of_row(facts, span) if is_bare(facts, span) else ()
        return next((m for m in months if m.month not in own), None)
    behind = [m for m in facts[Months] if span.end <= m.span.start < limit]
    for month in behind:
        between = Span(span.end, month.span.start)
        if month.month == event.month and not _is_reported(facts, between):
            return month
    leading = _leading(facts, span)
    for month in (*leading, *_of_row(facts, span)):
        if month.month == event.month:
            return month
    follows = facts.lexicon.pattern(_AT_ONCE)
    return next(
        (m for m in behind if follows.fullmatch(facts.folded, span.end, m.span.start)), None
    )


def _leading(facts: Facts, span: Span) -> list[MonthMention]:
    """Return the month that leads the name at *span*: "Trong tháng 6/2026, tổ chức …".

    Behind the name of another event in the sentence it is that one's.
    """
    sentence = facts[Sentences].around(span.start)
    before = [m for m in facts[Months] if sentence.start <= m.span.start < span.start][-1:]
    another = facts.lexicon.pattern(OTHER_EVENT)
    return [
        month
        for month in before
        if leads(facts, month.span, span)
        and another.search(facts.folded, sentence.start, month.span.start) is None
    ]


def _is_reported(facts: Facts, between: Span) -> bool:
    """Whether a report is spoken of *between* a name and a month, which then is the report's."""
    return facts.lexicon.pattern(_REPORTED).search(facts.folded, *between) is not None


def is_bare(facts: Facts, span: Span) -> bool:
    """Whether a cell names the event at *span* and no work for it or after it."""
    placed = facts[Tables].around(span.start)
    cell = placed[1].cell_at(span.start) if placed else None
    if cell is None:
        return False
    before, behind = map(facts.lexicon.pattern, (_BARE_BEFORE, _BARE_BEHIND))
    opens = before.fullmatch(facts.folded, cell.span.start, span.start) is not None
    return opens and behind.fullmatch(facts.folded, span.end, cell.span.end) is not None


def _of_row(facts: Facts, span: Span) -> Iterator[MonthMention]:
    """Yield the months that are all that another cell of the row says: the column on time."""
    placed = facts[Tables].around(span.start)
    if placed is None:
        return
    on_time = facts.lexicon.pattern(_CELL_ON_TIME)
    for cell in placed[1].cells:
        if on_time.fullmatch(facts.folded, *cell.span):
            yield from (m for m in facts[Months] if cell.span.contains(m.span))
