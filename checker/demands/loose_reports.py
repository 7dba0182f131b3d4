"""Reports of communes that are due without a full date: by the 20th of a quarter's last month, in November."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checker.demands.addressee import body_of, recipient
from checker.demands.due_rules import is_several
from checker.demands.key_words import KeyWords
from checker.demands.months import MonthEnd, month_ends
from checker.demands.proposal import Proposal
from checker.demands.reporting import Reporting
from checker.demands.rules import example, quoted, rule_of
from checker.demands.statements import Statement, Statements
from checker.editing.ids import slug
from checker.facts import Facts
from checker.facts.deadlines import Deadlines
from checker.facts.loose_deadlines import LooseDeadlines
from checker.facts.report_times import times_in
from checker.facts.whereabouts import Whereabouts
from checker.kernel.days import written
from checker.kernel.document import Span
from checker.kinds.deadlines.report_by import WORDS
from checker.lexicon.grammar import Grammar
from checker.library.rule import Severity
from checker.library.superior import SuperiorPlan

_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_QUARTER = Grammar(r"(?<!\w){quarter}(?!\w)")
_PART = Grammar(
    r"(?<!\w){month} (?:(?P<first>{first-part})|(?P<middle>{middle-part})|{last-part})(?!\w)"
)
_LAST_OF_QUARTER = 3


class LooseReport(NamedTuple):
    """A report due in a ``month``, or over and over (None)."""

    span: Span
    statement: Statement
    report: str
    to: str
    month: MonthEnd | None
    sure: bool


def read_loose_reports(
    facts: Facts, statements: Statements, superior: SuperiorPlan
) -> Iterator[LooseReport]:
    """Yield such reports of communes; a sentence with a full date is told by that."""
    dated = {statements.at(deadline.span.start) for deadline in facts[Deadlines].of_reports}
    reporting = Reporting(facts, statements)
    first = superior.years[0] if superior.years else None
    for loose in facts[LooseDeadlines]:
        statement = statements.at(loose.span.start)
        if statement is None or statement in dated:
            continue
        before = Span(min(statement.span.start, loose.span.start), loose.span.start)
        sure = reporting.sure(statement, before)
        words = Span(before.start, max(loose.span.end, statement.span.end))
        months = (m for m in month_ends(facts, words, first) if m.span.overlaps(loose.span))
        month = None if loose.monthly else next(months, None)
        if sure is None or not (loose.monthly or month):
            continue
        to = recipient(facts, statement)
        quarterly = facts.lexicon.pattern(_QUARTER).search(facts.folded, *loose.span) is not None
        times = ("quarter",) if quarterly else times_in(facts, before)
        yield LooseReport(
            month.span if month else loose.span,
            statement,
            times[-1] if times else "any",
            body_of(facts, to) if to else "",
            month,
            sure and (month is None or month.exact),
        )


def loose_proposal(
    facts: Facts, superior: SuperiorPlan, keys: KeyWords, loose: LooseReport
) -> Proposal:
    """Return the demand of such a report: within a month by its last day, by a day of each, else by its own words."""
    words = facts.quote(loose.span)
    name = WORDS[loose.report]
    called = f"{name[:1].upper()}{name[1:]}{f' gửi {loose.to}' if loose.to else ''}"
    quote = quoted(facts, loose.statement)
    body = {"body": loose.to} if loose.to else {}
    due = loose.month.last if loose.month else _in_turn(facts, superior, loose)
    says = f"{called} {words}"
    given: dict[str, object] = {"report": loose.report, "due": due, **body, "quote": quote}
    if loose.month is not None:
        yearly = is_several(superior) and not loose.month.has_year
        day = loose.month.last
        says = f"{called} trước ngày {written(day.day, day.month, None if yearly else day.year)}"
        given |= {"every_year": True} if yearly else {}
    elif due is not None:
        given |= {"every_year": True} if is_several(superior) else {}
        given |= {"each": "quarter" if loose.report == "quarter" else "month"}
    else:
        given = {"quote": quote, "words": [keys.phrase(words)]}
    year = superior.years[0] if superior.years else None
    rule = rule_of(
        title=says,
        group="deadlines",
        severity=Severity.REQUIRED,
        kind="report-by" if due is not None else "task",
        given=given,
        suggestion=f"{says}.",
        subject=superior.subject,
        examples=(example(quote, "pass", year), example("", "gap", year)),
    )
    return Proposal(
        id=slug(f"{name} {loose.to}"),
        sort="report",
        says=says,
        due=due if loose.month else None,
        due_words=words,
        quote=quote,
        span=loose.statement.span,
        severity=Severity.REQUIRED,
        rule=rule,
        sure=loose.sure,
        where=facts[Whereabouts].of(loose.span.start),
    )


def _in_turn(facts: Facts, superior: SuperiorPlan, loose: LooseReport) -> date | None:
    """Return the day of each month or quarter as one of the plan's first; None where the words have none."""
    day = _DAY.search(facts.text, *loose.span)
    if day is None or superior.years is None:
        return None
    part = facts.lexicon.pattern(_PART).search(facts.folded, *loose.span)
    month = 1 if loose.report != "quarter" else _LAST_OF_QUARTER
    if part is not None and loose.report == "quarter":
        month += 1 if part["first"] else -1 if part["middle"] else 0
    last = monthrange(superior.years[0], month)[1]
    return date(superior.years[0], month, max(1, min(int(day.group()), last)))
