"""A certain correction as a tracked change: the old words deleted, the new ones inserted."""

from collections.abc import Callable, Sequence
from copy import deepcopy

from lxml import etree

from checker.readers.docx.names import RPR, WORD, R, T

INSERTED, DELETED = WORD + "ins", WORD + "del"
AUTHOR, _ID = WORD + "author", WORD + "id"
_DELETED_TEXT = WORD + "delText"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PLAIN = frozenset(
    {RPR, T}
    | {
        WORD + name
        for name in ("tab", "br", "cr", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak")
    }
)
_MARKS = frozenset(WORD + name for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange"))

Stamp = Callable[[], dict[str, str]]
"""Gives the attributes of one more change: a new id, the author, the date."""


def can_replace(runs: Sequence[etree._Element]) -> bool:
    """Whether *runs* hold nothing but text, so that they can be deleted."""
    return bool(runs) and all(
        run.tag == R
        and all(child.tag in _PLAIN for child in run)
        and not any(outer.tag == WORD + "moveTo" for outer in run.iterancestors())
        for run in runs
    )


def replace(runs: Sequence[etree._Element], text: str, stamp: Stamp) -> None:
    """Mark *runs* as deleted and *text*, in the look of the first of them, as inserted."""
    look = runs[0].find(RPR)
    for run in runs:
        _delete(run, stamp)
    last = runs[-1].getparent()
    assert last is not None  # noqa: S101 - the deletion just made
    _put_after(last, _insertion(text, look, stamp), stamp)


def insert(after: etree._Element, text: str, stamp: Stamp) -> None:
    """Mark *text*, in the look of the run *after* which it stands, as inserted."""
    _put_after(after, _insertion(text, after.find(RPR), stamp), stamp)


def _delete(run: etree._Element, stamp: Stamp) -> None:
    deletion = etree.Element(DELETED, stamp())
    run.addprevious(deletion)
    deletion.append(run)
    for child in run:
        if child.tag == T:
            child.tag = _DELETED_TEXT


def _insertion(text: str, look: etree._Element | None, stamp: Stamp) -> etree._Element:
    insertion = etree.Element(INSERTED, stamp())
    run = etree.SubElement(insertion, R)
    if look is not None:
        own = deepcopy(look)
        for child in [child for child in own if child.tag in _MARKS]:
            own.remove(child)
        own.tail = None
        run.append(own)
    element = etree.SubElement(run, T)
    element.set(_SPACE, "preserve")
    element.text = text
    return insertion


def _put_after(element: etree._Element, insertion: etree._Element, stamp: Stamp) -> None:
    """Put *insertion* behind *element*; another person's insertion round it is divided."""
    parent = element.getparent()
    if parent is None or parent.tag != INSERTED:
        element.addnext(insertion)
        return
    rest = etree.Element(INSERTED)
    for name, value in parent.items():
        rest.set(name, value)
    rest.set(_ID, stamp()[_ID])
    for sibling in [*element.itersiblings()]:
        rest.append(sibling)
    parent.addnext(insertion)
    if len(rest):
        insertion.addnext(rest)
