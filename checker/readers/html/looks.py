"""How the elements of a web page look: by their names, attributes and styles."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from checker.readers.old_codes import old_font
from checker.readers.word_xml import Look, marked

_RULE = re.compile(r"(?<![^{}])([^{}]{1,2000})\{([^{}]{0,4000})\}")
_SELECTOR = re.compile(r"[a-z][a-z0-9]*(?:\.[\w-]+)?|\.[\w-]+")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_MAX_SHEET = 400_000
_ALIGNS = {
    "left": "left",
    "center": "center",
    "right": "right",
    "justify": "both",
    "middle": "center",
}
_TAGS: Mapping[str, dict[str, bool]] = {
    "b": {"bold": True},
    "strong": {"bold": True},
    "th": {"bold": True},
    "i": {"italic": True},
    "em": {"italic": True},
    "s": {"struck": True},
    "strike": {"struck": True},
    "sup": {"raised": True},
    "ins": {"inserted": True},
    "del": {"deleted": True},
    **{f"h{level}": {"bold": True} for level in range(1, 7)},
}


class Face(NamedTuple):
    """How an element shows: its characters, the alignment of its paragraphs."""

    look: Look = Look()
    align: str = ""


class Sheet:
    """The styles of one page; selectors of more than a name and a class are passed over."""

    def __init__(self, text: str) -> None:
        self._rules: dict[str, dict[str, str]] = {}
        for selectors, body in _RULE.findall(_COMMENT.sub("", text[:_MAX_SHEET])):
            told = declarations(body)
            for selector in selectors.lower().split(","):
                if _SELECTOR.fullmatch(selector.strip()):
                    self._rules.setdefault(selector.strip(), {}).update(told)

    def style(self, element: etree._Element) -> dict[str, str]:
        """Return what the styles say of *element*."""
        tag = str(element.tag)
        told = dict(self._rules.get(tag, ()))
        for name in element.get("class", "").lower().split():
            told |= self._rules.get(f".{name}", {}) | self._rules.get(f"{tag}.{name}", {})
        own = element.get("style")
        return told | declarations(own) if own else told


def declarations(style: str) -> dict[str, str]:
    """Return the properties and values of *style*, in small letters."""
    pairs = (part.partition(":") for part in style.lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs if value}


def face_of(element: etree._Element, style: Mapping[str, str], outer: Face) -> Face:
    """Return how *element* shows inside what looks like *outer*."""
    tag = str(element.tag)
    look = outer.look
    if tag in _TAGS:
        look = marked(look, **_TAGS[tag])
    named = style.get("font-family") or element.get("face", "")
    if named:
        first = named.partition(",")[0]
        look = look._replace(font=old_font(first.strip("'\" ")))
    align = "center" if tag == "center" else outer.align
    align = _ALIGNS.get(element.get("align", "").lower(), align) if tag != "table" else align
    if not style:
        return Face(look, align)
    weight, posture = style.get("font-weight", ""), style.get("font-style", "")
    if weight:
        look = look._replace(bold=weight.startswith("bold") or weight[:1] in "6789")
    if posture:
        look = look._replace(italic=posture in ("italic", "oblique"))
    if "line-through" in style.get("text-decoration", "") + style.get("text-decoration-line", ""):
        look = look._replace(struck=True)
    if style.get("text-transform") == "uppercase" or style.get("font-variant") == "small-caps":
        look = look._replace(caps=True)
    if style.get("display") == "none" or style.get("mso-hide") == "all":
        look = look._replace(hidden=True)
    if style.get("vertical-align") == "super":
        look = look._replace(raised=True)
    return Face(look, _ALIGNS.get(style.get("text-align", ""), align))
