"""A round on the terminal up to its overview: what is in the folder, judged, laid out by offices."""

import argparse
from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import NamedTuple

from checker.commands.console import Console
from checker.commands.parser import DRAFT_ENDINGS, CallError
from checker.commands.round_said import Said
from checker.commands.round_store import store_of
from checker.facts import Overrides
from checker.library.rule import Library
from checker.rounds.decisions import Settings, read_kept
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.listing import Listing, find
from checker.rounds.offices import overview_of
from checker.rounds.overview import Office, Overview
from checker.rounds.roster import read_roster, roster_of_province
from checker.rounds.roster_file import RosterError
from checker.rounds.run import Round, run
from checker.rounds.sorts import STORE
from checker.system.clock import today


class Overseen(NamedTuple):
    """A round's overview, and its documents by their names."""

    overview: Overview
    entries: Mapping[str, Entry]


def overseen(
    asked: argparse.Namespace, library: Library, overrides: Overrides, console: Console
) -> Overseen | None:
    """Judge the folder that was *asked* for and return its overview; None where there is nothing in it."""
    kept = read_kept(asked.folder)
    if kept.trouble:
        console.complain(kept.trouble)
    roster = _roster(asked, kept.settings, library, console)
    own = asked.store or asked.folder / STORE, asked.roster, asked.folder / kept.settings.roster
    listing = find(asked.folder, [path for path in own if path is not None])
    if not listing.documents and not listing.unread:
        console.complain(f"Trong “{asked.folder}” không có dự thảo nào ({DRAFT_ENDINGS}).")
        for line in listing.passed_over:
            console.complain(line)
        return None
    with store_of(asked.store, asked.folder, console) as store:
        round_ = Round(
            folder=asked.folder,
            own=tuple(asked.rules),
            overrides=overrides,
            today=today(),
            jobs=asked.jobs or 0,
            store=store,
        )
        rows = _rows(round_, listing, library, console)
    overview = overview_of(
        rows,
        folder=str(asked.folder),
        when=today().isoformat(),
        library=library,
        roster=roster,
        unread=listing.unread,
        passed_over=listing.passed_over,
        decisions=kept.decisions,
    )
    return Overseen(overview, {entry.name: entry for entry in listing.documents})


def _rows(round_: Round, listing: Listing, library: Library, console: Console) -> list[FileRow]:
    """Return the rows of the documents by name, telling how far it is."""
    said = Said(console, [], quiet=False)
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


def _roster(
    asked: argparse.Namespace, settings: Settings, library: Library, console: Console
) -> Sequence[Office] | None:
    """Return the offices that are to hand in: of the call, else as the round is set; None where nobody says."""
    path = asked.roster
    if path is None and asked.province is None and settings.roster:
        path = asked.folder / settings.roster
    if path is not None:
        try:
            roster = read_roster(path, library)
        except RosterError as error:
            raise CallError(error.message) from error
        for words in roster.told:
            console.complain(words)
        return roster.offices
    province = asked.province or settings.province
    if not province:
        return None
    offices = roster_of_province(library, province)
    if not offices:
        raise CallError(f"Không có tỉnh, thành phố “{province}” trong sổ đơn vị hành chính.")
    return offices
