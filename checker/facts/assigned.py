"""Whether a unit that is named is given a task there: what stands before its name, what behind."""

import re

from checker.facts.assignments import Assignment
from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_VERB = Grammar(r":|(?<!\w)(?:{task-verb}|{task-verb.organise}(?! {organisation-of}))(?!\w)")
"""A word with which tasks usually begin. "các tổ chức chính trị - xã hội" is a unit."""
_BLOCKED = Grammar(
    r":|(?<!\w)(?:{task-verb}|{task-verb.organise}(?! {organisation-of})|{mentions})(?!\w)"
)
"""What makes a unit behind it a mere mention: a task of another one, *với*, *tại*, *cho*."""
_JOINS = Grammar(r"(?:^|[,&/(-]|(?<!\w)(?:{and}|{is}|{of-unit-person}|{unit-filler}))[ .]*$")
_PERSON = Grammar(r"(?:{unit-filler} )*{of-unit-person}(?!\w)[^:;.]{0,40}(?<!\w){of-unit} $")
_FILLERS = Grammar(r"(?:{unit-filler} )+")
_UNIT = Grammar(
    r"(?:{unit-filler} )*(?!{unit-opening.not}(?!\w))(?:{unit-opening}|{of-unit-person})(?!\w)"
)
_MORE_UNITS = Grammar(
    r"(?: ?[,&/]| ?-| {and})(?: {and})? ?(?:{unit-filler} )*(?!{unit-opening.not}(?!\w))"
    r"(?:{unit-opening}|{of-unit-person})(?!\w)"
)
_TAIL = Grammar(r" ?\([^()]{0,120}\)|,? ?{unit-tail}(?!\w)")
_TAKES_PART = Grammar(r"{takes-part}?")
_TAKES_NOTHING = Grammar(r"{no-task}(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")

# Trạm Y tế chủ trì, phối hợp với các trường; what leads may come behind: phối hợp: …; chủ trì: …
_HELPING = Grammar(r"(?<!\w){helper-column}(?!\w)(?:(?!(?<!\w){lead-column}(?!\w)).)*$")

_LONGEST_BEFORE = 260
"""Characters: several units with their fillers; none is named later in a clause."""
_LONGEST_LIST = 16
"""Words of a heading that lists units; what is longer says what they do."""
_FEWEST_WORDS = 2
"""Words of a task right behind the unit at least (khám bệnh); behind a colon and below it one is enough."""


def assigned(facts: Facts, place: Assignment, name: Span) -> bool | None:
    """Return whether the unit *name*, which stands in *place*, is given a task there.

    False where it is named for a task and none follows; None where it is merely mentioned.
    """
    words = place.words
    if place.sort in {"label", "who"}:
        helping = facts.lexicon.pattern(_HELPING).search(facts.folded, words.start, name.start)
        return None if helping else True
    if not _leads(facts, Span(words.start, name.start)):
        return None
    rest = Span(unit_end(facts, Span(name.end, words.end)), words.end)
    if place.sort == "cell":
        return True if rest.start >= rest.end else None
    if facts.lexicon.pattern(_TAKES_NOTHING).match(facts.folded, *_stripped(facts, rest)):
        return None
    return _is_task(facts, rest) or _says_more(facts, place.below, fewest=1)


def _leads(facts: Facts, before: Span) -> bool:
    """Whether only other units stand *before* a unit, and persons of it."""
    start, end = before
    if not facts.folded[start:end].strip(" \"'*_"):
        return True
    if end - start > _LONGEST_BEFORE:
        return False
    pattern, folded = facts.lexicon.pattern, facts.folded
    if pattern(_FILLERS).fullmatch(folded, start, end) or pattern(_PERSON).match(
        folded, start, end
    ):
        return True
    joined = pattern(_JOINS).search(folded, start, end) is not None
    opens = pattern(_UNIT).match(folded, start, end) is not None
    return joined and opens and pattern(_BLOCKED).search(folded, start, end) is None


def unit_end(facts: Facts, rest: Span) -> int:
    """Return where the words end that belong to a unit's name: its place, a note in brackets."""
    text, start, end = facts.text, rest.start, rest.end
    tail, verb = facts.lexicon.pattern(_TAIL), facts.lexicon.pattern(_VERB)
    while True:
        found = tail.match(facts.folded, start, end)
        if found:
            start = found.end()
            continue
        stop = _word_end(text, start + 1, end)
        capital = text[start : start + 1] == " " and text[start + 1 : start + 2].isupper()
        if not capital or verb.match(facts.folded, start + 1, end):
            break
        start = stop
    return end if not text[start:end].strip(" :.;,*_") else start


def _word_end(text: str, start: int, end: int) -> int:
    while start < end and (text[start].isalnum() or text[start] in "-'’"):
        start += 1
    return start


def _is_task(facts: Facts, rest: Span) -> bool:
    """Whether a task stands in what follows a unit; of a list of units, behind the last one."""
    folded, pattern = facts.folded, facts.lexicon.pattern
    if pattern(_MORE_UNITS).match(folded, *rest):
        verb = pattern(_VERB).search(folded, *rest)
        if verb is not None:
            rest = Span(verb.start(), rest.end)
        else:
            sentence = folded[rest.start : rest.end].rstrip().endswith((".", ";"))
            if not sentence and _words(facts, rest) <= _LONGEST_LIST:
                return False
    announced = folded[rest.start : rest.start + 2].strip().startswith(":")
    return _says_more(facts, rest, fewest=1 if announced else _FEWEST_WORDS)


def _says_more(facts: Facts, rest: Span, *, fewest: int) -> bool:
    """Whether there is a task in *rest*, not merely that the unit takes part."""
    said = _stripped(facts, rest)
    if facts.lexicon.pattern(_TAKES_PART).fullmatch(facts.folded, *said):
        return False
    return _words(facts, said) >= fewest


def _words(facts: Facts, span: Span) -> int:
    return len(_WORD.findall(facts.folded, *span))


def _stripped(facts: Facts, rest: Span) -> Span:
    start, end = rest
    while start < end and facts.folded[start] in " :.;,-*_\n":
        start += 1
    while end > start and facts.folded[end - 1] in " :.;,*_\n":
        end -= 1
    return Span(start, end)
