"""A subject the plan's tasks must treat, known by what is done about it."""

from collections.abc import Sequence
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.provisions import Provisions
from checker.facts.whereabouts import Whereabouts
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase
from checker.kernel.sentences import Sentences
from checker.kernel.spans import span_set
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.plans.kind import ProfileId
from checker.report import Verdict

_CLOSING = Grammar(r"(?<!\w){closing-sentence}(?!\w)")
_CARRIED_OUT = Grammar(r"(?<!\w){carries-out}(?!\w)")


class Params(NamedTuple):
    """``tasks`` are phrases for work on the topic, ``mentions`` words that only touch on it.

    ``not_in`` are names (of programmes, of the action month) whose words do
    not count as work. ``by_name`` are the profiles of documents that hand tasks
    on: there, to carry out what bears such a name is work.
    """

    tasks: tuple[Phrase, ...]
    mentions: tuple[Phrase, ...] = ()
    not_in: tuple[Phrase, ...] = ()
    by_name: tuple[ProfileId, ...] = ()


OUTCOMES = {
    "missing": "{draft} chưa có nội dung {name}.",
    "mentioned": "Nội dung {name} mới được nhắc tới ở {where}, chưa thấy nhiệm vụ cụ thể.",
    "right": "Có nội dung {name} ở {where}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Work on the topic in the body, outside names and outside titles of other documents."""
    reply = Reply(rule, facts, OUTCOMES)
    names = facts.find_any(params.not_in)
    touched = _in_content(facts, params.tasks)
    tasks = _outside(facts, touched, names)
    if not tasks and facts[Plan].profile in params.by_name:
        tasks = [span for span in touched if _is_carried_out(facts, span)]
    if tasks:
        return reply.passed("right", tasks[:5], where=facts[Whereabouts].of(tasks[0].start))
    mentions = [*_in_content(facts, params.mentions), *touched]
    if mentions:
        first = min(mentions)
        where = facts[Whereabouts].of(first.start)
        return reply.elsewhere(placing.end_of_tasks(facts), "mentioned", [first], where=where)
    return reply.lacking(placing.end_of_tasks(facts))


def _in_content(facts: Facts, wanted: Sequence[Phrase]) -> list[Span]:
    """Return the places in body and annexes; the sentence that closes the plan plans nothing."""
    sentences = facts[Sentences]
    closing = span_set(
        sentences.around(match.start())
        for match in facts.matches(_CLOSING, facts[Parts].body)
        if sentences.around(match.start()).start == match.start()
    )
    provided = facts[Provisions].of(facts.find_any(wanted))
    return [span for span in provided if not closing.contains(span)]


def _outside(facts: Facts, spans: Sequence[Span], names: Sequence[Span]) -> list[Span]:
    named = span_set(names)
    return [s for s in spans if not named.contains(s) and not facts[Citations].cover(s)]


def _is_carried_out(facts: Facts, named: Span) -> bool:
    """Whether the words that carry something out stand before its name in the sentence."""
    start = facts[Sentences].around(named.start).start
    return facts.lexicon.pattern(_CARRIED_OUT).search(facts.folded, start, named.start) is not None


KIND = Kind("topic", Params, check, OUTCOMES)
