"""The page's type: fonts and distances at one zoom, and how one line of text is set."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from gui.page.geometry import Geometry
from gui.page.lines import LineStyle, PageLine
from gui.page.positions import Positions

CARD_GAP = 4
_SPACING = 1.18
_MOST_INDENT = 0.6
"""Share of the width: a page narrower than on paper still has room for words."""
_TIGHTEST = 0.7
"""How far a line may shrink to stay one line."""
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
    "justify": Qt.AlignmentFlag.AlignJustify,
}


class SetBlock(NamedTuple):
    """The height of a line's text, and where in it pages begin: how far down, and their numbers."""

    height: float
    gaps: tuple[tuple[float, int], ...]


class Type:
    """Fonts and distances of a page of this geometry."""

    def __init__(self, families: Sequence[str], ui_font: QFont, geometry: Geometry) -> None:
        size = geometry.font
        self._families, self._ui_font, self._size = list(families), ui_font, size
        self._millimetre = geometry.millimetre
        metrics = QFontMetricsF(self.font(LineStyle()))
        self.em = metrics.horizontalAdvance("n")
        self.line_height = metrics.height() * _SPACING
        self.card_step = max(size * 1.45, 18.0) + CARD_GAP
        """Height of a card with the gap above it."""

    def font(self, style: LineStyle, shrunk: float = 1.0) -> QFont:
        """Return the font of a line."""
        font = QFont(self._families)
        size = round(self._size * style.scale)
        font.setPixelSize(max(int(size * shrunk), 5))
        font.setBold(style.bold)
        font.setItalic(style.italic)
        return font

    def number_font(self) -> QFont:
        """Return the font of the numbers of pages."""
        return self.font(LineStyle(scale=0.93))

    def card_font(self) -> QFont:
        """Return the font of cards: the window's, since the window speaks."""
        font = QFont(self._ui_font)
        font.setPixelSize(max(round(self._size * 0.7), 10))
        return font

    def shrink(self, line: PageLine, text: str, width: float) -> float:
        """Return by how much *text*, that of *line*, must shrink to stay one line in *width*."""
        metrics = QFontMetricsF(self.font(line.style))
        blanks = line.beside.lead + sum(wide.spaces - 1 for wide in line.beside.blanks)
        wanted = metrics.horizontalAdvance(text) + blanks * metrics.horizontalAdvance(" ")
        return min(max((width - 2) / wanted, _TIGHTEST), 1.0) if wanted else 1.0

    def set_block(
        self, block: QTextBlock, line: PageLine, width: float, shrunk: float, between: float
    ) -> SetBlock:
        """Lay out *line*, the text of *block*; *between* is the room where a page begins in it."""
        text, style, beside = block.layout(), line.style, line.beside
        option = QTextOption(_ALIGN[style.align])
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        text.setTextOption(option)
        # A block's own layout takes its font from formats only.
        font = self.font(style, shrunk)
        bare = not (beside.looks or beside.blanks)
        text.setFormats([_range(0, block.length(), font)] if bare else _ranges(block, line, font))
        begins = [page for page in beside.pages if page.at]
        positions = Positions(block.text()) if begins else None
        gaps: list[tuple[float, int]] = []
        text.beginLayout()
        left, indent = self._indents(style)
        left = max(min(left, _MOST_INDENT * width), 0.0)
        y, indent = 0.0, max(left + indent, 0.0)
        if beside.lead:
            indent = max(indent, left + beside.lead * QFontMetricsF(font).horizontalAdvance(" "))
        indent = min(indent, _MOST_INDENT * width)
        while (drawn := text.createLine()).isValid():
            drawn.setLineWidth(max(width - indent, 16.0))
            end = drawn.textStart() + drawn.textLength()
            while positions and begins and positions.to_qt(begins[0].at) < end:
                gaps.append((y, begins.pop(0).number))
                y += between
            drawn.setPosition(QPointF(indent, y))
            y += drawn.height() * _SPACING
            indent = left
        text.endLayout()
        block.setLineCount(max(text.lineCount(), 1))
        return SetBlock(y, tuple(gaps))

    def _indents(self, style: LineStyle) -> tuple[float, float]:
        if style.indents is None:
            return 0.0, style.first_indent * self.em
        return style.indents.left * self._millimetre, style.indents.first * self._millimetre


def _ranges(block: QTextBlock, line: PageLine, font: QFont) -> list[QTextLayout.FormatRange]:
    """Return the fonts of a line whose words or blanks differ; Qt wants each place told once."""
    beside, positions = line.beside, Positions(block.text())
    length = line.end - line.start
    edges = {0, length, *(edge for look in beside.looks for edge in (look.start, look.end))}
    edges.update(edge for wide in beside.blanks for edge in (wide.at, wide.at + 1))
    spaces = {wide.at: wide.spaces for wide in beside.blanks}
    space = QFontMetricsF(font).horizontalAdvance(" ")
    found: list[QTextLayout.FormatRange] = []
    for start, end in pairwise(sorted(edge for edge in edges if edge <= length)):
        own, colour = QFont(font), ""
        for look in beside.looks:
            if look.start <= start < look.end:
                own.setBold(look.bold)
                own.setItalic(look.italic)
                own.setUnderline(look.underline)
                if look.font:
                    own.setFamilies([look.font, *own.families()])
                colour = look.colour
        if start in spaces:
            own.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, (spaces[start] - 1) * space)
        first, last = positions.to_qt(start), positions.to_qt(end)
        found.append(_range(first, last - first, own, colour))
    return found


def _range(start: int, length: int, font: QFont, colour: str = "") -> QTextLayout.FormatRange:
    found, form = QTextLayout.FormatRange(), QTextCharFormat()
    form.setFont(font)
    if colour:
        form.setForeground(QColor(f"#{colour}"))
    found.start, found.length, found.format = start, length, form
    return found
