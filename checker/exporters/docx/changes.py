"""Words of one line as a tracked change: the old ones deleted, the new ones inserted."""

import re
from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy

from lxml import etree

from checker.readers.docx.names import RPR, WORD, R, T
from checker.readers.docx.paragraph import LINE

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
_APART = {"\t": WORD + "tab", LINE: WORD + "br"}
_WRITTEN_APART = re.compile(f"([{''.join(_APART)}])")
_MARKS = frozenset(WORD + name for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange"))

Piece = tuple[str, etree._Element | None]  # noqa: SLF001 - the name lxml has for it
"""Characters (a tab, :data:`LINE` for a line break) and the properties of the run they stand in."""
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


def replace(runs: Sequence[etree._Element], text: str, stamp: Stamp) -> etree._Element | None:
    """Mark *runs* as deleted and *text*, in the look of the first of them, as inserted.

    Return the insertion, None where there is nothing to insert.
    """
    look = runs[0].find(RPR)
    for run in runs:
        _delete(run, stamp)
    last = runs[-1].getparent()
    assert last is not None  # noqa: S101 - the deletion just made
    if not text:
        return None
    new = insertion([(text, look)], stamp)
    put_after(last, new, stamp)
    return new


def _delete(run: etree._Element, stamp: Stamp) -> None:
    deletion = etree.Element(DELETED, stamp())
    run.addprevious(deletion)
    deletion.append(run)
    for child in run:
        if child.tag == T:
            child.tag = _DELETED_TEXT


def insertion(pieces: Iterable[Piece], stamp: Stamp) -> etree._Element:
    """Return an insertion with a run for each of *pieces*."""
    element = etree.Element(INSERTED, stamp())
    for text, look in pieces:
        run = etree.SubElement(element, R)
        if look is not None:
            own = deepcopy(look)
            for child in [child for child in own if child.tag in _MARKS]:
                own.remove(child)
            own.tail = None
            run.append(own)
        for part in _WRITTEN_APART.split(text):
            if part in _APART:
                etree.SubElement(run, _APART[part])
            elif part:
                written = etree.SubElement(run, T)
                written.set(_SPACE, "preserve")
                written.text = part
    return element


def put_before(element: etree._Element, new: etree._Element, stamp: Stamp) -> None:
    """Put the insertion *new* before *element*; another person's insertion round it is divided."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None or parent.tag != INSERTED:
        element.addprevious(new)
    elif before is None:
        parent.addprevious(new)
    else:
        put_after(before, new, stamp)


def put_after(element: etree._Element, new: etree._Element, stamp: Stamp) -> None:
    """Put the insertion *new* behind *element*; another person's insertion round it is divided."""
    parent = element.getparent()
    if parent is None or parent.tag != INSERTED:
        element.addnext(new)
        return
    rest = etree.Element(INSERTED)
    for name, value in parent.items():
        rest.set(name, value)
    rest.set(_ID, stamp()[_ID])
    for sibling in [*element.itersiblings()]:
        rest.append(sibling)
    parent.addnext(new)
    if len(rest):
        new.addnext(rest)
