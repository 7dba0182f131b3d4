"""The clock of this machine."""

import datetime as dt


def today() -> dt.date:
    """Return the date on this machine's clock and in its time zone."""
    return dt.datetime.now().astimezone().date()
