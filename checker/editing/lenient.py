"""What stands in a table that may be mistaken: what is not of its sort is empty, and told elsewhere."""

import datetime as dt
from typing import Any


def text(value: Any) -> str:
    """Return *value* where it is text, else the empty string."""
    return value if isinstance(value, str) else ""


def day(value: Any) -> dt.date | None:
    """Return *value* where it is a day; a moment is none."""
    return value if isinstance(value, dt.date) and not isinstance(value, dt.datetime) else None


def items(value: Any) -> list[Any]:
    """Return *value* where it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def table(value: Any) -> dict[str, Any]:
    """Return *value* where it is a table, else an empty one."""
    return value if isinstance(value, dict) else {}
