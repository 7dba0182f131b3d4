"""New paragraphs and rows of a table as tracked changes: rejected, nothing of them is left."""

from collections.abc import Mapping, Sequence
from copy import deepcopy

from lxml import etree

from checker.exporters.docx.changes import INSERTED, Piece, Stamp, insertion
from checker.readers.docx.names import (
    DEL,
    INS,
    PPR,
    RPR,
    SDT,
    TBL,
    TC,
    TCPR,
    TR,
    TRPR,
    VAL,
    WORD,
    P,
)

_NUMBERED, _SECTION, _CHANGE = (WORD + name for name in ("numPr", "sectPr", "pPrChange"))
_JOINED = WORD + "vMerge"
_BEFORE_NUMBER = frozenset(
    WORD + name
    for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
_NOT_COPIED = frozenset(
    WORD + name for name in ("sectPr", "pPrChange", "framePr", "pageBreakBefore")
)
_MARKS = frozenset(
    WORD + name for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "trPrChange")
)
_CONTENT = frozenset({P, TBL, SDT, WORD + "customXml", WORD + "altChunk", _SECTION})


def paragraph(like: etree._Element | None, pieces: Sequence[Piece], stamp: Stamp) -> etree._Element:
    """Return a new paragraph of *pieces* with the properties *like* those of another."""
    new = etree.Element(P)
    properties = etree.SubElement(new, PPR)
    for child in () if like is None else like:
        if child.tag not in _NOT_COPIED:
            properties.append(_unmarked(child))
    track(properties, stamp)
    if pieces:
        new.append(insertion(pieces, stamp))
    return new


def without_number(new: etree._Element) -> None:
    """Let Word draw no number before the paragraph *new*, whatever its style has."""
    properties = new.find(PPR)
    assert properties is not None  # noqa: S101 - of our own making
    for old in [*properties.iterchildren(_NUMBERED)]:
        properties.remove(old)
    number = etree.Element(_NUMBERED)
    etree.SubElement(number, WORD + "numId", {VAL: "0"})
    properties.insert(sum(child.tag in _BEFORE_NUMBER for child in properties), number)


def put_behind(old: etree._Element, new: Sequence[etree._Element], stamp: Stamp) -> None:
    """Put the paragraphs *new* behind *old*.

    Where no paragraph follows that theirs could run into when they are rejected, it is *old*
    that gets a new end, and the last of *new* has its old one: so Word does when Enter is pressed.
    """
    for element in reversed(new):
        old.addnext(element)
    properties = old.find(PPR)
    following = next((e for e in new[-1].itersiblings() if e.tag in _CONTENT), None)
    ends = properties is not None and properties.find(_SECTION) is not None
    if following is not None and following.tag == P and not ends:
        return
    if properties is None:
        properties = etree.Element(PPR)
        old.insert(0, properties)
    if _is_tracked(properties):  # another person's new end cannot be ours, too
        return
    last = new[-1].find(PPR)
    assert last is not None  # noqa: S101 - of our own making
    known = properties.find(f"{_CHANGE}/{PPR}")  # set right before: rejected, it is as it was
    before = deepcopy(properties if known is None else known)
    track(properties, stamp)
    mark = last.find(RPR)
    if mark is not None:
        mark.remove(mark[0])
    section = properties.find(_SECTION)
    if section is not None:
        last.append(section)
    for child in [child for child in before if child.tag in {RPR, _SECTION, _CHANGE}]:
        before.remove(child)
    change = etree.SubElement(last, _CHANGE, stamp())
    change.append(before)


def put_above(old: etree._Element, new: Sequence[etree._Element]) -> None:
    """Put the paragraphs *new* above *old*, and above those that a deleted end joins to it."""
    first = old
    while (above := first.getprevious()) is not None and _runs_on(above):
        first = above
    for element in new:
        first.addprevious(element)


def row(
    above: etree._Element, cells: Mapping[int, Sequence[etree._Element]], stamp: Stamp
) -> etree._Element:
    """Return a new row with the cells of the row *above*, of which some hold these paragraphs."""
    new = etree.Element(TR)
    exceptions = above.find(WORD + "tblPrEx")
    if exceptions is not None:
        new.append(_unmarked(exceptions))
    properties = etree.SubElement(new, TRPR)
    old = above.find(TRPR)
    for child in () if old is None else old:
        if child.tag not in _MARKS and child.tag != WORD + "tblHeader":
            properties.append(deepcopy(child))
    etree.SubElement(properties, INSERTED, stamp())
    for number, cell in enumerate(cells_of(above)):
        own = etree.SubElement(new, TC)
        look = cell.find(TCPR)
        if look is not None:
            own.append(_by_itself(_unmarked(look)))
        first = cell.find(P)
        empty = paragraph(None if first is None else first.find(PPR), (), stamp)
        own.extend(cells.get(number) or [empty])
    return new


def _by_itself(look: etree._Element) -> etree._Element:
    """Return the properties *look* of a cell that is not joined to the one above it."""
    for joined in [*look.iterchildren(_JOINED)]:
        look.remove(joined)
    return look


def cells_of(line: etree._Element) -> list[etree._Element]:
    """Return the cells of a table's row, without those of tables in them."""
    return [cell for cell in line.iter(TC) if next(cell.iterancestors(TR)) is line]


def track(properties: etree._Element, stamp: Stamp) -> None:
    """Mark the end of the paragraph with these *properties* as inserted."""
    mark = properties.find(RPR)
    if mark is None:
        mark = etree.Element(RPR)
        behind = sum(child.tag not in {_SECTION, _CHANGE} for child in properties)
        properties.insert(behind, mark)
    mark.insert(0, etree.Element(INSERTED, stamp()))


def _unmarked(element: etree._Element) -> etree._Element:
    """Return a copy of *element* without the tracked changes of its own."""
    own = deepcopy(element)
    own.tail = None
    for child in [child for child in own.iter() if child.tag in _MARKS]:
        parent = child.getparent()
        if parent is not None:
            parent.remove(child)
    return own


def _is_tracked(properties: etree._Element) -> bool:
    mark = properties.find(RPR)
    return mark is not None and any(child.tag in {INS, DEL} for child in mark)


def _runs_on(element: etree._Element) -> bool:
    return element.tag == P and element.find(f"{PPR}/{RPR}/{DEL}") is not None
