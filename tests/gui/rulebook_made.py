"""Dialogs of the editor of an office's own rules, made as a person meets them."""

from collections.abc import Callable
from pathlib import Path

from checker.library.registers import KnownDocument
from checker.shown import Shown
from checker.trial.flips import Flip, Tried
from gui.dialogs.dialog import Dialog
from gui.rulebook.folder_trial import FolderTrial
from gui.rulebook.picker import DocumentPicker
from gui.rulebook.unsaved import UnsavedDialog
from gui.work.checking import Checked

_LONG = (
    "Chương trình truyền thông về bình đẳng giới đến năm 2030 trên địa bàn các xã, phường, đặc khu"
)
DOCUMENTS = tuple(
    KnownDocument(f"{number}/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ", _LONG, names=(_LONG,))
    for number in range(1, 40)
)


def trial() -> FolderTrial:
    """A trial of some drafts that has ended."""
    dialog = FolderTrial("Nộp 2026")
    dialog.show_count(3)
    path = Path("Kế hoạch xã Suối Ngàn.docx")
    flip = Flip(
        path, "don-vi.x", _LONG, Shown.PASS, Shown.MUST, f"Kế hoạch chưa nêu {_LONG}.", "Mục II.4"
    )
    for name in ("Kế hoạch xã Suối Ngàn.docx", "Kế hoạch xã Thung Mây.docx"):
        dialog.add(Tried(name, path, (flip, flip._replace(before=None, after=Shown.LOOK))))
    dialog.add(Tried("Kế hoạch xã Pa Ham.docx", path))
    dialog.end()
    return dialog


MADE_OF_EDITOR: dict[type[Dialog], Callable[[Checked], Dialog]] = {
    DocumentPicker: lambda _: DocumentPicker(DOCUMENTS, "7/QĐ-TTg"),
    FolderTrial: lambda _: trial(),
    UnsavedDialog: lambda _: UnsavedDialog("Bổ sung của xã Suối Ngàn"),
}
