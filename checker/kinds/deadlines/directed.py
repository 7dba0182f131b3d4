"""The days of reports, each with the time it is on and whether it goes up to a superior body."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.deadlines import Deadline, Deadlines
from checker.facts.report_times import ReportTime
from checker.facts.tables import Tables
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kinds.deadlines.to_whom import go_up, is_judged
from checker.lexicon.grammar import Grammar

# "… về UBND xã: 6 tháng trước ngày 25/5, năm trước ngày 20/11": no one else reports by the second day
_SAME_REPORTER = Grammar(
    r"(?:[ ,;:()-]|{and}|{report-word}|{half-year}|{year-report}|{quarter} (?:[ivx]+|\d)|{periodic}|{every}"
    r"|{part-of-time}|{year}|{limit.before}|{limit.latest}|{on-day}|{limit-filler}|{day})*"
)


class Directed(NamedTuple):
    """A day of a report; ``ups`` says of its recipients whether they are superior, None of another field."""

    deadline: Deadline
    time: ReportTime
    ups: frozenset[bool | None]


def directed(facts: Facts) -> Iterator[Directed]:
    """Yield the days of reports in order; one that says no time is on the year, or as the day before it."""
    last: Deadline | None = None
    time: ReportTime = ""
    ups: set[bool | None] = set()
    judged = is_judged(facts)
    for deadline in facts[Deadlines].of_reports:
        sentence = facts[Sentences].around(deadline.span.start)
        goes_on = last is not None and last.span.start >= sentence.start
        time = deadline.time or (time if goes_on else "year")
        low = last.span.end if goes_on and last else sentence.start
        last = deadline
        in_cells = set(_in_cells(facts, deadline)) if judged else set()
        if in_cells:
            ups = in_cells
        elif judged and not deadline.place:  # else to whom the day before it goes
            before = Span(low, deadline.span.start)
            named = {*go_up(facts, before)} or {*[*go_up(facts, _behind(deadline))][:1]}
            ups = named or (ups if goes_on and _has_same_reporter(facts, before) else set())
        yield Directed(deadline, time, frozenset(ups))


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
