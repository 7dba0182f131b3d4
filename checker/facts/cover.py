"""What many spans cover together, so that one offset is looked up at once."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from checker.document import Span


class Cover(NamedTuple):
    """Stretches of text that do not touch, in order, by where they start and end."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def covers(self, offset: int) -> bool:
        """Whether the character at *offset* is covered."""
        index = bisect_right(self.starts, offset) - 1
        return index >= 0 and offset < self.ends[index]


def cover(spans: Iterable[Span]) -> Cover:
    """Return what *spans* cover together; they may overlap."""
    starts: list[int] = []
    ends: list[int] = []
    for span in sorted(spans):
        if ends and span.start <= ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)
    return Cover(tuple(starts), tuple(ends))
