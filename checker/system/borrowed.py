"""Copies of documents that lie in archives: they last as long as somebody reads them, nothing is kept beside them."""

import tempfile
from pathlib import Path

_PREFIX = "soat-trong-tep-nen-"


def lent() -> tempfile.TemporaryDirectory[str]:
    """Return a folder for such a copy; it goes when it is let go."""
    # A virus scanner may still hold the copy when it is to go.
    return tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)


def is_borrowed(path: Path) -> bool:
    """Whether the file at *path* is such a copy."""
    return path.parent.name.startswith(_PREFIX)
