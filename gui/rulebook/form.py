"""The form of one rule: its fields one below the other, what few need under a fold."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import GRID
from gui.look.widgets import button, label
from gui.rulebook.asks import asks_of
from gui.rulebook.fields.document import DocumentField
from gui.rulebook.fields.field import Field
from gui.rulebook.known import Known
from gui.rulebook.values import Table, given, value_at

_PAUSE = 350
"""Milliseconds without a key after which what was typed is taken over."""
_MORE, _LESS = "Thêm lựa chọn…", "Bớt lựa chọn"
_EVERYWHERE = (
    "Đang xét mọi kế hoạch. Muốn chỉ xét cấp, lĩnh vực hay năm nào thì bấm “Thêm lựa chọn…”."
)
_LIMITS = ("levels", "subjects", "effective")
_ELSEWHERE = "Tiêu chí này còn những điều chỉ sửa được trong tệp:"
_COMMON = frozenset({"id", "kind", "with", "example", "note"})
"""Keys that are shown elsewhere, or are nothing to see."""


class Waiting(QObject):
    """Waits until a person pauses in filling in *fields*, then tells what is another value now."""

    edited = Signal(dict)
    """Carries the changed values by their dotted keys; None for what is to go."""

    def __init__(self, fields: Mapping[str, Field], parent: QObject) -> None:
        super().__init__(parent)
        self._fields = fields
        self._table: Table = {}
        self._changed: set[str] = set()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self.flush)
        for key, field in fields.items():
            field.edited.connect(lambda key=key: self._take(key))

    def show_table(self, table: Table) -> None:
        """Show the values of *table*; what a person is just typing stays."""
        self._table = table
        for key, field in self._fields.items():
            if key not in self._changed:
                field.show_value(value_at(table, key))

    def flush(self) -> None:
        """Take over what was typed, at once."""
        self._later.stop()
        changed, self._changed = self._changed, set()
        self._tell(changed)

    def _take(self, key: str) -> None:
        before, self._changed = self._changed - {key}, {key}
        self._tell(before)  # each field is a change of its own
        self._later.start()

    def _tell(self, changed: set[str]) -> None:
        new = {key: self._fields[key].value() for key in sorted(changed)}
        new = {key: value for key, value in new.items() if value != value_at(self._table, key)}
        if new:
            self.edited.emit(new)


class RuleForm(QWidget):
    """Shows a rule's table and tells what a person changes of it."""

    edited = Signal(dict)
    """As :class:`Waiting` tells it."""
    document_asked = Signal()
    """A document is wanted that is not in the register."""
    file_asked = Signal()
    """What has no field is to be looked at in the file itself."""

    def __init__(self, known: Known, table: Table, *, built_in: bool = False) -> None:
        super().__init__()
        self.table: Table = table
        self._is_own = not built_in
        self.fields: dict[str, Field] = {}
        self._fold = QWidget()
        self._turn = button(_MORE, self._turn_fold, "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        folded = QVBoxLayout(self._fold)
        folded.setContentsMargins(0, 0, 0, 0)
        folded.setSpacing(2 * GRID)
        for ask in asks_of(table, built_in=built_in):
            field = self.fields[ask.key] = ask.make(ask, known)
            (folded if ask.folded else column).addWidget(field)
            if isinstance(field, DocumentField):
                field.new_asked.connect(self.document_asked)
        self._waiting = Waiting(self.fields, self)
        self._waiting.edited.connect(self.edited)
        self._everywhere = label(_EVERYWHERE, "small", wrap=True)
        column.addWidget(self._everywhere)
        column.addWidget(self._turn)
        column.addWidget(self._fold)
        self._rest = label("", "quote", wrap=True, copy=True)
        self._in_file = button("Sửa trong tệp…", self.file_asked.emit, "link")
        column.addWidget(self._rest)
        column.addWidget(self._in_file)
        self._fold.setVisible(any(value_at(table, key) for key in self._folded() if key != "group"))
        self._show_turn()
        self.show_table(table)

    def show_table(self, table: Table) -> None:
        """Show the values of *table*; what a person is just typing stays."""
        self.table = table
        self._waiting.show_table(table)
        self._show_limits()
        rest = tuple(_rest(table, self.fields))
        self._rest.setText("\n".join((_ELSEWHERE, *rest)))
        for part in (self._rest, self._in_file):
            part.setVisible(bool(rest))

    def know(self, known: Known) -> None:
        """Offer other choices from now on."""
        for field in self.fields.values():
            field.know(known)

    def show_problems(self, problems: Mapping[str, str]) -> str:
        """Say at each field what is wrong with it; return what belongs to none of them."""
        for key, field in self.fields.items():
            field.show_problem(problems.get(key, ""))
            if key in problems and field.ask.folded:
                self._unfold()
        return " ".join(words for key, words in problems.items() if key not in self.fields)

    def flush(self) -> None:
        """Take over what was typed, at once."""
        self._waiting.flush()

    @property
    def last(self) -> QWidget:
        """What the keyboard comes to last."""
        return self._in_file

    def begin(self) -> None:
        """Put the keyboard into the first field that is empty, else into the first."""
        fields = list(self.fields.values())
        empty = (field for field in fields if field.value() is None and not field.ask.folded)
        next(empty, fields[0]).begin()

    def _folded(self) -> Iterable[str]:
        return (key for key, field in self.fields.items() if field.ask.folded)

    def _turn_fold(self) -> None:
        self._fold.setVisible(not self._fold.isVisibleTo(self))
        self._show_turn()

    def _unfold(self) -> None:
        if not self._fold.isVisibleTo(self):
            self._turn_fold()

    def _show_turn(self) -> None:
        self._turn.setText(_LESS if self._fold.isVisibleTo(self) else _MORE)
        self._show_limits()

    def _show_limits(self) -> None:
        """Say that it is for every plan, where nothing can be seen of that."""
        folded = not self._fold.isVisibleTo(self)
        free = not any(value_at(self.table, key) for key in _LIMITS)
        self._everywhere.setVisible(self._is_own and folded and free)


def _rest(table: Table, fields: Mapping[str, Field]) -> Iterable[str]:
    """Yield what is in *table* and has no field."""
    for key, value in given(table).items():
        if f"with.{key}" not in fields:
            yield f"{key} = {_written(value)}"
    for key, value in table.items():
        if key not in _COMMON and key not in fields:
            yield f"{key} = {_written(value)}"


def _written(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_written, value))
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {_written(inner)}" for key, inner in value.items())
    return str(value)
