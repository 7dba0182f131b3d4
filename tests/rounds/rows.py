"""Outcomes of files as values, for what is made of them."""

import hashlib
from collections.abc import Sequence
from typing import Any

from checker.library.load import load_library
from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.offices import overview_of
from checker.rounds.overview import Office, Overview
from checker.shown import Shown

LIBRARY = load_library()


def plan(path: str, place: str = "", **values: Any) -> FileRow:
    """Return the outcome of a commune's yearly plan of 2026; each path has a content of its own."""
    usual = {
        "sha256": hashlib.sha256(path.encode()).hexdigest(),
        "place": place,
        "issuer": f"ỦY BAN NHÂN DÂN XÃ {place.upper()}" if place else "",
        "year": 2026,
        "level": "xa",
        "subject": "gender-equality",
        "profile": "yearly",
    }
    return FileRow(path, **{**usual, **values})


def overview(
    rows: Sequence[FileRow], roster: Sequence[Office] | None = None, **more: Any
) -> Overview:
    """Return the overview of *rows*."""
    return overview_of(
        rows, folder="dot 1", when="2026-11-27", library=LIBRARY, roster=roster, **more
    )


def matter(rule: str, key: str, message: str = "", quote: str = "") -> OpenMatter:
    """Return a matter that must be mended."""
    return OpenMatter(rule, f"{rule}#{key}", Shown.MUST, message or rule, quote, "", "", None)
