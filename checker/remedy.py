"""How a draft's layout is put right: what its places are to look like; no words are changed."""

from typing import Literal, NamedTuple

from checker.kernel.document import Span

Look = Literal[
    "size", "bold", "italic", "caps", "font", "colour",
    "align", "first", "left", "after", "close", "line",
    "width", "height", "top-margin", "bottom-margin", "left-margin", "right-margin",
    "number", "number-align", "number-size", "number-first",
]  # fmt: skip
"""Of characters, of the paragraph, of the section, of the page's number in it."""


class Setting(NamedTuple):
    """One look of what stands at ``span``: its characters, or the paragraph or section that begins there.

    ``value``: sizes and room below in points, indents, paper and margins in millimetres, the spacing
    of lines in lines, a name for a font, a colour (RRGGBB) and an alignment, else whether it has the look.
    ``number`` puts the number of the page, in that size, into the header.
    """

    span: Span
    look: Look
    value: bool | float | str


class Remedy(NamedTuple):
    """What puts right all that one remark tells of the layout.

    ``left`` are the faults, in the words of the remark, that a person has to mend.
    """

    settings: tuple[Setting, ...] = ()
    left: tuple[str, ...] = ()
