"""The window beside Word: a narrow form with the checklist and its details, one key away from the wide one."""

from dataclasses import replace

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.look.fitting import bring_on_screen
from gui.panes.workspace import Workspace
from gui.settings import Memory

WIDE, NARROW = QSize(676, 440), QSize(340, 420)
"""The least size of each form: the wide one has room, within its frame, on half of a screen of 1366."""
_NO_NARROW_PLACE = 880
"""Pixels from which a place on the screen is none of the narrow form."""
_WORDS = 860
"""Pixels from which the tool bar has room for its words."""
FIRST = QSize(1440, 900)
"""Of the wide form when it has no place yet, where there is room."""
_WIDTH = 380
"""Of the narrow form when it is first asked for."""
_SIDES = ("outline", "checklist")
"""Panes that are shown in the wide form as they were left there."""
_FILLED = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen


class Beside(QObject):
    """Turns *window* into the other form and back; each keeps its own place on the screen."""

    def __init__(
        self, window: QWidget, actions: Actions, workspace: Workspace, memory: Memory
    ) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        self._workspace, self._memory = workspace, memory
        window.installEventFilter(self)

    @property
    def narrow(self) -> bool:
        """Whether the window has its narrow form."""
        return self._actions["narrow"].isChecked()

    def turn(self) -> None:
        """Take the form that is ticked in the menu, where it was last."""
        place = bytes(self._window.saveGeometry().data())
        if self.narrow:
            outline, checklist = (self._actions[name].isChecked() for name in _SIDES)
            columns, _ = self._workspace.columns()
            self._memory.note(
                lambda kept: replace(
                    kept,
                    geometry=place,
                    columns=columns,
                    narrow=True,
                    show_outline=outline,
                    show_checklist=checklist,
                )
            )
        else:
            self._memory.note(lambda kept: replace(kept, beside=place, narrow=False))
        self._take_form()
        self._restore_place()

    def show_on_top(self) -> None:
        """Stay above other windows, if that is ticked in the menu."""
        on = self._actions["on_top"].isChecked()
        self._memory.note(lambda kept: replace(kept, on_top=on))
        self._set_on_top(on=on)

    def restore(self) -> None:
        """Take the form and the place of another day."""
        settings = self._memory.settings
        self._actions["narrow"].setChecked(settings.narrow)
        self._actions["on_top"].setChecked(settings.on_top)
        self._take_form()
        if settings.narrow or settings.geometry:
            self._restore_place()
        if settings.on_top:
            self._window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on=True)

    def _take_form(self) -> None:
        settings, narrow = self._memory.settings, self.narrow
        self._actions["outline"].setChecked(settings.show_outline and not narrow)
        self._actions["page"].setChecked(not narrow)
        self._actions["checklist"].setChecked(settings.show_checklist or narrow)
        self._actions.set_narrow(narrow=narrow)
        self._fit_labels()
        # The page would cover Word, in which the words are to be found.
        self._actions["place"].setText("Đi tới &vị trí" if not narrow else "Tìm &vị trí trong Word")
        self._workspace.set_narrow(narrow=narrow)
        self._window.setMinimumSize(NARROW if narrow else WIDE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's width."""
        if event.type() == QEvent.Type.Resize:
            self._fit_labels()
        return super().eventFilter(watched, event)

    def _fit_labels(self) -> None:
        """Let the tool bar have words where all of them have room."""
        self._actions.set_labels(shown=not self.narrow and self._window.width() >= _WORDS)

    def _restore_place(self) -> None:
        settings, window = self._memory.settings, self._window
        place = settings.beside if self.narrow else settings.geometry
        # Qt takes no place of a screen much larger or smaller than this one.
        taken = bool(place) and window.restoreGeometry(QByteArray(place))
        filled = bool(window.windowState() & _FILLED)
        most = min(_NO_NARROW_PLACE, window.screen().availableGeometry().width() * 3 // 4)
        fits = not self.narrow or filled or window.width() < most
        if taken and fits:
            if not filled:
                bring_on_screen(window)
        elif self.narrow:
            # A window that fills the screen takes no other size.
            window.setWindowState(window.windowState() & ~_FILLED)
            # At the right edge: Word takes what is left of the screen.
            free = window.screen().availableGeometry()
            frame = window.frameGeometry().size() - window.size()
            window.resize(_WIDTH, free.height() - frame.height())
            window.move(free.right() + 1 - _WIDTH - frame.width(), free.top())
        else:
            # Not the narrow place: the first one, as large as there is room.
            window.resize(FIRST)
            bring_on_screen(window)

    def _set_on_top(self, *, on: bool) -> None:
        shown = self._window.isVisible()
        self._window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on=on)
        if shown:  # changing the flag hides a window
            self._window.show()
