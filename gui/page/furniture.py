"""What stands on the page besides words: where pages begin, drawn rules, rooms of pictures."""

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from checker.kernel.document import Align
from gui.page.beside import Frame
from gui.page.geometry import Geometry
from gui.page.lines import Page, PageLine, Row
from gui.page.paint import PagePainter

_NOTES_RULE = 0.33
"""The share of the text's width that the rule above notes takes."""
_EMPTY_LINE = 2.0
"""Height of an empty line, in widths of the letter n; on paper it is a little higher."""
_INSET = 0.02
"""The share of a column that a rule as wide as it leaves free on both sides."""


class Furniture:
    """Where it stands, as far as it was laid out: by row, counted from the top of the row."""

    def __init__(self, painter: PagePainter) -> None:
        self._painter = painter
        self._geometry = Geometry(800, 1.0)
        self._em = 1.0
        self._heads: dict[int, float] = {}
        self._gaps: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
        self._rules: defaultdict[int, list[QRectF]] = defaultdict(list)
        self._frames: defaultdict[int, list[QRectF]] = defaultdict(list)

    def begin(self, geometry: Geometry, em: float) -> None:
        """Forget all places, for a page of another size or text."""
        self._geometry, self._em = geometry, em
        for places in (self._heads, self._gaps, self._rules, self._frames):
            places.clear()

    def open_row(self, number: int, row: Row, page: Page) -> float:
        """Return the room above all of a row, for the page that begins with it."""
        begins = [begin for line in page.lines[row.first : row.last] for begin in line.beside.pages]
        if not begins or (begins[0].at and not row.cells):
            return 0.0
        left, width = self._geometry.left, self._geometry.text
        ending = [frame for frame in page.lines[row.first].beside.frames if frame.ends_page]
        high = self._put(number, ending, left, width, 0.0)
        self._gaps[number].append((high, begins[-1].number if row.cells else begins[0].number))
        self._heads[number] = high + self._geometry.between
        return self._heads[number]

    def head(self, number: int) -> float:
        """Return what :meth:`open_row` gave."""
        return self._heads.get(number, 0.0)

    def add_gaps(self, number: int, y: float, gaps: Iterable[tuple[float, int]]) -> None:
        """Take where pages begin within a line that stands at the height *y* of its row."""
        self._gaps[number] += [(y + down, page) for down, page in gaps]

    def above(self, number: int, line: PageLine, left: float, width: float, y: float) -> float:
        """Put what stands above a line at the height *y*; return where the line begins."""
        y += line.beside.empty * _EMPTY_LINE * self._em
        if line.beside.opens_notes:
            y += self._em
            self._rules[number].append(QRectF(left, y, width * _NOTES_RULE, 1))
            y += 0.4 * self._em
        opens = number in self._heads
        frames = [frame for frame in line.beside.frames if not (opens and frame.ends_page)]
        return self._put(number, frames, left, width, y)

    def _put(
        self, number: int, frames: Iterable[Frame], left: float, width: float, y: float
    ) -> float:
        """Put *frames* below each other at the height *y*; return where they end."""
        for frame in frames:
            wide = frame.width * self._geometry.millimetre
            shown = min(wide, width)
            high = frame.height * self._geometry.millimetre * shown / max(wide, 1.0)
            free = _free(width - shown, frame.align)
            self._frames[number].append(QRectF(left + free, y, shown, high))
            y += high + 0.5 * self._em
        return y

    def below(self, number: int, line: PageLine, left: float, width: float, y: float) -> float:
        """Put the rules below a line that ends at the height *y*; return where they end."""
        for rule in line.beside.rules:
            asked = width * (1 - 2 * _INSET) if rule is None else rule * self._geometry.millimetre
            wide = min(asked, width)
            free = _free(width - wide, line.style.align)
            self._rules[number].append(QRectF(left + free, y + 0.15 * self._em, wide, 1))
            y += 0.5 * self._em
        return y

    def draw(self, painter: QPainter, number: int, top: float, font: QFont) -> None:
        """Paint what stands in a row that begins at the height *top*."""
        down = QPointF(0, top)
        for y, page in self._gaps.get(number, ()):
            self._painter.page_begin(painter, self._geometry, top + y, page, font)
        for rect in self._frames.get(number, ()):
            self._painter.picture(painter, rect.translated(down))
        for rect in self._rules.get(number, ()):
            self._painter.rule(painter, rect.translated(down))


def _free(room: float, align: Align) -> float:
    """Return what of *room* is left free before what is aligned so."""
    return {"left": 0.0, "justify": 0.0, "right": room}.get(align, room / 2)
