"""Whether a sentence tells what was, or sets what is to be done: one answer for every rule that asks.

Words for a time that is over, for what no plan sets, for results and their figures speak for the
past; an order at the head, a goal, a task set to somebody speak against it. What tells nothing
of itself goes on as its paragraph does.
"""

import re
from collections.abc import Iterator
from enum import IntEnum

from checker.facts.citations import Citations
from checker.facts.row_times import time_cell_at
from checker.facts.store import Facts
from checker.form.outline import Outline
from checker.form.sections import has_word
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_REACH = 300
"""Characters to both sides of a passage in which its sentence tells what becomes of it."""
_WHOLE = 30
"""Characters behind its subject that a sentence that tells something has at least."""
_FIGURE = r"\d[\d.,]*"
# Words of a time that is over, and what nobody plans.
_THEN = Grammar(r"(?<!\w){told.then}(?!\w)")
_EVENT = Grammar(r"(?<!\w)(?:{told.then}|{told.event}|{only-still})(?!\w)")
_LACKING = Grammar(r"(?<!\w){told.lacking}(?!\w)")
_ALREADY = Grammar(r"(?<!\w){already}(?! ?(?:{given-task}|{given-task.bare})(?!\w))(?!\w)")
# "mới giải ngân 61%", "lập danh sách được 89 người": behind these a figure is one of what was done
_NO_DATE = r"(?!0)(?!(?:19|20)\d\d(?![\d.,]))"
_WORD = r"(?:(?!(?:{day}|{month}|{year}|{quarter}) )[^\W\d]+ )"
_GAINED = Grammar(
    r"(?<!\w)(?:(?P<not>{told.not}(?!\w))"
    rf"|(?:{{told.only}} {_WORD}{{0,4}}?|{{told.gained}} ){_NO_DATE}{_FIGURE}(?!/20)"
    rf"|{{told.barely}} {_WORD}{{1,3}}?{{told.gained}}(?!\w))"
)
_RESULT = Grammar(
    rf"(?<!\w){{told.result}} {_NO_DATE}{_FIGURE}(?![\d.,]*\d|/20| ?{{told.money}}(?!\w))"
)
_CAME_OF_IT = Grammar(r"(?<!\w)(?:{told.outcome}|{changed} \d)(?!\w)")
# "đạt 9/10 chỉ tiêu": so many of those that were set
_SCORE = Grammar(r"(?<!\w){told.result} \d+ ?/ ?\d+ {score}(?!\w)")
_COUNT = re.compile(
    r"(?<![\w/.,-])(?P<figure>(?!(?:19|20)\d\d(?!\d))[1-9]\d{0,2}(?:\.?\d{3})*(?:,\d+)?)(?: ?%| (?P<what>[^\W\d]+))"
)
_UNEVEN = re.compile(r"(?!12|24|36|48)[1-9][1-46-9]")
_EXACT = re.compile(r"\d+,\d*[1-9]|\d*[1-9]\d*[1-9]\d*[1-9]0*")

