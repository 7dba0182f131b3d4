"""Packs as zip files: read within bounds, written so that the same rules make the same bytes."""

import stat
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from checker.packs.certificate import NAME, RULES, SIGNATURE, is_good_name
from checker.packs.errors import PackError, damaged, too_large
from checker.system.impossible import IMPOSSIBLE, is_impossible
from checker.system.zips import BROKEN_ZIP

Contents = Mapping[str, bytes]
"""Every file of a pack by its path in it."""

_LARGEST, _LARGEST_PART, _LARGEST_WHOLE = 8 * 2**20, 4 * 2**20, 24 * 2**20
"""Bytes of a pack, of one file in it and of all of them; the rules of today are 1 MB together."""
_MOST = 400
"""Files of a pack; the rules of today are 70."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def read_pack(path: Path) -> Contents:
    """Return what is in the pack at *path*; raises PackError where it is none, or could harm."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        if is_impossible(error, path):
            raise PackError("pack-not-found", IMPOSSIBLE) from error
        if isinstance(error, FileNotFoundError):
            raise PackError("pack-not-found", f"Không tìm thấy tệp “{path}”.") from error
        raise PackError(
            "pack-not-found", f"Không mở được tệp “{path}”; tệp có thể đang bị khóa."
        ) from error
    if len(data) > _LARGEST:
        raise too_large()
    try:
        with zipfile.ZipFile(BytesIO(data)) as pack:
            return dict(_parts(pack))
    except BROKEN_ZIP as error:
        raise damaged() from error


def read_folder(folder: Path) -> Contents:
    """Return what is in *folder*, where a pack is installed; raises PackError where it cannot be read."""
    contents: dict[str, bytes] = {}
    try:
        for path in sorted(folder.rglob("*")):
            if path.is_dir():
                continue
            if len(contents) == _MOST or path.stat().st_size > _LARGEST_PART:
                raise too_large()
            contents[path.relative_to(folder).as_posix()] = path.read_bytes()
    except OSError as error:
        raise PackError(
            "pack-not-found", "Không đọc được gói tiêu chí đã cài; tệp có thể đang bị khóa."
        ) from error
    return contents


def to_pack(contents: Contents) -> bytes:
    """Return the zip file of *contents*."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in sorted(contents.items()):
            about = zipfile.ZipInfo(name, _LONG_AGO)
            about.create_system = 3  # the same bytes on every system
            about.external_attr = (stat.S_IFREG | 0o644) << 16
            pack.writestr(about, data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _parts(pack: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    entries = pack.infolist()
    names = {entry.filename.lower() for entry in entries}
    if len(entries) > _MOST or sum(entry.file_size for entry in entries) > _LARGEST_WHOLE:
        raise too_large()
    if len(names) < len(entries):
        raise damaged()
    for entry in entries:
        _check(entry)
        with pack.open(entry) as part:
            data = part.read(_LARGEST_PART + 1)  # whatever size the entry claims
        if len(data) > _LARGEST_PART:
            raise too_large()
        yield entry.filename, data


def _check(entry: zipfile.ZipInfo) -> None:
    """Refuse a name that could lead out of the pack's folder, and what is no plain file."""
    name = entry.orig_filename
    inside = name.startswith(RULES) and is_good_name(name.removeprefix(RULES))
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if not (inside or name in {NAME, SIGNATURE}) or kind not in {0, stat.S_IFREG}:
        raise PackError(
            "pack-bad-name",
            "Gói tiêu chí này có tệp mà một gói không được có nên không được mở."
            " Hãy lấy gói từ nơi phát hành.",
            (name,),
        )
    if entry.flag_bits & 0x1:
        raise damaged()
