"""What is appended to the plan, annex by annex."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts.store import Facts
from checker.form.blocks import Blocks, blocks_of
from checker.form.outline import Section, sections_in
from checker.form.parts import Parts
from checker.form.sections import has_role, has_word, heading_key
from checker.form.tail import is_appendix_heading
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_FORM = Grammar(r"(?<!\w){form-to-fill-in}(?!\w)")
_NOTE = Grammar(r"\(? ?{attached}(?!\w)")
_TITLE_BLOCKS = 5
"""Blocks of an annex's title at most: its number, two or three lines, the note Kèm theo …"""
_HEAD_BLOCKS = 14
"""Blocks at the head of an annex with a letterhead of its own, its title and its note."""


class Annex(NamedTuple):
    """One annex; ``title`` are the folded words above its content.

    ``note`` is where it says what it goes with (Kèm theo Kế hoạch số …), empty
    if it does not. ``own`` is its content, ``sections`` its outline.
    ``is_form`` tells that others are to fill it in, ``is_past`` that it tells
    results, ``assigns`` that it says who does what.
    """

    span: Span
    title: str
    note: Span
    own: Span
    sections: tuple[Section, ...]
    is_form: bool
    is_past: bool
    assigns: bool


class Annexes(tuple[Annex, ...]):
    """Every annex, in order."""

    __slots__ = ()


def read_annexes(facts: Facts) -> Annexes:
    """Return what is appended to the plan."""
    return Annexes(_annexes(facts))


def _annexes(facts: Facts) -> Iterator[Annex]:
    blocks = blocks_of(facts.document, facts.folded, facts.lexicon)
    appendix = facts[Parts].appendix
    inside = [i for i in range(len(blocks)) if appendix.contains(blocks.items[i].span)]
    if not inside or appendix.start == appendix.end:
        return
    starts = [i for i in inside if i == inside[0] or is_appendix_heading(blocks, i)]
    for start, stop in zip(starts, [*starts[1:], inside[-1] + 1], strict=True):
        yield _annex(facts, blocks, start, stop)


def _annex(facts: Facts, blocks: Blocks, start: int, stop: int) -> Annex:
    first = start
    note = Span(blocks.start(start), blocks.start(start))
    lines: list[str] = []
    while first < min(stop, start + _TITLE_BLOCKS) and _is_title(blocks, first, start):
        if blocks.opens(first, _NOTE):
            note = blocks.items[first].span
        else:
            lines.append(blocks.folded_at(first))
        first += 1
    if note.start == note.end:
        below = range(first, min(stop, start + _HEAD_BLOCKS))
        note = next((blocks.items[i].span for i in below if _is_note(blocks, i)), note)
    span, own = blocks.span(start, stop), blocks.span(first, stop)
    keys = [heading_key(line) for line in lines]
    title = " ".join(keys)
    lexicon = facts.lexicon
    return Annex(
        span,
        title,
        note,
        own,
        sections_in(facts.document, facts.folded, own.start, own.end, lexicon),
        is_form=lexicon.pattern(_FORM).search(title) is not None,
        is_past=_has_role(keys, "results", facts),
        assigns=has_word(title, "section.organisation", lexicon)
        or has_word(title, "section.tasks", lexicon),
    )


def _is_note(blocks: Blocks, index: int) -> bool:
    """Whether block *index* is the note in brackets below a letterhead and a title."""
    text = blocks.text_at(index)
    opened = text.startswith("(") and blocks.items[index].cell is None
    return opened and blocks.opens(index, _NOTE) is not None


def _is_title(blocks: Blocks, index: int, start: int) -> bool:
    """Whether block *index* belongs to the title of the annex that begins with block *start*."""
    if index == start:
        return True
    if blocks.items[index].cell is not None or blocks.is_numbered(index):
        return False
    return blocks.stands_out(index) or blocks.opens(index, _NOTE) is not None


def _has_role(keys: Sequence[str], role: str, facts: Facts) -> bool:
    return any(has_role(key, role, facts.lexicon) for key in keys)
