"""A layer comes in by the mouse or the menu: it is looked at, asked about and put in force."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from checker.system import log
from checker.system.atomic import WriteError
from gui.dialogs.files import choose_layer
from gui.flows.rules import Rules
from gui.settings import Memory
from gui.work.background import Background
from gui.work.lane import Listener

if TYPE_CHECKING:
    from checker.library.errors import LibraryError
    from checker.sharing.preview import Preview

_DECISIONS = (
    "“{}” ghi các quyết định, ý kiến về một dự thảo, không phải tệp tiêu chí."
    " Hãy để tệp này cạnh dự thảo đó: mở dự thảo là chương trình tự đọc."
)
_OTHER = "“{}” không phải tệp tiêu chí: không thấy tiêu chí nào trong tệp."
_UNREAD = "Chưa dùng được “{}”. {}"
_BROKEN = "“{}” bị hỏng hoặc tải chưa xong nên chưa dùng được; hãy xin gửi lại tệp. (Chỗ hỏng: {})"
_GONE = "Không đọc được “{}”: tệp có thể đã bị chuyển đi hoặc đang bị khóa."


class Sharing(QObject):
    """Takes layers into use, off the window's thread; its dialog appears over *parent*."""

    told = Signal(str)
    """Carries in Vietnamese how it went."""
    edit_asked = Signal(Path)
    """A layer is to be opened in the editor."""

    def __init__(
        self, background: Background, memory: Memory, rules: Rules, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._background, self._memory, self._rules = background, memory, rules
        self._parent = parent
        self._waiting: Sequence[Path] = ()

    def ask(self) -> None:
        """Ask for a layer and look at it."""
        if path := choose_layer(self._parent, self._memory.settings.last_folder):
            self.read(path)

    def read(self, path: Path, *others: Path) -> None:
        """Look at the layer *path*; where it can be read, ask whether it is to be used. Then come the *others*."""
        self._waiting = others
        self._look(path)

    def _look(self, path: Path) -> None:
        work = partial(_looked_at, path, tuple(map(Path, self._memory.settings.rules)))
        self._background.run(work, Listener(partial(self._on_failed, path), self._on_looked))

    def _go_on(self) -> None:
        """Look at the next one that came with the others."""
        if self._waiting:
            path, *self._waiting = self._waiting
            self._look(path)

    def _on_looked(self, seen: "_Seen | str") -> None:
        if isinstance(seen, str):
            self.told.emit(seen)
            self._go_on()
            return
        from gui.dialogs.layer import LayerDialog  # noqa: PLC0415 - only when there is a layer

        dialog = LayerDialog(seen.preview, passing=seen.passing, parent=self._parent)
        dialog.wanted.connect(partial(self._take, seen))
        dialog.edit_asked.connect(partial(self.edit_asked.emit, seen.preview.path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(
            self._go_on, Qt.ConnectionType.QueuedConnection
        )  # once it is in use
        dialog.open()

    def _take(self, seen: "_Seen", keep: bool) -> None:
        path = seen.preview.path
        if not keep:
            self._use(seen.preview, path)
            return
        listener = Listener(partial(self._on_failed, path), partial(self._use, seen.preview))
        self._background.run(partial(_kept, path, seen.data), listener, must_end=True)

    def _use(self, preview: "Preview", path: Path) -> None:
        before = preview.before
        self._rules.use_also(path, before.path if before else None)
        new = f"{preview.pack.title}, bản {preview.pack.version}" if preview.pack.version else ""
        new = new or preview.pack.title
        if before is not None and before.called != new:
            self.told.emit(f"Đã thay {before.called} bằng {new}.")
        else:
            self.told.emit(f"Đang dùng thêm: {new}.")

    def _on_failed(self, path: Path, error: Exception) -> None:
        from checker.library.errors import LibraryError  # noqa: PLC0415 - only where it failed

        if isinstance(error, LibraryError):
            self.told.emit(_refusal(path, error))
        elif isinstance(error, WriteError):
            self.told.emit(error.message)
        elif isinstance(error, OSError):
            self.told.emit(_GONE.format(path.name))
        else:
            details = log.told("layer of rules", error)
            self.told.emit(f"Chương trình gặp lỗi khi đọc tệp tiêu chí.{details}")
        self._go_on()


def _refusal(path: Path, error: "LibraryError") -> str:
    """Return why the layer *path* cannot be used, and what to do."""
    from checker.sharing.told import told  # noqa: PLC0415 - only where it failed

    why = "; ".join(error.details) or error.message
    if told(path).sort == "unread" and path.exists():
        return _BROKEN.format(path.name, why.removeprefix(f"{path.name}:"))
    return _UNREAD.format(path.name, f"{why[:1].upper()}{why[1:]}.")


class _Seen(NamedTuple):
    """A layer as it was looked at: whatever becomes of its file, a copy is of this ``data``."""

    preview: "Preview"
    data: bytes
    passing: bool


def _looked_at(path: Path, in_use: tuple[Path, ...]) -> Iterator[_Seen | str]:
    from checker.sharing.kept import is_passing  # noqa: PLC0415 - only when there is a layer
    from checker.sharing.preview import previewed  # noqa: PLC0415 - as above
    from checker.sharing.told import told  # noqa: PLC0415 - as above

    sort = told(path).sort
    if sort in {"decisions", "other"}:
        yield (_DECISIONS if sort == "decisions" else _OTHER).format(path.name)
        return
    data = path.read_bytes()
    yield _Seen(previewed(path, in_use), data, is_passing(path))


def _kept(path: Path, data: bytes) -> Iterator[Path]:
    from checker.sharing.kept import keep  # noqa: PLC0415 - only when there is a layer

    yield keep(path, data)
