"""What each look is in the properties of a Word file, as direct formatting."""

from collections.abc import Callable, Mapping

from lxml import etree

from checker.exporters.docx.decree.measures import POINT, twips
from checker.exporters.docx.forming.properties import Change, part, put
from checker.readers.docx.names import VAL, WORD
from checker.remedy import Look

Value = bool | float | str
_LINE = 240
"""What stands for one line."""
_ALIGNED = {"justify": "both"}
_FONTS = ("ascii", "hAnsi", "cs")
_EVERY_FONT = ("asciiTheme", "hAnsiTheme", "cstheme")


def of_characters(look: Look, value: Value) -> Change | None:
    """Return what gives a ``w:rPr`` this *look*, None where it is none of characters."""
    return _made(_CHARACTERS, look, value)


def of_paragraph(look: Look, value: Value) -> Change | None:
    """Return what gives a ``w:pPr`` this *look*, None where it is none of paragraphs."""
    return _made(_PARAGRAPHS, look, value)


def of_section(look: Look, value: Value) -> Change | None:
    """Return what gives a ``w:sectPr`` this *look*, None where it is none of its paper and margins."""
    return _made(_SECTIONS, look, value)


def set_looks(properties: etree._Element, *looks: tuple[Look, Value]) -> None:
    """Give *properties* of characters or of a paragraph these looks, without a mark."""
    for look, value in looks:
        if do := of_characters(look, value) or of_paragraph(look, value):
            do(properties)


def unlisted(properties: etree._Element) -> None:
    """Take a paragraph out of its list, whatever its style has."""
    number = etree.Element(WORD + "numPr")
    etree.SubElement(number, WORD + "numId", {VAL: "0"})
    put(properties, number)


def in_turn(*changes: Change) -> Change:
    """Return one change that does all of *changes*."""

    def do(properties: etree._Element) -> None:
        for each in changes:
            each(properties)

    return do


def _made(
    known: Mapping[Look, Callable[[etree._Element, Value], None]], look: Look, value: Value
) -> Change | None:
    do = known.get(look)
    return None if do is None else lambda properties: do(properties, value)


def _size(properties: etree._Element, value: Value) -> None:
    for name in ("sz", "szCs"):
        part(properties, name).set(VAL, str(round(2 * float(value))))


def _toggled(*names: str) -> Callable[[etree._Element, Value], None]:
    def do(properties: etree._Element, value: Value) -> None:
        for name in names:
            new = etree.Element(WORD + name)
            if not value:
                new.set(VAL, "0")
            put(properties, new)

    return do


def _caps(properties: etree._Element, value: Value) -> None:
    _toggled("caps")(properties, value)
    if not value:
        _toggled("smallCaps")(properties, value)


def _font(properties: etree._Element, value: Value) -> None:
    fonts = part(properties, "rFonts")
    for name in _FONTS:
        fonts.set(WORD + name, str(value))
    for name in _EVERY_FONT:  # the theme's font goes before one that is named beside it
        fonts.attrib.pop(WORD + name, "")


def _colour(properties: etree._Element, value: Value) -> None:
    put(properties, etree.Element(WORD + "color", {VAL: str(value)}))


def _align(properties: etree._Element, value: Value) -> None:
    part(properties, "jc").set(VAL, _ALIGNED.get(str(value), str(value)))


def _first(properties: etree._Element, value: Value) -> None:
    indents = part(properties, "ind")
    for name in ("firstLineChars", "hanging", "hangingChars"):
        indents.attrib.pop(WORD + name, "")
    indents.set(WORD + "firstLine", str(twips(float(value))))


def _left(properties: etree._Element, value: Value) -> None:
    indents = part(properties, "ind")
    for name in ("leftChars", "start", "startChars"):
        indents.attrib.pop(WORD + name, "")
    indents.set(WORD + "left", str(twips(float(value))))


def _after(properties: etree._Element, value: Value) -> None:
    spacing = part(properties, "spacing")
    for name in ("afterLines", "afterAutospacing"):
        spacing.attrib.pop(WORD + name, "")
    spacing.set(WORD + "after", str(round(POINT * float(value))))


def _close(properties: etree._Element, value: Value) -> None:
    _toggled("contextualSpacing")(properties, value)


def _line(properties: etree._Element, value: Value) -> None:
    spacing = part(properties, "spacing")
    spacing.set(WORD + "line", str(round(_LINE * float(value))))
    spacing.set(WORD + "lineRule", "auto")


def _paper(name: str) -> Callable[[etree._Element, Value], None]:
    def do(properties: etree._Element, value: Value) -> None:
        size = part(properties, "pgSz")
        size.set(WORD + name, str(twips(float(value))))
        sides = (size.get(WORD + side, "") for side in "wh")
        if all(side.isdecimal() for side in sides) and _is_upright(size):
            size.attrib.pop(WORD + "orient", "")
        size.attrib.pop(WORD + "code", "")  # a printer's number for another paper

    return do


def _is_upright(size: etree._Element) -> bool:
    return int(size.get(WORD + "w", "")) <= int(size.get(WORD + "h", ""))


def _margin(name: str) -> Callable[[etree._Element, Value], None]:
    def do(properties: etree._Element, value: Value) -> None:
        margins = part(properties, "pgMar")
        for side, usual in _MARGINS.items():
            if margins.get(WORD + side) is None:
                margins.set(WORD + side, usual)
        margins.set(WORD + name, str(twips(float(value))))

    return do


_MARGINS = {
    "top": "1440", "right": "1440", "bottom": "1440", "left": "1440",
    "header": "720", "footer": "720", "gutter": "0",
}  # fmt: skip
"""What holds where a file says nothing; the schema wants all of them."""
_CHARACTERS: Mapping[Look, Callable[[etree._Element, Value], None]] = {
    "size": _size,
    "bold": _toggled("b", "bCs"),
    "italic": _toggled("i", "iCs"),
    "caps": _caps,
    "font": _font,
    "colour": _colour,
}
_PARAGRAPHS: Mapping[Look, Callable[[etree._Element, Value], None]] = {
    "align": _align,
    "first": _first,
    "left": _left,
    "after": _after,
    "close": _close,
    "line": _line,
}
_SECTIONS: Mapping[Look, Callable[[etree._Element, Value], None]] = {
    "width": _paper("w"),
    "height": _paper("h"),
    "top-margin": _margin("top"),
    "bottom-margin": _margin("bottom"),
    "left-margin": _margin("left"),
    "right-margin": _margin("right"),
}
