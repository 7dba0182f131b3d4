"""The page without Qt: which lines it has, how each looks, how tables divide it."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, NamedTuple

from checker.form.roles import COLUMNS, ENDING, HEADER, SIGNATURE
from checker.kernel.document import Align, Block, Document
from gui.page.beside import BARE, Beside, Facts, Indents, is_note, part_of
from gui.page.columns import in_columns
from gui.page.geometry import A4, Sheet, sheet_of

if TYPE_CHECKING:
    from checker.form.outline import Section
    from checker.form.parts import Parts
    from checker.form.roles import Role

_SMALL, _HEADER = 0.8, 0.9
_USUAL_SIZE, _SMALLEST, _LARGEST = 14, 0.75, 1.6
"""Points of the page's letters; the smallest of a table and the largest, beside these."""
_LEAST_LEFT, _MOST_LEFT = 0.34, 0.5
"""The share of the left column beside the national motto or the signature."""
_APART = 1.6
"""Room above a title."""
_TO_SIGN = 6.0
"""Room for a signature."""
_BELOW_TITLE = 1.2
"""Room below one, where the file has no empty line there."""
_FRAME = HEADER | SIGNATURE
_RECIPIENTS = ENDING - SIGNATURE
_TITLES = frozenset["Role"]({"title", "subject", "issued-by", "annex", "annex-title"})
_IN_MIDDLE = frozenset["Role"]({"attached", "note", "head-cell"})
_USUAL_INDENT = 2.2
"""Of the first line, where the file says nothing."""
_WIDEST, _NARROWEST = 32, 4
"""Characters between which the text of a column asks for room."""


class LineStyle(NamedTuple):
    """How a line is set; lengths are in widths of the letter n of the page's font.

    ``indents`` are those that the file says, in place of ``first_indent``.
    ``unbroken`` asks for smaller letters where it would not fit on one line.
    """

    bold: bool = False
    italic: bool = False
    align: Align = "left"
    first_indent: float = 0.0
    indents: Indents | None = None
    scale: float = 1.0
    before: float = 0.0
    after: float = 0.0
    unbroken: bool = False


class PageLine(NamedTuple):
    """The characters between two line ends of the document's text (code points)."""

    start: int
    end: int
    style: LineStyle
    beside: Beside = BARE


class PageCell(NamedTuple):
    """A table cell: its lines ``first`` to ``last`` (exclusive), its place across, from 0 to 1."""

    first: int
    last: int
    left: float
    right: float


class Row(NamedTuple):
    """What stands beside each other: one line of text, or one row of a table."""

    first: int
    last: int
    cells: tuple[PageCell, ...] = ()
    bordered: bool = False