_MARK = r"(?:[-–+*•]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)])? ?"
_TIME = (
    r"(?:(?:{time-lead} )*(?:{day}|{month}|{year}) [\d/.-]+"
    r"(?:(?: {until})? ?(?:{month}|{year}|{day}) [\d/]+)*,? )?"
)
_ORDERS = Grammar(
    rf"{_MARK}(?:{_TIME}(?:{{task-verb}}|{{task-verb.organise}}|{{carries-out}}|{{other-task}}|{{aim-word}}"
    rf"|{{assigns}}|{{ahead.head}})(?!\w)(?! {{possessive}}(?!\w))|(?:{{told.have}} )?\d+(?:,\d+)? ?%)"
)
# "Thực hiện Kế hoạch …, xã đã …": what opens like an order is the manner of what was done
_AFTER_ALL = Grammar(
    r", [^,.;:\n]{2,60}? {already}(?! ?(?:{given-task}|{given-task.bare})(?!\w))(?!\w)"
)
# A whole sentence, not the name of a task with its time behind it
_SUBJECT = Grammar(rf"{_MARK}{_TIME}{{told.subject}}(?!\w)[^:;\n]{{{_WHOLE},}}")
_AHEAD = Grammar(r"(?<!\w){ahead.word}(?!\w)")
_ORDER = r"(?:{task-verb}|{task-verb.organise}|{carries-out}|{other-task}|{going-on})"
# The name of a programme says what it is for: Chương trình phòng ngừa … giai đoạn 2021 - 2025
_NAME = r"(?:{programme-word}|{local-kind}) [^.;:\d\n]{2,200}?(?=(?:{programme-years} )?\d)"
_WORK = Grammar(
    rf"(?<!\w)(?:(?P<named>{_NAME}|(?:(?:{{ahead.noun}} )+{_ORDER}|{{ahead.not}}|{_ORDER} {{told.gained}})(?!\w))"
    rf"|{_ORDER}(?!\w))(?:(?:,| {{and}}) {_ORDER}(?!\w))*"
)
GOAL = Grammar(r"(?<!\w)(?:{aim-word}|{aimed})(?!\w)")
_SIGN = 2
"""What one sign of the past weighs; a figure of two digits that is not round weighs half of it."""
_ENOUGH = 2 * _SIGN


class Tense(IntEnum):
    """How sure it is that a sentence tells what was."""

    AHEAD = -1
    """It sets what is to be done."""
    OPEN = 0
    DOUBTFUL = 1
    PAST = 2


def sentence_tense(facts: Facts, span: Span) -> Tense:
    """Return of which time the sentence around *span* tells; one that does not say goes on as those beside it."""
    if is_in_title(facts, span) or time_cell_at(facts, span.start) is not None:
        return Tense.OPEN
    sentence = facts[Sentences].near(span, _REACH)
    own = _own(facts, sentence)
    if own not in {Tense.OPEN, Tense.DOUBTFUL} or _sets_work(facts, sentence):
        return own
    return max([own, *(_own(facts, beside) for beside in _beside(facts, span))])


