"""What is recognised in the picture of a page, as it travels from the other process."""

from typing import NamedTuple

from checker.readers.pdf.rules import Rule


class SeenWord(NamedTuple):
    """A word with its place in points, ``y`` its baseline, counted from the bottom of the page.

    ``confidence`` is how sure the engine is of it, in per cent.
    """

    text: str
    left: float
    right: float
    y: float
    height: float
    confidence: float = 100.0


SeenLine = tuple[SeenWord, ...]


class Seen(NamedTuple):
    """A page as it is seen, upright: its lines, those of columns apart, what is drawn, its width.

    ``clear`` tells whether most words are sure.
    """

    lines: tuple[SeenLine, ...]
    rules: tuple[Rule, ...]
    width: float
    clear: bool = True
