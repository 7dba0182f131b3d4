"""Deadlines: by which day, for what, to whom."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from checker.facts.citations import Citations
from checker.facts.dates import DateMention, Dates
from checker.facts.due_tasks import REPORT, SENT, Role, names_a_task, role_of, says, task_of
from checker.facts.provisions import Provisions
from checker.facts.ranges import Ranges
from checker.facts.report_times import ReportTime, label_behind, times_in, times_of_label
from checker.facts.row_times import statement_around, time_cell_at
from checker.facts.store import Facts
from checker.facts.tables import Tables
from checker.facts.telling.history import History
from checker.form.header import Header
from checker.kernel.document import Span
from checker.kernel.spans import SpanSet, span_set
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_REACH = 400
"""Characters before and behind a date in which the words that say what is due stand.

One sentence lists the units that report, what they report on, to whom, and only then the day."""
_LEAD = 60
"""Characters right before a date: “thời hạn gửi báo cáo về là trước 16 giờ 30 phút ngày ” has 52."""
_RECURS_WITHIN = 12
"""Characters between a date and *của quý*: the word for which month, “ tháng cuối”."""

_BY = Grammar("(?:{limit.before}|{limit.latest}|{limit})")
_HOUR = Grammar(r"\d{1,2} ?{hour}(?: ?\d{1,2})?(?: {minute})?")
_TRIGGER = Grammar(rf"(?<!\w){_BY}(?: |:|{{limit-filler}}(?!\w)|{_HOUR})*$")
_ON_DAY = Grammar(r"(?:(?<!\w)(?:{on-day}|{day}|{is})|:)(?: |:|{is}|{day}|{on-day})*$")
# "báo cáo năm 20/11"
_OF_REPORT = Grammar(r"(?<!\w){report-word} (?:{half-year}|{year-report}|{year}) ?:? ?$")
_JOINED = Grammar(r"(?: |,|{and}|{or}|{day}|{limit.before}|[()])*")
_NO_DEADLINE = Grammar(r"(?<!\w)(?:{as-of}|{since}|{occasion})(?: {day})? ?$")
# Ngày bắt đầu, Ngày giao, Số liệu từ ngày: no day by which something is due stands below
_NO_DUE_HEAD = Grammar(
    r"(?<!\w)(?:{data-head}|{no-due-head}(?!\w)(?![^\n]*(?<!\w)(?:{until.ends}|{until}|{time-head})(?!\w)))(?!\w)"
)
_FORMER_WITHIN = 40
"""Characters between a word for what was there before and the day until which it was."""
_FORMER = Grammar(
    r"(?<!\w)(?:{unit.district}|{formerly.word}|{formerly.before}|{replaced}|{before-merger})(?!\w)"
    rf"[^.;\n]{{0,{_FORMER_WITHIN}}}$"
)
_RECURRING = Grammar(
    r" ?{every} (?:{year}|{quarter}|{month})"
    rf"|[^.;]{{0,{_RECURS_WITHIN}}} {{possessive}} (?:{{month}}|{{quarter}})"
)
_RECURS_REACH = 120
"""Characters between *định kỳ hằng năm* and its day: who reports to whom on what."""
# Định kỳ hằng năm, các trường gửi báo cáo trước ngày 15/12; hằng năm (trước ngày 15/12).
_RECURRING_BEFORE = Grammar(
    rf"(?<!\w)(?:(?:{{report-word}}|{{periodic}}) ?{{every}} {{year}}[^.;\d]{{0,{_RECURS_REACH}}}"
    rf"|{{every}} {{year}}(?: {{once}})?[ ,:(]*(?:{_BY}|{{on-day}}|{{limit-filler}}|{{day}}|[ :])*)$"
)
# trước ngày 15/01 năm sau, (trước 05/01 của năm kế tiếp)
_OF_NEXT_YEAR = Grammar(r" ?,? ?\(?(?:{possessive} )?{year} {year-after}(?!\w)")
_NEXT_YEAR_UNTIL = 3
"""The last month of the next year in which a report on the whole year may be due."""
_SENT_ALREADY = Grammar(
    r"(?<!\w){already} (?:{send}|{report-word})(?!\w)(?:(?!(?<!\w){send}(?!\w))[^.;,:\n])*$"
)
_REPORT_TIME = Grammar(r"(?<!\w)(?:{half-year}|{quarter}|{year-report})(?!\w)")
# "báo cáo 6 tháng trước ngày 25/5, năm trước ngày 20/11": here the bare word is the year's report
_BARE_YEAR = Grammar(
    r"[ ,;:)]*(?:{and} )?(?:{every} )?{year} \(?(?={limit.before}|{limit.latest}|{limit})"
)


class Deadline(NamedTuple):
    """A day by which something is due.

    ``span`` covers the date, ``clause`` the words that say what is due.
    ``recurring`` tells that it holds every year (hằng năm); ``time`` what time
    the report is on; ``leads`` that what is due stands behind it (trước ngày
    15/11 gửi báo cáo), up to the next deadline; ``next_year`` that it is of the year
    after the plan's in so many words (15/01 năm sau). Of days that share their words
    (… 6 tháng và năm trước ngày 10/6 và 10/12), ``times`` are those of the
    reports there, ``place`` counts the days from 0.
    """

    span: Span
    date: DateMention
    role: Role
    clause: Span
    recurring: bool = False
    time: ReportTime = ""
    leads: bool = False
    times: tuple[ReportTime, ...] = ()
    place: int = 0
    next_year: bool = False

    def day_in(self, year: int) -> dt.date | None:
        """Return the day, in a plan for *year*: a yearly report of January is of the next year."""
        early = self.time == "year" and self.date.month <= _NEXT_YEAR_UNTIL
        return self.date.in_year(year + (self.next_year or early))

    @property
    def half_year(self) -> bool:
        """Whether it is for a report of six months or a quarter."""
        return self.time in {"half-year", "quarter"}


class Deadlines(tuple[Deadline, ...]):
    """Every deadline that the plan sets, in order."""

    __slots__ = ()

    @property
    def of_reports(self) -> tuple[Deadline, ...]:
        """The deadlines of reports."""
        return tuple(deadline for deadline in self if deadline.role == "report")


def read_deadlines(facts: Facts) -> Deadlines:
    """Return every deadline in the body and in the annexes, in order."""
    found: list[Deadline] = []
    apart = _no_deadlines(facts)
    provided = facts[Provisions]
    for day in facts[Dates]:
        if (
            provided.cover(day.span.start)
            and not apart.contains(day.span)
            and not _is_over(facts, day)
        ):
            deadline = _deadline(facts, day, found[-1] if found else None)
            if deadline is not None:
                found.append(deadline)
    return Deadlines(found)


def _is_over(facts: Facts, day: DateMention) -> bool:
    """Whether *day* is one of last year's deadlines, in a chapter on what was done."""
    year = facts[Plan].year
    past = day.year is not None and year is not None and day.year < year
    return past and facts[History].in_section(day.span)


