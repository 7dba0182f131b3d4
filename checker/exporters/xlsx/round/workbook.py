"""The whole workbook of a round, written sheet by sheet and row by row."""

import datetime as dt
import hashlib
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from openpyxl.workbook import Workbook

from checker.exporters.xlsx.checklist import describe
from checker.exporters.xlsx.round.kept import NOTHING, Kept, Sent
from checker.exporters.xlsx.round.matrix import Places, matrix_sheet
from checker.exporters.xlsx.round.matters import matters_sheets, old_sheet
from checker.exporters.xlsx.round.summary import summary_sheet
from checker.exporters.xlsx.round.unread import unread_sheet
from checker.exporters.xlsx.rows import Cell, Rows
from checker.review import round_sheet as names
from checker.review.round_sheet import seal, told
from checker.rounds.overview import Overview
from checker.rounds.since import Since, within
from checker.system.version import VERSION


def round_xlsx(
    overview: Overview,
    stream: BinaryIO,
    when: dt.datetime,
    places: Places,
    kept: Kept = NOTHING,
    since: Since | None = None,
) -> tuple[str, ...]:
    """Write the workbook of *overview*, made at *when*, with what was *kept* of earlier ones, into *stream*.

    Return sentences on what was filled in earlier and gives way to a newer word of the round.

    *since* tells what changed since the round before; without it each office's version before is
    what its plan is compared with. Only a row at a time is held, whatever the number of offices.
    """
    since, place = since or within(overview), round_place(overview)
    overview = replace(overview, folder=round_name(overview))
    book = Workbook(write_only=True)
    describe(book, f"Đợt rà soát: {overview.folder}", when)
    sent = Sent(kept, overview.lines)
    try:
        summary_sheet(book, overview, when, since)
        matrix_sheet(book, overview, places, sent, since)
        matters_sheets(book, overview, sent)
        unread_sheet(book, overview, places)
        old_sheet(book, overview, sent)
        _mark_sheet(book, overview, place, when, sent)
        book.save(stream)
    except BaseException:
        _given_up(book)
        raise
    return tuple(sent.overruled)


def round_name(overview: Overview) -> str:
    """Return by what name people know the round: that of its folder, wherever it lies."""
    return Path(overview.folder).resolve().name or overview.folder


def round_place(overview: Overview) -> str:
    """Return what tells the round from another in a folder of the same name; no path can be read from it."""
    place = os.fsencode(Path(overview.folder).resolve())
    return hashlib.sha256(place).hexdigest()[:16]


def _given_up(book: Workbook) -> None:
    """Close and remove the files that the sheets of *book* were being written to."""
    for sheet in book.worksheets:
        with suppress(Exception):  # the disk may be full
            if not sheet.closed:
                sheet.close()
            sheet._writer.cleanup()  # noqa: SLF001 - no public way gives a sheet up


def _mark_sheet(
    book: Workbook, overview: Overview, place: str, when: dt.datetime, sent: Sent
) -> None:
    """Write which round and which files the rows are of, and what was filled in when it went out."""
    sheet = Rows(book, names.MARK_SHEET, ())
    values = {
        "schema": names.SCHEMA,
        "folder": overview.folder,
        names.PLACE_MARK: place,
        "checked": when.isoformat(timespec="seconds"),
        "judged": overview.when,
        "packs": "; ".join(overview.packs),
        "program": VERSION,
        names.FILLED_MARK: seal(sent.rows, sent.plans),
    }
    for name, value in values.items():
        sheet.add([Cell(name), Cell(value)])
    for file in dict.fromkeys((*sent.marks(overview.lines), *sent.files)):
        texts = (names.FILE_MARK, *file[:4], *file.particulars)
        sheet.add([Cell(text) for text in texts])
    for row in sent.known_rows:
        sheet.add([Cell(names.SAID_MARK), Cell(told(row))])
    for plan in sent.known_plans:
        sheet.add([Cell(text) for text in (names.PLAN_MARK, *plan[1:])])
    sheet.sheet.sheet_state = "hidden"
