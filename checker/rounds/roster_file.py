"""The rows of a roster's file: an Excel workbook, or a table as text (.csv)."""

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

from checker.errors import ReadError
from checker.kernel.text import normalise
from checker.lexicon.lexicon import Lexicon
from checker.readers.old_codes import is_vietnamese, likely_codes
from checker.readers.text.decode import decode
from checker.system.impossible import IMPOSSIBLE, is_impossible

Code = Literal["not-found", "unreadable", "too-large", "unsupported-format", "damaged", "no-names"]

_LARGEST, _UNPACKED = 20 * 2**20, 120 * 2**20
_ROWS, _COLUMNS = 20_000, 60
"""Beyond these a table is no list of offices: there are 3,321 communes."""
_DELIMITERS = ";\t,|"
_SEPARATOR = "sep="
"""What Excel writes as the first line of some tables: the delimiter behind it."""
_LOOKED_AT = 50
"""Lines by which the delimiter is known."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPEN_DOCUMENT = b"opendocument.spreadsheet"
_AS_EXCEL = "Hãy mở tệp đó, lưu lại dưới dạng Excel (.xlsx) rồi chọn lại."

Row = tuple[str, ...]
"""The cells of one row as words on one line each."""


class RosterError(Exception):
    """A file cannot be used as a roster; ``message`` is Vietnamese and says what to do."""

    def __init__(self, code: Code, message: str) -> None:
        super().__init__(message)
        self.code: Code = code
        self.message = message


def tables_of(path: Path, lexicon: Lexicon) -> list[list[Row]]:
    """Return the tables in the file *path*, a workbook's sheets each; empty rows are empty. Raises RosterError."""
    data = _bytes_of(path)
    if data.startswith(b"PK"):
        return _of_workbook(data)
    if data.startswith(_OLE):
        raise RosterError(
            "unsupported-format",
            f"Danh sách là tệp Excel 97-2003 (.xls) hoặc có mật khẩu mở. {_AS_EXCEL}",
        )
    return [_of_text(_letters(data, lexicon))]


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        if is_impossible(error, path):
            raise RosterError("unreadable", IMPOSSIBLE) from error
        if isinstance(error, FileNotFoundError):
            raise RosterError("not-found", f"Không tìm thấy danh sách “{path}”.") from error
        raise RosterError(
            "unreadable",
            f"Không mở được danh sách “{path}”. Tệp có thể đang bị khóa; hãy đóng tệp rồi thử lại.",
        ) from error
    if len(data) > _LARGEST:
        raise RosterError("too-large", "Danh sách lớn khác thường nên chương trình không mở.")
    return data


def _of_workbook(data: bytes) -> list[list[Row]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import

    _check_archive(data)
    try:
        book = load_workbook(io.BytesIO(data), data_only=True, read_only=True)
        return [list(_rows_of(sheet)) for sheet in book.worksheets]
    except Exception as error:  # openpyxl raises whatever it stumbles over
        raise RosterError("damaged", f"Danh sách bị hỏng nên không mở được. {_AS_EXCEL}") from error


def _check_archive(data: bytes) -> None:
    """Raise RosterError unless *data* is a workbook that stays of a reasonable size when it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise RosterError("damaged", f"Danh sách bị hỏng nên không mở được. {_AS_EXCEL}") from error
    if sum(entry.file_size for entry in entries) > _UNPACKED:
        raise RosterError("too-large", "Danh sách lớn khác thường nên chương trình không mở.")
    if "xl/workbook.xml" not in {entry.filename for entry in entries}:
        what = (
            "tệp .ods (OpenDocument)"
            if _OPEN_DOCUMENT in data[:200]
            else "tệp của chương trình khác"
        )
        raise RosterError("unsupported-format", f"Danh sách là {what}. {_AS_EXCEL}")


def _rows_of(sheet: Any) -> Iterator[Row]:
    # What the file says of its size is often wrong, and would be filled up with empty cells.
    sheet.reset_dimensions()
    for row in sheet.iter_rows(max_row=_ROWS, max_col=_COLUMNS, values_only=True):
        yield _row(row)


def _row(cells: Sequence[object]) -> Row:
    """Return *cells* as words, without the empty ones at the end."""
    row = [_words(cell) for cell in cells]
    while row and not row[-1]:
        row.pop()
    return tuple(row)


def _words(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, dt.datetime):
        cell = cell.date()
    return " ".join(normalise(str(cell)).split())


def _letters(data: bytes, lexicon: Lexicon) -> str:
    """Return the text in *data*, in whichever of the codes it was saved."""
    try:
        text = decode(data, lexicon)
    except ReadError as error:
        try:
            # Few words tell the old Windows code where there are few words.
            text = normalise(data.decode("cp1258"))
        except UnicodeDecodeError:
            text = ""
        if not is_vietnamese(text):
            raise RosterError(
                "unsupported-format",
                "Không đọc được danh sách: tệp không phải bảng Excel (.xlsx) hay bảng dạng văn bản"
                f" (.csv, UTF-8). {_AS_EXCEL}",
            ) from error
    codes = (code.convert(text) for code in likely_codes(text)) if not is_vietnamese(text) else ()
    return next((shown for shown in codes if is_vietnamese(shown)), text).lstrip("\ufeff")


def _of_text(text: str) -> list[Row]:
    lines = text.splitlines()
    delimiter = ""
    if lines and lines[0].lower().startswith(_SEPARATOR):
        delimiter = lines.pop(0)[len(_SEPARATOR) :].strip(" \"'")[:1]
    delimiter = delimiter or _delimiter(lines[:_LOOKED_AT])
    reader = csv.reader(io.StringIO("\n".join(lines)), delimiter=delimiter)
    rows: list[Row] = []
    try:
        for row in reader:
            rows.append(_row(row[:_COLUMNS]))
            if len(rows) >= _ROWS:
                break
    except csv.Error as error:
        raise RosterError(
            "damaged", f"Danh sách bị hỏng nên không đọc được. {_AS_EXCEL}"
        ) from error
    return rows


def _delimiter(lines: Sequence[str]) -> str:
    """Return what divides the cells in most of *lines*; a comma may also stand within a name."""
    counts = {sign: sum(sign in line for line in lines) for sign in _DELIMITERS}
    return max(_DELIMITERS, key=lambda sign: counts[sign])
