"""Quyết định của người rà soát: on one or several plans of a round, with an opinion and the reviewer's name."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

from checker.review.plan_decision import as_offered
from checker.rounds.inside import INTERNAL
from gui.dialogs.dialog import Dialog
from gui.look.flow import FlowRow
from gui.look.tokens import GRID
from gui.look.widgets import button, label
from gui.panes.round.lines import Line
from gui.work.round_decisions import Opinion, is_passed

_STILL = "Còn {} việc bắt buộc chưa sửa."
_STILL_MANY = "{} trong {} kế hoạch còn việc bắt buộc chưa sửa."
_INSIDE = (
    f"Điều chỉ để trong cơ quan: ghi thành dòng riêng, mở đầu bằng “{INTERNAL}”; không gửi đơn vị."
)
_KEPT = "Để trống thì ý kiến đã ghi của từng kế hoạch được giữ nguyên."


class DecisionDialog(Dialog):
    """Asks for the decision, the opinion and the name; what was decided before stands there already."""

    wanted = Signal(object)
    """Carries an Opinion."""

    def __init__(
        self,
        plans: Sequence[Line],
        offered: Sequence[str],
        reviewer: str,
        parent: QWidget | None = None,
    ) -> None:
        """Ask about *plans*, of which there is one at least; *reviewer* is who works here, empty if unknown."""
        super().__init__("Quyết định về kế hoạch", QSize(480, -1), parent)
        self._plans = plans
        before = plans[0].of.decision if len(plans) == 1 else None
        about = plans[0].of.office.called if before is not None else f"{len(plans)} kế hoạch"
        self.words = QLineEdit(before.decision if before else "")
        self.words.setAccessibleName("Quyết định")
        completer = QCompleter(list(offered), self.words)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.words.setCompleter(completer)
        self.note = QPlainTextEdit(before.note if before else "")
        self.note.setAccessibleName("Ý kiến gửi đơn vị")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(10 * GRID)
        self.by = QLineEdit((before.by if before else "") or reviewer)
        self.by.setAccessibleName("Người rà soát")
        self.still = label("", "caution", wrap=True)
        self.write = button("&Ghi", self._write, "primary")
        self.write.setDefault(True)
        choices = (
            button(f"&{number}  {words}", partial(self.words.setText, words))
            for number, words in enumerate(offered, 1)
        )
        self.column.addWidget(label(about, "title", wrap=True))
        self.column.addWidget(label("Quyết định", "caption"))
        self.column.addWidget(self.words)
        self.column.addLayout(FlowRow(*choices))
        self.column.addWidget(self.still)
        self.column.addWidget(label("Ý kiến gửi đơn vị (có trong thông báo)", "caption"))
        self.column.addWidget(self.note)
        self.column.addWidget(label(_INSIDE, "small", wrap=True))
        if before is None:
            self.column.addWidget(label(_KEPT, "small", wrap=True))
        self.column.addWidget(label("Người rà soát", "caption"))
        self.column.addWidget(self.by)
        self.column.addStretch()
        self.foot.addStretch()
        self.foot.addWidget(button("Hủ&y", self.reject))
        self.foot.addWidget(self.write)
        self.words.textChanged.connect(self._show_ready)
        self._show_ready()
        self.words.setFocus()

    def _show_ready(self) -> None:
        words = self.words.text()
        self.write.setEnabled(bool(words.strip()))
        still = [plan.must for plan in self._plans if plan.must] if is_passed(words) else []
        many = len(self._plans)
        told = _STILL.format(sum(still)) if many == 1 else _STILL_MANY.format(len(still), many)
        self.still.setText(told)
        self.still.setVisible(bool(still))

    def _write(self) -> None:
        self.accept()
        lines = self.note.toPlainText().strip().splitlines()
        note, by = "\n".join(line.strip() for line in lines), " ".join(self.by.text().split())
        one = len(self._plans) == 1
        # Of several plans what is left empty was not asked to go.
        kept = Opinion(as_offered(" ".join(self.words.text().split())), note or None, by or None)
        self.wanted.emit(kept if not one else kept._replace(note=note, by=by))
