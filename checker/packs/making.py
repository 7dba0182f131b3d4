"""Making a pack: only rules that hold are signed."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

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


class About(NamedTuple):
    """What a pack is called."""

    title: str
    version: str
    day: dt.date


def make_pack(
    folder: Path, private: bytes, needs: str, until: str = ""
) -> tuple[Certificate, bytes]:
    """Return the certificate and the bytes of the pack of the rules in *folder*; raises PackError.

    *private* is the key to sign with, *needs* and *until* the first and last version of the program
    that the pack is for. Rules that are not whole, or whose examples do not hold, are not signed.
    """
    if version_of(needs) is None or version_of(until or "0") is None:
        raise _refused("phiên bản chương trình viết bằng số và dấu chấm, như 0.2.0")
    try:
        library = read_rules(folder, with_lines=True)
    except LibraryError as error:
        raise _refused("bộ tiêu chí có chỗ thiếu hoặc hỏng", error.details) from error
    about = fit_to_sign(library.packs[0])
    wrong = (*not_in_manifest(folder), *map(str, _unheld(library)))
    if wrong:
        raise _refused("bộ tiêu chí có chỗ chưa đúng", wrong)
    return signed(folder, about, private, (needs, until))


def signed(
    folder: Path, about: About, private: bytes, programs: tuple[str, str]
) -> tuple[Certificate, bytes]:
    """Return the pack of the files in *folder* as they are, for the first to the last of *programs*."""
    files = {name: path.read_bytes() for name, path in _files(folder)}
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    certificate = Certificate(*about, *programs, digests)
    told = to_bytes(certificate)
    contents: Contents = {
        NAME: told,
        SIGNATURE: sign(told, private),
        **{RULES + name: data for name, data in files.items()},
    }
    return certificate, to_pack(contents)


def fit_to_sign(pack: Pack) -> About:
    """Return what the certificate says of *pack*; raises PackError where pack.toml does not say it."""
    if pack.id != BUILT_IN:
        raise _refused(f"tệp pack.toml phải có id = '{BUILT_IN}'")
    if version_of(pack.version) is None:
        raise _refused("tệp pack.toml phải có version viết bằng số và dấu chấm, như 2026.14")
    if pack.day is None:
        raise _refused("tệp pack.toml phải có date, như date = 2026-11-27")
    return About(pack.title, pack.version, pack.day)


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
