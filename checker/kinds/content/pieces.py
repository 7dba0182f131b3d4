"""The smallest piece of a plan that says one thing: a sentence, an item, a row, with what leads to it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.facts import Facts
from checker.facts.tables import Tables
from checker.form.marks import read_mark
from checker.form.outline import Outline, Section
from checker.kernel.document import Block, Span
from checker.kernel.sentences import Sentences

_REACH = 600
"""Characters before and behind a place within which its sentence or row is looked at: one may be endless."""
_LONGEST_ITEM = 900
"""Characters of an item that is one thing as a whole."""
_ITEMS = 20
"""Items of a list above which its leading line is looked for."""


def piece_at(facts: Facts, offset: int) -> Span:
    """Return the row of a table that *offset* stands in, outside of tables the sentence, as far as people look."""
    placed = facts[Tables].around(offset)
    start, end = placed[1].span if placed else facts[Sentences].around(offset)
    return Span(max(start, offset - _REACH), max(offset, min(end, offset + _REACH)))


def provision_at(facts: Facts, offset: int) -> Span:
    """Return the row, the short item of a list, or else the sentence that *offset* stands in."""
    block = facts.document.block_at(offset)
    inside = block is not None and block.cell is None and facts[Tables].around(offset) is None
    if block is not None and inside and _is_item(facts, block):
        return block.span
    return piece_at(facts, offset)


def leads_to(facts: Facts, offset: int) -> Iterator[Span]:
    """Yield the titles of the sections around *offset*, the cells above its column, the line that leads its list."""
    yield from facts[Tables].heads_above(offset)
    sections = facts[Outline].sections
    section: Section | None = facts[Outline].section_at(offset)
    while section is not None:
        yield section.title
        section = sections[section.parent] if section.parent is not None else None
    lead = _lead_of_list(facts, offset)
    if lead is not None:
        yield lead


def stand_in(spans: Sequence[Span], within: Span) -> bool:
    """Whether one of *spans*, which are in order, begins *within*."""
    index = bisect_left(spans, within.start, key=lambda span: span.start)
    return index < len(spans) and spans[index].start < within.end


def stand_with(facts: Facts, spans: Sequence[Span], within: Span) -> bool:
    """Whether one of *spans* stands in the piece *within*, or in what leads to it."""
    around = (within, *leads_to(facts, within.start))
    return any(stand_in(spans, one) for one in around)


def _is_item(facts: Facts, block: Block) -> bool:
    if block.span.end - block.span.start > _LONGEST_ITEM:
        return False
    return (
        read_mark(facts.folded[slice(*block.span)], facts.quote(block.span), facts.lexicon)
        is not None
    )


def _lead_of_list(facts: Facts, offset: int) -> Span | None:
    """Return the line that ends with a colon above the items of which *offset* is in one."""
    blocks = facts.document.blocks
    at = bisect_left(blocks, offset, key=lambda block: block.span.end)
    for block in reversed(blocks[max(0, at - _ITEMS) : at]):
        if facts.quote(block.span).rstrip().endswith(":"):
            return block.span
        if not _is_item(facts, block):
            return None
    return None
