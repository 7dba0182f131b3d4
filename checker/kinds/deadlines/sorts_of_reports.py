"""The days of one sort of reports: on six months, the year, a quarter, an event, a review of what was done."""

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from checker.facts import Facts
from checker.facts.deadlines import Deadline, Deadlines
from checker.facts.due_tasks import REPORT, says
from checker.facts.loose_deadlines import LooseDeadlines
from checker.facts.provisions import Provisions
from checker.facts.recipients import ReportRecipients
from checker.facts.report_times import named_times
from checker.facts.row_times import statement_around
from checker.facts.tables import Tables
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase
from checker.kinds.content.pieces import leads_to, stand_in
from checker.kinds.deadlines.directed import Directed
from checker.kinds.deadlines.said_shortly import reports
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

Sort = Literal["half-year", "year", "quarter", "event", "review", "any"]
_LOOKS_BACK = Grammar(r"(?<!\w){looks-back-report}(?!\w)")
# kết quả Tháng hành động; kết quả tổ chức Tháng hành động
_RESULTS = Grammar(
    r"(?<!\w){results}(?!\w)(?P<event>(?: (?!{results}(?!\w))[^\W\d_]+){0,4}? {event-word}(?!\w))?"
)
_MONTHS = 12
_IN_BRACKETS = Grammar(
    r"(?<!\w)(?:(?P<half>{half-year}(?: {part-of-time} {year})?)|(?P<quarter>{quarter}(?: [ivx\d]+)?)"
    r"|(?P<event>{event-word}[^(),;\n]{0,90})|(?P<year>{year-report}|{year}(?: 20\d\d)?)) ?"
    r"\((?:{limit.before}|{limit.latest}|{limit}|{limit-filler}|{on-day}|{day}|[ :])*$"
)
_LABELS = {"half": "half-year", "quarter": "quarter", "event": "event", "year": "year"}
# báo cáo năm trước ngày 15/11; số liệu đến hết năm bổ sung trước ngày 15/01: more of what was sent in
_MORE = Grammar(r"(?<!\w){more-of-report}(?!\w)")
_YEARS = Grammar(r"(?<![\w/])\d{1,2} {year}(?!\w)")
_EVENT = Grammar(r"(?<!\w){event-word}(?!\w)")
# Tháng hành động (16/12), not from … to …
_EVENT_AND_DAY = Grammar(
    r"(?<!\w){event-word}[^(),;:\n\d]{0,60}[(: ]+(?:{on-day} |{day} )*"
    r"\d{1,2}/\d{1,2}(?:/\d{4})?(?![\d/]| ?(?:[-–]|{until}))"
)
EARLY_UNTIL = 3
"""The last month of the next year in which a report on the whole year may be due."""
_REACH = 300
"""Characters around the words for a time in which it is said that a report is meant."""
_SEVERAL = 2
"""So many times are named where each of several days may be for another."""


class Due(NamedTuple):
    """A day by which a report of the sort is due, taken in the plan's year.

    ``goes_up`` tells whether it goes to a superior body, None where nobody can tell; with ``is_sure``
    it is surely of the sort: one day may be for two reports, or the first of two days for one of them.
    """

    deadline: Deadline
    day: date
    goes_up: bool | None
    is_sure: bool = True
    own: Span = Span(0, 0)
    """Its own words: behind the day before it, up to the next."""


def due_of(facts: Facts, sort: Sort, year: int, about: Sequence[Phrase] = ()) -> list[Due]:
    """Return the days of reports of the *sort* in a plan for *year*, in order; with *about* those on that.

    A report to a superior of another field is none: Trạm Y tế báo cáo Sở Y tế.
    """
    known = reports(facts)
    others = [*_others(facts, known, sort, year)] if sort in {"event", "review"} else []
    found = [
        due._replace(own=_own_words(facts, due.deadline))
        for due in (*_of_reports(facts, known, sort, year), *others)
    ]
    words = facts.find_any(about)
    return [due for due in found if not about or _is_about(facts, due.deadline, words)]


