"""The file that is being edited: its text, what was done to it, what of that is saved."""

from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from checker.editing.files import read_layer_text, write_layer_text
from checker.editing.layer_text import LayerText

_TOGETHER = 2.0
"""Seconds within which what is typed into one field is taken back at once."""


class Book(QObject):
    """One layer; every change of it can be taken back."""

    changed = Signal()
    """Its text is another one."""
    went_back = Signal(object, str)
    """Something was taken back or done again: carries where it was done, and its words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.path: Path | None = None
        """Where it lies; None for one that was never saved."""
        self.layer: LayerText | None = None
        self.where: object = None
        """Where a person is in it: whoever knows says so."""
        self._seen: bytes | None = None

    @property
    def saved(self) -> LayerText | None:
        """What stands in the file, as far as is known; None for one that was never saved."""
        return None if self._seen is None else LayerText.of(self._seen)

    @property
    def is_saved(self) -> bool:
        """Whether there is nothing that could be lost."""
        if self.layer is None:
            return True
        return self.undo_stack.isClean() if self._seen is None else self.layer.data == self._seen

    def begin(self, layer: LayerText) -> None:
        """Edit a new *layer*, which lies nowhere yet."""
        self._take(layer, None, None)

    def open(self, path: Path) -> None:
        """Edit the file *path*; raises LayerTextError, and what is edited stays."""
        layer = read_layer_text(path)
        self._take(layer, path, layer.data)

    def forget(self) -> None:
        """Edit nothing any more."""
        self.layer = self.path = self._seen = None
        self.undo_stack.clear()

    def change(self, layer: LayerText, words: str, field: str = "") -> None:
        """Go on with *layer*; *words* say what was done, *field* where something was typed."""
        if self.layer is not None and layer.data != self.layer.data:
            self.undo_stack.push(_Change(self, self.layer, layer, words, field))

    def amend(self, before: LayerText, after: LayerText) -> bool:
        """Let the last change, which led to *before*, lead to *after*: that belongs to it.

        Return False where it was no change that led there.
        """
        last = self.undo_stack.command(self.undo_stack.index() - 1)
        if self.layer is not before or not isinstance(last, _Change):
            return False
        last.after = after
        self.show(after)
        return True

    def save(self, layer: LayerText, path: Path) -> None:
        """Write *layer*, which is this one as it goes out, to *path*; raises WriteError."""
        seen = self._seen if path == self.path else None
        write_layer_text(path, layer, seen)
        self.path, self._seen = path, layer.data
        if self.layer is None or not self.amend(self.layer, layer):
            self.change(layer, "Lưu")
        self.undo_stack.setClean()

    def _take(self, layer: LayerText, path: Path | None, seen: bytes | None) -> None:
        self.layer, self.path, self._seen = layer, path, seen
        self.undo_stack.clear()
        self.changed.emit()

    def show(self, layer: LayerText) -> None:
        """Let *layer* be what is edited: called by what is done and taken back."""
        self.layer = layer
        self.changed.emit()


class _Change(QUndoCommand):
    """From one text to the next."""

    def __init__(
        self, book: Book, before: LayerText, after: LayerText, words: str, field: str
    ) -> None:
        super().__init__(words)
        self.after, self.field, self.when = after, field, monotonic()
        self._book, self._before = book, before
        self._where, self._is_new = book.where, True

    def id(self) -> int:
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take what was typed right afterwards into the same field."""
        if not (isinstance(other, _Change) and self.field and self.field == other.field):
            return False
        if other.when - self.when > _TOGETHER:
            return False
        self.after, self.when = other.after, other.when
        return True

    def redo(self) -> None:
        self._go(self.after, "Đã làm lại")

    def undo(self) -> None:
        self._go(self._before, "Đã hoàn tác")

    def _go(self, layer: LayerText, how: str) -> None:
        self._book.show(layer)
        if not self._is_new:
            self._book.went_back.emit(self._where, f"{how}: {self.text()}.")
        self._is_new = False
