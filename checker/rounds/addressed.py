"""Which office gets which answer, in which folder: worked out for the whole round before anything is written."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TypeVar

from checker.lexicon.lexicon import Lexicon
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.notices import full_name
from checker.rounds.overview import Office, OfficeLine, Overview, PlanDecision, Standing
from checker.system.names import safe_name, same_name

_FOLDER, STEM = 80, 60
"""Characters of a folder's name and of a draft's: the whole path must be short enough for Windows."""
_UNKNOWN = "Chưa rõ đơn vị"
_Value = TypeVar("_Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Letter:
    """One answer to an office: on the plan of ``row``, on files that cannot be read or are another's, or a reminder.

    ``stem`` is what its files are called after; no two letters of a folder have the same. ``apart``
    are documents of other kinds where no plan was handed in; ``subject`` and ``year`` tell which is awaited.
    """

    stem: str
    row: FileRow | None = None
    entry: Entry | None = None
    others: tuple[FileRow, ...] = ()
    unread: tuple[FileRow, ...] = ()
    decision: PlanDecision | None = None
    astray: tuple[FileRow, ...] = ()
    apart: tuple[FileRow, ...] = ()
    subject: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes into one ``folder``, ``to`` the office of this full name; empty where nobody knows it."""

    folder: str
    to: str
    letters: tuple[Letter, ...]


def answers_of(
    overview: Overview,
    entries: Mapping[str, Entry],
    lexicon: Lexicon,
    *,
    remind: bool = False,
    only_open: bool = False,
) -> tuple[Answer, ...]:
    """Return what each office of *overview* is answered, its drafts among *entries* by their names.

    With *remind* also those that handed in nothing, unless documents are left to be judged: one of
    them may be theirs. With *only_open* only plans in which there is something to do.
    """
    awaited = _awaited(overview)
    lines: dict[Office, list[OfficeLine]] = {}
    for line in overview.lines:
        if _is_asked(line, remind=remind, only_open=only_open):
            lines.setdefault(line.office, []).append(line)
    folders = _folders(lines)
    found = [
        Answer(folders[office], full_name(office, lexicon), tuple(_letters(own, entries, awaited)))
        for office, own in lines.items()
    ]
    told = {row.path for line in overview.lines for row in line.unread}
    unknown = [row for row in overview.unread if row.path not in told]
    if unknown:
        letters = _told_apart(Letter(_stem(row), unread=(row,)) for row in unknown)
        found.append(Answer(_free(_UNKNOWN, folders.values()), "", tuple(letters)))
    return tuple(found)


def answered_in(overview: Overview, to: Path) -> Mapping[Office, Path]:
    """Return where below *to* the answer to each office of *overview* lies; nothing of those that have none."""
    asked = (x.office for x in overview.lines if _is_asked(x, remind=False, only_open=False))
    folders = _folders(dict.fromkeys(asked))
    return {office: to / name for office, name in folders.items() if (to / name).is_dir()}


def _is_asked(line: OfficeLine, *, remind: bool, only_open: bool) -> bool:
    if line.standing in {Standing.MISSING, Standing.UNSEEN}:
        return bool(line.astray) or (remind and line.standing is Standing.MISSING)
    return line.row is None or not only_open or line.row.to_do > 0


def _awaited(overview: Overview) -> tuple[str, int | None]:
    """Return of which subject and for which year most plans of the round are; nothing where that is not clear."""
    rows = [line.row for line in overview.lines if line.row is not None]
    subject = _usual([row.subject for row in rows]) or ""
    return subject, _usual([row.year for row in rows if row.subject == subject])


def _usual(values: Sequence[_Value]) -> _Value | None:
    """Return which of *values* more than half are."""
    for value, count in Counter(values).most_common(1):
        if 2 * count > len(values):
            return value
    return None


def _folders(offices: Iterable[Office]) -> Mapping[Office, str]:
    """Return a folder's name for each office; of two with one name the province tells them apart."""
    offices = [*offices]
    names = {office: _called(office) for office in offices}
    again = Counter(same_name(name) for name in names.values())
    folders: dict[Office, str] = {}
    for office, name in names.items():
        if again[same_name(name)] > 1 and office.province:
            name = f"{name} ({office.province})"  # noqa: PLW2901
        folders[office] = _free(name, folders.values())
    return folders


def _called(office: Office) -> str:
    name = office.called
    return f"{name[:1].upper()}{name[1:]}"


def _free(name: str, taken: Iterable[str]) -> str:
    """Return *name* as a folder may be called, with a number where it is taken."""
    used = {same_name(other) for other in taken}
    whole, number = safe_name(name, longest=_FOLDER) or _UNKNOWN, 2
    free = whole
    while same_name(free) in used:
        free, number = safe_name(whole, f" {number}", _FOLDER), number + 1
    return free


def _letters(
    lines: Iterable[OfficeLine], entries: Mapping[str, Entry], awaited: tuple[str, int | None]
) -> Iterator[Letter]:
    return _told_apart(_letter(line, entries, awaited) for line in lines)


def _letter(
    line: OfficeLine, entries: Mapping[str, Entry], awaited: tuple[str, int | None]
) -> Letter:
    if line.row is not None:
        return Letter(
            _stem(line.row),
            line.row,
            entries.get(line.row.path),
            line.others,
            line.unread,
            line.decision,
        )
    first = next(iter((*line.unread, *line.astray)), None)
    return Letter(
        _stem(first) if first else "",
        unread=line.unread,
        astray=line.astray,
        apart=line.apart,
        subject=awaited[0],
        year=awaited[1],
    )


def _stem(row: FileRow) -> str:
    return PurePosixPath(row.path).stem


def _told_apart(letters: Iterable[Letter]) -> Iterator[Letter]:
    """Yield *letters* with stems of which no two are the same: by their years, else by numbers."""
    used: set[str] = set()
    for letter in letters:
        year = letter.row.year if letter.row is not None else None
        stem = safe_name(letter.stem, longest=STEM)
        for free in _alike(stem, year):
            if same_name(free) not in used:
                break
        used.add(same_name(free))
        yield replace(letter, stem=free)


def _alike(stem: str, year: int | None) -> Iterator[str]:
    yield stem
    if year is not None:
        yield f"{stem} {year}".strip()
    number = 2
    while True:
        yield f"{stem} {number}".strip()
        number += 1
