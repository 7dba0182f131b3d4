"""The open draft as its file stands now, for whoever must not speak of an older one."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject

from gui.work.checking import Checked
from gui.work.session import Session

Then = Callable[[Checked], object]


class _Waiting(NamedTuple):
    """Who waits, and what was on the screen when they asked."""

    then: Then
    shown: Checked


class Current(QObject):
    """Looks at the file before it answers, and waits while the draft is read again."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: list[_Waiting] = []
        session.ended.connect(self._answer)

    def ask(self, then: Then) -> None:
        """Call *then* with the open draft; where it cannot be read any more, as it was last read."""
        if self._session.checked is not None:
            self._waiting.append(_Waiting(then, self._session.checked))
            self._session.watch.look(self._answer)

    def answer_all(self) -> None:
        """Answer with what is known: nothing will be read any more."""
        waiting, self._waiting = self._waiting, []
        now = self._session.checked
        for one in waiting:
            same = now is not None and now.document.path == one.shown.document.path
            one.then(now if now is not None and same else one.shown)

    def _answer(self) -> None:
        if not self._session.busy:
            self.answer_all()
