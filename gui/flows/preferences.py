"""Cài đặt: asked for in a dialog, kept for this and other windows."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.settings import Memory, Settings
from gui.work.session import Session


class Preferences(QObject):
    """Lets a person say who works here and how large the window is to be."""

    def __init__(self, session: Session, memory: Memory, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._memory, self._parent = session, memory, parent
        session.office = memory.settings.office

    def ask(self) -> None:
        """Show what was said so far."""
        from gui.dialogs.settings import SettingsDialog  # noqa: PLC0415 - only when asked for

        shown = self._memory.settings
        dialog = SettingsDialog(shown, self._parent)
        dialog.saved.connect(partial(self._keep, shown))
        dialog.open()

    def _keep(self, shown: Settings, said: dict[str, str], size: float) -> None:
        """Keep what a person *said* otherwise than it was *shown*: the rest another window may have kept."""
        given = {**said, "size": size}
        new = {name: value for name, value in given.items() if value != getattr(shown, name)}
        self._memory.note(lambda kept: replace(kept, **new))  # type: ignore[arg-type]  # each its own
        if self._session.office != self._memory.settings.office:
            self._session.office = self._memory.settings.office
            self._session.recheck()
