"""The way to signature, on top of the checklist: how far the draft has come and what comes next."""

import re
from collections.abc import Mapping
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from checker.report import Report
from checker.shown import Shown
from checker.way import UNREAD, Way
from gui.look.tokens import GRID, Tokens
from gui.look.widgets import button, label, repolish
from gui.panes.checklist.bar import WayBar
from gui.work.head import head_of

_SAVED = "✓ Đã lưu bản sửa"
_ANSWERED = "Đã trả lời hết các việc."
_TO_SAVE = f"{_ANSWERED} Lưu bản sửa (Ctrl+S), mở bằng Word rồi chấp nhận từng chỗ."
_ROOMY = 400
"""Pixels from which the heading has room beside the way to save the copy."""
_LISTED_ANSWERED = "Đã trả lời hết các việc đang lọc. Bỏ lọc để xem những việc khác."


class WayPane(QWidget):
    """Says what is left before signature; at the end it offers the sheet that goes with the plan."""

    sheet_asked = Signal()
    copy_asked = Signal()
    word_asked = Signal()
    """Changes are to be accepted in Word."""
    opinions_asked = Signal()
    """What reviewers said and was not read yet is to be seen."""
    filter_asked = Signal(bool)
    """The counts and filters below are to be shown, or folded away."""
    told = Signal(str)
    """Carries what is left, in one line, for where this pane has no room."""
    copy_offered = Signal(str)
    """Carries in few words that the repaired copy can be written; empty where it need not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._mended: Mapping[Shown, int] = {}
        self._saved = False
        self.filtering = False
        """Whether the list below shows only some of its rows."""
        self._said = label("", "head", wrap=True, copy=True)
        self._later = label("", "small", wrap=True)
        self._later.setTextFormat(Qt.TextFormat.RichText)
        self._later.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self._later.linkActivated.connect(lambda _: self.opinions_asked.emit())
        self._count = label("", "quiet")
        self._count.hide()
        self.bar = WayBar()
        self._sheet = button("&Phiếu trình ký…", self.sheet_asked.emit, "primary")
        self.word = button("Mở bằng &Word › Xem lại › Chấp nhận", self.word_asked.emit)
        self.word.hide()
        self.filter = QToolButton()
        self.filter.setText("Lọc")
        self.filter.setCheckable(True)
        self.filter.setProperty("role", "chip")
        self.filter.toggled.connect(self.filter_asked)
        self.filter.toggled.connect(self._show_copy)
        self.copy = button("", self.copy_asked.emit, "primary")
        self.copy.hide()
        self._small = button("&Lưu bản sửa…", self.copy_asked.emit, "primary")
        self._small.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._said)
        words.addWidget(self._later)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addLayout(words, 1)
        row.addWidget(self._count)
        row.addWidget(self._small)
        row.addWidget(self.filter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID // 2)
        whole.addLayout(row)
        whole.addWidget(self.bar)
        whole.addWidget(self._sheet)
        whole.addWidget(self.copy)
        whole.addWidget(self.word)

    @property
    def all_answered(self) -> str:
        """What is said where every remark is answered."""
        if self.filtering:
            return _LISTED_ANSWERED
        return _TO_SAVE if any(self._mended.values()) else _ANSWERED

    def show_report(self, report: Report | None) -> None:
        """Show how far the draft of *report* has come; nothing where there is none."""
        self._report = report
        self.setVisible(report is not None)
        self._show()

    def show_mended(self, mended: Mapping[Shown, int]) -> None:
        """So many matters of each way of showing will be mended in the repaired copy."""
        self._mended = mended
        self._show()

    def show_saved(self, saved: bool) -> None:
        """Say whether the repaired copy is written just as it is chosen now."""
        self._saved = saved
        self._show_copy()

    def show_filtering(self, filtering: bool) -> None:
        """Say whether the list is filtered: it is so even where the filters are folded away."""
        self.filtering = filtering
        self.filter.setText("Đang lọc" if filtering else "Lọc")

    def show_count(self, at: int, of: int) -> None:
        """Say that the remark *at* (from 1; 0 for none) *of* so many is shown."""
        self._count.setText(f"{at}/{of}")
        self._count.setAccessibleName(f"Chỗ {at} trên {of}")
        self._count.setToolTip(f"Chỗ {at} trong {of} chỗ F8 đi qua; một việc có thể có nhiều chỗ.")
        self._count.setVisible(at > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.size().width() < _ROOMY) != (event.oldSize().width() < _ROOMY):
            self._show_copy()

    def _show_copy(self) -> None:
        count = sum(self._mended.values())
        self.copy.setText(_SAVED if self._saved else f"&Lưu bản sửa ({count} việc)…")
        self.copy.setProperty("role", "" if self._saved else "primary")
        repolish(self.copy)
        # Where the filters are open, the list needs the room, and their counts tell what comes later.
        filters = self.filter.isChecked()
        asked = count > 0 and not self._saved
        small = filters and self.width() >= _ROOMY
        self.copy.setVisible((count > 0 and not filters) or (asked and not small))
        self._small.setVisible(asked and small)
        self._later.setVisible(bool(self._later.text()) and not filters)
        self.copy_offered.emit(f"Lưu bản sửa ({count})" if asked else "")

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self.bar.tokens = tokens
        self.bar.update()
        self._show()

    def _show(self) -> None:
        if self._report is None:
            self.told.emit("")
            return
        way, said, ready = head_of(self._report, self._mended)
        self._said.setText(f"✓ {said}" if ready else said)
        self._said.setProperty("ready", ready)
        repolish(self._said)
        self._later.setText(_linked(way.later, self.bar.tokens))
        self._show_copy()
        self.bar.show_shares(way.share, way.chosen)
        self.bar.setAccessibleName(_spoken(way))
        self.bar.setToolTip(_explained(way))
        self._sheet.setVisible(way.ready)
        self.word.setVisible(way.accepting)
        self.told.emit(self._said.text())


def _linked(later: str, tokens: Tokens) -> str:
    """Return *later* with its unread opinions as a link to them."""
    return re.sub(
        rf"\d+ {UNREAD}",
        lambda found: f'<a href="opinions" style="color: {tokens.accent}">{found[0]}</a>',
        escape(later),
    )


def _spoken(way: Way) -> str:
    """Return what a screen reader says of the bar."""
    chosen = f", {way.chosen:.0%} đã chọn sửa" if way.chosen else ""
    return f"{way.sentence}: {way.share:.0%}{chosen}"


def _explained(way: Way) -> str:
    """Return what the bar means: nobody has to have done what a good draft has from the beginning."""
    parts = [f"Phần đậm: {way.share:.0%} số điều đã xét là đạt, đã xem hoặc được miễn trừ"]
    if way.chosen:
        parts.append(f"phần nhạt: {way.chosen:.0%} đã chọn sửa, chưa có trong dự thảo")
    return f"{'; '.join(parts)}."
