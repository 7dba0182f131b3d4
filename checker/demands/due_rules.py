"""Days of communes as proposals: a report by then, the plan issued by then."""

from calendar import monthrange
from datetime import date

from checker.demands.addressee import body_of
from checker.demands.key_words import KeyWords
from checker.demands.proposal import Proposal
from checker.demands.report_names import about, name_of
from checker.demands.reports import Due, DueMonth, due_words, report_of
from checker.demands.rules import example, quoted, rule_of
from checker.demands.statements import Statement
from checker.editing.ids import slug
from checker.facts import Facts
from checker.facts.deadlines import Deadline
from checker.facts.whereabouts import Whereabouts
from checker.kernel.days import written
from checker.kernel.document import Span
from checker.kinds.deadlines.report_by import WORDS
from checker.library.rule import Severity
from checker.library.superior import SuperiorPlan

_LAST_MONTH = 12


def report_proposal(
    facts: Facts, superior: SuperiorPlan, keys: KeyWords, due: Due
) -> Proposal | None:
    """Return the demand to report by a day; None where the calendar has no such day."""
    day = day_of(superior, due.deadline)
    if day is None:
        return None
    report = report_of(facts, due)
    body = body_of(facts, due.to) if due.to else ""
    words = Span(due.statement.span.start, due.deadline.span.start)
    name = name_of(facts, words) if report == "any" else None
    on = about(facts, keys, name) if name else []
    own = facts.quote(name) if name and on else WORDS[report]
    called = f"{own[:1].upper()}{own[1:]}{f' gửi {body}' if body else ''}"
    yearly = _is_yearly(due, superior)
    last = written(day.day, day.month, None if yearly else day.year)
    says = f"{called} {'hằng năm ' if yearly else ''}trước ngày {last}"
    given: dict[str, object] = {"report": report, "due": day}
    given |= {"body": body} if body else {}
    given |= {"every_year": True} if yearly else {}
    given |= {"about": on} if on else {}
    quote = quoted(facts, due.statement)
    given["quote"] = quote
    rule = rule_of(
        title=says,
        group="deadlines",
        severity=Severity.REQUIRED,
        kind="report-by",
        given=given,
        suggestion=f"{says}.",
        subject=superior.subject,
        examples=(example(quote, "pass", day.year), example("", "gap", day.year)),
    )
    return Proposal(
        id=slug(f"{own} {body}"),
        sort="report",
        says=says,
        due=day,
        due_words=due_words(facts, due.deadline),
        quote=quote,
        span=due.statement.span,
        severity=Severity.REQUIRED,
        rule=rule,
        sure=due.sure and due.deadline.date.exists,
        where=facts[Whereabouts].of(due.deadline.span.start),
    )


def issue_proposal(facts: Facts, superior: SuperiorPlan, due: Due) -> Proposal | None:
    """Return the demand to make the own plan by a day; None where the calendar has no such day."""
    day = day_of(superior, due.deadline)
    if day is None:
        return None
    issue = _issue(facts, superior, due.statement, day, yearly=_is_yearly(due, superior))
    return issue._replace(due_words=due_words(facts, due.deadline), sure=due.sure)


def month_proposal(facts: Facts, superior: SuperiorPlan, due: DueMonth) -> Proposal:
    """Return the demand to make the own plan within a month or a quarter."""
    issue = _issue(facts, superior, due.statement, due.month.last, yearly=False)
    sure = issue.sure and due.month.exact
    return issue._replace(due_words=facts.quote(due.month.span), sure=sure)


def _issue(
    facts: Facts, superior: SuperiorPlan, statement: Statement, day: date, *, yearly: bool
) -> Proposal:
    last = written(day.day, day.month, None if yearly else day.year)
    says = f"Ban hành kế hoạch {'hằng năm ' if yearly else ''}trước ngày {last}"
    quote = quoted(facts, statement)
    rule = rule_of(
        title=says,
        group="deadlines",
        severity=Severity.REQUIRED,
        kind="issued-by",
        given={"due": day, **({"every_year": True} if yearly else {}), "quote": quote},
        suggestion="",
        subject=superior.subject,
        examples=(),
        effective=(_from_next_year(superior, day) if yearly else None, None),
    )
    return Proposal(
        id=slug("Ban hành kế hoạch"),
        sort="issue",
        says=says,
        due=day,
        due_words="",
        quote=quote,
        span=statement.span,
        severity=Severity.REQUIRED,
        rule=rule,
        sure=statement.who == "communes",
        where=facts[Whereabouts].of(statement.span.start),
    )


def _from_next_year(superior: SuperiorPlan, day: date) -> date | None:
    """Return from when on a *day* of every year holds: the next year where it is over when the plan is made."""
    if superior.date is None or superior.date <= day.replace(year=superior.date.year):
        return None
    return date(superior.date.year + 1, 1, 1)


def day_of(superior: SuperiorPlan, deadline: Deadline) -> date | None:
    """Return the day of a *deadline*, in the first year of the plan where it has none of its own.

    For 31/11, which is a slip, that is the last day of the month.
    """
    year = superior.years[0] if superior.years else superior.date.year if superior.date else None
    day = deadline.date
    if not day.exists and 1 <= day.month <= _LAST_MONTH and (day.year or year):
        own = day.year or year or 0
        return date(own, day.month, monthrange(own, day.month)[1])
    return deadline.day_in(year) if year else day.value


def is_several(superior: SuperiorPlan) -> bool:
    """Whether the plan is for several years."""
    return superior.years is not None and superior.years[0] < superior.years[1]


def _is_yearly(due: Due, superior: SuperiorPlan) -> bool:
    """Whether it holds every year: it says so, or has no year in a plan for several."""
    return due.deadline.recurring or (is_several(superior) and due.deadline.date.year is None)
