"""Making a pack: only rules that hold are signed."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path

from checker.library.errors import LibraryError
from checker.library.examples import failures
from checker.library.load import not_in_manifest, read_rules
from checker.library.rule import BUILT_IN, Library, Pack
from checker.packs.archive import Contents, to_pack
from checker.packs.certificate import (
    ENDINGS,
    NAME,
    RULES,
    SIGNATURE,
    Certificate,
    is_good_name,
    to_bytes,
)
from checker.packs.errors import PackError
from checker.packs.signing import sign
from checker.packs.versions import version_of

_TOLD = 12


def make_pack(
    folder: Path, private: bytes, needs: str, until: str = ""
) -> tuple[Certificate, bytes]:
    """Return the certificate and the bytes of the pack of the rules in *folder*; raises PackError.

    *private* is the key to sign with, *needs* and *until* the first and last version of the program
    that the pack is for.
    """
    try:
        library = read_rules(folder, with_lines=True)
    except LibraryError as error:
        raise _refused("có chỗ thiếu hoặc hỏng", error.details) from error
    wrong = (*not_in_manifest(folder), *map(str, _unheld(library)))
    if wrong:
        raise _refused("có chỗ chưa đúng", wrong)
    said = library.packs[0]
    files = {name: path.read_bytes() for name, path in _files(folder)}
    certificate = Certificate(
        said.title,
        said.version,
        _day(said),
        needs,
        until,
        {name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
    )
    signed = to_bytes(certificate)
    contents: Contents = {
        NAME: signed,
        SIGNATURE: sign(signed, private),
        **{RULES + name: data for name, data in files.items()},
    }
    return certificate, to_pack(contents)


def _day(pack: Pack) -> dt.date:
    """Return the date of *pack*, which must say what a certificate needs."""
    if pack.id != BUILT_IN:
        raise _refused(f"tệp pack.toml phải có id = '{BUILT_IN}'")
    if version_of(pack.version) is None:
        raise _refused("tệp pack.toml phải có version viết bằng số và dấu chấm, như 2026.14")
    if pack.day is None:
        raise _refused("tệp pack.toml phải có date, như date = 2026-11-27")
    return pack.day


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.suffix not in ENDINGS or not path.is_file():
            continue
        if not is_good_name(name):
            raise _refused(
                f"tên tệp {name} không dùng được trong gói; chỉ dùng chữ không dấu, số, gạch nối"
            )
        yield name, path


def _unheld(library: Library) -> Iterator[str]:
    yield from (f"ví dụ không đúng: {failure}" for failure in failures(library))


def _refused(why: str, details: tuple[str, ...] = ()) -> PackError:
    return PackError("pack-broken", f"Không lập gói tiêu chí: {why}.", details[:_TOLD])
