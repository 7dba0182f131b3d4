"""Documents made in memory, as a reader would make them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from checker.kernel.document import Cell, Document
from checker.readers.content import Piece, compose


def draft_of(lines: Iterable[str], path: str = "dự thảo.docx") -> Document:
    """Return a Word draft of these paragraphs."""
    content = compose(Piece(line) for line in lines)
    return Document(Path(path), "docx", content.text, content.blocks, "0" * 64, keeps_header=True)


def draft_with_table(lines: Sequence[str], rows: Sequence[Sequence[str]]) -> Document:
    """Return a Word draft of these paragraphs and, at its end, a table of *rows*."""
    draft = draft_of((*lines, *(text for row in rows for text in row)))
    places = [Cell(0, k, column) for k, row in enumerate(rows) for column in range(len(row))]
    cells = [
        block._replace(kind="cell", cell=place)
        for block, place in zip(draft.blocks[-len(places) :], places, strict=True)
    ]
    return replace(draft, blocks=(*draft.blocks[: -len(cells)], *cells))
