"""Times of other years that something beside them bears out: a weekday, a paper of that year, a run of years."""

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.dates import DateMention, Dates
from checker.facts.years import Years
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kinds.times.own_times import OtherTime
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_NEAR = 20
"""Characters between a day and its weekday: (thứ 7), thứ Bảy, ngày."""
_WEEKDAY_AFTER = Grammar(r" ?[(,-]? ?(?P<weekday>{weekday})(?!\w)")
_WEEKDAY_BEFORE = Grammar(r"(?<!\w)(?P<weekday>{weekday}) ?,? ?\(?(?:{day} )?$")
_TITLE = 300
"""Characters of the title of a document in which its year stands again."""
# Nghị quyết số …/2025 của … về tăng cường … năm 2025 và những năm tiếp theo
_OF_PAPER = Grammar(
    rf"(?<!\w)(?:{{cited-kind}}|{{document-kind}}) (?:{{number-word}} ?:? ?)?[^;\n]{{0,40}}?"
    rf"/ ?(?P<year>20\d\d)(?!\d)[^;.\n]{{0,{_TITLE}}}?(?<!\w){{about}}(?!\w)[^;.\n]*$"
)
_RUN = Grammar(
    r"(?<!\w)(?:{school-year}|{year}) (?P<first>20\d\d) ?(?:-|/|{until}) ?(?P<last>20\d\d)(?!\d)"
)
_AHEAD = Grammar(r"(?<!\w){next-year}(?!\w)")
_ABOVE = 200
"""Characters above next year's work in which other work for it is told as such."""


def is_borne_out(facts: Facts, time: OtherTime, last: int) -> bool:
    """Whether *time*, of another year than the plan's, whose *last* is given, is right as it stands."""
    if _has_its_weekday(facts, time) or _is_in_title(facts, time):
        return True
    return time.year > last and (
        _is_in_run(facts, time.year, last) or _follows_other_ahead(facts, time)
    )


def _has_its_weekday(facts: Facts, time: OtherTime) -> bool:
    """Whether a weekday beside a day is that of the year written, and not that of the plan's year."""
    own = facts[Plan].year
    for day in facts[Dates].between(time.span.start, time.span.end):
        told, here = _weekday(facts, day), day.value
        if here is None or told is None or own is None or not time.span.contains(day.span):
            continue
        there = day._replace(year=None).in_year(own)
        if here.weekday() == told and (there is None or there.weekday() != told):
            return True
    return False


def _weekday(facts: Facts, day: DateMention) -> int | None:
    """Return the weekday named beside *day*, 0 for Monday."""
    after = facts.lexicon.pattern(_WEEKDAY_AFTER).match(facts.folded, day.span.end)
    low = max(0, day.span.start - _NEAR)
    before = facts.lexicon.pattern(_WEEKDAY_BEFORE).search(facts.folded, low, day.span.start)
    found = after or before
    return int(facts.lexicon.value("weekday", found["weekday"]) or 0) if found else None


def _is_in_title(facts: Facts, time: OtherTime) -> bool:
    """Whether the year stands in the title of a document of that year, whose number is yet to be filled in."""
    low = max(facts[Sentences].around(time.span.start).start, time.span.start - 2 * _TITLE)
    paper = facts.lexicon.pattern(_OF_PAPER).search(facts.folded, low, time.span.start)
    return paper is not None and int(paper["year"]) == time.year


def _is_in_run(facts: Facts, year: int, last: int) -> bool:
    """Whether the plan says that its work runs into *year*: năm 2026 - 2027, năm học 2026 - 2027."""
    body = facts[Parts].body
    for run in facts.lexicon.pattern(_RUN).finditer(facts.folded, *body):
        into = int(run["first"]) <= last < year <= int(run["last"]) <= last + 1
        if into and not facts[Citations].cover(Span(*run.span())):
            return True
    return False


def _follows_other_ahead(facts: Facts, time: OtherTime) -> bool:
    """Whether work for the same next year is told right above it: nhiệm vụ năm 2018; thi đua năm 2018."""
    ahead = facts.lexicon.pattern(_AHEAD)
    for other in facts[Years]:
        if other.year != time.year or not 0 < time.span.start - other.span.start <= _ABOVE:
            continue
        start = facts[Sentences].around(other.span.start).start
        if ahead.search(facts.folded, max(start, other.span.start - _ABOVE), other.span.start):
            return True
    return False
