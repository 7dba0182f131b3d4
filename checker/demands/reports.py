"""By when communes report, on what and to whom; by when they make their own plan."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.demands.addressee import recipient
from checker.demands.months import MonthEnd, month_ends
from checker.demands.reporting import REPORT, THEIRS, Reporting, is_for_another
from checker.demands.statements import Statement, Statements
from checker.facts import Facts
from checker.facts.deadlines import Deadline, Deadlines
from checker.facts.report_times import ReportTime, times_of_label
from checker.facts.tables import Tables
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

# a plan on one thing that is still to be made is none: xây dựng kế hoạch tổ chức Tháng hành động
_MAKES_PLAN = Grammar(
    r"(?<!\w)(?:(?:{makes-plan}|{send}|{demand.turns-into})(?!\w)[^.;\n]{0,80}?(?<!\w){document-kind.plan}"
    r"|{demand.has-plan}|{document-kind.plan}(?= {demand.own-plan}[^.;\n]{0,80}? (?:{send}|{makes-plan})(?!\w)))(?!\w)"
    r"(?: (?:(?P<given>{demand.given-plan})|(?P<other>{demand.other-plan}|{programme-word}))(?!\w))?"
)
_FEW_WORDS = 40
"""Words of a sentence that only says that the plan is to be made."""
_FEWEST = 8
"""Words from what is done with a plan of others to that plan: with more of them something else is to be done."""
_LIMIT = Grammar(
    r"(?<!\w)(?:{limit.before}|{limit.latest}|{limit}|{on-day})(?: |:|{limit-filler}(?!\w)|{day})*$"
)
_LEAD = 60
"""Characters before a day in which the words stand that make it a limit."""
_CENTRAL = Grammar(r"{superior.of-province}(?!\w)")
_WITHIN = Grammar(r"(?<!\w){demand.within} \d")
# để xảy ra tảo hôn mà không phát hiện, báo cáo kịp thời: told at once, not by a day
_INCIDENT = Grammar(r"(?<!\w){demand.incident}(?!\w)[^.;:\n]{0,40}$")
_REVIEWED = Grammar(r"(?<!\w){demand.review}(?!\w)")
_REVIEW_WORD = Grammar(r"(?<!\w){demand.review-word}(?!\w)")
_EVENT = Grammar(r"(?<!\w){event-word}(?!\w)")


class Due(NamedTuple):
    """A day by which communes must report or make their plan, in the statement that says so.

    It is ``sure`` where the words leave no doubt that communes are meant.
    """

    deadline: Deadline
    statement: Statement
    makes_plan: bool
    to: Span | None = None
    sure: bool = True


class DueMonth(NamedTuple):
    """A month or a quarter in which communes must make their plan."""

    month: MonthEnd
    statement: Statement


def read_dues(facts: Facts, statements: Statements) -> Iterator[Due]:
    """Yield the days of communes; a province's own, and those of its departments, are none."""
    last: Deadline | None = None
    reporting = Reporting(facts, statements)
    for deadline in facts[Deadlines]:
        statement = statements.at(deadline.span.start)
        before = Span(statement.around.start if statement else 0, deadline.span.start)
        if last is not None and before.start <= last.span.start < before.end:
            before = Span(last.span.end, before.end)
        last = deadline
        if statement is None or is_for_another(facts, before):
            continue
        if deadline.role == "report":
            own = Span(min(statement.span.start, deadline.span.start), deadline.span.start)
            sure = reporting.sure(statement, own)
            to = recipient(facts, statement)
            central = to and facts.lexicon.pattern(_CENTRAL).match(facts.folded, *to)
            if sure is not None and not central:
                yield Due(deadline, statement, makes_plan=False, to=to, sure=sure)
            continue
        words = statement.around if statement.is_row else statement.span
        if statement.who in THEIRS and _makes_plan(facts, words):
            sure = statement.who == "communes"
            yield Due(deadline, statement, makes_plan=True, sure=sure)


def read_due_months(facts: Facts, statements: Statements, year: int | None) -> Iterator[DueMonth]:
    """Yield by which month or quarter communes make their plan, where they are given no day."""
    dated = {statements.at(deadline.span.start) for deadline in facts[Deadlines]}
    for statement in statements.all:
        words = statement.around if statement.is_row else statement.span
        if statement.who not in THEIRS or statement in dated or not _makes_plan(facts, words):
            continue
        for month in month_ends(facts, words, year):
            if month.is_limit or statement.is_row:
                yield DueMonth(month, statement)
                break


