"""A workbook that people filled in and sent back: its sheets, row by row, and what a row says."""

import datetime as dt
import io
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from checker.review import checklist as words
from checker.review.cells import day_of, text_of
from checker.review.checklist import Column, Decision, column_named, decision_of
from checker.system.impossible import IMPOSSIBLE, is_impossible

HEADING_ROWS = 50
"""A person may put so many rows above the headings."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

Row = Sequence[Any]
"""The values of one row, as long as it is filled."""


class ChecklistError(Exception):
    """A file cannot be read as what was sent out; ``message`` is Vietnamese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Sort(NamedTuple):
    """What is expected to come back, and how large it may be.

    ``called`` is its name within a sentence; ``again`` the advice where it is something else.
    ``largest`` and ``unpacked`` are bytes, of the file and of all that is in it; ``rows`` and
    ``columns`` are as many as are read of a sheet, None for all.
    """

    called: str
    again: str
    largest: int
    unpacked: int
    rows: int | None
    columns: int | None

    @property
    def begun(self) -> str:
        """The name at the beginning of a sentence."""
        return f"{self.called[0].upper()}{self.called[1:]}"

    @property
    def not_ours(self) -> str:
        """What is said of any other file."""
        return f"Tệp này không phải {self.called} do Soát lập. {self.again}"


@dataclass(frozen=True, slots=True)
class ReviewedRow:
    """What a reviewer wrote in one row; ``row`` is its number in the sheet now.

    ``decided`` are the words of the decision as they stand, ``decision`` what
    they mean. A date that is written but not understood is in ``unclear``.
    ``title`` and ``about`` tell what the row is about.
    """

    row: int
    key: str
    title: str
    decided: str
    decision: Decision | None
    note: str = ""
    by: str = ""
    date: dt.date | None = None
    until: dt.date | None = None
    unclear: tuple[tuple[Column, str], ...] = ()
    about: str = ""


def read_file(path: Path, sort: Sort) -> bytes:
    """Return what the file *path* holds; raises ChecklistError."""
    try:
        with path.open("rb") as file:
            data = file.read(sort.largest + 1)
    except (OSError, ValueError) as error:
        if is_impossible(error, path):
            raise ChecklistError(f"Không mở được {sort.called} “{path}”. {IMPOSSIBLE}") from error
        if isinstance(error, FileNotFoundError):
            raise ChecklistError(f"Không tìm thấy {sort.called} “{path}”.") from error
        raise ChecklistError(
            f"Không mở được {sort.called} “{path}”. Tệp có thể đang bị khóa; hãy đóng tệp rồi thử lại."
        ) from error
    if len(data) > sort.largest:
        raise ChecklistError(f"{sort.begun} lớn khác thường nên chương trình không mở.")
    return data


def sheets(data: bytes, sort: Sort) -> Iterator[tuple[str, Iterator[Row]]]:
    """Yield the sheets of the workbook *data*: the name, and the rows, which are read as they are asked for.

    An empty row is an empty sequence. Raises ChecklistError.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import

    if not _is_workbook(data, sort):
        raise ChecklistError(_why_no_workbook(data, sort))
    try:
        # Values, since a person may have put a formula into a cell. Read-only, since otherwise
        # every cell of a formatted row or column is built, though nothing is written in it.
        book = load_workbook(io.BytesIO(data), data_only=True, read_only=True)
        for sheet in book.worksheets:
            yield sheet.title, _written(sheet, sort)
    except ChecklistError:
        raise
    except Exception as error:  # openpyxl raises whatever it stumbles over
        raise ChecklistError(_damaged(sort)) from error


def _written(sheet: Any, sort: Sort) -> Iterator[Row]:
    # What the file says of its size is often wrong, and would be filled up with empty cells.
    sheet.reset_dimensions()
    try:
        for row in sheet.iter_rows(max_row=sort.rows, max_col=sort.columns, values_only=True):
            yield () if row.count(None) == len(row) else row
    except Exception as error:  # openpyxl raises whatever it stumbles over
        raise ChecklistError(_damaged(sort)) from error


def _damaged(sort: Sort) -> str:
    return f"{sort.begun} bị hỏng nên không mở được. Hãy lưu lại bằng Excel."


def _is_workbook(data: bytes, sort: Sort) -> bool:
    """Whether *data* is a workbook that stays of a reasonable size when it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return False
    names = {entry.filename for entry in entries}
    return "xl/workbook.xml" in names and sum(e.file_size for e in entries) <= sort.unpacked


