"""Whole numbers as files write them in attributes."""

_LARGE, _SMALL = 9, 5
"""Digits of what names something, and of what counts."""


def whole(value: str | None, digits: int = _LARGE) -> int | None:
    """Return the whole number that *value* is, None where it is none or has more *digits*."""
    known = value is not None and value.isdecimal() and len(value) <= digits
    return int(value) if known and value is not None else None


def count_in(value: str | None, otherwise: int) -> int:
    """Return the small number that *value* is, *otherwise* where it is none."""
    number = whole(value, _SMALL)
    return otherwise if number is None else number


def span_in(value: str | None, most: int) -> int:
    """Return how many places *value* tells, from one to *most*."""
    return min(max(count_in(value, 1), 1), most)
