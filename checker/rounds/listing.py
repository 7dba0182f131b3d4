"""What is in the folder of a round: the documents to judge, those that cannot be, what is passed over."""

import os
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISLNK, S_ISREG

from checker.errors import ReadError
from checker.exporters.own import is_own_report
from checker.exporters.target import resolved
from checker.library.nearby import is_found
from checker.readers import messages
from checker.rounds import archives
from checker.rounds.entry import Entry, modified
from checker.rounds.file_row import FileRow
from checker.rounds.members import Documents, members_of
from checker.rounds.passed_over import PassedOver
from checker.rounds.pool import nobody
from checker.rounds.sorts import (
    ANSWERS_MARK,
    BESIDE,
    HEAD,
    PAGES,
    FolderSort,
    Sort,
    begins_as_document,
    folder_sort,
    sort_of,
    unread_words,
)

_JUNCTION = 0xA0000003
"""The tag by which Windows knows a folder that lies elsewhere."""
_CLOSED = (
    "Không mở được thư mục này nên chưa kiểm tra tệp trong đó. "
    "Hãy xin quyền mở, hoặc chép các dự thảo ra ngoài rồi kiểm tra lại."
)


@dataclass(frozen=True, slots=True)
class Listing:
    """What was found, by name.

    ``unread`` are documents, archives and folders that are not read, each with its reason;
    ``passed_over`` sentences on what nobody means as a draft; ``others`` are the files among it that
    are no documents: pictures, tables. ``whole`` tells that nobody stopped it half-way.
    """

    documents: tuple[Entry, ...]
    unread: tuple[FileRow, ...] = ()
    passed_over: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    whole: bool = True


def find(
    folder: Path, spare: Collection[Path] = (), cancelled: Callable[[], bool] = nobody
) -> Listing:
    """Return what is in *folder*, in the folders and archives below it; where *cancelled* what was met by then.

    *spare* are files that belong to the call itself: its outputs, the roster, the store.
    """
    finder = _Finder(folder, frozenset(map(resolved, spare)))
    whole = all(not cancelled() for _ in finder.steps())
    return finder.listing(whole=whole)


class _Finder:
    """Walks through one folder."""

    def __init__(self, folder: Path, spare: frozenset[Path]) -> None:
        self._folder = folder
        self._spare = spare
        self._found = Documents()
        self._over = PassedOver()
        self._followed: list[Path] = []

    def listing(self, *, whole: bool) -> Listing:
        return Listing(
            tuple(sorted(self._found.entries, key=lambda entry: entry.name)),
            tuple(sorted(self._found.unread, key=lambda row: row.path)),
            tuple(self._over.sentences()),
            tuple(sorted(self._over.others)),
            whole,
        )

    def steps(self) -> Iterator[None]:
        """Walk through the folder, a step for each folder and each file: a network's drive may be slow."""
        for place, folders, files in os.walk(self._folder, onerror=self._closed, followlinks=True):
            path = Path(place)
            if ANSWERS_MARK in files and path != self._folder:
                self._over.answers.append(self._name(path))
                folders.clear()
                continue
            folders[:] = self._kept(path, folders, files)
            yield
            for name in sorted(files):
                yield
                if resolved(path / name) not in self._spare:
                    self._take(path / name)

    def _kept(self, place: Path, folders: Sequence[str], files: Sequence[str]) -> Iterator[str]:
        """Yield those of *folders* that are looked into."""
        pages = {Path(name).stem for name in files if name.lower().endswith(PAGES)}
        for name in sorted(folders):
            sort = folder_sort(name)
            if sort is FolderSort.PLAIN:
                if not _is_link(place / name) or self._is_new(place / name):
                    yield name
            elif sort is FolderSort.SYSTEM:
                self._over.system.append(self._name(place / name))
            elif sort is FolderSort.HIDDEN:
                self._over.hidden += 1
            elif not any(name == page + ending for page in pages for ending in BESIDE):
                count = sum(sort_of(file.name) is Sort.DRAFT for file in (place / name).rglob("*"))
                self._over.beside.append((self._name(place / name), count))

    def _is_new(self, link: Path) -> bool:
        """Whether *link* leads out of the round's folder to where nobody has been yet.

        What is in the folder is met by its own name; a link to a folder above would have no end.
        """
        there, root = resolved(link), resolved(self._folder)
        known = [root, *self._followed]
        if any(there.is_relative_to(one) or one.is_relative_to(there) for one in known):
            return False
        self._followed.append(there)
        return True

    def _take(self, path: Path) -> None:
        name, sort = self._name(path), sort_of(path.name)
        if sort is Sort.NAMELESS:
            sort = Sort.DRAFT if _begins_as_document(path) else Sort.OTHER
        if sort in {Sort.OWN, Sort.OTHER} and is_found(path):
            if path.parent != self._folder:
                self._over.layers.append(name)
        elif sort is Sort.DRAFT:
            if _is_file(path) and is_own_report(path):
                self._over.own.append(name)
            else:
                self._found.entries.append(Entry(name, path, modified=modified(path)))
        elif sort is Sort.UNREAD:
            error = ReadError("unsupported-format", unread_words(name))
            self._found.unread.append(FileRow(name, error=error))
        elif sort is Sort.ARCHIVE:
            self._unpack(name, path)
        else:
            self._over.take(name, sort)

    def _unpack(self, name: str, path: Path) -> None:
        try:
            with (
                tempfile.TemporaryDirectory(prefix="soat-", ignore_cleanup_errors=True) as copies,
                archives.opened(path) as packed,
            ):
                members_of(
                    Entry(name, path, modified=modified(path)),
                    packed,
                    Path(copies),
                    self._found,
                    self._over,
                )
        except ReadError as error:
            self._found.unread.append(FileRow(name, error=error))
        except OSError:  # no room for copies of its members
            closed = ReadError("unreadable", messages.UNREADABLE)
            self._found.unread.append(FileRow(name, error=closed))

    def _closed(self, error: OSError) -> None:
        name = self._name(Path(error.filename))
        closed = ReadError("unreadable", _CLOSED)
        self._found.unread.append(FileRow(name, error=closed))

    def _name(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()


def _is_link(folder: Path) -> bool:
    """Whether *folder* is a link, also one of those that Windows calls junctions."""
    try:
        about = folder.lstat()
    except OSError:
        return False
    return S_ISLNK(about.st_mode) or getattr(about, "st_reparse_tag", 0) == _JUNCTION


def _is_file(path: Path) -> bool:
    """Whether *path* is a file that ends: looking into a pipe or device may never end."""
    try:
        return S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def _begins_as_document(path: Path) -> bool:
    """Whether *path* is a document whose name has lost its ending."""
    if not _is_file(path):
        return False
    try:
        with path.open("rb") as file:
            return begins_as_document(file.read(HEAD))
    except OSError:
        return False
