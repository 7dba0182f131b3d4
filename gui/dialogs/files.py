"""Dialogs that ask for a file or a folder to open."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from checker.packs import ENDING

OPENED, COMPARED = "Mở dự thảo", "Chọn bản trước để so với dự thảo đang mở"
SUPERIOR = "Chọn kế hoạch của cấp trên"
"""What a draft is chosen for."""


def choose_draft(parent: QWidget, folder: str, title: str = OPENED) -> Path | None:
    """Ask for a draft, saying in the *title* what for; None where the person gives up."""
    from checker.readers import SUPPORTED_SUFFIXES  # noqa: PLC0415 - not before someone asks

    # Word first: some systems show only the beginning.
    suffixes = sorted(
        SUPPORTED_SUFFIXES, key=lambda suffix: (not suffix.startswith(".doc"), suffix)
    )
    endings = " ".join(f"*{suffix}" for suffix in suffixes)
    return _choose(parent, title, folder, f"Dự thảo ({endings});;Mọi tệp (*)")


def choose_folder(parent: QWidget, folder: str) -> Path | None:
    """Ask for the folder of a round; None where the person gives up."""
    name = QFileDialog.getExistingDirectory(parent, "Rà soát thư mục", folder)
    return Path(name) if name else None


def choose_layer(parent: QWidget, folder: str) -> Path | None:
    """Ask for an office's own layer of rules; None where the person gives up."""
    return _choose(parent, "Bổ sung của đơn vị", folder, "Tệp tiêu chí (*.toml)")


def choose_pack(parent: QWidget, folder: str) -> Path | None:
    """Ask for a rule pack; None where the person gives up."""
    return _choose(parent, "Cài gói tiêu chí", folder, f"Gói tiêu chí (*{ENDING})")


def choose_checklist(parent: QWidget, folder: str) -> Path | None:
    """Ask for a filled-in checklist; None where the person gives up."""
    return _choose(parent, "Nhập phiếu kiểm tra", folder, "Phiếu kiểm tra Excel (*.xlsx)")


def _choose(parent: QWidget, title: str, folder: str, kinds: str) -> Path | None:
    name, _ = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    return Path(name) if name else None
