"""A slim strip above the page; where the window is narrow its words stand above its buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from gui.look.focus import has_keyboard
from gui.look.shortened import cut_to
from gui.look.tokens import GRID
from gui.look.widgets import button

_BESIDE = 620
"""Pixels from which words and buttons stand side by side."""
_SHARE = 6
"""A narrow strip takes no more of the window's height than one part of so many."""
_LINES = 3
"""Lines that words beside others take at most."""
_COLUMN = 160
"""Pixels that such words need; with less they stand above the buttons."""


class Strip(QWidget):
    """A line of text with what can be done about it; hidden until it has something to say."""

    came = Signal()
    left = Signal()
    """What it said is over, or has been read."""
    yields = False
    """Whether it waits while another one speaks."""
    folds = True
    """Whether its parts stand below each other where it is narrow."""
    few = False
    """Whether its buttons leave room in their line for the one that shows all the words."""
    brief = False
    """Whether its words, beside others, may be cut: they add to what those say."""
    capped = False
    """Whether its words leave most of the window to what stands below, also where it is wide."""
    home: Callable[[], QWidget | None] | None = None
    """What the keyboard goes back to when the strip goes that has it."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._said: dict[QLabel, str] = {}
        """Each label with all that it says; where there is no room it shows the beginning."""
        self._whole = False
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        self.row.setSpacing(GRID)
        self.more = button("… xem thêm", self._unfold, "more")
        self.more.hide()
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(0)
        self.buttons.addStretch()
        self.hide()

    def end_words(self) -> None:
        """All words are in the row: the buttons follow."""
        if self.few:
            self.buttons.insertWidget(0, self.more)  # in their line: the words need the room
        else:
            self.row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignRight)
        self.row.addLayout(self.buttons)

    @property
    def stays(self) -> bool:
        """Whether what it says still holds once another one has spoken."""
        return False

    def say(self, *said: tuple[QLabel, str]) -> None:
        """Show these words in these labels, and no others."""
        self._said, self._whole = dict(said), False
        self._arrange()

    def appear(self) -> None:
        """Say something."""
        self.show()
        self.came.emit()

    def leave(self) -> None:
        """Have no more to say."""
        self.hide()
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for made in self.findChildren(QPushButton):
            # Clicked it would take the keyboard from what a person works on.
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keyboard back before Qt gives it to whatever comes next."""
        if self.isHidden() and has_keyboard(self) and (home := self.home and self.home()):
            home.setFocus(Qt.FocusReason.OtherFocusReason)
        super().hideEvent(event)

    def _unfold(self) -> None:
        """Show all of it from now on."""
        self._whole = True
        self._arrange()

    def _arrange(self) -> None:
        parent = self.parentWidget()
        wide = (parent or self).width()
        for part in self._said:
            part.ensurePolished()  # it is measured before it is seen
        room = self._room_beside(wide - 3 * GRID)
        wrapping = any(text and _wraps(part) for part, text in self._said.items())
        squeezed = self.brief and room < (_COLUMN if wrapping else 0)
        below = self.folds and (wide < _BESIDE or squeezed)
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        self.row.setDirection(way)
        self.row.setSpacing(0 if below else GRID)
        edge = GRID // 4 if below else GRID // 2
        self.row.setContentsMargins(2 * GRID, edge, GRID, edge)
        for part, text in self._said.items():
            # Beside others a label that takes only its own width does not guess where to wrap.
            part.setWordWrap(below or _wraps(part))
            part.setText(text)
        # Once for each: what is shown and hidden again lays the window out anew in between.
        seen = dict.fromkeys(self._said, True)
        if below and not self._whole:
            height = self.buttons.sizeHint().height()
            more = GRID // 2 if self.few else self.more.sizeHint().height() + GRID
            seen = self._shorten(wide - 3 * GRID, height + more)
        elif self.capped and not self._whole:
            seen = self._shorten(max(room, 1), GRID)
        elif self.brief and not self._whole:
            self._shorten_beside(room)
        for part, text in self._said.items():
            part.setVisible(seen[part] and bool(text))
        cut = any(part.text() != text or not seen[part] for part, text in self._said.items())
        self.more.setVisible(cut)

    def _shorten(self, width: int, taken: int) -> dict[QLabel, bool]:
        """Let the words, *width* pixels wide, share the room with what has *taken* some; return which are seen."""
        room = self.window().height() // _SHARE - taken
        seen: dict[QLabel, bool] = {}
        for part, text in self._said.items():
            line = part.fontMetrics().lineSpacing()
            # The first one is there at least, the others where a line of them has room.
            seen[part] = not seen or room >= line
            cut_to(max(room, line), part, text, width)
            room -= part.heightForWidth(width) + GRID // 2
        return seen

    def _shorten_beside(self, width: int) -> None:
        """Let the words that wrap, *width* pixels wide beside the others, take few lines."""
        for part, text in self._said.items():
            if text and _wraps(part):
                most = (_LINES + 1) * part.fontMetrics().lineSpacing() - 1
                cut_to(most, part, text, max(width, 1))

    def _room_beside(self, width: int) -> int:
        """Return how much of *width* is left to words that wrap, beside the others and all buttons."""
        own = [
            part.fontMetrics().horizontalAdvance(text)
            for part, text in self._said.items()
            if text and not _wraps(part)
        ]
        # The room of the way to read all is kept, needed or not.
        buttons = (self.more.sizeHint().width(), self.buttons.sizeHint().width())
        return width - sum(one + GRID for one in (*own, *buttons))


def _wraps(part: QLabel) -> bool:
    """Return whether *part* takes what room there is, and not only its own width."""
    return part.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored
