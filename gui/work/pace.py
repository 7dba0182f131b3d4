"""How often a long work tells of itself, and in which words; no Qt."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from checker.counted import grouped
from checker.lasting import left, speed
from gui.work.checking import Progress

if TYPE_CHECKING:
    from checker.rounds.run import Progress as Step

_Made = TypeVar("_Made")
_FIRST, _PAUSE, _SHARE = 0.15, 1.0, 8
"""Seconds until the first table is told, and between two at least; each takes at most one part in so many."""
_TOLD = 0.1
"""Seconds between two words on how far it is."""
_FEW = 6
"""Of fewer than so many done nobody can say how fast it goes: the processes had to be started."""


class Pace:
    """When it is time to tell something: often enough to be seen, seldom enough to cost little."""

    def __init__(self) -> None:
        self._told = 0.0
        self._next = monotonic() + _FIRST

    def tells(self) -> bool:
        """Whether it is time for a word."""
        now = monotonic()
        if now - self._told < _TOLD:
            return False
        self._told = now
        return True

    def shows(self) -> bool:
        """Whether it is time for a table."""
        return monotonic() >= self._next

    def timed(self, make: Callable[[], _Made]) -> _Made:
        """Return what is made, and wait the longer the longer that took."""
        begun = monotonic()
        made = make()
        now = monotonic()
        self._next = now + max(_PAUSE, _SHARE * (now - begun))
        return made


class Rate:
    """How fast something goes that is counted one by one, from when this is made."""

    def __init__(self, what: str, of: int, unit: str) -> None:
        """*what* is done with *of* things of a *unit*, in words."""
        self._what, self._of, self._unit = what, of, unit
        self._begun = monotonic()

    def told(self, done: int) -> Progress:
        """Return how far it is after so many."""
        spent = monotonic() - self._begun
        rate = done / spent if done and spent > 0 else 0.0
        seconds = (self._of - done) / rate if rate else None
        done = min(done, self._of)
        parts = (f"{self._what} {grouped(done)}/{grouped(self._of)} {self._unit}",
                 *(_speed(rate, seconds if done < self._of else None, self._unit) if done >= _FEW else ()))  # fmt: skip
        return Progress(" · ".join(parts), done / max(self._of, 1))


def step_told(step: "Step", what: str = "Đã xem") -> Progress:
    """Return how far the judging of a round is, in words."""
    parts = [f"{what} {grouped(step.done)}/{grouped(step.of)} tệp"]
    if step.reused:
        parts.append(f"{grouped(step.reused)} lấy từ lần trước")
    if step.done - step.reused >= _FEW:
        parts += _speed(step.rate, step.seconds_left if step.done < step.of else None, "tệp")
    if step.words:
        parts.append(step.words)
    return Progress(" · ".join(parts), step.done / max(step.of, 1))


def _speed(rate: float, seconds: float | None, unit: str) -> list[str]:
    told = [speed(rate, unit)] if rate else []
    return told if seconds is None else [*told, left(seconds)]
