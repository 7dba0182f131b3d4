"""The answer to one office as files in its folder.

What is there already is not made again; nothing that was written or changed before is written over.
"""

import hashlib
import json
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NamedTuple

from checker.errors import ReadError
from checker.exporters import EXPORTERS, name_after
from checker.rounds.addressed import Answer, Letter
from checker.rounds.file_row import FileRow
from checker.rounds.given import Given, given_in
from checker.rounds.letter import ENCLOSED, Made, Setting, made
from checker.system.atomic import WriteError, write_atomic

_NOTICE = "thông báo"
_REMINDER = "Thông báo nhắc gửi dự thảo.docx"
_LONGEST = 100
"""Characters of a file's name: with those of its folder it must be short enough for Windows."""
_UNFINISHED, _WRITING = ".soat-*.tmp", 10
"""What a file is called until it is whole, and how many seconds that takes at most."""
_CHANGED = "{}: đã có người sửa hoặc tự đặt vào, giữ nguyên; bản mới là “{}”."


@dataclass(frozen=True, slots=True)
class Answered(FileRow):
    """What became of one answer; ``path`` is its folder.

    So many files were ``written``, and were there already as the ``same``; of these people have
    ``changed`` some. So many of earlier answers were put ``aside``. ``kept`` tells of those beside
    which a new one was put, and of what a person should look at, ``failed`` of what could not be written.
    """

    written: int = 0
    same: int = 0
    changed: int = 0
    kept: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    aside: int = 0


@dataclass(slots=True)
class _Done:
    """What has become of an answer so far."""

    written: int = 0
    same: int = 0
    changed: int = 0
    kept: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


class _Names(NamedTuple):
    """What the files of a letter are called."""

    notice: str
    enclosed: dict[str, str]

    def of(self, letter: Made) -> list[tuple[str, bytes]]:
        """Return the files of *letter*, the notice last: where it stands, the others do."""
        enclosed = [(self.enclosed[name], data) for name, data in letter.enclosed.items()]
        return [*enclosed, (self.notice, letter.notice)]


def answer_one(answer: Answer, setting: Setting) -> Answered:
    """Write *answer* as far as it is not written yet; what goes wrong is told, never raised."""
    done = _Done()
    given = given_in(setting.to, answer.folder)
    try:
        given.folder.mkdir(exist_ok=True)
        _clear(given)
        wanted: set[str] = set()
        for letter in answer.letters:
            wanted |= _answer(letter, answer.to, setting, given, done)
        if given.retire(frozenset(wanted)):
            given.save()
    except WriteError as error:
        done.failed.append(error.message)
    except OSError:
        done.failed.append(f"Không tạo được thư mục “{given.folder}”. Hãy chọn nơi khác.")
    return Answered(
        answer.folder,
        written=done.written,
        same=done.same,
        changed=done.changed,
        kept=tuple(done.kept),
        failed=tuple(done.failed),
        aside=given.aside,
    )


def _answer(letter: Letter, to: str, setting: Setting, given: Given, done: _Done) -> set[str]:
    """Write the files of *letter* that are not there yet; return the names of all."""
    names, key = _names(letter), _key(letter, to, setting)
    there = given.made_of(key, (names.notice, *names.enclosed.values()))
    if names.notice in there and all(given.has(name) for name in there):
        done.same += len(there)
        done.changed += sum(given.is_changed(name) for name in there)
        return set(there)
    found = made(letter, to, setting)
    done.failed += found.failed
    done.kept += found.told
    files = names.of(found)
    _write(files, given, "" if found.failed else key, done)
    return {name for name, _ in files}


def _write(files: Sequence[tuple[str, bytes]], given: Given, key: str, done: _Done) -> None:
    placed = [(data, given.place(name, data, key)) for name, data in files]
    given.save()
    for data, place in placed:
        try:
            write_atomic(given.folder / place.name, data)
        except WriteError as error:
            done.failed.append(error.message)
            continue  # it is not as it is noted: the next time it is made again
        done.written += 1
        if place.stays:
            done.kept.append(_CHANGED.format(f"{given.folder.name}/{place.stays}", place.name))


def _clear(given: Given) -> None:
    """Take away what a run left that was killed while it wrote."""
    for path in given.folder.glob(_UNFINISHED):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _WRITING:
                path.unlink()


def _names(letter: Letter) -> _Names:
    enclosed = {
        name: name_after(letter.stem, EXPORTERS[name].called, EXPORTERS[name].suffix, _LONGEST)
        for name in ENCLOSED
    }
    notice = name_after(letter.stem, _NOTICE, ".docx", _LONGEST) if letter.stem else _REMINDER
    return _Names(notice, enclosed)


def _key(letter: Letter, to: str, setting: Setting) -> str:
    """Return what *letter* is made from, as a short key: another key, another letter."""
    row, decision = letter.row, letter.decision
    about = (
        setting.office,
        to,
        letter.stem,
        _draft_key(letter, setting),
        row
        and [
            row.path,
            [[one.key, one.how, one.message, one.note] for one in row.open],
            row.settled,
        ],
        [other.path for other in letter.others],
        [[other.path, other.issuer] for other in letter.astray],
        [[gone.path, gone.error.message if gone.error else ""] for gone in letter.unread],
        [[other.path, other.kind, other.title] for other in letter.apart],
        [letter.subject, letter.year],
        decision and [decision.decision, decision.by, decision.date, decision.note],
    )
    return hashlib.sha256(json.dumps(about).encode()).hexdigest()


def _draft_key(letter: Letter, setting: Setting) -> str:
    """Return what the judging of the draft depends on as it is now; empty where it is gone."""
    if letter.entry is None:
        return str(setting.overrides)
    try:
        return setting.keys.of(letter.entry, letter.entry.sha256())
    except ReadError:
        return ""
