"""Lists of a translated file, as the numbering part of a Word file has them."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

_LETTERS_OF_BULLETS = "oØü§vq"
"""Letters that stand for a bullet in the fonts of bullets."""

_SHOWN = frozenset(["\u00a0", *map(chr, range(0xE000, 0xF900))])
"""What shows though Python calls it not printable: a fixed space, signs of the fonts of bullets."""


class ListLevel(NamedTuple):
    """One level of a list: what number it starts with, how that looks (``%1.``), what follows it.

    ``restart`` is the level (from 1) at or above which it starts again, 0: never, None: any.
    """

    format: str = "decimal"
    text: str = ""
    start: int = 1
    suffix: str = "tab"
    legal: bool = False
    restart: int | None = None


class DrawnLists:
    """Lists by their id, as they come up."""

    def __init__(self) -> None:
        self._written: list[str] = []
        self._drawing: dict[str, str] = {}

    def drawing(self, number: str) -> str:
        """Return the list that draws just this *number*, ``""`` where it is none."""
        shown = " ".join(number.split())
        if not shown:
            return ""
        if shown not in self._drawing:
            bullet = not any(map(str.isalnum, shown)) or shown in _LETTERS_OF_BULLETS
            kind = "bullet" if bullet else "decimal"
            self._drawing[shown] = self.counting([ListLevel(kind, shown.replace("%", "％"))])
        return self._drawing[shown]

    def counting(self, levels: Sequence[ListLevel]) -> str:
        """Return a list with these levels, which counts its paragraphs."""
        key = str(len(self._written) + 1)
        inner = "".join(level_xml(depth, level) for depth, level in enumerate(levels))
        self._written.append(
            f'<w:abstractNum w:abstractNumId="{key}">{inner}</w:abstractNum>'
            f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>'
        )
        return key

    def xml(self) -> str:
        """Return the inside of the numbering part."""
        return "".join(self._written)


def level_xml(depth: int, level: ListLevel) -> str:
    """Return a level of a list."""
    more = f'<w:lvlRestart w:val="{level.restart}"/>' if level.restart is not None else ""
    more += "<w:isLgl/>" if level.legal else ""
    text = "".join(c for c in level.text if c.isprintable() or c in _SHOWN)
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{level.start}"/>'
        f'<w:numFmt w:val="{level.format}"/>{more}<w:suff w:val="{level.suffix}"/>'
        f"<w:lvlText w:val={quoteattr(text)}/></w:lvl>"
    )
