"""Words below a caption, as many of them as there is room for, with a way to read them all."""

from bisect import bisect_right

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gui.look.tokens import GRID
from gui.look.widgets import button, label

_FEW = 4
"""Words that stay, however little room there is."""


class Shortened(QWidget):
    """Shows *words* in the look *role* under a *caption*; the ends of both can give way to “… xem thêm”.

    *least* lines of the words stay all the same.
    """

    def __init__(
        self, caption: str, words: str, role: str, parent: QWidget | None = None, *, least: int = 0
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._texts = (caption, words)
        self._whole = False
        self.caption = label(caption, "caption", wrap=True)
        self.words = label(words, role, wrap=True, copy=True)
        self.words.setAccessibleDescription(words)
        self.more = button("… xem thêm", self.unfold, "more")
        self.more.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID // 2)
        grid.addWidget(self.caption, 0, 0)
        grid.addWidget(self.more, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.words, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    def unfold(self) -> None:
        """Show all from now on."""
        self._whole = True
        self.show_all()
        self.words.setFocus()

    def show_all(self) -> None:
        """Show all, until room is asked for."""
        self._set(self._texts, cut=False)

    def give(self, over: int, width: int) -> None:
        """Become *over* pixels lower where it is so wide, as far as the ends of its words yield that."""
        if self._whole:
            return
        caption, words = self._texts
        beside = width - self.more.sizeHint().width() - GRID // 2
        line = self.caption.fontMetrics().lineSpacing()
        before = self.caption.heightForWidth(width) + self.words.heightForWidth(width)
        short = cut_to(line, self.caption, caption, beside)
        left = max(before - over - self.caption.heightForWidth(beside), self._kept(width))
        text = cut_to(left, self.words, words, width)
        self._set((short, text), cut=True)
        self.words.setVisible(self.words.heightForWidth(width) <= left)

    def _kept(self, width: int) -> int:
        """Return how high the lines are that stay."""
        self.words.setText("\n".join("x" * self._least))
        return self.words.heightForWidth(width) if self._least else 0

    def _set(self, texts: tuple[str, str], *, cut: bool) -> None:
        for part, text in zip((self.caption, self.words), texts, strict=True):
            part.setText(text)
            part.show()
        self.more.setVisible(cut)
        self.updateGeometry()


def cut_to(height: int, part: QLabel, text: str, width: int) -> str:
    """Let *part*, which is so wide, show as much of *text* as is no higher than *height*; return that."""

    def high(count: int) -> int:
        part.setText(text if count >= len(words) else f"{' '.join(words[:count])} …")
        return part.heightForWidth(width)

    words = text.split(" ")
    fits = bisect_right(range(1, len(words) + 1), height, key=high)
    high(max(fits, min(_FEW, len(words))))
    return part.text()
