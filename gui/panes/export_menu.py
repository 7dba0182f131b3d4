"""The menu of formats that a report can be saved in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from checker.exporters import EXPORTERS, FOR_PEOPLE


class ExportMenu(QMenu):
    """One entry a format, as the table of exporters has them."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("&Xuất", parent)
        # Filled when it is first opened: starting the program does not wait for it.
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        if not self.isEmpty():
            return
        for number, name in enumerate(FOR_PEOPLE, 1):
            action = self.addAction(f"&{number}  {EXPORTERS[name].words}…")
            action.triggered.connect(lambda _=False, name=name: self.asked.emit(name))
