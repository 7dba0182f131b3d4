"""Versions as they are compared: numbers with dots between them."""

import re
import tomllib
from pathlib import Path

Version = tuple[int, ...]

_FORM = re.compile(r"\d{1,6}(?:\.\d{1,6}){0,3}")


def version_of(words: str) -> Version | None:
    """Return the numbers of *words* (``2026.13``), None where it is written otherwise."""
    return tuple(map(int, words.split("."))) if _FORM.fullmatch(words) else None


def is_newer(one: str, other: str) -> bool:
    """Whether the version *one* came after *other*; what is no version never did."""
    first, second = version_of(one), version_of(other)
    return first is not None and (second is None or _padded(first) > _padded(second))


def compared(one: str, other: str) -> int:
    """Return 1 where the version *one* came after *other*, -1 where before it.

    0 where they are the same, or one of them is no version.
    """
    if version_of(one) is None or version_of(other) is None:
        return 0
    return is_newer(one, other) - is_newer(other, one)


def version_in(folder: Path) -> str:
    """Return the version of the rules in *folder*; empty where they do not say it."""
    try:
        with (folder / "pack.toml").open("rb") as file:
            return str(tomllib.load(file)["pack"]["version"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _padded(version: Version) -> Version:
    """``1.0`` and ``1.0.0`` are the same."""
    return (*version, 0, 0, 0, 0)[:4]
