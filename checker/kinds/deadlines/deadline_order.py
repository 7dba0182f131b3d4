"""Units report to the plan's issuer before it has to report to its own superior body."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.dates import written_day
from checker.facts.deadlines import Deadline, Deadlines
from checker.facts.report_times import ReportTime
from checker.facts.tables import Tables
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kinds.base import Kind, NoParams
from checker.kinds.deadlines.to_whom import go_up, is_judged
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Verdict

# "… về UBND xã: 6 tháng trước ngày 25/5, năm trước ngày 20/11": no one else reports by the second day
_SAME_REPORTER = Grammar(
    r"(?:[ ,;:()-]|{and}|{report-word}|{half-year}|{year-report}|{quarter} (?:[ivx]+|\d)|{periodic}|{every}"
    r"|{part-of-time}|{year}|{limit.before}|{limit.latest}|{on-day}|{limit-filler}|{day})*"
)

OUTCOMES = {
    "missing": "Các đơn vị báo cáo trước ngày {found}, sau hạn báo cáo cấp trên ({limit}); cần xem lại.",
    "right": "Không có hạn báo cáo nào của các đơn vị muộn hơn hạn báo cáo cấp trên.",
}


class _Due(NamedTuple):
    """A day by which a report on a time is due, to the superior body or to the issuer."""

    deadline: Deadline
    day: date
    time: ReportTime
    is_up: bool


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Hold the units' days against the last day of the issuer's own report on the same time."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    due = list(_due(facts))
    limits = {
        d.time: max(e.day for e in due if e.is_up and e.time == d.time) for d in due if d.is_up
    }
    units = [d for d in due if not d.is_up and d.time in limits]
    late = [d for d in units if d.day > limits[d.time]]
    if not late:
        return reply.passed("right", [d.deadline.span for d in units])
    spans = [d.deadline.span for d in late]
    limit = written_day(limits[late[0].time])
    return reply.review("missing", spans, found=written_day(late[0].day), limit=limit)


def _due(facts: Facts) -> Iterator[_Due]:
    """Yield the days of yearly, half-yearly and events' reports whose recipient is told."""
    year = facts[Plan].year
    if year is None or not is_judged(facts):
        return
    last: Deadline | None = None
    time: ReportTime = ""
    ups: set[bool | None] = set()
    for deadline in facts[Deadlines].of_reports:
        sentence = facts[Sentences].around(deadline.span.start)
        goes_on = last is not None and last.span.start >= sentence.start
        time = deadline.time or (time if goes_on else "year")
        low = last.span.end if goes_on and last else sentence.start
        last, day = deadline, deadline.day_in(year)
        in_cells = set(_in_cells(facts, deadline))
        if in_cells:
            ups = in_cells
        elif not deadline.place:  # else to whom the day before it goes
            before = Span(low, deadline.span.start)
            named = {*go_up(facts, before)} or {*[*go_up(facts, _behind(deadline))][:1]}
            ups = named or (ups if goes_on and _has_same_reporter(facts, before) else set())
        # A day of a year that is over is a mistake of its own: deadline.valid tells it.
        if day is None or day.year < year:
            continue
        if len(ups) == 1 and None not in ups and time != "quarter":
            yield _Due(deadline, day, time, ups == {True})


def _in_cells(facts: Facts, deadline: Deadline) -> list[bool | None]:
    """Return whether the recipients are superior that the column of a day in a table names, else its row."""
    tables = facts[Tables]
    placed = tables.around(deadline.span.start)
    heads = tables.heads_above(deadline.span.start)
    named = [up for head in heads for up in go_up(facts, head)]
    return named or ([*go_up(facts, placed[1].span)] if placed else [])


def _has_same_reporter(facts: Facts, between: Span) -> bool:
    """Whether nobody else is named *between* two days of one sentence."""
    pattern = facts.lexicon.pattern(_SAME_REPORTER)
    return pattern.fullmatch(facts.folded, *between) is not None


def _behind(deadline: Deadline) -> Span:
    return Span(deadline.span.end, max(deadline.span.end, deadline.clause.end))


KIND = Kind("deadline-order", NoParams, check, OUTCOMES)
