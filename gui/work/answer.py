"""An answer to a remark that can be taken back and given again."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand


class Answer(QUndoCommand):
    """Does something a person asked for; *done* tells that it is done already.

    *do* and *undo* return False where they failed: then there is nothing to be undone or done again.
    """

    def __init__(
        self,
        words: str,
        do: Callable[[], bool],
        undo: Callable[[], bool],
        *,
        done: bool = False,
    ) -> None:
        super().__init__(words)
        self._do, self._undo, self._done = do, undo, done

    def redo(self) -> None:
        """Do it, or do it again."""
        if not self._done:
            self.setObsolete(not self._do())
        self._done = False

    def undo(self) -> None:
        """Take it back."""
        self.setObsolete(not self._undo())
