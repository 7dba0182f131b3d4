"""A filled-in checklist, read back from Excel: rows by their key, columns by their heading."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.review import checklist as words
from checker.review.cells import text_of
from checker.review.checklist import by_heading
from checker.review.round_sheet import SCHEMA as ROUND
from checker.review.sheets import (
    ChecklistError,
    ReviewedRow,
    Row,
    Sort,
    Table,
    marks_in,
    read_file,
    reviewed,
    sheets,
    table_in,
    values_of,
)

__all__ = ["Checklist", "ChecklistError", "ReviewedRow", "parse_checklist", "read_checklist"]

_AGAIN = (
    "Hãy chọn tệp Excel đã xuất từ Soát, giữ nguyên các trang, các cột tiêu đề và cột Mã đối chiếu."
)
_SORT = Sort("phiếu kiểm tra", _AGAIN, 30 * 2**20, 120 * 2**20, rows=20_000, columns=200)
"""Beyond these a file is no checklist that people filled in."""
_NO_MARK = (
    f"Tệp này thiếu trang ẩn “{words.MARK_SHEET}” cho biết phiếu lập cho dự thảo nào: có thể danh mục đã"
    f" được chép sang tệp khác. {_AGAIN}"
)
_NO_LIST = (
    f"Phiếu không còn trang “{words.LIST_SHEET}” có cột “{words.KEY.heading}” và cột"
    f" “{words.DECISION.heading}”. {_AGAIN}"
)
_OF_A_ROUND = (
    "Tệp này là bảng của cả đợt rà soát, không phải phiếu kiểm tra của một dự thảo. Hãy nhập nó vào đợt rà"
    " soát: soat import-checklist BẢNG.xlsx --round THƯ_MỤC."
)


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
    return parse_checklist(read_file(path, _SORT))


def parse_checklist(data: bytes) -> Checklist:
    """Return the checklist in the workbook *data*; raises ChecklistError."""
    found = {name: _up_to_the_last(rows) for name, rows in sheets(data, _SORT)}
    marks = marks_in(found.get(words.MARK_SHEET, ()))
    if marks.get("schema") == ROUND:
        raise ChecklistError(_OF_A_ROUND)
    if marks.get("schema") != words.SCHEMA:
        listed = any(_table(rows) for rows in found.values())
        raise ChecklistError(_NO_MARK if listed else _SORT.not_ours)
    # A person may rename the sheet; the headings tell which it is.
    ordered = sorted(found.items(), key=lambda item: item[0] != words.LIST_SHEET)
    for _, rows in ordered:
        table = _table(rows)
        if table:
            every = tuple(_rows(table))
            written = tuple(row for row in every if row.decided or row.note)
            untouched = {row.key for row in every} - {row.key for row in written}
            return Checklist(marks, written, frozenset(untouched))
    raise ChecklistError(_NO_LIST)


def _up_to_the_last(rows: Iterator[Row]) -> Sequence[Row]:
    """Return *rows* up to the last in which something is written."""
    found = [*rows]
    while found and not found[-1]:
        found.pop()
    return found


def _table(rows: Sequence[Row]) -> Table | None:
    return table_in(rows, by_heading(words.COLUMNS), (words.KEY, words.DECISION))


def _rows(table: Table) -> Iterator[ReviewedRow]:
    """Yield what the reviewer wrote in each row that has a key or a decision."""
    for number, row in table.rows:
        values = values_of(row, table.columns)
        if text_of(values.get(words.DECISION)) or text_of(values.get(words.KEY)):
            yield reviewed(number, values)
