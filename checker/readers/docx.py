"""Word files (.docx)."""

from checker.errors import ReadError
from checker.readers.content import Content, Piece, compose
from checker.readers.docx_package import Package, open_package
from checker.readers.docx_walk import Walk, Walked
from checker.text import clean

TRACKED = "Dự thảo còn thay đổi được theo dõi (Track Changes); chương trình đọc như đã chấp nhận."
NO_TEXT = (
    "Tệp Word không có chữ nào để kiểm tra. Nếu dự thảo được chèn vào dưới dạng ảnh chụp hay ảnh quét, "
    "hãy dùng tệp gốc đã soạn thảo."
)


def read_docx(data: bytes) -> Content:
    """Return the text and blocks of the Word file *data*.

    Raises :class:`~checker.errors.ReadError`: ``damaged``, ``encrypted``,
    ``too-large``, ``unsupported-format`` (another kind of zip), ``no-text``.
    """
    walk = Walk(open_package(data))
    walked = list(walk.blocks())
    if not walked:
        raise ReadError("no-text", NO_TEXT)
    return compose(_pieces(walked), (TRACKED,) if walk.tracked else ())


def walk_blocks(package: Package) -> list[Walked]:
    """Return the walked blocks of *package*, one for each of ``Document.blocks``, in that order."""
    return [block for block in Walk(package).blocks()]


def _pieces(walked: list[Walked]) -> list[Piece]:
    # One call for the whole text: cleaning costs little per character and much per call.
    cleaned = clean("\n".join([block.raw for block in walked])).split("\n")
    return [
        Piece(block.text(text), block.kind, block.source, block.style, block.cell, len(block.drawn))
        for block, text in zip(walked, cleaned, strict=True)
    ]
