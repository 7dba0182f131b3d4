"""The view of the draft: a read-only page on which findings are marked."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from checker.kernel.document import Span
from checker.matters import Place
from gui.look.tokens import GRID, Tokens
from gui.page.geometry import Geometry, fitting, next_zoom
from gui.page.layout import PageLayout
from gui.page.lines import EMPTY, Page
from gui.page.marks import NO_MARKS, Mark, Marks
from gui.page.paint import PagePainter, bars_beside

_FADE = 120
_THIN = 9
"""Pixels that a click may miss a thin mark by, on both sides together."""


class DocumentView(QTextEdit):
    """Shows a page with its marks; speaks of clicks by the numbers of result and finding."""

    mark_clicked = Signal(int, int)
    menu_asked = Signal(QPoint)
    """A mark was clicked with the right button, here on the screen; it has been told as clicked."""
    zoomed = Signal(float)
    laid_out = Signal()
    """The places of lines have changed: whoever shows them beside the page should look again."""

    def __init__(self, families: list[str], ui_font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = PagePainter(families, ui_font)
        self._page = EMPTY
        self._zoom = 1.0
        self._pressed: QPointF | None = None
        self._spot: Span | None = None
        self._places = PageLayout(self.document(), self._painter)
        self.document().setDocumentLayout(self._places)
        self.document().setUndoRedoEnabled(False)
        self._places.documentSizeChanged.connect(self.laid_out)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName("Dự thảo")
        self.setAccessibleDescription("Nội dung dự thảo, có đánh dấu các nhắc nhở")
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(_FADE)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(partial(setattr, self._painter, "strength"))
        self._fade.valueChanged.connect(lambda _: self.viewport().update())

    # The page

    def show_page(self, page: Page, marks: Marks, *, keep_place: bool) -> None:
        """Show *page*; with *keep_place* the same passage stays at the top."""
        anchor = self._anchor() if keep_place else None
        self._painter.set_text(page.text, page.starts)
        self._painter.marks = marks
        self._painter.found = {}
        if page.text != self._page.text:
            # Set empty first: the places of the old text mean nothing in the new one.
            self._spot = None
            self._places.set_page(EMPTY, NO_MARKS)
            self.document().setPlainText(page.text)
        self._page = page
        self._places.set_page(page, marks)
        self._fit()  # on its paper
        if anchor is None:
            self.verticalScrollBar().setValue(0)
            self.moveCursor(QTextCursor.MoveOperation.Start)
        else:
            self._return_to(anchor)
        self.viewport().update()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._painter.tokens = tokens
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, tokens.canvas)
        palette.setColor(QPalette.ColorRole.Text, tokens.paper_ink)
        self.setPalette(palette)
        self.viewport().update()

    def set_answered(self, answered: frozenset[Place]) -> None:
        """Let the marks of these findings look settled."""
        self._painter.answered = answered
        self.viewport().update()

    def set_show_passes(self, show: bool) -> None:
        """Mark the evidence of passes too, or only what is open."""
        self._painter.show_passes = show
        self.viewport().update()

    @property
    def places(self) -> PageLayout:
        """Where the lines stand."""
        return self._places

    # Marks

    def select_mark(self, selected: tuple[int, int] | None) -> None:
        """Let the mark of *selected* (result, finding) stand out."""
        if selected == self._painter.selected:
            return
        self._painter.selected = selected
        self._fade.stop()
        self._fade.start()
        self.viewport().update()

    def go_to(self, span: Span) -> None:
        """Scroll so that *span* is in sight, and put the cursor there."""
        if not self._page.lines:
            return
        self._spot = span
        self._painter.show_caret = False
        start = self._painter.positions.to_qt(span.start)
        cursor = self.textCursor()
        cursor.setPosition(min(start, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        margin = self.viewport().height() // 3
        for _ in range(2):  # laying out what comes into sight may move it
            rects = self._spots(span)
            bar = self.verticalScrollBar()
            top, bottom = bar.value(), bar.value() + self.viewport().height()
            if rects[0].top() < top + GRID or rects[-1].bottom() > bottom - 4 * GRID:
                bar.setValue(int(rects[0].top()) - margin)
            self._places.settle(bar.value(), bar.value() + self.viewport().height())
        self.viewport().update()

    def marks_at(self, point: QPoint) -> list[Mark]:
        """Return the marks under a point of the viewport."""
        place = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        found: list[Mark] = []
        for number in self._places.visible_rows(place.y(), place.y()):
            cards = self._places.card_rects(number)
            found += [mark for mark, rect in cards if rect.contains(place)]
            row = self._page.rows[number]
            for line in range(row.first, row.last):
                found += [
                    piece.mark
                    for piece in self._painter.marks.pieces.get(line, ())
                    if self._painter.visible(piece.mark)
                    and any(
                        _near(rect, place)
                        for rect in _shown_at(piece.mark, self._rects(piece.mark.span, line))
                    )
                ]
        return found

    def rect_of(self, mark: Mark) -> QRectF:
        """Return where *mark* begins, in the viewport's own pixels."""
        row = self._page.row_of(self._page.line_at(mark.span.start))
        for card, rect in self._places.card_rects(row):
            if card is mark:
                return rect.translated(0, -self.verticalScrollBar().value())
        rects = self._rects(mark.span)
        return rects[0].translated(0, -self.verticalScrollBar().value()) if rects else QRectF()

    # Finding

    def show_found(self, spans: list[Span], current: int) -> None:
        """Mark what was found; *current* is the one to go to, -1 for none."""
        by_line: dict[int, list[tuple[int, int, bool]]] = {}
        for number, span in enumerate(spans):
            line = self._page.line_at(span.start)
            base = self._painter.positions.to_qt(self._page.starts[line])
            start = self._painter.positions.to_qt(span.start) - base
            end = self._painter.positions.to_qt(span.end) - base
            by_line.setdefault(line, []).append((start, end, number == current))
        self._painter.found = by_line
        if 0 <= current < len(spans):
            self.go_to(spans[current])
        self.viewport().update()

    # Zoom

    @property
    def zoom(self) -> float:
        """The size of the page; 1.0 is natural."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show the page larger or smaller; the passage at the top stays."""
        anchor = self._anchor()
        self._zoom = zoom
        self._fit()
        self._return_to(anchor)
        self.zoomed.emit(zoom)

    def zoom_step(self, direction: int) -> None:
        """One step larger or smaller."""
        self.set_zoom(next_zoom(self._zoom, direction))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor, spot = self._anchor(), self._spot_in_sight()
        self._fit()
        super().resizeEvent(event)
        self._return_to(anchor)
        if spot is not None:
            self.go_to(spot)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_step(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()
        self._painter.show_caret = True
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._painter.show_caret = True
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if (event.position() - pressed).manhattanLength() > 4 or self.textCursor().hasSelection():
            return
        marks = self.marks_at(event.position().toPoint())
        if marks:
            # Several marks on the same words: each click goes to the next.
            keys = [(mark.result, mark.finding) for mark in marks]
            now = self._painter.selected
            at = keys.index(now) + 1 if now in keys else 0
            self.mark_clicked.emit(*keys[at % len(keys)])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        marks = self.marks_at(event.pos())
        if not marks or self.textCursor().hasSelection():
            super().contextMenuEvent(event)
            return
        keys = [(mark.result, mark.finding) for mark in marks]
        if self._painter.selected not in keys:
            self.mark_clicked.emit(*keys[0])
        self.menu_asked.emit(event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            over = bool(self.marks_at(event.position().toPoint()))
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            marks = self.marks_at(event.pos())
            messages = "\n\n".join(dict.fromkeys(mark.message for mark in marks if mark.message))
            QToolTip.showText(event.globalPos(), messages, self.viewport())
            return True
        return bool(super().viewportEvent(event))

    # Inside

    def _fit(self) -> None:
        width = self.viewport().width()
        sheet = self._page.sheet
        self._places.set_geometry(Geometry(width, self._zoom * fitting(width, sheet), sheet))

    def _spot_in_sight(self) -> Span | None:
        """Return the words last gone to, if they are in sight: they stay so when the pane changes."""
        if self._spot is None or not self._page.lines:
            return None
        top = self.verticalScrollBar().value()
        middles = (rect.center().y() for rect in self._spots(self._spot))
        seen = any(top <= middle <= top + self.viewport().height() for middle in middles)
        return self._spot if seen else None

    def _anchor(self) -> tuple[int, float]:
        """Return the first line at the top of the pane and how far it is scrolled past."""
        top = self.verticalScrollBar().value()
        if top == 0 or not self._page.rows:
            return 0, 0.0
        line = self._places.row_line_at(top)
        return line, top - self._places.row_top(line)

    def _return_to(self, anchor: tuple[int, float]) -> None:
        line, past = anchor
        if (line, past) == (0, 0.0) or not self._page.rows:
            return
        line = min(line, len(self._page.lines) - 1)
        self.verticalScrollBar().setValue(round(self._places.row_top(line) + past))

    def _spots(self, span: Span) -> list[QRectF]:
        """Return where *span* stands; what is missing stands in its whole line."""
        line = self.document().findBlockByNumber(self._page.line_at(span.start))
        return self._rects(span) or [self._places.blockBoundingRect(line)]

    def _rects(self, span: Span, only: int | None = None) -> list[QRectF]:
        rects: list[QRectF] = []
        positions = self._painter.positions
        first = self._page.line_at(span.start) if only is None else only
        last = self._page.line_at(max(span.end - 1, span.start)) if only is None else only
        for line in range(first, last + 1):
            start, end = self._page.lines[line].start, self._page.lines[line].end
            base = positions.to_qt(start)
            begin, stop = max(span.start, start), min(span.end, end)
            if begin < stop:
                rects += self._places.piece_rects(
                    line, positions.to_qt(begin) - base, positions.to_qt(stop) - base
                )
        return rects


def _shown_at(mark: Mark, words: list[QRectF]) -> list[QRectF]:
    return bars_beside(words) if mark.aside else words


def _near(rect: QRectF, place: QPointF) -> bool:
    """Whether *place* is on a mark; its underline belongs to it, and a little beside a thin one."""
    beside = max(1.0, _THIN - rect.width())
    return rect.adjusted(-beside, 0, beside, 3).contains(place)
