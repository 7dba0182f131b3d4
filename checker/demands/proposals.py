"""All demands of a superior's plan as proposals, one statement after the other."""

from collections.abc import Iterator

from checker.demands.documents import document_proposal, read_documents
from checker.demands.due_rules import issue_proposal, month_proposal, report_proposal
from checker.demands.events import Happenings, event_proposal
from checker.demands.key_words import KeyWords
from checker.demands.loose_reports import loose_proposal, read_loose_reports
from checker.demands.proposal import Proposal
from checker.demands.reports import is_of_plan, read_due_months, read_dues
from checker.demands.statements import read_statements
from checker.demands.task_rules import task_proposal
from checker.demands.tasks import read_tasks
from checker.demands.units import Units, unit_proposal
from checker.facts import Facts
from checker.kernel.document import Span
from checker.library.superior import SuperiorPlan


def proposals_of(facts: Facts, superior: SuperiorPlan) -> Iterator[Proposal | None]:
    """Yield what each statement of the plan demands of communes; None where that is nothing after all."""
    statements = read_statements(facts)
    keys = KeyWords(facts, [statement.span for statement in statements.all])
    done = set[Span]()
    for due in read_dues(facts, statements):
        done.add(due.statement.span)
        if due.makes_plan:
            yield issue_proposal(facts, superior, due)
        else:
            yield report_proposal(facts, superior, keys, due)
    for month in read_due_months(facts, statements, superior.years[0] if superior.years else None):
        done.add(month.statement.span)
        yield month_proposal(facts, superior, month)
    for loose in read_loose_reports(facts, statements, superior):
        done.add(loose.statement.span)
        yield loose_proposal(facts, superior, keys, loose)
    for carried in read_documents(facts, statements, superior.number):
        done.add(carried.statement.span)
        yield document_proposal(facts, superior, carried)
    units, happenings = Units(facts), Happenings(facts)
    for statement in statements.all:
        given = [*units.given(statement)]
        for unit, _ in given:
            yield unit_proposal(facts, superior, statement, unit)
        if statement.span in done or is_of_plan(facts, statement):
            continue
        for task in read_tasks(facts, statement):
            event = happenings.alone(keys, task)
            if event is not None:
                yield event_proposal(facts, superior, task, event)
            else:
                named = [span for _, span in given]
                yield task_proposal(facts, superior, keys, task, named)
