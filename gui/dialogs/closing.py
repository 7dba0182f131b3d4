"""The lower edge of dialogs that only tell something: a button that closes them."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.look.tokens import GRID
from gui.look.widgets import button


def add_close_button(dialog: QDialog, inside: QWidget) -> None:
    """Fill *dialog* with *inside* and put the button below it."""
    close = button("Đón&g", dialog.close, "primary")
    close.setDefault(True)
    row = QHBoxLayout()
    row.setContentsMargins(3 * GRID, GRID, 3 * GRID, 2 * GRID)
    row.addStretch()
    row.addWidget(close)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(inside, 1)
    layout.addLayout(row)
