"""The documents in an archive, found as those in a folder are."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from checker.errors import ReadError
from checker.exporters.own import is_own_report
from checker.rounds import archives
from checker.rounds.archives import Member, Packed
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.passed_over import PassedOver
from checker.rounds.sorts import (
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

_DEEPEST = 3
"""Archives in archives, so many; people send one, a mail program puts it into another."""
_DOCUMENTS = ("word/document.xml", "content.xml")
"""Members of what is a document itself, though its name says archive."""
_ASKED = (".docx", ".pdf")
"""Endings of members that may be the program's own reports, as only their bytes tell."""
_TOO_DEEP = (
    "Tệp nén nằm trong nhiều lớp tệp nén khác nên chương trình không mở. "
    "Hãy giải nén rồi kiểm tra lại."
)


@dataclass(slots=True)
class Documents:
    """What was found so far: to be judged, and not to be read."""

    entries: list[Entry] = field(default_factory=list)
    unread: list[FileRow] = field(default_factory=list)


def members_of(
    archive: Entry, packed: Packed, copies: Path, found: Documents, over: PassedOver
) -> None:
    """Add what is in *archive*, open as *packed*, to *found* and *over*; raises ReadError.

    *copies* is a folder for copies of members that have to be looked into.
    """
    members = packed.members()
    if any(member.name in _DOCUMENTS for member in members):
        found.entries.append(archive)
        return
    over.of_archive(archive.name, _system_folders(members))
    pages = {
        str(PurePosixPath(m.name).with_suffix(""))
        for m in members
        if m.name.lower().endswith(PAGES)
    }
    for member in sorted(members, key=lambda member: member.name):
        folders = member.name.split("/")[:-1]
        if any(folder_sort(part) in {FolderSort.SYSTEM, FolderSort.HIDDEN} for part in folders):
            continue
        if _belongs_to_page(member.name, pages):
            continue
        name = f"{archive.name}/{member.name}"
        inner = Entry(name, archive.path, (*archive.inside, member.raw), member.modified)
        try:
            _take(inner, member, packed, copies, found, over)
        except ReadError as error:
            found.unread.append(FileRow(name, error=error))


def _take(
    inner: Entry,
    member: Member,
    packed: Packed,
    copies: Path,
    found: Documents,
    over: PassedOver,
) -> None:
    sort = sort_of(member.name)
    if sort is Sort.NAMELESS and begins_as_document(packed.read(member.raw)[:HEAD]):
        sort = Sort.DRAFT
    if sort is Sort.DRAFT:
        if _is_own(member, packed, copies):
            over.own.append(inner.name)
        else:
            found.entries.append(inner)
    elif sort is Sort.UNREAD:
        raise ReadError("unsupported-format", unread_words(inner.name))
    elif sort is Sort.ARCHIVE:
        if len(inner.inside) >= _DEEPEST:
            raise ReadError("unsupported-format", _TOO_DEEP)
        with archives.opened(io.BytesIO(packed.read(member.raw)), packed) as nested:
            members_of(inner, nested, copies, found, over)
    else:
        over.take(inner.name, sort)


def _is_own(member: Member, packed: Packed, copies: Path) -> bool:
    suffix = PurePosixPath(member.name).suffix.lower()
    copy = copies / f"m{suffix}"
    if suffix in _ASKED:
        try:
            copy.write_bytes(packed.read(member.raw))
        except (OSError, ReadError):
            return False  # judging says what is wrong
        return is_own_report(copy)
    return is_own_report(copies / PurePosixPath(member.name).name)  # by its name alone


def _belongs_to_page(name: str, pages: set[str]) -> bool:
    folders = PurePosixPath(name).parents
    return any(
        str(folder).endswith(ending) and str(folder).removesuffix(ending) in pages
        for folder in folders
        for ending in BESIDE
    )


def _system_folders(members: Sequence[Member]) -> int:
    """Return how many folders of the system there are among *members*."""
    return len(
        {
            part
            for member in members
            for part in member.name.split("/")[:-1]
            if folder_sort(part) in {FolderSort.SYSTEM, FolderSort.HIDDEN}
        }
    )
