"""Where the keyboard is, and where it goes when what has it gives way: never just to the next button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


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
