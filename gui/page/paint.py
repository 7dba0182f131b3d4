"""Painting the page: paper, marks with colour and form, cards for what is missing."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from checker.matters import Place
from checker.shown import Shown
from gui.look.tokens import GRID, LIGHT, Tokens
from gui.page.geometry import Geometry
from gui.page.marks import NO_MARKS, SETTLED, Mark, Marks, chosen_caption, seen_as
from gui.page.positions import Positions

_UNDERLINES = {
    Shown.MUST: (Qt.PenStyle.SolidLine, 2.0),
    Shown.SHOULD: (Qt.PenStyle.DashLine, 2.0),
    Shown.LOOK: (Qt.PenStyle.DotLine, 2.0),
    Shown.SIGNING: (Qt.PenStyle.DotLine, 1.0),
    Shown.PASS: (Qt.PenStyle.SolidLine, 1.0),
    Shown.WAIVED: (Qt.PenStyle.DashLine, 1.0),
    Shown.SEEN: (Qt.PenStyle.DashLine, 1.0),
    Shown.ERROR: (Qt.PenStyle.DashDotLine, 2.0),
}
"""The form of each verdict below the words: what is seen without colours."""
_CARD_LEFT = 10
_BAR, _BAR_GAP = 3.0, 8.0
"""How wide the bar beside lines is that are not set as they should, and how far it stands from them."""
_QUIET = 0.35
"""How much of its pastel is left of what is settled."""


class Places(Protocol):
    """Where things stand on the page."""

    @property
    def geometry(self) -> Geometry:
        """The size of the page."""

    def piece_rects(self, line: int, start: int, end: int) -> list[QRectF]:
        """Return where a part of a line stands."""


class PagePainter:
    """Knows the colours, the marks and which of them is selected; the layout knows the places."""

    def __init__(self, families: Sequence[str], ui_font: QFont) -> None:
        self.families = list(families)
        self.ui_font = ui_font
        self.tokens: Tokens = LIGHT
        self.marks: Marks = NO_MARKS
        self.answered: frozenset[Place] = frozenset()
        """Findings that a person has dealt with, and the draft does not show yet: they look so."""
        self.show_passes = False
        self.selected: tuple[int, int] | None = None
        """Numbers of the selected result and finding."""
        self.show_caret = False
        """Whether the person moves in the text by keyboard or mouse."""
        self.strength = 1.0
        """How far the selected mark has faded in, from 0 to 1."""
        self.found: dict[int, list[tuple[int, int, bool]]] = {}
        """What the find bar found: by line, UTF-16 start and end, and whether it is the current."""
        self._positions = Positions("")
        self._starts: Sequence[int] = ()

    def set_text(self, text: str, starts: Sequence[int]) -> None:
        """Take the text of the page and where its lines start."""
        self._positions, self._starts = Positions(text), starts

    @property
    def positions(self) -> Positions:
        """How positions of the text are counted by Qt."""
        return self._positions

    @property
    def ink(self) -> QColor:
        """The colour of the page's text."""
        return QColor(self.tokens.paper_ink)

    def paper(self, painter: QPainter, places: Places, clip: QRectF, height: float) -> None:
        """Paint the canvas and the sheet on it."""
        geometry = places.geometry
        painter.fillRect(clip, QColor(self.tokens.canvas))
        sheet = QRectF(
            geometry.paper_left,
            geometry.paper_top,
            geometry.paper,
            height - 2 * geometry.paper_top,
        )
        painter.fillRect(sheet.intersected(clip.adjusted(-2, -2, 2, 2)), QColor(self.tokens.paper))
        painter.setPen(QPen(QColor(self.tokens.paper_edge), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5))

    def frame(self, painter: QPainter, cells: Sequence[QRectF]) -> None:
        """Paint the lines of a table's row."""
        painter.setPen(QPen(QColor(self.tokens.quiet), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for cell in cells:
            painter.drawRect(cell)

    def page_begin(
        self, painter: QPainter, geometry: Geometry, y: float, number: int, font: QFont
    ) -> None:
        """Paint where one sheet ends and the next begins, below the height *y*; and its number."""
        top = round(y + geometry.foot) + 0.5
        left, right = geometry.paper_left, geometry.paper_left + geometry.paper
        canvas, edge = QColor(self.tokens.canvas), QColor(self.tokens.paper_edge)
        painter.fillRect(QRectF(left - 1, top, geometry.paper + 3, GRID), canvas)
        painter.setPen(QPen(edge, 1))
        for height in (top, top + GRID):
            painter.drawLine(QPointF(left, height), QPointF(right, height))
        if number:
            painter.setPen(QColor(self.tokens.paper_ink))
            painter.setFont(font)
            room = QRectF(geometry.left, top + GRID, geometry.text, geometry.head)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(number))

    def rule(self, painter: QPainter, rect: QRectF) -> None:
        """Paint a line that the draft draws: along the upper edge of *rect*."""
        y = round(rect.top()) + 0.5
        painter.setPen(QPen(self.ink, 1))
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def picture(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the room of a picture, which the window does not show."""
        quiet = QColor(self.tokens.quiet)
        ground = QColor(quiet)
        ground.setAlphaF(0.12)
        painter.setPen(QPen(quiet, 1))
        painter.setBrush(ground)
        painter.drawRect(rect)
        font = QFont(self.ui_font)
        font.setPixelSize(max(min(round(rect.height() * 0.5), 13), 7))
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "Hình ảnh")

    def visible(self, mark: Mark) -> bool:
        """Whether *mark* is shown: evidence of a pass only when asked for."""
        if mark.how is not Shown.PASS:
            return True
        return self.show_passes or self._is_selected(mark)

    def line_ground(self, painter: QPainter, places: Places, line: int) -> None:
        """Paint what lies under the words of *line*."""
        for start, end, current in self.found.get(line, ()):
            colour = QColor(self.tokens.find_current if current else self.tokens.find)
            for rect in places.piece_rects(line, start, end):
                painter.fillRect(rect, colour)
        pieces = [p for p in self.marks.pieces.get(line, ()) if self.visible(p.mark)]
        # The selected mark is painted last, over the others.
        for piece in sorted(pieces, key=lambda p: self._is_selected(p.mark)):
            base = self._positions.to_qt(self._starts[line])
            start = self._positions.to_qt(self._starts[line] + piece.start) - base
            end = self._positions.to_qt(self._starts[line] + piece.end) - base
            rects = places.piece_rects(line, start, end)
            if piece.mark.aside:
                self._bars(painter, rects, piece.mark)
            if not piece.mark.aside or self._is_selected(piece.mark):
                for rect in rects:
                    self._mark(painter, rect, piece.mark)

    def _mark(self, painter: QPainter, rect: QRectF, mark: Mark) -> None:
        how = seen_as(mark, self.answered)
        look = self.tokens.of(how)
        wash = QColor(look.wash)
        ink = QColor(look.ink)
        if how in SETTLED:
            wash.setAlphaF(_QUIET)
        area = rect.adjusted(-1, 0, 1, 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(wash)
        painter.drawRoundedRect(area, 3, 3)
        if self._is_selected(mark):
            strong = QColor(ink)
            strong.setAlphaF(0.22 * self.strength)
            painter.setBrush(strong)
            edge = QColor(ink)
            edge.setAlphaF(self.strength)
            painter.setPen(QPen(edge, 1.2))
            painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), 4, 4)
        style, width = _UNDERLINES.get(how, (Qt.PenStyle.SolidLine, 1.0))
        pen = QPen(ink, width, style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        # On whole pixels, wherever the words stand: else dots run into a grey haze.
        left, right = round(rect.left()), round(rect.right())
        bottom = round(area.bottom()) - width / 2
        painter.drawLine(QPointF(left, bottom), QPointF(right, bottom))
        painter.restore()

    def _bars(self, painter: QPainter, rects: Sequence[QRectF], mark: Mark) -> None:
        look = self.tokens.of(seen_as(mark, self.answered))
        for bar in bars_beside(rects):
            painter.fillRect(bar, QColor(look.ink))

    def cards(self, painter: QPainter, cards: Sequence[tuple[Mark, QRectF]], font: QFont) -> None:
        """Paint slim dashed cards where something is missing."""
        for mark, rect in cards:
            how = seen_as(mark, self.answered)
            look = self.tokens.of(how)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            chosen = self._is_selected(mark)
            ink = QColor(look.ink)
            pen = QPen(ink, 1.6 if chosen else 1.0, Qt.PenStyle.DashLine)
            pen.setDashPattern([4, 3])
            painter.setPen(pen)
            ground = QColor(look.wash)
            if not chosen:
                ground.setAlphaF(_QUIET if how in SETTLED else 0.55)
            painter.setBrush(ground)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(ink)
            painter.setFont(font)
            sign = "+" if mark.how not in SETTLED and not mark.aside else look.form
            says = chosen_caption(mark) if how is not mark.how else f"{sign} {mark.caption}"
            text = QFontMetricsF(font).elidedText(
                says, Qt.TextElideMode.ElideRight, rect.width() - 2 * _CARD_LEFT
            )
            painter.drawText(
                rect.adjusted(_CARD_LEFT, 0, -_CARD_LEFT, 0),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                text,
            )
            painter.restore()

    def _is_selected(self, mark: Mark) -> bool:
        return self.selected == (mark.result, mark.finding)


def bars_beside(rects: Sequence[QRectF]) -> list[QRectF]:
    """Return the bars in the margin beside the lines of a paragraph that stand in *rects*."""
    left = min((rect.left() for rect in rects), default=0.0) - _BAR_GAP
    return [QRectF(round(left), rect.top(), _BAR, rect.height() + 1) for rect in rects]
