"""Lines of a file that has no paragraphs of its own: text, Markdown, PDF."""

from typing import NamedTuple

from checker.kernel.document import Align, Cell
from checker.readers.line_text import LineText


class Box(NamedTuple):
    """Where a line stands on its page, in points from the lower left corner; ``y`` is its baseline."""

    left: float
    right: float
    y: float
    height: float


class FileLine(NamedTuple):
    """One line as it stands in the file, with what its place on the page tells.

    ``line_text`` is clean and not empty; ``at`` counts the lines of the file
    from 0. ``indent`` and ``end`` are the line's left and right edge, ``first``
    the room its first word and the space before it would take at the end of
    the line above: in characters for text files, in points for PDF. ``space``
    is the empty room above, in lines; None where it tells nothing (the top of
    a page, a page number taken out), infinite where something else begins. ``box``
    is known of a line on a page that stands upright, ``room``, the width of its cell in points, of
    one in a table that is drawn. ``font`` and ``colour`` are those of its last word. ``name``
    are the characters in bold that it opens with, behind a number or not, where not all are.
    """

    line_text: LineText
    at: int = 0
    page: int | None = None
    indent: float = 0
    end: float = 0
    first: float = 0
    space: float | None = 0
    bold: bool = False
    italic: bool = False
    align: Align = "left"
    level: int = 0
    cell: Cell | None = None
    box: Box | None = None
    room: float | None = None
    font: str = ""
    colour: str = ""
    name: tuple[int, int] = (0, 0)

    @property
    def text(self) -> str:
        """Return the line's text."""
        return self.line_text.whole
