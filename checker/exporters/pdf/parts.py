"""Parts that the printed report and the sheet for signature share: margins, tables of facts, markup."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table

from checker.exporters.characters import printable
from checker.exporters.pdf.style import BODY, HEADING, LINE, QUIET, Words

MARGINS = {
    "leftMargin": 20 * mm,
    "rightMargin": 15 * mm,
    "topMargin": 16 * mm,
    "bottomMargin": 18 * mm,
}
WIDTH = A4[0] - 35 * mm - 12
"""Points between the margins, less the page frame's own padding."""
_CELL_LINES, _CELL_LENGTH = 14, 600
"""What stands in a cell; a row cannot be higher than a page, and the entries say all."""


def heading(text: str) -> Flowable:
    """Return a heading; it never stays behind on the page before."""
    return Words(markup(text), HEADING)


_RULED = [
    ("LINEBELOW", (0, 0), (-1, -1), 0.4, LINE),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (0, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 1.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
]
_BESIDE = 38
"""Characters of a value that leaves room for another one beside it."""


def facts(named: Iterable[tuple[str, str]]) -> Flowable:
    """Return a table of names and what is to be said of each."""
    rows = [[Words(markup(name), QUIET), Words(cell(value), BODY)] for name, value in named]
    return Table(
        rows,
        colWidths=[0.3 * WIDTH, 0.7 * WIDTH],
        style=_RULED,
    )


def facts_beside(named: Iterable[tuple[str, str]]) -> Flowable:
    """Return a table as :func:`facts` does, in which two short ones stand beside each other."""
    rows: list[list[Flowable | str]] = []
    wide: list[int] = []
    waiting = False
    for name, value in named:
        pair = [Words(markup(name), QUIET), Words(cell(value), BODY)]
        if len(value) > _BESIDE:
            wide.append(len(rows))
            rows.append([*pair, "", ""])
            waiting = False
        elif waiting:
            rows[-1][2:] = pair
            waiting = False
        else:
            rows.append([*pair, "", ""])
            waiting = True
    return Table(
        rows,
        colWidths=[share * WIDTH for share in (0.17, 0.33, 0.17, 0.33)],
        style=[*_RULED, *(("SPAN", (1, row), (3, row)) for row in wide)],
    )


def shaded(inner: Flowable, colours: tuple[str, str]) -> Flowable:
    """Return *inner* on a ground of the first of *colours*."""
    return Table(
        [[inner]],
        colWidths=[WIDTH],
        style=[("BACKGROUND", (0, 0), (-1, -1), HexColor(colours[0]))],
        spaceBefore=8,
    )


def cell(text: str) -> str:
    """Return *text* as the markup of a cell, cut where it is long."""
    lines = text.split("\n")
    short = "\n".join(lines[:_CELL_LINES])[:_CELL_LENGTH]
    return markup(short if short == text else f"{short} …")


def markup(text: str) -> str:
    """Return *text* as the markup of a paragraph."""
    return escape(printable(text)).replace("\n", "<br/>")