def _why_no_workbook(data: bytes, sort: Sort) -> str:
    """Return why *data* is no workbook that can be read, as a person would have to know."""
    if data.startswith(_OLE):
        return (
            f"{sort.begun} là tệp Excel 97-2003 (.xls) hoặc có mật khẩu mở. Hãy mở tệp đó, bỏ mật khẩu nếu"
            " có, lưu lại dưới dạng .xlsx rồi nhập lại."
        )
    if data.startswith(b"PK"):
        if b"opendocument.spreadsheet" in data[:200]:
            return (
                f"{sort.begun} là tệp .ods (OpenDocument). Hãy mở tệp đó và lưu lại dưới dạng Excel (.xlsx)"
                " rồi nhập lại."
            )
        return sort.not_ours
    text = data[:4096].decode("utf-8-sig", "ignore")
    heads = (words.KEY.heading, words.DECISION.heading)
    if all(head in text for head in heads):
        return (
            f"{sort.begun} là tệp văn bản (.csv), không giữ được mã đối chiếu của từng dòng. Hãy điền vào"
            " tệp Excel (.xlsx) đã xuất từ Soát."
        )
    return sort.not_ours


class Table(NamedTuple):
    """The table of a sheet: where its columns stand now, and the rows below the headings, numbered."""

    columns: Mapping[Column, int]
    rows: Iterator[tuple[int, Row]]


def table_in(
    rows: Iterable[Row], wanted: Mapping[str, Column], *needed: Collection[Column]
) -> Table | None:
    """Return the table whose headings are *wanted* (see ``by_heading``) and have all of one of the *needed*."""
    numbered = iter(enumerate(rows, 1))
    for _, row in islice(numbered, HEADING_ROWS):
        named = (column_named(text_of(value), wanted) for value in row)
        columns = {column: index for index, column in enumerate(named) if column}
        if any(columns.keys() >= set(these) for these in needed):
            return Table(columns, numbered)
    return None


def values_of(row: Row, columns: Mapping[Column, int]) -> dict[Column, Any]:
    """Return what stands in *row*, by the column."""
    return {column: row[at] for column, at in columns.items() if at < len(row)}


def reviewed(number: int, values: Mapping[Column, Any]) -> ReviewedRow:
    """Return what the reviewer wrote in the row *number* with these *values*."""
    dates = {column: day_of(values.get(column)) for column in (words.DATE, words.UNTIL)}
    unclear = tuple(
        (column, text_of(values.get(column)))
        for column, date in dates.items()
        if date is None and text_of(values.get(column))
    )
    decided = text_of(values.get(words.DECISION))
    return ReviewedRow(
        row=number,
        key=text_of(values.get(words.KEY)),
        title=text_of(values.get(words.TITLE)),
        decided=decided,
        decision=decision_of(decided),
        note=text_of(values.get(words.NOTE)),
        by=text_of(values.get(words.REVIEWER)),
        date=dates[words.DATE],
        until=dates[words.UNTIL],
        unclear=unclear,
        about=text_of(values.get(words.FOUND)),
    )


def marks_in(rows: Iterable[Row]) -> dict[str, str]:
    """Return the names and values in the first two columns of *rows*."""
    return {str(row[0]): text_of(row[1]) for row in rows if len(row) > 1 and row[0] is not None}
