"""Which fonts a Word file names."""

from lxml import etree

from checker.readers.docx.names import PPR, RPR, TYPE, VAL, WORD, P, R, is_on
from checker.readers.docx.package import Parts
from checker.readers.docx.styles import based_on
from checker.readers.docx.tree import nearest
from checker.readers.inherited import chain

_FONTS = WORD + "rFonts"
_NAMES = (WORD + "hAnsi", WORD + "ascii")
"""Which font shows letters with marks; the other where it says nothing."""
_THEMES = (WORD + "hAnsiTheme", WORD + "asciiTheme")
_STYLE = WORD + "style"
_SIGNS = tuple(sign.encode() for sign in "®µ¹ª«ñöïø")
"""No draft can be typed in an old font without one of these."""


def has_old_fonts(parts: Parts) -> bool:
    """Whether some text may be typed in a font of before Unicode: a quick look, without parsing."""
    return parts.old_fonts and any(sign in parts.main for sign in _SIGNS)


def _told(fonts: etree._Element) -> str | None:
    """Return the name that a ``w:rFonts`` gives, ``""`` for the theme's, None where it gives none."""
    if any(theme in fonts.attrib for theme in _THEMES):
        return ""
    return next((name for key in _NAMES if (name := fonts.get(key))), None)


class FontNames:
    """The font of each run, by the style sheet *root*."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str | None, etree._Element] = {}
        self._known: dict[str | None, str | None] = {}
        self._default: str | None = None
        self._base = ""
        if root is None:
            return
        for element in root.iterchildren(_STYLE):
            name = element.get(WORD + "styleId", "")
            self._elements[name] = element
            if element.get(TYPE) == "paragraph" and is_on(element.get(WORD + "default", "0")):
                self._default = name
        defaults = root.find(f"{WORD}docDefaults/{WORD}rPrDefault/{RPR}/{_FONTS}")
        if defaults is not None:
            self._base = _told(defaults) or ""

    def of(self, element: etree._Element) -> str:
        """Return the name of the font that shows the characters of *element*, ``""`` if unknown."""
        run, paragraph = nearest(element, R), nearest(element, P)
        own = run.find(f"{RPR}/{_FONTS}")
        found = None if own is None else _told(own)
        if found is None:
            found = self._of_style(_value(run, f"{RPR}/{WORD}rStyle"))
        if found is None:
            style = _value(paragraph, f"{PPR}/{WORD}pStyle")
            found = self._of_style(style if style in self._elements else self._default)
        return self._base if found is None else found

    def _of_style(self, name: str | None) -> str | None:
        if name not in self._known:
            styles = chain(name, self._elements.get, based_on)
            told = (style.find(f"{RPR}/{_FONTS}") for style in styles)
            names = (_told(fonts) for fonts in told if fonts is not None)
            self._known[name] = next((own for own in names if own is not None), None)
        return self._known[name]


def _value(element: etree._Element, path: str) -> str | None:
    found = element.find(path)
    return None if found is None else found.get(VAL)
