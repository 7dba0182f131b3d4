"""What the help menu shows: the guide, shortcuts, where mistakes are recorded, About."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from checker.system import log
from gui.look.tokens import LIGHT, Tokens
from gui.outside import open_outside
from gui.settings import Memory
from gui.work.library import LibraryLoader

if TYPE_CHECKING:
    from gui.guide.window import GuideWindow


class Help(QObject):
    """Opens what only tells something: the guide beside the window, dialogs over *parent*."""

    def __init__(self, library: LibraryLoader, memory: Memory, parent: QWidget) -> None:
        super().__init__(parent)
        self._library, self._memory, self._parent = library, memory, parent
        self._tokens: Tokens = LIGHT
        self.guide: GuideWindow | None = None
        """Made when it is first asked for; closed with the window."""

    def show_guide(self, chapter: str) -> None:
        """Open the guide at *chapter*."""
        if self.guide is None:
            from gui.guide.window import GuideWindow  # noqa: PLC0415 - only when asked for

            self.guide = GuideWindow(self._memory.settings.guide_zoom)
            self.guide.set_tokens(self._tokens)
            self.guide.zoomed.connect(self._keep_zoom)
        self.guide.show_chapter(chapter)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens
        if self.guide is not None:
            self.guide.set_tokens(tokens)

    def close(self) -> None:
        """The window closes, and the guide with it."""
        if self.guide is not None:
            self.guide.close()
            self.guide.deleteLater()
            self.guide = None

    def show_keys(self) -> None:
        """List the shortcuts."""
        from gui.dialogs.keys import KeysDialog  # noqa: PLC0415 - only when asked for

        KeysDialog(self._parent).show()

    def show_about(self) -> None:
        """Tell versions and how fresh the data is."""
        from gui.dialogs.about import AboutDialog  # noqa: PLC0415 - only when asked for

        about = AboutDialog(self._parent)
        self._library.loaded.connect(about.show_library)
        self._library.load(self._memory.settings.layers)
        about.show()

    def open_log(self) -> None:
        """Open the folder of the log."""
        open_outside(log.log_file().parent)

    def _keep_zoom(self, zoom: float) -> None:
        self._memory.note(lambda kept: replace(kept, guide_zoom=zoom))