def _makes_plan(facts: Facts, words: Span) -> bool:
    """Whether the plan that *words* want made is the communes' own: of a plan for an event that on the event is."""
    found = (one for one in _plans(facts, words) if not one["given"])
    event, on_event = facts.lexicon.pattern(_EVENT), is_on_event(facts)
    return any(not one["other"] or (on_event and event.search(one["other"])) for one in found)


def _carries_out_given(facts: Facts, words: Span) -> bool:
    """Whether *words* only want a plan of others carried out: triển khai thực hiện Kế hoạch này."""
    given = (one.group() for one in _plans(facts, words) if one["given"])
    return any(len(own.split()) <= _FEWEST for own in given)


def is_on_plan(facts: Facts, words: Span) -> bool:
    """Whether *words* want any plan made or sent in, on whatever: its day is none of what is planned."""
    return any(not one["given"] for one in _plans(facts, words))


def _plans(facts: Facts, words: Span) -> Iterator[re.Match[str]]:
    return facts.lexicon.pattern(_MAKES_PLAN).finditer(facts.lined, *words)


def is_on_event(facts: Facts) -> bool:
    """Whether the superior's document is for an action month."""
    return facts.lexicon.pattern(_EVENT).search(fold(facts[Plan].title)) is not None


def is_of_plan(facts: Facts, statement: Statement) -> bool:
    """Whether a statement only says, without a day, that a plan or a report is to be made."""
    if _makes_plan(facts, statement.span) or _carries_out_given(facts, statement.span):
        return len(facts.quote(statement.span).split()) <= _FEW_WORDS
    report = facts.lexicon.pattern(REPORT).search(facts.lined, *statement.span)
    if facts.lexicon.pattern(_WITHIN).search(facts.lined, *statement.span):
        return False  # khi phát hiện … phải báo cáo trong vòng 24 giờ: of what may happen
    if report is None or statement.who == "open":
        return False
    before = Span(statement.span.start, report.start())
    return facts.lexicon.pattern(_INCIDENT).search(facts.lined, *before) is None


def report_of(facts: Facts, due: Due) -> str:
    """Return what is reported, as the parameter ``report`` has it."""
    deadline = due.deadline
    if _is_review(facts, due):
        return "review"
    if deadline.time:
        return deadline.time
    if deadline.times:  # 6 tháng, năm trước ngày 10/6 và 10/12; else the one named last before it
        own = deadline.place if _is_of_several(facts, deadline) else -1
        return deadline.times[min(own, len(deadline.times) - 1)]
    labels = _row_labels(facts, due.statement)
    if labels:
        return labels[0]
    if is_on_event(facts):
        return "event"
    return "year" if deadline.recurring else "any"


def _is_of_several(facts: Facts, deadline: Deadline) -> bool:
    """Whether a day shares its words with others: of 6 tháng và năm trước ngày 10/6 và 10/12."""
    days = facts[Deadlines]
    at = bisect_right(days, deadline.span.start, key=lambda day: day.span.start)
    behind = days[at : at + 1]
    return bool(deadline.place) or any(d.place and d.times == deadline.times for d in behind)


def _row_labels(facts: Facts, statement: Statement) -> Sequence[ReportTime]:
    """Return the times that the cells of a row name: 6 tháng; Năm; Kết quả Tháng hành động."""
    placed = facts[Tables].around(statement.around.start) if statement.is_row else None
    cells = [cell.span for cell in placed[1].told] if placed else []
    event = facts.lexicon.pattern(_EVENT)
    for span in cells:
        if event.search(facts.folded, *span):
            return ("event",)
        times = times_of_label(facts, span)
        if times:
            return times
    return ()


def _is_review(facts: Facts, due: Due) -> bool:
    """Whether the report looks back on several years or a whole programme: sơ kết, tổng kết."""
    words = facts[Plan].is_for_years and not due.deadline.recurring
    before = Span(due.deadline.clause.start, due.deadline.span.start)
    reviewed = facts.lexicon.pattern(_REVIEWED).search(facts.lined, *before)
    if reviewed is not None or not words:
        return reviewed is not None
    return facts.lexicon.pattern(_REVIEW_WORD).search(facts.lined, *before) is not None


def due_words(facts: Facts, deadline: Deadline) -> str:
    """Return the day as the plan writes it, with the words that make it a limit: trước ngày 10/6/2026."""
    start, end = deadline.span
    low = max(start - _LEAD, facts.text.rfind("\n", 0, start) + 1)
    lead = facts.lexicon.pattern(_LIMIT).search(facts.folded, low, start)
    return facts.text[lead.start() if lead else start : end]
