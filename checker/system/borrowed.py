"""Copies of documents that lie in archives: they last as long as somebody reads them, nothing is kept beside them."""

import tempfile
from contextlib import suppress
from pathlib import Path

_PREFIX = "soat-trong-tep-nen-"
_FROM = ".tu-tep-nen"
"""Beside a copy: the path of the archive it is from."""


def lent(archive: Path) -> tempfile.TemporaryDirectory[str]:
    """Return a folder for a copy from *archive*; it goes when it is let go."""
    # A virus scanner may still hold the copy when it is to go.
    folder = tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)
    with suppress(OSError):  # nobody will know where it is from
        Path(folder.name, _FROM).write_text(str(archive.absolute()), encoding="utf-8")
    return folder


def lender_of(path: Path) -> Path | None:
    """Return the archive that the copy at *path* is from, None of what is no copy."""
    if not is_borrowed(path):
        return None
    try:
        return Path(path.with_name(_FROM).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def is_borrowed(path: Path) -> bool:
    """Whether the file at *path* is such a copy."""
    return path.parent.name.startswith(_PREFIX)
