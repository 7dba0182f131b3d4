"""Which verdicts flip between two libraries: read once, and judged twice only where the rules differ."""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from checker.errors import ReadError
from checker.library.rule import Library
from checker.particulars import Overrides
from checker.shown import Shown


class Flip(NamedTuple):
    """A verdict that is another one afterwards; None where the rule is not judged on that side.

    ``before`` and ``after`` are how people are shown it. ``message`` is what is said of it: as it will
    be, of what is no longer said as it was. ``quote`` are the words it is about, or the heading under
    which something is missing; ``places`` tells of how many places.
    """

    path: Path
    rule: str
    title: str
    before: Shown | None
    after: Shown | None
    message: str
    quote: str
    places: int = 0


class Tried(NamedTuple):
    """What becomes of one draft: ``name`` as people call it; ``error`` where it could not be read."""

    name: str
    path: Path
    flips: tuple[Flip, ...] = ()
    error: ReadError | None = None


def flips(
    drafts: Iterable[Path],
    before: Library,
    after: Library,
    overrides: Overrides,
    today: dt.date,
) -> Iterator[Tried]:
    """Yield for one draft after another what flips; whoever asks for no more has stopped it."""
    raise NotImplementedError
