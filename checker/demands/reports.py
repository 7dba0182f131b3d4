"""By when communes report, on what and to whom; by when they make their own plan."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.demands.statements import Statement, Statements
from checker.facts import Facts
from checker.facts.deadlines import Deadline, Deadlines
from checker.facts.recipients import ReportRecipient, ReportRecipients
from checker.facts.tables import Tables
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_MAKES_PLAN = Grammar(
    r"(?<!\w)(?:{makes-plan}|{send})(?!\w)[^.;\n]{0,80}?(?<!\w){document-kind.plan}(?!\w)"
)
_LIMIT = Grammar(
    r"(?<!\w)(?:{limit.before}|{limit.latest}|{limit}|{on-day})(?: |:|{limit-filler}(?!\w)|{day})*$"
)
_LEAD = 60
"""Characters before a day in which the words stand that make it a limit."""
# "… trước ngày 10/11 để Sở Nội vụ tổng hợp, báo cáo Bộ Nội vụ trước ngày 20/11": the second is not theirs
_FOR_ANOTHER = Grammar(
    r"(?<!\w){in-order-to} [^.;\n]*?(?<!\w)(?:{gathering}|{deciding}|{makes-use})(?!\w)"
)
_CENTRAL = Grammar(r"{superior.of-province}(?!\w)")
_REVIEWED = Grammar(r"(?<!\w){demand.review}(?!\w)")


class Due(NamedTuple):
    """A day by which communes must report or make their plan, in the statement that says so."""

    deadline: Deadline
    statement: Statement
    makes_plan: bool
    to: ReportRecipient | None = None


def read_dues(facts: Facts, statements: Statements) -> Iterator[Due]:
    """Yield the days of communes; a province's own, and those of its departments, are none."""
    last: Deadline | None = None
    for deadline in facts[Deadlines]:
        statement = statements.at(deadline.span.start)
        before = Span(statement.around.start if statement else 0, deadline.span.start)
        if last is not None and before.start <= last.span.start < before.end:
            before = Span(last.span.end, before.end)
        last = deadline
        if statement is None or statement.who == "others" or _is_for_another(facts, before):
            continue
        if deadline.role != "report":
            if statement.who in {"communes", "districts"} and _makes_plan(facts, statement):
                yield Due(deadline, statement, makes_plan=True, to=_recipient(facts, statement))
            continue
        to = _recipient(facts, statement)
        if to is None or not facts.lexicon.pattern(_CENTRAL).match(facts.folded, *to.span):
            yield Due(deadline, statement, makes_plan=False, to=to)


def _makes_plan(facts: Facts, statement: Statement) -> bool:
    return facts.lexicon.pattern(_MAKES_PLAN).search(facts.lined, *statement.around) is not None


def _is_for_another(facts: Facts, before: Span) -> bool:
    return facts.lexicon.pattern(_FOR_ANOTHER).search(facts.lined, *before) is not None


def _recipient(facts: Facts, statement: Statement) -> ReportRecipient | None:
    """Return to whom the statement sends a report; in its paragraph, else in its table's heads."""
    near = [statement.span, statement.around]
    placed = facts[Tables].around(statement.around.start)
    near += [placed[0].span] if placed else []
    for span in near:
        sent = [to for to in facts[ReportRecipients].within(span) if to.sends]
        if sent:
            return sent[0]
    return None


def is_review(facts: Facts, due: Due) -> bool:
    """Whether the report looks back on several years or a whole programme: sơ kết, tổng kết."""
    return facts.lexicon.pattern(_REVIEWED).search(facts.lined, *due.deadline.clause) is not None


def due_words(facts: Facts, deadline: Deadline) -> str:
    """Return the day as the plan writes it, with the words that make it a limit: trước ngày 10/6/2026."""
    start, end = deadline.span
    low = max(start - _LEAD, facts.text.rfind("\n", 0, start) + 1)
    lead = facts.lexicon.pattern(_LIMIT).search(facts.folded, low, start)
    return facts.text[lead.start() if lead else start : end]