def undated(facts: Facts, sort: Sort, about: Sequence[Phrase] = ()) -> Span | None:
    """Return where a report of the *sort* is named, with *about* one on that; None where none is."""
    provided = facts[Provisions]
    if about:
        named = provided.of(facts.find_any(about))
        return next((word for word in named if says(facts, REPORT, _near(facts, word))), None)
    if sort == "review":
        words = facts.matches(_LOOKS_BACK)
        return next(provided.of(Span(*match.span()) for match in words), None)
    for part in provided:
        for time, span in named_times(facts, part):
            if time == sort and says(facts, REPORT, _near(facts, span)):
                line = facts.text.rfind("\n", span.start, span.end) + 1
                return Span(max(span.start, line), span.end)
    if sort == "event":
        days = provided.of(Span(*match.span()) for match in facts.matches(_EVENT_AND_DAY))
        return next((day for day in days if says(facts, REPORT, _near(facts, day))), None)
    if sort not in {"year", "any"}:
        return None
    others = [
        *(loose.span for loose in facts[LooseDeadlines]),
        *(r.span for r in facts[ReportRecipients]),
    ]
    return next(provided.of(others), None)


def _is_about(facts: Facts, deadline: Deadline, words: Sequence[Span]) -> bool:
    """Whether one of *words*, which are in order, stands with the day: before it, in its row, or behind it."""
    start = deadline.span.start
    placed = facts[Tables].around(start)
    if placed is not None and stand_in(words, placed[1].span):
        return True
    own = _own_words(facts, deadline)
    return stand_in(words, own) or any(stand_in(words, lead) for lead in leads_to(facts, start))


def _own_words(facts: Facts, deadline: Deadline) -> Span:
    """Return the words of the day: before it, and behind it as far as no other day's begin."""
    days = facts[Deadlines]
    at = bisect_left(days, deadline.span.start, key=lambda day: day.span.start) + 1
    end = deadline.clause.end
    if at < len(days) and days[at].span.start < statement_around(facts, deadline.span.start).end:
        end = min(end, days[at].span.start) if deadline.leads else deadline.span.end
    return Span(_lead(facts, deadline).start, max(deadline.span.end, end))


def _near(facts: Facts, span: Span) -> Span:
    """Return what of the statement stands near *span*: one may be endless."""
    start, end = statement_around(facts, span.start)
    low = max(start, span.start - _REACH)
    return Span(low, max(low, min(end, span.end + _REACH)))


def _of_reports(facts: Facts, known: Sequence[Directed], sort: Sort, year: int) -> Iterator[Due]:
    for index, report in enumerate(known):
        following = known[index + 1].deadline if index + 1 < len(known) else None
        sure, perhaps = _sorts(facts, report, following)
        if None in report.ups or not (sort == "any" or sort in sure or sort in perhaps):
            continue
        if sort != "event" and index and says(facts, _MORE, _lead(facts, report.deadline)):
            continue
        day = _day(facts, report.deadline, year)
        if day is not None:
            yield Due(report.deadline, day, _goes_up(report), sort == "any" or sort in sure)


def _others(facts: Facts, known: Sequence[Directed], sort: Sort, year: int) -> Iterator[Due]:
    """Yield the days by which a review is held, or results are sent in, that do not say that they are reports.

    Hoàn thành sơ kết trước ngày 30/6; kết quả Tháng hành động: trước ngày 20/12.
    """
    spans = {report.deadline.span for report in known}
    for deadline in facts[Deadlines]:
        if deadline.span in spans:
            continue
        back = sort == "review" and says(facts, _LOOKS_BACK, deadline.clause)
        day = _day(facts, deadline, year)
        if day and (back or (sort == "event" and "event" in _of_event(facts, deadline)[0])):
            yield Due(deadline, day, None)


