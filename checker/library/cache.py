"""The built-in library, kept ready between starts.

Reading and checking the rule files takes longer than judging a draft. What
was read is kept among the user's caches; nothing depends on it, and any change
of a rule file or of the program makes it void.
"""

import hashlib
import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from checker.library.content import DATA, KEY_LENGTH, identities
from checker.library.rule import Library
from checker.system.atomic import WriteError, write_atomic
from checker.system.build import build_id
from checker.system.folders import cache_folder
from checker.system.version import VERSION

_NAME = "library-"
_MOST = 4
"""So many are kept: each folder of rules has one, and each pack that is installed is a new folder."""


def cached(folder: Path, code: Path, make: Callable[[], Library]) -> Library:
    """Return ``make()``, or what it returned when nothing below *folder* and *code* was different.

    *folder* holds the rule files, *code* the program. Where ``make()`` raises,
    nothing is kept: what is kept has been found whole.
    """
    key = _key(folder, code)
    try:
        path = cache_folder() / f"{_NAME}{hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]}"
    except RuntimeError:  # no home folder
        return make()
    kept = _read(path, key)
    if kept is not None:
        return kept
    library = make()
    _write(path, key + pickle.dumps(library, pickle.HIGHEST_PROTOCOL))
    return library


def _key(folder: Path, code: Path) -> bytes:
    """Return a digest of the names, times and sizes of everything the library depends on.

    A frozen program has no sources to look at: its build says which code it is.
    """
    found = {*identities(folder, *DATA), *identities(code, ".py")}
    about = f"{sys.version}\n{VERSION}\n{build_id()}\n{sorted(found)}"
    return hashlib.sha256(about.encode("utf-8", "surrogateescape")).digest()


def _read(path: Path, key: bytes) -> Library | None:
    try:
        data = path.read_bytes()
        if data[:KEY_LENGTH] != key:
            return None
        # Only this user writes there.
        library = pickle.loads(data[KEY_LENGTH:])  # noqa: S301
    except Exception:  # noqa: BLE001 - whatever is wrong with it, it can be made again
        return None
    return library if isinstance(library, Library) else None


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, data)
    except (OSError, WriteError):
        return  # the next start takes as long as this one
    with suppress(OSError):
        kept = (one for one in path.parent.glob(f"{_NAME}*") if one != path)
        for old in sorted(kept, key=lambda one: one.stat().st_mtime, reverse=True)[_MOST - 1 :]:
            old.unlink()
