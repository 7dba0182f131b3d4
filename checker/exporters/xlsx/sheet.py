"""Sheets in one look, whose text stays text."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.worksheet import Worksheet

from checker.exporters.colours import PRINTED
from checker.exporters.xlsx.cells import height, safe
from checker.review.checklist import Column
from checker.shown import Shown

_FONT = "Times New Roman"
_THIN = Side(style="thin", color="FFBFBFBF")
_GRID = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_ACTIVE = tuple("=+-@\t")

Value = str | int | dt.date | None


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks; ``size`` in points, colours as ``AARRGGBB``."""

    size: float = 11
    bold: bool = False
    colour: str = "FF202020"
    fill: str = ""
    centred: bool = False
    middle: bool = False
    grid: bool = False
    form: str = "General"
    active: bool = False
    """Whether the text begins like a formula."""
    turned: bool = False
    """Whether the text runs upwards."""
    linked: bool = False

    def dress(self, cell: Cell) -> None:
        """Give *cell* this look."""
        line = "single" if self.linked else None
        cell.font = Font(
            name=_FONT, size=self.size, bold=self.bold, color=self.colour, underline=line
        )
        if self.fill:
            cell.fill = PatternFill("solid", fgColor=self.fill)
        cell.alignment = Alignment(
            horizontal="center" if self.centred else None,
            vertical="center" if self.middle else "top",
            wrap_text=True,
            textRotation=90 if self.turned else 0,
        )
        if self.grid:
            cell.border = _GRID
        cell.number_format = self.form
        # Excel must not take it for a formula either when a person edits the cell.
        cell.quotePrefix = self.active


BODY = Look()
GRID = Look(grid=True)
CENTRE = replace(GRID, centred=True)
ENTRY = replace(GRID, fill="FFFFF9E8")
DATE = replace(ENTRY, centred=True, form="dd/mm/yyyy")
KEY = replace(GRID, size=8, colour="FF9A9A9A")
HEAD = replace(CENTRE, bold=True, colour="FFFFFFFF", fill="FF1F3A5F", middle=True)
REVIEWER_HEAD = replace(HEAD, fill="FF8A5A00")
LABEL = Look(colour="FF5C5C5C")
SECTION = Look(size=12, bold=True, colour="FF1F3A5F")
TITLE = Look(size=16, bold=True)


def _opaque(colour: str) -> str:
    """Return ``#rrggbb`` as Excel writes it, opaque: ``FFRRGGBB``."""
    return f"FF{colour[1:].upper()}"


_LOOKS = {
    how: replace(CENTRE, bold=True, colour=_opaque(letters), fill=_opaque(ground))
    for how, (ground, letters) in PRINTED.items()
}


def look_of(how: Shown) -> Look:
    """Return the look of a cell that shows a verdict."""
    return _LOOKS[how]


class Wardrobe:
    """The looks of a workbook's cells.

    A look is made once and shared: making one costs more than all else a cell needs.
    """

    def __init__(self) -> None:
        self._ready: dict[Look, Any] = {}

    def fill(self, cell: Cell, value: Value, look: Look) -> None:
        """Write *value* into *cell*; text is never a formula, whatever it begins with."""
        if isinstance(value, str) and value.startswith(_ACTIVE):
            look = replace(look, active=True)
        ready = self._ready.get(look)
        if ready is None:
            look.dress(cell)
            self._ready[look] = cell._style  # noqa: SLF001 - no public way shares a look
        else:
            cell._style = ready  # noqa: SLF001
        if isinstance(value, str):
            cell._value = safe(value)  # noqa: SLF001 - the public way would look for formulas
            cell.data_type = "s"
        elif value is not None:
            cell.value = value


def print_on_a4(sheet: Worksheet, title: str, *, landscape: bool = True) -> None:
    """Print *sheet* one page wide, with *title* and page numbers below."""
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.page_margins = PageMargins(
        left=0.4, right=0.4, top=0.5, bottom=0.55, header=0.2, footer=0.25
    )
    # & begins a command in headers and footers.
    sheet.oddFooter.left.text = safe(title[:100]).replace("&", "&&")
    sheet.oddFooter.right.text = "Trang &P/&N"


class Sheet:
    """A sheet that is filled cell by cell, every cell in one of a few looks."""

    def __init__(self, book: Workbook, title: str) -> None:
        self.sheet: Worksheet = book.create_sheet(title)
        self._wardrobe = Wardrobe()

    def put(self, row: int, column: int, value: Value, look: Look = BODY) -> None:
        """Write *value*; text is never a formula, whatever it begins with."""
        self._wardrobe.fill(self.sheet.cell(row, column), value, look)

    def across(self, row: int, columns: tuple[int, int], text: str, look: Look = BODY) -> None:
        """Write *text* over the *columns* from first to last."""
        first, last = columns
        self.sheet.merge_cells(start_row=row, start_column=first, end_row=row, end_column=last)
        self.put(row, first, text, look)

    def heighten(self, row: int, texts: Sequence[str], widths: Sequence[float]) -> None:
        """Make *row* as high as *texts* need in columns *widths* digits wide."""
        self.sheet.row_dimensions[row].height = height(texts, widths)

    def head(self, columns: Sequence[Column], *, frozen: int = 0) -> None:
        """Write the headings of *columns*; the first *frozen* columns stay in sight."""
        for number, column in enumerate(columns, 1):
            self.put(1, number, column.heading, REVIEWER_HEAD if column.reviewer else HEAD)
            self.sheet.column_dimensions[get_column_letter(number)].width = column.width
        self.sheet.row_dimensions[1].height = 46
        self.sheet.freeze_panes = f"{get_column_letter(frozen + 1)}2"
        self.sheet.print_title_rows = "1:1"

    def filtered(self, columns: int, last_row: int) -> None:
        """Put filters on the headings of the table that ends at *last_row*."""
        self.sheet.auto_filter.ref = f"A1:{get_column_letter(columns)}{max(last_row, 2)}"

    def print_on_a4(self, title: str, *, landscape: bool = True) -> None:
        """Print one page wide, with *title* and page numbers below."""
        self.sheet.sheet_properties.pageSetUpPr.fitToPage = True
        print_on_a4(self.sheet, title, landscape=landscape)
