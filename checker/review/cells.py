"""What stands in a cell that a person may have written: its words, its day."""

import datetime as dt
import re
import unicodedata

_UNDERLINE = re.compile("_x005[Ff]_(?=x[0-9A-Fa-f]{1,4}_)")
"""The mark that begins what looks like a letter's number, as a workbook has it."""
_BREAK = re.compile("_x00(?:09|0[AaDd])_")
"""A tab or the end of a line, as a workbook may have it."""


def text_of(value: object) -> str:
    """Return the words of a cell on one line."""
    # Some keyboards and systems write letters and their marks apart.
    return " ".join(unicodedata.normalize("NFC", written(value)).split())


def written(value: object) -> str:
    """Return the text of a cell as it was written, nothing changed."""
    text = "" if value is None else str(value)
    return _UNDERLINE.sub("_", _BREAK.sub(" ", text)) if "_x" in text else text


def day_of(value: object) -> dt.date | None:
    """Return the day in a cell: a date, its serial number, or its words."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, int | float) and 20_000 < value < 80_000:  # the years 1954 to 2119
        return dt.date(1899, 12, 30) + dt.timedelta(days=int(value))
    parts = text_of(value).replace("-", "/").replace(".", "/").split("/")
    if len(parts) != 3 or not all(part.strip().isdecimal() for part in parts):
        return None
    first, month, last = (int(part) for part in parts)
    day, year = (last, first) if first > 31 else (first, last)
    try:
        return dt.date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
