"""From the call to the window: why it cannot open is said in a sentence, never by an abrupt end."""

from __future__ import annotations

import importlib
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Nothing here may need Qt: whether it is there is what is asked.
    from collections.abc import Callable

    from gui.work.worker import Worker

_QT = ("QtCore", "QtGui", "QtWidgets", "QtSvg")
"""The parts of Qt that the window is made of, in the order in which it needs them."""
_AGAIN = "Hãy cài lại chương trình."


class NoWindowError(Exception):
    """The window cannot be opened; ``message`` is Vietnamese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def open_window(
    words: list[str], worker: Worker | None, refuse: Callable[[str], object], wrong: int
) -> int:
    """Open the window, with the file that *words* name, and return the exit status.

    *worker* is the second process, where it has been started. Raises NoWindowError; where Qt ends
    the program itself, *refuse* is told why and *wrong* is the status.
    """
    if _lacks_display():
        raise NoWindowError("Không mở được cửa sổ vì phiên làm việc này không có màn hình đồ họa.")
    _load_qt()
    from gui import app  # noqa: PLC0415 - after what it needs
    from gui.fatal import Fatal  # noqa: PLC0415

    def ended(why: str) -> None:
        if worker is not None:
            worker.stop()
        refuse(f"Không mở được cửa sổ: Qt không dùng được màn hình ({why}). {_AGAIN}")
        os._exit(wrong)

    return app.main(words, worker=worker, fatal=Fatal(ended))


def _lacks_display() -> bool:
    """Whether Qt would end the program at once: on Linux, where nothing names a screen."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(map(os.environ.get, names))


def _load_qt() -> None:
    """Load Qt and see that it can draw on this machine's screen; raises NoWindowError."""
    try:
        for part in _QT:
            importlib.import_module(f"PySide6.{part}")
    except ImportError as error:
        raise NoWindowError(_missing(error)) from error
    from gui.fatal import missing_platform  # noqa: PLC0415 - Qt is there now

    if why := missing_platform():
        raise NoWindowError(
            f"Không mở được cửa sổ vì thiếu phần vẽ lên màn hình của Qt ({why}). {_AGAIN}"
        )


def _missing(error: ImportError) -> str:
    """Say which part of Qt is not there."""
    name = (error.name or "").partition(".")[0]
    if isinstance(error, ModuleNotFoundError) and name in {"PySide6", "shiboken6"}:
        return f"Không mở được cửa sổ vì máy chưa cài gói {name}."
    return f"Không mở được cửa sổ vì máy thiếu thư viện mà Qt cần ({error}). {_AGAIN}"
