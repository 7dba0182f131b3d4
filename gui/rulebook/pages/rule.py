"""A rule of the office's own: its form and its examples."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.look.widgets import button, label
from gui.rulebook.examples import ExamplesPane
from gui.rulebook.form import RuleForm
from gui.rulebook.known import Known
from gui.rulebook.looking import Looked
from gui.rulebook.pages.page import EditorPage
from gui.rulebook.sorts import sort_of
from gui.rulebook.values import Table, examples_of

_OTHER = "Tiêu chí không có mẫu điền sẵn"


class RulePage(EditorPage):
    """Shows one ``[[rule]]`` and tells what is changed of it."""

    removed = Signal()

    def __init__(self, known: Known, table: Table) -> None:
        super().__init__()
        sort = sort_of(table)
        self.kind = (str(table.get("kind")), sort)
        self._known = known
        self.form = RuleForm(known, table)
        self.examples = ExamplesPane()
        self.column.addWidget(label(sort.card if sort else _OTHER, "quiet", wrap=True))
        self.column.addWidget(self.trouble)
        self.column.addWidget(self.form)
        self.column.addWidget(self.examples)
        self._remove = button("Bỏ tiêu chí này", self.removed.emit, "link")
        self.column.addWidget(self._remove)
        self.column.addStretch()
        self.show_table(table)

    @property
    def cites(self) -> bool:
        """Whether the rule is about a document."""
        return "with.document" in self.form.fields

    def fits(self, table: Table) -> bool:
        """Whether the rule in *table* has the fields of this page."""
        return self.kind == (str(table.get("kind")), sort_of(table))

    def show_table(self, table: Table) -> None:
        """Show the values of *table*; what a person is just typing stays."""
        self.form.show_table(table)
        count = len(self.examples.rows)
        self.examples.show_examples(examples_of(table), self._known)
        if len(self.examples.rows) != count:
            for one, following in pairwise((self.form.last, *self.examples.stops, self._remove)):
                QWidget.setTabOrder(one, following)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        self._say(self.form.show_problems(problems))

    def show_looked(self, looked: Looked) -> None:
        self.examples.show_outcomes(looked.examples)
        self.examples.can_take(possible=looked.asked.document is not None)

    def flush(self) -> None:
        self.form.flush()
        self.examples.flush()

    def begin(self) -> None:
        self.form.begin()
