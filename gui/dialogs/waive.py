"""Waiving a finding (Miễn trừ…): a person answers for it with a reason and a name."""

import datetime as dt

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from checker.matters import Place
from checker.points import said
from checker.report import Report
from checker.review.fitting import fitting
from checker.review.waivable import Waivable, waivables, waiver_of, waivers_of
from checker.review.waiver_file import decide
from checker.shown import shown
from checker.system.atomic import WriteError
from checker.system.clock import today
from gui.dialogs.dialog import Dialog
from gui.look.day import DayField
from gui.look.tokens import GRID
from gui.look.widgets import button, label
from gui.work.boxed import Heading, boxed_of, heading

_A_WHILE = dt.timedelta(days=30)
"""How long a waiver is proposed to last, where it is not to last for good."""


class WaiveDialog(Dialog):
    """Asks why a matter is to stand, or which of several, and writes it beside the draft."""

    waived = Signal(str, tuple, tuple)
    """They are written; carries the name given, the waivers, and those that gave way to them."""

    def __init__(
        self, report: Report, place: Place, reviewer: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("Miễn trừ", QSize(480, -1), parent)
        number = place[0]
        self._report, self._place = report, place
        self._asked = [one for one in waivables(report, number) if one.waiver is None]
        self.choices = [QCheckBox() for _ in self._asked if len(self._asked) > 1]
        for choice, one in zip(self.choices, self._asked, strict=False):
            choice.setChecked(place in one.places)
            choice.toggled.connect(self._show_ready)
        self.reason = QPlainTextEdit()
        self.reason.setAccessibleName("Lý do")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(10 * GRID)
        self.reason.textChanged.connect(self._show_ready)
        self.by = QLineEdit(reviewer)
        self.by.setAccessibleName("Người quyết định")
        self.by.textChanged.connect(self._show_ready)
        self.limited = QCheckBox("&Chỉ đến hết ngày")
        self.until = DayField("Ngày hết hạn")
        self.until.show_day(today() + _A_WHILE)
        self.until.setEnabled(False)
        self.limited.toggled.connect(self.until.setEnabled)
        self.trouble = label("", wrap=True, copy=True)
        self.trouble.hide()
        self.waive_button = button("&Miễn trừ", self._write, "primary")
        self._build()
        self._show_ready()
        self.reason.setFocus()

    def _build(self) -> None:
        column = self.column
        matter, rest = _mistake(self._report, self._place)
        title = self._report.results[self._place[0]].rule.title
        column.addWidget(label(matter or title, "title", wrap=True))
        if rest and not self.choices:
            column.addWidget(label(rest, "quiet", wrap=True))
        if matter:
            column.addWidget(label(f"Tiêu chí: {title}", "small", wrap=True))
        if self.choices:
            column.addWidget(label("Miễn trừ điểm nào", "caption"))
        for choice, one in zip(self.choices, self._asked, strict=False):
            column.addLayout(_chosen_by(choice, one))
        column.addWidget(label("Lý do (bắt buộc)", "caption"))
        column.addWidget(self.reason)
        column.addWidget(label("Người quyết định (bắt buộc)", "caption"))
        column.addWidget(self.by)
        limit = QHBoxLayout()
        limit.addWidget(self.limited)
        limit.addWidget(self.until)
        limit.addStretch()
        column.addLayout(limit)
        explanation = (
            "Quyết định được ghi vào một tệp nhỏ đặt cạnh dự thảo và luôn hiện trong kết quả. "
            "Khi câu chữ ở chỗ này thay đổi, tiêu chí được xét lại."
        )
        column.addWidget(label(explanation, "small", wrap=True))
        column.addWidget(self.trouble)
        column.addStretch()
        self.foot.addStretch()
        self.foot.addWidget(button("Hủ&y", self.reject))
        self.foot.addWidget(self.waive_button)
        self.waive_button.setDefault(True)  # Enter behind the name

    def _show_ready(self) -> None:
        """Nothing is waived without a reason and a name."""
        given = self.reason.toPlainText().strip() and self.by.text().strip()
        self.waive_button.setEnabled(bool(given and self._chosen()))

    def _chosen(self) -> list[Waivable]:
        """Return what is to be waived: the only matter, or those that are ticked."""
        if not self.choices:
            return self._asked
        pairs = zip(self._asked, self.choices, strict=True)
        return [one for one, choice in pairs if choice.isChecked()]

    def _write(self) -> None:
        by = self.by.text().strip()
        until = self.until.day if self.limited.isChecked() else None
        if until and (mistake := self.until.take_mistake()):
            self._tell(mistake)
            return
        reason = self.reason.toPlainText()
        waivers = [
            waiver_of(one, reason=reason, by=by, date=today(), until=until)
            for one in self._chosen()
        ]
        try:
            decided = decide(
                self._report.document.path,
                waivers,
                fitting=fitting(self._report, waivers),
                known=waivers_of(self._report),
            )
        except WriteError as error:
            self._tell(error.message)
            return
        self.accept()
        self.waived.emit(by, tuple(waivers), decided.gone)

    def _tell(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.show()


def _mistake(report: Report, place: Place) -> Heading:
    """Return what is wrong at *place*, as the details say it, and what else they say."""
    number, which = place
    boxed = boxed_of(report, number, which)
    if boxed is not None:
        return heading(boxed.how, boxed.sentence)
    return heading(shown(report)[number], said(report, number))


def _chosen_by(choice: QCheckBox, one: Waivable) -> QHBoxLayout:
    """Return a row with *choice* before what *one* says: a box's own words would not wrap."""
    choice.setAccessibleName(one.message)
    row = QHBoxLayout()
    row.addWidget(choice)
    count = len(one.findings)
    more = f" ({count} chỗ)" if count > 1 else ""
    row.addWidget(label(f"{one.message}{more}", "quiet", wrap=True), 1)
    return row
