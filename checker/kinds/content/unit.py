"""A unit has tasks of its own in Tổ chức thực hiện."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated, NamedTuple

from checker.facts import Facts
from checker.facts.assigned import assigned
from checker.facts.assignments import Assignments
from checker.facts.own_unit import OwnUnit
from checker.facts.plan_issuer import works_inward
from checker.facts.provisions import Provisions
from checker.facts.unmarked import Unmarked
from checker.facts.whereabouts import Whereabouts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase, find, without_overlaps
from checker.kernel.text import strip_marks
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.put import OWN_WORDS, How, Put
from checker.report import Finding, Status, Verdict

UnitName = Annotated[str, "unit"]
"""A unit: rule files that name one without a list ``task-unit.<name>`` are refused."""

_NUMBER_WITHIN = 40
"""Characters before a unit in which its number stands, and who heads it: Ban tự quản 08 …"""
_NUMBER_BEFORE = Grammar(r"(?<!\w)(?:{counted-unit-head} )?\d{1,3} $")
_MORE = r"(?:(?:,| {and}) \d{1,3} \w+(?: \w+){0,2}?)*"
_TASK_BEHIND = Grammar(rf"{_MORE} ?(?::|(?:{{task-verb}}|{{task-verb.organise}})(?!\w))")
_NOTHING_BEHIND = Grammar(_MORE)
_SURE_FROM = 3
"""Words of a name from which other diacritics cannot make another name."""
_SHOWN = 10
"""Places that are pointed at: a unit may stand in every row of a long table."""


class Instead(NamedTuple):
    """The words to paste into a plan of this kind of ``unit``: phường."""

    unit: str
    words: str


class Params(NamedTuple):
    """``unit`` is the list ``task-unit.<unit>`` of the lexicon, which has its names.

    ``called`` is its name within a sentence, where that is not the rule's title;
    ``names`` are further phrases for it; ``loose`` words that only may mean it.
    ``instead`` has the words to paste where the plan is of a kind of unit in
    which this one has another name.
    """

    unit: UnitName = ""
    called: str = ""
    names: tuple[Phrase, ...] = ()
    loose: tuple[Phrase, ...] = ()
    instead: tuple[Instead, ...] = ()


OUTCOMES = {
    "missing": "Tổ chức thực hiện chưa giao nhiệm vụ cho {called}.",
    "mentioned": "{title} chỉ được nhắc tới ở {where}, chưa được giao nhiệm vụ riêng trong Tổ chức thực hiện.",
    "empty": "Có nêu {called} ở {where} nhưng chưa ghi nhiệm vụ.",
    "other-house": "Cơ quan ban hành giao nhiệm vụ trong nội bộ, không giao cho {called}.",
    "right": "{title} được giao nhiệm vụ ở {where}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """A numbered item, heading or line that opens with the unit and goes on with its tasks.

    A school, the police, a union give tasks to their own people: nothing is missing there.
    """
    known = {"called": params.called or rule.title}
    reply = Reply(_worded(rule, params, facts), facts, OUTCOMES, known)
    provided = facts[Provisions]
    names = _names(params, facts)
    own: list[Span] = []
    empty: list[Span] = []
    counted = tuple(_counted(params, facts))
    for place in facts[Assignments]:
        for name in (*_in(names, place.words), *_in(counted, place.words)):
            gives = assigned(facts, place, name)
            if gives is False and name in counted:
                continue
            if gives is not None:
                (own if gives else empty).append(name)
                break
    own = own or _misspelt(params, facts)
    if own:
        return reply.passed("right", own[:_SHOWN], where=facts[Whereabouts].of(own[0].start))
    if works_inward(facts):
        return reply.not_applicable("other-house")
    if empty:
        where = facts[Whereabouts].of(empty[0].start)
        return combine(Status.REVIEW, [_with_tasks(reply, name, where) for name in empty])
    mentioned = names or tuple(provided.of(facts.find_any(params.loose)))
    if mentioned:
        where = facts[Whereabouts].of(mentioned[0].start)
        spot = placing.beside_units(facts, params.unit)
        return reply.elsewhere(spot, "mentioned", mentioned[:3], where=where)
    return reply.lacking(placing.beside_units(facts, params.unit))


def _worded(rule: Rule, params: Params, facts: Facts) -> Rule:
    """Return *rule* with the words to paste that fit the kind of unit that the plan is of."""
    fitting = (own.words for own in params.instead if own.unit == facts[OwnUnit].kind)
    return replace(rule, suggestion=next(fitting, rule.suggestion)) if params.instead else rule


def _with_tasks(reply: Reply, name: Span, where: str) -> Finding:
    """Return that nothing stands behind *name*, with the tasks alone to be written there."""
    facts, finding = reply.facts, reply.finding(name, "empty", where=where)
    block = facts.document.block_at(name.start)
    tasks = (reply.suggestion() or "").partition(": ")[2]
    if block is None or block.cell is not None or not tasks:
        return finding
    end = block.span.end
    how = How.WITHIN if facts.text[:end].rstrip().endswith(":") else How.AFTER
    return replace(finding, suggestion=tasks, put=Put(placing.point(end), how, rank=OWN_WORDS))


def _names(params: Params, facts: Facts) -> tuple[Span, ...]:
    """Return where the unit is named, in order."""
    found = list(facts.find_any(params.names))
    if params.unit:
        found += facts.find_words(f"task-unit.{params.unit}")
    return without_overlaps(facts[Provisions].of(found))


def _counted(params: Params, facts: Facts) -> Iterator[Span]:
    """Yield where the unit is named by how many there are, with its task, or alone in a cell: 13 khóm.

    Elsewhere such words count something: kiểm tra 05 thôn, 12 thôn đạt chuẩn.
    """
    words = f"task-unit.{params.unit}.counted"
    if words not in facts.lexicon.lists:
        return
    number, task, nothing = map(
        facts.lexicon.pattern, (_NUMBER_BEFORE, _TASK_BEHIND, _NOTHING_BEHIND)
    )
    for span in facts.find_words(words):
        block = facts.document.block_at(span.start)
        if block is None:
            continue
        low = max(block.span.start, span.start - _NUMBER_WITHIN)
        before = number.search(facts.lined, low, span.start)
        start = before.start() if before else span.start
        cell = block.cell is not None and start == block.span.start
        alone = cell and nothing.fullmatch(facts.folded, span.end, block.span.end)
        if alone or (before is not None and task.match(facts.folded, span.end)):
            yield Span(start, span.end)


def _misspelt(params: Params, facts: Facts) -> list[Span]:
    """Return where tasks are given to the unit under its name with wrong diacritics: Trạm Y té.

    That the name is misspelt is another rule's to say; the unit is not forgotten.
    """
    if not params.unit:
        return []
    unmarked = facts[Unmarked]
    words = facts.lexicon.words(f"task-unit.{params.unit}")
    long = {strip_marks(word) for word in words if word.count(" ") >= _SURE_FROM - 1}
    found = [span for word in sorted(long) for span in find(word, unmarked)]
    names = without_overlaps(facts[Provisions].of(sorted(found)))
    return [
        name
        for place in facts[Assignments]
        for name in _in(names, place.words)
        if assigned(facts, place, name)
    ]


def _in(names: Sequence[Span], words: Span) -> Sequence[Span]:
    """Return those of *names*, which are in order, that begin in *words*."""
    return names[bisect_left(names, (words.start,)) : bisect_left(names, (words.end,))]


KIND = Kind("unit", Params, check, OUTCOMES, frozenset({"called"}))
