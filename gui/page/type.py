"""The page's type: fonts and distances at one zoom, and how one line of text is set."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from gui.page.lines import LineStyle

CARD_GAP = 4
_SPACING = 1.18
_TIGHTEST = 0.7
"""How far a line may shrink to stay one line."""
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
    "justify": Qt.AlignmentFlag.AlignJustify,
}


class Type:
    """Fonts for a page whose text is ``size`` pixels high."""

    def __init__(self, families: Sequence[str], ui_font: QFont, size: int) -> None:
        self._families, self._ui_font, self._size = list(families), ui_font, size
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

    def card_font(self) -> QFont:
        """Return the font of cards: the window's, since the window speaks."""
        font = QFont(self._ui_font)
        font.setPixelSize(max(round(self._size * 0.7), 10))
        return font

    def shrink(self, style: LineStyle, text: str, width: float) -> float:
        """Return by how much *text* must shrink to stay one line in *width*."""
        wanted = QFontMetricsF(self.font(style)).horizontalAdvance(text)
        return min(max((width - 2) / wanted, _TIGHTEST), 1.0) if wanted else 1.0

    def set_block(
        self, block: QTextBlock, style: LineStyle, width: float, shrunk: float = 1.0
    ) -> float:
        """Lay out the text of *block*; return its height."""
        text = block.layout()
        option = QTextOption(_ALIGN[style.align])
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        text.setTextOption(option)
        # A block's own layout takes its font from formats only.
        whole = QTextLayout.FormatRange()
        form = QTextCharFormat()
        form.setFont(self.font(style, shrunk))
        whole.start, whole.length, whole.format = 0, block.length(), form
        text.setFormats([whole])
        text.beginLayout()
        y, indent = 0.0, style.first_indent * self.em
        while (line := text.createLine()).isValid():
            line.setLineWidth(max(width - indent, 16.0))
            line.setPosition(QPointF(indent, y))
            y += line.height() * _SPACING
            indent = 0.0
        text.endLayout()
        block.setLineCount(max(text.lineCount(), 1))
        return y
