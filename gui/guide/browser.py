"""The page of the guide: a chapter in the colours of the theme, with pictures that fit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

import resources
from checker.kernel.document import Span
from gui.guide.chapters import chapters
from gui.guide.sheet import sheet
from gui.look.tokens import GRID, LIGHT, Tokens
from gui.page.geometry import next_zoom
from gui.page.positions import Positions

_SHARP = 2
"""Dots of a picture for one of the page: pictures stay sharp on dense screens."""
_MARGIN = 3 * GRID


class GuideBrowser(QTextBrowser):
    """Shows a chapter by its name; nothing is ever fetched from elsewhere."""

    zoomed = Signal(float)

    def __init__(self, zoom: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens: Tokens = LIGHT
        self.zoom = zoom
        self.chapter = ""
        """The name of the chapter on the screen."""
        self.sourceChanged.connect(self._keep)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Nội dung hướng dẫn")
        self.setOpenExternalLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # Once, when the window has its size: pictures are fitted anew.
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self._draw_again)
        self.document().setDocumentMargin(_MARGIN)

    def show_chapter(self, name: str) -> None:
        """Turn to the chapter *name*."""
        if name != self.chapter:
            self.setSource(QUrl(name))

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens
        self._draw_again()

    def set_zoom(self, zoom: float) -> None:
        """Show text and pictures larger or smaller."""
        self.zoom = zoom
        self._draw_again()
        self.zoomed.emit(zoom)

    def zoom_step(self, direction: int) -> None:
        """One step larger or smaller; 0 for the natural size."""
        self.set_zoom(next_zoom(self.zoom, direction) if direction else 1.0)

    def mark(self, spans: Sequence[Span], *, go: bool) -> None:
        """Mark what was found; with *go* bring the first place into sight."""
        positions = Positions(self.toPlainText())
        look = QTextCharFormat()
        look.setBackground(QColor(self._tokens.find))
        look.setForeground(QColor(self._tokens.paper_ink))
        marks = []
        for span in spans:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(positions.to_qt(span.start))
            mark.cursor.setPosition(positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
            mark.format = look
            marks.append(mark)
        self.setExtraSelections(marks)
        if go and marks:
            place = self.cursorRect(marks[0].cursor)
            bar = self.verticalScrollBar()
            if not 0 <= place.top() < self.viewport().height() - 4 * GRID:
                bar.setValue(bar.value() + place.top() - self.viewport().height() // 3)

    # Qt

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        name = QUrl(name)
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._picture(name.fileName())
        found = next((one for one in chapters() if one.name == name.path()), None)
        self.document().setDefaultStyleSheet(sheet(self._tokens, self.zoom))
        return found.html if found else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fitting.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if by := event.angleDelta().y():
                self.zoom_step(1 if by > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def _keep(self, address: QUrl) -> None:
        self.chapter = address.path()

    def _picture(self, name: str) -> QImage:
        """Return a picture as wide as it is or as fits, as sharp as the screen."""
        image = QImage(str(resources.GUIDE / name))
        if image.isNull():
            return image
        room = self.viewport().width() - 2 * _MARGIN - GRID
        width = max(min(round(image.width() / _SHARP * self.zoom), room), 1)
        sharp = self.devicePixelRatioF()
        # Narrowed from all its colours: a palette knows none between two of its own.
        fitted = image.convertToFormat(QImage.Format.Format_RGB32).scaledToWidth(
            round(width * sharp), Qt.TransformationMode.SmoothTransformation
        )
        fitted.setDevicePixelRatio(sharp)
        return fitted

    def _draw_again(self) -> None:
        """Lay the chapter out anew; the same passage stays at the top, what is marked stays so."""
        if not self.chapter:
            return
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        places = [
            (one.cursor.selectionStart(), one.cursor.selectionEnd())
            for one in self.extraSelections()
        ]
        positions = Positions(self.toPlainText())
        self.reload()
        self.mark(
            [Span(positions.to_text(start), positions.to_text(end)) for start, end in places],
            go=False,
        )
        bar.setValue(round(share * bar.maximum()))
