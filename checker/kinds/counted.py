"""What is counted together with an item that is to be written, and which numbers then move."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from checker.facts import Facts
from checker.form.outline import Outline, Section
from checker.kernel.document import Span
from checker.kinds.led_along import references_to
from checker.put import NO_SERIES, Column, Follower, How, Put


class Spot(NamedTuple):
    """An empty ``span``, and the ``mark`` of an item that is written there: ``8. ``, ``c) ``, ``- ``.

    ``beside`` is the section whose number the item's follows. In a table the item is a row:
    ``columns`` says what each of its cells holds. ``rank`` says what comes first of what is
    written at one place; items of a section that is missing itself have the rank behind it.
    ``turn`` says the same of items that are alike: units first, villages, then how they report.
    """

    span: Span
    mark: str = ""
    beside: Section | None = None
    columns: tuple[Column, ...] = ()
    rank: int = 0
    turn: int = 0


def put_at(facts: Facts, spot: Spot) -> Put:
    """Return *spot* as a place to write at: with what is counted together there, and what moves."""
    return replace(_put_at(facts, spot), turn=spot.turn)


def _put_at(facts: Facts, spot: Spot) -> Put:
    if spot.columns:
        series = spot.span.start if spot.mark else NO_SERIES
        return Put(spot.span, How.ROW, spot.mark, spot.mark, series, columns=spot.columns)
    how = _line(facts, spot.span.start)
    beside = spot.beside
    if beside is None or beside.mark is None:
        series = NO_SERIES - spot.rank if spot.rank else NO_SERIES
        return Put(spot.span, how, spot.mark, spot.mark, series, rank=spot.rank)
    rank = spot.rank or -beside.depth  # the inner item ends before the outer one goes on
    if not beside.mark.numbers:
        return Put(spot.span, how, spot.mark, spot.mark, rank=rank)
    siblings = _siblings(facts, beside)
    automatic = facts.document.blocks[beside.block].drawn > 0
    behind = [s for s in siblings if s.lead.start >= spot.span.start]
    followers = [f for s in behind for f in _followers(facts, s)]
    return Put(
        spot.span, how, spot.mark, spot.mark, siblings[0].lead.start,
        (*followers, *references_to(facts, followers)), automatic, rank,
        room=_room(beside, behind[0], spot) if behind else 0,
    )  # fmt: skip


def _room(before: Section, behind: Section, spot: Spot) -> int:
    """Return how many numbers are free between the section *before* the spot and the one *behind* it."""
    if before.mark is None or behind.mark is None or before.lead.start >= spot.span.start:
        return 0
    return max(0, behind.mark.numbers[-1] - before.mark.numbers[-1] - 1)


def _line(facts: Facts, offset: int) -> How:
    """Return how a line of its own comes to *offset*: before the block that begins there, or after."""
    block = facts.document.block_at(offset)
    return How.BEFORE if block is not None and block.span.start == offset else How.AFTER


def _siblings(facts: Facts, section: Section) -> list[Section]:
    """Return the sections that are counted with *section*, in order."""
    mark = section.mark
    return [
        s
        for s in facts[Outline].sections
        if s.parent == section.parent
        and s.depth == section.depth
        and s.mark is not None
        and mark is not None
        and (s.mark.style, s.mark.sign) == (mark.style, mark.sign)
    ]


def _followers(facts: Facts, section: Section) -> Iterator[Follower]:
    """Yield the number of *section*, and those below that repeat it (3.1 below 3)."""
    own = section.mark
    if own is None:
        return
    level = len(own.numbers)
    for s in facts[Outline].sections[section.index :]:
        if s.lead.start >= section.span.end:
            return
        mark, nested = s.mark, s is not section
        block = facts.document.block_at(s.lead.start)
        if mark is None or block is None:
            continue
        if nested and (mark.style != "decimal" or mark.numbers[:level] != own.numbers):
            continue
        if nested and len(mark.numbers) <= level:
            continue
        at = facts.text.find(mark.text, s.lead.start, s.lead.start + mark.length)
        if at >= 0:
            yield Follower(
                Span(at, at + len(mark.text)), mark.style, level - 1, nested, block.drawn > 0
            )
