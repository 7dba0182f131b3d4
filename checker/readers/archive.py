"""Zip files opened with limits: a small file must not become a huge one."""

import io
import zipfile
from collections.abc import Collection

from checker.errors import ReadError
from checker.readers import messages
from checker.system.zips import BROKEN_ZIP

_MAX_ENTRIES = 5_000
_MAX_PART = 120 * 2**20
_MAX_TOTAL = 400 * 2**20
# A thousand pages of repeated words pack about 40 to 1; what packs far tighter is no draft.
_MAX_RATIO = 250
_RATIO_FROM = 8 * 2**20


class Archive:
    """A zip file in memory whose parts are read one at a time.

    Raises :class:`~checker.errors.ReadError`: ``damaged`` where the zip
    structure or a part is broken, ``too-large`` beyond the limits on entries,
    size and packing ratio, ``encrypted`` where parts carry a zip password.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN_ZIP as error:
            raise ReadError("damaged", messages.DAMAGED_WORD) from error
        entries = self._zip.infolist()
        if len(entries) > _MAX_ENTRIES or sum(entry.file_size for entry in entries) > _MAX_TOTAL:
            raise ReadError("too-large", messages.TOO_LARGE_INSIDE)
        self._entries = {_key(entry.filename): entry for entry in entries}

    def __contains__(self, name: str) -> bool:
        """Whether the archive holds a part of this name; case does not matter."""
        return _key(name) in self._entries

    @property
    def names(self) -> Collection[str]:
        """The names of the parts, in small letters."""
        return self._entries

    def mentions(self, name: str) -> bool:
        """Whether *name* stands in the file's bytes, though its list of parts may have lost it."""
        return name.encode() in self._data

    def read(self, name: str) -> bytes:
        """Return the unpacked bytes of the part *name*; KeyError where there is none."""
        entry = self._entries[_key(name)]
        size, packed = entry.file_size, max(entry.compress_size, 1)
        if size > _MAX_PART or (size > _RATIO_FROM and size > packed * _MAX_RATIO):
            raise ReadError("too-large", messages.TOO_LARGE_INSIDE)
        if entry.flag_bits & 0x1:
            raise ReadError("encrypted", messages.ENCRYPTED_WORD)
        try:
            return self._zip.read(entry)
        except BROKEN_ZIP as error:
            raise ReadError("damaged", messages.DAMAGED_WORD) from error


def _key(name: str) -> str:
    # Names of parts are compared without case; some programs write backslashes.
    return name.replace("\\", "/").lower()
