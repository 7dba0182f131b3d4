"""Fitting on the screen: no window is larger than its screen, and what is higher than its room scrolls."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStyle, QWidget

from gui.look.tokens import GRID

_FRAME = QSize(16, 48)
"""What a window's frame and title bar take, at most; they are not there before it is shown."""
_LEAST = 6 * GRID
_WIDER, _WIDEST = 5 * GRID, 720
"""Pixels by which a dialog grows at a time where its screen is low, and how wide it gets."""


def room_for(window: QWidget) -> QSize:
    """Return how large *window* may be within its frame."""
    return window.screen().availableSize() - _FRAME


def fit_to_screen(window: QWidget) -> None:
    """Make *window* no larger than what its screen leaves free."""
    window.resize(window.size().boundedTo(room_for(window)))


def fit_words(window: QWidget, inside: QWidget, size: QSize) -> None:
    """Make *window* as high as *inside* needs beside the rest, *size*; wider where its screen is too low for that.

    Lines that are longer are fewer.
    """
    for part in inside.findChildren(QWidget):
        part.ensurePolished()  # before it is seen its words would be measured in another size
    # Beside a bar lines are shorter, and may be more: then it would be needed.
    bar = window.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, window)
    room, width = room_for(window), size.width()

    def high() -> int:
        return height_of(inside, width - bar) + size.height()

    while high() > room.height() and width + _WIDER <= min(room.width(), _WIDEST):
        width += _WIDER
    window.resize(width, high())
    fit_to_screen(window)


def bring_on_screen(window: QWidget) -> None:
    """Let *window*, put where it was on another day, be seen whole: the screen may be another one now."""
    fit_to_screen(window)
    free = window.screen().availableGeometry()
    frame = window.frameGeometry()
    corner = free.bottomRight() - QPoint(frame.width() - 1, frame.height() - 1)
    place = QPoint(
        max(free.left(), min(window.x(), corner.x())), max(free.top(), min(window.y(), corner.y()))
    )
    # Before it is shown its frame is not known: moved to where it is, it would come lower by that each time.
    if place != window.pos():
        window.move(place)


def height_of(widget: QWidget, width: int) -> int:
    """Return how high *widget* wants to be where it is so wide."""
    return (
        widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
    )


class Scrolled(QScrollArea):
    """Shows *inside* as wide as there is room, and scrolls only what is higher than that."""

    def __init__(self, inside: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if inside is not None:
            self.setWidget(inside)

    def sizeHint(self) -> QSize:
        """All of it, where there is room."""
        inside = self.widget()
        if inside is None:
            return super().sizeHint()
        width = max(inside.sizeHint().width(), self.width())
        return QSize(width, height_of(inside, width))

    def settle(self) -> None:
        """Look anew, and at once, whether a bar is needed: one that is there makes lines longer, which then need it."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def minimumSizeHint(self) -> QSize:
        """It can always be scrolled."""
        return QSize(_LEAST, _LEAST)


class Inside(QWidget):
    """What scrolls: as high as its words need at the width that they have, and no higher.

    The least height that Qt asks for lines that wrap is the one of a guessed, narrow width.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0) if self.hasHeightForWidth() else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        layout = self.layout()
        return layout is not None and layout.hasHeightForWidth()
