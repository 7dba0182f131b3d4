"""Choices: one of a few, several of a few, yes or no, and how much a rule weighs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from gui.look.flow import FlowRow
from gui.look.tokens import GRID
from gui.look.widgets import Choice, label
from gui.rulebook.fields.field import Ask, Field
from gui.rulebook.known import Choices, Known

_NONE = "không chọn"


class ChoiceField(Field):
    """One of the field's options, or none; an option for None says what that means."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask, parent)
        self.choice = Choice()
        self._values: list[object | None] = []
        self._offer(ask.options)
        self.choice.currentIndexChanged.connect(lambda _: self.edited.emit())
        self._put(self.choice)

    def value(self) -> object | None:
        at = self.choice.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def show_value(self, value: object | None) -> None:
        self.choice.blockSignals(True)
        if value not in self._values:  # another library had it: it is not lost by being looked at
            self._add(value, str(value))
        self.choice.setCurrentIndex(self._values.index(value))
        self.choice.blockSignals(False)

    def _offer(self, options: Choices) -> None:
        if None not in dict(options):
            self._add(None, _NONE)
        for value, words in options:
            self._add(value, words)

    def _add(self, value: object | None, words: str) -> None:
        self._values.append(value)
        self.choice.addItem(words[:1].upper() + words[1:])


class UnitField(ChoiceField):
    """A unit that the program knows by its names."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask._replace(options=known.units), known, parent)


class SectionField(ChoiceField):
    """A section that the program knows by the words of its heading."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask._replace(options=known.sections), known, parent)


class GroupField(ChoiceField):
    """The heading that a rule stands under in every report."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask._replace(options=known.groups), known, parent)


class TicksField(Field):
    """Several of the options; none is as good as all."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask, parent)
        self._values = [value for value, _ in ask.options]
        self.boxes = [QCheckBox(words[:1].upper() + words[1:]) for _, words in ask.options]
        inside = QWidget()
        inside.setLayout(FlowRow(*self.boxes, spacing=2 * GRID))
        for box in self.boxes:
            box.toggled.connect(lambda _: self.edited.emit())
        self._put(inside)
        if self.boxes:
            self.setFocusProxy(self.boxes[0])

    def value(self) -> object | None:
        pairs = zip(self._values, self.boxes, strict=True)
        return [value for value, box in pairs if box.isChecked()] or None

    def show_value(self, value: object | None) -> None:
        given = value if isinstance(value, list | tuple) else ()
        for own, box in zip(self._values, self.boxes, strict=True):
            box.blockSignals(True)
            box.setChecked(own in given)
            box.blockSignals(False)


class SubjectsField(TicksField):
    """The kinds of plans that a rule is for."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask._replace(options=known.subjects), known, parent)


class TickField(Field):
    """Yes, or nothing at all."""

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask._replace(caption=""), parent)
        self.box = QCheckBox(ask.caption)
        self.box.toggled.connect(lambda _: self.edited.emit())
        self._put(self.box)

    def value(self) -> object | None:
        return True if self.box.isChecked() else None

    def show_value(self, value: object | None) -> None:
        self.box.blockSignals(True)
        self.box.setChecked(value is True)
        self.box.blockSignals(False)


class WeightField(Field):
    """How much it weighs, each with when to choose it."""

    _WAYS = (
        ("required", "Bắt buộc", "văn bản quy định phải có; thiếu thì chưa trình ký được"),
        ("recommended", "Nên có", "thông lệ, yêu cầu của đơn vị; thiếu thì nên bổ sung"),
        ("note", "Lưu ý", "chỉ nhắc để người soạn biết"),
    )

    def __init__(self, ask: Ask, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(ask, parent)
        self._group = QButtonGroup(self)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        self.ways: dict[str, QRadioButton] = {}
        for value, name, when in self._WAYS:
            way = self.ways[value] = QRadioButton(name)
            way.setAccessibleDescription(when)
            self._group.addButton(way)
            column.addWidget(way)
            told = label(when, "small", wrap=True)
            told.setContentsMargins(3 * GRID, 0, 0, 0)
            column.addWidget(told)
            way.clicked.connect(lambda _=False: self.edited.emit())
        self._put(inside)
        self.setFocusProxy(self.ways["required"])

    def value(self) -> object | None:
        return next((value for value, way in self.ways.items() if way.isChecked()), None)

    def show_value(self, value: object | None) -> None:
        chosen = self.ways.get(str(value))
        if chosen is not None:
            chosen.setChecked(True)
        else:
            self._group.setExclusive(False)
            for way in self.ways.values():
                way.setChecked(False)
            self._group.setExclusive(True)
        stop = chosen or self.ways["required"]
        for (
            way
        ) in self.ways.values():  # Tab comes to the one that is chosen, arrow keys to the others
            policy = Qt.FocusPolicy.StrongFocus if way is stop else Qt.FocusPolicy.ClickFocus
            way.setFocusPolicy(policy)
