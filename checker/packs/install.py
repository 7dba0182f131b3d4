"""Installing a pack: laid in a folder of its own, tried, and put in force by one write."""

import errno
import hashlib
import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from checker.library.errors import LibraryError
from checker.library.load import FOLDER, kept_rules, load_library, read_rules
from checker.library.rule import Library
from checker.packs.archive import Contents, read_folder, read_pack
from checker.packs.certificate import NAME, Certificate
from checker.packs.errors import PackError
from checker.packs.proof import Proven, proven
from checker.packs.standing import POINTER, packs_folder, rules_in, standing
from checker.packs.versions import is_newer, version_in
from checker.system.atomic import WriteError, write_atomic

_STAGED = ".moi-"
_STALE = 3600.0
"""Seconds after which what no check reads is taken away: another installation may be under way."""
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
    """Put the pack at *path* in force, for every check from now on; raises PackError."""
    return put_in_force(read_pack(path))


def put_in_force(contents: Contents) -> Proven:
    """Put the pack of *contents* in force, for every check from now on; raises PackError.

    Nothing changes before all of it is written and read again: whoever reads the rules
    meanwhile reads the ones before, to the end.
    """
    accepted(contents)
    try:
        packs = packs_folder()
        packs.mkdir(parents=True, exist_ok=True)
        before = _pointed(packs)
        pack, folder = _laid(contents, packs)
        try:
            tried(folder, pack.certificate, kept_rules)
        except PackError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        write_atomic(packs / POINTER, f"{folder.name}\n".encode("ascii"))
    except (OSError, RuntimeError, WriteError) as error:
        raise _not_written(error) from error
    _tidy(packs, {folder.name, before})
    _check_in_force(pack)
    return pack


def lay(contents: Contents, folder: Path) -> None:
    """Write *contents* into *folder*; raises OSError."""
    for name, data in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


def tried(
    folder: Path, certificate: Certificate, read: Callable[[Path], Library] = read_rules
) -> Library:
    """Return the library of the pack in *folder*.

    Raises PackError where this program cannot *read* the rules: it would only find out at the next start.
    """
    try:
        library = read(rules_in(folder))
    except LibraryError as error:
        raise _broken(*error.details) from error
    if library.packs[0].version != certificate.version:
        raise _broken("pack.toml và pack.json ghi hai phiên bản khác nhau")
    return library


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


def _laid(contents: Contents, packs: Path) -> tuple[Proven, Path]:
    """Write *contents* to the disk; return what the disk has then, and in which folder."""
    staged = packs / f"{_STAGED}{os.getpid()}-{time.monotonic_ns()}"
    try:
        lay(contents, staged)
        pack = proven(read_folder(staged))
        return pack, packs / _put(staged, packs, pack, contents)
    finally:
        shutil.rmtree(staged, ignore_errors=True)


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
    """Make sure that the next check will use *pack*."""
    packs = load_library().packs
    if not packs or packs[0].version != pack.certificate.version:
        raise PackError(
            "pack-not-written",
            "Đã ghi gói tiêu chí nhưng chương trình chưa dùng được. Hãy thử cài lại.",
        )


def _tidy(packs: Path, kept: set[str]) -> None:
    """Take away what no check reads any more; the pack before stays, for those that run."""
    for path in packs.iterdir():
        with suppress(OSError):
            old = time.time() - path.stat().st_mtime > _STALE
            if old and path.is_dir() and path.name not in kept:
                shutil.rmtree(path, ignore_errors=True)


def _broken(*details: str) -> PackError:
    return PackError(
        "pack-broken",
        "Chương trình này không đọc được gói tiêu chí nên không cài. Hãy báo nơi phát hành gói.",
        details,
    )


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
