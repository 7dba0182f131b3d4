"""``import-checklist --round``: the workbook of a round comes back; what was decided goes beside each draft."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from checker.commands.check import complain_of_library, overrides_of
from checker.commands.console import Console
from checker.commands.folders import must_be_folder
from checker.library.load import load_library
from checker.review.round_read import RoundWorkbook, read_round
from checker.review.sheets import ChecklistError
from checker.rounds.importing import (
    Outcome,
    Round,
    take_in,
    totals,
)
from checker.rounds.listing import find
from checker.rounds.plan_import import keep
from checker.system.atomic import WriteError
from checker.system.clock import today
from checker.verdict import FAILED

DONE, SOMETHING_LEFT = 0, 1
"""Exit statuses, with FAILED: nothing was taken over."""


def take_in_round(asked: argparse.Namespace, console: Console) -> int:
    """Take over the workbook that the call names into the round it names and return the exit status."""
    folder = asked.round
    must_be_folder(folder)
    try:
        book = read_round(asked.checklist)
    except ChecklistError as error:
        console.complain(error.message)
        return FAILED
    library = load_library(asked.rules, nearby=folder)
    complain_of_library(library, console)
    of = Round(
        library,
        overrides_of(asked, library),
        today(),
        lambda: find(folder, [asked.checklist]).documents,
    )
    outcomes: list[Outcome] = []
    for outcome in take_in(book, of):
        outcomes.append(outcome)
        for line in _lines(outcome):
            console.say(line)
    for line in totals(outcomes):
        console.say(line)
    kept = _keep_decisions(book, folder, console)
    taken = kept is True or any(outcome.planned is not None for outcome in outcomes)
    left = kept is False or any(outcome.left for outcome in outcomes)
    if left and not taken:
        return FAILED
    return SOMETHING_LEFT if left else DONE


def _lines(outcome: Outcome) -> Iterator[str]:
    """Yield what is to be said of one file; nothing of most."""
    for line in (*outcome.told, *outcome.left):
        yield f"{outcome.path}: {line}" if outcome.path else line


def _keep_decisions(book: RoundWorkbook, folder: Path, console: Console) -> bool | None:
    """Keep what was said of whole plans; return whether all of it could be, None where nothing new was."""
    try:
        taken = keep(book, folder)
    except WriteError as error:
        console.complain(error.message)
        return False
    for line in taken.told:
        console.say(line)
    for line in taken.left:
        console.complain(line)
    if taken.left:
        return False
    return True if taken.decided else None
