"""Thêm văn bản mới vào sổ: a document is asked for and written into a file of the office's own rules."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checker.system import log
from checker.system.atomic import WriteError
from gui.flows.rules import Rules
from gui.settings import Memory
from gui.work.background import Background
from gui.work.lane import Listener
from gui.work.session import Session

if TYPE_CHECKING:
    from checker.editing.layer_text import LayerText
    from checker.library.rule import Library
    from checker.registering.fields import DocumentFields
    from gui.dialogs.document import DocumentDialog

_OWN = "Văn bản của đơn vị"
_NEW = f"Tệp mới: {_OWN}"


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
        work = partial(_begun, settings.layers, own, self._session.path)
        self._background.run(work, Listener(self._on_failed, self._show))

    def _show(self, begun: "_Begun", fields: "DocumentFields | None" = None) -> None:
        from checker.system.clock import today  # noqa: PLC0415 - only when asked for
        from gui.dialogs.document import DocumentDialog  # noqa: PLC0415 - as above

        names = tuple(begun.targets.values()) if len(begun.targets) > 1 else ()
        dialog = DocumentDialog(
            begun.library, today(), fields, self._parent, files=names, again=fields is not None
        )
        dialog.wanted.connect(partial(self._write, begun, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, begun: "_Begun", dialog: "DocumentDialog", fields: "DocumentFields") -> None:
        target = tuple(begun.targets)[max(dialog.file.currentIndex(), 0)]
        listener = Listener(partial(self._on_unwritten, begun, fields), self._on_written)
        work = partial(_written, target, fields, begun.library)
        self._background.run(work, listener, must_end=True)

    def _on_written(self, written: "_Written") -> None:
        self._rules.use_also(written.path)
        self.told.emit(written.words)

    def _on_unwritten(self, begun: "_Begun", fields: "DocumentFields", error: Exception) -> None:
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


class _Begun(NamedTuple):
    """The rules in force, and the files that the document may be written into with what people call them."""

    library: "Library"
    targets: dict[Path, str]


class _Written(NamedTuple):
    """Where the document is written, and what people are told."""

    path: Path
    words: str


def _begun(layers: tuple[Path, ...], own: tuple[Path, ...], draft: Path | None) -> Iterator[_Begun]:
    from checker.editing.checking import base_library  # noqa: PLC0415 - only when asked for
    from checker.library.layer_files import SUFFIX  # noqa: PLC0415 - as above
    from checker.library.nearby import with_nearby  # noqa: PLC0415 - as above
    from checker.rounds.top import layers_folder  # noqa: PLC0415 - as above
    from checker.sharing.kept import free_name, kept_folder  # noqa: PLC0415 - as above
    from checker.sharing.told import told  # noqa: PLC0415 - as above

    files = [told(path) for path in own if path.suffix.lower() == SUFFIX and path.is_file()]
    new = free_name(kept_folder() / f"{_OWN}{SUFFIX}")
    registers = {
        one.path: one.title for one in files if one.identity.documents and not one.superior
    }
    others = {one.path: one.title for one in files}
    nearby = layers_folder(draft) if draft is not None else None
    yield _Begun(base_library(with_nearby(nearby, layers)), {**registers, new: _NEW, **others})


def _written(path: Path, fields: "DocumentFields", library: "Library") -> Iterator[_Written]:
    from checker.editing.about import new_layer  # noqa: PLC0415 - as above
    from checker.editing.files import read_layer_text, write_layer_text  # noqa: PLC0415 - as above
    from checker.registering.fields import add_document  # noqa: PLC0415 - as above
    from checker.registering.takers import taken_over  # noqa: PLC0415 - as above
    from checker.system.clock import today  # noqa: PLC0415 - as above

    before = read_layer_text(path) if path.exists() else None
    layer = _next(before) if before else new_layer(_OWN, day=today())
    path.parent.mkdir(parents=True, exist_ok=True)
    write_layer_text(path, add_document(layer, fields), before.data if before else None)
    told = f"Đã ghi {fields.kind} số {fields.id} vào sổ. {taken_over(fields, library)}"
    yield _Written(path, told)


def _next(layer: "LayerText") -> "LayerText":
    """Return *layer* as its next version; one that was written by hand, without a day, is let be."""
    from checker.editing.about import next_version  # noqa: PLC0415 - only when asked for
    from checker.system.clock import today  # noqa: PLC0415 - as above

    return next_version(layer, today()) if layer.value(("pack", "date")) else layer
