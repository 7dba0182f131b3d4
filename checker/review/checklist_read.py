"""A filled-in checklist, read back from Excel: rows by their key, columns by their heading."""

import datetime as dt
import io
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker.review import checklist as words
from checker.review.checklist import Column, Decision, by_heading, column_named, decision_of
from checker.system.names import IMPOSSIBLE, is_impossible

_LARGEST, _UNPACKED = 30 * 2**20, 120 * 2**20
_ROWS, _COLUMNS = 20_000, 200
"""Beyond these a sheet is no checklist that people filled in."""
_HEADING_ROWS = 50
"""A person may put so many rows above the headings."""

_AGAIN = (
    "Hãy chọn tệp Excel đã xuất từ Soát, giữ nguyên các trang, các cột tiêu đề và cột Mã đối chiếu."
)
_NOT_OURS = f"Tệp này không phải phiếu kiểm tra do Soát lập. {_AGAIN}"
_NO_MARK = (
    f"Tệp này thiếu trang ẩn “{words.MARK_SHEET}” cho biết phiếu lập cho dự thảo nào: có thể danh mục đã"
    f" được chép sang tệp khác. {_AGAIN}"
)
_NO_LIST = (
    f"Phiếu không còn trang “{words.LIST_SHEET}” có cột “{words.KEY.heading}” và cột"
    f" “{words.DECISION.heading}”. {_AGAIN}"
)
_OPEN_DOCUMENT = "Phiếu là tệp .ods (OpenDocument). Hãy mở tệp đó và lưu lại dưới dạng Excel (.xlsx) rồi nhập lại."
_OLD_EXCEL = (
    "Phiếu là tệp Excel 97-2003 (.xls) hoặc có mật khẩu mở. Hãy mở tệp đó, bỏ mật khẩu nếu có, lưu lại"
    " dưới dạng .xlsx rồi nhập lại."
)
_ONLY_TEXT = (
    "Phiếu là tệp văn bản (.csv), không giữ được mã đối chiếu của từng dòng. Hãy điền vào tệp Excel (.xlsx)"
    " đã xuất từ Soát."
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class ChecklistError(Exception):
    """A file cannot be read as a checklist; ``message`` is Vietnamese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class ReviewedRow:
    """What a reviewer wrote in one row; ``row`` is its number in the sheet now.

    ``decided`` are the words of the decision as they stand, ``decision`` what
    they mean. A date that is written but not understood is in ``unclear``.
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


@dataclass(frozen=True, slots=True)
class Checklist:
    """A checklist that came back; ``marks`` tell of which draft it is.

    ``rows`` are those in which something is written, ``untouched`` the keys of the others.
    """

    marks: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[ReviewedRow, ...] = ()
    untouched: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """What tells this checklist from others: of which file it is, and when it was made."""
        return f"{self.marks.get('sha256', '')[:16]} {self.marks.get('checked', '')}".strip()


def read_checklist(path: Path) -> Checklist:
    """Return the checklist in the workbook at *path*; raises ChecklistError."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        if is_impossible(error, path):
            raise ChecklistError(f"Không mở được phiếu “{path}”. {IMPOSSIBLE}") from error
        if isinstance(error, FileNotFoundError):
            raise ChecklistError(f"Không tìm thấy phiếu “{path}”.") from error
        raise ChecklistError(
            f"Không mở được phiếu “{path}”. Tệp có thể đang bị khóa; hãy đóng tệp rồi thử lại."
        ) from error
    if len(data) > _LARGEST:
        raise ChecklistError("Phiếu lớn khác thường nên chương trình không mở.")
    return parse_checklist(data)


def parse_checklist(data: bytes) -> Checklist:
    """Return the checklist in the workbook *data*; raises ChecklistError."""
    sheets = _sheets(data)
    marks = {
        str(row[0]): _text(row[1])
        for row in sheets.get(words.MARK_SHEET, ())
        if len(row) > 1 and row[0] is not None
    }
    if marks.get("schema") != words.SCHEMA:
        listed = any(_heading(rows) for rows in sheets.values())
        raise ChecklistError(_NO_MARK if listed else _NOT_OURS)
    # A person may rename the sheet; the headings tell which it is.
    ordered = sorted(sheets.items(), key=lambda item: item[0] != words.LIST_SHEET)
    for _, rows in ordered:
        found = _heading(rows)
        if found:
            at, columns = found
            every = tuple(_rows(rows, at, columns))
            written = tuple(row for row in every if row.decided or row.note)
            untouched = {row.key for row in every} - {row.key for row in written}
            return Checklist(marks, written, frozenset(untouched))
    raise ChecklistError(_NO_LIST)


def _sheets(data: bytes) -> dict[str, list[Sequence[Any]]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import

    if not _is_workbook(data):
        raise ChecklistError(_why_no_workbook(data))
    try:
        # Values, since a person may have put a formula into a cell. Read-only, since otherwise
        # every cell of a formatted row or column is built, though nothing is written in it.
        book = load_workbook(io.BytesIO(data), data_only=True, read_only=True)
        return {sheet.title: _written(sheet) for sheet in book.worksheets}
    except Exception as error:  # openpyxl raises whatever it stumbles over
        raise ChecklistError("Phiếu bị hỏng nên không mở được. Hãy lưu lại bằng Excel.") from error


def _written(sheet: Any) -> list[Sequence[Any]]:
    """Return the rows of a read-only *sheet*, up to the last in which something is written."""
    # What the file says of its size is often wrong, and would be filled up with empty cells.
    sheet.reset_dimensions()
    rows: list[Sequence[Any]] = []
    for row in sheet.iter_rows(max_row=_ROWS, max_col=_COLUMNS, values_only=True):
        empty = row.count(None) == len(row)
        rows.append(() if empty else row)
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _is_workbook(data: bytes) -> bool:
    """Whether *data* is a workbook that stays of a reasonable size when it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return False
    names = {entry.filename for entry in entries}
    return "xl/workbook.xml" in names and sum(e.file_size for e in entries) <= _UNPACKED


def _why_no_workbook(data: bytes) -> str:
    """Return why *data* is no workbook that can be read, as a person would have to know."""
    if data.startswith(_OLE):
        return _OLD_EXCEL
    if data.startswith(b"PK"):
        return _OPEN_DOCUMENT if b"opendocument.spreadsheet" in data[:200] else _NOT_OURS
    try:
        text = data[:4096].decode("utf-8-sig", "ignore")
    except ValueError:
        return _NOT_OURS
    heads = (words.KEY.heading, words.DECISION.heading)
    return _ONLY_TEXT if all(head in text for head in heads) else _NOT_OURS


def _heading(rows: Sequence[Sequence[Any]]) -> tuple[int, dict[Column, int]] | None:
    """Return the index of the row of headings and where each column stands now."""
    wanted = by_heading(words.COLUMNS)
    for at, row in enumerate(rows[:_HEADING_ROWS]):
        named = (column_named(_text(value), wanted) for value in row)
        columns = {column: index for index, column in enumerate(named) if column}
        if words.KEY in columns and words.DECISION in columns:
            return at, columns
    return None


def _rows(
    rows: Sequence[Sequence[Any]], at: int, columns: Mapping[Column, int]
) -> Iterator[ReviewedRow]:
    """Yield what the reviewer wrote in each row that has a key or a decision."""
    for number, row in enumerate(rows[at + 1 :], at + 2):
        values = {c: row[at] for c, at in columns.items() if at < len(row)}
        decided = _text(values.get(words.DECISION))
        if not decided and not _text(values.get(words.KEY)):
            continue
        dates = {column: _date(values.get(column)) for column in (words.DATE, words.UNTIL)}
        unclear = tuple(
            (column, _text(values.get(column)))
            for column, date in dates.items()
            if date is None and _text(values.get(column))
        )
        yield ReviewedRow(
            row=number,
            key=_text(values.get(words.KEY)),
            title=_text(values.get(words.TITLE)),
            decided=decided,
            decision=decision_of(decided),
            note=_text(values.get(words.NOTE)),
            by=_text(values.get(words.REVIEWER)),
            date=dates[words.DATE],
            until=dates[words.UNTIL],
            unclear=unclear,
        )


def _text(value: object) -> str:
    # Some keyboards and systems write letters and their marks apart.
    return "" if value is None else " ".join(unicodedata.normalize("NFC", str(value)).split())


def _date(value: object) -> dt.date | None:
    """Return the day in a cell: a date, its serial number, or its words."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, int | float) and 20_000 < value < 80_000:  # the years 1954 to 2119
        return dt.date(1899, 12, 30) + dt.timedelta(days=int(value))
    parts = _text(value).replace("-", "/").replace(".", "/").split("/")
    if len(parts) != 3 or not all(part.strip().isdecimal() for part in parts):
        return None
    first, month, last = (int(part) for part in parts)
    day, year = (last, first) if first > 31 else (first, last)
    try:
        return dt.date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
