"""What a row says in full, where it had to be cut: nothing that can be seen is repeated."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QToolTip


def cut(lines: Iterable[tuple[str, QFont]], room: int) -> str:
    """Return *lines*, each in its font, if one of them is wider than *room*; else nothing."""
    told = [(" ".join(text.split()), font) for text, font in lines if text]
    if all(QFontMetrics(font).horizontalAdvance(text) <= room for text, font in told):
        return ""
    return "\n".join(text for text, _ in told)


def show_tip(event: QHelpEvent, view: QAbstractItemView, words: str) -> bool:
    """Show *words* at the mouse that *event* tells of, or nothing; return whether that was asked."""
    if event.type() != QEvent.Type.ToolTip:
        return False
    QToolTip.showText(event.globalPos(), words, view.viewport())
    return True
