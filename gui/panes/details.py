"""The details of one rule: what it wants, what was found where, what to write instead."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from checker.exporters.places import recognised_at, section_at, spot_of, suggested
from checker.library.rule import SEVERITY_WORDS
from checker.points import Entry, entries_of
from checker.report import Finding, Report, Result, Status
from checker.shown import SHOWN_WORDS, TO_DO, Shown, shown, tally, told_elsewhere
from checker.verdict import verdict
from gui.look.tokens import GRID, LIGHT, Tokens
from gui.look.widgets import button, label

_QUOTED = 240
_SHOWN = 20
"""Findings shown one by one; the rest are counted and lie on the page."""


class DetailsPane(QScrollArea):
    """Shows one result of a report, finding by finding."""

    go_to = Signal(int, int)
    waive = Signal(int)
    unwaive = Signal(int)
    first_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Chi tiết tiêu chí")
        self._tokens: Tokens = LIGHT
        self._shown: tuple[Report, int, int] | None = None
        self.show_summary(None)

    def show_summary(self, report: Report | None) -> None:
        """Show how the draft fares as a whole, where nothing is chosen."""
        self._shown, self._report = None, report
        column, body = _body()
        if report is not None:
            column.addWidget(label(verdict(report), "title", wrap=True, copy=True))
            title = " ".join(report.plan.title.split())
            column.addWidget(label(title, "quiet", wrap=True, copy=True))
            if any(tally(report)[how] for how in TO_DO):
                row = QHBoxLayout()
                row.addWidget(button("Xem phát hiện đầu tiên", self.first_asked.emit))
                row.addWidget(label("F8", "small"), 1)
                column.addSpacing(GRID)
                column.addLayout(row)
        column.addStretch()
        self.setWidget(body)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens
        if self._shown:
            self.show_result(*self._shown)
        else:
            self.show_summary(self._report)

    def show_result(self, report: Report, number: int, finding: int) -> None:
        """Show the result *number* of *report*; *finding* is the one selected, -1 for none."""
        self._shown = (report, number, finding)
        result = report.results[number]
        column, body = _body()
        how = shown(report)[number]
        column.addLayout(self._head(result, how))
        column.addWidget(label(result.rule.title, "title", wrap=True, copy=True))
        if how is Shown.TOLD:
            self._elsewhere(column, report, number, finding)
        else:
            for entry in entries_of(report, number, how):
                if entry.how is not how:
                    column.addWidget(label(SHOWN_WORDS[entry.how], "caption"))
                self._entry(column, report, entry, finding)
        column.addWidget(label("Căn cứ", "caption"))
        column.addWidget(label(result.rule.basis, wrap=True, copy=True))
        if result.is_open:
            column.addLayout(_at_the_left(button("Miễn trừ…", partial(self.waive.emit, number))))
        if result.waivers:
            column.addLayout(
                _at_the_left(button("Bỏ miễn trừ", partial(self.unwaive.emit, number)))
            )
        column.addStretch()
        self.setWidget(body)

    def _elsewhere(self, column: QVBoxLayout, report: Report, number: int, chosen: int) -> None:
        """Show what is found and where, which rule tells the mistake, and lead there."""
        result = report.results[number]
        column.addWidget(label(result.message, wrap=True, copy=True))
        for which in range(min(len(result.findings), _SHOWN)):
            card = self._finding(report, number, which, Shown.TOLD, chosen=which == chosen)
            column.addWidget(card)
        column.addWidget(label(told_elsewhere(report, number), "quiet", wrap=True))
        other = report.matters.told[number]
        go = button("Xem tiêu chí đó", partial(self.go_to.emit, other, 0))
        column.addLayout(_at_the_left(go))

    def _head(self, result: Result, how: Shown) -> QHBoxLayout:
        look = self._tokens.of(how)
        chip = label(f"{look.form} {SHOWN_WORDS[how]}")
        chip.setStyleSheet(
            f"background: {look.wash}; color: {look.ink}; border-radius: 10px;"
            f" padding: 2px {GRID}px; font-weight: 600;"
        )
        chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        group = result.rule.group.title
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(chip)
        row.addWidget(
            label(f"{SEVERITY_WORDS[result.rule.severity]} · {group}", "quiet", wrap=True), 1
        )
        return row

    def _entry(self, column: QVBoxLayout, report: Report, entry: Entry, chosen: int) -> None:
        """Show what a rule says, and under each of its points the places and what to write."""
        result = report.results[entry.number]
        if entry.sentence:
            column.addWidget(label(entry.sentence, wrap=True, copy=True))
        left, alone = _SHOWN, len(entry.points) == 1
        for point in entry.points:
            if left > 0 and point.lead:
                column.addWidget(label(point.lead, wrap=True, copy=True))
            for finding, told in point.places():
                if left > 0:
                    at = result.findings.index(finding)
                    column.addWidget(
                        self._finding(report, entry.number, at, entry.how, chosen=at == chosen)
                    )
                if entry.how is not Shown.PASS and (left > 0 or alone):
                    for place, text in suggested(report, told):
                        self._suggestion(column, place, text)
                left -= 1
        if left < 0:
            column.addWidget(label(f"Còn {-left} chỗ khác, đã đánh dấu trên trang.", "quiet"))

    def _finding(
        self, report: Report, number: int, which: int, how: Shown, *, chosen: bool
    ) -> QWidget:
        finding = report.results[number].findings[which]
        look = self._tokens.of(how)
        card = QWidget()
        card.setObjectName("finding")
        edge = look.ink if chosen else self._tokens.line
        ground = look.wash if chosen else self._tokens.hover
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        card.setStyleSheet(
            f"QWidget#finding {{ background: {ground}; border-left: 3px solid {edge}; }}"
        )
        inside = QVBoxLayout(card)
        inside.setContentsMargins(GRID + 4, GRID, GRID, GRID // 2)
        inside.setSpacing(GRID // 2)
        quote = _quote(report, finding)
        if finding.fix is not None and quote:
            inside.addWidget(_pair("Đang ghi", quote))
            inside.addWidget(_pair("Cần ghi", finding.fix))
        elif quote:
            inside.addWidget(label(f"“{quote}”", wrap=True, copy=True))
        place = QHBoxLayout()
        place.addWidget(label(_place(report, finding), "small", wrap=True), 1)
        place.addWidget(button("Đi tới vị trí", partial(self.go_to.emit, number, which), "link"))
        inside.addLayout(place)
        return card

    def _suggestion(self, column: QVBoxLayout, place: str, text: str) -> None:
        column.addWidget(label(place, "caption", wrap=True))
        column.addWidget(label(text, "suggestion", wrap=True, copy=True))
        copy = button("Sao chép gợi ý", partial(self._copy, text))
        copy.clicked.connect(partial(copy.setText, "Đã sao chép"))
        column.addLayout(_at_the_left(copy))

    def copy_suggestion(self) -> bool:
        """Copy the suggestion of what is shown; return whether there is one."""
        if self._shown is None:
            return False
        report, number, which = self._shown
        result = report.results[number]
        ordered = [f for n, f in enumerate(result.findings) if n == which] + list(result.findings)
        text = next((f.suggestion for f in ordered if f.suggestion), None)
        if text is None or result.status is Status.PASS:
            return False
        self._copy(text)
        return True

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)


def _body() -> tuple[QVBoxLayout, QWidget]:
    body = QWidget()
    body.setProperty("role", "pane")
    body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(body)
    column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    column.setSpacing(GRID)
    return column, body


def _at_the_left(only: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(only)
    row.addStretch()
    return row


def _pair(name: str, value: str) -> QLabel:
    return label(f"{name}: “{value}”", wrap=True, copy=True)


def _place(report: Report, finding: Finding) -> str:
    at = finding.span.start
    if at < finding.span.end:
        return section_at(report, at) + recognised_at(report, at)
    spot = spot_of(report, finding)
    return f"Chỗ cần bổ sung: {spot[0].lower()}{spot[1:]}"


def _quote(report: Report, finding: Finding) -> str:
    quote = " ".join(report.document.quote(finding.span).split())
    if len(quote) <= _QUOTED:
        return quote
    return f"{quote[: _QUOTED * 2 // 3].rstrip()} […] {quote[-_QUOTED // 3 :].lstrip()}"
