"""A rule pack comes in by the mouse or the menu: it is looked at, asked about once and put in force."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checker.system import log
from gui.dialogs.files import choose_pack
from gui.settings import Memory
from gui.work.background import Background
from gui.work.lane import Listener

if TYPE_CHECKING:
    from checker.packs.archive import Contents
    from checker.packs.preview import Preview


class Packs(QObject):
    """Installs rule packs and takes them away again, off the window's thread; its dialog appears over *parent*."""

    told = Signal(str)
    """Carries in Vietnamese how it went."""
    changed = Signal()
    """Other rules are in force now."""

    def __init__(self, background: Background, memory: Memory, parent: QWidget) -> None:
        super().__init__(parent)
        self._background, self._memory, self._parent = background, memory, parent

    def ask(self) -> None:
        """Ask for a pack and look at it."""
        if path := choose_pack(self._parent, self._memory.settings.last_folder):
            self.read(path)

    def read(self, path: Path) -> None:
        """Look at the pack *path*; where it is good, ask whether it is to be installed."""
        listener = Listener(self._on_failed, self._offer)
        self._background.run(partial(_looked_at, path), listener)

    def remove(self) -> None:
        """Go back to the rules that come with the program."""
        self._background.run(_removed, Listener(self._on_failed, self._on_done), must_end=True)

    def _offer(self, seen: "_Seen") -> None:
        from gui.dialogs.pack import PackDialog  # noqa: PLC0415 - only when there is a pack

        dialog = PackDialog(seen.preview, self._parent)
        dialog.accepted.connect(partial(self._install, seen.contents))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _install(self, contents: "Contents") -> None:
        listener = Listener(self._on_failed, self._on_done)
        self._background.run(partial(_installed, contents), listener, must_end=True)

    def _on_done(self, message: str) -> None:
        self.changed.emit()
        self.told.emit(message)

    def _on_failed(self, error: Exception) -> None:
        from checker.library.errors import LibraryError  # noqa: PLC0415 - only where it failed
        from checker.packs.errors import PackError  # noqa: PLC0415 - as above

        if isinstance(error, PackError | LibraryError):
            self.told.emit(error.message)
        else:
            details = log.told("rule pack", error)
            self.told.emit(f"Chương trình gặp lỗi khi đọc, cài gói tiêu chí.{details}")


class _Seen(NamedTuple):
    """A pack as it was looked at: whatever becomes of its file, these ``contents`` are installed."""

    preview: "Preview"
    contents: "Contents"


def _looked_at(path: Path) -> Iterator[_Seen]:
    from checker.packs.archive import read_pack  # noqa: PLC0415 - only when there is a pack
    from checker.packs.preview import previewed  # noqa: PLC0415 - as above

    contents = read_pack(path)
    yield _Seen(previewed(contents), contents)


def _installed(contents: "Contents") -> Iterator[str]:
    from checker.packs.install import put_in_force  # noqa: PLC0415 - only when there is a pack

    pack = put_in_force(contents).certificate
    yield (
        f"Đã cài {pack.title} bản {pack.version}, ngày {pack.date:%d/%m/%Y}."
        " Từ nay mọi lần kiểm tra dùng bộ tiêu chí này."
    )


def _removed() -> Iterator[str]:
    from checker.library.load import load_library  # noqa: PLC0415 - only when asked for
    from checker.packs.install import uninstall  # noqa: PLC0415 - as above

    done = "Đã gỡ gói tiêu chí." if uninstall() else "Không có gói tiêu chí nào được cài."
    yield f"{done} Đang dùng: {load_library().packs[0].called}."
