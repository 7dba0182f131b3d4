"""Laying out a page line by line, only what is looked at: 300 pages open like one.

The text document holds the draft's plain text, one Qt block a line, so that
positions are the same but for UTF-16. All looks are given here; nothing is
ever inserted for them.
"""

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
)

from gui.guard import guarded, nothing, nowhere
from gui.page.furniture import Furniture
from gui.page.geometry import Geometry
from gui.page.lines import EMPTY, Page, PageCell, Row
from gui.page.marks import NO_MARKS, Mark, Marks
from gui.page.paint import PagePainter
from gui.page.type import CARD_GAP, Type

_CELL = 6
"""Pixels between the line of a table and its text."""


class PageLayout(QAbstractTextDocumentLayout):
    """Gives Qt's text view the geometry of a :class:`~gui.page.lines.Page`."""

    def __init__(self, document: QTextDocument, painter: PagePainter) -> None:
        super().__init__(document)
        self._painter = painter
        self._page = EMPTY
        self._marks = NO_MARKS
        self._geometry = Geometry(800, 1.0)
        self._heights: list[float] = []
        self._tops: list[float] = [0.0]
        self._exact: set[int] = set()
        self._line_at: dict[int, QPointF] = {}
        self._type = Type(painter.families, painter.ui_font, self._geometry)
        self._furniture = Furniture(painter)

    # What the view asks for

    def set_page(self, page: Page, marks: Marks) -> None:
        """Show *page*; the document must hold its text already."""
        self._page, self._marks = page, marks
        self._begin()

    def set_geometry(self, geometry: Geometry) -> None:
        """Show the page at another size."""
        if geometry != self._geometry:
            self._geometry = geometry
            self._begin()

    @property
    def geometry(self) -> Geometry:
        """The size in force."""
        return self._geometry

    def settle(self, top: float, bottom: float) -> None:
        """Lay out all rows between two heights, so that their places are exact."""
        row = self._row_at(top)
        while row < len(self._heights) and self._tops[row] < bottom:
            self._lay_row(row)
            row += 1

    def row_top(self, line: int) -> float:
        """Return how far down the row of *line* begins."""
        row = self._page.row_of(line)
        self._lay_row(row)
        return self._tops[row]

    def row_line_at(self, y: float) -> int:
        """Return the first line of the row at the height *y*."""
        return self._page.rows[self._row_at(y)].first if self._page.rows else 0

    def share_of(self, line: int) -> float:
        """Return about how far down the page *line* is, from 0 to 1, without laying it out."""
        if not self._page.rows:
            return 0.0
        return self._tops[self._page.row_of(line)] / max(self.documentSize().height(), 1.0)

    def piece_rects(self, line: int, start: int, end: int) -> list[QRectF]:
        """Return where the UTF-16 units *start* to *end* of *line* stand."""
        block = self.document().findBlockByNumber(line)
        if not block.isValid() or line >= len(self._page.lines):
            return []
        origin = self._origin(line)
        rects = []
        text = block.layout()
        for number in range(text.lineCount()):
            drawn = text.lineAt(number)
            first, last = drawn.textStart(), drawn.textStart() + drawn.textLength()
            if last <= start or first >= end:
                continue
            x0 = _x(drawn, max(start, first))
            x1 = _x(drawn, min(end, last))
            rects.append(
                QRectF(
                    origin.x() + min(x0, x1), origin.y() + drawn.y(), abs(x1 - x0), drawn.height()
                )
            )
        return rects

    def card_rects(self, row: int) -> list[tuple[Mark, QRectF]]:
        """Return the cards of *row* and where they stand."""
        above, below = self._marks.above.get(row, ()), self._marks.below.get(row, ())
        if not above and not below:
            return []
        self._lay_row(row)
        step, height = self._type.card_step, self._type.card_step - CARD_GAP
        left, width = self._geometry.left, self._geometry.text
        top = self._tops[row] + self._furniture.head(row) + CARD_GAP
        cards = [
            (mark, QRectF(left, top + number * step, width, height))
            for number, mark in enumerate(above)
        ]
        bottom = self._tops[row] + self._heights[row] - step * len(below)
        cards += [
            (mark, QRectF(left, bottom + number * step, width, height))
            for number, mark in enumerate(below)
        ]
        return cards

    def visible_rows(self, top: float, bottom: float) -> range:
        """Return the numbers of the rows between two heights."""
        if not self._heights:
            return range(0)
        return range(self._row_at(top), min(self._row_at(bottom) + 1, len(self._heights)))

    # What Qt asks for; an exception in here would end the program

    @guarded(nothing)
    def documentChanged(self, position: int, removed: int, added: int) -> None:
        self._begin()

    @guarded(QSizeF)
    def documentSize(self) -> QSizeF:
        bottom = self._tops[-1] + self._geometry.top - self._geometry.paper_top
        return QSizeF(self._geometry.width, bottom + self._geometry.paper_top)

    def pageCount(self) -> int:
        return 1

    @guarded(QRectF)
    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(0, 0), self.documentSize())

    @guarded(QRectF)
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        line = block.blockNumber()
        if not block.isValid() or line >= len(self._page.lines) or not self._heights:
            return QRectF()
        origin = self._origin(line)
        bounds = block.layout().boundingRect()
        return QRectF(origin.x(), origin.y(), bounds.width(), bounds.bottom())

    @guarded(nowhere)
    def hitTest(  # type: ignore[override]  # Qt calls it with a QPointF only
        self, point: QPointF, accuracy: Qt.HitTestAccuracy
    ) -> int:
        line = self._line_under(point)
        if line is None:
            return -1
        block = self.document().findBlockByNumber(line)
        local = point - self._origin(line)
        text = block.layout()
        for number in range(text.lineCount()):
            drawn = text.lineAt(number)
            if local.y() < drawn.y() + drawn.height() or number == text.lineCount() - 1:
                inside = drawn.naturalTextRect().contains(local)
                if accuracy == Qt.HitTestAccuracy.ExactHit and not inside:
                    return -1
                return block.position() + drawn.xToCursor(local.x())
        return block.position()

    @guarded(nothing)
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        clip = context.clip
        top, bottom = clip.top(), clip.bottom()
        self.settle(top, bottom)
        self._painter.paper(painter, self, clip, self.documentSize().height())
        rows = self.visible_rows(top, bottom)
        for number in rows:
            row = self._page.rows[number]
            self._furniture.draw(painter, number, self._tops[number], self._type.number_font())
            if row.bordered:
                self._painter.frame(painter, self._cell_rects(number))
            for line in range(row.first, row.last):
                self._draw_line(painter, line, context)
            self._painter.cards(painter, self.card_rects(number), self._type.card_font())

    # Laying out

    def _begin(self) -> None:
        """Forget all places and guess the heights anew."""
        painter = self._painter
        self._type = Type(painter.families, painter.ui_font, self._geometry)
        self._exact.clear()
        self._line_at.clear()
        self._furniture.begin(self._geometry, self._type.em)
        line_height = self._type.line_height
        across = max(self._geometry.text / (self._type.em * 0.92), 8.0)
        # While Qt takes the new text, the lines of the page are not there yet.
        known = self.document().blockCount() >= len(self._page.lines)
        lengths = self._page.lengths if known else ()
        self._heights = [(length / across + 0.75) * line_height for length in lengths]
        step = self._type.card_step
        for cards in (self._marks.above, self._marks.below):
            for number, marks in cards.items():
                if number < len(self._heights):
                    self._heights[number] += step * len(marks) + CARD_GAP
        self._add_up(0)
        self.documentSizeChanged.emit(self.documentSize())

    def _add_up(self, row: int) -> None:
        """Compute the tops from *row* on."""
        del self._tops[row + 1 :]
        start = self._tops[row] if row else self._geometry.top
        self._tops[row:] = accumulate(self._heights[row:], initial=start)

    def _row_at(self, y: float) -> int:
        return min(max(bisect_right(self._tops, y) - 1, 0), max(len(self._heights) - 1, 0))

    def _lay_row(self, number: int) -> None:
        if number in self._exact or number >= len(self._heights):
            return
        self._exact.add(number)
        row = self._page.rows[number]
        geometry = self._geometry
        above = self._marks.above.get(number, ())
        head = self._furniture.open_row(number, row, self._page)
        head += self._type.card_step * len(above) + (CARD_GAP if above else 0)
        if row.cells:
            body = self._lay_cells(number, row, head)
        else:
            whole = PageCell(row.first, row.last, 0.0, 1.0)
            body = self._lay_lines(number, whole, QPointF(geometry.left, head), geometry.text)
        below = self._marks.below.get(number, ())
        height = max(
            head + body + self._type.card_step * len(below) + (CARD_GAP if below else 0), 1.0
        )
        if abs(height - self._heights[number]) > 0.01:
            self._heights[number] = height
            self._add_up(number)
            self.documentSizeChanged.emit(self.documentSize())

    def _lay_cells(self, number: int, row: Row, head: float) -> float:
        pad = _CELL if row.bordered else 0
        places = []
        for cell in row.cells:
            left = self._geometry.left + self._geometry.text * cell.left + pad
            width = self._geometry.text * (cell.right - cell.left) - 2 * pad
            places.append((cell, left, max(width, 16.0)))
        shrunk = min(self._shrink(cell, width) for cell, _, width in places)
        heights = [
            self._lay_lines(number, cell, QPointF(left, head + pad), width, shrunk)
            for cell, left, width in places
        ]
        return max(heights) + 2 * pad

    def _shrink(self, cell: PageCell, width: float) -> float:
        """Return by how much the lines of a header must shrink so that none breaks."""
        lines = self._page.lines[cell.first : cell.last]
        return min(
            self._type.shrink(line, self._page.text[line.start : line.end], width)
            if line.style.unbroken
            else 1.0
            for line in lines
        )

    def _lay_lines(
        self, row: int, cell: PageCell, place: QPointF, width: float, shrunk: float = 1.0
    ) -> float:
        """Lay out the lines of a cell one under another from *place* on; return their height."""
        left, y = place.x(), place.y()
        # A page that begins inside a table's row begins above it.
        between = 0.0 if self._page.rows[row].cells else self._geometry.between
        block = self.document().findBlockByNumber(cell.first)
        furniture = self._furniture
        for number in range(cell.first, cell.last):
            line = self._page.lines[number]
            y = furniture.above(row, line, left, width, y + line.style.before * self._type.em)
            self._line_at[number] = QPointF(left, y)
            laid = self._type.set_block(block, line, width, shrunk, between)
            if between:
                furniture.add_gaps(row, y, laid.gaps)
            y = furniture.below(row, line, left, width, y + laid.height)
            y += line.style.after * self._type.em
            block = block.next()
        return y - place.y()

    def _origin(self, line: int) -> QPointF:
        """Return where the text of *line* begins."""
        row = self._page.row_of(line)
        self._lay_row(row)
        place = self._line_at.get(line, QPointF(0, 0))
        return QPointF(place.x(), self._tops[row] + place.y())

    def _line_under(self, point: QPointF) -> int | None:
        if not self._heights:
            return None
        number = self._row_at(point.y())
        self._lay_row(number)
        row = self._page.rows[number]
        first, last = row.first, row.last
        for cell in row.cells:
            edge = self._geometry.left + self._geometry.text * cell.right
            if point.x() < edge or cell is row.cells[-1]:
                first, last = cell.first, cell.last
                break
        top = self._tops[number]
        for line in range(last - 1, first, -1):
            if point.y() >= top + self._line_at[line].y():
                return line
        return first

    def _cell_rects(self, number: int) -> list[QRectF]:
        geometry, row = self._geometry, self._page.rows[number]
        return [
            QRectF(
                geometry.left + geometry.text * cell.left,
                self._tops[number] + self._furniture.head(number),
                geometry.text * (cell.right - cell.left),
                self._heights[number] - self._furniture.head(number),
            )
            for cell in row.cells
        ]

    def _draw_line(
        self, painter: QPainter, line: int, context: QAbstractTextDocumentLayout.PaintContext
    ) -> None:
        block = self.document().findBlockByNumber(line)
        origin = self._origin(line)
        self._painter.line_ground(painter, self, line)
        selections = []
        for selection in context.selections:
            start = max(selection.cursor.selectionStart() - block.position(), 0)
            end = min(selection.cursor.selectionEnd() - block.position(), block.length())
            if start < end:
                piece = QTextLayout.FormatRange()
                piece.start, piece.length, piece.format = start, end - start, selection.format
                selections.append(piece)
        painter.setPen(self._painter.ink)
        block.layout().draw(painter, origin, selections)
        at = context.cursorPosition - block.position()
        if self._painter.show_caret and 0 <= at < block.length():
            block.layout().drawCursor(painter, origin, at)


def _x(line: QTextLine, at: int) -> float:
    """Return how far right the character *at* of a line begins."""
    place: tuple[float, int] = line.cursorToX(at)  # type: ignore[assignment]  # stub says object
    return place[0]
