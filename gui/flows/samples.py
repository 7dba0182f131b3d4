"""Samples are opened as copies: those of the program stay as they are."""

import filecmp
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from checker.samples import FAULTY, Sample, is_of_program
from checker.system.folders import copies_folder
from gui.flows.opening import Opening
from gui.outside import documents
from gui.work.checking import Checked
from gui.work.session import Session

_TITLE = "Lưu bản mẫu thành dự thảo của đơn vị"


class Samples(QObject):
    """Copies a sample to where its user finds it again, and opens the copy."""

    told = Signal(str)
    """Carries in Vietnamese where the copy lies, or why there is none."""

    def __init__(self, session: Session, opening: Opening, parent: QWidget) -> None:
        super().__init__(parent)
        self._opening, self._parent = opening, parent
        self._copied: tuple[Path, str] | None = None
        session.opened.connect(self._on_opened)
        opening.copy_asked.connect(self.open_file)

    def open(self, sample: Sample) -> None:
        """Open a copy: of a faulty one at once, of a right one where the person wants the draft."""
        if sample.faulty:
            self.try_out(sample)
        else:
            self._start_from(sample)

    def try_out(self, sample: Sample = FAULTY[0]) -> None:
        """Open a fresh copy where copies lie, to be changed at will."""
        if not self._copy_of(sample.path, sample.copy_name):
            self._start_from(sample)

    def open_file(self, file: Path) -> None:
        """Open a copy of *file*, which comes with the program."""
        if not self._copy_of(file, file.name):
            self.told.emit(
                f"Chưa mở được “{file.name}”: đây là tệp của chương trình, cần một bản chép mà chưa lưu "
                "được vào thư mục tài liệu. Hãy tự chép tệp sang một thư mục khác rồi mở."
            )

    def _copy_of(self, file: Path, name: str) -> bool:
        """Open a copy of *file* called *name*; return whether there is a folder for it."""
        folder = copies_folder(documents())
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return False
        target = next(path for path in _names(folder / name) if _is_free(path, file))
        self._copy(
            file, target, "Đây là bản để thử, lưu ở “{path}”. Cứ sửa thoải mái, bản gốc vẫn còn."
        )
        return True

    def _start_from(self, sample: Sample) -> None:
        """Ask where the draft that begins with *sample* is to lie."""
        proposal = str(documents() / sample.copy_name)
        chosen, _ = QFileDialog.getSaveFileName(self._parent, _TITLE, proposal, "Word (*.docx)")
        if chosen:
            target = Path(chosen)
            if target.suffix.lower() != ".docx":
                target = target.with_name(f"{target.name}.docx")
            self._copy(
                sample.path,
                target,
                "Dự thảo lưu ở “{path}”. Hãy mở bằng Word, thay tên, số liệu của đơn vị; "
                "mỗi lần lưu, dự thảo được kiểm tra lại.",
            )

    def _copy(self, file: Path, target: Path, words: str) -> None:
        if is_of_program(target):
            self.told.emit("Đây là thư mục của chương trình. Hãy chọn một thư mục khác.")
            return
        try:
            if not (target.exists() and filecmp.cmp(file, target, shallow=False)):
                # Only the text: a copy of a file that may only be read can be written to.
                shutil.copyfile(file, target)
        except OSError:
            self.told.emit(
                f"Chưa lưu được “{target.name}” vào thư mục này. Hãy đóng tệp đó nếu đang mở trong "
                "Word, hoặc chọn một thư mục khác."
            )
            return
        self.open_telling(target, words)

    def open_telling(self, target: Path, words: str) -> None:
        """Open the draft *target*, of which *words* are said once it is on the screen, with its path in them."""
        self._copied = (target, words.format(path=target))
        self._opening.open(target)

    def _on_opened(self, checked: Checked) -> None:
        """Tell where the draft lies once it is on the screen, with whatever that hides hidden."""
        if self._copied is not None:
            path, words = self._copied
            self._copied = None
            if path == checked.document.path:
                QTimer.singleShot(0, self, lambda: self.told.emit(words))


def _names(path: Path) -> Iterator[Path]:
    """Yield *path*, then the same with a number behind."""
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem} ({number}){path.suffix}")


def _is_free(path: Path, file: Path) -> bool:
    """Whether the copy may be called so: nothing is there, or only what it would be."""
    return not path.exists() or filecmp.cmp(file, path, shallow=False)
