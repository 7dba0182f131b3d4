"""Where the program's own files lie: its rules, and by the custom of the system what it keeps."""

import os
import sys
from pathlib import Path

RULES = Path(__file__).resolve().parents[2] / "rules"
"""Where the built-in data lies: beside the program, also in a frozen build."""


def state_folder() -> Path:
    """Return where the log lies; raises RuntimeError where the user has no home."""
    if sys.platform == "win32":
        return _local() / "Soat"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Logs" / "Soat"
    return _given("XDG_STATE_HOME", ".local/state") / "soat"


def cache_folder() -> Path:
    """Return where things lie that can be made again; raises RuntimeError as above."""
    if sys.platform == "win32":
        return _local() / "Soat" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "Soat"
    return _given("XDG_CACHE_HOME", ".cache") / "soat"


def data_folder() -> Path:
    """Return where the user's own things lie that nothing makes again; raises RuntimeError as above."""
    if sys.platform == "win32":
        return _local() / "Soat"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Soat"
    return _given("XDG_DATA_HOME", ".local/share") / "soat"


def _local() -> Path:
    return _given("LOCALAPPDATA", "AppData/Local")


def _given(variable: str, otherwise: str) -> Path:
    """Return the folder that *variable* names, if it names one from the root."""
    named = os.environ.get(variable, "")
    return Path(named) if named and Path(named).is_absolute() else Path.home() / otherwise
