"""Names of files that the system cannot take: too long, or with signs it does not allow."""

import errno
import os
import sys
from pathlib import Path

IMPOSSIBLE = (
    "Tên tệp cùng đường dẫn thư mục quá dài, hoặc tên có ký tự không dùng được. "
    "Hãy rút ngắn tên, hoặc dùng thư mục có đường dẫn ngắn hơn (ví dụ D:\\Du thao)."
)
"""What a person is told, and can do."""
_WINDOWS = frozenset({123, 161, 206})
"""ERROR_INVALID_NAME, ERROR_BAD_PATHNAME, ERROR_FILENAME_EXCED_RANGE; to Python the last is “not found”."""
_LONGEST = 259
"""Characters of a whole path on a Windows that has not been told to take more."""


def is_impossible(error: OSError | ValueError, path: Path) -> bool:
    """Whether *error*, met at *path*, is about its name, and neither its being there nor its place."""
    if not isinstance(error, OSError):  # a NUL within
        return True
    if getattr(error, "winerror", None) in _WINDOWS or error.errno == errno.ENAMETOOLONG:
        return True
    return isinstance(error, FileNotFoundError) and is_too_long(path)


def is_too_long(path: Path) -> bool:
    """Whether Windows finds nothing at *path* since the whole of it is too long."""
    return sys.platform == "win32" and len(os.path.abspath(path)) > _LONGEST  # noqa: PTH100
