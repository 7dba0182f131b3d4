"""Zip files as a folder of files: what is in one, under the names people gave, read with limits.

Nothing is ever unpacked to a place that the archive names: a member is its bytes.
"""

import datetime as dt
import unicodedata
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG
from typing import IO, NamedTuple

from checker.errors import ReadError
from checker.readers import messages
from checker.system.impossible import IMPOSSIBLE, is_impossible
from checker.system.zips import BROKEN_ZIP

_MOST = 20_000
"""Members of one archive."""
_MOST_WITHIN = 100_000
"""Members of an archive with those of the archives in it: thousands of thousands are a bomb."""
_MAX_TOTAL = 4 * 2**30
"""Bytes of all members together."""
_MAX_MEMBER = 100 * 2**20
"""Bytes of one member: as of a file."""
_MAX_RATIO = 250
_RATIO_FROM = 8 * 2**20
"""A member that packs tighter than any draft is none, from this size on."""
_ENCRYPTED = 0x1
_UTF_8 = 0x800
"""Flags of a member: its bytes need a password; its name is Unicode."""
_UNICODE_NAME = 0x7075
"""The extra field in which some programs keep the name as Unicode."""

DAMAGED = (
    "Tệp nén bị hỏng hoặc chưa tải về hết nên không mở được. "
    "Hãy chép hoặc tải lại tệp gốc, hoặc giải nén rồi kiểm tra lại."
)
_ENCRYPTED_WORDS = (
    "Tệp nén được bảo vệ bằng mật khẩu. Hãy giải nén, đặt dự thảo vào thư mục rồi kiểm tra lại."
)
_TOO_LARGE = (
    "Tệp nén có quá nhiều tệp hoặc nội dung quá lớn nên chương trình không mở. "
    "Hãy giải nén và chỉ giữ lại các dự thảo."
)
_PACKED_OTHERWISE = (
    "Tệp được nén theo cách mà chương trình không đọc được. "
    "Hãy giải nén bằng phần mềm đã nén rồi kiểm tra lại."
)


class Member(NamedTuple):
    """A file in an archive: ``raw`` as the archive spells it, ``name`` as people do, with ``/``.

    ``modified`` is when it was last changed, in seconds since 1970, None where nobody knows.
    """

    raw: str
    name: str
    modified: float | None


class Packed:
    """An open zip file; every method raises ReadError where something is wrong with it.

    ``within`` are the files found so far in it and in the archives that lie in it; it is counted
    in the ``outermost`` one.
    """

    def __init__(self, archive: zipfile.ZipFile, outer: "Packed | None" = None) -> None:
        self._zip = archive
        self.outermost: Packed = self if outer is None else outer.outermost
        self.within = 0

    def members(self) -> list[Member]:
        """Return the files in it, each name once; folders are in their names."""
        infos = [info for info in self._zip.infolist() if not info.is_dir()]
        if len(infos) > _MOST or sum(info.file_size for info in infos) > _MAX_TOTAL:
            raise ReadError("too-large", _TOO_LARGE)
        self.outermost.within += len(infos)
        if self.outermost.within > _MOST_WITHIN:
            raise ReadError("too-large", _TOO_LARGE)
        named = {name: info for info in infos if (name := _name(info))}
        return [Member(info.filename, name, _modified(info)) for name, info in named.items()]

    def read(self, raw: str) -> bytes:
        """Return the bytes of the member that the archive calls *raw*."""
        try:
            info = self._zip.getinfo(raw)
        except KeyError as error:
            raise ReadError("not-found", messages.NOT_FOUND) from error
        if info.flag_bits & _ENCRYPTED:
            raise ReadError("encrypted", _ENCRYPTED_WORDS)
        if info.file_size > _MAX_MEMBER or (
            info.file_size > _RATIO_FROM and info.file_size > _MAX_RATIO * info.compress_size
        ):
            raise ReadError("too-large", messages.TOO_LARGE_FILE)
        try:
            with self._zip.open(info) as file:  # gives no more than the size it told
                return file.read()
        except NotImplementedError as error:
            raise ReadError("unsupported-format", _PACKED_OTHERWISE) from error
        except MemoryError as error:
            raise ReadError("too-large", messages.TOO_LARGE_FILE) from error
        except BROKEN_ZIP as error:
            raise ReadError("damaged", DAMAGED) from error


@contextmanager
def opened(source: Path | IO[bytes], outer: Packed | None = None) -> Iterator[Packed]:
    """Open the zip file *source*, which lies in *outer* if anywhere; raises ReadError."""
    try:
        if isinstance(source, Path) and not S_ISREG(source.stat().st_mode):
            raise ReadError("unreadable", messages.UNREADABLE)  # a pipe may never end
        archive = zipfile.ZipFile(source)
    except OSError as error:
        raise _refused(error, source) from error
    except BROKEN_ZIP as error:
        raise ReadError("damaged", DAMAGED) from error
    with archive:
        yield Packed(archive, outer)


def _modified(info: zipfile.ZipInfo) -> float | None:
    """Return the time of a member; archives tell it by the clock on the wall."""
    try:
        return dt.datetime(*info.date_time).astimezone().timestamp()
    except (ValueError, OverflowError, OSError):
        return None


def _refused(error: OSError, source: Path | IO[bytes]) -> ReadError:
    """Return what is to be told where the system does not give the bytes of *source*."""
    if isinstance(source, Path) and is_impossible(error, source):
        return ReadError("unreadable", IMPOSSIBLE)
    if isinstance(error, FileNotFoundError):
        return ReadError("not-found", messages.NOT_FOUND)
    if isinstance(error, PermissionError):
        return ReadError("unreadable", messages.NO_ACCESS)
    return ReadError("damaged", DAMAGED)


def _name(info: zipfile.ZipInfo) -> str:
    """Return what people call a member: no way out of the archive, no drive, Unicode as it is typed."""
    name = unicodedata.normalize("NFC", _spelt(info)).replace("\\", "/")
    parts = (part for part in name.split("/") if part not in {"", ".", ".."})
    return "/".join(part.replace(":", "") for part in parts)


def _spelt(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & _UTF_8:
        return info.filename
    if unicode_name := _unicode_name(info.extra):
        return unicode_name
    if info.filename.isascii():
        return info.filename
    try:
        raw = info.filename.encode("cp437")  # what zipfile takes every other name for
    except UnicodeEncodeError:
        return info.filename
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return max((raw.decode("cp1258", "replace"), info.filename), key=_letters)


def _unicode_name(extra: bytes) -> str:
    while len(extra) >= 4:
        kind, length = int.from_bytes(extra[:2], "little"), int.from_bytes(extra[2:4], "little")
        if kind == _UNICODE_NAME:
            return extra[9 : 4 + length].decode("utf-8", "replace")
        extra = extra[4 + length :]
    return ""


def _letters(name: str) -> int:
    """Return how many letters and marks *name* has: read in the wrong code it has signs instead."""
    return sum(unicodedata.category(sign)[0] in "LM" for sign in name)