def is_in_title(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in the heading of its section, which is no sentence."""
    section = facts[Outline].section_at(span.start)
    if section is None or not section.title.contains(span):
        return False
    return "." not in facts.text[section.title.end - 1 : section.title.end + 1]


def opens_with_order(facts: Facts, span: Span) -> bool:
    """Whether what stands at *span* opens like a task or a goal."""
    return facts.lexicon.pattern(_ORDERS).match(facts.folded, *span) is not None


def _main_clause(facts: Facts, sentence: Span) -> Span:
    """Return *sentence* from the clause on that says what was done, where it opens with the manner of it."""
    orders, after_all = map(facts.lexicon.pattern, (_ORDERS, _AFTER_ALL))
    order = orders.match(facts.folded, *sentence)
    done = after_all.search(facts.folded, order.end(), sentence.end) if order else None
    return Span(done.start(), sentence.end) if done else sentence


def sets_ahead(facts: Facts, clause: Span) -> bool:
    """Whether *clause* opens with an order, or sets a goal or a task for a time to come."""
    orders, ahead = map(facts.lexicon.pattern, (_ORDERS, _AHEAD))
    if ahead.search(facts.folded, *clause):
        return True
    return orders.match(facts.folded, *clause) is not None


def is_set_ahead(facts: Facts, span: Span) -> bool:
    """Whether the sentence around *span* sets what is to be done, and tells of nothing lacking."""
    sentence = facts[Sentences].near(span, _REACH)
    lacking = facts.lexicon.pattern(_LACKING).search(facts.folded, *sentence)
    return lacking is None and sets_ahead(facts, sentence)


def names_a_time_past(facts: Facts, span: Span) -> bool:
    """Whether the sentence around *span* has words for a time that is over: khi ấy, trước kia."""
    sentence = facts[Sentences].near(span, _REACH)
    return facts.lexicon.pattern(_THEN).search(facts.folded, *sentence) is not None


def tells_an_event(facts: Facts, sentence: Span) -> bool:
    """Whether *sentence* has words for what was done, or for what nobody plans."""
    happened, already = map(facts.lexicon.pattern, (_EVENT, _ALREADY))
    return any(found.search(facts.folded, *sentence) for found in (happened, already))


def tells_a_result(facts: Facts, sentence: Span) -> bool:
    """Whether *sentence* says what came of a work, in figures or words, and sets no goal."""
    pattern, text = facts.lexicon.pattern, facts.folded
    if pattern(GOAL).search(text, *sentence):
        return False
    came = pattern(_CAME_OF_IT).search(text, *sentence)
    return came is not None or _figures(facts, sentence) >= _SIGN


def is_of_goals(facts: Facts, sentence: Span) -> bool:
    """Whether *sentence* is listed under a heading, or a line before it, that sets goals."""
    goal = facts.lexicon.pattern(GOAL)
    titles = facts[Outline].titles_around(sentence.start)
    return any(
        goal.search(title[:_REACH])
        and not has_word(title.replace(",", ""), "section.tasks", facts.lexicon)
        for title in titles
    )


def _own(facts: Facts, sentence: Span) -> Tense:
    """Return of which time *sentence* tells by its own words."""
    clause = _main_clause(facts, sentence)
    if sets_ahead(facts, clause):
        return Tense.AHEAD
    pattern, text = facts.lexicon.pattern, facts.folded
    words = _ENOUGH if pattern(_EVENT).search(text, *sentence) else 0
    words += _ENOUGH if pattern(_SCORE).search(text, *sentence) else 0
    words += _SIGN * len({match[0] for match in pattern(_LACKING).finditer(text, *sentence)})
    if "." in text[sentence.end - 1 : sentence.end + 1]:
        words += _SIGN * (pattern(_SUBJECT).match(text, *sentence) is not None)
    signs = words + (0 if is_of_goals(facts, sentence) else _figures(facts, sentence))
    if _sets_work(facts, clause):
        return Tense.DOUBTFUL if signs >= _ENOUGH else Tense.AHEAD
    if signs >= _ENOUGH or pattern(_ALREADY).search(text, *sentence):
        return Tense.PAST
    return Tense.DOUBTFUL if words or signs > _SIGN else Tense.OPEN


def _sets_work(facts: Facts, sentence: Span) -> bool:
    """Whether somebody in *sentence* has a task; named as what was or is done, it is none."""
    works = facts.lexicon.pattern(_WORK).finditer(facts.folded, *sentence)
    return any(
        work["named"] is None and not facts[Citations].cover(Span(*work.span())) for work in works
    )


def _figures(facts: Facts, sentence: Span) -> int:
    """Return what the figures of *sentence* weigh: goals are round, what was counted is not."""
    pattern, text = facts.lexicon.pattern, facts.folded
    if any(match["not"] is None for match in pattern(_GAINED).finditer(text, *sentence)):
        return _ENOUGH
    counts = [
        count["figure"].replace(".", "")
        for count in _COUNT.finditer(text, *sentence)
        if not facts.lexicon.has("told.money", count["what"] or "")
    ]
    signs = _SIGN * (pattern(_RESULT).search(text, *sentence) is not None)
    if any(map(_EXACT.fullmatch, counts)):
        return signs + _SIGN
    return signs + any(map(_UNEVEN.fullmatch, counts))


def _beside(facts: Facts, span: Span) -> Iterator[Span]:
    """Yield the sentences before and behind that of *span* in its paragraph."""
    sentences = facts[Sentences]
    own, text = sentences.around(span.start), facts.text
    for at, between in (
        (own.start - 2, (own.start - 2, own.start)),
        (own.end + 2, (own.end, own.end + 3)),
    ):
        if 0 <= at < len(text) and "\n" not in text[slice(*between)]:
            yield sentences.near(Span(at, at), _REACH)
