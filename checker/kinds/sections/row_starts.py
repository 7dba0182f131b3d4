"""Where a row of numbers may rightly begin: with one, within another row, or where something went before."""

from collections.abc import Iterator, Sequence

from checker.facts import Facts
from checker.form.outline import Section
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_EXTRACT = Grammar(r"(?<!\w)(?:{continued}|{extract})(?!\w)")
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
