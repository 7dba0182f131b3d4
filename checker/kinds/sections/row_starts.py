"""Where a row of numbers may rightly begin: with one, within another row, or where something went before."""

from collections.abc import Iterator, Sequence

from checker.facts import Facts
from checker.form.outline import Section
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_EXTRACT = Grammar(r"(?<!\w)(?:{continued}|{extract})(?!\w)")
# Bước 2: Tổ chức, BƯỚC HAI, Đợt 1 (từ 01/3), Nhóm A
_CONTAINER = Grammar(
    r"(?:[-+*•] ?)?{container-word}(?: {number-word}| {ordinal-word})? "
    r"(?:\d{1,2}|[ivx]{1,4}|[a-e]|{part-number})(?!\w)(?P<behind> ?[.:(/–-]|$)?"
)
_HEAD_WORDS = 12
"""Words of a line that heads a list, at most."""
_ABOVE = 12
"""Lines above a first number among which its container stands, at most."""
_FAR = 4
"""An outermost number from which on what went before is not lost but in another document: VI, Điều 7."""
_FEW = 2
"""Numbers that a list has at least; one alone is a slip."""


def is_extract(facts: Facts, section: Section) -> bool:
    """Whether the document is a part of a longer one: its title says so, or its first number is far on."""
    mark = section.mark
    if section.parent is not None or mark is None or len(mark.numbers) > 1:
        return False
    parts = facts[Parts]
    titled = Span(parts.title.start, max(parts.subject.end, parts.title.end))
    named = facts.lexicon.pattern(_EXTRACT).search(facts.folded, *titled) is not None
    return mark.numbers[0] >= _FAR or named


def opens_list(facts: Facts, around: Sequence[Section], section: Section) -> bool:
    """Whether a first number begins a list of its own, which a line without a number announces.

    "a) … b) … - Việc xác định được căn cứ theo thứ tự như sau: a) … b) …"; the line above ends with a
    colon, or asks a question, and is none of the row, nor what it is counted under.
    """
    above = facts.document.block_at(section.lead.start - 1)
    if above is None or above.cell is not None:
        return False
    announced = facts.quote(above.span).rstrip().endswith((":", "?"))
    return announced and all(above.span != other.lead for other in around)


def opens_container(
    facts: Facts, sections: Sequence[Section], first: Section, section: Section
) -> bool:
    """Whether a number 1 stands in another container than the *first* of its row, or within it.

    Their names are words with a number (Bước 2: …, Đợt 1), or short lines of one kind: Đối với cấp xã
    above the first list, Đối với các thôn above the second.
    """
    if is_contained(facts, sections, section):
        return True
    lines = (_above(facts, sections, first), _above(facts, sections, section))
    return all(above and _is_head(facts, above[-1]) for above in lines)


def is_contained(facts: Facts, sections: Sequence[Section], section: Section) -> bool:
    """Whether a word with a number stands above *section*: Bước 1: Chuẩn bị."""
    return any(_is_container(facts, line) for line in _above(facts, sections, section))


def _above(facts: Facts, sections: Sequence[Section], section: Section) -> list[Span]:
    """Return the lines between *section* and the one before it; those of the body's beginning above the first."""
    low = sections[section.index - 1].block + 1 if section.index else 0
    low = max(low, section.block - _ABOVE)
    blocks = facts.document.blocks[low : section.block]
    return [block.span for block in blocks if block.cell is None]


def _is_head(facts: Facts, line: Span) -> bool:
    """Whether *line* is as short as a heading, and begins and ends as one."""
    text = facts.quote(line)
    short = len(text.split()) <= _HEAD_WORDS and not text.endswith((".", ";", ","))
    return short and text[:1].isupper()


def _is_container(facts: Facts, line: Span) -> bool:
    """Whether *line* opens with the name of a container and goes on as a heading, not as a sentence."""
    named = facts.lexicon.pattern(_CONTAINER).match(facts.folded, *line)
    if named is None:
        return False
    return named["behind"] is not None or _is_head(facts, line)


def is_inner(numbers: Sequence[int], place: int, expected: int) -> bool:
    """Whether the row *numbers* begins a list of its own at *place*, behind which it goes on as *expected*.

    7, 1, 2, 1, 2, 8: two lists within the seventh. One number alone is a slip, and so is what may as
    well go on from the list itself.
    """
    at = place
    while at < len(numbers) and numbers[at] == 1:
        stop = at + next(_broken(numbers[at:]))
        if stop - at < _FEW:
            return False
        at = stop
    return at < len(numbers) and numbers[at] == expected != numbers[at - 1] + 1


def _broken(numbers: Sequence[int]) -> Iterator[int]:
    """Yield where *numbers*, which begin with one, count on no more."""
    yield from (at for at, number in enumerate(numbers) if number != at + 1)
    yield len(numbers)
