"""The program's own changes when all are written: each with its own number, or accepted.

In a clean copy those of others still wait.
"""

from collections.abc import Collection, Iterable

from lxml import etree

from checker.exporters.docx.changes import AUTHOR, DELETED, INSERTED, Stamp
from checker.exporters.docx.comments import NAME
from checker.readers.docx.names import RPR, TRPR, WORD

_ID = WORD + "id"
_PROPERTIES = tuple(WORD + name for name in ("rPrChange", "pPrChange", "sectPrChange"))
_OF_A_MARK = frozenset({RPR, TRPR})
"""What stands in these says it of a paragraph's end or a row: it holds nothing."""


def number_apart(root: etree._Element, stamp: Stamp) -> None:
    """Give the program's changes under *root* numbers of their own: with runs that were cut they come twice."""
    seen: set[str] = set()
    for element in root.iter(*_PROPERTIES):
        number = element.get(_ID, "")
        if number in seen and element.get(AUTHOR) == NAME:
            element.set(_ID, stamp()[_ID])
        seen.add(number)


def accept(roots: Iterable[etree._Element], before: Collection[str]) -> None:
    """Accept in the trees under *roots*, in place, the program's changes but those that were there *before*.

    They are known by their numbers.
    """
    for root in roots:
        changes = root.iter(INSERTED, DELETED, *_PROPERTIES)
        own = [e for e in changes if e.get(AUTHOR) == NAME and e.get(_ID) not in before]
        for element in own:
            parent = element.getparent()
            if parent is None:
                continue
            if element.tag == INSERTED and parent.tag not in _OF_A_MARK:
                for child in [*element]:
                    element.addprevious(child)
            parent.remove(element)
