"""One paragraph of a Word file, in a named style, and the rule drawn below one."""

from typing import NamedTuple
from xml.sax.saxutils import escape

from checker.exporters.characters import in_xml
from checker.exporters.docx.decree.measures import CAPITAL, DIGIT, SMALL_LETTER
from checker.exporters.docx.decree.names import SHAPE
from checker.exporters.docx.decree.styles import GAP, Style

_EMU = 12_700
"""Units of a drawing in a point."""
POINTS = 72 / 25.4
"""Points in a millimetre."""
_BLANK = 0.25
"""How wide the space between two words is, of the size of the letters."""
_BELOW = 1.3
"""Sizes of the letters from the top of a line down to the rule below it."""


class Paragraph(NamedTuple):
    """Words in a style: with ``keep`` on the page of what follows, with a ``rule`` of so many points."""

    text: str
    style: Style
    bold: bool = False
    italic: bool = False
    align: str = ""
    new_page: bool = False
    keep: bool = False
    rule: float = 0
    name: str = ""
    """What it opens with in bold, behind a number or not."""


def written(paragraph: Paragraph, number: int = 0) -> str:
    """Return the XML of *paragraph*; *number* tells its rule from all others of the file."""
    style = paragraph.style
    properties = (
        f'<w:pStyle w:val="{style.id}"/>'
        f"{'<w:keepNext/>' if paragraph.keep else ''}"
        f"{'<w:pageBreakBefore/>' if paragraph.new_page else ''}"
        f"{_aligned(paragraph.align) if paragraph.align != style.align else ''}"
    )
    bold = "<w:b/><w:bCs/>" if paragraph.bold and not style.bold else ""
    italic = "<w:i/><w:iCs/>" if paragraph.italic and not style.italic else ""
    look = f"<w:rPr>{bold}{italic}</w:rPr>" if bold or italic else ""
    rule = drawn_rule(paragraph.rule, style, number) if paragraph.rule else ""
    before, name, behind = paragraph.text, "", ""
    if paragraph.name:
        before, name, behind = paragraph.text.partition(paragraph.name)
    named = f"<w:rPr><w:b/><w:bCs/>{italic}</w:rPr>"
    parts = [part for part in ((before, look), (name, named), (behind, look)) if part[0]]
    runs = "".join(
        f'<w:r>{own}<w:t xml:space="preserve">{escape(in_xml(text))}</w:t></w:r>'
        for text, own in parts or [("", look)]
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}{rule}</w:p>"


def empty(style: Style = GAP, *, keep: bool = False, new_page: bool = False) -> str:
    """Return a paragraph that shows nothing: between two tables, in a cell, on top of a page."""
    keeps = "<w:keepNext/>" if keep else ""
    begins = "<w:pageBreakBefore/>" if new_page else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style.id}"/>{keeps}{begins}</w:pPr></w:p>'


def _aligned(align: str) -> str:
    return f'<w:jc w:val="{align}"/>' if align else ""


def width_of(text: str, size: float) -> float:
    """Return about how many points *text* is wide in bold letters of this *size*."""
    capitals, digits = (sum(map(kind, text)) for kind in (str.isupper, str.isdigit))
    others = len(text) - capitals - digits
    return size * (CAPITAL * capitals + DIGIT * digits + SMALL_LETTER * others)


def lines_of(text: str, size: float, room: float, first: float = 0) -> int:
    """Return about how many lines *text* takes in a column of *room* points, its first line set in *first*.

    Letters are taken as wide as bold ones: rather a line too many.
    """
    count, at = 1, first
    for word in text.split():
        wide = width_of(word, size)
        if at + wide > room and at:
            count, at = count + 1, 0.0
        count, wide = count + int(wide / room), wide % room
        at += wide + _BLANK * size
    return count


def rule_below(text: str, size: float, share: float, room: float) -> float:
    """Return the points of a rule of this *share* of the line *text*; lines are *room* mm at most."""
    return share * min(width_of(text, size), room * POINTS)


def drawn_rule(length: float, style: Style, number: int) -> str:
    """Return a run with a line of *length* points drawn below the last line of a paragraph, in the middle.

    *number* tells it from all other drawings of the file.
    """
    size = style.size
    width = round(length * _EMU)
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1"'
        ' behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
        f'<wp:positionV relativeFrom="line"><wp:posOffset>{round(_BELOW * size * _EMU)}</wp:posOffset>'
        f'</wp:positionV><wp:extent cx="{width}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{number}" name="Đường kẻ {number}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{SHAPE}"><wps:wsp><wps:cNvCnPr/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill>'
        '<a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )
