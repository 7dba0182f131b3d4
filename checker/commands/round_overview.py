"""A round on the terminal: what it is before the work, and its overview after it."""

import argparse
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from checker.commands.console import Console
from checker.commands.parser import DRAFT_ENDINGS, CallError
from checker.commands.round_said import Said
from checker.commands.round_store import store_of
from checker.facts import Overrides
from checker.library.nearby import with_nearby
from checker.library.rule import Library
from checker.rounds.decisions import Kept, read_kept
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.listing import Listing, find
from checker.rounds.offices import overview_of
from checker.rounds.overview import Office, Overview
from checker.rounds.provinces import province_like
from checker.rounds.roster import read_roster, roster_of_province
from checker.rounds.roster_file import RosterError
from checker.rounds.run import Round, run
from checker.rounds.sorts import STORE
from checker.rounds.store import Store
from checker.system.clock import today

_LISTS = {".xlsx", ".csv"}
"""What the names of rosters end with; TP.HCM is none."""


class Begun(NamedTuple):
    """A round before the work: what is in its folder, what was decided, who is to hand in.

    ``roster`` is None where nobody says who.
    """

    folder: Path
    listing: Listing
    kept: Kept
    roster: Sequence[Office] | None

    def overview(self, rows: Sequence[FileRow], library: Library) -> Overview:
        """Return what came of it: *rows* are its documents by name, judged by *library*."""
        return overview_of(
            rows,
            folder=str(self.folder),
            when=today().isoformat(),
            library=library,
            roster=self.roster,
            unread=self.listing.unread,
            passed_over=self.listing.passed_over,
            no_documents=self.listing.others,
            decisions=self.kept.decisions,
        )


class Overseen(NamedTuple):
    """A round's overview, and its documents by their names."""

    overview: Overview
    entries: Mapping[str, Entry]


def begun(
    folder: Path, roster: str, library: Library, own: Iterable[Path | None], console: Console
) -> Begun | None:
    """Look what is in *folder*; None where there is nothing, which is told.

    *roster* is the file or the province that the call names, empty where none; *own* are the
    call's own files. Raises CallError where the roster cannot be read.
    """
    kept = read_kept(folder)
    if kept.trouble:
        console.complain(kept.trouble)
    if not roster and kept.settings.roster:
        roster = str(folder / kept.settings.roster)
    offices = _offices(roster or kept.settings.province, library, console)
    spare = [path for path in (*own, Path(roster) if roster else None) if path is not None]
    listing = find(folder, spare)
    if not listing.documents and not listing.unread:
        console.complain(f"Trong “{folder}” không có dự thảo nào ({DRAFT_ENDINGS}).")
        for line in listing.passed_over:
            console.complain(line)
        return None
    return Begun(folder, listing, kept, offices)


def round_asked(
    asked: argparse.Namespace, overrides: Overrides, store: Store | None, *, with_data: bool = False
) -> Round:
    """Return the round that was *asked* for, judged as of today, its results kept in *store*."""
    return Round(
        folder=asked.folder,
        own=with_nearby(asked.folder, asked.rules),
        overrides=overrides,
        today=today(),
        jobs=asked.jobs or 0,
        store=store,
        with_data=with_data,
    )


def overseen(
    asked: argparse.Namespace, library: Library, overrides: Overrides, console: Console
) -> Overseen | None:
    """Judge the folder that was *asked* for and return its overview; None where there is nothing in it."""
    own = [asked.store or asked.folder / STORE]
    found = begun(asked.folder, asked.roster or "", library, own, console)
    if found is None:
        return None
    with store_of(asked.store, asked.folder, console) as store:
        round_ = round_asked(asked, overrides, store)
        rows = _rows(round_, found.listing, library, console)
    entries = {entry.name: entry for entry in found.listing.documents}
    return Overseen(found.overview(rows, library), entries)


def _rows(round_: Round, listing: Listing, library: Library, console: Console) -> list[FileRow]:
    """Return the rows of the documents by name, telling how far it is."""
    said = Said(console, [])
    rows: list[FileRow] = []
    try:
        with closing(run(round_, listing, library)) as way:
            for step in way:
                if isinstance(step, FileRow):
                    rows.append(step)
                else:
                    said.progress(step)
    finally:
        said.clear()
    return sorted(rows, key=lambda row: row.path)


def _offices(roster: str, library: Library, console: Console) -> Sequence[Office] | None:
    """Return the offices of the file or the province *roster*, None where it is empty; raises CallError."""
    if not roster:
        return None
    path = Path(roster)
    if not path.is_file() and (offices := roster_of_province(library, roster)):
        return offices
    if not path.is_file() and path.suffix.lower() not in _LISTS:
        near = province_like(roster, library)
        asked = f" Có phải “{near}”?" if near else ""
        raise CallError(
            f"“{roster}” không phải tệp danh sách (.xlsx, .csv), cũng không có tỉnh, thành phố nào"
            f" tên như vậy trong sổ đơn vị hành chính.{asked}"
        )
    try:
        read = read_roster(path, library)
    except RosterError as error:
        raise CallError(error.message) from error
    for words in read.told:
        console.complain(words)
    return read.offices
