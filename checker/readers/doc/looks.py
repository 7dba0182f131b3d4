"""What the properties of characters and paragraphs say, with those of their styles."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.doc import measures
from checker.readers.doc.properties import properties, whole
from checker.readers.doc.styles import StyleSheet
from checker.readers.word_xml import Look, Shape, marked

_TOGGLES = {
    0x0835: "bold", 0x0836: "italic", 0x0837: "struck", 0x2A53: "struck", 0x083A: "caps",
    0x083B: "caps", 0x083C: "hidden", 0x0800: "deleted", 0x0801: "inserted",
}  # fmt: skip
_RAISED, _SPECIAL, _SYMBOL, _STYLE = 0x2A48, 0x0855, 0x6A09, 0x4A30
_FONT = 0x4A51
"""Of letters with marks; those of ASCII have one that may differ."""
_SIZE, _UNDERLINE, _COLOUR = 0x4A43, 0x2A3E, 0x6870
_OLD_COLOUR, _BEHIND = 0x2A42, 0x2A0C
_COLOURS = (
    "", "000000", "0000FF", "00FFFF", "00FF00", "FF00FF", "FF0000", "FFFF00", "FFFFFF", "000080",
    "008080", "008000", "800080", "800000", "808000", "808080", "C0C0C0",
)  # fmt: skip
"""The colours that have a number; the first is that of the page."""
_AUTOMATIC = 0xFF
_USUAL_SIZE = 10.0
"""Points of characters of which nothing says how large they are."""
_AS_STYLE, _UNLIKE_STYLE = 0x80, 0x81
_ALIGN_OLD, _ALIGN, _OUTLINE = 0x2403, 0x2461, 0x2640
_DEPTH, _LIST = 0x260A, 0x460B
_IN_TABLE, _ROW_END, _TABLES, _INNER_CELL, _INNER_ROW = 0x2416, 0x2417, 0x6649, 0x244B, 0x244C
_HUGE = (0x6645, 0x6646)
_MOST_HUGE = 8_000_000
"""Bytes of them in one file: those of several thousand rows of wide tables."""
_ALIGNS = ("left", "center", "right", "both", "both")
_NO_LIST = 0x7FF


def _colour(value: bytes) -> str:
    return "" if value[3] == _AUTOMATIC else value[:3].hex().upper()


def _numbered_colour(value: bytes) -> str:
    return _COLOURS[value[0]] if value[0] < len(_COLOURS) else ""


_LETTERING: Mapping[int, tuple[str, Callable[[bytes], Any]]] = {
    _RAISED: ("raised", lambda value: value[0] == 1),
    _UNDERLINE: ("underline", lambda value: value[0] != 0),
    _SIZE: ("size", lambda value: whole(value) / 2),
    _COLOUR: ("colour", _colour),
    _OLD_COLOUR: ("colour", _numbered_colour),
    _BEHIND: ("back", _numbered_colour),
}
"""What tells how characters look: the mark, and how its value is read."""


class Characters(NamedTuple):
    """How characters look; ``special`` ones stand for something else, ``symbol`` is (font, place)."""

    look: Look = Look()
    special: bool = False
    symbol: tuple[int, int] | None = None


class ParagraphLook(NamedTuple):
    """What a paragraph is; ``tables`` round it, what its mark ends; ``stored`` for the row's shape."""

    shape: Shape
    tables: int
    row_end: bool
    inner_cell: bool
    inner_row: bool
    stored: bytes


class Looks:
    """Looks by style and properties; most are alike."""

    def __init__(self, styles: StyleSheet, data: bytes, fonts: Sequence[str]) -> None:
        self._styles = styles
        self._data = data
        self._huge = _MOST_HUGE
        self._fonts = fonts
        self._plain = Characters(Look(font=self._font(styles.font), size=_USUAL_SIZE))
        self._characters: dict[tuple[int, bytes], Characters] = {}
        self._paragraphs: dict[tuple[int, bytes], ParagraphLook] = {}

    def characters(self, style: int, stored: bytes) -> Characters:
        """Return how characters with these properties look in a paragraph of *style*."""
        key = style, stored
        if key not in self._characters:
            base = self._plain
            for own in self._styles.of_characters(style):
                base = self._with(base, base, own)
            self._characters[key] = self._with(base, base, stored)
        return self._characters[key]

    def _with(self, found: Characters, styled: Characters, stored: bytes) -> Characters:
        for number, value in properties(stored):
            if number in _TOGGLES:
                name, on = _TOGGLES[number], value[0]
                as_styled = bool(getattr(styled.look, name))
                is_on = (
                    as_styled if on == _AS_STYLE else not as_styled if on == _UNLIKE_STYLE else on
                )
                found = found._replace(look=marked(found.look, **{name: bool(is_on)}))
            elif number in _LETTERING:
                name, read = _LETTERING[number]
                found = found._replace(look=found.look._replace(**{name: read(value)}))
            elif number == _SPECIAL:
                found = found._replace(special=value[0] == 1)
            elif number == _FONT:
                font = self._font(whole(value))
                found = found._replace(look=found.look._replace(font=font))
            elif number == _SYMBOL:
                found = found._replace(symbol=(whole(value[:2]), whole(value[2:])))
            elif number == _STYLE:
                for own in self._styles.of_characters(whole(value)):
                    styled = found = self._with(found, found, own)
        return found

    def _font(self, number: int) -> str:
        return self._fonts[number] if number < len(self._fonts) else ""

    def paragraph(self, style: int, stored: bytes) -> ParagraphLook:
        """Return what a paragraph of *style* with these properties is."""
        key = style, stored
        if key not in self._paragraphs:
            self._paragraphs[key] = self._paragraph(style, stored)
        return self._paragraphs[key]

    def _paragraph(self, style: int, stored: bytes) -> ParagraphLook:
        values: dict[int, int] = {}
        stored = self._whole(stored)
        for own in (*self._styles.of_paragraphs(style), stored):
            values |= {number: whole(value) for number, value in properties(own) if len(value) <= 4}
        align = values.get(_ALIGN, values.get(_ALIGN_OLD, 0))
        level = values.get(_OUTLINE, self._styles.level(style) - 1)
        number = values.get(_LIST, 0)
        shape = Shape(
            _ALIGNS[align] if align < len(_ALIGNS) else "both",
            measures.of(values),
            measures.is_ruled(values),
            measures.frame(values),
            level + 1 if 0 <= level < 9 else 0,
            str(number) if 0 < number < _NO_LIST else "",
            min(values.get(_DEPTH, 0), 8),
        )
        in_table = values.get(_IN_TABLE, 0)
        return ParagraphLook(
            shape,
            values.get(_TABLES, 1 if in_table else 0) if in_table else 0,
            bool(values.get(_ROW_END)),
            bool(values.get(_INNER_CELL)),
            bool(values.get(_INNER_ROW)),
            stored,
        )

    def _whole(self, stored: bytes) -> bytes:
        """Return *stored*, with the properties that are too many and lie elsewhere."""
        for number, value in properties(stored):
            if number in _HUGE:
                at = whole(value)
                length = whole(self._data[at : at + 2])
                self._huge -= length
                if self._huge < 0:
                    raise ReadError("too-large", messages.TOO_MUCH_TEXT)
                return stored + self._data[at + 2 : at + 2 + length]
        return stored
