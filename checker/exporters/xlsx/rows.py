"""Sheets that are written row by row and never held: for tables of any length."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from openpyxl.cell.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.pagebreak import Break

from checker.exporters.xlsx.cells import height
from checker.exporters.xlsx.sheet import BODY, Look, Value, Wardrobe, print_on_a4

LAST_ROW = 1_048_576
"""The last row of a sheet."""
_LINKS = 65_530
"""So many links one sheet may have; Excel calls a workbook with more damaged."""


_SMALL = 8
"""Points of a legend."""


class Cell(NamedTuple):
    """A cell to be written; ``link`` is what a click on it opens, ready for the file."""

    value: Value = None
    look: Look = BODY
    link: str = ""


class Rows:
    """A sheet whose rows are written one after another.

    The widths of its columns, in digits, what stays in sight and whether it is too wide for one page
    are said before the first row: they stand before the rows in the file. Rows are as high as these columns need.
    """

    def __init__(
        self,
        book: Workbook,
        title: str,
        widths: Sequence[float],
        frozen: str | None = None,
        *,
        is_wide: bool = False,
    ) -> None:
        self.sheet: WriteOnlyWorksheet = book.create_sheet(title)
        self.sheet.freeze_panes = frozen
        self.sheet.sheet_properties.pageSetUpPr.fitToPage = not is_wide
        self.widths = tuple(widths)
        self.last = 0
        """The number of the last row that was written."""
        self._wardrobe = Wardrobe()
        self._links = 0
        for number, width in enumerate(widths, 1):
            self.sheet.column_dimensions[get_column_letter(number)].width = width

    def add(self, cells: Sequence[Cell], high: float | None = None) -> None:
        """Write the next row; *high* points, None for as high as its texts need."""
        self.last += 1
        points = self._needed(cells) if high is None else high
        # What is said of a row is asked for when it is written, and of no use afterwards.
        self.sheet.row_dimensions[self.last] = RowDimension(self.sheet, self.last, ht=points)
        self.sheet.append([self._made(cell) for cell in cells])
        del self.sheet.row_dimensions[self.last]

    def across(self, spans: Sequence[tuple[int, int]], cells: Sequence[Cell], high: float) -> None:
        """Write the next row, the columns of each of *spans*, from first to last, as one cell."""
        row = self.last + 1
        for first, last in spans:
            if first < last:
                columns = (get_column_letter(first), get_column_letter(last))
                self.sheet.merged_cells.add(":".join(f"{column}{row}" for column in columns))
        self.add(cells, high)

    def filtered(self, headings: int, columns: int) -> None:
        """Put filters on the row *headings* of the table that ends with the last row."""
        last = max(self.last, headings + 1)
        self.sheet.auto_filter.ref = f"A{headings}:{get_column_letter(columns)}{last}"

    def choose(self, column: int, first: int, choice: DataValidation) -> None:
        """Offer *choice* in the *column* from the row *first* to the last."""
        letter = get_column_letter(column)
        choice.add(f"{letter}{first}:{letter}{max(self.last, first)}")
        self.sheet.data_validations.append(choice)

    def begin_page(self) -> None:
        """Begin a new page with the next row."""
        self.sheet.row_breaks.append(Break(id=self.last))

    def print_on_a4(self, title: str, *, headings: str = "", columns: int = 0) -> None:
        """Print one page wide, across, with the rows *headings* (``1:2``) on each page.

        Where *columns* are given, only so many of them are printed.
        """
        print_on_a4(self.sheet, title)
        if headings:
            self.sheet.print_title_rows = headings
        if columns:
            self.sheet.print_area = f"A1:{get_column_letter(columns)}{max(self.last, 1)}"

    def print_wide(
        self, *, repeated: str, percent: int, broken: Iterable[int], legend: str
    ) -> None:
        """Print as many pages wide as it takes, the columns *repeated* (``A:B``) on each, *legend* below.

        Behind each of the columns *broken* a new page begins.
        """
        page = self.sheet
        page.page_setup.fitToWidth = page.page_setup.fitToHeight = None
        page.page_setup.scale, page.page_setup.pageOrder = percent, "overThenDown"
        page.print_title_cols = repeated
        page.oddFooter.center.text, page.oddFooter.center.size = legend, _SMALL
        for column in broken:
            page.col_breaks.append(Break(id=column))

    def _needed(self, cells: Sequence[Cell]) -> float:
        """Return how high a row of *cells* has to be; columns without a width of their own may be cut off."""
        told = list(zip(cells, self.widths, strict=False))
        texts = [cell.value if isinstance(cell.value, str) else "" for cell, _ in told]
        return height(texts or [""], [width for _, width in told] or [1.0])

    def _made(self, cell: Cell) -> object:
        made = WriteOnlyCell(self.sheet)
        self._wardrobe.fill(made, cell.value, cell.look)
        if cell.link and self._links < _LINKS:
            self._links += 1
            made.hyperlink = cell.link
        return made


def choice_of(words: Sequence[str], title: str, hint: str, *, strict: bool) -> DataValidation:
    """Return the list of *words* to choose from; other words are refused only if *strict*."""
    choice = DataValidation("list", formula1=f'"{",".join(words)}"', allow_blank=True)
    choice.showInputMessage, choice.showErrorMessage = True, strict
    choice.errorTitle = choice.promptTitle = title
    choice.error = "Hãy chọn một mục trong danh sách."
    choice.prompt = hint
    return choice
