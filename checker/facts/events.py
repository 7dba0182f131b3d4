"""Events with a name and a time, such as the action month (Tháng hành động)."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.facts.dates import DateMention, Dates
from checker.facts.ranges import DateRange, Ranges
from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownEvent

_YEAR = Grammar(r"[^;.:]*?(?<!\w){year} (?P<year>20\d\d)(?!\d)")
_OTHER_EVENT = Grammar(r"(?<!\w){event-word}(?!\w)")
_TIME_LINE = Grammar(
    r"(?:[-+*] |[a-zđ]\) |\d{1,2}\. )?(?:\(?{time-word}|{since} {day}|\({since}|{takes-place})"
)
_REACH = 260
"""Characters after a name within which its time may stand.

The rest of the name (… và phòng ngừa, ứng phó với bạo lực trên cơ sở giới), its theme and its place
come between."""
_YEAR_REACH = 120
"""Characters after a name within which its year stands: the rest of the name, and a few words."""
_LEAD = 90
"""Fewer characters than these stand between a time and the name it leads: *tổ chức lễ phát động …*"""
_LINES_BELOW = 3
"""Lines below a name in which one on its time is looked for: content, place and time have one each."""


class EventMention(NamedTuple):
    """One naming of an event, with the time and the year that belong to it.

    ``time`` is the range given for it, ``day`` a single date where no range
    is, ``year`` the year that stands with the name, ``year_span`` its place.
    """

    span: Span
    time: DateRange | None
    day: DateMention | None
    year: int | None
    year_span: Span | None


class Events:
    """The mentions of any event that a rule asks for."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._found: dict[KnownEvent, tuple[EventMention, ...]] = {}

    def of(self, event: KnownEvent) -> tuple[EventMention, ...]:
        """Return every mention of *event*, not of the similar ones it names as other."""
        if event not in self._found:
            self._found[event] = tuple(_mentions(self._facts, event))
        return self._found[event]


def _mentions(facts: Facts, event: KnownEvent) -> Iterator[EventMention]:
    wrong = facts.find_any(event.other)
    for span in facts.find_any(event.names):
        if not any(span.overlaps(another) for another in wrong):
            yield _mention(facts, span)


def _mention(facts: Facts, span: Span) -> EventMention:
    limit = _limit(facts, span)
    time = next((r for r in facts[Ranges] if span.end <= r.span.start < limit), None)
    if time is None:
        before = [r for r in facts[Ranges] if r.span.end <= span.start]
        sentence = facts[Sentences].around(span.start)
        # "Từ ngày 15/11 đến ngày 15/12/2026, tổ chức Tháng hành động …"
        if before and before[-1].span.start >= sentence.start and _leads(facts, before[-1], span):
            time = before[-1]
    day = None
    if time is None:
        day = next((d for d in facts[Dates] if span.end <= d.span.start < limit), None)
    end = time.span.start if time else limit
    near = min(end, span.end + _YEAR_REACH)
    year = facts.lexicon.pattern(_YEAR).match(facts.folded, span.end, near)
    year_span = Span(year.start("year"), year.end()) if year else None
    return EventMention(span, time, day, int(year["year"]) if year else None, year_span)


def _leads(facts: Facts, time: DateRange, span: Span) -> bool:
    between = Span(time.span.end, span.start)
    other = facts.lexicon.pattern(_OTHER_EVENT).search(facts.folded, *between)
    return between.end - between.start < _LEAD and other is None


def _limit(facts: Facts, span: Span) -> int:
    """Return where the words about the event end: its sentence, and a line on its time below."""
    sentence = facts[Sentences].around(span.start)
    limit = min(sentence.end, span.end + _REACH)
    following = facts.lexicon.pattern(_OTHER_EVENT).search(facts.folded, span.end, limit)
    if following is not None:
        return following.start()
    end = facts.text.find("\n", span.end)
    for _ in range(_LINES_BELOW):
        if end < 0 or end + 1 >= len(facts.text):
            break
        stop = facts.text.find("\n", end + 1)
        stop = stop if stop >= 0 else len(facts.text)
        if facts.lexicon.pattern(_TIME_LINE).match(facts.folded, end + 1):
            return max(limit, stop)
        end = stop
    return limit
