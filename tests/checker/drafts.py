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


def draft_with_table(
    lines: Sequence[str], rows: Sequence[Sequence[str]], below: Sequence[str] = ()
) -> Document:
    """Return a Word draft of these paragraphs, a table of *rows* and the lines *below*; empty cells are left out."""
    cells = [
        (text, Cell(0, row, column))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
        if text
    ]
    draft = draft_of((*lines, *(text for text, _ in cells), *below))
    blocks = list(draft.blocks)
    for number, (_, cell) in enumerate(cells, len(lines)):
        blocks[number] = blocks[number]._replace(kind="cell", cell=cell)
    return replace(draft, blocks=tuple(blocks))
