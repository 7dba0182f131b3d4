"""The checklist above the details; where the window is low only one of them, with a way back."""

from collections.abc import Callable
from functools import partial
from itertools import product

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gui.look.focus import hand_over, has_keyboard
from gui.look.tokens import GRID
from gui.look.widgets import button, label

_WIDE = 620
"""Pixels from which the list and the details stand side by side."""
_TALL = 760
"""Pixels under which the list gives up its filters for its rows."""
_LIST, _DETAILS = 150, 300
"""Pixels that the list has at least, and the details where they need no more."""
_LOW = _LIST + _DETAILS
"""Pixels under which the list and the details do not fit below each other."""


class SidePane(QWidget):
    """Lays out the list of rules and the details of one."""

    alone = Signal(bool)
    """Whether the details stand in place of the list."""
    low = Signal(bool)
    """Whether there is little room for the list now."""
    save_asked = Signal()
    """The repaired copy is to be written."""
    stepped = Signal(int)
    """The next remark is wanted (1), or the one before (-1)."""

    def __init__(
        self,
        rules: QWidget,
        details: QWidget,
        needed: Callable[[int], int],
        parent: QWidget | None = None,
    ) -> None:
        """*needed* tells how high the details are as a whole at a width."""
        super().__init__(parent)
        self._rules, self._details, self._needed = rules, details, needed
        self._highest = _DETAILS
        self._chosen, self._by_hand, self._favoured = False, False, False
        self._at, self._filtering, self._offered = "", False, ""
        self.back = button("‹ Về &danh sách", self.show_list, "link")
        self.save = button("", self.save_asked.emit, "link")
        self.save.hide()
        self._count = label("", "quiet")
        self._line = self._stepper()
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.addWidget(rules)
        self._split.addWidget(details)
        self._split.splitterMoved.connect(self._keep)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._line)
        whole.addWidget(self._split, 1)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Only one of both has to fit."""
        return QSize(320, 240)

    def show_details(self, *, chosen: bool) -> None:
        """Something was *chosen*, and its details are what matters now; or nothing is any more."""
        self._chosen = chosen
        # From one remark to the next the line between both moves up at most: it does not jump.
        self._highest = max(self._highest, self._needed(self.width())) if chosen else _DETAILS
        self._arrange()

    def show_list(self) -> None:
        """Go back to the list."""
        self.show_details(chosen=False)
        self._rules.setFocus()

    def favour_list(self, on: bool) -> None:
        """Something is looked for in the list, so some rows of it are to be seen; or no longer."""
        self._favoured = on
        self._share()

    def show_count(self, at: int, of: int, *, filtering: bool) -> None:
        """Say that the remark *at* (from 1; 0 for none) *of* so many is shown, and whether others are left out."""
        self._at, self._filtering = f"{at}/{of}" if at else "", filtering
        self._show_at()

    def offer_copy(self, words: str) -> None:
        """Offer to write the repaired copy in these *words*, where only the details are seen; empty for not."""
        self._offered = words
        self.save.setVisible(bool(words))
        self._show_at()

    def sizes(self) -> bytes:
        """Return how the height is shared by hand, to be kept; nothing where it is not."""
        return bytes(self._split.saveState().data()) if self._by_hand else b""

    def set_sizes(self, sizes: bytes) -> None:
        """Share the height as on another day."""
        self._split.restoreState(QByteArray(sizes))
        self._keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _stepper(self) -> QWidget:
        """Return the line that stands for the list where there is no room for it."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(GRID, 0, GRID, 0)
        row.setSpacing(0)
        row.addWidget(self.back)
        row.addStretch()
        row.addWidget(self.save)
        row.addSpacing(GRID)
        row.addWidget(self._count)
        for sign, name, by in (("‹", "Nhắc nhở trước", -1), ("›", "Nhắc nhở sau", 1)):
            step = button(sign, partial(self.stepped.emit, by), "link")
            step.setAccessibleName(name)
            step.setToolTip(name)
            row.addWidget(step)
        return line

    def _show_at(self) -> None:
        """Say where the walk stands, at such length as there is room for."""
        said = f" · {self._at}" if self._at else ""
        filtered = (f"Đang lọc{said}", f"Lọc{said}") if self._filtering else (self._at,)
        # Where there is least room, how many are to be saved is told by the list.
        for offered, words in product((self._offered, self._offered.partition(" (")[0]), filtered):
            self.save.setText(offered)
            self._count.setText(words)
            if self._line.sizeHint().width() <= self.width():
                break

    def _keep(self) -> None:
        """The height is shared by hand: it stays so."""
        self._by_hand = True

    def _share(self) -> None:
        """Let the details be seen whole; what they leave is the list's."""
        if not self._by_hand and self._split.orientation() == Qt.Orientation.Vertical:
            height = self._split.height()
            rows = self._favoured and self.height() < _TALL
            least = min(self._rules.sizeHint().height(), height - _LIST) if rows else _LIST
            upper = max(height - self._highest - self._split.handleWidth(), least)
            self._split.setSizes([upper, height - upper])

    def _arrange(self) -> None:
        wide = self.width() >= _WIDE
        across = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self._split.orientation() != across:
            self._split.setOrientation(across)
        low = self.height() < _LOW and not wide
        self.low.emit(self.height() < _TALL and not wide)
        self.alone.emit(low and self._chosen)
        alone = low and self._chosen
        if not alone and has_keyboard(self._line):
            self._details.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.setVisible(alone)
        if alone:
            hand_over(self._rules, self._details)
        elif low:
            hand_over(self._details, self._rules)
        else:
            self._rules.show()
            self._details.show()
        self._show_at()
        self._share()
