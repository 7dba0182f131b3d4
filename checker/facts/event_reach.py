"""How far the words about an event reach, behind its name and before it."""

from checker.facts.provisions import Provisions
from checker.facts.ranges import DateRange, Ranges
from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

OTHER_EVENT = Grammar(r"(?<!\w){event-word}(?!\w)")
"""Opens the name of an event: what stands behind it is that one's."""
_TIME_LINE = Grammar(
    r"(?:[-+*] |[a-zđ]\) |\d{1,2}\. )?(?:\(?{time-word}|{since} {day}|\({since}|{takes-place})"
)
# "1. Thời gian: từ ngày …", "III. THỜI GIAN" with the days below it: of the whole plan, no item of a task
_OWN_TIME = Grammar(
    r"(?:^|\n)(?:\d{1,2}\.|[ivx]{1,4}\.) {time-word}(?: {takes-place})? ?[:.]?\s(?:[-+] )?(?:{since} )?(?:{day} )?$"
)
_OWN_TIME_REACH = 60
"""Characters before a range in which its line's mark and words stand."""
_REACH = 260
"""Characters after a name within which its time may stand.

The rest of the name (… và phòng ngừa, ứng phó với bạo lực trên cơ sở giới), its theme and its place
come between."""
_LEAD = 90
"""Fewer characters than these stand between a time and the name it leads: *tổ chức lễ phát động …*"""
_LINES_BELOW = 3
"""Lines below a name in which one on its time is looked for: content, place and time have one each."""


def limit_of(facts: Facts, span: Span) -> int:
    """Return where the words about the event end: its sentence, and a line on its time below."""
    sentence = facts[Sentences].around(span.start)
    limit = min(sentence.end, span.end + _REACH)
    following = facts.lexicon.pattern(OTHER_EVENT).search(facts.folded, span.end, limit)
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


def leads(facts: Facts, time: Span, name: Span) -> bool:
    """Whether what stands at *time*, before the *name* of an event, can be its time."""
    between = Span(time.end, name.start)
    other = facts.lexicon.pattern(OTHER_EVENT).search(facts.folded, *between)
    return between.end - between.start < _LEAD and other is None


def time_of_plan(facts: Facts) -> DateRange | None:
    """Return the days that the plan gives as its own, where its title names the event."""
    own = facts.lexicon.pattern(_OWN_TIME)
    provided = facts[Provisions]
    for days in facts[Ranges]:
        low = max(0, days.span.start - _OWN_TIME_REACH)
        if provided.cover(days.span.start) and own.search(facts.lined, low, days.span.start):
            return days
    return None
