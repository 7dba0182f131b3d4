"""Small building blocks that several panes share."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

_OPENING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_F4})
"""Keys that open a list; none chooses in it while it is closed."""
_PASSING = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape})


class Choice(QComboBox):
    """A list to choose from: what does not fit while it is closed ends in an ellipsis, and is a tip.

    Nothing is chosen by the wheel or a key that was meant for something else: the list is opened first.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel
        self.setItemDelegate(QStyledItemDelegate(self))  # its rows follow the style sheet
        self.currentTextChanged.connect(self._show_tip)

    def setAccessibleName(self, name: str) -> None:
        """Call it so; the tip says it, too."""
        super().setAccessibleName(name)
        self._show_tip()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to what lies below."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list by the keys for it; let no other one choose."""
        if event.key() in _OPENING:
            self.showPopup()
        elif event.key() in _PASSING or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _show_tip(self) -> None:
        self.setToolTip(": ".join(filter(None, (self.accessibleName(), self.currentText()))))

    def showPopup(self) -> None:
        """Show all rows, each as wide as it is."""
        self.setMaxVisibleItems(max(self.count(), 1))
        frame = 2 * self.view().frameWidth()
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + frame)
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, field.width()
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


def label(text: str = "", role: str = "", *, wrap: bool = False, copy: bool = False) -> QLabel:
    """Return a label in one of the roles of the style sheet.

    With *copy* its text can be marked and copied, with the mouse and the keyboard.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    if copy:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return made


def button(text: str, done: Callable[[], object], role: str = "") -> QPushButton:
    """Return a button that calls *done*."""
    made = QPushButton(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    # Without the button's own "checked" as an argument.
    made.clicked.connect(lambda: done())  # noqa: PLW0108
    return made


def plain(text: str) -> str:
    """Return the words of a menu entry or a button without the mark of its letter for Alt."""
    return text.replace("&", "")


def repolish(widget: QWidget) -> None:
    """Let the style sheet look at the widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
