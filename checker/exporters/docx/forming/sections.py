"""The sections of a Word file, with the headers and footers that each shows."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from checker.exporters.docx.forming.properties import SECTION
from checker.readers.docx.names import OFFICE, TYPE, VAL, WORD, is_on

TITLE_PAGE = WORD + "titlePg"
_CHANGE = WORD + "sectPrChange"
_EDGES = {WORD + "headerReference": "header", WORD + "footerReference": "footer"}

Edge = tuple[str, str]
"""Header or footer, and on which pages: default, first, even."""


class Sheet(NamedTuple):
    """A ``w:sectPr`` with the relations that name its headers and footers, those of the one before too."""

    element: etree._Element
    edges: Mapping[Edge, str]

    @property
    def first_differs(self) -> bool:
        """Whether the first page has a header and a footer of its own, or none."""
        found = self.element.find(TITLE_PAGE)
        return found is not None and is_on(found.get(VAL))


def sheets(root: etree._Element) -> Sequence[Sheet]:
    """Return the sections of the main part under *root* in order, as the reader counts them."""
    found: list[Sheet] = []
    edges: dict[Edge, str] = {}
    for element in root.iter(SECTION):
        parent = element.getparent()
        if parent is not None and parent.tag == _CHANGE:
            continue
        edges = edges | {
            (place, child.get(TYPE, "default")): child.get(OFFICE + "id", "")
            for child in element
            if (place := _EDGES.get(str(child.tag)))
        }
        found.append(Sheet(element, edges))
    return found
