"""Styles that are based on others."""

from collections.abc import Callable, Hashable
from typing import TypeVar

_DEEPEST = 20
"""Styles one based on the other; more are damage, and each would be asked for all below it."""

_Style = TypeVar("_Style")
_Name = TypeVar("_Name", bound=Hashable)


def chain(
    name: _Name, find: Callable[[_Name], _Style | None], base: Callable[[_Style], _Name]
) -> list[_Style]:
    """Return the style *name* and those it is based on, nearest first; a circle ends where it closes.

    ``find`` gives a style by its name, ``base`` the name of the one that a style is based on.
    """
    found: list[_Style] = []
    seen: set[_Name] = set()
    while name not in seen and len(found) < _DEEPEST and (style := find(name)) is not None:
        seen.add(name)
        found.append(style)
        name = base(style)
    return found
