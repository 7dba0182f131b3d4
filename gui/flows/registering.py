"""Thêm văn bản mới vào sổ: a document is asked for and written into a file of the office's own rules."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checker.system import log
from checker.system.atomic import WriteError
from gui.flows.rules import Rules
from gui.settings import Memory
from gui.work.background import Background
from gui.work.lane import Listener
from gui.work.registering import begin, write
from gui.work.session import Session

if TYPE_CHECKING:
    from checker.registering.fields import DocumentFields
    from gui.dialogs.document import DocumentDialog
    from gui.work.registering import Begun, Written


class Registering(QObject):
    """Asks for a document and has it known from then on; its dialog appears over *parent*."""

    told = Signal(str)
    """Carries in Vietnamese how it went."""

    def __init__(
        self,
        background: Background,
        session: Session,
        memory: Memory,
        rules: Rules,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._background, self._session, self._memory = background, session, memory
        self._rules, self._parent = rules, parent

    def ask(self) -> None:
        """Ask for a document; what is known already is read first."""
        settings = self._memory.settings
        own = tuple(map(Path, settings.rules))
        work = partial(begin, settings.layers, own, self._session.path)
        self._background.run(work, Listener(self._on_failed, self._show))

    def _show(self, begun: "Begun", fields: "DocumentFields | None" = None) -> None:
        from checker.system.clock import today  # noqa: PLC0415 - only when asked for
        from gui.dialogs.document import DocumentDialog  # noqa: PLC0415 - as above

        names = tuple(begun.targets.values()) if len(begun.targets) > 1 else ()
        dialog = DocumentDialog(
            begun.library, today(), fields, self._parent, files=names, again=fields is not None
        )
        dialog.wanted.connect(partial(self._write, begun, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, begun: "Begun", dialog: "DocumentDialog", fields: "DocumentFields") -> None:
        target = tuple(begun.targets)[max(dialog.file.currentIndex(), 0)]
        listener = Listener(partial(self._on_unwritten, begun, fields), self._on_written)
        work = partial(write, target, fields, begun.library)
        self._background.run(work, listener, must_end=True)

    def _on_written(self, written: "Written") -> None:
        self._rules.use_also(written.path)
        self.told.emit(written.words)

    def _on_unwritten(self, begun: "Begun", fields: "DocumentFields", error: Exception) -> None:
        """Tell why, and ask again with all that was filled in."""
        self._on_failed(error)
        self._show(begun, fields)

    def _on_failed(self, error: Exception) -> None:
        from checker.editing.layer_text import LayerTextError  # noqa: PLC0415 - where it failed
        from checker.library.errors import LibraryError  # noqa: PLC0415 - as above

        if isinstance(error, (WriteError, LayerTextError, LibraryError)):
            self.told.emit(error.message)
        else:
            details = log.told("document for the register", error)
            self.told.emit(f"Chương trình gặp lỗi khi ghi văn bản vào sổ.{details}")
