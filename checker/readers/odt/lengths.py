"""Lengths as OpenDocument writes them: "2cm", "0.7874in", "14pt", "115%"."""

import re

_LENGTH = re.compile(r"(-?\d{0,6}(?:\.\d{1,12})?)([a-z]{2})")
_SHARE = re.compile(r"(\d{1,4}(?:\.\d{1,6})?)%")
_MM = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "pc": 25.4 / 6, "px": 25.4 / 96}


def millimetres(told: str | None) -> float | None:
    """Return a length in millimetres, None where *told* is none."""
    found = _LENGTH.fullmatch(told or "")
    if found is None or found[2] not in _MM or not found[1].strip("-."):
        return None
    return float(found[1]) * _MM[found[2]]


def points(told: str | None) -> float | None:
    """Return a length in points, None where *told* is none."""
    length = millimetres(told)
    return None if length is None else round(length / _MM["pt"], 2)


def percent(told: str | None) -> float | None:
    """Return "115%" as 1.15, None where *told* is no percentage."""
    found = _SHARE.fullmatch(told or "")
    return None if found is None else float(found[1]) / 100
