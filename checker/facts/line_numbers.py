"""The numbers that stand in a document: every one at the head of a line, and how far it reaches."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.facts.store import Facts
from checker.form.marks import Mark, letter_values, read_mark, roman_value
from checker.kernel.document import Span

_PART, _CHAPTER, _SECTION, _ARTICLE = 0, 1, 2, 4
"""Ranks of the units that are called phần, chương, mục and điều."""
_FAR = 500
"""Numbers before a place among which the unit around it begins."""
INNERMOST = 9
"""Rank of a number below another, whatever it is called."""
_OF_RANK = {
    _PART: ("part", "roman", "upper", "chapter", "decimal"),
    _CHAPTER: ("chapter", "roman", "part"),
    _SECTION: ("chapter", "roman", "part", "upper", "decimal", "lower"),
    _ARTICLE: ("article",),
}
_INNER = ("decimal", "lower", "upper", "roman")
"""Styles of numbers that may be called so; khoản, điểm and tiết are said of each other's."""
_NAMED = ("part", "chapter", "article")
"""Styles whose word stands before the number, whichever figures it has."""


class Numbered(NamedTuple):
    """A number at the head of a line; ``span`` reaches up to the next one of its kind."""

    mark: Mark
    span: Span


class Numbers(tuple[Numbered, ...]):
    """Every number at the head of a line, in order, those of annexes and tables included."""

    __slots__ = ()

    def within(self, span: Span) -> tuple[Numbered, ...]:
        """Return those that stand in *span*, but for one at its start."""
        first, last = (bisect_left(self, at, key=_start) for at in (span.start + 1, span.end))
        return tuple(self[first:last])

    def around(self, offset: int, rank: int, *, lettered: bool = False) -> Span | None:
        """Return the unit of this *rank* (Điều, khoản) that *offset* stands in.

        One that holds *lettered* units has no letter itself: the one around e) is 3.1.
        """
        styles = [s for s in _OF_RANK.get(rank, _INNER) if not (lettered and s == "lower")]
        last = bisect_left(self, offset + 1, key=_start)
        for place in range(last - 1, max(-1, last - 1 - _FAR), -1):
            number = self[place]
            if number.mark.style in styles and number.span.end >= offset:
                return number.span
        return None


def read_numbers(facts: Facts) -> Numbers:
    """Return the numbers of the whole document."""
    found: list[tuple[int, Mark]] = []
    for block in facts.document.blocks:
        start, end = block.span
        mark = read_mark(facts.folded[start:end], facts.text[start:end], facts.lexicon)
        if mark is not None and mark.numbers:
            found.append((start, mark))
    ends: dict[tuple[str, int], int] = {}
    reach: list[int] = []
    for start, mark in reversed(found):
        kind = mark.style, len(mark.numbers)
        reach.append(ends.get(kind, len(facts.text)))
        ends[kind] = start
        if mark.style in ("article", "chapter", "part"):  # what they hold ends with them
            ends["article", 1] = start
            ends.update({key: start for key in ends if key[0] in _INNER})
    return Numbers(
        Numbered(mark, Span(start, end))
        for (start, mark), end in zip(found, reversed(reach), strict=True)
    )


def found_in(
    numbers: Iterable[Numbered], rank: int, label: str
) -> tuple[tuple[Span, ...], int, int]:
    """Return where the unit *label* of this *rank* stands among *numbers*; its own value, and the last one.

    The last is 0 where nothing is numbered so.
    """
    styles = _styles(rank, label)
    values = _values(rank, label)
    spans: list[Span] = []
    last = 0
    for number in numbers:
        mark = number.mark
        if mark.style not in styles:
            continue
        for value in values:
            own = _value(mark, value)
            if own == value[-1]:
                spans.append(number.span)
            last = max(last, own)
    return tuple(spans), max(value[-1] for value in values) if values else 0, last


def _styles(rank: int, label: str) -> set[str]:
    """Return the styles of the numbers that *label* may be: figures, letters or Roman ones."""
    first = next(atoms_of(label), "")
    kinds = {*_NAMED}
    if first.isdigit():
        kinds |= {"decimal"} | ({"roman"} if rank <= _SECTION else set())
    elif len(first) > 1:
        kinds |= {"roman", "decimal"} if "." in label else {"roman"}
    else:
        kinds |= {"roman"} if rank <= _SECTION and roman_value(first) else {"lower", "upper"}
    return kinds & {*_OF_RANK.get(rank, _INNER)}


def _value(mark: Mark, wanted: tuple[int, ...]) -> int:
    """Return the number of *mark* that is to be compared with the last of *wanted*, 0 where none is."""
    numbers = mark.numbers
    if len(wanted) == 1:
        return numbers[-1]
    return numbers[-1] if numbers[:-1] == wanted[:-1] else 0


def _values(rank: int, label: str) -> tuple[tuple[int, ...], ...]:
    """Return the numbers that *label* may stand for: 4.1, ii, b."""
    atoms = [_atom(rank, atom) for atom in atoms_of(label)]
    if not atoms or not all(atoms):
        return ()
    if len(atoms) == 1:
        return tuple((value,) for value in atoms[0])
    return (tuple(values[0] for values in atoms),)


def _atom(rank: int, atom: str) -> tuple[int, ...]:
    """Return what a number may be: a single i, v or x is a letter only below mục."""
    if atom.isdigit():
        return (int(atom),)
    if len(atom) == 1 and not (rank <= _SECTION and roman_value(atom)):
        return letter_values(atom)
    return (roman_value(atom),) if roman_value(atom) else ()


def _start(number: Numbered) -> int:
    return number.span.start


def atoms_of(label: str) -> Iterator[str]:
    """Yield the numbers of *label* from the outermost: II.3."""
    yield from filter(None, label.split("."))
