"""Dialogs that ask for a file or a folder to open."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from checker.packs import ENDING

OPENED, COMPARED = "Mở dự thảo", "Chọn bản trước để so với dự thảo đang mở"
SUPERIOR = "Chọn kế hoạch của cấp trên"
"""What a draft is chosen for."""
REVIEWED, EARLIER = "Rà soát thư mục", "Chọn thư mục của đợt trước"
SHARED = "Chọn thư mục tiêu chí dùng chung"
KEPT, COPIED = "Lưu bộ tiêu chí của đơn vị", "Chép tệp tiêu chí"
"""What a new file of rules is written for."""
ANSWERED = "Chọn thư mục để ghi trả lời"
"""What a folder is chosen for."""
_BOOK = ".xlsx"
_RULES, _OWN = ".toml", ".soat.toml"


def choose_draft(parent: QWidget, folder: str, title: str = OPENED) -> Path | None:
    """Ask for a draft, saying in the *title* what for; None where the person gives up."""
    from checker.readers import SUPPORTED_SUFFIXES  # noqa: PLC0415 - not before someone asks

    # Word first: some systems show only the beginning.
    suffixes = sorted(
        SUPPORTED_SUFFIXES, key=lambda suffix: (not suffix.startswith(".doc"), suffix)
    )
    endings = " ".join(f"*{suffix}" for suffix in suffixes)
    return _choose(parent, title, folder, f"Dự thảo ({endings});;Mọi tệp (*)")


def choose_folder(parent: QWidget, folder: str, title: str = REVIEWED) -> Path | None:
    """Ask for a folder, saying in the *title* what for; None where the person gives up."""
    name = QFileDialog.getExistingDirectory(parent, title, folder)
    return Path(name) if name else None


def choose_roster(parent: QWidget, folder: str) -> Path | None:
    """Ask for the list of the offices that are to hand in; None where the person gives up."""
    return _choose(parent, "Danh sách đơn vị phải nộp", folder, "Danh sách (*.xlsx *.csv)")


def choose_filled_book(parent: QWidget, folder: str) -> Path | None:
    """Ask for the workbook of a round that came back; None where the person gives up."""
    return _choose(parent, "Nhập bảng tổng hợp đã điền", folder, "Bảng tổng hợp Excel (*.xlsx)")


def choose_book(parent: QWidget, proposal: Path) -> Path | None:
    """Ask where the workbook of a round is to be written; None where the person gives up.

    Nothing is asked about a file that is there: one that was filled in is never written over.
    """
    name, _ = QFileDialog.getSaveFileName(
        parent,
        "Ghi bảng tổng hợp",
        str(proposal),
        f"Bảng tổng hợp Excel (*{_BOOK})",
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    path = Path(name)
    if not name:
        return None
    return path if path.suffix else path.with_name(path.name + _BOOK)


def choose_layer(parent: QWidget, folder: str) -> Path | None:
    """Ask for an office's own layer of rules; None where the person gives up."""
    return _choose(parent, "Bổ sung của đơn vị", folder, "Tệp tiêu chí (*.toml)")


def choose_new_layer(parent: QWidget, proposal: Path, title: str = KEPT) -> Path | None:
    """Ask where a new file of rules is to be written; None where the person gives up.

    Nothing is asked about a file that is there: who writes it looks whether it may give way.
    """
    name, _ = QFileDialog.getSaveFileName(
        parent,
        title,
        str(proposal),
        f"Tệp tiêu chí (*{_RULES})",
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    path = Path(name)
    if not name:
        return None
    # "ngày 10.4" has no ending, whatever stands behind its last dot.
    return path if path.suffix.lower() == _RULES else path.with_name(f"{path.name}{_OWN}")


def choose_pack(parent: QWidget, folder: str) -> Path | None:
    """Ask for a rule pack; None where the person gives up."""
    return _choose(parent, "Cài gói tiêu chí", folder, f"Gói tiêu chí (*{ENDING})")


def choose_checklist(parent: QWidget, folder: str) -> Path | None:
    """Ask for a filled-in checklist; None where the person gives up."""
    return _choose(parent, "Nhập phiếu kiểm tra", folder, "Phiếu kiểm tra Excel (*.xlsx)")


def _choose(parent: QWidget, title: str, folder: str, kinds: str) -> Path | None:
    name, _ = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    return Path(name) if name else None
