"""Rows of a table that are the plan's headings: a whole plan written in one table.

``I | MỤC ĐÍCH, YÊU CẦU``, ``A. NHIỆM VỤ`` over all columns: where two of the sections that every
plan has are named so, the rows counted like these are its sections. The groups of a table of tasks
name none of them.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple, get_args

from checker.form.capitals import is_caps
from checker.form.marks import Mark, read_mark
from checker.form.sections import UsualRole, has_role, heading_key
from checker.form.table_rows import is_counted
from checker.kernel.document import Block, Document
from checker.lexicon.lexicon import Lexicon

FEWEST_ROLES = 2
"""Usual sections that headings name: with fewer a plan says its sections otherwise."""
_MOST_WORDS = 14
"""Words of a row's heading: longer is what a row says of its task."""


class RowHeading(NamedTuple):
    """A row that opens a section: where it starts, its mark up to the title, its usual role."""

    start: int
    mark: Mark | None
    role: str


def row_headings(
    document: Document, inside: Sequence[int], folded: str, lexicon: Lexicon
) -> Mapping[int, RowHeading]:
    """Return the rows among the blocks *inside* that are headings, by the block of their title."""
    found = dict(_candidates(document, inside, folded, lexicon))
    named = {(_style(heading), heading.role) for heading in found.values() if heading.role}
    styles = Counter(style for style, _ in named)
    if not styles or max(styles.values()) < FEWEST_ROLES:
        return {}
    outer = min(styles, key=lambda style: (-styles[style], style))
    return {at: heading for at, heading in found.items() if _style(heading) == outer}


def _candidates(
    document: Document, inside: Sequence[int], folded: str, lexicon: Lexicon
) -> Iterator[tuple[int, RowHeading]]:
    """Yield the rows that a number or one cell alone makes look like a heading, by their title's block."""
    cells = [(number, document.blocks[number]) for number in inside]
    rows = groupby(
        ((n, b) for n, b in cells if b.cell), key=lambda pair: pair[1].cell and pair[1].cell[:2]
    )
    for _, group in rows:
        row = [(number, block) for number, block in group if document.quote(block.span).strip()]
        if not row:
            continue
        counts = len(row) > 1 and is_counted(folded[slice(*row[0][1].span)])
        alone = len({block.cell and block.cell.column for _, block in row}) == 1
        if not (counts or alone):
            continue
        at, block = row[1] if counts else row[0]
        heading = _heading(document, row[0][1], block, folded, lexicon)
        stands_out = is_caps(document.quote(block.span)) or block.style.bold
        if heading is not None and (heading.mark is not None or heading.role or stands_out):
            yield at, heading


def _heading(
    document: Document, first: Block, block: Block, folded: str, lexicon: Lexicon
) -> RowHeading | None:
    """Return the heading that the row opening with *first* would be, its title in *block*."""
    text, own = document.quote(block.span), folded[block.span.start : block.span.end]
    if len(text.split()) > _MOST_WORDS:
        return None
    if first is block:
        mark = read_mark(own, text, lexicon)
        length = mark.length if mark else 0
    else:
        number = document.quote(first.span).strip(" .)")
        mark = read_mark(
            f"{folded[slice(*first.span)].strip(' .)')}. {own}", f"{number}. {text}", lexicon
        )
        length = 0
        if mark is not None:
            mark = mark._replace(length=block.span.start - first.span.start)
    title = heading_key(own[length:])
    roles = (role for role in get_args(UsualRole) if has_role(title, role, lexicon))
    return RowHeading(first.span.start, mark, next(roles, ""))


def _style(heading: RowHeading) -> tuple[int, str]:
    """Return how far inside a row is counted, and how: so are the others of its level."""
    mark = heading.mark
    return (mark.rank, mark.style) if mark else (0, "")