def _no_deadlines(facts: Facts) -> SpanSet:
    """Return where dates are none: citations, the date of signing, ranges."""
    spans = [citation.span for citation in facts[Citations]]
    signed = facts[Header].date
    if signed is not None:
        spans.append(signed.span)
    for days in facts[Ranges]:
        spans += [days.start.span, days.end.span]
    return span_set(spans)


def _deadline(facts: Facts, day: DateMention, last: Deadline | None) -> Deadline | None:
    """Return *day* as a deadline, None where it is none; *last* is the deadline before it."""
    start, end = day.span
    sentence = statement_around(facts, start)
    timed = time_cell_at(facts, start)
    near = Span(max(sentence.start, start - _REACH), min(sentence.end, end + _REACH))
    previous = last if last and last.span.start >= sentence.start else None
    low = max(_end(facts, previous) if previous else near.start, near.start)
    lead = Span(max(low, start - _LEAD, timed[1].span.start if timed else 0), start)
    if says(facts, _NO_DEADLINE, lead) or is_of_reorganisation(facts, day):
        return None
    if _is_sent_already(facts, day, lead):
        return None
    heads = facts[Tables].heads_above(start) if timed else ()
    if any(says(facts, _NO_DUE_HEAD, head) for head in heads):
        return None
    joined = previous is not None and _joins(facts, Span(low, start))
    leads = previous is not None and previous.leads
    task = task_of(facts, Span(low, start), Span(end, near.end), behind_leading=leads)
    role = (
        previous.role
        if joined and previous
        else role_of(facts, day.span, task, previous.role if previous else None)
    )
    role = "report" if _goes_on(facts, last, Span(sentence.start, start)) else role
    column = tuple(time for head in heads for time in times_of_label(facts, head))
    role = "report" if _heads_reports(facts, start, heads, named=bool(column)) else role
    sent = role == "report" and says(facts, SENT, near)
    triggered = says(facts, _TRIGGER, lead) or (sent and says(facts, _ON_DAY, lead))
    triggered = triggered or (role == "report" and says(facts, _OF_REPORT, lead))
    if not (joined or triggered or timed is not None):
        return None
    recurring = facts.lexicon.pattern(_RECURRING).match(facts.folded, end) is not None
    recurring = recurring or says(facts, _RECURRING_BEFORE, Span(low, start))
    chain = previous if joined and previous else None
    said = task.clause if task.leads else Span(task.clause.start, start)
    label = label_behind(facts, Span(end, near.end))
    times = chain.times if chain else times_in(facts, said) or _bare_year(facts, last, start)
    times = column or times
    place = chain.place + 1 if chain and not column else 0
    return Deadline(
        day.span,
        day,
        "report" if label and role == "other" and not chain else role,
        task.clause,
        recurring=recurring,
        time=_time(facts, label, times, place),
        leads=previous.leads if joined and previous else task.leads,
        times=times,
        place=place,
        next_year=facts.lexicon.pattern(_OF_NEXT_YEAR).match(facts.folded, end) is not None,
    )


