"""Font, size, colour and underline of characters, through the styles they are in."""

from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from checker.kernel.layout import Type
from checker.readers.docx.names import RPR, VAL, WORD
from checker.readers.docx.styles import RunLook, Styles

_FONTS, _SIZE, _COLOUR, _UNDERLINE, _RSTYLE = (
    WORD + name for name in ("rFonts", "sz", "color", "u", "rStyle")
)
_HIGHLIGHT, _SHADING, _FILL = WORD + "highlight", WORD + "shd", WORD + "fill"
_UNMARKED = (None, "none", "white", "black")
_BRIGHT = 0x70
"""How far the parts of a colour are apart that is no grey or tint behind pasted words."""
_FONT_NAMES = (WORD + "ascii", WORD + "hAnsi")
_THEME_NAMES = (WORD + "asciiTheme", WORD + "hAnsiTheme")


class Said(NamedTuple):
    """What one place says of characters; None where it says nothing."""

    underline: bool | None = None
    font: str | None = None
    size: float | None = None
    colour: str | None = None
    style: str | None = None
    marked: bool = False

    def over(self, lower: "Said") -> "Said":
        """Return this with what it leaves unsaid taken from *lower*."""
        return Said(
            lower.underline if self.underline is None else self.underline,
            self.font or lower.font,
            self.size or lower.size,
            self.colour or lower.colour,
        )


NOTHING = Said()


def is_bright(colour: str) -> bool:
    """Whether *colour* (RRGGBB) behind words is meant to be seen."""
    try:
        parts = bytes.fromhex(colour)
    except ValueError:  # auto, or a name that a program made up
        return False
    return len(parts) == 3 and max(parts) - min(parts) >= _BRIGHT


class Types:
    """What styles say of characters, each resolved once; ``theme`` has the fonts of the theme."""

    def __init__(self, styles: Styles, theme: Mapping[str, str]) -> None:
        self._styles = styles
        self._theme = theme
        self._paragraphs: dict[str | None, Said] = {}
        self._fonts: dict[tuple[object, ...], str | None] = {}  # by what is said of them
        self._known: dict[tuple[Said, str | None, RunLook], Type] = {}

    def _of_paragraph(self, name: str | None) -> Said:
        """Return what characters look like in the paragraph style *name* (None: the default)."""
        if name not in self._paragraphs:
            said = NOTHING
            for element in self._styles.paragraph_chain(name):
                said = said.over(self._of(element.find(RPR)))
            self._paragraphs[name] = said.over(self._of(self._styles.run_defaults))
        return self._paragraphs[name]

    def of_run(
        self, properties: etree._Element | None, paragraph: str | None, look: RunLook
    ) -> Type:
        """Return the type of a *look* that has these ``w:rPr`` in the style *paragraph*."""
        key = self._of(properties), paragraph, look
        if key not in self._known:  # most characters look like others
            self._known[key] = self._type(*key)
        return self._known[key]

    def _type(self, own: Said, paragraph: str | None, look: RunLook) -> Type:
        said = own
        for element in self._styles.run_chain(own.style) if own.style else ():
            said = said.over(self._of(element.find(RPR)))
        underline, font, size, colour, *_ = said.over(self._of_paragraph(paragraph))
        toggles = bool(look.bold), bool(look.italic), bool(underline), look.caps
        return Type(*toggles, font, size, colour, own.marked)

    def _of(self, properties: etree._Element | None) -> Said:
        if properties is None:
            return NOTHING
        underline = font = size = colour = style = None
        marked = False
        for child in properties:
            tag = child.tag
            if tag == _FONTS:
                font = self._font(child)
            elif tag == _SIZE:
                value = child.get(VAL, "")
                size = int(value) / 2 if value.isdecimal() and len(value) < 5 else None
            elif tag == _UNDERLINE:
                underline = child.get(VAL) != "none"
            elif tag == _COLOUR:
                colour = child.get(VAL)
            elif tag == _RSTYLE:
                style = child.get(VAL)
            elif tag == _HIGHLIGHT:
                marked = child.get(VAL) not in _UNMARKED
            elif tag == _SHADING:
                marked = marked or is_bright(child.get(_FILL, ""))
        return Said(underline, font, size, colour, style, marked)

    def _font(self, element: etree._Element) -> str | None:
        """Return the font that a ``w:rFonts`` names; the theme's goes before one named beside it."""
        said = tuple(element.items())
        if said not in self._fonts:
            names = {str(name): str(value) for name, value in said}
            by_theme = (self._theme.get(names.get(name, "")) for name in _THEME_NAMES)
            by_name = (names.get(name) for name in _FONT_NAMES)
            self._fonts[said] = next(filter(None, (*by_theme, *by_name)), None)
        return self._fonts[said]
