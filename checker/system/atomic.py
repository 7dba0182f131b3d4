"""Writing a file whole or not at all."""

import errno
import os
import stat
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from checker.system.impossible import IMPOSSIBLE, is_impossible, is_too_long

_TRIES = 4
_PAUSE = 0.05
"""Seconds between tries: on Windows a virus scanner may hold a new file for a moment."""


class WriteError(Exception):
    """A file cannot be written; ``message`` is Vietnamese and says what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class ChangedMeanwhileError(Exception):
    """What was to be replaced is not what it was any more: nothing was written."""


def _always() -> bool:
    return True


def write_atomic(path: Path, data: bytes, still: Callable[[], bool] = _always) -> None:
    """Write *data* to *path*: the old content stays until the new is complete.

    A link keeps being a link, a file keeps its permissions. Raises WriteError; ChangedMeanwhileError
    where *still*, asked in the last moment, says that *path* may not be replaced any more.
    """
    write_pieces(path, (data,), still)


def write_pieces(path: Path, pieces: Iterable[bytes], still: Callable[[], bool] = _always) -> None:
    """Write *pieces* one after another as :func:`write_atomic` does, none kept in memory."""
    try:
        target = path.resolve()
        mode = _checked_mode(path, target)
        if target.exists() and not target.is_file():  # a device or a pipe has no old content
            with target.open("wb") as file:
                file.writelines(pieces)
        else:
            _replace(target, pieces, mode, still)
    except PermissionError as error:
        raise WriteError(
            f"Không ghi được “{path}”. Tệp có thể đang mở ở chương trình khác, hoặc thư mục"
            " không cho ghi. Hãy đóng tệp hoặc chọn nơi khác."
        ) from error
    except (OSError, ValueError) as error:
        raise WriteError(f"Không ghi được “{path}”. {_reason(error, path)}") from error


def _checked_mode(path: Path, target: Path) -> int | None:
    """Return the permissions that *target* has, None where it is new; refuse what cannot be."""
    if target.is_dir():
        raise WriteError(f"“{path}” là thư mục. Hãy ghi thêm tên tệp vào sau.")
    if not target.parent.is_dir():
        if is_too_long(target):
            raise WriteError(f"Không ghi được “{path}”. {IMPOSSIBLE}")
        raise WriteError(f"Không có thư mục “{path.parent}”. Hãy tạo thư mục hoặc chọn nơi khác.")
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None
    if not mode & stat.S_IWUSR:
        raise WriteError(f"Tệp “{path}” chỉ cho đọc. Hãy chọn tên khác hoặc bỏ thuộc tính đó.")
    return mode


def _replace(
    target: Path, pieces: Iterable[bytes], mode: int | None, still: Callable[[], bool]
) -> None:
    """Write a new file beside *target* and put it in its place."""
    temporary = target.with_name(f".soat-{os.getpid()}-{time.monotonic_ns()}.tmp")
    try:
        # What few may read is read by no others meanwhile.
        temporary.touch(0o666 if mode is None else 0o600, exist_ok=False)
        with temporary.open("r+b") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        _rename(temporary, target, still)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _rename(temporary: Path, target: Path, still: Callable[[], bool]) -> None:
    if not still():
        raise ChangedMeanwhileError
    for _ in range(_TRIES - 1):
        try:
            temporary.replace(target)
        except PermissionError:
            time.sleep(_PAUSE)
        else:
            return
    temporary.replace(target)


def _reason(error: OSError | ValueError, path: Path) -> str:
    number = error.errno if isinstance(error, OSError) else errno.EINVAL
    if number == errno.ENOSPC:
        return "Ổ đĩa đã đầy."
    if number == errno.EINVAL or is_impossible(error, path):
        return IMPOSSIBLE
    return "Hãy chọn nơi khác trên máy này rồi thử lại."
