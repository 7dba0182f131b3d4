"""What comes again in draft after draft: where looking at it once told nothing, nobody looks again."""

from collections.abc import Callable, Hashable, Set
from functools import lru_cache
from typing import Generic, TypeVar

Thing = TypeVar("Thing", bound=Hashable)
Told = TypeVar("Told")

_MOST = 1 << 15
"""Things kept in mind; when there are more, all are forgotten."""


class Known(Generic[Thing, Told]):
    """What *look* tells of words or pairs of words: of those that are *right* nothing, and of most others."""

    def __init__(self, look: Callable[[Thing], Told], right: Set[Thing] = frozenset()) -> None:
        self._look = lru_cache(maxsize=1 << 10)(look)
        self._right = right
        self._plain = set(right)

    def of(self, things: Set[Thing]) -> dict[Thing, Told]:
        """Return what is told of those of *things* of which something is told."""
        others = things - self._plain
        told = {thing: found for thing in others if (found := self._look(thing))}
        if len(self._plain) > _MOST:
            self._plain = set(self._right)
        self._plain |= others - told.keys()
        return told
