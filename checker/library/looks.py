"""How the lines of an example look: what an example of a rule about layout shows beside its text."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.kernel.document import Align, Block, Cell, Style
from checker.kernel.layout import BlockLayout, Layout, Measures, PageNumber, Section, Type, Words


@dataclass(frozen=True, slots=True)
class Look:
    """How one line of an example looks.

    ``size``, ``before`` and ``after`` in points, ``first`` and ``left`` in millimetres, ``line`` in
    lines; ``column`` counts the columns of the table row that it stands in, from 1, 0 for none.
    """

    size: float = 14
    font: str = "Times New Roman"
    colour: str | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False
    align: Align = "left"
    first: float = 0
    left: float = 0
    before: float = 0
    after: float = 0
    line: float = 1
    column: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """The page of an example: sizes and margins in millimetres; ``number`` says where its number stands.

    ``number`` is empty, or its place, its alignment and its size in points ("header center 14"),
    and ``first`` where it is shown on the first page.
    """

    width: float = 210
    height: float = 297
    top: float = 20
    right: float = 20
    bottom: float = 20
    left: float = 30
    number: str = "header center 14"

    def __post_init__(self) -> None:
        """Refuse a page number that cannot be understood."""
        _number(self.number)


def styled(block: Block, look: Look | None) -> Block:
    """Return *block* as a reader would make it of a line that looks so."""
    if look is None:
        return block
    cell = Cell(0, 0, look.column - 1) if look.column else None
    kind = "cell" if cell else block.kind
    style = Style(look.bold, look.italic, look.align)
    return block._replace(style=style, cell=cell, kind=kind)


def layout(
    blocks: Sequence[Block], looks: Sequence[Look | None], page: Page | None
) -> Layout | None:
    """Return the layout of an example, None where it shows none; *looks* may be fewer than *blocks*."""
    if not looks and page is None:
        return None
    padded = [*looks, *[None] * (len(blocks) - len(looks))]
    return Layout(
        blocks=tuple(_block(*pair) for pair in zip(blocks, padded, strict=True)),
        paged=True,
        pages=(0,),
        sections=(_section(page),) if page else (),
    )


def _block(block: Block, look: Look | None) -> BlockLayout:
    if look is None:
        return BlockLayout()
    shown = Type(
        look.bold, look.italic, look.underline, font=look.font, size=look.size, colour=look.colour
    )
    measures = Measures(look.left, None, look.first, look.before, look.after, look.line)
    return BlockLayout(look.align, measures, (Words(block.span, shown),))


def _section(page: Page) -> Section:
    margins = page.top, page.right, page.bottom, page.left
    return Section(0, page.width, page.height, *margins, number=_number(page.number))


def _number(said: str) -> PageNumber | None:
    """Return the page number that *said* describes; raises ValueError where it describes none."""
    if not said:
        return None
    words = said.split()
    first = words[-1] == "first"
    match words[:-1] if first else words:
        case [("header" | "footer") as place, ("left" | "center" | "right") as align, size] if (
            size.isdecimal()
        ):
            return PageNumber(place, align, float(size), first)
    raise ValueError("có 'number' không hiểu được; viết như \"header center 14\"")
