"""Quyết định của người rà soát: on one or several plans of a round, in words of one's own, with an opinion."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

from gui.dialogs.dialog import Dialog
from gui.look.flow import FlowRow
from gui.look.tokens import GRID
from gui.look.widgets import button, label


class DecisionDialog(Dialog):
    """Asks for the decision and the opinion; what was decided before stands there already."""

    wanted = Signal(str, str)
    """Carries the decision and the opinion."""

    def __init__(
        self,
        about: str,
        offered: Sequence[str],
        before: tuple[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """Ask *about* these plans; *before* are the decision and the opinion as they stand."""
        super().__init__("Quyết định về kế hoạch", QSize(480, -1), parent)
        self.words = QLineEdit(before[0])
        self.words.setAccessibleName("Quyết định")
        self.words.setCompleter(QCompleter(list(offered), self.words))
        self.note = QPlainTextEdit(before[1])
        self.note.setAccessibleName("Ý kiến")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(12 * GRID)
        self.write = button("&Ghi", self._write, "primary")
        self.write.setDefault(True)
        self.column.addWidget(label(about, "title", wrap=True))
        self.column.addWidget(label("Quyết định", "caption"))
        self.column.addWidget(self.words)
        self.column.addLayout(
            FlowRow(
                *(
                    button(f"&{number}  {words}", partial(self.words.setText, words))
                    for number, words in enumerate(offered, 1)
                )
            )
        )
        self.column.addWidget(label("Ý kiến gửi đơn vị", "caption"))
        self.column.addWidget(self.note)
        self.column.addStretch()
        self.foot.addStretch()
        self.foot.addWidget(button("Hủ&y", self.reject))
        self.foot.addWidget(self.write)
        self.words.textChanged.connect(self._show_ready)
        self._show_ready()
        self.words.setFocus()

    def _show_ready(self) -> None:
        self.write.setEnabled(bool(self.words.text().strip()))

    def _write(self) -> None:
        self.accept()
        note = "\n".join(line.strip() for line in self.note.toPlainText().strip().splitlines())
        self.wanted.emit(" ".join(self.words.text().split()), note)
