"""Tasks and targets of communes as proposals."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from checker.demands.due_rules import day_of
from checker.demands.key_words import KeyWords
from checker.demands.proposal import Proposal, Sort
from checker.demands.reports import due_words
from checker.demands.rules import example, in_short, quoted_alone, rule_of, sentence
from checker.demands.slugs import slug
from checker.demands.tasks import Figure, Task, counts_communes
from checker.demands.turned import of_one_commune
from checker.facts import Facts
from checker.facts.deadlines import Deadline, Deadlines
from checker.facts.telling.history import History
from checker.facts.whereabouts import Whereabouts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.library.rule import Severity
from checker.library.superior import SuperiorPlan

_TELLING = 2
"""Key words of a task that other plans do not have, at least: with fewer all of its words must stand together."""
_WORD = re.compile(r"[^\W\d_]+")
_EVERY = Grammar(
    r"(?:(?<!\w){every} |/ ?)(?:\d{1,2} )?"
    r"(?:(?P<week>{week})|(?P<month>{month})|(?P<quarter>{quarter})|(?P<year>{year}))(?!\w)"
)
_ABOUT = 4
"""Key words beside a figure that tell it from another."""


def task_proposal(
    facts: Facts, superior: SuperiorPlan, keys: KeyWords, task: Task, named: Sequence[Span]
) -> Proposal | None:
    """Return the demand of a task or a target; None where nothing in it tells it from others.

    What is *named* in it, units and an event, are demands of their own.
    """
    figure = task.figure if task.figure and not counts_communes(facts, task.figure) else None
    words = keys.of(task.words, [*named, *_told(facts, task.words)], verbs=figure is None)
    telling = [word for word in words if not keys.is_weak(word)]
    if figure is None and (not words or (len(words) == 1 and not telling)):
        return None
    quote = quoted_alone(facts, task.statement)
    whole = sentence(facts.quote(task.words))
    known: dict[str, object] = {"quote": quote, "words": keys.phrases(words)}
    if len(telling) < _TELLING:  # phân công công chức phụ trách: all of it, or any plan has it
        known["enough"] = 1.0
    given = (
        known if figure is None else {**_at_least(facts, keys, task, figure, words), "quote": quote}
    )
    deadline = _deadline(facts, task)
    day = day_of(superior, deadline) if deadline else None
    sort: Sort = "target" if task.figure is not None else "task"
    says, suggestion = in_short(whole), of_one_commune(facts, task.words)
    if task.figure is not None and task.statement.is_row and not _is_within(task.figure, task):
        shown = facts.quote(task.figure.span)
        says = f"{says}: {shown}"
        suggestion = suggestion if figure is None else f"{suggestion.rstrip('.')}: {shown}."
    rule = rule_of(
        title=says,
        group="content",
        severity=Severity.RECOMMENDED,
        kind="at-least" if figure is not None else "task",
        given=given,
        suggestion=suggestion,
        subject=superior.subject,
        examples=(
            example(quote, "pass", _year(superior)),
            example("", "gap", _year(superior)),
        ),
    )
    return Proposal(
        id=slug(says),
        sort=sort,
        says=says,
        due=day,
        due_words=due_words(facts, deadline) if deadline else "",
        quote=quote,
        span=task.statement.span,
        severity=Severity.RECOMMENDED,
        rule=rule,
        sure=task.sure,
        where=facts[Whereabouts].of(task.statement.span.start),
    )


def _year(superior: SuperiorPlan) -> int | None:
    return superior.years[0] if superior.years else None


def _is_within(figure: Figure, task: Task) -> bool:
    return task.words.contains(figure.span)


def _told(facts: Facts, words: Span) -> list[Span]:
    """Return what of *words* looks back, if anything: no plan is searched for that."""
    starts = (match.start() for match in _WORD.finditer(facts.text, *words))
    first = next((at for at in starts if facts[History].tells(Span(at, at + 1))), None)
    return [Span(first, words.end)] if first is not None else []


def _at_least(
    facts: Facts, keys: KeyWords, task: Task, figure: Figure, words: tuple[str, ...]
) -> dict[str, object]:
    """Return the parameters of a figure: what is counted, what stands beside it."""
    least = int(figure.least) if figure.least == int(figure.least) else figure.least
    if figure.percent:
        of = [keys.first(figure.thing) or keys.first(task.words), *words][:1]
    else:
        of = _counted(facts, keys, figure)
    of = keys.phrases(of)
    about = [phrase for phrase in keys.phrases(words) if phrase not in of]
    percent = {"percent": True} if figure.percent else {}
    beside = {"about": about[:_ABOUT]} if about else {}
    every = {} if figure.percent else _every(facts, task.statement.span)
    return {"least": least, "of": of, **percent, **every, **beside}


def _every(facts: Facts, words: Span) -> dict[str, str]:
    """Return in which time the things are to be reached every time: 04 tin, bài mỗi tháng, 02 buổi/quý."""
    found = facts.lexicon.pattern(_EVERY).search(facts.folded, *words)
    return {"each": str(found.lastgroup)} if found else {}


def _counted(facts: Facts, keys: KeyWords, figure: Figure) -> list[str]:
    """Return how the things are called that are counted: mô hình; buổi; tin, bài and tin bài."""
    words = [*keys.cut(figure.thing), "", "", ""]
    first, second, third = words[:3]
    counts = facts.lexicon.has("demand.counter", first)
    if counts and second[:1].isalpha() and not facts.lexicon.has("demand.stop", second):
        first, second, third = words[1:4]  # lượt tin, bài
    if second == "," and third:
        first = f"{first}, {third}"
    return [first, first.replace(",", "")] if "," in first else [first]


def _deadline(facts: Facts, task: Task) -> Deadline | None:
    within = task.statement.around if task.statement.is_row else task.statement.span
    deadlines = facts[Deadlines]
    first = bisect_left(deadlines, within.start, key=lambda deadline: deadline.span.start)
    found = deadlines[first] if first < len(deadlines) else None
    return found if found is not None and within.contains(found.span) else None
