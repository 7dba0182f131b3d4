"""What one rule says and rests on, beside the list of rules."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from checker.library.rule import SEVERITY_WORDS, Example, Library, Rule
from checker.report import STATUS_WORDS, Status
from checker.words import LEVEL_WORDS
from gui.look.tokens import GRID
from gui.look.widgets import label
from gui.panes.rules.model import effective_period, layer_title


class RuleDetails(QScrollArea):
    """Shows one rule, piece after piece, each when the window has drawn what was there before.

    A list that is shown anew, or run through with the arrow keys, does not wait for it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Chi tiết tiêu chí")
        self._pieces: Iterator[None] = iter(())
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._go_on)

    def show_rule(self, rule: Rule, library: Library) -> None:
        """Show *rule* of *library* soon, in place of any that was asked for before."""
        self._pieces = self._made(rule, library)
        self._later.start()

    def _go_on(self) -> None:
        for _ in self._pieces:
            self._later.start()
            return

    def _made(self, rule: Rule, library: Library) -> Iterator[None]:
        body = QWidget()
        column = _rule_column(rule, library, body)
        self.setWidget(body)
        yield
        if rule.examples:
            column.addWidget(label("Ví dụ", "caption"))
            for example in rule.examples:
                column.addWidget(_example(example))
        column.addWidget(label("Chi tiết kỹ thuật", "caption"))
        column.addWidget(label(_technical(rule), "small", wrap=True, copy=True))


def _rule_column(rule: Rule, library: Library, body: QWidget) -> QVBoxLayout:
    """Return the column of *body* that says what *rule* rests on."""
    body.setProperty("role", "pane")
    body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(body)
    column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    column.setSpacing(GRID)
    group = rule.group.title
    column.addWidget(label(f"{SEVERITY_WORDS[rule.severity]} · {group}", "quiet"))
    column.addWidget(label(rule.title, "title", wrap=True, copy=True))
    levels = ", ".join(LEVEL_WORDS.get(name, name) for name in rule.levels) or "mọi cấp"
    parts = [
        ("Căn cứ", rule.basis),
        ("Hiệu lực", effective_period(rule)),
        ("Áp dụng cho", levels),
        ("Nguồn", layer_title(rule, library)),
        ("Gợi ý viết", rule.suggestion or ""),
    ]
    for caption, text in parts:
        if text:
            column.addWidget(label(caption, "caption"))
            column.addWidget(label(text, wrap=True, copy=True))
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    return column


def _technical(rule: Rule) -> str:
    """Return what whoever mends rules must know of *rule*: its id, and where it is written."""
    line = f", dòng {rule.line}" if rule.line else ""
    return f"Mã tiêu chí: {rule.id}" + (f"\nTệp: {rule.file}{line}" if rule.file else "")


def _example(example: Example) -> QWidget:
    names = (Status(name) for name in example.status.split("|"))
    verdict = " hoặc ".join(STATUS_WORDS[status] for status in names)
    return label(f"{verdict}: {example.text}", "quote", wrap=True, copy=True)
