"""No year of another year's plan is left in the plan's own tasks."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.citations import BlankNumbers, Citations
from checker.facts.dates import Dates
from checker.facts.deadlines import Deadlines
from checker.facts.history import History
from checker.facts.periods import Periods
from checker.facts.ranges import Ranges
from checker.facts.whereabouts import Whereabouts
from checker.facts.years import Years
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase, find
from checker.kernel.sentences import Sentences
from checker.kernel.spans import span_set
from checker.kinds.base import Kind
from checker.kinds.reply import Reply, worst
from checker.lexicon.grammar import Grammar
from checker.library.registers import EventId
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_LAW_WITHIN = 100
"""Characters between *Luật* and its year: the name of one law, or of one that changes several."""
_BEFORE = 110
"""Characters before a year in which the words that make it another's stand, *Pháp lệnh* included."""
_EVENT_REACH = 120
"""Characters after an event's name in which a year is the event's own; so :mod:`checker.facts.events`."""
_WORK_REACH = 220
"""Characters before a year in which the word for the plan's own work stands: a long object between."""
_DONE_WITHIN = 60
"""Characters between a year that opens a sentence and *đã*: who has done it."""
_OPENING = 12
"""A year within so many characters opens its sentence: “Trong năm 2025”, “- Năm 2025, …”."""
_BLANK_DATE = 20
"""Characters after a number left blank: the date that goes with it is to be filled in too."""
_STALE = 3
"""Years back that a plan may be copied from; an older one is told, not left over."""

# A year to be reached, to be compared with or gone by is not the plan's own.
_OTHER_YEAR = Grammar(r"(?<!\w){other-year}(?: {other-year.part}| {month} \d{1,2})?,? ?$")
_LAW = Grammar(r"(?<!\w)(?:{law.at-large}|(?P<law>{law-kind}|{constitution}))(?!\w)")
_LAW_NAME = Grammar(rf" [^.;]{{2,{_LAW_WITHIN}}}")
_LISTED_BEFORE = Grammar(r"(?<!\w){year} 20\d\d ?(?:,|{and}) ?$")
_LISTED_AFTER = Grammar(r" ?(?:-|,|{and}|{until}) ?(?:{year} )?20\d\d")
_DAY_BEFORE = Grammar(
    r"(?<!\w)(?:(?:{day}|{month}) ?[\d./…]* ?(?:{month} ?[\d…]* ?)?|{quarter} [ivx\d]+[ /]*)$"
)
_UNTIL = Grammar(r"(?<!\w)(?:{as-of}|{since}|{figures}|{until})(?: {day})? ?$")
_SINCE = Grammar(r"(?<!\w)(?:{since}|{founded})(?: {during}| {on-day})? ?$")
_TIME_OF_TASK = Grammar(
    r"(?:{quarter} (?:[iv]{1,3}|[1-4])|{month} \d{1,2}) ?(?:/|{year}) ?(?P<year>20\d\d)(?!\d)"
)
# Compared with last year (năm 2025: 100%), or told as done (Năm 2025, xã đã tổ chức …).
_COMPARED = Grammar(r" ?(?::|{is}|{measured}) ?\d|\) {changed}(?!\w)| {carried-over}(?!\w)")
_DONE = Grammar(rf"[^.;\n]{{0,{_DONE_WITHIN}}}(?<!\w){{already}}(?!\w)")
_AHEAD = Grammar(r"(?<!\w){next-year}(?!\w)")
# The head of a column whose table the file form has lost: Ước thực hiện năm 2025.
_COLUMN_HEAD = Grammar(r"\n(?:{past-column},? ?\(?)?$")
_COLUMN_END = ("\n", ")\n")


class Params(NamedTuple):
    """``work`` are phrases that, before a year in the same sentence, speak of the plan's own work.

    ``events`` are those whose year another rule judges.
    """

    work: tuple[Phrase, ...]
    events: tuple[EventId, ...] = ()


class _Time(NamedTuple):
    """A year in the plan's own text: bare (năm 2025), or of a day, month or quarter."""

    span: Span
    year: int
    bare: bool


