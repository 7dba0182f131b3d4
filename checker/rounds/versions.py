"""Which of several versions of one plan counts: the newest, by what the plan and its file's name say."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from checker.kernel.text import fold, normalise, strip_marks
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.rounds.file_row import FileRow
from checker.rounds.names import stems

_BOUND = r"(?<![^\W_])"
_END = r"(?![^\W_])"
_NUMBERED = Grammar(_BOUND + r"{version.numbered}[ .]?(?P<number>[0-9]{1,2})" + _END)
_LATER = Grammar(_BOUND + r"{version.later}" + _END)
_LAST = Grammar(_BOUND + r"{version.last}" + _END)
_SIGNS = re.compile(r"[\s_+-]+")
_SECOND = re.compile(r"\(([0-9]{1,2})\)$")
"""What a browser or the desktop puts behind the name of a further file: Ke hoach (1).docx."""
_NUMBER = re.compile(r"[0-9]+")
_UNCLEAR = "Ngày, số của kế hoạch và tên tệp không cho biết bản nào mới hơn"
_AT_ONCE = 120.0
"""Seconds: files changed as near to each other were copied together, which tells nothing of their age."""
_WRITABLE = (".docx", ".doc", ".odt", ".rtf")


class Mark(NamedTuple):
    """What the name of a file says of its version; a greater one is newer."""

    last: bool = False
    number: int = 0
    copy: int = 0


class Newest(NamedTuple):
    """The plan that counts, the others, the newest first, and why it is that one; empty where it is clear."""

    row: FileRow
    others: tuple[FileRow, ...]
    told: str


def mark_of(path: str, lexicon: Lexicon) -> Mark:
    """Return what the nearest part of *path* that says anything says of the version."""
    marks = (_mark(stem, lexicon) for stem in stems(path))
    return next((mark for mark in marks if mark != Mark()), Mark())


def _mark(name: str, lexicon: Lexicon) -> Mark:
    text = _SIGNS.sub(" ", fold(normalise(name))).strip()
    second = _SECOND.search(text)
    numbers = [int(match["number"]) for match in _all(_NUMBERED, text, lexicon)]
    later = 2 if any(_all(_LATER, text, lexicon)) else 0
    return Mark(
        last=any(_all(_LAST, text, lexicon)),
        number=max(numbers, default=later),
        copy=int(second[1]) if second else 0,
    )


def _all(grammar: Grammar, text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    plain = strip_marks(text) == text
    pattern = lexicon.made(_without_marks, grammar) if plain else lexicon.pattern(grammar)
    return list(pattern.finditer(text))


def _without_marks(lexicon: Lexicon, grammar: str) -> re.Pattern[str]:
    return re.compile(strip_marks(lexicon.pattern(Grammar(grammar)).pattern))


def newest(rows: Sequence[FileRow], lexicon: Lexicon) -> Newest:
    """Return which of *rows*, all of one office, kind and year, counts.

    Days and numbers of the plans tell where all have one; then what the names of the files say,
    then when the files were changed. That a file is called a further one, KH (1).docx, says only
    which came later; one that was changed after it is newer. Of one plan in several formats the one
    that can be written in goes before.
    """
    if len(rows) == 1:
        return Newest(rows[0], (), "")
    dated = all(row.date is not None for row in rows)
    numbered = dated and all(_number(row) is not None for row in rows)
    marks = {row.path: mark_of(row.path, lexicon) for row in rows}
    changed = _changed(rows)

    def by_plan(row: FileRow) -> tuple[dt.date, int, Mark, dt.date, int]:
        day, number = row.date or dt.date.min, _number(row) or 0
        all_day = day if dated else dt.date.min
        mark = marks[row.path]._replace(copy=0)
        return all_day, number if numbered else 0, mark, day, number

    def age(row: FileRow) -> tuple[object, ...]:
        writable = PurePosixPath(row.path).suffix.lower() in _WRITABLE
        time, copy = changed[row.path], marks[row.path].copy
        return by_plan(row), time // _AT_ONCE, copy, time, writable, row.path

    first, *others = _copies_behind(sorted(rows, key=age, reverse=True), marks)
    rivals = [
        row
        for row in others
        if (row.sha256 != first.sha256 or not row.sha256)
        and by_plan(row) == by_plan(first)
        and not _is_same_plan(row, first)
        and not (
            marks[row.path].copy < marks[first.path].copy
            and changed[row.path] // _AT_ONCE <= changed[first.path] // _AT_ONCE
        )
    ]
    told = ""
    if rivals:
        known = all(changed[row.path] < changed[first.path] for row in rivals)
        taken = "lấy tệp được sửa sau cùng" if known else "tạm lấy"
        told = f"{_UNCLEAR}: {taken} “{first.path}”."
    return Newest(first, tuple(others), told)


def _copies_behind(rows: Sequence[FileRow], marks: Mapping[str, Mark]) -> list[FileRow]:
    """Return *rows*, the newest first, with copies behind what they are of: KH (1).docx behind KH.docx."""
    same: dict[str, list[FileRow]] = {}
    for row in rows:
        same.setdefault(row.sha256 or row.path, []).append(row)
    return [row for each in same.values() for row in sorted(each, key=lambda r: marks[r.path].copy)]


def _changed(rows: Sequence[FileRow]) -> dict[str, float]:
    """Return when each file was changed: of one plan in several formats, the latest of them."""
    latest: dict[PurePosixPath, float] = {}
    for row in rows:
        name = PurePosixPath(row.path).with_suffix("")
        latest[name] = max(latest.get(name, 0.0), row.modified or 0.0)
    return {row.path: latest[PurePosixPath(row.path).with_suffix("")] for row in rows}


def _is_same_plan(one: FileRow, other: FileRow) -> bool:
    """Whether both are one plan in two formats, by their names."""
    paths = PurePosixPath(one.path), PurePosixPath(other.path)
    return paths[0].with_suffix("") == paths[1].with_suffix("")


def is_other_form(one: FileRow, other: FileRow) -> bool:
    """Whether *one* is *other* in another format, Word and PDF: no version of its own."""
    is_of_one_day = (one.date, one.number, one.title) == (other.date, other.number, other.title)
    return one.path != other.path and is_of_one_day and _is_same_plan(one, other)


def _number(row: FileRow) -> int | None:
    found = _NUMBER.match(row.number or "")
    return int(found[0]) if found else None