class Page(NamedTuple):
    """A document's lines from top to bottom, gathered in rows."""

    text: str
    lines: tuple[PageLine, ...]
    rows: tuple[Row, ...]
    starts: tuple[int, ...]
    row_starts: tuple[int, ...]
    """First character of each line; first line of each row."""
    lengths: tuple[int, ...]
    """Characters of each row, the longest column's where there are several."""
    sheet: Sheet = A4

    def line_at(self, offset: int) -> int:
        """Return the number of the line that *offset* stands in."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def row_of(self, line: int) -> int:
        """Return the number of the row that has *line*."""
        return max(bisect_right(self.row_starts, line) - 1, 0)


def read_page(
    document: Document,
    parts: "Parts",
    sections: Sequence["Section"],
    roles: Sequence["Role"] = (),
) -> Page:
    """Return *document* as a page, headed and signed as the facts say."""
    setter = _Setter(document, parts, sections, roles)
    lines: list[PageLine] = []
    rows: list[Row] = []
    shown = in_columns(document, roles)
    for table, members in groupby(shown, lambda b: b.cell.table if b.cell else None):
        blocks = list(members)
        if table is None:
            for block in blocks:
                for line in setter.lines(block):
                    rows.append(Row(len(lines), len(lines) + 1))
                    lines.append(line)
        else:
            _add_table(blocks, setter, lines, rows)
    if not lines:
        lines, rows = [PageLine(0, len(document.text), LineStyle())], [Row(0, 1)]
    return Page(
        document.text,
        tuple(lines),
        tuple(rows),
        tuple(line.start for line in lines),
        tuple(row.first for row in rows),
        tuple(_length(row, lines) for row in rows),
        sheet_of(document.layout, len(document.text)),
    )


EMPTY = Page("", (), (), (), (), ())


class _Setter:
    """Knows how each block of one document is to be set."""

    def __init__(
        self,
        document: Document,
        parts: "Parts",
        sections: Sequence["Section"],
        roles: Sequence["Role"],
    ) -> None:
        self.document = document
        self._parts = parts
        self._roles = {
            block.span.start: role for block, role in zip(document.blocks, roles, strict=False)
        }
        # A text file carries no look: it is set by what the outline says of it.
        self._plain = document.format in {"txt", "md", "pdf"}
        self._facts = Facts(document)
        # A PDF with a text layer tells by its fonts what is bold, another one nothing.
        typed = document.format == "pdf" and any(block.style.bold for block in document.blocks)
        self._tells_bold = typed
        self._headings = {s.lead.start: s for s in sections if s.is_heading}

    def lines(self, block: Block) -> Iterator[PageLine]:
        """Yield the lines of *block*: more than one where it has line ends inside."""
        look = self._look(block)
        beside = self._facts.of(block, bold=look.bold, italic=look.italic)
        start = block.span.start
        pieces = self.document.quote(block.span).split("\n")
        for number, piece in enumerate(pieces):
            own = look
            if number:
                own = own._replace(first_indent=0.0, before=0.0)
            if number < len(pieces) - 1:
                own = own._replace(after=0.0)
            at = start - block.span.start
            last = number == len(pieces) - 1
            part = part_of(beside, at, at + len(piece), first=not number, last=last)
            yield PageLine(start, start + len(piece), own, part)
            start += len(piece) + 1

    def room(self, block: Block) -> float | None:
        """Return how wide the cell of *block* is on paper, in mm, where that is known."""
        return self._facts.room(block)

    def frames(self, block: Block) -> bool:
        """Whether a table that begins with *block* is drawn with lines."""
        parts, at = self._parts, block.span.start
        if self._roles.get(at) in COLUMNS:
            return False
        return not (at < parts.header.end or parts.tail.start <= at < parts.tail.end)

    def _look(self, block: Block) -> LineStyle:
        style, at, parts = block.style, block.span.start, self._parts
        look = LineStyle(style.bold, style.italic, style.align)
        if is_note(block):
            return look._replace(scale=_SMALL, after=0.1)
        if parts.recipients.start <= at < parts.recipients.end or self._is(at, _RECIPIENTS):
            return look._replace(scale=self._scale(block, _SMALL), after=0.1)
        if self._plain and (self._in_frame(at) or self._is(at, _IN_MIDDLE)):
            look = self._by_meaning(block, look)
        if block.cell is not None:
            if at < parts.header.end or self._is(at, HEADER):
                in_middle = look.align == "center"
                return look._replace(
                    after=0.1, scale=self._scale(block, _HEADER), unbroken=in_middle
                )
            return look._replace(after=0.1, scale=min(self._scale(block), 1.0))
        look = look._replace(scale=self._scale(block))
        if self._plain:
            look = self._by_meaning(block, look)
        if look.align == "center":
            begins = (
                at in {parts.title.start, parts.appendix.start} or self._roles.get(at) == "title"
            )
            ends = self._plain and at < parts.subject.end <= block.span.end
            return look._replace(
                before=_APART if begins else look.before, after=_BELOW_TITLE if ends else 0.3
            )
        heading = look.bold and at in self._headings
        usual = 0.0 if look.align == "right" else _USUAL_INDENT
        told, before = self._facts.indents(block), 0.4 if heading else 0.0
        return look._replace(first_indent=usual, indents=told, before=before, after=0.5)

    def _scale(self, block: Block, otherwise: float = 1.0) -> float:
        """Return the size of the letters of *block* beside the usual one, as far as it is told."""
        size = self._facts.size(block)
        return otherwise if size is None else min(max(size / _USUAL_SIZE, _SMALLEST), _LARGEST)

    def _is(self, at: int, roles: Collection["Role"]) -> bool:
        """Whether the block that begins at *at* has one of *roles*."""
        return self._roles.get(at) in roles

    def _in_frame(self, at: int) -> bool:
        parts = self._parts
        told = at < parts.header.end or parts.signature.start <= at < parts.signature.end
        return told or self._is(at, _FRAME)

    def _by_meaning(self, block: Block, look: LineStyle) -> LineStyle:
        at, parts = block.span.start, self._parts
        in_title = parts.title.start <= at < parts.title.end
        in_subject = parts.subject.start <= at < parts.subject.end
        if in_title or in_subject or self._is(at, _TITLES):
            return look._replace(bold=True, align="center")
        if self._is(at, _IN_MIDDLE):
            return look._replace(align="center")
        if self._in_frame(at):
            text = self.document.quote(block.span)
            bold = text == text.upper() or self._is(at, {"slogan", "name"})
            # A file without pages says nothing of the room above a name, which is there on paper.
            signs = self.document.format != "pdf" and self._roles.get(at) == "name"
            return look._replace(
                bold=look.bold if self._tells_bold else bold,
                align="center",
                before=_TO_SIGN if signs else 0.0,
            )
        section = self._headings.get(at)
        short = section is not None and block.span.end - section.title.end <= 2
        return look._replace(bold=look.bold or short, align="justify")


def _add_table(
    blocks: list[Block], setter: _Setter, lines: list[PageLine], rows: list[Row]
) -> None:
    bordered = setter.frames(blocks[0])
    edges = (_told_edges(setter, blocks) if bordered else None) or _edges(
        setter.document, blocks, bordered=bordered
    )
    for _, members in groupby(blocks, lambda b: b.cell.row if b.cell else 0):
        first = len(lines)
        cells: list[PageCell] = []
        for number, cell in groupby(members, lambda b: b.cell.column if b.cell else 0):
            begin = len(lines)
            for block in cell:
                lines.extend(setter.lines(block))
            cells.append(PageCell(begin, len(lines), edges[number], edges[number + 1]))
        cells.sort(key=lambda cell: cell.left)  # a right column may be read first
        rows.append(Row(first, len(lines), tuple(cells), bordered))


def _told_edges(setter: _Setter, blocks: Sequence[Block]) -> list[float] | None:
    """Return where the columns begin and end across the page, as the file tells it of each.

    A cell that reaches over several tells nothing of its first: the narrowest does.
    """
    count = max(b.cell.column for b in blocks if b.cell) + 1
    rooms: dict[int, float] = {}
    for block in blocks:
        room = setter.room(block)
        if block.cell and room:
            rooms[block.cell.column] = min(room, rooms.get(block.cell.column, room))
    if len(rooms) < count:
        return None
    shares = [max(rooms[column], _NARROWEST) for column in range(count)]
    return [0.0, *(edge / sum(shares) for edge in accumulate(shares))]


def _edges(document: Document, blocks: Sequence[Block], *, bordered: bool) -> list[float]:
    """Return where the columns begin and end across the page, from 0 to 1."""
    count = max(b.cell.column for b in blocks if b.cell) + 1
    if not bordered and count == 2:
        return [0.0, _left_share(document, blocks), 1.0]
    asked = [float(_NARROWEST)] * count
    for block in blocks:
        if block.cell:
            words = document.quote(block.span).split()
            # No word is broken where there is room; long texts share what is left.
            longest = max(map(len, words), default=0) + 5
            length = max(min(block.span.end - block.span.start, _WIDEST), longest)
            asked[block.cell.column] = max(asked[block.cell.column], length)
    total = sum(asked)
    edges = [0.0]
    for width in asked:
        edges.append(edges[-1] + width / total)
    return edges


def _left_share(document: Document, blocks: Sequence[Block]) -> float:
    """Return the left column's share where two stand side by side without lines."""
    longest = [1, 1]
    for block in blocks:
        if block.cell:
            lines = document.quote(block.span).split("\n")
            column = block.cell.column
            longest[column] = max(longest[column], *map(len, lines))
    return min(max(longest[0] / sum(longest), _LEAST_LEFT), _MOST_LEFT)


def _length(row: Row, lines: Sequence[PageLine]) -> int:
    if row.cells:
        return max(lines[c.last - 1].end - lines[c.first].start for c in row.cells)
    return lines[row.last - 1].end - lines[row.first].start
