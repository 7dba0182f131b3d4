"""A rule that comes with the program: on or off for this office, and what it is to be otherwise."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from gui.look.widgets import button, label
from gui.rulebook.fields.field import Ask
from gui.rulebook.fields.text import LineField
from gui.rulebook.form import RuleForm, Waiting
from gui.rulebook.known import Known
from gui.rulebook.pages.page import EditorPage
from gui.rulebook.values import Table, laid_over

_REASON = Ask(
    "reason",
    "Lý do không áp dụng (bắt buộc)",
    LineField,
    "Có lý do thì tiêu chí mới được tắt; lý do hiện trong mọi kết quả.",
)
_OTHERWISE = "Đổi ở đây chỉ có hiệu lực với đơn vị; chỗ nào không đổi thì theo bộ tiêu chí có sẵn."


class BuiltInPage(EditorPage):
    """Shows one rule of the library, with what the file says of it."""

    edited = Signal(dict)
    switched = Signal(str)
    """Carries why it is off; empty where it is on."""
    restored = Signal()

    def __init__(self, known: Known, built_in: Table, group: str) -> None:
        super().__init__()
        self.built_in = built_in
        self.on = QCheckBox("Áp dụng tiêu chí này")
        self.on.setChecked(True)
        self.reason = LineField(_REASON, known)
        self.reason.hide()
        self._waiting = Waiting({"reason": self.reason}, self)
        self._waiting.edited.connect(lambda new: self.switched.emit(str(new["reason"] or "")))
        self.form = RuleForm(known, built_in, built_in=True)
        self.form.edited.connect(self.edited)
        self.restore = button("Trả về như có sẵn", self.restored.emit, "link")
        parts = (
            label(f"Có sẵn · {group}", "quiet", wrap=True),
            label(str(built_in["title"]), "title", wrap=True, copy=True),
            self.trouble,
            self.on,
            self.reason,
            label(_OTHERWISE, "small", wrap=True),
            self.form,
            self.restore,
        )
        for part in parts:
            self.column.addWidget(part)
        self.column.addStretch()
        self.on.toggled.connect(self._turn)

    def show_tables(self, own: Table | None, off: Table | None) -> None:
        """Show what the file says of the rule: its ``[[set]]`` and its ``[[off]]``."""
        self.form.show_table(laid_over(self.built_in, own or {}))
        self.restore.setVisible(own is not None)
        asking = self.asks_why
        self._waiting.show_table(off or {})
        self.on.blockSignals(True)
        self.on.setChecked(off is None and not asking)
        self.on.blockSignals(False)
        self._show_off()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        self.reason.show_problem(problems.get("reason", ""))
        rest = {key: words for key, words in problems.items() if key != "reason"}
        self._say(self.form.show_problems(rest))

    def flush(self) -> None:
        self._waiting.flush()
        self.form.flush()

    @property
    def asks_why(self) -> bool:
        """Whether it was switched off here, and no reason is given yet: so it is still on."""
        return not self.on.isChecked() and not self.reason.value()

    def take_back(self) -> bool:
        """Switched off, and no reason given yet: on again."""
        asking = self.asks_why
        if asking:
            self.on.setChecked(True)
        return asking

    def begin(self) -> None:
        self.on.setFocus()

    def _turn(self, on: bool) -> None:
        if on:
            self.reason.show_value(None)
            self.switched.emit("")
        self._show_off()
        if not on:
            self.reason.begin()

    def _show_off(self) -> None:
        self.reason.setVisible(not self.on.isChecked())
        self.form.setEnabled(self.on.isChecked())
