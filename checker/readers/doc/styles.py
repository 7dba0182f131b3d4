"""The style sheet of a Word file: what each style says itself and what it is based on."""

from typing import NamedTuple

from checker.readers.doc.container import STYLES, WordFile
from checker.readers.doc.properties import whole
from checker.readers.inherited import chain

_NONE = 0xFFF
_FONT = 18
_PARAGRAPH, _CHARACTER = 1, 2
_HEADINGS = range(1, 10)
"""Numbers of the styles Heading 1 to 9, whatever they are called."""


class _Style(NamedTuple):
    based_on: int = _NONE
    level: int = 0
    paragraph: bytes = b""
    characters: bytes = b""


class StyleSheet:
    """Styles by their number in the file; ``font`` is that of text of which none says it."""

    def __init__(self, file: WordFile) -> None:
        self._styles: list[_Style] = []
        stored = file.table(STYLES)
        at = 2 + whole(stored[:2])
        base = whole(stored[4:6])
        self.font = whole(stored[_FONT : _FONT + 2])
        while at + 2 <= len(stored):
            length = whole(stored[at : at + 2])
            self._styles.append(_style(stored[at + 2 : at + 2 + length], base))
            at += 2 + length

    def of_characters(self, number: int) -> list[bytes]:
        """Return what the style and those it is based on say of characters, the basic one first."""
        return [style.characters for style in self._chain(number) if style.characters]

    def of_paragraphs(self, number: int) -> list[bytes]:
        """Return what they say of paragraphs."""
        return [style.paragraph for style in self._chain(number) if style.paragraph]

    def level(self, number: int) -> int:
        """Return the outline level (from 1) that a heading's style gives, 0 where it is none."""
        return next((style.level for style in reversed(self._chain(number)) if style.level), 0)

    def _chain(self, number: int) -> list[_Style]:
        return chain(number, self._style, lambda style: style.based_on)[::-1]

    def _style(self, number: int) -> _Style | None:
        return self._styles[number] if number != _NONE and number < len(self._styles) else None


def _style(stored: bytes, base: int) -> _Style:
    """Return one style (STD); an empty one where the file keeps a place free."""
    if len(stored) < base + 2:
        return _Style()
    number = whole(stored[:2]) & 0xFFF
    kind, based_on = stored[2] & 0xF, whole(stored[2:4]) >> 4
    at = base + 2 + 2 * whole(stored[base : base + 2]) + 2
    paragraph = characters = b""
    if kind == _PARAGRAPH:
        paragraph, at = _properties(stored, at)
        characters, at = _properties(stored, at)
    elif kind == _CHARACTER:
        characters, at = _properties(stored, at)
    level = number if number in _HEADINGS else 0
    return _Style(based_on, level, paragraph[2:], characters)


def _properties(stored: bytes, at: int) -> tuple[bytes, int]:
    """Return the properties at *at*, which stand at even places, and where the next begin."""
    at += at % 2
    length = whole(stored[at : at + 2])
    return stored[at + 2 : at + 2 + length], at + 2 + length
