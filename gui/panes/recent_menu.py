"""The menu of drafts opened before, the last one first."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

_SHOWN = 9
"""As many as there are digits to choose one with."""


class RecentMenu(QMenu):
    """One entry a draft, with its folder: drafts of many communes have one name."""

    chosen = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_recent(())

    def show_recent(self, paths: Sequence[str]) -> None:
        """Offer *paths*."""
        self.clear()
        for number, path in enumerate(map(Path, paths[:_SHOWN]), 1):
            name = path.name.replace("&", "&&")
            folder = path.parent.name.replace("&", "&&")
            action = self.addAction(f"&{number}  {name}   ({folder})" if folder else name)
            action.triggered.connect(partial(self._tell, path))
        self.menuAction().setEnabled(bool(paths))

    def _tell(self, path: Path) -> None:
        self.chosen.emit(path)
