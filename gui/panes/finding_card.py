"""What was found at one place, as a card: the words of the draft, what belongs there, where it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from checker.exporters.places import PAGES, recognised_at, section_at, spot_of
from checker.report import Finding, Report
from gui.look.tokens import GRID, VerdictLook
from gui.look.widgets import label

_QUOTED = 240
"""Characters of the draft's words that are shown; of longer ones the beginning and the end."""


class FindingCard(QWidget):
    """Quotes one finding of a report, in the look of its verdict."""

    def __init__(
        self, report: Report, finding: Finding, look: VerdictLook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("finding")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(
            f"QWidget#finding {{ background: {look.wash}; border-left: 3px solid {look.ink}; }}"
        )
        inside = QVBoxLayout(self)
        inside.setContentsMargins(GRID + 4, GRID // 2, GRID, GRID // 2)
        inside.setSpacing(GRID // 2)
        quote = _quote(report, finding)
        if finding.fix is not None and quote:
            inside.addWidget(_pair("Đang ghi", quote))
            inside.addWidget(_pair("Cần ghi", finding.fix))
        elif quote:
            inside.addWidget(label(f"“{quote}”", wrap=True, copy=True))
        inside.addWidget(label(_place(report, finding), "small", wrap=True))


def _pair(name: str, value: str) -> QLabel:
    return label(f"{name}: “{value}”", wrap=True, copy=True)


def _place(report: Report, finding: Finding) -> str:
    at = finding.span.start
    if finding.of_pages:
        return PAGES
    if not finding.lacks:
        return section_at(report, at) + recognised_at(report, at)
    spot = spot_of(report, finding)
    return f"Chỗ cần bổ sung: {spot[0].lower()}{spot[1:]}"


def _quote(report: Report, finding: Finding) -> str:
    quote = " ".join(report.document.quote(finding.span).split())
    if len(quote) <= _QUOTED:
        return quote
    return f"{quote[: _QUOTED * 2 // 3].rstrip()} […] {quote[-_QUOTED // 3 :].lstrip()}"
