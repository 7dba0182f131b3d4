"""The examples of a rule: a piece of a plan, what is to come out of it, and whether it does."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checker.report import STATUS_WORDS, Status
from gui.look.flow import FlowRow
from gui.look.tokens import GRID
from gui.look.widgets import Choice, button, label
from gui.rulebook.fields.field import Ask
from gui.rulebook.fields.text import TextField
from gui.rulebook.known import Known

Example = Mapping[str, Any]
"""A ``[[rule.example]]`` in plain values."""

_TOLD = (
    "Mỗi tiêu chí cần ít nhất một đoạn đạt và một đoạn chưa đạt; chương trình tự lập khi chưa có."
    " «…» đánh dấu chữ mà kết quả phải chỉ vào."
)
_EXPECTED = ("pass", "gap", "review", "not-applicable")
_PAUSE = 350


class ExamplesPane(QWidget):
    """Shows the examples of one rule, each with whether it holds now."""

    edited = Signal(int, str, object)
    """Carries the number of an example, its key and the new value."""
    removed = Signal(int)
    added = Signal()
    taken = Signal(bool)
    """The words that are marked in the open draft become an example, passing or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ExampleRow] = []
        self.take_passing = button("Chữ đang chọn là đạt", lambda: self.taken.emit(True))
        self.take_failing = button("Chữ đang chọn là chưa đạt", lambda: self.taken.emit(False))
        self._column = QVBoxLayout()
        self._column.setSpacing(GRID)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addWidget(label("Ví dụ", "head"))
        whole.addWidget(label(_TOLD, "small", wrap=True))
        whole.addLayout(self._column)
        whole.addWidget(
            label("Lấy từ dự thảo đang mở: chọn chữ trên trang, rồi bấm", "small", wrap=True)
        )
        self.add = button("Tự viết ví dụ", self.added.emit)
        whole.addLayout(FlowRow(self.take_passing, self.take_failing, self.add))

    @property
    def stops(self) -> list[QWidget]:
        """Where the keyboard comes to, in order."""
        rows = [stop for row in self.rows for stop in (row.text.editor, row.expected, row.remove)]
        return [*rows, self.take_passing, self.take_failing, self.add]

    def show_examples(self, examples: Sequence[Example], known: Known) -> None:
        """Show *examples*; rows that are there stay, with what is being typed."""
        while len(self.rows) > len(examples):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.deleteLater()
        for number in range(len(self.rows), len(examples)):
            row = ExampleRow(known)
            row.edited.connect(lambda key, value, n=number: self.edited.emit(n, key, value))
            row.removed.connect(lambda n=number: self.removed.emit(n))
            self.rows.append(row)
            self._column.addWidget(row)
        for row, example in zip(self.rows, examples, strict=True):
            row.show_example(example)

    def show_outcomes(self, outcomes: Sequence[str | None]) -> None:
        """Say of each whether it holds: empty where it does, None where nobody knows yet."""
        for number, row in enumerate(self.rows):
            row.show_outcome(outcomes[number] if number < len(outcomes) else None)

    def flush(self) -> None:
        """Take over what was typed, at once."""
        for row in self.rows:
            row.flush()

    def can_take(self, *, possible: bool) -> None:
        """Offer to take words of the open draft, where there is one."""
        for one in (self.take_passing, self.take_failing):
            one.setEnabled(possible)


class ExampleRow(QWidget):
    """One example: its words, the verdict that is wanted, whether it is given."""

    edited = Signal(str, object)
    removed = Signal()

    def __init__(self, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = TextField(Ask("text", "", TextField), known)
        self.text.editor.setAccessibleName("Đoạn văn của ví dụ")
        self.expected = Choice()
        self.expected.setAccessibleName("Kết quả mong đợi")
        self._statuses = list(_EXPECTED)
        for status in _EXPECTED:
            self.expected.addItem(STATUS_WORDS[Status(status)], status)
        self.outcome = label("", "small", wrap=True)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self.flush)
        self._typed = False
        self.text.edited.connect(self._type)
        self.expected.currentIndexChanged.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.expected)
        row.addWidget(self.outcome, 1)
        self.remove = button("Bỏ", self.removed.emit, "link")
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.text)
        column.addLayout(row)

    def show_example(self, example: Example) -> None:
        """Show *example*; what is just being typed stays."""
        if not self._typed:
            self.text.show_value(example.get("text"))
        status = str(example.get("status", ""))
        self.expected.blockSignals(True)
        if status not in self._statuses:
            self._statuses.append(status)
            names = [STATUS_WORDS[Status(one)] for one in status.split("|") if one in set(Status)]
            self.expected.addItem(" hoặc ".join(names) or status, status)
        self.expected.setCurrentIndex(self._statuses.index(status))
        self.expected.blockSignals(False)

    def show_outcome(self, words: str | None) -> None:
        """Say whether it holds: empty *words* where it does, None where nobody knows yet."""
        self.outcome.setText("…" if words is None else words or "✓ Đúng như mong đợi")
        self.text.editor.setProperty("wrong", "true" if words else "false")
        self.text.show_problem("")
        if words:
            self.outcome.setText(f"● {words}")

    def flush(self) -> None:
        """Take over what was typed, at once."""
        self._later.stop()
        if self._typed:
            self._typed = False
            self.edited.emit("text", self.text.value() or "")

    def _type(self) -> None:
        self._typed = True
        self._later.start()

    def _choose(self, at: int) -> None:
        self.edited.emit("status", self._statuses[at])
