"""By when communes report, on what and to whom; by when they make their own plan."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from checker.demands.addressing import RECEIVES, Addressing
from checker.demands.statements import Statement, Statements
from checker.demands.tasks import has_role_around
from checker.facts import Facts
from checker.facts.deadlines import Deadline, Deadlines
from checker.facts.recipients import ReportRecipients
from checker.facts.report_times import ReportTime, times_of_label
from checker.facts.tables import Tables
from checker.facts.telling.history import History
from checker.form.marks import roman_value
from checker.form.outline import Outline
from checker.form.sections import heading_key
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

# not a plan on one thing that is still to be made: xây dựng kế hoạch tổ chức Tháng hành động
_MAKES_PLAN = Grammar(
    r"(?<!\w)(?:(?:{makes-plan}|{send})(?!\w)[^.;\n]{0,80}?(?<!\w){document-kind.plan}|{demand.has-plan})(?!\w)"
    r"(?! (?:{demand.other-plan}|{programme-word})(?!\w))"
)
_MONTH = Grammar(
    r"(?<!\w)(?:{quarter} (?P<quarter>[iv]{1,3}|[1-4])|{month} (?P<month>\d{1,2}))(?!\w)"
    r"(?:(?: ?{year} ?| ?/ ?)(?P<year>20\d\d))?"
)
_DAY = re.compile(r"(?<!\d)\d{1,2} $")
_DAY_WITHIN = 4
"""Characters before a month in which the day stands that it is of."""
_LAST_MONTH = 12
_REPORT = Grammar(r"(?<!\w){report-word}(?!\w)")
_FEW_WORDS = 40
"""Words of a sentence that only says that the plan is to be made."""
_LIMIT = Grammar(
    r"(?<!\w)(?:{limit.before}|{limit.latest}|{limit}|{on-day})(?: |:|{limit-filler}(?!\w)|{day})*$"
)
_LEAD = 60
"""Characters before a day in which the words stand that make it a limit."""
# "… trước ngày 10/11 để Sở Nội vụ tổng hợp, báo cáo Bộ Nội vụ trước ngày 20/11": the second is not theirs
_FOR_ANOTHER = Grammar(
    r"(?<!\w){in-order-to} [^.;\n]*?(?<!\w)(?:{gathering}|{deciding}|{makes-use})(?!\w)"
)
# Sở Văn hóa, Thể thao và Du lịch: not another body behind the comma
_NAME_GOES_ON = Grammar(
    r", (?P<more>(?:(?!(?:{limit.before}|{limit.latest}|{after-recipient})(?!\w))[^\W\d_]+ ?){1,8}(?<! ))"
)
_BODY = Grammar(r"(?:{recipient}|{recipient.named}|{unit-opening})(?!\w)")
_THROUGH = Grammar(r" {through} ")
_CENTRAL = Grammar(r"{superior.of-province}(?!\w)")
_WITHIN = Grammar(r"(?<!\w){demand.within} \d")
_LATE = Grammar(
    r"(?<!\w)(?:{demand.late}|{demand.not-yet}(?: [^\W\d]+){1,6} {demand.in-time})(?!\w)"
)
_REVIEWED = Grammar(r"(?<!\w){demand.review}(?!\w)")
_REVIEW_WORD = Grammar(r"(?<!\w){demand.review-word}(?!\w)")
_EVENT = Grammar(r"(?<!\w){event-word}(?!\w)")


class Due(NamedTuple):
    """A day by which communes must report or make their plan, in the statement that says so."""

    deadline: Deadline
    statement: Statement
    makes_plan: bool
    to: Span | None = None
    sure: bool = True


class DueMonth(NamedTuple):
    """A month or a quarter in which communes must make their plan: its last day is ``last``."""

    span: Span
    statement: Statement
    last: date


def read_dues(facts: Facts, statements: Statements) -> Iterator[Due]:
    """Yield the days of communes; a province's own, and those of its departments, are none."""
    last: Deadline | None = None
    whom = Addressing(facts)
    to_communes = any(statement.who == "communes" for statement in statements.all)
    inward = facts[Plan].level == "so"  # its own offices report to a department as well
    for deadline in facts[Deadlines]:
        statement = statements.at(deadline.span.start)
        before = Span(statement.around.start if statement else 0, deadline.span.start)
        if last is not None and before.start <= last.span.start < before.end:
            before = Span(last.span.end, before.end)
        last = deadline
        if statement is None or statement.who == "others" or is_for_another(facts, before):
            continue
        if _was_late(facts, statement, before):
            continue
        if deadline.role != "report":
            words = statement.around if statement.is_row else statement.span
            if statement.who in {"communes", "districts"} and _makes_plan(facts, words):
                to = recipient(facts, statement, deadline)
                own = statement.who == "communes"
                yield Due(deadline, statement, makes_plan=True, to=to, sure=own)
            continue
        if inward and statement.who not in {"communes", "districts"}:
            continue
        to = recipient(facts, statement, deadline)
        if to is None or not facts.lexicon.pattern(_CENTRAL).match(facts.folded, *to):
            clear = statement.who == "communes" or whom.reports(before)
            if (
                statement.who == "open" and not statement.is_row
            ):  # a chapter on reports only: those are who the plan is for
                clear = clear or (to_communes and _is_on_reports(facts, statement))
            yield Due(deadline, statement, makes_plan=False, to=to, sure=clear)


