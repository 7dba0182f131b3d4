"""An answer to a remark that can be taken back and given again."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand


class Answer(QUndoCommand):
    """Does something a person asked for; *done* tells that it is done already."""

    def __init__(
        self,
        words: str,
        do: Callable[[], object],
        undo: Callable[[], object],
        *,
        done: bool = False,
    ) -> None:
        super().__init__(words)
        self._do, self._undo, self._done = do, undo, done

    def redo(self) -> None:
        """Do it, or do it again."""
        if not self._done:
            self._do()
        self._done = False

    def undo(self) -> None:
        """Take it back."""
        self._undo()
