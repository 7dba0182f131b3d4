"""Bổ sung đang dùng: the layers in use are listed, sent on, left out; a folder is shared with others."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checker.system import log
from checker.system.atomic import WriteError
from gui.dialogs.files import COPIED, SHARED, choose_folder, choose_new_layer
from gui.flows.rules import Rules
from gui.flows.sharing import Sharing
from gui.outside import documents
from gui.settings import Memory
from gui.work.background import Background
from gui.work.lane import Listener
from gui.work.session import Session

if TYPE_CHECKING:
    from checker.sharing.in_use import InUse
    from gui.dialogs.layers import LayersDialog

_EMPTY = "chưa có tệp tiêu chí nào; khi có, tệp được xét ngay"
_SENT = "Đã chép thành “{}”. Gửi tệp đó đi (thư, USB); nơi nhận chỉ cần thả tệp vào cửa sổ chương trình."


class Layering(QObject):
    """Shows which layers are in use, and does what is asked with each."""

    told = Signal(str)
    edit_asked = Signal(Path)

    def __init__(
        self,
        background: Background,
        session: Session,
        memory: Memory,
        rules: Rules,
        sharing: Sharing,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._background, self._session = background, session
        self._memory, self._rules = memory, rules
        self._sharing, self._parent = sharing, parent
        self._dialog: LayersDialog | None = None
        rules.changed.connect(self._renew)

    def ask(self) -> None:
        """List what is in use."""
        self._look(self._show)

    def ask_for_folder(self) -> None:
        """Ask for the folder with the layers that several offices have in common."""
        settings = self._memory.settings
        folder = choose_folder(self._parent, settings.shared or settings.last_folder, SHARED)
        if folder is not None:
            self._rules.share(str(folder))
            self._look(self._tell_shared)

    def _look(self, then: object) -> None:
        work = partial(_in_use, self._memory.settings.layers, self._session.path)
        self._background.run(work, Listener(self._on_failed, then))  # type: ignore[arg-type]

    def _tell_shared(self, now: "InUse") -> None:
        names = ", ".join(f"“{one.title}”" for one in now.shared)
        found = f"{len(now.shared)} tệp tiêu chí đang được xét: {names}" if names else _EMPTY
        self.told.emit(f"Thư mục dùng chung “{now.folder}”: {found}.")

    def _renew(self) -> None:
        if self._dialog is not None:
            self._look(self._dialog.show_layers)

    def _show(self, now: "InUse") -> None:
        from gui.dialogs.layers import LayersDialog  # noqa: PLC0415 - only when asked for

        dialog = LayersDialog(now, self._parent)
        dialog.left_out.connect(self._rules.leave_out)
        dialog.send_asked.connect(self._send)
        dialog.edit_asked.connect(self._edit)
        dialog.add_asked.connect(self._sharing.ask)
        dialog.folder_asked.connect(self.ask_for_folder)
        dialog.folder_left.connect(partial(self._rules.share, ""))
        dialog.built_in_asked.connect(self._rules.use_built_in)
        dialog.finished.connect(self._close)
        self._dialog = dialog
        dialog.open()

    def _edit(self, path: Path) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.edit_asked.emit(path)

    def _send(self, path: Path) -> None:
        target = choose_new_layer(self._dialog or self._parent, documents() / path.name, COPIED)
        if target is not None and target != path:
            work = partial(_copied, path, target)
            listener = Listener(self._on_failed, lambda name: self.told.emit(_SENT.format(name)))
            self._background.run(work, listener, must_end=True)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WriteError):
            self.told.emit(error.message)
        elif isinstance(error, OSError):
            self.told.emit("Không đọc được tệp tiêu chí; tệp có thể đã bị chuyển đi.")
        else:
            details = log.told("layers in use", error)
            self.told.emit(f"Chương trình gặp lỗi khi đọc các tệp tiêu chí.{details}")

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None


def _in_use(layers: tuple[Path, ...], draft: Path | None) -> "Iterator[InUse]":
    from checker.rounds.top import layers_folder  # noqa: PLC0415 - only when asked for
    from checker.sharing.in_use import in_use  # noqa: PLC0415 - as above

    yield in_use(layers, layers_folder(draft) if draft is not None else None)


def _copied(path: Path, target: Path) -> Iterator[str]:
    from checker.editing.files import refusal  # noqa: PLC0415 - only when asked for
    from checker.system.atomic import write_atomic  # noqa: PLC0415 - as above

    if why := refusal(target):
        raise WriteError(why)
    write_atomic(target, path.read_bytes(), lambda: not target.exists())
    yield target.name
