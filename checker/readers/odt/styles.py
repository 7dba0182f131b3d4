"""How the styles of an OpenDocument text make characters and paragraphs look."""

from typing import Any, NamedTuple

from lxml import etree

from checker.kernel.layout import Measures
from checker.readers.digits import whole
from checker.readers.inherited import chain
from checker.readers.odt.lengths import millimetres, percent, points
from checker.readers.odt.names import FO, NAME, OFFICE, STYLE, SVG, TEXT
from checker.readers.odt.package import Parts
from checker.readers.word_xml import Look, marked

_ALIGNS = {
    "start": "left", "left": "left", "end": "right", "right": "right", "center": "center",
    "justify": "both",
}  # fmt: skip
_INDENTS = {"left": "margin-left", "right": "margin-right", "first": "text-indent"}
_ROOMS = {"before": "margin-top", "after": "margin-bottom"}
_LINES = {FO + "line-height": "exact", STYLE + "line-height-at-least": "least"}
_LARGEST = 1638.0
"""Points of letters that a word processor can set; shares of shares may tell more than any number holds."""
_FAMILY = SVG + "font-family"
_PLACES = ("styles", "automatic-styles")


class Face(NamedTuple):
    """How a style makes text look: characters, alignment, outline level, the pages it begins."""

    look: Look = Look()
    align: str = ""
    measures: Measures = Measures()
    ruled: bool = False
    level: int = 0
    page: str = ""


class Styles:
    """Styles by family and name, each resolved with those it inherits from when first asked for."""

    def __init__(self, parts: Parts) -> None:
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._faces: dict[tuple[str, str, Look], Face] = {}
        self._fonts = {
            font.get(NAME, ""): font.get(_FAMILY, "")
            for font in parts.all(f"{OFFICE}font-face-decls/{STYLE}font-face")
        }
        self._default: dict[str, etree._Element] = {}
        for element in parts.all(f"{OFFICE}styles/{STYLE}default-style"):
            self._default[element.get(STYLE + "family", "")] = element
        for place in _PLACES:
            for element in parts.all(f"{OFFICE}{place}/{STYLE}style"):
                key = element.get(STYLE + "family", ""), element.get(NAME, "")
                self._elements[key] = element

    def paragraph(self, name: str) -> Face:
        """Return how a paragraph of the style *name* looks."""
        return self._face("paragraph", name, Look())

    def characters(self, name: str, outer: Look) -> Look:
        """Return how characters of the style *name* look within those of *outer*."""
        return self._face("text", name, outer).look

    def _face(self, family: str, name: str, outer: Look) -> Face:
        key = family, name, outer
        if key not in self._faces:
            face = Face(outer)
            default = self._default.get(family)
            for element in ([] if default is None else [default]) + self._chain(family, name):
                face = _with(face, element)
                face = face._replace(look=self._with_font(face.look, element))
            self._faces[key] = face
        return self._faces[key]

    def page(self, name: str) -> str:
        """Return the pages that a table of the style *name* begins, ``""``: it goes on with those before."""
        element = self._elements.get(("table", name))
        return "" if element is None else element.get(STYLE + "master-page-name", "")

    def _with_font(self, look: Look, style: etree._Element) -> Look:
        """Return *look* in the font that *style* names, where it names one."""
        told = style.find(STYLE + "text-properties")
        if told is None:
            return look
        name = told.get(STYLE + "font-name")
        named = told.get(FO + "font-family") if name is None else self._fonts.get(name, name)
        return look if named is None else look._replace(font=named.strip("'\" "))

    def _chain(self, family: str, name: str) -> list[etree._Element]:
        """Return the style and those it inherits from, the basic one first."""
        return chain(
            name,
            lambda one: self._elements.get((family, one)),
            lambda style: style.get(STYLE + "parent-style-name", ""),
        )[::-1]


def _with(face: Face, style: etree._Element) -> Face:
    level = whole(style.get(STYLE + "default-outline-level"))
    page = style.get(STYLE + "master-page-name", face.page)
    face = face._replace(level=face.level if level is None else level, page=page)
    paragraph = style.find(STYLE + "paragraph-properties")
    if paragraph is not None:
        face = face._replace(
            align=_ALIGNS.get(paragraph.get(FO + "text-align", ""), face.align),
            measures=_measures(face.measures, paragraph),
            ruled=_is_ruled(paragraph, otherwise=face.ruled),
        )
    characters = style.find(STYLE + "text-properties")
    return face if characters is None else face._replace(look=_look(face.look, characters))


def _measures(measures: Measures, told: etree._Element) -> Measures:
    lengths = (
        *((name, millimetres(told.get(FO + said))) for name, said in _INDENTS.items()),
        *((name, points(told.get(FO + said))) for name, said in _ROOMS.items()),
    )
    changes: dict[str, Any] = {name: value for name, value in lengths if value is not None}
    found = measures._replace(**changes)
    for said, kind in _LINES.items():
        value = told.get(said)
        if value is None:
            continue
        share, height = percent(value), points(value)
        if share is not None:
            found = found._replace(line=share, kind="lines")
        elif height is not None:
            found = found._replace(line=height, kind=kind)
    return found


def _is_ruled(told: etree._Element, *, otherwise: bool) -> bool:
    """Whether a line is drawn below, and none around."""
    if told.get(FO + "border"):
        return False
    sides = {side: told.get(f"{FO}border-{side}", "none") != "none" for side in ("bottom", "left")}
    return sides["bottom"] and not sides["left"] if told.get(FO + "border-bottom") else otherwise


def _look(look: Look, told: etree._Element) -> Look:
    weight, posture = told.get(FO + "font-weight"), told.get(FO + "font-style")
    capitals, variant = told.get(FO + "text-transform"), told.get(FO + "font-variant")
    line = told.get(STYLE + "text-line-through-style", told.get(STYLE + "text-line-through-type"))
    below = told.get(STYLE + "text-underline-style", told.get(STYLE + "text-underline-type"))
    position, display = told.get(STYLE + "text-position", "").strip(), told.get(TEXT + "display")
    changes = {
        "bold": weight and (weight.startswith("bold") or weight[0] in "6789"),
        "italic": posture and posture != "normal",
        "caps": (capitals or variant)
        and (capitals == "uppercase" or (variant == "small-caps" and capitals in (None, "none"))),
        "struck": line and line != "none",
        "underline": below and below != "none",
        "raised": not position.startswith(("sub", "0%", "-")) if position else None,
        "hidden": display and display == "none",
    }
    look = look._replace(
        size=_size(told.get(FO + "font-size"), look.size),
        colour=told.get(FO + "color", look.colour).lstrip("#"),
        back=told.get(FO + "background-color", look.back).lstrip("#"),
    )
    return marked(
        look, **{name: bool(value) for name, value in changes.items() if value is not None}
    )


def _size(told: str | None, outer: float) -> float:
    """Return the size in points that *told* gives, which may be a share of the *outer* one."""
    share = percent(told)
    size = (points(told) or outer) if share is None else share * outer
    return min(max(size, 0.0), _LARGEST)