OUTCOMES = {
    "missing": "Ghi “{found}” trong kế hoạch của {years}.",
    "unsure": "Có “{found}” ở {where}; cần xem có phải năm ghi nhầm không.",
    "unknown": "Chưa xác định được năm của kế hoạch nên chưa xét được.",
    "right": "Không thấy năm của kế hoạch khác trong các nhiệm vụ.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Years beside the plan's own work; those of citations, periods and results are fine."""
    reply = Reply(rule, facts, OUTCOMES)
    plan = facts[Plan]
    if plan.year is None:
        return reply.review("unknown")
    faults: list[tuple[Status, Finding]] = []
    for time in (*_bare_years(params, facts), *_months(facts), *_days(facts)):
        status = None if plan.covers(time.year) else _status(params, facts, time)
        if status is None:
            continue
        found = facts.quote(time.span)
        sure = status is Status.GAP and not plan.is_for_years  # else no single year is right
        right = found.replace(str(time.year), str(plan.year)) if sure else None
        outcome = "missing" if status is Status.GAP else "unsure"
        fields = {"found": found, "where": facts[Whereabouts].of(time.span.start)}
        faults.append((status, reply.finding(time.span, outcome, right, right, **fields)))
    return worst(faults) or reply.passed("right")


def _bare_years(params: Params, facts: Facts) -> Iterator[_Time]:
    names = [name for event in params.events for name in facts.registers.events[event].names]
    events = facts.find_any(names)
    for mention in facts[Years]:
        span = mention.span
        told = any(_ends(facts, g, span) for g in (_OTHER_YEAR, _DAY_BEFORE, _LISTED_BEFORE))
        if told or _follows(facts, _LISTED_AFTER, span) or _heads_column(facts, span):
            continue
        if not (_of_law(facts, span) or _of_event(facts, span, events)) and _is_own(facts, span):
            yield _Time(span, mention.year, bare=True)


def _months(facts: Facts) -> Iterator[_Time]:
    """Yield months and quarters with a year: the time of a task, not of a document."""
    days = span_set(day.span for day in facts[Dates])
    for match in facts.matches(_TIME_OF_TASK):
        span = Span(*match.span())
        since = _ends(facts, _SINCE, span)
        if not since and not days.overlaps(span) and _is_own(facts, span):
            yield _Time(span, int(match["year"]), bare=False)


def _days(facts: Facts) -> Iterator[_Time]:
    """Yield days with a year that no other rule judges: not reports' deadlines, not ranges."""
    apart = span_set(
        [
            *(deadline.span for deadline in facts[Deadlines].of_reports),
            *(dates.span for dates in facts[Ranges]),
            *(Span(blank.start, blank.end + _BLANK_DATE) for blank in facts[BlankNumbers]),
        ]
    )
    for day in facts[Dates]:
        if day.year is None or apart.contains(day.span):
            continue
        told = _ends(facts, _UNTIL, day.span) or _of_law(facts, day.span)
        if not told and _is_own(facts, day.span):
            yield _Time(day.span, day.year, bare=False)


def _ends(facts: Facts, grammar: Grammar, span: Span) -> bool:
    """Whether *grammar*, which ends in ``$``, stands right before *span*."""
    low = max(0, span.start - _BEFORE)
    return facts.lexicon.pattern(grammar).search(facts.folded, low, span.start) is not None


def _follows(facts: Facts, grammar: Grammar, span: Span) -> bool:
    """Whether *grammar* stands right after *span*."""
    return facts.lexicon.pattern(grammar).match(facts.folded, span.end) is not None


def _of_law(facts: Facts, span: Span) -> bool:
    """Whether a law that is named before *span* in its clause has it for its year."""
    low = max(facts[Sentences].around(span.start).start, span.start - _BEFORE)
    name = facts.lexicon.pattern(_LAW_NAME)
    return any(
        name.fullmatch(facts.folded, match.end(), span.start) is not None
        for match in facts.lexicon.pattern(_LAW).finditer(facts.folded, low, span.start)
        if match["law"]
    )


def _is_own(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in the plan's own words: not cited, not a period, not looking back."""
    parts = facts[Parts]
    if not any(part.contains(span) for part in (parts.body, parts.preamble, parts.appendix)):
        return False
    if facts[Citations].cover(span) or facts[Periods].overlap(span):
        return False
    opens = span.start - facts[Sentences].around(span.start).start < _OPENING
    if opens and _follows(facts, _DONE, span):
        return False
    return not facts[History].tells(span) and not _follows(facts, _COMPARED, span)


def _heads_column(facts: Facts, span: Span) -> bool:
    """Whether the year heads a table's column, or stands alone on its line as one does."""
    block = facts.document.block_at(span.start)
    if block is not None and block.cell is not None and block.cell.row == 0:
        return True
    if not facts.lined.startswith(_COLUMN_END, span.end):
        return False
    line = facts.lined.rfind("\n", 0, span.start)
    head = facts.lexicon.pattern(_COLUMN_HEAD)
    return line >= 0 and head.fullmatch(facts.lined, line, span.start) is not None


def _of_event(facts: Facts, span: Span, events: Sequence[Span]) -> bool:
    """Whether the year belongs to an event, whose own rule judges it."""
    return any(
        e.end <= span.start <= e.end + _EVENT_REACH
        and not any(sign in facts.text[e.end : span.start] for sign in ";.\n")
        for e in events
    )


def _status(params: Params, facts: Facts, time: _Time) -> Status | None:
    """Return how sure it is that *time*, of another year, was left over or mistyped."""
    parts, plan = facts[Parts], facts[Plan]
    first, last = plan.horizon or (plan.year or time.year, plan.year or time.year)
    concluding = parts.concludes and parts.closing.contains(time.span)
    if time.bare and (concluding or parts.preamble.contains(time.span)):
        return Status.GAP
    sentence = facts[Sentences].around(time.span.start)
    before = Span(max(sentence.start, time.span.start - _WORK_REACH), time.span.start)
    if time.year > last:
        ahead = facts.lexicon.pattern(_AHEAD).search(facts.folded, *before)
        return Status.REVIEW if time.bare and time.year == last + 1 and not ahead else None
    if not time.bare:
        return Status.GAP
    if any(find(phrase, facts.folded, *before) for phrase in params.work):
        return Status.GAP
    return Status.REVIEW if first - time.year <= _STALE else None


KIND = Kind("year", Params, check, OUTCOMES)
