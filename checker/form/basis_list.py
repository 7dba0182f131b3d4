"""The basis as a numbered list above the sections, told from a first section on the basis."""

from collections.abc import Iterator

from checker.form.blocks import Blocks
from checker.form.capitals import is_caps
from checker.form.marks import Mark, read_mark
from checker.form.sections import heading_key, opens_a_section
from checker.lexicon.grammar import Grammar

_LISTED_BASIS = Grammar(r"\S+ {basis-word}(?!\w)")


def basis_list(blocks: Blocks, after: int) -> frozenset[int]:
    """Return the blocks from *after* on that are a numbered list of the basis: 1. Căn cứ Luật …; 2. Căn cứ ….

    "1. Căn cứ" or "I. Căn cứ pháp lý" before "2. Mục đích" is a section like the others; so is
    "A. CĂN CỨ XÂY DỰNG KẾ HOẠCH". Further items of the list may leave out the word (2. Kế hoạch số …):
    then they stand line below line, and what follows is counted otherwise.
    """
    first = next((at for at in range(after, len(blocks)) if blocks.is_numbered(at)), None)
    if first is None or not _is_listed(blocks, first):
        return frozenset()
    row, ended = _row(blocks, first)
    if all(_is_listed(blocks, at) for at in row):
        return frozenset(row)
    if any(_is_section(blocks, at) for at in row) or not ended:
        return frozenset()
    return frozenset(row if row[-1] - row[0] == len(row) - 1 else ())


def _is_listed(blocks: Blocks, index: int) -> bool:
    return blocks.opens(index, _LISTED_BASIS) is not None and not is_caps(blocks.text_at(index))


def _is_section(blocks: Blocks, index: int) -> bool:
    mark = _mark(blocks, index)
    title = blocks.folded_at(index)[mark.length if mark else 0 :]
    return opens_a_section(heading_key(title), blocks.lexicon)


def _row(blocks: Blocks, first: int) -> tuple[list[int], bool]:
    """Return the blocks counted on from *first*, and whether something else ends their row."""
    row = [first]
    last = _mark(blocks, first)
    for index, mark in _marks(blocks, first + 1):
        if last is None or mark.rank > last.rank:
            continue
        if mark.style != last.style or mark.numbers != (last.numbers[-1] + 1,):
            return row, True
        row.append(index)
        last = mark
    return row, False


def _marks(blocks: Blocks, start: int) -> Iterator[tuple[int, Mark]]:
    for index in range(start, len(blocks)):
        mark = _mark(blocks, index) if blocks.items[index].cell is None else None
        if mark is not None and mark.numbers:
            yield index, mark


def _mark(blocks: Blocks, index: int) -> Mark | None:
    return read_mark(blocks.folded_at(index), blocks.text_at(index), blocks.lexicon)
