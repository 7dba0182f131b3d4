"""What a result depends on, as a key: another key, another result."""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from importlib import metadata
from pathlib import Path

import checker
from checker.facts import Overrides
from checker.library.content import DATA
from checker.library.layer_files import layer_files
from checker.packs.standing import standing
from checker.readers import SUPPORTED_SUFFIXES
from checker.readers.pdf.scan import recogniser
from checker.review.beside import path_of
from checker.rounds.entry import Entry
from checker.system.build import build_id
from checker.system.folders import RULES
from checker.system.version import VERSION

_LIBRARIES = ("lxml", "rapidfuzz", "ahocorasick-rs", "olefile", "pypdfium2", "python-docx")
"""Other people's code that has a say in what is read and judged."""
_LARGEST = 2_000_000
"""Bytes of a file of decisions; a larger one is not read."""


class Keys:
    """Makes the keys of one run: by one program and library, asked one thing on one day.

    They hold no path of a machine and no time of a file: two reviewers with the same program find
    each other's results.
    """

    def __init__(self, own: Sequence[Path], overrides: Overrides, today: date) -> None:
        self._today = today.isoformat()
        rules = standing(RULES)
        self._base = _digest(
            VERSION,
            sys.version,
            repr(overrides),
            str(recogniser.is_installed()),
            *map(_version, _LIBRARIES),
            *_code(),
            rules.signer,
            rules.notice,
            *_files_below(RULES, DATA),
            *_files_below(rules.folder, DATA),
            *_own_layers(own),
        )

    def of(self, entry: Entry, sha256: str) -> str:
        """Return the key of the document *entry* whose bytes have the hash *sha256*."""
        suffix = Path(entry.name).suffix.lower()
        return _digest(self._base, sha256, suffix, *self._decisions(entry))

    def _decisions(self, entry: Entry) -> Iterator[str]:
        """Yield what was decided beside the draft; a decision may expire, and be of another format."""
        if entry.inside:
            return
        try:
            with path_of(entry.path).open("rb") as file:
                data = file.read(_LARGEST + 1)
        except (FileNotFoundError, NotADirectoryError, ValueError):
            return
        except OSError as error:
            data = type(error).__name__.encode()
        yield hashlib.sha256(data).hexdigest()
        yield self._today
        yield from sorted(s for s in SUPPORTED_SUFFIXES if entry.path.with_suffix(s).exists())


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
