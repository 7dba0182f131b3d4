"""What the help menu shows: shortcuts, the log, About."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from checker.system import log
from gui.outside import open_outside
from gui.settings import Memory
from gui.work.library import LibraryLoader


class Help(QObject):
    """Opens dialogs over *parent* that only tell something."""

    def __init__(self, library: LibraryLoader, memory: Memory, parent: QWidget) -> None:
        super().__init__(parent)
        self._library, self._memory, self._parent = library, memory, parent

    def show_keys(self) -> None:
        """List the shortcuts."""
        from gui.dialogs.keys import KeysDialog  # noqa: PLC0415 - only when asked for

        KeysDialog(self._parent).show()

    def show_about(self) -> None:
        """Tell versions and how fresh the data is."""
        from gui.dialogs.about import AboutDialog  # noqa: PLC0415 - only when asked for

        about = AboutDialog(self._parent)
        self._library.loaded.connect(about.show_library)
        self._library.load(tuple(map(Path, self._memory.settings.rules)))
        about.show()

    def open_log(self) -> None:
        """Open the folder of the log."""
        open_outside(log.log_file().parent)
