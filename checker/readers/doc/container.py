"""The streams of a Word 97-2003 file and the block of information at its beginning (the FIB)."""

import io
import struct
from typing import NamedTuple

from checker.errors import ReadError
from checker.readers import messages

_WORD_97, _WORD_95 = 0xA5EC, 0xA5DC
_FIRST_FIB = 0xC1
"""Version of Word 97; lower numbers are of other ways to store text."""
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_COUNTS, _PAIRS = 0x4C, 0x9A

STYLES, NOTE_TEXTS, SECTIONS, HEADERS, CHARACTERS, PARAGRAPHS, FONTS, PIECES = (
    1,
    3,
    6,
    11,
    12,
    13,
    15,
    33,
)
SHAPES, END_NOTE_TEXTS, BOX_TEXTS, LISTS, LIST_USES = 40, 47, 56, 73, 74
"""Places of tables in the list of all (FibRgFcLcb97)."""


class Lengths(NamedTuple):
    """How many characters the parts of the text have, in the order in which they follow."""

    main: int
    notes: int
    headers: int
    macros: int
    annotations: int
    end_notes: int
    boxes: int
    header_boxes: int


class WordFile(NamedTuple):
    """The streams of a file: the document, the tables that describe it, and larger properties."""

    document: bytes
    tables: bytes
    data: bytes
    lengths: Lengths

    def table(self, place: int) -> bytes:
        """Return the table at this *place* in the list of all, empty where there is none."""
        start, length = self.where(place)
        return self.tables[start : start + length]

    def where(self, place: int) -> tuple[int, int]:
        """Return where in the stream of tables that table begins, and its length."""
        start, length = struct.unpack_from("<II", self.document, _PAIRS + 8 * place)
        return start, length


def open_word_file(data: bytes) -> WordFile:
    """Return the streams of the Word file *data*.

    Raises :class:`~checker.errors.ReadError`: ``damaged``, ``encrypted``,
    ``unsupported-format`` for Word 95 and older.
    """
    streams = _streams(data)
    document = streams.get("WordDocument", b"")
    if len(document) < _PAIRS:
        raise ReadError("damaged", messages.DAMAGED_OLD)
    mark, version = struct.unpack_from("<HH", document)
    flags = struct.unpack_from("<H", document, 10)[0]
    if mark == _WORD_95 or (mark == _WORD_97 and version < _FIRST_FIB):
        raise ReadError("unsupported-format", messages.OLD_WORD)
    if mark == _WORD_97 and flags & _ENCRYPTED:
        raise ReadError("encrypted", messages.ENCRYPTED_WORD)
    tables = streams.get("1Table" if flags & _SECOND_TABLE else "0Table")
    if mark != _WORD_97 or tables is None:
        raise ReadError("damaged", messages.DAMAGED_OLD)
    counts = struct.unpack_from("<8I", document, _COUNTS)
    return WordFile(document, tables, streams.get("Data", b""), Lengths(*counts))


def _streams(data: bytes) -> dict[str, bytes]:
    """Return the streams of the OLE file *data* by name; raises ReadError ``damaged``."""
    import olefile  # noqa: PLC0415 - only for these files

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            return {
                name: file.openstream(name).read()
                for name in ("WordDocument", "0Table", "1Table", "Data")
                if file.exists(name) and file.get_size(name) <= len(data)
            }
    except Exception as error:  # a damaged container fails in every way
        raise ReadError("damaged", messages.DAMAGED_OLD) from error
