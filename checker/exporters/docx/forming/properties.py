"""Properties of characters, paragraphs and sections, changed so that the change is tracked."""

from collections.abc import Callable, Mapping
from copy import deepcopy

from lxml import etree

from checker.exporters.docx.changes import Stamp
from checker.readers.docx.names import PPR, RPR, WORD

SECTION = WORD + "sectPr"
_ORDERS: Mapping[str, str] = {
    PPR: "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd"
    " tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi"
    " adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection"
    " textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    RPR: "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow"
    " emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u"
    " effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange",
    SECTION: "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders"
    " lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid"
    " printerSettings sectPrChange",
}
"""In which order the schema wants them (ECMA-376, part 1, 17.3.1.26, 17.3.2.28, 17.6.17)."""
_RANKS = {
    tag: {WORD + name: rank for rank, name in enumerate(order.split())}
    for tag, order in _ORDERS.items()
}
_CHANGES = {PPR: WORD + "pPrChange", RPR: WORD + "rPrChange", SECTION: WORD + "sectPrChange"}
_NOT_KEPT = frozenset(
    [*_CHANGES.values(), RPR, SECTION]
    + [
        WORD + name
        for name in ("ins", "del", "moveFrom", "moveTo", "headerReference", "footerReference")
    ]
)
"""What a tracked change does not tell of the properties as they were."""

Change = Callable[[etree._Element], None]  # noqa: SLF001 - the name lxml has for it
"""Gives properties another value."""


def properties_of(owner: etree._Element, tag: str) -> etree._Element:
    """Return the ``w:rPr`` or ``w:pPr`` of *owner*, made where it has none."""
    found = owner.find(tag)
    if found is None:
        found = etree.Element(tag)
        if owner.tag == PPR:
            put(owner, found)
        else:
            owner.insert(0, found)
    return found


def put(properties: etree._Element, element: etree._Element) -> None:
    """Put *element* among *properties* where the schema wants it; an old one gives way."""
    for old in [*properties.iterchildren(element.tag)]:
        properties.remove(old)
    ranks = _RANKS[properties.tag]
    own = ranks[element.tag]
    properties.insert(sum(ranks.get(child.tag, own) < own for child in properties), element)


def part(properties: etree._Element, name: str) -> etree._Element:
    """Return the property *name* of *properties*, made where they have none."""
    found = properties.find(WORD + name)
    if found is None:
        found = etree.Element(WORD + name)
        put(properties, found)
    return found


def change(properties: etree._Element, do: Change, stamp: Stamp) -> bool:
    """*do* what changes *properties*, with the mark that tells how they were; return whether it did.

    Where they are changed already, be it by another person, that mark tells it.
    """
    before = deepcopy(properties)
    do(properties)
    if etree.tostring(before, with_tail=False) == etree.tostring(properties, with_tail=False):
        return False
    mark = _CHANGES[properties.tag]
    if properties.find(mark) is not None:
        return True
    was = etree.Element(properties.tag)
    was.extend([child for child in before if child.tag not in _NOT_KEPT])
    made = etree.Element(mark, stamp())
    made.append(was)
    put(properties, made)
    return True
