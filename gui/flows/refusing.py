"""Keys that can do nothing now: they say why, and what to do instead."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QShortcut

from gui.actions import ACTIONS, Actions
from gui.flows.answering import Answering
from gui.panes.workspace import Workspace
from gui.work.refusals import ALWAYS, NO_DRAFT, NO_ROUND, NONE_SELECTED, NOT_HERE, why_not


class Refusing(QObject):
    """Takes the keys of each action while it cannot be done: Qt would let them fall silently."""

    def __init__(
        self,
        actions: Actions,
        workspace: Workspace,
        answering: Answering,
        elsewhere: Callable[[str], str],
        tell: Callable[[str], object],
    ) -> None:
        """*elsewhere* says why an action does nothing where no draft is on the screen, empty where it does not know."""
        window = actions.menu_bar.window()
        super().__init__(window)
        self._work, self._answering, self._elsewhere = workspace, answering, elsewhere
        for spec in ACTIONS:
            action = actions[spec.name]
            for keys in action.shortcuts():
                refused = QShortcut(keys, window)
                refused.setEnabled(not action.isEnabled())
                refused.activated.connect(lambda name=spec.name: tell(self._why(name)))
                action.enabledChanged.connect(partial(_follow, refused))

    def _why(self, name: str) -> str:
        if elsewhere := self._elsewhere(name):
            return elsewhere
        if name == "overview":
            return NO_ROUND
        checked, selected = self._work.checked, self._work.selected
        if checked is None:
            return NO_DRAFT
        if not self._work.isVisible():
            return NOT_HERE
        if name in ALWAYS:
            return ALWAYS[name]
        if selected is None:
            return NONE_SELECTED
        return why_not(name, checked.report, self._answering.answers, selected.place)


def _follow(refused: QShortcut, enabled: bool) -> None:
    refused.setEnabled(not enabled)
