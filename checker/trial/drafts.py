"""The drafts that rules are tried on: files, and what a round would judge in folders."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from checker.rounds.entry import Entry
from checker.rounds.listing import find
from checker.trial.flips import Tried, never


class Drafts(NamedTuple):
    """Drafts to try rules on; ``unread`` are those that are told to be none, or not readable."""

    entries: tuple[Entry, ...]
    unread: tuple[Tried, ...] = ()


def drafts_in(paths: Iterable[Path], stopped: Callable[[], bool] = never) -> Drafts:
    """Return the drafts that *paths* name: files as they are, of folders what a round judges."""
    entries: list[Entry] = []
    unread: list[Tried] = []
    for path in paths:
        if not path.is_dir():
            entries.append(Entry(str(path), path))
            continue
        listing = find(path, cancelled=stopped)
        entries += listing.documents
        unread += (
            Tried(row.path, path / row.path, error=row.error) for row in listing.unread if row.error
        )
    return Drafts(tuple(entries), tuple(unread))
