"""Word styles: what a paragraph or run inherits from the style it names."""

from typing import NamedTuple

from lxml import etree

from checker.kernel.document import Align
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers.digits import whole
from checker.readers.docx.names import PPR, RPR, TYPE, VAL, WORD, is_on
from checker.readers.inherited import chain

ALIGN: dict[str, Align] = {
    "center": "center", "right": "right", "end": "right", "left": "left", "start": "left",
    "both": "justify", "distribute": "justify", "thaiDistribute": "justify",
}  # fmt: skip
_HEADING = Grammar(r"{heading-style} ([1-9])")
_BASED_ON = WORD + "basedOn"
_OUTLINE, _JC, _NUMPR, _ILVL, _NUMID, _PSTYLE = (
    WORD + name for name in ("outlineLvl", "jc", "numPr", "ilvl", "numId", "pStyle")
)
_RSTYLE, _RAISED = WORD + "rStyle", WORD + "vertAlign"
TOGGLES = {
    WORD + "b": "bold",
    WORD + "i": "italic",
    WORD + "vanish": "hidden",
    WORD + "caps": "all_caps",
    WORD + "smallCaps": "small_caps",
    WORD + "strike": "struck_once",
    WORD + "dstrike": "struck_twice",
}
"""Properties of characters that are on or off, and which look they give."""
RAISED = "superscript"


