"""Folds the outline away where the page would have no room beside it, and says how it comes back."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

_ROOMY = 1100
"""Pixels of the draft's panes from which the outline stands beside the page."""
_TAB = 18
"""Pixels that a folded outline takes."""
_UNFOLD = "Hiện bố cục: đang gập lại để nhường chỗ cho trang dự thảo"


class Folding(QObject):
    """Shows *outline* if it is wished for and *whole*, in which it lies, has room; the wish stays."""

    def __init__(self, outline: QWidget, whole: QWidget) -> None:
        super().__init__(whole)
        self._outline, self._whole = outline, whole
        self._wished, self._asked = True, False
        self.tab = QToolButton()
        """Stands for the outline where it is folded."""
        self.tab.setText("›")
        self.tab.setFixedWidth(_TAB)
        self.tab.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self.tab.setProperty("role", "tab")
        self.tab.setToolTip(_UNFOLD)
        self.tab.setAccessibleName(_UNFOLD)
        self.tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tab.clicked.connect(self.ask)
        whole.installEventFilter(self)

    @property
    def folded(self) -> bool:
        """Whether it is wished for, and is not seen for want of room."""
        return self._wished and self._outline.isHidden() and self._whole.isVisible()

    def wish(self, *, shown: bool) -> None:
        """It is to be shown wherever there is room, or nowhere."""
        self._wished = shown
        self._apply()

    def ask(self) -> None:
        """Show it now, little room as there may be: until there is room again."""
        self._asked = True
        self._apply()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the room."""
        if event.type() == QEvent.Type.Resize:
            self._apply()
        return super().eventFilter(watched, event)

    def _apply(self) -> None:
        room = self._whole.width() >= _ROOMY
        self._asked = self._asked and not room
        self._outline.setVisible(self._wished and (room or self._asked))
        self.tab.setVisible(self._wished and self._outline.isHidden())
