"""The way to signature, on top of the checklist: how far the draft has come and what comes next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QVBoxLayout, QWidget

from checker.report import Report
from checker.samples import TO_REPLACE, is_of_sample
from checker.way import way_of
from gui.look.tokens import GRID
from gui.look.widgets import button, label, repolish

_WHOLE = 1000


class WayPane(QWidget):
    """Says what is left before signature; at the end it offers the sheet that goes with the plan."""

    sheet_asked = Signal()
    copy_asked = Signal()
    filter_asked = Signal(bool)
    """The counts and filters below are to be shown, or folded away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = label("", "head", wrap=True, copy=True)
        self._later = label("", "small", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _WHOLE)
        self._sheet = button("&Phiếu trình ký…", self.sheet_asked.emit)
        self.filter = QToolButton()
        self.filter.setText("Lọc")
        self.filter.setCheckable(True)
        self.filter.setProperty("role", "chip")
        self.filter.toggled.connect(self.filter_asked)
        self._copy = button("", self.copy_asked.emit, "primary")
        self._copy.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._said)
        words.addWidget(self._later)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addLayout(words, 1)
        row.addWidget(self._sheet)
        row.addWidget(self.filter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID // 2)
        whole.addLayout(row)
        whole.addWidget(self._bar)
        whole.addWidget(self._copy)

    def show_report(self, report: Report | None) -> None:
        """Show how far the draft of *report* has come; nothing where there is none."""
        self.setVisible(report is not None)
        if report is None:
            return
        way = way_of(report)
        later = way.later
        if way.ready and is_of_sample(report.plan.place):
            later = " · ".join(filter(None, (TO_REPLACE, later)))
        self._said.setText(f"✓ {way.sentence}" if way.ready else way.sentence)
        self._said.setProperty("ready", way.ready)
        repolish(self._said)
        self._later.setText(later)
        self._later.setVisible(bool(later))
        self._bar.setValue(round(way.share * _WHOLE))
        self._bar.setAccessibleName(f"{way.sentence}: {way.share:.0%}")
        self._sheet.setVisible(way.ready)

    def show_accepted(self, count: int) -> None:
        """Say how many mistakes will be mended in the repaired copy, and offer to write it."""
        self._copy.setText(f"&Lưu bản sửa ({count} việc)…")
        self._copy.setVisible(count > 0)
