"""The program's own reports, known by the marks it writes into them: nobody means them as drafts."""

import re
import zipfile
from pathlib import Path

from checker.exporters import EXPORTERS, own_endings
from checker.readers import SUPPORTED_SUFFIXES
from checker.system.zips import BROKEN_ZIP

_PDF_MARK = rb"/Creator (So\341t)"
_AUTHOR = ':author="Soát"'.encode()
"""Whose a comment or a tracked change is."""
_REPAIRED = re.compile(rf"(.+?) [-–] {EXPORTERS['repair'].called}(?: \d+)?")
_WEB_NAMES = own_endings("html")
"""What the names of reports end with that are web pages."""


def is_own_report(path: Path) -> bool:
    """Whether the file *path* is a report as the program wrote it.

    A Word copy that somebody has saved since is a draft again. One without comments and tracked
    changes may be what is handed in: it is passed over only where the draft it repairs lies beside it.
    """
    if path.name.endswith(_WEB_NAMES):
        return True
    suffix = path.suffix.lower()
    try:
        if suffix == ".pdf":
            return _PDF_MARK in path.read_bytes()
        return suffix == ".docx" and _is_own_copy(path)
    except BROKEN_ZIP:
        return False  # its reader says what is wrong


def _is_own_copy(path: Path) -> bool:
    from checker.exporters.docx.file import WRITTEN  # noqa: PLC0415 - for few files

    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
        if not entries or any(entry.date_time != WRITTEN for entry in entries):
            return False
        parts = (entry for entry in entries if entry.filename.endswith(".xml"))
        return any(_AUTHOR in archive.read(entry) for entry in parts) or _has_draft_beside(path)


def _has_draft_beside(path: Path) -> bool:
    name = _REPAIRED.fullmatch(path.stem)
    return name is not None and any(
        path.with_name(name[1] + suffix).exists() for suffix in SUPPORTED_SUFFIXES
    )
