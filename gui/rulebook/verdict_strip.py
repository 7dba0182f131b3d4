"""Below the form: what the rule in front says of the open draft, while it is being written."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checker.kernel.document import Document
from checker.library.rule import Severity
from checker.report import STATUS_WORDS, Finding, Result, Status
from checker.shown import FORMS, Shown
from gui.look.flow import FlowRow
from gui.look.tokens import GRID, LIGHT, Tokens
from gui.look.widgets import button, label

_PLACES = 3
"""Places that are quoted; of more it is told how many."""
_QUOTED = 48
"""Characters of a quotation."""
_NO_DRAFT = "Mở một dự thảo ở cửa sổ chính để thấy ngay kết quả của tiêu chí này."
_WAITING = "Đang thử trên dự thảo đang mở…"
_NOT_JUDGED = "Tiêu chí chưa được xét: xem chỗ ghi màu đỏ."
_OFF = "Đơn vị không áp dụng tiêu chí này."
_LOOKS = {
    Status.PASS: Shown.PASS,
    Status.REVIEW: Shown.LOOK,
    Status.NOT_APPLICABLE: Shown.NOT_APPLICABLE,
    Status.WAIVED: Shown.WAIVED,
    Status.ERROR: Shown.ERROR,
}


class VerdictStrip(QWidget):
    """Tells the verdict in the look that it has everywhere, with its places to go to."""

    place_asked = Signal(object)
    """Carries the Span of the open draft that is to be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tokens: Tokens = LIGHT
        self._how: Shown | None = None
        self.words = label(_NO_DRAFT, wrap=True, copy=True)
        self.words.setAccessibleName("Kết quả trên dự thảo đang mở")
        self._row: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID)
        self._column.setSpacing(GRID // 2)
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        self._column.addLayout(head)
        self._colour()

    @property
    def how(self) -> Shown | None:
        """How the verdict is shown; None where there is none."""
        return self._how

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens
        self._colour()

    def show_none(self, *, draft: bool, waiting: bool) -> None:
        """Say why there is no verdict."""
        self._show(None, _NO_DRAFT if not draft else _WAITING if waiting else _NOT_JUDGED)

    def show_off(self) -> None:
        """Say that the rule is switched off."""
        self._show(None, _OFF)

    def show_result(self, result: Result, document: Document) -> None:
        """Show *result*, whose places are of *document*."""
        how = how_shown(result)
        self._show(how, f"{FORMS[how]} {STATUS_WORDS[result.status]}: {result.message}")
        places = [finding for finding in result.findings if not finding.of_pages][:_PLACES]
        if places:
            self._row = QWidget()
            links = [self._link(finding, document) for finding in places]
            left = len(result.findings) - len(places)
            more = [label(f"và {left} chỗ nữa", "small")] if left > 0 else []
            self._row.setLayout(FlowRow(*links, *more, spacing=GRID // 2))
            self._column.addWidget(self._row)

    def _show(self, how: Shown | None, words: str) -> None:
        self._how = how
        self.words.setText(words)
        if self._row is not None:
            self._row.hide()
            self._row.deleteLater()
            self._row = None
        self._colour()

    def _link(self, finding: Finding, document: Document) -> QWidget:
        quote = " ".join(document.quote(finding.span).split())
        words = f"“{quote[:_QUOTED].rstrip()}{' …' if len(quote) > _QUOTED else ''}”"
        go = partial(self.place_asked.emit, finding.span)
        made = button("Chỗ cần bổ sung" if finding.lacks else words.replace("&", "&&"), go, "link")
        made.setAccessibleDescription("Đi tới chỗ này trong dự thảo")
        return made

    def _colour(self) -> None:
        tokens = self._tokens
        look = tokens.of(self._how) if self._how is not None else None
        wash, ink = (look.wash, look.ink) if look else (tokens.hover, tokens.line)
        self.setStyleSheet(
            f"QWidget#verdict {{ background: {wash}; border-left: 3px solid {ink}; }}"
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


def how_shown(result: Result) -> Shown:
    """Return how *result*, looked at alone, is shown."""
    if result.status is Status.GAP:
        must = result.rule.severity is Severity.REQUIRED
        return Shown.MUST if must else Shown.SHOULD
    return _LOOKS[result.status]
