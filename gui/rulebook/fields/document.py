"""A document of the register: its number, chosen from a list that can be searched."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.look.tokens import GRID
from gui.look.widgets import button, label
from gui.rulebook.fields.field import Ask, Field
from gui.rulebook.known import Known, called
from gui.rulebook.picker import DocumentPicker

_NONE = "Chưa chọn văn bản."


class DocumentField(Field):
    """Shows the document that is chosen; another one is chosen in a dialog, or added there."""

    new_asked = Signal()
    """A person wants to add one that is not in the register."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask, parent)
        self._documents = known.documents
        self._number: str | None = None
        self.words = label(_NONE, wrap=True, copy=True)
        self.choose = button("Chọn văn &bản…", self._ask)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GRID)
        across.addWidget(self.words, 1)
        across.addWidget(self.choose)
        self._put(row)
        self.setFocusProxy(self.choose)

    def value(self) -> object | None:
        return self._number

    def show_value(self, value: object | None) -> None:
        self._number = str(value) if value is not None else None
        found = next((one for one in self._documents if one.id == self._number), None)
        self.words.setText(called(found) if found else self._number or _NONE)

    def know(self, known: Known) -> None:
        self._documents = known.documents
        self.show_value(self._number)

    def take(self, number: str) -> None:
        """Take the document with this *number*, as a person chose it."""
        self.show_value(number)
        self.edited.emit()

    def _ask(self) -> None:
        dialog = DocumentPicker(self._documents, self._number or "", self.window())
        dialog.chosen.connect(self.take)
        dialog.new_asked.connect(self.new_asked)
        dialog.open()
