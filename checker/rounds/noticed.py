"""What all notices have in common: who writes to whom, how files are named, what there is room for."""

import datetime as dt
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from checker.exporters.docx.sender import Sender
from checker.lexicon.lexicon import Lexicon
from checker.rounds.file_row import FileRow
from checker.rounds.overview import Office

_LONGEST = {
    "words": 130,
    "place": 64,
    "title": 170,
    "name": 70,
    "note": 260,
    "packs": 240,
    "reason": 90,
}
"""Characters of each that fit on the one page."""
NAMED = 2
"""So many further versions are named."""
_NOBODY = "đơn vị gửi tệp"
BY = "trước ngày …/…/…"
"""Until when an answer is awaited: the office that sends the notice fills it in."""


class Matter(NamedTuple):
    """Who writes to whom, and when; ``to`` is empty where nobody knows whose a file is."""

    sender: Sender
    to: str
    when: dt.datetime

    @property
    def office(self) -> str:
        """The office that is written to, in words."""
        return self.to or _NOBODY


def full_name(office: Office, lexicon: Lexicon) -> str:
    """Return the name of *office* as it is addressed: ``Ủy ban nhân dân xã Bình Lư``."""
    if not office.unit:
        return office.name
    committee = lexicon.written("body.committee").capitalize()
    return f"{committee} {office.called}"


def name_of(row: FileRow) -> str:
    """Return the name of the file of *row*, without its folders."""
    return cut(PurePosixPath(row.path).name, "name")


def quoted(rows: Sequence[FileRow]) -> str:
    """Return the names of the files of *rows*, and how many more there are."""
    named = ", ".join(f"“{name_of(row)}”" for row in rows[:NAMED])
    return f"{named}{f' và {len(rows) - NAMED} tệp khác' if len(rows) > NAMED else ''}"


def cut(text: str, what: str) -> str:
    """Return *text* on one line, its first words where it is longer than the page has room for."""
    line, most = " ".join(text.split()), _LONGEST[what]
    return line if len(line) <= most else f"{line[:most].rpartition(' ')[0] or line[:most]} …"
