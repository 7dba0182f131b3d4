"""Native crashes: a process that ends without Python's knowledge leaves where it was.

Each process of the program has them written to a file; the next start puts what is there into
the log and empties it.
"""

import faulthandler
import os
import re
from pathlib import Path

from checker.system import log
from checker.system.folders import state_folder

_LARGEST = 64_000
"""Bytes that are taken over: some hundred frames of each thread of a few processes."""
_ENDING = re.compile(rb"^(?:Fatal Python error|Windows fatal exception: (?!code 0x))", re.MULTILINE)
"""What stands over a crash. Windows also has exceptions that somebody handles (remote calls
between programs while the mouse is dragged, for one): those have no name, and nothing ends."""


def crash_file(*, of_document: bool = False) -> Path:
    """Return where crashes are written; raises RuntimeError where the user has no home.

    Those *of_document* met a process that the program does without: the document was told of at once.
    """
    return state_folder() / ("soat-crash-tep.log" if of_document else "soat-crash.log")


def watch(*, of_document: bool = False) -> None:
    """From now on, let a crash of this process be written; never fails."""
    try:
        path = crash_file(of_document=of_document)
        path.parent.mkdir(parents=True, exist_ok=True)
        # By number and never closed: it must be open when all else is lost. What several
        # processes append does not overwrite each other.
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        faulthandler.enable(number)
    except (OSError, RuntimeError, ValueError):
        return


def left_behind() -> str:
    """Put the crashes of earlier runs into the log, and say so in Vietnamese; empty where none was."""
    _logged(of_document=True)
    data, where = _logged(of_document=False)
    if not _ENDING.search(data):
        return ""
    details = log.where_words(where)
    return f"Lần chạy trước, chương trình bị dừng đột ngột. Các tệp dự thảo không bị thay đổi.{details}"


def _logged(*, of_document: bool) -> tuple[bytes, Path | None]:
    """Return the crashes that were written, and the log that has them now."""
    try:
        with crash_file(of_document=of_document).open("r+b") as file:
            data = file.read(_LARGEST)
            file.truncate(0)
    except (OSError, RuntimeError):
        return b"", None
    if not data:
        return b"", None
    return data, log.note("crash of an earlier run", data.decode("ascii", "backslashreplace"))
