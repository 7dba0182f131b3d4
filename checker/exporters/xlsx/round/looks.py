"""The looks of the cells of a round's workbook, beside those of every checklist."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from checker.exporters.xlsx.rows import Cell
from checker.exporters.xlsx.sheet import (
    CENTRE,
    DATE,
    ENTRY,
    GRID,
    HEAD,
    KEY,
    REVIEWER_HEAD,
    Look,
    Value,
    look_of,
)
from checker.review import checklist as words
from checker.review import round_sheet as names
from checker.review.checklist import Column
from checker.shown import Shown

LINK = replace(GRID, colour="FF0B5394", linked=True)
TURNED = replace(HEAD, turned=True, size=10)
GROUP = replace(HEAD, fill="FF35577F", size=10)
MISSING = replace(CENTRE, colour="FF8A1C12", fill="FFF7F0EF")

HEAD_HEIGHT = 46.0
"""Points of the headings."""

_DATES = {words.DATE, words.UNTIL, names.PLAN_DATE}
_KEYS = {words.KEY, names.OLD_KEY}
_CENTRED = {words.NUMBER, names.LEVEL, names.YEAR}


def headings(columns: Sequence[Column]) -> list[Cell]:
    """Return the headings of *columns*."""
    return [Cell(c.heading, REVIEWER_HEAD if c.reviewer else HEAD) for c in columns]


def look_in(column: Column, value: Value, how: Shown | None = None) -> Look:
    """Return how *value* looks in *column*, in a row that shows *how*."""
    if column is words.STATUS and how is not None:
        return look_of(how)
    if column in _DATES:
        return DATE
    if column in _KEYS:
        return KEY
    if column.reviewer:
        return ENTRY
    return CENTRE if column in _CENTRED or isinstance(value, int) else GRID


def day(text: str) -> Value:
    """Return the day that *text* says (ISO), else the text; None where it is empty."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return text or None
