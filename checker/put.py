"""Where the words of a suggestion are written, so exactly that a program can put them there."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple

from checker.form.marks import MarkStyle
from checker.kernel.document import Span


class How(StrEnum):
    """How words come into the text: in the place of others, within a line, as lines or a row of their own."""

    INSTEAD = "instead"
    WITHIN = "within"
    BEFORE = "before"
    AFTER = "after"
    ROW = "row"


Column = Literal["number", "name", "words", "time", ""]
"""What a column of a table holds, of a row to be added."""
OPEN = "…"
"""What a person fills in: when a row's unit does its tasks."""
JOIN = " | "
"""Between the cells of a row to be added."""


NO_SERIES = -1
"""Of items that are not counted; other negative series are those of sections still to be written."""


OWN_WORDS = -99
"""The rank of what an item itself lacks: it comes before the item's next."""


BEHIND = 100
"""The rank of what stands behind the plan's end, or alone: recipients, a signature."""
ENDING = 99
"""The rank of the sign that ends the plan: it stands behind all that is written there."""


class Follower(NamedTuple):
    """A number that moves when something is written before it: of ``4.1`` the part ``at`` 0."""

    span: Span
    style: MarkStyle
    at: int = 0
    nested: bool = False
    """It stands below one that moves, and repeats its number."""
    drawn: bool = False
    """The word processor draws it, and moves it itself; where the text alone is kept it is typed."""
    leads: tuple[int, ...] = ()
    """Of a number in a reference: where the lines start that it may lead to; several: nobody can tell."""
    doubtful: bool = False
    """It may name a unit of another document."""


class Move(NamedTuple):
    """The number at ``span`` gives way to ``text``.

    ``to_see`` tells that it perhaps does not: a reference that a person has to look at.
    """

    span: Span
    text: str
    nested: bool = False
    drawn: bool = False
    to_see: bool = False


@dataclass(frozen=True, slots=True)
class Put:
    """The place of a suggestion; of the words themselves ``mark`` is the number they open with.

    ``span`` is empty save for :attr:`How.INSTEAD`. ``alone`` is the mark where
    nothing else is written there. Items of one ``series`` (the offset of its
    first one) are counted together; ``followers`` are its numbers behind the
    place. ``closing`` is what ends the words with the plan. ``automatic`` tells
    that the word processor draws the numbers. ``room`` counts the numbers that
    are free at the place, which the followers leave as they are: I, II, IV.
    ``rank`` says what comes first at one place: what belongs to the section before
    is written before the next section; ``turn`` says it of what has one rank. ``order`` counts
    what is written there.
    """

    span: Span
    how: How
    mark: str = ""
    alone: str = ""
    series: int = NO_SERIES
    followers: tuple[Follower, ...] = ()
    automatic: bool = False
    rank: int = 0
    turn: int = 0
    order: int = 0
    moves: tuple[Move, ...] = ()
    columns: tuple[Column, ...] = ()
    closing: str = ""
    room: int = 0
    always: tuple[Move, ...] = ()
    """What else gives way wherever this is written: the full stop of a list that goes on."""


def item(put: Put, words: str) -> str:
    """Return *words* as they are shown at *put*: with their number, in a table cell by cell."""
    if not put.columns:
        return f"{put.mark}{words}"
    name, _, rest = words.partition(": ") if "name" in put.columns else (words, "", "")
    cells = {"number": put.mark, "name": name, "words": rest or name, "time": OPEN, "": ""}
    return JOIN.join(cells[column] for column in put.columns)


def written(text: str, put: Put, suggestion: str) -> str:
    """Return the characters to write for *suggestion*, without the mark; spaces as they must stand."""
    if put.how is not How.WITHIN:
        return suggestion.removeprefix(put.mark)
    before, after = text[: put.span.start][-1:], text[put.span.end :][:1]
    left = " " if before not in {"", " ", "\n", "(", "“"} and suggestion[:1] not in "./,;:)" else ""
    right = " " if after.isalnum() or after == "(" else ""
    return f"{left}{suggestion}{right}"


class Writing(NamedTuple):
    """A suggestion and its place."""

    put: Put
    suggestion: str


def applied(text: str, writings: Sequence[Writing]) -> str:
    """Return *text* with all *writings* done, as an official would who pastes each at its place."""
    changes: list[tuple[int, int, int, str]] = []
    moved: dict[Span, str] = {}
    for put, suggestion in writings:
        words = written(text, put, suggestion)
        if put.how is How.AFTER:
            words = f"\n{put.mark}{words}"
        elif put.how is How.ROW:
            words = "\n" + "\n".join(filter(None, suggestion.split(JOIN)))
        elif put.how is How.BEFORE:
            words = f"{put.mark}{words}\n"
        changes.append((*put.span, put.order, words))
        moved |= {move.span: move.text for move in put.moves if not (move.drawn or move.to_see)}
    changes += [(*span, -1, number) for span, number in moved.items()]
    parts: list[str] = []
    done = 0
    for start, end, _, words in sorted(changes):
        if start >= done:
            parts += [text[done:start], words]
            done = end
    return "".join([*parts, text[done:]])
