"""Events with a name and a time, such as the action month (Tháng hành động)."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts.dates import DateMention, Dates
from checker.facts.ranges import DateRange, Ranges
from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences

_YEAR = re.compile(r"[^;.:\n]{0,110}?(?<!\w)năm (?P<year>20\d\d)(?!\d)")
_OTHER_EVENT = re.compile(
    r"(?<!\w)(?:tháng hành động|ngày (?:quốc tế|toàn dân|gia đình|phụ nữ)|tuần lễ|chiến dịch)(?!\w)"
)
_TIME_LINE = re.compile(
    r"(?:[-+*] |[a-zđ]\) |\d{1,2}\. )?(?:\(?thời gian|từ ngày|\(từ|diễn ra|bắt đầu)"
)
_REACH = 260
"""Characters after a name within which its time may stand."""


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
        self._found: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[EventMention, ...]] = {}

    def called(self, names: tuple[str, ...], other: tuple[str, ...]) -> tuple[EventMention, ...]:
        """Return every mention of the event called *names*, not of the ones called *other*."""
        key = (names, other)
        if key not in self._found:
            self._found[key] = tuple(_mentions(self._facts, names, other))
        return self._found[key]


def _mentions(facts: Facts, names: Sequence[str], other: Sequence[str]) -> Iterator[EventMention]:
    wrong = facts.find_any(other)
    for span in facts.find_any(names):
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
    year = _YEAR.match(facts.folded, span.end, min(end, span.end + 120))
    year_span = Span(year.start("year"), year.end()) if year else None
    return EventMention(span, time, day, int(year["year"]) if year else None, year_span)


def _leads(facts: Facts, time: DateRange, span: Span) -> bool:
    between = facts.folded[time.span.end : span.start]
    return len(between) < 90 and _OTHER_EVENT.search(between) is None


def _limit(facts: Facts, span: Span) -> int:
    """Return where the words about the event end: its sentence, and a line on its time below."""
    sentence = facts[Sentences].around(span.start)
    limit = min(sentence.end, span.end + _REACH)
    following = _OTHER_EVENT.search(facts.folded, span.end, limit)
    if following is not None:
        return following.start()
    end = facts.text.find("\n", span.end)
    for _ in range(3):
        if end < 0 or end + 1 >= len(facts.text):
            break
        stop = facts.text.find("\n", end + 1)
        stop = stop if stop >= 0 else len(facts.text)
        if _TIME_LINE.match(facts.folded, end + 1):
            return max(limit, stop)
        end = stop
    return limit
