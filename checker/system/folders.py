"""Where the program's own files lie: what comes with it, and what it keeps of its user.

What it keeps lies where the system has such things, or, where there is a folder ``du-lieu``
beside the program, all of it in there and nothing elsewhere: such a program runs from a stick.
"""

import os
import sys
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

RULES = Path(__file__).resolve().parents[2] / "rules"
"""Where the built-in data lies: beside the program, also in a frozen build."""

PORTABLE = "du-lieu"
"""The folder beside the program that takes all the program keeps."""


def program_folder() -> Path:
    """Return where the program lies: its executable, or main.py among the sources."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).absolute().parent
    return RULES.parent


def portable_folder() -> Path | None:
    """Return the folder beside the program that takes all it keeps, None where that is not wanted."""
    folder = program_folder() / PORTABLE
    return folder if folder.is_dir() and _takes_files(folder) else None


def portable_refused() -> str:
    """Say in Vietnamese that what is kept goes elsewhere than wanted; empty where it does not."""
    folder = program_folder() / PORTABLE
    if not folder.is_dir() or _takes_files(folder):
        return ""
    return (
        f"Không ghi được vào thư mục “{folder}” nên cài đặt và nhật ký của lần này lưu ở máy đang dùng. "
        "Hãy xem USB có bị khóa ghi hoặc đầy không."
    )


def settings_folder() -> Path:
    """Return where the window's settings lie; raises RuntimeError where the user has no home."""
    if (beside := portable_folder()) is not None:
        return beside
    if sys.platform == "win32":
        return _local() / "Soat"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Preferences" / "Soat"
    return _given("XDG_CONFIG_HOME", ".config") / "Soat"


def state_folder() -> Path:
    """Return where the log lies; raises RuntimeError as above."""
    if (beside := portable_folder()) is not None:
        return beside
    if sys.platform == "win32":
        return _local() / "Soat"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Logs" / "Soat"
    return _given("XDG_STATE_HOME", ".local/state") / "soat"


def cache_folder() -> Path:
    """Return where things lie that can be made again; raises RuntimeError as above."""
    if (beside := portable_folder()) is not None:
        return beside / "cache"
    if sys.platform == "win32":
        return _local() / "Soat" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "Soat"
    return _given("XDG_CACHE_HOME", ".cache") / "soat"


def data_folder() -> Path:
    """Return where the user's own things lie that nothing makes again; raises RuntimeError as above."""
    if (beside := portable_folder()) is not None:
        return beside
    if sys.platform == "win32":
        return _local() / "Soat"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Soat"
    return _given("XDG_DATA_HOME", ".local/share") / "soat"


def copies_folder(documents: Path) -> Path:
    """Return where copies of samples lie, of a user whose own files are in *documents*."""
    beside = portable_folder()
    return beside / "ban-mau" if beside is not None else documents / "Soát"


@lru_cache(maxsize=2)
def _takes_files(folder: Path) -> bool:
    """Whether a file can be made in *folder*: only trying tells, on Windows and on a full stick."""
    trial = folder / f".soat-{os.getpid()}.tmp"
    try:
        trial.write_bytes(b"soat")
    except OSError:
        return False
    finally:
        with suppress(OSError):
            trial.unlink()
    return True


def _local() -> Path:
    return _given("LOCALAPPDATA", "AppData/Local")


def _given(variable: str, otherwise: str) -> Path:
    """Return the folder that *variable* names, if it names one from the root."""
    named = os.environ.get(variable, "")
    return Path(named) if named and Path(named).is_absolute() else Path.home() / otherwise
