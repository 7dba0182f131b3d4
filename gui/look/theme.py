"""The theme in force: following the system, or as the person chose."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from gui.look import style
from gui.look.tokens import DARK, LIGHT, Tokens


class Theme(QObject):
    """Colours the application and tells when the colours change."""

    changed = Signal(Tokens)

    def __init__(self, app: QApplication, choice: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._choice = choice
        self.tokens = self._wanted()
        app.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def choice(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Follow the system, or keep to one theme."""
        self._choice = choice
        self._follow()

    def apply(self) -> None:
        """Give the application the colours and the style sheet.

        A sheet that it wears already is let be: every widget would be dressed anew.
        """
        self._app.setPalette(style.palette(self.tokens))
        sheet = style.sheet(self.tokens)
        if sheet != self._app.styleSheet():
            self._app.setStyleSheet(sheet)

    def _wanted(self) -> Tokens:
        if self._choice == "system":
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self.tokens:
            self.tokens = wanted
            self.apply()
            self.changed.emit(wanted)
