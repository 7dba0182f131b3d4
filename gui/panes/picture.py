"""The picture of a page beside its text: what was recognised can be compared with it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.look.tokens import GRID
from gui.look.widgets import button, label
from gui.work.checking import Checked

_NONE = "Chỉ dự thảo PDF có ảnh trang."
_FAILED = "Không vẽ được trang này."


class PicturePane(QWidget):
    """Shows one page of a PDF draft at a time; asks for its picture when it is to be seen."""

    wanted = Signal(int)
    """Carries the page, from 0, whose picture is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(280)
        self.page, self.pages = 0, 0
        self._picture = QPixmap()
        self._has_pages = False
        self.title = label("", "quiet")
        self.before = button("Trang trước", lambda: self.turn_to(self.page - 1), "link")
        self.after = button("Trang sau", lambda: self.turn_to(self.page + 1), "link")
        self.large = button("Cỡ thật", self._fit, "link")
        self.large.setCheckable(True)
        self.image = QLabel()
        self.image.setAccessibleName("Ảnh trang")
        self.image.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.image)
        self._scroll.viewport().installEventFilter(self)
        row = QHBoxLayout()
        row.setContentsMargins(GRID, 0, GRID, 0)
        row.addWidget(self.title, 1)
        for part in (self.before, self.after, self.large):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._scroll, 1)

    def show_draft(self, checked: Checked, *, keep_place: bool) -> None:
        """Show the pages of a draft from the first on, or the page that is on the screen."""
        self._has_pages = checked.document.format == "pdf"
        self.pages = 0
        self.page = self.page if keep_place else 0
        self._ask()

    def turn_to(self, page: int) -> None:
        """Show *page*, counted from 0, where there is one."""
        if page != self.page and page >= 0 and (not self.pages or page < self.pages):
            self.page = page
            self._ask()

    def show_picture(self, page: int, pages: int, image: QImage) -> None:
        """Show what was asked for; a null *image* where the page could not be drawn."""
        if page == self.page and self._has_pages:
            self.pages = pages
            self._picture = QPixmap.fromImage(image)
            self._fit()

    def showEvent(self, event: object) -> None:
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl with the wheel: the picture at its natural size, or as wide as the pane again."""
        control = Qt.KeyboardModifier.ControlModifier
        if isinstance(event, QWheelEvent) and event.modifiers() & control:
            if by := event.angleDelta().y():
                self.large.setChecked(by > 0)
                self._fit()
            return True
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        """Ask for the page's picture, where it would be seen."""
        self._picture = QPixmap()
        self._fit()
        if self.isVisible() and self._has_pages:
            self.wanted.emit(self.page)

    def _fit(self) -> None:
        of = f"/{self.pages}" if self.pages else ""
        self.title.setText(f"Ảnh trang {self.page + 1}{of}" if self._has_pages else "Ảnh trang")
        self.before.setEnabled(self._has_pages and self.page > 0)
        self.after.setEnabled(self.page + 1 < self.pages)
        if self._picture.isNull():
            self.image.setPixmap(QPixmap())
            known = _FAILED if self.pages else ""
            self.image.setText(known if self._has_pages else _NONE)
        elif self.large.isChecked():
            self.image.setPixmap(self._picture)
        else:
            self.image.setPixmap(self._narrowed())

    def _narrowed(self) -> QPixmap:
        """Return the picture as wide as the pane, as sharp as the screen."""
        sharp = self.devicePixelRatioF()
        width = round((self._scroll.viewport().width() - 2) * sharp)
        narrow = self._picture.scaledToWidth(
            max(width, 1), Qt.TransformationMode.SmoothTransformation
        )
        narrow.setDevicePixelRatio(sharp)
        return narrow
