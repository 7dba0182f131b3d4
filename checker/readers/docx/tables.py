"""Where in its table a paragraph stands, told by the tables, rows and cells as they come."""

from lxml import etree

from checker.kernel.document import Cell
from checker.readers.digits import whole
from checker.readers.docx.names import TBL, TR, VAL
from checker.readers.docx.tree import nearest


class _Table:
    def __init__(self, number: int) -> None:
        self.number = number
        self.row = -1  # the last one


class _Row:
    def __init__(self, table: _Table) -> None:
        self.table = table
        self.column = 0  # of the next cell


class Tables:
    """The tables of one file, numbered through from 0; each method is told one element.

    A cell's column counts the merged cells left of it.
    """

    def __init__(self) -> None:
        self._count = 0
        self._tables: dict[etree._Element, _Table] = {}
        self._rows: dict[etree._Element, _Row] = {}
        self._cells: dict[etree._Element, Cell] = {}

    def begin_table(self, element: etree._Element) -> None:
        """Go into a ``w:tbl``."""
        self._tables[element] = _Table(self._count)
        self._count += 1

    def begin_row(self, element: etree._Element) -> None:
        """Go into a ``w:tr``."""
        table = self._tables.get(nearest(element, TBL))
        if table is not None:
            table.row += 1
            self._rows[element] = _Row(table)

    def drop_row(self, element: etree._Element) -> None:
        """Take back a ``w:tr``, which turned out to be deleted."""
        if element in self._rows:
            self._rows.pop(element).table.row -= 1

    def begin_cell(self, element: etree._Element) -> None:
        """Go into a ``w:tc``."""
        row = self._rows.get(nearest(element, TR))
        if row is not None:
            self._cells[element] = Cell(row.table.number, row.table.row, row.column)
            row.column += 1

    def in_first_row(self, element: etree._Element) -> bool:
        """Whether the ``w:tc`` *element* stands in the first row of its table."""
        cell = self._cells.get(element)
        return cell is None or cell.row == 0

    def leave_out(self, element: etree._Element) -> None:
        """Count the columns that a row leaves free at its beginning (``w:gridBefore``)."""
        row = self._rows.get(nearest(element, TR))
        if row is not None:
            row.column = whole(element.get(VAL)) or 0

    def widen(self, element: etree._Element) -> None:
        """Count the columns that the cell of a ``w:gridSpan`` covers beyond its first."""
        row = self._rows.get(nearest(element, TR))
        if row is not None:
            row.column += (whole(element.get(VAL)) or 1) - 1

    def cell_of(self, paragraph: etree._Element) -> Cell | None:
        """Return the innermost cell round *paragraph*, also round the text box it stands in."""
        if not self._cells:
            return None
        outer = paragraph.getparent()
        while outer is not None and outer not in self._cells:
            outer = outer.getparent()
        if outer is not None:
            return self._cells[outer]
        self._tables, self._rows, self._cells = {}, {}, {}  # below the last table again
        return None
