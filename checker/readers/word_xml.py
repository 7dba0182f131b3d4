"""Word's XML, written piece by piece by the readers of other formats.

Each of them translates its file into the paragraphs, tables and lists of a Word
file, which are then read in the one way that all are read: numbers, hidden and
struck words, merged cells and columns of the header mean the same everywhere.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from checker.kernel.layout import Measures
from checker.readers.docx.package import Parts, parse_part, words_of_edge
from checker.readers.limits import refuse_crowded
from checker.readers.old_codes import old_font
from checker.readers.word_page import TWIPS

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
# What XML cannot hold; \t, \v and \f stand for a tab, a line break and a page break.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("([\t\v\f\n\r])")
_BREAK = {
    "\t": "<w:tab/>",
    "\v": "<w:br/>",
    "\f": '<w:br w:type="page"/>',
    "\n": "<w:br/>",
    "\r": "<w:br/>",
}
_FONT = re.compile(r"<w:rFonts w:hAnsi=[\"']([^\"']*)")
_LINE_RULES = {"lines": "auto", "exact": "exact", "least": "atLeast"}
_SAME_EDGE = 15
"""Twentieths of a point: edges of cells that differ by less are one."""


class Look(NamedTuple):
    """How characters look, and whether a tracked change put them in or took them out.

    ``font`` is the name of their font, ``size`` in points, ``colour`` RRGGBB; nothing where it is
    not said. A font of before Unicode decides what they are. ``back`` is the colour behind them.
    """

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    caps: bool = False
    struck: bool = False
    raised: bool = False
    underline: bool = False
    font: str = ""
    size: float = 0.0
    colour: str = ""
    back: str = ""
    inserted: bool = False
    deleted: bool = False


def marked(look: Look, **marks: bool) -> Look:
    """Return *look* with these of its marks on or off."""
    changes: dict[str, Any] = {**marks}
    return look._replace(**changes)


class Shape(NamedTuple):
    """What a paragraph is: its alignment, outline level (0: body), list and depth in it, its mark.

    ``ruled`` has a line below it, ``frame`` is the attribute that tells where the frame stands that
    it is in, ``section`` tells how the pages look that end with it.
    """

    align: str = ""
    measures: Measures = Measures()
    ruled: bool = False
    frame: str = ""
    level: int = 0
    list: str = ""
    depth: int = 0
    hidden: bool = False
    deleted: bool = False
    section: str = ""


class Row(NamedTuple):
    """The cells of a table's row, each its XML; ``edges`` are where they begin and end.

    ``goes_on`` names the cells that go on the one above them, ``joined`` those
    that go on the one before them; ``deleted`` is a tracked change.
    """

    cells: Sequence[str]
    edges: Sequence[int] = ()
    goes_on: frozenset[int] = frozenset()
    joined: frozenset[int] = frozenset()
    deleted: bool = False


def run(text: str, look: Look) -> str:
    """Return a run of *text*."""
    properties = "".join(
        f"<w:{name}/>"
        for name, on in (
            ("b", look.bold),
            ("i", look.italic),
            ("caps", look.caps),
            ("strike", look.struck),
            ("vanish", look.hidden),
        )
        if on
    )
    properties += "".join(_lettering(look))
    content = "".join(map(_piece, _BREAKS.split(_FORBIDDEN.sub("", text))))
    written = f"<w:r><w:rPr>{properties}</w:rPr>{content}</w:r>" if content else ""
    if look.deleted:
        return f"<w:del>{written}</w:del>"
    return f"<w:ins>{written}</w:ins>" if look.inserted else written


def _lettering(look: Look) -> Iterator[str]:
    if look.font:
        yield f"<w:rFonts w:hAnsi={quoteattr(_FORBIDDEN.sub('', look.font))}/>"
    if look.colour:
        yield f"<w:color w:val={quoteattr(look.colour)}/>"
    if look.size:
        yield f'<w:sz w:val="{round(2 * look.size)}"/>'
    if look.back:
        yield f"<w:shd w:fill={quoteattr(look.back)}/>"
    if look.underline:
        yield '<w:u w:val="single"/>'
    if look.raised:
        yield '<w:vertAlign w:val="superscript"/>'


def _piece(text: str) -> str:
    if text in _BREAK:
        return _BREAK[text]
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""


_PLAIN = Look()


def field_start(instruction: str, look: Look = _PLAIN) -> str:
    """Return the beginning of a field up to its result, which looks like *look*."""
    told = escape(_FORBIDDEN.sub("", instruction))
    return (
        f"<w:r><w:rPr>{''.join(_lettering(look))}</w:rPr>"
        f'<w:fldChar w:fldCharType="begin"/><w:instrText>{told}</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/></w:r>'
    )


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def box(content: str) -> str:
    """Return the run that holds a text box with these paragraphs."""
    return f"<w:r><w:pict><w:txbxContent>{content}</w:txbxContent></w:pict></w:r>"


def paragraph(content: str, shape: Shape) -> str:
    """Return a paragraph of these runs."""
    properties = shape.section
    if shape.frame:
        properties += f"<w:framePr {shape.frame}/>"
    if shape.list:
        properties += f'<w:numPr><w:ilvl w:val="{shape.depth}"/><w:numId w:val={quoteattr(shape.list)}/></w:numPr>'
    if shape.align:
        properties += f'<w:jc w:val="{shape.align}"/>'
    if shape.level:
        properties += f'<w:outlineLvl w:val="{shape.level - 1}"/>'
    properties += "".join(_measures(shape.measures))
    if shape.ruled:
        properties += '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'
    if shape.hidden or shape.deleted:
        mark = ("<w:vanish/>" if shape.hidden else "") + ("<w:del/>" if shape.deleted else "")
        properties += f"<w:rPr>{mark}</w:rPr>"
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def _measures(measures: Measures) -> Iterator[str]:
    """Yield indents and spacing, in twentieths of a point; of lines, in 240ths of one."""
    left, right, first, before, after, line, kind, _ = measures
    indents = {"left": left, "right": right}
    if first is not None:
        indents["hanging" if first < 0 else "firstLine"] = abs(first)
    spacing = {"before": before, "after": after}
    told = [f'w:{name}="{round(mm * TWIPS)}"' for name, mm in indents.items() if mm is not None]
    room = [
        f'w:{name}="{round(20 * points)}"' for name, points in spacing.items() if points is not None
    ]
    if line is not None:
        rule = _LINE_RULES[kind]
        room.append(f'w:line="{round(line * (240 if rule == "auto" else 20))}" w:lineRule="{rule}"')
    if told:
        yield f"<w:ind {' '.join(told)}/>"
    if room:
        yield f"<w:spacing {' '.join(room)}/>"


def table(rows: Sequence[Row]) -> str:
    """Return a table; the edges of all its rows together make its columns."""
    grid = _grid(edge for row in rows for edge in row.edges)
    return f"<w:tbl>{''.join(_row(row, grid) for row in rows)}</w:tbl>"


def _grid(edges: Iterable[int]) -> list[int]:
    grid: list[int] = []
    for edge in sorted(set(edges)):
        if not grid or edge - grid[-1] >= _SAME_EDGE:
            grid.append(edge)
    return grid


def _row(row: Row, grid: Sequence[int]) -> str:
    places = [bisect_right(grid, edge + _SAME_EDGE - 1) - 1 for edge in row.edges]
    spans = [right - left for left, right in pairwise(places)]
    spans += [1] * (len(row.cells) - len(spans))
    before = places[0] if places else 0
    properties = f'<w:gridBefore w:val="{before}"/>' if before else ""
    properties += "<w:del/>" if row.deleted else ""
    cells: list[str] = []
    for k, inside in enumerate(row.cells):
        merged = "<w:vMerge/>" if k in row.goes_on else ""
        content = "" if k in row.joined else inside  # nothing shows of what it holds
        span = f'<w:gridSpan w:val="{spans[k]}"/>' if spans[k] > 1 else ""
        cells.append(f"<w:tc><w:tcPr>{span}{merged}</w:tcPr>{content}</w:tc>")
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def parts(
    body: str,
    *,
    lists: str = "",
    footnotes: Sequence[str] = (),
    endnotes: Sequence[str] = (),
    header: str = "",
    edges: Mapping[str, bytes] = MappingProxyType({}),
) -> Parts:
    """Return the parts of a Word file with this body; ``lists`` is the inside of its numbering.

    ``edges`` are the headers and footers to which its sections refer. Raises ReadError
    ``damaged`` where something nests deeper than any draft, ``too-large`` where a small file
    has become a huge one: cells that span rows and columns stand in each of them.
    """
    main = f"<w:document {_W}><w:body>{body}</w:body></w:document>".encode()
    refuse_crowded(main)
    return Parts(
        main,
        {},
        old_fonts=any(map(old_font, set(_FONT.findall(body)))),
        numbering=_part("numbering", lists),
        footnotes=_part(
            "footnotes", "".join(f"<w:footnote>{note}</w:footnote>" for note in footnotes)
        ),
        endnotes=_part("endnotes", "".join(f"<w:endnote>{note}</w:endnote>" for note in endnotes)),
        header=_part("hdr", header),
        numbered=edges,
        edges=tuple(words for edge in edges.values() for words in words_of_edge(edge)),
    )


def _part(name: str, content: str) -> etree._Element | None:
    return parse_part(f"<w:{name} {_W}>{content}</w:{name}>".encode()) if content else None
