"""Words side by side: a line of a page, or one column's part of it."""

from typing import NamedTuple

from checker.kernel.document import Cell

_BESIDE = 0.6  # of a height: the columns of a header are not always set on one line
NEAR = 3.0
"""Points within which two edges, or the heights of two lines, are one."""


class Segment(NamedTuple):
    """Words side by side without a wide gap: a line, or one column's part of it.

    ``name`` are the characters in bold at its beginning, behind a number or not, where not all are.
    ``cell``, its ``edges`` and its width, ``room``, are those of a table that is drawn on the page.
    """

    text: str
    left: float
    right: float
    y: float
    height: float
    first: float
    page: int
    bold: bool
    italic: bool
    cell: Cell | None = None
    edges: tuple[float, float] | None = None
    room: float | None = None
    font: str = ""
    colour: str = ""
    name: tuple[int, int] = (0, 0)

    @property
    def centre(self) -> float:
        """Return the middle of the segment."""
        return (self.left + self.right) / 2

    def beside(self, other: "Segment") -> bool:
        """Whether the two stand on one line without overlapping."""
        level = abs(self.y - other.y) < _BESIDE * min(self.height, other.height)
        return level and (self.right <= other.left or other.right <= self.left)
