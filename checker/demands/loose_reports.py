"""Reports of communes that are due without a full date: by the 20th of a quarter's last month, in November."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.demands.addressee import body_of, recipient
from checker.demands.due_rules import REPORTS, is_several
from checker.demands.key_words import KeyWords
from checker.demands.months import MonthEnd, month_ends
from checker.demands.proposal import Proposal
from checker.demands.reporting import Reporting
from checker.demands.rules import example, quoted, rule_of
from checker.demands.slugs import slug
from checker.demands.statements import Statement, Statements
from checker.facts import Facts
from checker.facts.deadlines import Deadlines
from checker.facts.loose_deadlines import LooseDeadlines
from checker.facts.report_times import times_in
from checker.facts.whereabouts import Whereabouts
from checker.kernel.days import written
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.library.rule import Severity
from checker.library.superior import SuperiorPlan

_DAY = re.compile(r"(?:\w+ )?\d{1,2}")
"""The number of a day with the word before it: ngày 20."""
_QUARTER = Grammar(r"(?<!\w){quarter}(?!\w)")
_JOIN = Grammar(r" (?:{possessive} )?")
_OF_QUARTER = Grammar(r" (?:{possessive} )?{quarter}(?!\w)")


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
        more = facts.lexicon.pattern(_OF_QUARTER).match(facts.folded, loose.span.end)
        span = Span(loose.span.start, more.end() if more else loose.span.end)
        quarterly = facts.lexicon.pattern(_QUARTER).search(facts.folded, *span) is not None
        times = ("quarter",) if quarterly else times_in(facts, before)
        yield LooseReport(
            month.span if month else span,
            statement,
            times[-1] if times else "any",
            body_of(facts, to) if to else "",
            month,
            sure and (month is None or month.exact),
        )


def loose_proposal(
    facts: Facts, superior: SuperiorPlan, keys: KeyWords, loose: LooseReport
) -> Proposal:
    """Return the demand of such a report: within a month by its last day, else by its own words."""
    words = facts.quote(loose.span)
    called = f"{REPORTS[loose.report]}{f' gửi {loose.to}' if loose.to else ''}"
    quote = quoted(facts, loose.statement)
    body = {"body": loose.to} if loose.to else {}
    given: dict[str, object]
    due = loose.month.last if loose.month else None
    if loose.month is not None and due is not None:
        yearly = is_several(superior) and not loose.month.has_year
        last = written(due.day, due.month, None if yearly else due.year)
        says = f"{called} trước ngày {last}"
        every = {"every_year": True} if yearly else {}
        given = {"report": loose.report, "due": due, **body, **every, "quote": quote}
    else:
        says = f"{called} {words}"
        given = {"quote": quote, "words": [keys.phrase(part) for part in _parts(facts, loose.span)]}
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
        id=slug(f"{REPORTS[loose.report]} {loose.to}"),
        sort="report",
        says=says,
        due=due,
        due_words=words,
        quote=quote,
        span=loose.statement.span,
        severity=Severity.REQUIRED,
        rule=rule,
        sure=loose.sure,
        where=facts[Whereabouts].of(loose.span.start),
    )


def _parts(facts: Facts, span: Span) -> list[str]:
    """Return what must stand together: ngày 20, tháng cuối quý of “trước ngày 20 của tháng cuối quý”."""
    day = _DAY.search(facts.text, *span)
    if day is None:
        return [facts.quote(span)]
    join = facts.lexicon.pattern(_JOIN).match(facts.folded, day.end(), span.end)
    rest = facts.text[join.end() if join else day.end() : span.end].strip()
    return [day.group(), *([rest] if rest else [])]
