"""Which rules are in force: those of the installed pack, or those that come with the program.

A pack is looked at at every start. Its files are hashed and its signature is tried where anything
about them is new; else their names, times and sizes are enough, as for everything else that is
kept between starts.
"""

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.library.content import KEY_LENGTH
from checker.system.atomic import WriteError, write_atomic
from checker.system.build import build_id
from checker.system.folders import cache_folder, data_folder
from checker.system.version import VERSION

POINTER = "hien-hanh"
"""The file that names the folder of the pack in force: one write switches over."""
_POINTED = re.compile(r"[0-9][0-9A-Za-z.-]{0,80}")
_UNUSABLE = (
    "Gói tiêu chí đã cài không dùng được; đang xét theo bộ tiêu chí kèm theo chương trình. {why}"
)

_SPOILT = ("pack-not-found", "pack-damaged", "pack-changed", "pack-bad-name", "pack-too-large")
_LOST = (
    "Tệp của gói bị thiếu, bị sửa hoặc hỏng. Hãy cài lại gói, hoặc gỡ gói (thực đơn Bộ tiêu chí)."
)
_NO_SIGNATURES = (
    "Phần kiểm tra chữ ký của chương trình bị thiếu hoặc bị chặn; hãy cài lại chương trình."
)


class Standing(NamedTuple):
    """``folder`` is that of the rules in force, ``signer`` who signed them (empty: the program's own).

    ``notice`` says why an installed pack is not in force, where people must know; ``older`` is
    its version where the program's own rules are newer: nothing is amiss then.
    """

    folder: Path
    signer: str = ""
    notice: str = ""
    older: str = ""


def standing(built_in: Path) -> Standing:
    """Return which rules are in force where the program's own lie in *built_in*."""
    try:
        packs = packs_folder()
        pointed = (packs / POINTER).read_text(encoding="ascii").strip()
    except (FileNotFoundError, NotADirectoryError, RuntimeError):
        return Standing(built_in)  # RuntimeError: no home folder
    except (OSError, ValueError):
        return Standing(built_in, notice=unusable("Không đọc được tệp cho biết gói nào đang dùng."))
    if not _POINTED.fullmatch(pointed):
        return Standing(built_in, notice=unusable("Không rõ gói nào đang dùng."))
    folder = packs / pointed
    key = _key(built_in, folder)
    known = _remembered(key)
    return known.standing(built_in, folder) if known else _looked_at(built_in, folder, key)


def packs_folder() -> Path:
    """Return where packs are installed; raises RuntimeError where the user has no home."""
    return data_folder() / "bo-tieu-chi"


def rules_in(folder: Path) -> Path:
    """Return where the rules of the pack in *folder* lie."""
    return folder / "rules"


def unusable(why: str) -> str:
    """Return the sentence that the installed pack is not in force, with the reason *why*."""
    return _UNUSABLE.format(why=why)


class _Verdict(NamedTuple):
    """What was found of a pack: who signed it, and its version where the program's own is newer."""

    signer: str
    older: str = ""

    def standing(self, built_in: Path, folder: Path) -> Standing:
        """Return which rules are in force by it."""
        if self.older:
            return Standing(built_in, older=self.older)
        return Standing(rules_in(folder), self.signer)


def _looked_at(built_in: Path, folder: Path, key: bytes) -> Standing:
    from checker.packs.archive import read_folder  # noqa: PLC0415 - mostly it is remembered
    from checker.packs.errors import PackError  # noqa: PLC0415 - as above
    from checker.packs.proof import proven  # noqa: PLC0415 - as above
    from checker.packs.versions import is_newer, version_in  # noqa: PLC0415 - as above

    try:
        certificate, signing = proven(read_folder(folder))
    except PackError as error:
        return Standing(
            built_in, notice=unusable(_LOST if error.code in _SPOILT else error.message)
        )
    except ImportError:
        return Standing(built_in, notice=unusable(_NO_SIGNATURES))
    newer = is_newer(certificate.version, version_in(built_in))
    verdict = _Verdict(signing.signer, "" if newer else certificate.version)
    _remember(key, verdict)
    return verdict.standing(built_in, folder)


def _key(built_in: Path, folder: Path) -> bytes:
    """Return a digest of everything that the verdict on the pack in *folder* rests on."""
    from checker.packs.keys import key_folders  # noqa: PLC0415 - hardly anyone has a pack

    files = [(built_in / "pack.toml", *_about(built_in / "pack.toml"))]
    for place in (folder, *key_folders()):
        files += _files(place)
    about = f"{VERSION}\n{build_id()}\n{folder}\n{files}"
    return hashlib.sha256(about.encode("utf-8", "surrogateescape")).digest()


def _files(folder: Path) -> Iterator[tuple[Path, int, int]]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(place, name)
            yield (path, *_about(path))


def _about(path: Path) -> tuple[int, int]:
    try:
        about = path.stat()
    except OSError:
        return -1, -1
    return about.st_mtime_ns, about.st_size


def _remembered(key: bytes) -> _Verdict | None:
    try:
        data = _memory().read_bytes()
        if data[:KEY_LENGTH] != key:
            return None
        signer, older = data[KEY_LENGTH:].decode("utf-8").split("\n")
    except (OSError, RuntimeError, ValueError):
        return None
    return _Verdict(signer, older)


def _remember(key: bytes, verdict: _Verdict) -> None:
    try:
        path = _memory()
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, key + "\n".join(verdict).encode())
    except (OSError, RuntimeError, WriteError):
        return  # the next start looks again


def _memory() -> Path:
    return cache_folder() / "pack"
