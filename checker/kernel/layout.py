"""How a draft is laid out, as far as its file says: facts beside the text, never demands."""

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from checker.kernel.document import Align, Span


class Type(NamedTuple):
    """How characters look; ``size`` in points, ``colour`` as RRGGBB, None where nothing is said.

    ``marked`` are those with a bright colour behind them, as from a text marker.
    """

    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    font: str | None = None
    size: float | None = None
    colour: str | None = None
    marked: bool = False


class Words(NamedTuple):
    """Characters of a block that look alike."""

    span: "Span"
    type: Type


class Blank(NamedTuple):
    """A space of the text that stands for several ``spaces`` of the file; ``tab`` where one is a tab."""

    at: int
    spaces: int
    tab: bool = False


class Measures(NamedTuple):
    """Indents in millimetres, room above and below in points, None where nothing is said.

    ``line`` is the line spacing: in lines, or in points where it is ``exact`` or a ``least`` one.
    Paragraphs that stand ``close`` have no room above or below beside others of their style.
    """

    left: float | None = None
    right: float | None = None
    first: float | None = None
    before: float | None = None
    after: float | None = None
    line: float | None = None
    kind: str = "lines"
    close: bool = False


class BlockLayout(NamedTuple):
    """How one block looks. ``words`` cover it but for its automatic number, each look once in a row.

    ``lead`` counts the spaces before its first word, ``blanks`` are the wide ones inside;
    ``empty`` counts the empty paragraphs above it; ``room`` is the width in mm of its table cell.
    A ``framed`` one stands where its frame is put, beside others or below them.
    """

    align: "Align" = "left"
    measures: Measures = Measures()
    words: tuple[Words, ...] = ()
    lead: int = 0
    blanks: tuple[Blank, ...] = ()
    empty: int = 0
    room: float | None = None
    framed: bool = False


class Rule(NamedTuple):
    """A line drawn under the block of this number; ``width`` in mm, None: as wide as the block."""

    block: int
    width: float | None = None


class Picture(NamedTuple):
    """A picture above the block of this number (behind the last one: their count); sizes in mm.

    It ``ends_page`` where the page that begins with the block begins behind it.
    """

    block: int
    width: float
    height: float
    align: "Align" = "left"
    ends_page: bool = False


class PageNumber(NamedTuple):
    """How the number of the page is shown: ``size`` in points, ``first``: on the first page too."""

    place: Literal["header", "footer"]
    align: "Align"
    size: float | None
    first: bool


class Section(NamedTuple):
    """Pages of one kind from the offset ``start`` on; sizes and margins in mm."""

    start: int
    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    columns: int = 1
    number: PageNumber | None = None


class Layout(NamedTuple):
    """The facts of a whole draft: ``blocks`` has one for each of the document's.

    ``pages`` are the offsets at which a new page begins, as far as they are known: all of them
    where the draft is ``paged``, else only those that are asked for. ``comments`` are the offsets
    at which somebody's comments are put, ``edges`` the words of page headers, footers and watermarks.
    ``measured``: indents, spacing and margins are those of the file; else nobody knows them.
    """

    blocks: tuple[BlockLayout, ...] = ()
    pages: tuple[int, ...] = ()
    paged: bool = False
    rules: tuple[Rule, ...] = ()
    pictures: tuple[Picture, ...] = ()
    sections: tuple[Section, ...] = ()
    comments: tuple[int, ...] = ()
    edges: tuple[str, ...] = ()
    measured: bool = True
