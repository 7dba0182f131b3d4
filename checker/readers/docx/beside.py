"""What a paragraph holds besides its characters: drawings, comments, the places where pages began."""

from collections.abc import Callable, Mapping

from lxml import etree

from checker.readers.docx.names import COMMENT, DRAWINGS, PAGE_BEGINS
from checker.readers.docx.paragraph import Paragraph


class Beside:
    """Puts it into the paragraph that is being read; most methods are told one element."""

    def __init__(self) -> None:
        self._open: Paragraph | None = None

        self.handlers: Mapping[str, Callable[[etree._Element], None]] = {
            **dict.fromkeys(DRAWINGS, self.take_drawing),
            PAGE_BEGINS: self.take_page,
            COMMENT: self.take_comment,
        }

    def begin(self, paragraph: Paragraph) -> None:
        """Go to the next paragraph."""
        self._open = paragraph

    def take_drawing(self, element: etree._Element) -> None:
        """Take a ``w:drawing``, ``w:pict`` or ``w:object``."""
        if self._open is not None:
            self._open.drawings.append(element)

    def take_page(self, _: etree._Element) -> None:
        """Take a ``w:lastRenderedPageBreak``."""
        if self._open is not None:
            self._open.pages.append(len(self._open.runs))

    def take_comment(self, _: etree._Element) -> None:
        """Take a ``w:commentReference``, the mark of somebody's comment."""
        if self._open is not None:
            self._open.comments.append(len(self._open.runs))