def _heads_reports(facts: Facts, offset: int, heads: Sequence[Span], *, named: bool) -> bool:
    """Whether a day stands below a report's name: Báo cáo 6 tháng; Quý I where another column is of reports.

    *named* tells that its own head names a time.
    """
    if any(says(facts, REPORT, head) for head in heads):
        return True
    placed = facts[Tables].around(offset) if named else None
    others = placed[0].heads.values() if placed else ()
    return any(says(facts, REPORT, head) for spans in others for head in spans)


def _bare_year(facts: Facts, last: Deadline | None, start: int) -> tuple[ReportTime, ...]:
    """Return the year's report where only *năm* stands between the *last* report's day and this one."""
    if last is None or last.role != "report":
        return ()
    bare = facts.lexicon.pattern(_BARE_YEAR).match(facts.lined, _end(facts, last), start)
    return ("year",) if bare else ()


def _goes_on(facts: Facts, last: Deadline | None, before: Span) -> bool:
    """Whether only the time of a report stands *before* a day, behind the *last* one of reports.

    "gửi báo cáo về …: 6 tháng trước ngày 05/6; cả năm trước ngày 30/11"
    """
    if last is None or last.role != "report":
        return False
    if facts.lined[last.span.end : before.start].strip() != ";":
        return False
    return not names_a_task(facts, before) and says(facts, _REPORT_TIME, before)


def _is_sent_already(facts: Facts, day: DateMention, lead: Span) -> bool:
    """Whether the words before *day* tell that it was done then: "đã gửi báo cáo tổng kết ngày 09/01/2026".

    What comes after the day of signing was not.
    """
    signed = facts[Plan].days
    past = signed is not None and day.value is not None and day.value <= signed.last
    return past and says(facts, _SENT_ALREADY, lead)


def is_of_reorganisation(facts: Facts, day: DateMention) -> bool:
    """Whether *day* tells until when bodies were there: "đơn vị cấp huyện cũ trước ngày 01/7/2025"."""
    lead = Span(max(0, day.span.start - _LEAD), day.span.start)
    return day.value in facts.registers.body_ends and says(facts, _FORMER, lead)


def _end(facts: Facts, deadline: Deadline) -> int:
    """Return where the *deadline* ends, with the label behind it."""
    label = label_behind(facts, Span(deadline.span.end, len(facts.folded)))
    return label.end if label else deadline.span.end


def _time(facts: Facts, label: Span | None, times: Sequence[ReportTime], place: int) -> ReportTime:
    """Return what time the report is on, by its label, else by its place among those *times*."""
    if label is not None:
        return next(iter(times_of_label(facts, label)), "")
    if len(times) > 1:
        return times[place] if 0 < place < len(times) else ""
    return next(iter(times), "")


def _joins(facts: Facts, between: Span) -> bool:
    """Whether only *và*, commas and the like stand between two days."""
    return facts.lexicon.pattern(_JOINED).fullmatch(facts.folded, *between) is not None
