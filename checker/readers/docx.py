"""Word files (.docx)."""

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.content import Content, Piece, compose
from checker.readers.docx_package import Package, open_package
from checker.readers.docx_paragraph import Walked
from checker.readers.docx_walk import Walk
from checker.text import clean


def read_docx(data: bytes) -> Content:
    """Return the text and blocks of the Word file *data*.

    Raises :class:`~checker.errors.ReadError`: ``damaged``, ``encrypted``,
    ``too-large``, ``unsupported-format`` (another kind of zip), ``no-text``.
    """
    walk = Walk(open_package(data))
    walked = list(walk.blocks())
    if not walked:
        raise ReadError("no-text", messages.NO_TEXT)
    return compose(_pieces(walked), (messages.TRACKED,) if walk.tracked else ())


def walk_blocks(package: Package) -> list[Walked]:
    """Return the walked blocks of *package*, one for each of ``Document.blocks``, in that order."""
    return list(Walk(package).blocks())


def _pieces(walked: list[Walked]) -> list[Piece]:
    # One call for the whole text: cleaning costs little per character and much per call.
    cleaned = clean("\n".join([block.raw for block in walked])).split("\n")
    return [
        Piece(block.text(text), block.kind, block.source, block.style, block.cell, len(block.drawn))
        for block, text in zip(walked, cleaned, strict=True)
    ]
