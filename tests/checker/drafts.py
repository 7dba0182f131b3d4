"""Documents made in memory, as a reader would make them."""

from collections.abc import Iterable
from pathlib import Path

from checker.kernel.document import Document
from checker.readers.content import Piece, compose


def draft_of(lines: Iterable[str], path: str = "dự thảo.docx") -> Document:
    """Return a Word draft of these paragraphs."""
    content = compose(Piece(line) for line in lines)
    return Document(Path(path), "docx", content.text, content.blocks, "0" * 64, keeps_header=True)
