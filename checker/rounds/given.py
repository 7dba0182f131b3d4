"""What was written into a folder of answers: so that it is written once, and nobody's own work is lost.

A file is the program's as long as its bytes are those that were written. Before a file is written
its hash is noted, so that a run that was killed half-way knows its own. What was written before may
have been sent: it is never written over nor deleted, a newer answer has it put aside.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from checker.exporters.target import resolved
from checker.rounds.sorts import ANSWERS_MARK
from checker.system.atomic import WriteError, write_atomic
from checker.system.names import same_name

RECORDS = ".soat-da-ghi"
"""The folder beside those of the offices that holds what was written into each."""
_SCHEMA = "soat.answers/1"
_ABOUT = "Thư mục trả lời các đơn vị, do Soát ghi; đợt rà soát sau không xét các tệp trong thư mục này.\n"
ASIDE = "Bản cũ"
"""What the folders are called, in that of an office, that hold its answers of earlier times."""
_KEPT = 4
"""So many hashes of one file are known: the one there and the one to come, each perhaps twice."""


@dataclass(slots=True)
class Copy:
    """A file as it was written: ``name`` in its folder, ``key`` of what it was made from."""

    name: str
    key: str = ""
    hashes: list[str] = field(default_factory=list)


class Place(NamedTuple):
    """Where a file is written; ``stays`` is the one in its way that is not ours, if any."""

    name: str
    stays: str


@dataclass(slots=True)
class Given:
    """The record of one folder: of each file that was to be there the copies of it, the last one newest.

    ``aside`` is how many files of earlier answers were put aside, ``_shelf`` the folder they went to.
    """

    folder: Path
    record: Path
    copies: dict[str, list[Copy]] = field(default_factory=dict)
    aside: int = 0
    _shelf: Path | None = None

    def made_of(self, key: str, names: Iterable[str]) -> tuple[str, ...]:
        """Return those of *names* whose newest copy was made from what *key* stands for."""
        return tuple(name for name in names if (last := self._last(name)) and last.key == key)

    def has(self, name: str) -> bool:
        """Whether the newest copy of *name* is there as it was written last, or as somebody changed it."""
        last = self._last(name)
        if last is None or not (self.folder / last.name).is_file():
            return False
        found = self._hash(last)
        return found not in last.hashes or found == last.hashes[-1]

    def is_changed(self, name: str) -> bool:
        """Whether somebody has changed the newest copy of *name* since."""
        last = self._last(name)
        return last is not None and self._is_changed(last)

    def place(self, name: str, data: bytes, key: str) -> Place:
        """Note that *data* is to be written as *name*, and return where.

        What was written for another answer is put aside. What somebody has changed stays, and so
        does what was there before: then it is ``name (2)``.
        """
        copies = self.copies.setdefault(name, [])
        last = copies[-1] if copies else None
        stays = ""
        again = last is not None and last.key == key != ""
        if last is None or self._is_changed(last) or not (again or self._put_aside(last)):
            free = self._free(name)
            stays = last.name if last is not None else name * (free != name)
            last = Copy(free)
            copies.append(last)
        last.key = key
        last.hashes = [*last.hashes, hashlib.sha256(data).hexdigest()][-_KEPT:]
        return Place(last.name, stays)

    def retire(self, names: frozenset[str]) -> bool:
        """Put aside what is not of *names* any more, unless somebody has changed it; whether there was any."""
        old = [name for name in self.copies if name not in names]
        for name in old:
            for copy in self.copies.pop(name):
                if not self._is_changed(copy):
                    self._put_aside(copy)
        return bool(old)

    def _put_aside(self, copy: Copy) -> bool:
        """Move *copy* to the answers of earlier times; False where it is open somewhere and cannot be."""
        path = self.folder / copy.name
        if not path.is_file():
            return True
        try:
            shelf = self._shelf or self._new_shelf(path)
            shelf.mkdir(exist_ok=True)
            path.rename(shelf / copy.name)
        except OSError:
            return False
        self._shelf = shelf
        self.aside += 1
        return True

    def _new_shelf(self, path: Path) -> Path:
        """Return a folder that is not there yet, named after when *path* was written."""
        written = dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        name = f"{ASIDE} {written:%d-%m-%Y %Hh%M}"
        shelf, number = self.folder / name, 2
        while shelf.exists():
            shelf, number = self.folder / f"{name} ({number})", number + 1
        return shelf

    def save(self) -> None:
        """Write the record; raises WriteError."""
        data = {
            "schema": _SCHEMA,
            "files": {
                name: [{"name": c.name, "key": c.key, "sha256": c.hashes} for c in copies]
                for name, copies in self.copies.items()
            },
        }
        try:
            self.record.parent.mkdir(exist_ok=True)
        except OSError as error:
            raise WriteError(f"Không ghi được vào “{self.record.parent}”.") from error
        write_atomic(self.record, json.dumps(data, ensure_ascii=False).encode())

    def _last(self, name: str) -> Copy | None:
        copies = self.copies.get(name)
        return copies[-1] if copies else None

    def _is_changed(self, copy: Copy) -> bool:
        found = self._hash(copy)
        return found is not None and found not in copy.hashes

    def _hash(self, copy: Copy) -> str | None:
        """Return the hash of *copy* as it is now, None where it is gone, "" where it cannot be read.

        Whatever holds it, what cannot be read is not ours to replace.
        """
        try:
            data = (self.folder / copy.name).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError:
            return ""
        return hashlib.sha256(data).hexdigest()

    def _free(self, name: str) -> str:
        """Return *name*, with a number where such a file is there or one of ours has that name."""
        used = {same_name(copy.name) for copies in self.copies.values() for copy in copies}
        path, number, free = Path(name), 2, name
        while same_name(free) in used or (self.folder / free).exists():
            free, number = f"{path.stem} ({number}){path.suffix}", number + 1
        return free


def begin(to: Path, round_: Path | None = None) -> None:
    """Make *to* a folder of answers to the round in the folder *round_*, known by a mark; raises WriteError.

    What lies in a folder with drafts or anything else would be passed over with it: such a one is refused.
    """
    mark = to / ANSWERS_MARK
    try:
        to.mkdir(parents=True, exist_ok=True)
        if not mark.is_file() and any(to.iterdir()):
            raise WriteError(
                f"Thư mục “{to}” đã có tệp khác. Hãy chọn thư mục trống hoặc thư mục trả lời của lần trước."
            )
        (to / RECORDS).mkdir(exist_ok=True)
    except OSError as error:
        raise WriteError(
            f"Không tạo được thư mục “{to}”. Hãy chọn nơi khác trên máy này."
        ) from error
    write_atomic(mark, _about(round_))


def answers_to(round_: Path, places: Iterable[Path]) -> Path | None:
    """Return the folder of answers to the round in *round_* that lies in one of *places*; None where none does."""
    for place in dict.fromkeys(map(resolved, places)):
        for mark in sorted(place.glob(f"*/{ANSWERS_MARK}")):
            try:
                if mark.read_bytes() == _about(round_):
                    return mark.parent
            except OSError:
                continue
    return None


def given_in(to: Path, folder: str) -> Given:
    """Return what was written into *folder* below *to* before; nothing where that is not known."""
    record = to / RECORDS / f"{folder}.json"
    given = Given(to / folder, record)
    try:
        data = json.loads(record.read_bytes())
        files = data["files"] if data.get("schema") == _SCHEMA else {}
        given.copies = {name: [*map(_copy, copies)] for name, copies in files.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        given.copies = {}
    return given


def _about(round_: Path | None) -> bytes:
    if round_ is None:
        return _ABOUT.encode()
    return f"{_ABOUT}Đợt rà soát: {resolved(round_)}\n".encode("utf-8", "backslashreplace")


def _copy(data: Mapping[str, Any]) -> Copy:
    name, key, hashes = data["name"], data["key"], data["sha256"]
    if not (isinstance(name, str) and isinstance(key, str) and isinstance(hashes, list)):
        raise TypeError
    if Path(name).name != name:
        raise ValueError(name)
    return Copy(name, key, [str(value) for value in hashes])
