"""The chips above the table: how many offices, how many matters; one that is pressed keeps those alone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from checker.counted import grouped
from checker.shown import FORMS, Shown
from gui.look.flow import FlowRow
from gui.look.tokens import GRID, LIGHT, Tokens
from gui.panes.round.asked import HOLDS, Asked, Keep
from gui.panes.round.lines import RoundTable

_WAYS = {
    Keep.MUST: Shown.MUST,
    Keep.ERROR: Shown.ERROR,
    Keep.SHOULD: Shown.SHOULD,
    Keep.LOOK: Shown.LOOK,
}
_WORDS = {
    Keep.IN: "đã nộp",
    Keep.MISSING: "chưa nộp",
    Keep.UNSEEN: "chưa xem",
    Keep.AGAIN: "nộp lại",
    Keep.TWICE: "nộp trùng",
    Keep.UNREAD: "có tệp không đọc được",
    Keep.SAME: "chưa nộp bản mới",
    Keep.MUST: "việc bắt buộc",
    Keep.ERROR: "tiêu chí gặp lỗi",
    Keep.SHOULD: "việc nên làm",
    Keep.LOOK: "điểm cần xem",
    Keep.UNDECIDED: "chưa quyết định",
}
_TOLD = {
    Keep.IN: "{} đơn vị đã nộp",
    Keep.MISSING: "{} đơn vị chưa nộp",
    Keep.UNSEEN: "{} đơn vị chưa biết đã nộp hay chưa, vì chưa xem hết tệp của đợt",
    Keep.AGAIN: "{} đơn vị nộp lại bản khác; bản mới nhất được tính",
    Keep.TWICE: "{} đơn vị nộp một bản nhiều lần",
    Keep.UNREAD: "{} đơn vị có tệp không đọc được",
    Keep.SAME: "{} đơn vị chưa nộp bản mới từ đợt trước",
    Keep.MUST: "{} việc bắt buộc ở {} đơn vị; bấm để chỉ xem các đơn vị đó",
    Keep.ERROR: "{} tiêu chí gặp lỗi nên chưa xét được, ở {} đơn vị; bấm để chỉ xem các đơn vị đó",
    Keep.SHOULD: "{} việc nên làm ở {} đơn vị; bấm để chỉ xem các đơn vị đó",
    Keep.LOOK: "{} điểm cần xem ở {} đơn vị; bấm để chỉ xem các đơn vị đó",
    Keep.UNDECIDED: "{} kế hoạch chưa có quyết định",
}


class RoundChips(QWidget):
    """Tells the totals of a round."""

    turned = Signal(object)
    """Carries the Keep of the chip that was pressed or released."""
    rules_left = Signal()
    """Offices are not to be kept by a rule any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = LIGHT
        self.all = {keep: self._chip(keep) for keep in Keep}
        self.rule = QToolButton(self)
        self.rule.setProperty("role", "chip")
        self.rule.setCheckable(True)
        self.rule.setChecked(True)
        self.rule.clicked.connect(self.rules_left.emit)
        self.rule.hide()
        self.row = FlowRow(*self.all.values(), self.rule, spacing=GRID // 2)
        self.setLayout(self.row)

    def show_totals(self, table: RoundTable) -> None:
        """Tell the totals of *table*."""
        totals = table.overview.totals
        offices = {keep: table.count(HOLDS[keep]) for keep in Keep}
        counts = offices | {keep: totals[how] for keep, how in _WAYS.items()}
        for keep, chip in self.all.items():
            form = f"{FORMS[_WAYS[keep]]} " if keep in _WAYS else ""
            chip.setText(f"{form}{grouped(counts[keep])} {_WORDS[keep]}")
            told = _TOLD[keep].format(grouped(counts[keep]), grouped(offices[keep]))
            chip.setAccessibleName(told)
            chip.setToolTip(told)
            needed = counts[keep] or keep in {Keep.IN, Keep.MUST} or chip.isChecked()
            chip.setVisible(bool(needed))
        self.updateGeometry()

    def show_asked(self, asked: Asked, title: str) -> None:
        """Let those chips be pressed that are *asked* for; *title* is that of the rule, if any is."""
        for keep, chip in self.all.items():
            chip.setChecked(keep in asked.keep)
        self.rule.setVisible(bool(title))
        self.rule.setChecked(True)
        self.rule.setText(f"{_shortened(title)} ×")
        self.rule.setToolTip(title)
        self.rule.setAccessibleName(f"Chỉ xem đơn vị chưa đạt: {title}. Bấm để bỏ lọc")
        self.updateGeometry()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens
        for keep, how in _WAYS.items():
            self.all[keep].setStyleSheet(f"color: {tokens.of(how).ink};")

    def _chip(self, keep: Keep) -> QToolButton:
        chip = QToolButton(self)
        chip.setCheckable(True)
        chip.setProperty("role", "chip")
        chip.clicked.connect(lambda: self.turned.emit(keep))
        return chip


_LONGEST = 44


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST].rstrip()}…"