class RunLook(NamedTuple):
    """Properties of characters; None where nothing is said. ``raised`` are superscript."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    all_caps: bool | None = None
    small_caps: bool | None = None
    struck_once: bool | None = None
    struck_twice: bool | None = None
    raised: bool | None = None
    style: str | None = None

    @property
    def caps(self) -> bool:
        """Whether small letters show as capitals, full or small ones."""
        return bool(self.all_caps or self.small_caps)

    @property
    def struck(self) -> bool:
        """Whether a line, or two, goes through the characters."""
        return bool(self.struck_once or self.struck_twice)


class ParagraphLook(NamedTuple):
    """Properties of a paragraph; None where nothing is said.

    ``level`` is the outline level from 1, 0 for body text; ``number`` the
    list (numId) and ``depth`` the level in it from 0 (ilvl).
    """

    style: str | None = None
    level: int | None = None
    align: Align | None = None
    number: str | None = None
    depth: int | None = None


def run_look(properties: etree._Element) -> RunLook:
    """Return what a ``w:rPr`` element says itself."""
    look = RunLook()
    for child in properties:
        tag = child.tag
        if tag in TOGGLES:
            look = with_toggle(look, child)
        elif tag == _RAISED:
            look = look._replace(raised=child.get(VAL) == RAISED)
        elif tag == _RSTYLE:
            look = look._replace(style=child.get(VAL))
    return look


def with_toggle(look: RunLook, element: etree._Element) -> RunLook:
    """Return *look* with what *element*, one of :data:`TOGGLES`, says."""
    return RunLook(**{**look._asdict(), TOGGLES[element.tag]: is_on(element.get(VAL))})


def paragraph_look(properties: etree._Element) -> ParagraphLook:
    """Return what a ``w:pPr`` element says itself."""
    style = level = align = number = depth = None
    for child in properties:
        tag = child.tag
        if tag == _JC:
            align = ALIGN.get(child.get(VAL, ""))
        elif tag == _PSTYLE:
            style = child.get(VAL)
        elif tag == _NUMPR:
            for part in child:
                if part.tag == _NUMID:
                    number = part.get(VAL)
                elif part.tag == _ILVL:
                    depth = whole(part.get(VAL))
        elif tag == _OUTLINE:
            level = outline_level(child.get(VAL))
    return ParagraphLook(style, level, align, number, depth)


class Styles:
    """The style sheet, each style resolved through its chain once, when first asked for.

    ``root`` is the styles part or None; unknown style names give empty looks.
    """

    def __init__(self, root: etree._Element | None, lexicon: Lexicon) -> None:
        self._heading = lexicon.pattern(_HEADING)
        self._elements: dict[str | None, etree._Element] = {}
        self._default: str | None = None
        self._runs: dict[str | None, RunLook] = {}
        self._paragraphs: dict[str | None, tuple[ParagraphLook, RunLook]] = {}
        self._own: dict[etree._Element, tuple[ParagraphLook, RunLook]] = {}
        self._base = RunLook()
        self.run_defaults: etree._Element | None = None
        self.paragraph_defaults: etree._Element | None = None
        if root is None:
            return
        for element in root.iterchildren(WORD + "style"):
            name = element.get(WORD + "styleId", "")
            self._elements[name] = element
            if element.get(TYPE) == "paragraph" and is_on(element.get(WORD + "default", "0")):
                self._default = name
        self.run_defaults = root.find(f"{WORD}docDefaults/{WORD}rPrDefault/{RPR}")
        self.paragraph_defaults = root.find(f"{WORD}docDefaults/{WORD}pPrDefault/{PPR}")
        if self.run_defaults is not None:
            self._base = run_look(self.run_defaults)

    def run(self, name: str | None) -> RunLook:
        """Return the look of the character style *name*."""
        if name not in self._runs:
            look = RunLook()
            for element in self.run_chain(name):
                look = _over(look, _run_of(element))
            self._runs[name] = look
        return self._runs[name]

    def paragraph(self, name: str | None) -> tuple[ParagraphLook, RunLook]:
        """Return the looks that the paragraph style *name* (None: the default) gives."""
        if name not in self._paragraphs:
            look, run = ParagraphLook(), RunLook()
            for element in self.paragraph_chain(name):
                own, own_run = self._said(element)
                look = ParagraphLook(
                    name,
                    look.level if look.level is not None else own.level,
                    look.align or own.align,
                    look.number if look.number is not None else own.number,
                    look.depth if look.depth is not None else own.depth,
                )
                run = _over(run, own_run)
            self._paragraphs[name] = look, _over(run, self._base)
        return self._paragraphs[name]

    def of_paragraph(self, own: ParagraphLook) -> tuple[ParagraphLook, RunLook]:
        """Return a paragraph's properties with those of its style, and its runs' by the style."""
        styled, run = self.paragraph(own.style)
        look = ParagraphLook(
            styled.style,
            styled.level if own.level is None else own.level,
            own.align or styled.align,
            styled.number if own.number is None else own.number,
            styled.depth if own.depth is None else own.depth,
        )
        return look, run

    def of_run(self, name: str | None, base: RunLook) -> RunLook:
        """Return the look of a run in the character style *name*, which toggles the paragraph's."""
        styled = self.run(name)
        look = base._asdict()
        for toggle in TOGGLES.values():
            look[toggle] = bool(getattr(styled, toggle)) != bool(getattr(base, toggle))
        if styled.raised is not None:
            look["raised"] = styled.raised
        return RunLook(**look)

    def numbering_of(self, name: str) -> str | None:
        """Return the list (numId) that the numbering style *name* stands for."""
        element = self._elements.get(name)
        found = None if element is None else element.find(f"{PPR}/{_NUMPR}/{_NUMID}")
        return None if found is None else found.get(VAL)

    def _said(self, style: etree._Element) -> tuple[ParagraphLook, RunLook]:
        """Return what *style* says itself, which all that are based on it ask for."""
        if style not in self._own:
            properties = style.find(PPR)
            look = ParagraphLook() if properties is None else paragraph_look(properties)
            if look.level is None:
                look = look._replace(level=self._named_level(style))
            self._own[style] = look, _run_of(style)
        return self._own[style]

    def _named_level(self, style: etree._Element) -> int | None:
        """Return the outline level that the name of *style* says: Heading 1, Đề mục 1."""
        name = style.find(WORD + "name")
        found = None if name is None else self._heading.fullmatch(fold(name.get(VAL, "")))
        return int(found[1]) if found else None

    def paragraph_chain(self, name: str | None) -> list[etree._Element]:
        """Return the elements of a paragraph style (unknown: the default) and its bases, nearest first."""
        return self.run_chain(name if name in self._elements else self._default)

    def run_chain(self, name: str | None) -> list[etree._Element]:
        """Return the style's element and those it is based on, nearest first."""
        return chain(name, self._elements.get, based_on)


def _run_of(style: etree._Element) -> RunLook:
    properties = style.find(RPR)
    return RunLook() if properties is None else run_look(properties)


def _over(upper: RunLook, lower: RunLook) -> RunLook:
    """Return *upper* with what it leaves unsaid taken from *lower*."""
    own = {name: value for name, value in upper._asdict().items() if value is not None}
    return RunLook(**{**lower._asdict(), "style": None, **own})


def based_on(style: etree._Element) -> str | None:
    """Return the name of the style that *style* is based on, None where it is on none."""
    found = style.find(_BASED_ON)
    return None if found is None else found.get(VAL)


def outline_level(value: str | None) -> int:
    """Return the outline level (from 1) that ``w:outlineLvl`` gives; 0 for body text."""
    level = whole(value)
    return 0 if level is None or level > 8 else level + 1
