"""Which build of the program this is: two builds of one version may hold different code."""

import sys
from pathlib import Path

from checker.system.folders import program_folder

FILE = "build.txt"
"""Beside the executable of a frozen program; whoever packs the program writes it: one line."""
_LONGEST = 200


def build_id() -> str:
    """Return what tells this frozen program from another; empty among the sources."""
    if not getattr(sys, "frozen", False):
        return ""
    try:
        with (program_folder() / FILE).open(encoding="utf-8", errors="replace") as file:
            said = file.read(_LONGEST).strip()
    except OSError:
        said = ""
    return said or _of_executable()


def _of_executable() -> str:
    """Return size and time of the executable, where nobody has named the build."""
    try:
        about = Path(sys.executable).stat()
    except OSError:
        return ""
    return f"{about.st_size}-{about.st_mtime_ns}"
