"""Days as TOML files have them."""

import datetime as dt


def day_of(value: object) -> dt.date | None:
    """Return the day that *value* is, a date or its words as ``2026-11-15``; None where it is none."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value.strip())
        except ValueError:
            return None
    return value if isinstance(value, dt.date) else None
