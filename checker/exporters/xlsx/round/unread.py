"""*Chưa đọc được*: what was not judged, or does not count, each file with its reason."""

from collections.abc import Iterator

from openpyxl.workbook import Workbook

from checker.exporters.xlsx.round.looks import HEAD_HEIGHT, LINK, headings
from checker.exporters.xlsx.round.matrix import Places
from checker.exporters.xlsx.rows import Cell, Rows
from checker.exporters.xlsx.sheet import CENTRE, GRID
from checker.review import checklist as words
from checker.review import round_sheet as names
from checker.review.checklist import Column
from checker.rounds.file_row import FileRow
from checker.rounds.overview import Overview
from checker.rounds.versions import is_other_form
from checker.words import KIND_WORDS

_WHAT, _WHY = Column("Tình trạng", 22), Column("Lý do", 80)
_COLUMNS = (
    words.NUMBER,
    _WHAT,
    Column(names.FILE.heading, 56),
    Column(names.OFFICE.heading, 24),
    _WHY,
)
_UNREAD, _APART = "Không đọc được", "Văn bản loại khác"
_ASTRAY, _NAMED_AFTER = (
    "Ghi tên đơn vị khác",
    "Tệp mang tên đơn vị này nhưng nội dung là kế hoạch của đơn vị khác.",
)
_TWICE, _EARLIER, _PASSED = "Nộp trùng", "Bản nộp trước", "Bỏ qua"


def unread_sheet(book: Workbook, overview: Overview, places: Places) -> None:
    """Add the sheet to *book*."""
    sheet = Rows(book, names.UNREAD_SHEET, [column.width for column in _COLUMNS], frozen="A2")
    sheet.add(headings(_COLUMNS), HEAD_HEIGHT)
    for number, (what, file, office, why) in enumerate(_lines(overview), 1):
        link = places.file(file) if file else ""
        sheet.add(
            [
                Cell(number, CENTRE),
                Cell(what, GRID),
                Cell(file or None, LINK if link else GRID, link),
                Cell(office or None, GRID),
                Cell(why or None, GRID),
            ]
        )
    if sheet.last == 1:
        sheet.add([Cell(None, GRID), Cell("Không có tệp nào.", GRID), *[Cell(None, GRID)] * 3])
    sheet.filtered(1, len(_COLUMNS))
    sheet.print_on_a4(f"{names.UNREAD_SHEET}: {overview.folder}", headings="1:1")


def _lines(overview: Overview) -> Iterator[tuple[str, str, str, str]]:
    """Yield how a file fared, its path, whose it is and why; a sentence on what was skipped has no file."""
    whose = {
        row.path: line.office.called
        for line in overview.lines
        for row in (*line.unread, *line.apart)
    }
    for row in overview.unread:
        yield (
            _UNREAD,
            row.path,
            whose.get(row.path, row.place),
            row.error.message if row.error else "",
        )
    for line in overview.lines:
        for row in line.others:
            kind = _TWICE if _is_copy(row, line.row) else _EARLIER
            yield kind, row.path, line.office.called, _instead(row, line.row)
        for row in line.astray:
            yield _ASTRAY, row.path, line.office.called, _NAMED_AFTER
    for row in overview.apart:
        kind = KIND_WORDS.get(row.kind, row.kind)
        yield (
            _APART,
            row.path,
            whose.get(row.path, row.place),
            f"{kind}: {row.title}" if row.title else kind,
        )
    for sentence in overview.passed_over:
        yield _PASSED, "", "", sentence


def _is_copy(row: FileRow, counts: FileRow | None) -> bool:
    """Whether *row* holds the same plan as the one that *counts*, not an earlier version of it."""
    same = counts is not None and bool(row.sha256) and row.sha256 == counts.sha256
    return same or (counts is not None and is_other_form(row, counts))


def _instead(row: FileRow, counts: FileRow | None) -> str:
    """Return which file counts instead of *row*."""
    if counts is None:
        return ""
    if is_other_form(row, counts):
        return f"Cùng một kế hoạch, dạng khác của tệp “{counts.path}”."
    same = bool(row.sha256) and row.sha256 == counts.sha256
    return f"{'Cùng nội dung với' if same else 'Tính theo'} tệp “{counts.path}”."
