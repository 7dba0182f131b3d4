"""Files that come from outside the window, and files that other programs are to open."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from checker.library.layer_files import SUFFIX
from checker.packs import ENDING

_SEVERAL = 2
_PROMISES = ("FileGroupDescriptor", "application/x-moz-file-promise")
"""What mail programs offer instead of a file: Outlook on Windows, Thunderbird."""

EARLIER = "Kết quả đang xem là của lần đọc trước."
"""What is told where the file cannot be read any more, and stays on the screen."""
GONE = (
    "Tệp dự thảo không còn ở chỗ cũ: có thể đã bị xóa, đổi tên, chuyển đi, hoặc ổ mạng, USB đã ngắt. "
    f"{EARLIER}"
)
NO_PROGRAM = "Máy chưa có chương trình nào để mở tệp này. Hãy mở tệp từ thư mục chứa nó."
NOT_SAVED = (
    "Tệp đính kèm trong thư, trong trang web chưa nằm trên máy nên chưa mở được. "
    "Hãy lưu tệp về máy (bấm chuột phải vào tệp, chọn “Lưu” hoặc “Tải xuống”), "
    "rồi kéo tệp đã lưu vào đây."
)


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the files of this machine that hang on the mouse."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def left_behind(data: QMimeData) -> str:
    """Say which of several dropped files was opened and what becomes of the others; empty for one."""
    paths = dropped_files(data)
    if len(paths) < _SEVERAL:
        return ""
    return (
        f"Chương trình mở từng dự thảo một: đang mở “{paths[0].name}”. "
        f"{len(paths) - 1} tệp còn lại hãy thả vào sau khi xem xong tệp này."
    )


def is_checklist(path: Path) -> bool:
    """Say whether a dropped file is meant as a filled-in checklist: no draft is a workbook."""
    return path.suffix.lower() in {".xlsx", ".xlsm"}


def is_pack(path: Path) -> bool:
    """Say whether a file that was dropped or opened is a rule pack."""
    return path.suffix.lower() == ENDING


def is_layer(path: Path) -> bool:
    """Say whether a file that was dropped or opened is an office's layer of rules, by its name."""
    return path.suffix.lower() == SUFFIX


def is_of_rules(path: Path) -> bool:
    """Say whether a file that was dropped or opened is about rules: no draft is."""
    return is_pack(path) or is_layer(path)


def is_not_saved(data: QMimeData) -> bool:
    """Say whether what hangs on the mouse is a file, but in a letter or on the web: no path leads there."""
    if dropped_files(data):
        return False
    promised = any(promise in name for name in data.formats() for promise in _PROMISES)
    return promised or data.hasUrls()


def open_outside(path: Path) -> bool:
    """Let the system open a file or folder with the program for it; return whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def documents() -> Path:
    """Return the user's folder of documents."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place or Path.home())
