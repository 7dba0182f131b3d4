"""The program's own reports, known by the marks it writes into them: nobody means them as drafts."""

import zipfile
from pathlib import Path

from checker.exporters import own_endings

_PDF_MARK = rb"/Creator (So\341t)"
_COMMENTS = "word/comments.xml"
_COMMENT_MARK = 'w:author="Soát"'.encode()
_WEB_NAMES = own_endings("html")
"""What the names of reports end with that are web pages."""


def is_own_report(path: Path) -> bool:
    """Whether the file *path* is a report as the program wrote it.

    A Word copy that somebody has saved since is a draft again.
    """
    if path.name.endswith(_WEB_NAMES):
        return True
    suffix = path.suffix.lower()
    try:
        if suffix == ".pdf":
            return _PDF_MARK in path.read_bytes()
        return suffix == ".docx" and _is_own_copy(path)
    except (OSError, ValueError, KeyError, RuntimeError, zipfile.BadZipFile):
        return False  # its reader says what is wrong


def _is_own_copy(path: Path) -> bool:
    from checker.exporters.docx.file import WRITTEN  # noqa: PLC0415 - for few files

    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
        untouched = bool(entries) and all(entry.date_time == WRITTEN for entry in entries)
        return untouched and _COMMENT_MARK in archive.read(_COMMENTS)