def _sorts(facts: Facts, report: Directed, following: Deadline | None) -> tuple[set[str], set[str]]:
    """Return of which sorts a report surely is, and of which it may be."""
    deadline = report.deadline
    around = Span(min(deadline.clause.start, deadline.span.start), deadline.clause.end)
    back = {"review"} if says(facts, _LOOKS_BACK, around) else set()
    labelled = _label_of_brackets(facts, deadline)
    if labelled is not None:
        return {labelled}, set()
    if deadline.place and len(deadline.times) < _SEVERAL:  # báo cáo 6 tháng và năm … 10/6 và 10/12
        return back, {deadline.time or "year", "year"}
    if deadline.time == "event":
        return {"event", *back} | (_of_event(facts, deadline)[0] & {"year"}), set()
    if deadline.time and back and _only_looks_back(facts, around):
        return back, {deadline.time}  # sơ kết 05 năm thực hiện
    if deadline.time:
        return {deadline.time, *back}, set()
    if len(deadline.times) >= _SEVERAL:
        chained = (
            following is not None and following.place == 1 and following.times == deadline.times
        )
        return ({deadline.times[0]}, set()) if chained else (back, set(deadline.times))
    sure, perhaps = _of_event(facts, deadline)
    if not sure and facts[Plan].profile == "thematic" and says(facts, _EVENT, facts[Parts].subject):
        sure = {"event"}  # the whole plan is on it
    return (sure or {report.time}) | back, perhaps


def _only_looks_back(facts: Facts, around: Span) -> bool:
    """Whether a review tells of so many years, and its own word alone that it is on half of one, or a year."""
    return says(facts, _YEARS, around) and not any(
        time in {"half-year", "year"} and not says(facts, _LOOKS_BACK, span)
        for time, span in named_times(facts, around)
    )


def _label_of_brackets(facts: Facts, deadline: Deadline) -> str | None:
    """Return of which sort a day in brackets is by the words right before them: 6 tháng (trước ngày 10/6)."""
    low = max(0, deadline.span.start - _REACH)
    match = facts.lexicon.pattern(_IN_BRACKETS).search(facts.lined, low, deadline.span.start)
    return _LABELS[match.lastgroup or "year"] if match else None


def _of_event(facts: Facts, deadline: Deadline) -> tuple[set[str], set[str]]:
    """Return of which sorts a day surely is, and may be, that only the name of an event tells.

    Its results are those of an event (kết quả Tháng hành động gửi trước ngày …), beside others of the
    year as well; a row and a heading speak of what stands in them.
    """
    start = deadline.span.start
    placed = facts[Tables].around(start)
    if placed is not None and says(facts, _EVENT, placed[1].span):
        return {"event"}, set()
    lead = _lead(facts, deadline)
    results = list(facts.lexicon.pattern(_RESULTS).finditer(facts.folded, *lead))
    named = [match for match in results if match["event"]]
    if named:
        return {"event"} | ({"year"} if len(named) < len(results) else set()), set()
    if any(map(facts.lexicon.pattern(_EVENT).search, facts[Outline].titles_around(start))):
        return {"event"}, {"year"}
    return set(), {"event"} if says(facts, _EVENT, lead) else set()


def _lead(facts: Facts, deadline: Deadline) -> Span:
    """Return the words of the statement before the day, behind the day before it."""
    days = facts[Deadlines]
    at = bisect_left(days, deadline.span.start, key=lambda day: day.span.start)
    start = statement_around(facts, deadline.span.start).start
    before = days[at - 1].span.end if at else 0
    low = max(start, before, deadline.span.start - _REACH)
    return Span(min(low, deadline.span.start), deadline.span.start)


def _goes_up(report: Directed) -> bool | None:
    """Whether the report goes to a superior body; None where nobody can tell."""
    return next(iter(report.ups)) if len(report.ups) == 1 else None


def _day(facts: Facts, deadline: Deadline, year: int) -> date | None:
    """Return the day, in a plan for *year*; a year that is over, a 31/11 is a slip that another rule tells.

    What would be over when the plan is signed is of the next year: báo cáo trước ngày 10/01.
    """
    plan, own = facts[Plan], deadline.date
    if own.year is not None and own.year < year and not plan.is_for_years:
        own = own._replace(year=year)
    if not own.exists and 1 <= own.month <= _MONTHS:  # 31/11: its last day
        own = own._replace(day=monthrange(own.year or year, own.month)[1])
    day = deadline._replace(date=own).day_in(year)
    if plan.is_for_years and own.year not in {None, year, year + 1}:
        return None
    over = plan.date is not None and day is not None and day < plan.date
    if over and own.year is None and own.month <= EARLY_UNTIL:
        return own.in_year(year + 1)
    return day
