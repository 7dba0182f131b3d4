"""Tracked changes that are still to be accepted, counted as a person would count them."""

from lxml import etree

from checker.readers.docx.names import PPR, RPR, TBL, TR, P
from checker.readers.docx.tree import parent_of


class Tracked:
    """How many changes a file holds: ``count`` so far."""

    def __init__(self) -> None:
        self.count = 0
        self._formed: etree._Element | None = None  # the last whose changed properties were counted

    def take_words(self, element: etree._Element) -> None:
        """Count a change of words: once where it is written in pieces, or of a paragraph and its mark."""
        before = element.getprevious()
        piece = before is not None and before.tag == element.tag
        if not self.count or not (piece or is_of_mark(element)):
            self.count += 1

    def take_properties(self, element: etree._Element) -> None:
        """Count changed properties, once for a paragraph or a row."""
        outer = next(element.iterancestors(P, TR, TBL), element)
        if outer is not self._formed:
            self.count += 1
        self._formed = outer


def is_of_mark(element: etree._Element) -> bool:
    """Whether a property of characters is that of a paragraph's mark."""
    outer = parent_of(element)
    return outer.tag == RPR and parent_of(outer).tag == PPR
