"""The pages of a Word file written by the readers of other formats: paper, margins, page numbers."""

from typing import NamedTuple
from xml.sax.saxutils import quoteattr

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""


class Edge(NamedTuple):
    """What a header or footer shows on its pages (``default`` or ``first``), as paragraphs."""

    place: str
    pages: str
    content: str


class Page(NamedTuple):
    """Pages of one kind: their paper, and margins from the top clockwise, in mm.

    ``goes_on``: they begin on the page where those before end.
    """

    width: float = 0.0
    height: float = 0.0
    margins: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    columns: int = 1
    first_differs: bool = False
    goes_on: bool = False
    edges: tuple[Edge, ...] = ()


class Pages:
    """The sections of a file, each written where it ends; ``edges`` has their headers and footers."""

    def __init__(self) -> None:
        self.edges: dict[str, bytes] = {}

    def section(self, page: Page) -> str:
        """Return what tells how the pages of the section look that ends here."""
        references = "".join(map(self._reference, page.edges))
        top, right, bottom, left = map(_twips, page.margins)
        rest = "<w:titlePg/>" if page.first_differs else ""
        rest += '<w:type w:val="continuous"/>' if page.goes_on else ""
        return (
            f"<w:sectPr {_OFFICE}>{references}"
            f'<w:pgSz w:w="{_twips(page.width)}" w:h="{_twips(page.height)}"/>'
            f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}"/>'
            f'<w:cols w:num="{page.columns}"/>{rest}</w:sectPr>'
        )

    def _reference(self, edge: Edge) -> str:
        key = f"edge{len(self.edges)}"
        self.edges[key] = f"<w:hdr {_WORD}>{edge.content}</w:hdr>".encode()
        return f"<w:{edge.place}Reference w:type={quoteattr(edge.pages)} r:id={quoteattr(key)}/>"


def _twips(length: float) -> int:
    return round(length * TWIPS)
