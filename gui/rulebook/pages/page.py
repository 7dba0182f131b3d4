"""What all of them share: a column of parts, something to flush, problems to show."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from gui.look.fitting import Inside
from gui.look.tokens import GRID
from gui.look.widgets import label
from gui.rulebook.looking import Looked


class EditorPage(Inside):
    """A column that scrolls where it is higher than the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        self.column.setSpacing(2 * GRID)
        self.trouble = label("", "problem", wrap=True, copy=True)
        self.trouble.hide()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show what is wrong, by the keys of the fields; what belongs to none of them stands at the top."""
        self._say(" ".join(problems.values()))

    def show_looked(self, looked: Looked) -> None:
        """Show what came out of looking at it."""

    def flush(self) -> None:
        """Take over what was typed, at once."""

    def take_back(self) -> bool:
        """Take back what was begun here and is no change of the file yet; return whether there was any."""
        return False

    def begin(self) -> None:
        """Put the keyboard where something is to be filled in."""

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
