"""The pages of an OpenDocument text: each kind (master page) with its paper, margins, header and footer."""

from collections.abc import Callable, Collection, Iterator

from lxml import etree

from checker.readers.digits import count_in
from checker.readers.odt.lengths import millimetres
from checker.readers.odt.names import FO, LIBREOFFICE, NAME, OFFICE, STYLE, SVG
from checker.readers.odt.package import Parts
from checker.readers.word_page import Edge, Page

_STANDARD = "Standard"
_FIRST = tuple(where + "header-first" for where in (STYLE, LIBREOFFICE))
_EDGES = tuple(
    (place, pages, where + place + name)
    for place in ("header", "footer")
    for pages, name in (("default", ""), ("first", "-first"))
    for where in (STYLE, LIBREOFFICE)
)
_A4 = {"width": 210.0, "height": 297.0}
"""Millimetres where a file does not say them: what programs take in Vietnam."""
_BESIDE = {"top": "header", "bottom": "footer"}


class Masters:
    """The kinds of pages by their name; ``write`` translates what a header or footer holds."""

    def __init__(self, parts: Parts, write: Callable[[etree._Element], str]) -> None:
        self._write = write
        self._masters = {
            master.get(NAME, ""): master
            for master in parts.all(f"{OFFICE}master-styles/{STYLE}master-page")
        }
        self._papers = {
            paper.get(NAME, ""): paper
            for paper in parts.all(f"{OFFICE}automatic-styles/{STYLE}page-layout")
        }

    def first_header(self, name: str) -> etree._Element | None:
        """Return the header of the first of the pages *name*."""
        master = self._master(name)
        if master is None:
            return None
        shown = (_shown(master, tag) for tag in (*_FIRST, STYLE + "header"))
        return next((header for header in shown if header is not None), None)

    def page(self, name: str) -> Page | None:
        """Return how the pages that begin with *name* look, None where the file does not say it.

        A kind of pages that is followed by another is that of the first page alone.
        """
        first = self._master(name)
        after = (
            None if first is None else self._masters.get(first.get(STYLE + "next-style-name", ""))
        )
        master = first if after is None else after
        if first is None or master is None:
            return None
        paper = self._papers.get(master.get(STYLE + "page-layout-name", ""))
        sizes = None if paper is None else paper.find(STYLE + "page-layout-properties")
        if paper is None or sizes is None:
            return None
        edges = {(place, pages): shown for place, pages, shown in self._edges(master)}
        beside = {place for place, _ in edges}
        if first is not master:
            own = {place: shown for place, pages, shown in self._edges(first) if pages == "default"}
            edges |= {(place, "first"): own.get(place, "") for place in sorted(beside | own.keys())}
        width, height = (
            millimetres(sizes.get(f"{FO}page-{side}")) or usual for side, usual in _A4.items()
        )

        def margin(side: str) -> float:
            return _margin(paper, sizes, side, beside)

        columns = sizes.find(STYLE + "columns")
        return Page(
            width,
            height,
            (margin("top"), margin("right"), margin("bottom"), margin("left")),
            1 if columns is None else max(1, count_in(columns.get(FO + "column-count"), 1)),
            first_differs=any(pages == "first" for _, pages in edges),
            edges=tuple(Edge(*key, content) for key, content in edges.items()),
        )

    def _master(self, name: str) -> etree._Element | None:
        return self._masters.get(name, self._masters.get(_STANDARD))

    def _edges(self, master: etree._Element) -> Iterator[tuple[str, str, str]]:
        for place, pages, tag in _EDGES:
            element = _shown(master, tag)
            if element is not None:
                yield place, pages, self._write(element)


def _shown(master: etree._Element, tag: str) -> etree._Element | None:
    found = master.find(tag)
    return None if found is None or found.get(STYLE + "display") == "false" else found


def _margin(
    paper: etree._Element, sizes: etree._Element, side: str, edges: Collection[str]
) -> float:
    """Return how far the text is from the edge: above it a header takes room of its own."""
    margin = millimetres(sizes.get(f"{FO}margin-{side}"))
    if margin is None:
        margin = millimetres(sizes.get(FO + "margin")) or 0.0
    place = _BESIDE.get(side, "")
    room = (
        paper.find(f"{STYLE}{place}-style/{STYLE}header-footer-properties")
        if place in edges
        else None
    )
    if room is None:
        return margin
    return margin + (millimetres(room.get(FO + "min-height") or room.get(SVG + "height")) or 0.0)
