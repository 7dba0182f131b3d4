"""Units of the commune that a superior's plan gives work to."""

from collections.abc import Iterator
from itertools import islice

from checker.demands.addressing import spans_inside
from checker.demands.proposal import Proposal
from checker.demands.rules import example, quoted_alone, rule_of, sentence
from checker.demands.statements import Statement
from checker.editing.ids import slug
from checker.facts import Facts
from checker.facts.assigned import assigned
from checker.facts.assignments import Assignment
from checker.facts.telling.history import History
from checker.facts.whereabouts import Whereabouts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.library.rule import Severity
from checker.library.superior import SuperiorPlan

_GIVES = Grammar(r"(?<!\w){demand.gives} ")
_REACH, _MOST = 400, 8
"""Characters behind such a word in which units are named, and so many of the words in one sentence."""
_LIST = "task-unit."
_PARTS = 2
"""Parts of the name of such a list; a third is of words that mean it only in some places."""


class Units:
    """The units of communes that a plan names; where they stand is looked for once."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._names = tuple(
            (name.removeprefix(_LIST), facts.find_words(name))
            for name in facts.lexicon.lists
            if name.startswith(_LIST) and len(name.split(".")) == _PARTS
        )

    def given(self, statement: Statement) -> Iterator[tuple[str, Span]]:
        """Yield the units to which a *statement* addressed to communes wants work given, by their lists' names."""
        facts = self._facts
        if statement.who != "communes" or facts[History].tells(statement.span):
            return
        end = (statement.behind or statement.span).end  # (giao Trạm Y tế thực hiện)
        words = Span(statement.span.start, end)
        gives = facts.lexicon.pattern(_GIVES).finditer(facts.folded, *words)
        places = [Span(m.end(), min(end, m.end() + _REACH)) for m in islice(gives, _MOST)]
        for unit, spans in self._names if places else ():
            for name in spans_inside(spans, words):
                if any(_is_given(facts, place, name) for place in places):
                    yield unit, name
                    break


def _is_given(facts: Facts, words: Span, name: Span) -> bool:
    """Whether a unit stands at the head of *words*, alone or among others."""
    place = Assignment(words, Span(words.end, words.end), in_organisation=True)
    return words.contains(name) and bool(assigned(facts, place, name))


def unit_proposal(
    facts: Facts, superior: SuperiorPlan, statement: Statement, unit: str
) -> Proposal:
    """Return the demand to give a *unit* of the commune work of its own."""
    called = facts.lexicon.lists[f"{_LIST}{unit}"].title.partition(";")[0]
    says = f"Giao nhiệm vụ cho {called}"
    quote = quoted_alone(facts, statement)
    year = superior.years[0] if superior.years else None
    text = f"I. TỔ CHỨC THỰC HIỆN\n1. {called}: Tham mưu, tổ chức thực hiện Kế hoạch."
    rule = rule_of(
        title=called,
        group="organisation",
        severity=Severity.RECOMMENDED,
        kind="unit",
        given={"unit": unit},
        suggestion=sentence(f"{called}: {quote}"),
        subject=superior.subject,
        examples=(
            {**example(quote, "pass", year), "text": text},
            example("", "gap", year),
        ),
    )
    return Proposal(
        id=slug(f"giao {called}"),
        sort="unit",
        says=says,
        due=None,
        due_words="",
        quote=quote,
        span=statement.span,
        severity=Severity.RECOMMENDED,
        rule=rule,
        where=facts[Whereabouts].of(statement.span.start),
    )
