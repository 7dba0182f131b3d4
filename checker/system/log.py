"""The log file: what went wrong inside the program, for whoever mends it."""

import sys
from pathlib import Path

from checker.system.folders import state_folder
from checker.system.version import VERSION

_LARGEST = 1_000_000
"""Bytes after which the log is begun anew."""


def log_file() -> Path:
    """Return where the log lies; raises RuntimeError where the user has no home."""
    return state_folder() / "soat.log"


def record(doing: str, error: BaseException) -> Path | None:
    """Append *error* with its traceback to the log; return the log's path.

    Logging never fails: where the file cannot be written, return None.
    """
    # Nobody waits for this when all goes well.
    import traceback  # noqa: PLC0415

    return note(doing, "".join(traceback.format_exception(error)))


def note(doing: str, text: str) -> Path | None:
    """Append *text*, which tells what went wrong while *doing*; return as :func:`record`."""
    from datetime import datetime  # noqa: PLC0415

    from checker.system.build import build_id  # noqa: PLC0415

    moment = datetime.now().astimezone().isoformat(timespec="seconds")
    program = " ".join(filter(None, (f"Soát {VERSION}", build_id())))
    system = f"{program}, Python {sys.version.split()[0]}, {sys.platform}"
    entry = f"--- {moment} · {doing} · {system}\n{text}\n"
    try:
        path = log_file()
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.exists() and path.stat().st_size > _LARGEST
        with path.open("w" if fresh else "a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(entry)
    except (OSError, RuntimeError):  # RuntimeError: no home folder
        return None
    return path


def told(doing: str, error: BaseException) -> str:
    """Record *error* and return a sentence on where its details lie, to be put behind another."""
    return where_words(record(doing, error))


def where_words(path: Path | None) -> str:
    """Return a sentence on what was written to *path*, to be put behind another."""
    return f" Chi tiết kỹ thuật ở tệp {path}." if path else ""
