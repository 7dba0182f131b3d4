"""Fields to write into: one line, a few lines, a year."""

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from gui.look.tokens import GRID

_LINES = 7 * GRID
"""Height of a field of two lines and a half, pixels."""
_YEAR = 8 * GRID


def line(name: str, example: str) -> QLineEdit:
    """Return a field of one line called *name*; *example* stands in it while it is empty."""
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(example)
    return made


def lines(name: str, example: str) -> QPlainTextEdit:
    """Return such a field of a few lines, which the tab key leaves."""
    made = QPlainTextEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(example)
    made.setTabChangesFocus(True)
    made.setFixedHeight(_LINES)
    return made


def year(name: str) -> QLineEdit:
    """Return a field for a year called *name*."""
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setValidator(QIntValidator(0, 9999, made))
    made.setMaxLength(4)
    made.setFixedWidth(_YEAR)
    return made
