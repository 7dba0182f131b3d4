"""One demand in full: the sentence where it stands, the rule that comes of it, its day and weight."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from checker.demands.changed import has_day
from checker.demands.plainly import plainly
from checker.demands.proposal import SORT_WORDS, Proposal
from checker.kernel.document import Span
from checker.library.rule import SEVERITY_WORDS, Severity
from gui.look.day import DayField
from gui.look.fitting import Inside, Scrolled
from gui.look.flow import FlowRow
from gui.look.tokens import GRID, Tokens
from gui.look.widgets import Choice, label

_AROUND = 360
"""Characters of the text before and after the sentence that are shown, at most."""
_BEFORE, _AFTER = 3, 4
"""Of these so many lines: a table has a line for each of its cells, and the sentence itself is to be seen."""
_DOUBT = "Chưa chắc câu này giao cho xã, phường. Hãy đọc lại câu trước khi đánh dấu."
_ALREADY = "Bộ tiêu chí có sẵn đã xét điều này nên không cần lấy thêm."
_BY_WORDS = frozenset({"task", "at-least"})
"""Kinds of rules that know a demand by words, which may have to be others."""
_RECOGNISED = "Chữ nhận ra chưa hợp thì lưu rồi sửa ở Bộ tiêu chí › Bộ tiêu chí của đơn vị."
_ONLY_TOLD = "Hạn “{}” chỉ để biết, tiêu chí không xét."
_NOTHING = "Chọn một dòng để đọc cả câu và biết tiêu chí sẽ xét gì."


class DemandDetails(Scrolled):
    """Shows the demand that is looked at; day and weight are corrected here."""

    due_chosen = Signal(object)
    """Carries the day."""
    severity_chosen = Signal(str)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        self._inside = Inside()
        super().__init__(self._inside, parent)
        self._tokens = tokens
        self._shown: str = ""
        self._inside.setProperty("role", "pane")
        self._inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Chi tiết yêu cầu")
        self._sort = label("", "quiet", wrap=True)
        self.says = label("", "name", wrap=True, copy=True)
        self.before = label("", "quiet", wrap=True, copy=True)
        self.doubt = label("", "caution", wrap=True)
        self._quote_head = label("Câu trong kế hoạch cấp trên", "caption")
        self.quote = QLabel()
        self.quote.setTextFormat(Qt.TextFormat.RichText)
        self.quote.setWordWrap(True)
        self.quote.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.quote.setProperty("role", "quote")
        self.quote.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._rule_head = label("Tiêu chí sẽ xét", "caption")
        self.rule = label("", wrap=True, copy=True)
        self.hint = label(_RECOGNISED, "small", wrap=True)
        self.due = DayField("Hạn")
        self.severity = Choice()
        self.severity.setAccessibleName("Mức")
        for severity, words in SEVERITY_WORDS.items():
            self.severity.addItem(words, severity)
        self.form = QWidget()
        self._due_part = _captioned("&Hạn", self.due)
        weight = _captioned("&Mức", self.severity)
        self.form.setLayout(FlowRow(self._due_part, weight, spacing=2 * GRID))
        self._build()
        self.due.chosen.connect(self.due_chosen)
        self.severity.activated.connect(self._tell_severity)
        self.show_proposal(None, "")

    def _build(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for part in (
            self._sort,
            self.says,
            self.before,
            self.doubt,
            self._rule_head,
            self.rule,
            self.hint,
            self.form,
            self._quote_head,
            self.quote,
        ):
            column.addWidget(part)
        column.addStretch()

    def show_proposal(
        self, proposal: Proposal | None, text: str, before: str = "", *, known: bool = False
    ) -> None:
        """Show *proposal* of the plan with this *text*; with *known* it is demanded by built-in rules.

        *before* is how it read in an earlier plan, where it did otherwise.
        """
        there = proposal is not None
        for part in (self._quote_head, self.quote, self._rule_head, self.rule, self.form):
            part.setVisible(
                there and not (known and part in (self._rule_head, self.rule, self.form))
            )
        if proposal is None:
            self._sort.setText(_NOTHING)
            for part in (self.says, self.before, self.doubt, self.hint):
                part.hide()
            self._shown = ""
            return
        where = f" · {proposal.where}" if proposal.where else ""
        self._sort.setText(f"{SORT_WORDS[proposal.sort]}{where}")
        self.says.setText(proposal.says)
        self.says.show()
        self.before.setText(f"Lần trước: {before}")
        self.before.setVisible(bool(before))
        doubt = _ALREADY if known else "" if proposal.sure else _DOUBT
        self.doubt.setText(doubt)
        self.doubt.setVisible(bool(doubt))
        self.quote.setText(_marked(text, proposal, self._tokens))
        only_told = proposal.due is not None and not has_day(proposal)
        told = f" {_ONLY_TOLD.format(proposal.due_words)}" if only_told else ""
        self.rule.setText(f"{plainly(proposal.rule)}{told}" if not known else "")
        self.hint.setVisible(not known and proposal.rule.get("kind") in _BY_WORDS)
        self._due_part.setVisible(proposal.due is not None and not only_told)
        if proposal.due is not None and self.due.day != proposal.due:
            self.due.show_day(proposal.due)
        self.severity.setCurrentIndex(self.severity.findData(proposal.severity))
        if proposal.id != self._shown:
            self.verticalScrollBar().setValue(0)
        self._shown = proposal.id

    def _tell_severity(self) -> None:
        self.severity_chosen.emit(Severity(self.severity.currentData()).value)


def _captioned(words: str, field: QWidget) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GRID)
    caption = QLabel(words)
    caption.setBuddy(field)
    caption.setContentsMargins(0, GRID - 1, 0, 0)  # on the line of the words in the field
    row.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(field)
    return part


def _marked(text: str, proposal: Proposal, tokens: Tokens) -> str:
    """Return the sentence of *proposal* as HTML, marked where it stands in *text*."""
    if not text or not proposal.span:
        return _html(proposal.quote)
    span = proposal.span
    before, after = _around(text, span)
    words = _html(text[span.start : span.end])
    marked = f'<span style="background:{tokens.find};color:{tokens.ink}">{words}</span>'
    return f"{_html(before)}{marked}{_html(after)}"


def _around(text: str, span: Span) -> tuple[str, str]:
    """Return what stands before and after *span* in its paragraph and those beside it."""
    before = text[max(span.start - _AROUND, 0) : span.start]
    after = text[span.end : span.end + _AROUND]
    if span.start > _AROUND:
        _, found, rest = before.partition("\n")
        before = rest if found else f"… {before.partition(' ')[2]}"
    if span.end + _AROUND < len(text):
        start, found, _ = after.rpartition("\n")
        after = start if found else f"{after.rpartition(' ')[0]} …"
    return "\n".join(before.split("\n")[-_BEFORE:]), "\n".join(after.split("\n")[:_AFTER])


def _html(words: str) -> str:
    return escape(words).replace("\n", "<br>")