def read_due_months(facts: Facts, statements: Statements, year: int | None) -> Iterator[DueMonth]:
    """Yield by which month or quarter communes make their plan, where they are given no day."""
    dated = {statements.at(deadline.span.start) for deadline in facts[Deadlines]}
    for statement in statements.all:
        words = statement.around if statement.is_row else statement.span
        if statement.who not in {"communes", "districts"} or statement in dated:
            continue
        if not _makes_plan(facts, words):
            continue
        found = next(
            (
                match
                for match in facts.lexicon.pattern(_MONTH).finditer(facts.folded, *words)
                if not _is_of_day(facts, match)
            ),
            None,
        )
        own = int(found["year"]) if found and found["year"] else year
        if found is not None and own is not None:
            month = _month(found["quarter"]) or int(found["month"] or 0)
            if 1 <= month <= _LAST_MONTH:
                last = date(own, month, monthrange(own, month)[1])
                yield DueMonth(Span(*found.span()), statement, last)


def _is_of_day(facts: Facts, month: re.Match[str]) -> bool:
    """Whether a *month* only says of which month a day is: ngày 10 tháng 4."""
    return _DAY.search(facts.folded, max(0, month.start() - _DAY_WITHIN), month.start()) is not None


def _month(quarter: str | None) -> int:
    """Return the last month of a *quarter*: 6 of quý II; 0 for None."""
    if quarter is None:
        return 0
    return 3 * (int(quarter) if quarter.isdigit() else roman_value(quarter))


def _makes_plan(facts: Facts, words: Span) -> bool:
    return facts.lexicon.pattern(_MAKES_PLAN).search(facts.lined, *words) is not None


def is_of_plan(facts: Facts, statement: Statement) -> bool:
    """Whether a statement only says, without a day, that a plan or a report is to be made."""
    if _makes_plan(facts, statement.span):
        return len(facts.quote(statement.span).split()) <= _FEW_WORDS
    report = facts.lexicon.pattern(_REPORT).search(facts.lined, *statement.span)
    if facts.lexicon.pattern(_WITHIN).search(facts.lined, *statement.span):
        return False  # khi phát hiện … phải báo cáo trong vòng 24 giờ: of what may happen
    return report is not None and statement.who != "open"


def is_for_another(facts: Facts, before: Span) -> bool:
    """Whether the words *before* a day say what another body does with the report by then."""
    return facts.lexicon.pattern(_FOR_ANOTHER).search(facts.lined, *before) is not None


def _is_on_reports(facts: Facts, statement: Statement) -> bool:
    """Whether a statement stands in a chapter on reports: V. BÁO CÁO."""
    titles = map(heading_key, facts[Outline].titles_around(statement.span.start))
    return has_role_around(facts, statement, "reporting") or any(
        facts.lexicon.has("demand.reporting-head", title) for title in titles
    )


def _was_late(facts: Facts, statement: Statement, before: Span) -> bool:
    """Whether the statement tells who did not report in time: 09 xã báo cáo trễ hạn ngày 10/11."""
    late = facts.lexicon.pattern(_LATE).search(facts.lined, *before)
    return late is not None or facts[History].tells(statement.span)


def recipient(facts: Facts, statement: Statement, deadline: Deadline | None = None) -> Span | None:
    """Return to whom the statement sends a report; in its paragraph, else in its table's heads.

    Of several it is the last one before the *deadline*: through whom, behind to whom.
    """
    near = [statement.span, statement.around]
    placed = facts[Tables].around(statement.around.start) if statement.is_row else None
    if placed is not None:
        receives = facts.lexicon.pattern(RECEIVES)
        for cell in placed[1].told:
            if receives.search(placed[0].head(cell.column, facts.folded)):
                return cell.span
        near.append(placed[0].span)
    for span in near:
        sent = [to for to in facts[ReportRecipients].within(span) if to.sends]
        if sent:
            before = [to for to in sent if deadline and to.span.end <= deadline.span.start]
            return (before or sent[:1])[-1].span
    return None


def body_of(facts: Facts, to: Span) -> str:
    """Return the name of a recipient, with what of it stands behind a comma: Sở Văn hóa, Thể thao và Du lịch."""
    through = facts.lexicon.pattern(_THROUGH).search(facts.folded, *to)
    if (
        through is not None
    ):  # UBND tỉnh qua Sở …: to that one; … qua Hệ thống thông tin: by that way
        if facts.lexicon.pattern(_BODY).match(facts.folded, through.end(), to.end) is None:
            return facts.text[to.start : through.start()].strip()
        to = Span(through.end(), to.end)
    end = to.end
    block = facts.document.block_at(to.start)
    if block is not None and block.cell is not None and block.span.start == to.start:
        return facts.quote(block.span).strip()
    goes_on, unit = facts.lexicon.pattern(_NAME_GOES_ON), facts.lexicon.pattern(_BODY)
    while True:
        more = goes_on.match(facts.folded, end)
        start = more.start("more") if more else end
        if more is None or not facts.text[start].isupper() or unit.match(facts.folded, start):
            return facts.text[to.start : end].strip()
        end = more.end()


def report_of(facts: Facts, due: Due) -> str:
    """Return what is reported, as the parameter ``report`` has it."""
    deadline = due.deadline
    if _is_review(facts, due):
        return "review"
    if deadline.time:
        return deadline.time
    labels = _row_labels(facts, due.statement)
    if labels:
        return labels[0]
    if facts.lexicon.pattern(_EVENT).search(fold(facts[Plan].title)):
        return "event"  # the plan is for an action month
    return "year" if deadline.recurring else "any"


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
