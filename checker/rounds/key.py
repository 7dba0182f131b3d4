"""What a result depends on, as a key: another key, another result."""

import hashlib
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

import checker
from checker.facts import Overrides
from checker.library.content import DATA
from checker.library.layer_files import layer_files
from checker.library.load import library_key
from checker.library.rule import Library
from checker.packs.standing import standing
from checker.readers import SUPPORTED_SUFFIXES
from checker.readers.pdf.scan import recogniser
from checker.review.beside import path_of
from checker.rounds.entry import Entry
from checker.system.build import build_id
from checker.system.folders import RULES
from checker.system.version import VERSION

_LIBRARIES = (
    "lxml", "rapidfuzz", "ahocorasick-rs", "olefile", "pypdfium2", "python-docx", "tesserocr",
)  # fmt: skip
"""Other people's code that has a say in what is read and judged."""
_LARGEST = 2_000_000
"""Bytes of a file of decisions; a larger one is not read."""


class Beside(NamedTuple):
    """What lies beside a draft and has a say in what is found of it.

    ``decisions`` are the bytes of its file of decisions, None where there is none; they may be of
    a draft of the same name and another format: ``suffixes`` are those that are there. ``trouble``
    tells that the file cannot be read.
    """

    decisions: bytes | None = None
    suffixes: tuple[str, ...] = ()
    trouble: str = ""


class Keys:
    """Makes the keys of one run: by one program and library, asked one thing on one day.

    They hold no path of a machine and no time of a file: two reviewers with the same program find
    each other's results.
    """

    def __init__(
        self, own: Sequence[Path], overrides: Overrides, today: date, library: Library
    ) -> None:
        """Make the keys of what is judged by *library*, which was loaded with the layers *own*."""
        self._today = today.isoformat()
        rules = standing(RULES)
        files = (*_files_below(rules.folder, DATA), *_own_layers(own))
        # Asked last: rules that were changed since they were loaded are not those of the files.
        read = "" if library_key(own) == library.key else library.key.hex()
        self._base = _digest(
            build(), sys.version, repr(overrides), rules.signer, rules.notice, *files, read
        )

    def of(self, entry: Entry, sha256: str, found: Beside | None = None) -> str:
        """Return the key of the document *entry* whose bytes have the hash *sha256*.

        *found* is what lies beside it, where that was looked at already.
        """
        suffix = Path(entry.name).suffix.lower()
        found = beside(entry) if found is None else found
        # A decision may expire.
        today = () if found.decisions is None else (self._today,)
        return _digest(self._base, *today, mark(sha256, suffix, found))


def build() -> str:
    """Return what the program itself is, as digits: the same on each machine where it finds the same."""
    return _digest(
        VERSION,
        f"{sys.version_info.major}.{sys.version_info.minor}",
        unicodedata.unidata_version,
        str(recogniser.is_installed()),
        *map(_version, _LIBRARIES),
        *_code(),
        *_files_below(RULES, DATA),
    )


def beside(entry: Entry) -> Beside:
    """Return what lies beside *entry* and has a say; nothing does in an archive."""
    if entry.inside:
        return Beside()
    try:
        with path_of(entry.path).open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return Beside()
    except OSError as error:
        return Beside(b"", trouble=type(error).__name__)
    there = (suffix for suffix in SUPPORTED_SUFFIXES if entry.path.with_suffix(suffix).exists())
    return Beside(data, tuple(sorted(there)))


def mark(sha256: str, suffix: str, found: Beside) -> str:
    """Return as digits all that is read of a draft: its bytes, what it is called, what lies beside it."""
    if found.decisions is None:
        return _digest(sha256, suffix)
    decisions = found.trouble or hashlib.sha256(found.decisions).hexdigest()
    return _digest(sha256, suffix, decisions, *found.suffixes)


def _digest(*parts: str) -> str:
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogateescape")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "?"


def _code() -> Iterator[str]:
    """Yield what the program itself is: its sources, or which build a frozen one is."""
    yield build_id()
    yield from _files_below(Path(checker.__file__).parent, (".py",))


def _files_below(folder: Path, endings: tuple[str, ...]) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in endings:
            yield path.relative_to(folder).as_posix()
            yield _hash(path)


def _own_layers(own: Sequence[Path]) -> Iterator[str]:
    for path in own:
        for file, name in layer_files(path):
            yield name
            yield _hash(file)


def _hash(path: Path) -> str:
    """Return the hash of a file; where it cannot be read, why."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        return type(error).__name__
