"""A round on the terminal against the one before: that of ``--since``, else the one that the round is set to."""

import argparse
from pathlib import Path

from checker.commands.console import Console
from checker.commands.folders import must_be_folder
from checker.commands.round_overview import Begun, overseen
from checker.commands.round_store import NO_STORE
from checker.facts import Overrides
from checker.library.rule import Library
from checker.rounds.overview import Overview
from checker.rounds.since import Since, since


def earlier_folder(asked: argparse.Namespace, found: Begun, console: Console) -> Path | None:
    """Return the folder of the round before, None where there is none.

    Raises CallError where the call names what is no folder; where the round is set to one that is
    gone, that is told: the rest goes on.
    """
    if asked.since is not None:
        must_be_folder(asked.since, " của đợt trước")
        return Path(asked.since)
    if not found.kept.settings.before:
        return None
    folder = found.folder / found.kept.settings.before
    if folder.is_dir():
        return folder
    console.complain(f"Không tìm thấy thư mục của đợt trước “{folder}” nên không so được.")
    return None


def changes_since(
    folder: Path,
    now: Overview,
    asked: argparse.Namespace,
    library: Library,
    overrides: Overrides,
    console: Console,
) -> Since | None:
    """Judge the round before in *folder* as *asked* and return what changed to *now*; None where nothing is in it."""
    store = asked.store if str(asked.store).lower() == NO_STORE else None
    before = argparse.Namespace(**(vars(asked) | {"folder": folder, "store": store}))
    found = overseen(before, library, overrides, console)
    return since(now, found.overview) if found is not None else None
