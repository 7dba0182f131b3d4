"""Installing a pack: laid in a folder of its own, tried, and put in force by one write."""

import errno
import hashlib
import os
import shutil
import time
from contextlib import suppress
from pathlib import Path

from checker.library.errors import LibraryError
from checker.library.load import FOLDER, load_library, read_rules
from checker.library.rule import Library
from checker.packs.archive import Contents, read_folder, read_pack
from checker.packs.certificate import NAME
from checker.packs.errors import PackError
from checker.packs.proof import Proven, proven
from checker.packs.standing import POINTER, packs_folder, rules_in, standing
from checker.packs.versions import is_newer, version_in
from checker.system.atomic import WriteError, write_atomic

_STAGED = ".moi-"
_STALE = 3600.0
"""Seconds after which what an interrupted installation has left is taken away."""
_TRIES, _PAUSE = 4, 0.05
"""On Windows a virus scanner may hold a new file for a moment."""


def accepted(contents: Contents) -> Proven:
    """Return what the pack of *contents* is; raises PackError where it may not be put in force."""
    pack = proven(contents)
    version = pack.certificate.version
    if not is_newer(version, version_in(FOLDER)):
        raise PackError(
            "pack-older",
            f"Gói tiêu chí bản {version} không mới hơn bộ tiêu chí kèm theo chương trình"
            f" (bản {version_in(FOLDER)}) nên không cần cài.",
        )
    now = standing(FOLDER)
    if now.signer and is_newer(version_in(now.folder), version):
        raise PackError(
            "pack-older",
            f"Gói tiêu chí bản {version} cũ hơn gói đang dùng (bản {version_in(now.folder)})."
            " Nếu thật sự cần bản cũ, hãy gỡ gói đang dùng trước.",
        )
    return pack


def install(path: Path) -> Proven:
    """Put the pack at *path* in force, for every check from now on; raises PackError.

    Nothing changes before all of it is written and read again: whoever reads the rules
    meanwhile reads the ones before, to the end.
    """
    contents = read_pack(path)
    accepted(contents)
    try:
        packs = packs_folder()
        packs.mkdir(parents=True, exist_ok=True)
        before = _pointed(packs)
        staged = packs / f"{_STAGED}{os.getpid()}-{time.monotonic_ns()}"
        try:
            laid_out(contents, staged)
            pack = proven(read_folder(staged))  # what the disk has, not what was to be written
            name = _put(staged, packs, pack, contents)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
        write_atomic(packs / POINTER, f"{name}\n".encode("ascii"))
    except (OSError, RuntimeError, WriteError) as error:
        raise _not_written(error) from error
    _tidy(packs, {name, before})
    _check_in_force(pack)
    return pack


def laid_out(contents: Contents, folder: Path) -> Library:
    """Write *contents* into *folder* and return the library there.

    Raises OSError; PackError where this program cannot read the rules: it would only find out at
    the next start.
    """
    for name, data in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    try:
        return read_rules(rules_in(folder))
    except LibraryError as error:
        raise PackError(
            "pack-broken",
            "Chương trình này không đọc được gói tiêu chí nên không cài. Hãy báo nơi phát hành gói.",
            error.details,
        ) from error


def uninstall() -> bool:
    """Go back to the rules that come with the program; return whether a pack was installed."""
    try:
        pointer = packs_folder() / POINTER
        pointer.unlink()
    except (FileNotFoundError, NotADirectoryError, RuntimeError):
        return False
    except OSError as error:
        raise _not_written(error) from error
    return True


def _pointed(packs: Path) -> str:
    try:
        return (packs / POINTER).read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


def _put(staged: Path, packs: Path, pack: Proven, contents: Contents) -> str:
    """Give the *staged* folder a name that no other has; return it."""
    digest = hashlib.sha256(contents[NAME]).hexdigest()[:12]
    name, again = f"{pack.certificate.version}-{digest}", 1
    while (packs / name).exists():  # it is read from perhaps, or damaged
        again += 1
        name = f"{pack.certificate.version}-{digest}-{again}"
    for _ in range(_TRIES - 1):
        try:
            staged.rename(packs / name)
        except PermissionError:
            time.sleep(_PAUSE)
        else:
            return name
    staged.rename(packs / name)
    return name


def _check_in_force(pack: Proven) -> None:
    """Make sure that the next check will use *pack*; what was just written keeps its library ready."""
    packs = load_library().packs
    if not packs or packs[0].version != pack.certificate.version:
        raise PackError(
            "pack-not-written",
            "Đã ghi gói tiêu chí nhưng chương trình chưa dùng được. Hãy thử cài lại.",
        )


def _tidy(packs: Path, kept: set[str]) -> None:
    """Take away what no check reads any more; the pack before stays, for those that run."""
    for path in packs.iterdir():
        staged = path.name.startswith(_STAGED)
        with suppress(OSError):
            if not path.is_dir() or path.name in kept:
                continue
            if not staged or time.time() - path.stat().st_mtime > _STALE:
                shutil.rmtree(path, ignore_errors=True)


def _not_written(error: Exception) -> PackError:
    full = isinstance(error, OSError) and error.errno == errno.ENOSPC
    if isinstance(error, WriteError):
        why = error.message
    elif full:
        why = "Ổ đĩa đã đầy."
    else:
        why = "Thư mục dữ liệu của chương trình không cho ghi."
    return PackError(
        "pack-not-written",
        f"Không cài, gỡ được gói tiêu chí. {why} Bộ tiêu chí đang dùng vẫn như cũ.",
    )
