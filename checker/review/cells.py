"""What stands in a cell that a person may have written: its words, its day."""

import datetime as dt
import re
import unicodedata

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
"""A letter as a workbook has it that may not stand there, or would be taken for another."""


def text_of(value: object) -> str:
    """Return the words of a cell on one line."""
    # Some keyboards and systems write letters and their marks apart.
    return " ".join(unicodedata.normalize("NFC", written(value)).split())


def written(value: object) -> str:
    """Return the text of a cell as it was written, nothing changed."""
    text = "" if value is None else str(value)
    return _ESCAPED.sub(_letter, text) if "_x" in text else text


def _letter(escaped: re.Match[str]) -> str:
    """Return the letter that is meant; none for what no text holds: signs that steer, halves of letters."""
    letter = chr(int(escaped[1], 16))
    return letter if letter.isprintable() or letter.isspace() else ""


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
