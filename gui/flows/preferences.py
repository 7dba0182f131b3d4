"""Cài đặt: asked for in a dialog, kept for this and other windows."""

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.settings import Memory


class Preferences(QObject):
    """Lets a person say who works here and how large the window is to be."""

    def __init__(self, memory: Memory, parent: QWidget) -> None:
        super().__init__(parent)
        self._memory, self._parent = memory, parent

    def ask(self) -> None:
        """Show what was said so far."""
        from gui.dialogs.settings import SettingsDialog  # noqa: PLC0415 - only when asked for

        dialog = SettingsDialog(self._memory.settings, self._parent)
        dialog.saved.connect(self.keep)
        dialog.open()

    def keep(self, said: dict[str, str], size: float) -> None:
        """Keep what a person *said*, and the *size*; what another window has kept meanwhile stays."""
        self._memory.note(lambda kept: replace(kept, size=size, **said))  # type: ignore[arg-type]  # all words
