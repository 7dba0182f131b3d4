"""Numbers of an OpenDocument text's lists and headings, counted as LibreOffice draws them."""

import re
from collections.abc import Callable

from lxml import etree

from checker.readers.digits import count_in
from checker.readers.docx.numbering import letters, roman
from checker.readers.odt.names import LIBREOFFICE, NAME, OFFICE, STYLE, TEXT
from checker.readers.odt.package import Parts

_FORMATS: dict[str, Callable[[int], str]] = {
    "1": str,
    "i": lambda value: roman(value).lower(),
    "I": roman,
    "a": letters,
    "A": lambda value: letters(value).upper(),
}
_PLACE = re.compile(r"%(\d{1,2})%")
_MOST = 32_767
OUTLINE = ""
"""Stands for the style of the headings' own numbers."""


class Lists:
    """The styles of lists; draws a number from how far each level has counted."""

    def __init__(self, parts: Parts) -> None:
        self._levels: dict[str, dict[int, etree._Element]] = {}
        for place in ("styles", "automatic-styles"):
            for style in parts.all(f"{OFFICE}{place}/{TEXT}list-style"):
                self._levels[style.get(NAME, "")] = _levels(style)
        for style in parts.all(f"{OFFICE}styles/{TEXT}outline-style"):
            self._levels[OUTLINE] = _levels(style)

    def draw(self, style: str, counts: dict[int, int], depth: int, start: int | None) -> str:
        """Count the next paragraph at this *depth* (from 1) and return its number.

        ``start`` is the number that the paragraph itself begins with, if it does.
        """
        levels = self._levels.get(style, {})
        level = levels.get(depth)
        if level is None:
            return ""
        first = count_in(level.get(TEXT + "start-value"), 1)
        counts[depth] = start if start is not None else counts.get(depth, first - 1) + 1
        for deeper in [deeper for deeper in counts if deeper > depth]:
            del counts[deeper]
        if level.tag == TEXT + "list-level-style-bullet":
            return level.get(TEXT + "bullet-char", "-")
        if level.tag == TEXT + "list-level-style-image":
            return "-"
        return _drawn(levels, counts, depth)


def _drawn(levels: dict[int, etree._Element], counts: dict[int, int], depth: int) -> str:
    level = levels[depth]

    def number(at: int) -> str:
        shown = levels.get(at)
        if shown is None or not shown.get(STYLE + "num-format"):
            return ""
        value = min(counts.get(at, count_in(shown.get(TEXT + "start-value"), 1)), _MOST)
        return _FORMATS.get(shown.get(STYLE + "num-format", ""), str)(value)

    if not level.get(STYLE + "num-format"):
        return ""
    written = level.get(STYLE + "num-list-format", level.get(LIBREOFFICE + "num-list-format"))
    if written is not None:
        return _PLACE.sub(lambda found: number(int(found[1])), written)
    shown = min(count_in(level.get(TEXT + "display-levels"), 1), depth)
    parts = filter(None, (number(at) for at in range(depth - shown + 1, depth + 1)))
    return (
        level.get(STYLE + "num-prefix", "") + ".".join(parts) + level.get(STYLE + "num-suffix", "")
    )


def _levels(style: etree._Element) -> dict[int, etree._Element]:
    return {count_in(level.get(TEXT + "level"), 0): level for level in style}


class Chains:
    """Which lists go on with the count of an earlier one."""

    def __init__(self) -> None:
        self._by_id: dict[str, dict[int, int]] = {}
        self._by_style: dict[str, dict[int, int]] = {}

    def counts_of(self, element: etree._Element, style: str, key: str) -> dict[int, int]:
        """Return the counts of the ``text:list`` *element*, which is called *key*."""
        named = element.get(TEXT + "continue-list", "")
        counts = self._by_id.get(named)
        # LibreOffice also names lists that it did not write down: the last of the style is meant.
        if counts is None and (named or element.get(TEXT + "continue-numbering") == "true"):
            counts = self._by_style.get(style)
        if counts is None:
            counts = {}
        self._by_style[style] = counts
        if key:
            self._by_id[key] = counts
        return counts
