"""Which office gets which answer, in which folder: worked out for the whole round before anything is written."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from checker.lexicon.lexicon import Lexicon
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.noticed import full_name
from checker.rounds.overview import Office, OfficeLine, Overview, PlanDecision, Standing
from checker.rounds.usual import Usual
from checker.system.names import safe_name, same_name

_FOLDER, STEM = 80, 60
"""Characters of a folder's name and of a draft's: the whole path must be short enough for Windows."""
_UNKNOWN = "Chưa rõ đơn vị"


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
    folders = _folders(overview)
    found = [
        Answer(folders[office], full_name(office, lexicon), tuple(_letters(own, entries, awaited)))
        for office, own in lines.items()
    ]
    told = {row.path for line in overview.lines for row in line.unread}
    unknown = [row for row in overview.unread if row.path not in told]
    if unknown:
        letters = _told_apart(Letter(_stem(row), unread=(row,)) for row in unknown)
        used = set(map(same_name, folders.values()))
        found.append(Answer(_free(_UNKNOWN, used), "", tuple(letters)))
    return tuple(found)


def answered_in(overview: Overview, to: Path) -> Mapping[Office, Path]:
    """Return where below *to* the answer to each office of *overview* lies; nothing of those that have none."""
    folders = _folders(overview)
    return {office: to / name for office, name in folders.items() if (to / name).is_dir()}


def _is_asked(line: OfficeLine, *, remind: bool, only_open: bool) -> bool:
    if line.standing in {Standing.MISSING, Standing.UNSEEN}:
        return bool(line.astray) or (remind and line.standing is Standing.MISSING)
    return line.row is None or not only_open or line.row.to_do > 0


def _awaited(overview: Overview) -> tuple[str, int | None]:
    """Return of which subject and for which year most plans are; nothing where that is not clear."""
    usual = Usual.of([line.row for line in overview.lines if line.row is not None])
    return usual.subject or "", usual.year


def _folders(overview: Overview) -> Mapping[Office, str]:
    """Return a folder's name for each office; of two with one name the province tells them apart.

    Whoever is answered, and whoever has handed in by now: a folder is called the same every time.
    """
    names = {line.office: _called(line.office) for line in overview.lines}
    again = Counter(same_name(name) for name in names.values())
    folders: dict[Office, str] = {}
    used: set[str] = set()
    for office, name in names.items():
        if again[same_name(name)] > 1 and office.province:
            name = f"{name} ({office.province})"  # noqa: PLW2901
        folders[office] = _free(name, used)
        used.add(same_name(folders[office]))
    return folders


def _called(office: Office) -> str:
    name = office.called
    return f"{name[:1].upper()}{name[1:]}"


def _free(name: str, used: Collection[str]) -> str:
    """Return *name* as a folder may be called, with a number where one of *used*, as they are compared, is so."""
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
