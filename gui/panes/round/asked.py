"""What a person asks of the table: which offices to keep, in which order; no Qt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from checker.shown import Shown
from gui.panes.round.lines import Line
from gui.panes.word_filter import WordFilter


class Keep(StrEnum):
    """A chip: only the offices of which this holds are kept."""

    IN = "in"
    MISSING = "missing"
    UNSEEN = "unseen"
    AGAIN = "again"
    TWICE = "twice"
    UNREAD = "unread"
    SAME = "same"
    MUST = "must"
    ERROR = "error"
    SHOULD = "should"
    LOOK = "look"
    UNDECIDED = "undecided"


def is_undecided(line: Line) -> bool:
    """Whether *line* has a plan on which nobody has decided yet."""
    return line.row is not None and not line.of.decision.decision


HOLDS: Mapping[Keep, Callable[[Line], bool]] = {
    Keep.IN: lambda line: line.row is not None,
    Keep.MISSING: lambda line: line.is_missing,
    Keep.UNSEEN: lambda line: line.is_unseen,
    Keep.AGAIN: lambda line: line.is_again,
    Keep.TWICE: lambda line: line.is_twice,
    Keep.UNREAD: lambda line: bool(line.of.unread),
    Keep.SAME: lambda line: line.is_same,
    Keep.MUST: lambda line: line.must > 0,
    Keep.ERROR: lambda line: line.errors > 0,
    Keep.SHOULD: lambda line: line.should > 0,
    Keep.LOOK: lambda line: line.look > 0,
    Keep.UNDECIDED: is_undecided,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """All that has to hold of an office to be kept; ``rules`` are ids of which one is to be open."""

    keep: frozenset[Keep] = frozenset()
    rules: frozenset[str] = frozenset()
    words: str = ""

    @property
    def nothing(self) -> bool:
        """Whether every office is kept."""
        return not (self.keep or self.rules or self.words.strip())

    def turned(self, chip: Keep) -> "Asked":
        """Return the same with *chip* pressed or released; of those that exclude each other one is pressed."""
        if chip in self.keep:
            return replace(self, keep=self.keep - {chip})
        others = self.keep - _STANDING if chip in _STANDING else self.keep
        return replace(self, keep=others | {chip})


_STANDING = frozenset(
    {Keep.IN, Keep.MISSING, Keep.UNSEEN, Keep.AGAIN, Keep.TWICE, Keep.UNREAD, Keep.SAME}
)


def kept(lines: Sequence[Line], asked: Asked) -> list[int]:
    """Return the numbers of the *lines* that are kept, in their order."""
    numbers = list(range(len(lines)))
    for chip in asked.keep:
        holds = HOLDS[chip]
        numbers = [number for number in numbers if holds(lines[number])]
    if asked.rules:
        numbers = [number for number in numbers if lines[number].is_open(asked.rules)]
    if asked.words.strip():
        words = WordFilter(asked.words)
        numbers = [number for number in numbers if words.accepts_searched(lines[number].words)]
    return numbers


SortKey = Callable[[Line], tuple[object, ...]]


def ordered(
    lines: Sequence[Line], numbers: Sequence[int], key: SortKey, *, down: bool
) -> list[int]:
    """Return *numbers* sorted by *key* of their lines, greatest first where it goes *down*.

    Equal ones stand in the order of their names; those that handed in nothing stand last.
    """
    by_name = sorted(numbers, key=lambda number: lines[number].name)
    by_key = sorted(by_name, key=lambda number: key(lines[number]), reverse=down)
    return sorted(by_key, key=lambda number: lines[number].row is None)


def worst(line: Line) -> tuple[object, ...]:
    """Sort by how bad it is."""
    return line.weight


def most(how: Shown) -> SortKey:
    """Return what sorts by how many matters there are of a kind; the worse ones decide before the others."""
    return {
        Shown.MUST: worst,
        Shown.SHOULD: lambda line: (line.should, line.must, line.look),
        Shown.LOOK: lambda line: (line.look, line.must, line.should),
    }[how]
