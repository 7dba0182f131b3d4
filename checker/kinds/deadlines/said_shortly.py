"""Days of reports that are only put beside a name: Quý I | 18/3/2026 in a table, năm (20/11/2026)."""

from bisect import bisect_left
from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.dates import DateMention, Dates
from checker.facts.deadlines import Deadline, Deadlines
from checker.facts.due_tasks import REPORT, says
from checker.facts.provisions import Provisions
from checker.facts.ranges import Ranges
from checker.facts.report_times import ReportTime
from checker.facts.row_times import statement_around
from checker.facts.tables import Tables
from checker.form.table_rows import Row, Table
from checker.kernel.document import Span
from checker.kernel.spans import span_set
from checker.kinds.deadlines.directed import Directed, directed
from checker.kinds.deadlines.to_whom import go_up, is_judged
from checker.lexicon.grammar import Grammar

_REPORT_NAME = (
    r"(?:(?P<half>{half-year}(?! {late-half})(?: {part-of-time} {year})?)"
    r"|(?P<quarter>{quarter}(?: [ivx\d]{1,3})?)"
    r"|(?P<event>{event-word}[^(),;:\n\d]{0,90})|(?P<year>(?:{every} )?{year-report}(?: {year})?|{year}))"
    r"(?:(?: {year}|/)? ?20\d\d)?"
)
_ROW = Grammar(rf"(?:(?:{{report-word}}|{{periodic}}|{{results}}) )*{_REPORT_NAME}[ .:;]*")
_BEFORE_BRACKET = Grammar(rf"(?<!\w){_REPORT_NAME} ?\( ?(?:{{on-day}} |{{day}} )*$")
# …: quý I: 18/3/2026; 6 tháng 05/6/2026, năm: ngày 20/11/2026
_LISTED = Grammar(
    rf"(?:[,;:(\n-]|(?<!\w)(?:{{and}}|{{report-word}}|{{periodic}})) ?{_REPORT_NAME}"
    r"(?: ?[:(] ?|(?(event)(?!)| ))(?:{on-day} |{day} )*$"
)
_AFTER_BRACKET = Grammar(r" ?(?:[),;.\n/]|{and} |$)")
_TIMES: dict[str, ReportTime] = {
    "half": "half-year", "quarter": "quarter", "event": "event", "year": "year",
}  # fmt: skip
_REACH = 300
"""Characters before a day in which the statement says that reports are meant."""
_NAME = 130
"""Characters of the name of a report."""


def reports(facts: Facts) -> list[Directed]:
    """Return the days of reports in order, with those that are said shortly."""
    short = {one.deadline.span: one for one in (*_in_rows(facts), *_in_brackets(facts))}
    known = [one for one in directed(facts) if one.deadline.span not in short]
    return sorted([*known, *short.values()], key=lambda one: one.deadline.span)


def _in_rows(facts: Facts) -> Iterator[Directed]:
    """Yield the days of rows that only name a report, where the table is one of reports."""
    for deadline in facts[Deadlines]:
        placed = facts[Tables].around(deadline.span.start)
        if placed is None:
            continue
        table, row = placed
        name = _name(facts, row, deadline.span)
        if name and _is_of_reports(facts, table, row, deadline.span):
            yield _directed(facts, deadline, name, row.span)


def _name(facts: Facts, row: Row, day: Span) -> ReportTime:
    """Return of which report *row* is, by its first cell; empty where it does not say only that."""
    first = next(iter(row.told), None)
    if first is None or first.span.contains(day):
        return ""
    match = facts.lexicon.pattern(_ROW).fullmatch(facts.folded, *first.span)
    return _TIMES[match.lastgroup or "year"] if match else ""


def _is_of_reports(facts: Facts, table: Table, row: Row, day: Span) -> bool:
    """Whether the head above the name or the *day* speaks of reports, or the line above the table."""
    tables = facts[Tables]
    above = [head for at in (row.told[0].span.start, day.start) for head in tables.heads_above(at)]
    blocks = facts.document.blocks
    first = min(
        (head.start for heads in table.heads.values() for head in heads), default=len(facts.text)
    )
    at = bisect_left(blocks, min(first, table.span.start), key=lambda block: block.span.start)
    lead = [blocks[at - 1].span] if at else []
    return any(says(facts, REPORT, span) for span in (*above, *lead))


def _in_brackets(facts: Facts) -> Iterator[Directed]:
    """Yield the days that stand alone behind the name of a report: 6 tháng (01/6/2026); năm: 20/11/2026."""
    lexicon, provided = facts.lexicon, facts[Provisions]
    before, listed, after = map(lexicon.pattern, (_BEFORE_BRACKET, _LISTED, _AFTER_BRACKET))
    ranges = span_set(span for days in facts[Ranges] for span in (days.start.span, days.end.span))
    for day in facts[Dates]:
        if not after.match(facts.lined, day.span.end) or not provided.cover(day.span.start):
            continue
        if facts[Citations].cover(day.span) or ranges.contains(day.span):
            continue
        end = day.span.start
        statement = statement_around(facts, end)
        near = Span(max(statement.start, end - _REACH), end)
        match = before.search(facts.lined, max(near.start, end - _NAME), end)
        if match is None and facts[Tables].around(end) is None:
            near = Span(max(facts.lined.rfind("\n", 0, end) + 1, end - _REACH), end)
            match = listed.search(facts.lined, max(near.start, end - _NAME), end)
        if match is None or not says(facts, REPORT, near):
            continue
        deadline = _deadline(facts, day, Span(near.start, day.span.end))
        yield _directed(facts, deadline, _TIMES[match.lastgroup or "year"], near)


def _deadline(facts: Facts, day: DateMention, clause: Span) -> Deadline:
    known = (deadline for deadline in facts[Deadlines] if deadline.span == day.span)
    return next(known, Deadline(day.span, day, "report", clause))


def _directed(facts: Facts, deadline: Deadline, time: ReportTime, within: Span) -> Directed:
    """Return the day as that of a report on *time*; to whom it goes may be said *within*."""
    ups = frozenset(go_up(facts, within)) if is_judged(facts) else frozenset[bool | None]()
    said = deadline._replace(role="report", time=time, times=(time,), place=0)
    return Directed(said, time, ups)
