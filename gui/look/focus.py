"""Where the keyboard is, and where it goes when what has it gives way: never just to the next button."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

_BY_KEY = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
_LINE = 3
"""Pixels."""


class Handing(QWidget):
    """A pane that hands the keyboard on to a part of it.

    With a focus proxy Tab would go there at once, past all that stands before that part.
    """

    main: QWidget | None = None

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to that part, now or when the window comes to the front."""
        if self.main is not None:
            self.main.setFocus(reason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand on what Qt itself gave here."""
        super().focusInEvent(event)
        self.setFocus(event.reason())


class FocusLine(QWidget):
    """A line at the left edge of *pane* while it, or one of its *parts*, has the keyboard by a key."""

    def __init__(self, pane: QWidget, *parts: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self.setProperty("role", "focus-line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        for watched in (pane, *parts):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the keyboard and the size of the pane."""
        if isinstance(event, QFocusEvent):
            self.setVisible(event.gotFocus() and event.reason() in _BY_KEY)
        if self.isVisible():
            self.setGeometry(0, 0, _LINE, self._pane.height())
            self.raise_()
        return super().eventFilter(watched, event)


def has_keyboard(pane: QWidget) -> bool:
    """Return whether *pane* or something in it has the keyboard, or gets it when its window comes to the front."""
    focus = pane.window().focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))


def hand_over(gone: QWidget, come: QWidget) -> None:
    """Let *come*, which is shown, take the place of *gone*, and the keyboard where that had it."""
    come.show()
    if has_keyboard(gone):
        come.setFocus(Qt.FocusReason.OtherFocusReason)
    gone.hide()
