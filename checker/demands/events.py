"""The action month that a superior's plan has communes hold, where it says no more than that."""

from checker.demands.addressing import spans_inside
from checker.demands.key_words import KeyWords
from checker.demands.proposal import Proposal
from checker.demands.rules import example, in_short, quoted_alone, rule_of, sentence
from checker.demands.tasks import Task
from checker.demands.turned import of_one_commune
from checker.editing.ids import slug
from checker.facts import Facts
from checker.facts.whereabouts import Whereabouts
from checker.kernel.document import Span
from checker.library.rule import Severity
from checker.library.superior import SuperiorPlan


class Happenings:
    """Where a plan names the events of the register; looked for once."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._names = {
            event.id: facts.find_any(event.names) for event in facts.registers.events.values()
        }

    def alone(self, keys: KeyWords, task: Task) -> str | None:
        """Return the event that a *task* is about and nothing else; None where it says more."""
        if task.figure is not None:
            return None
        for event, spans in self._names.items():
            named: list[Span] = [*spans_inside(spans, task.words)]
            if named and not keys.of(task.words, named, verbs=False):
                return event
        return None


def event_proposal(facts: Facts, superior: SuperiorPlan, task: Task, event: str) -> Proposal:
    """Return the demand to hold an *event*."""
    whole = sentence(facts.quote(task.words))
    quote = quoted_alone(facts, task.statement)
    year = superior.years[0] if superior.years else None
    rule = rule_of(
        title=in_short(whole),
        group="action-month",
        severity=Severity.RECOMMENDED,
        kind="event",
        given={"event": event},
        suggestion=of_one_commune(facts, task.words),
        subject=superior.subject,
        examples=(example(quote, "pass", year), example("", "gap", year)),
    )
    return Proposal(
        id=slug(in_short(whole)),
        sort="task",
        says=in_short(whole),
        due=None,
        due_words="",
        quote=quote,
        span=task.statement.span,
        severity=Severity.RECOMMENDED,
        rule=rule,
        sure=task.sure,
        where=facts[Whereabouts].of(task.statement.span.start),
    )
