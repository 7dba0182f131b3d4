"""The office's own rules, edited in a window beside the draft: opening, saving, trying, closing."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.flows.rules import Rules
from gui.look.tokens import LIGHT, Tokens
from gui.panes.workspace import Workspace
from gui.settings import Memory
from gui.work.background import Background
from gui.work.session import Session

if TYPE_CHECKING:
    from gui.rulebook.editor import Editor


class Editing(QObject):
    """Makes the editor when it is first asked for, and lets it follow the open draft."""

    guide_asked = Signal()
    """The guide is to be opened where it tells of the editor."""

    def __init__(
        self,
        background: Background,
        session: Session,
        memory: Memory,
        rules: Rules,
        workspace: Workspace,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._background, self._session, self._memory = background, session, memory
        self._rules, self._workspace, self._over = rules, workspace, parent
        self._tokens: Tokens = LIGHT
        self.editor: Editor | None = None

    def open(self, path: Path | None = None) -> None:
        """Show the editor, with the file *path* where one is named."""
        if self.editor is None:
            self.editor = self._made()
        self.editor.open(path)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens
        if self.editor is not None:
            self.editor.window.set_tokens(tokens)

    def unless_unsaved(self, go_on: Callable[[], object]) -> None:
        """Go on where nothing would be lost; else the editor asks in front."""
        if self.editor is None:
            go_on()
        else:
            self.editor.filing.unless_unsaved(go_on)

    @property
    def unsaved(self) -> bool:
        """Whether something would be lost if the program ended now."""
        return self.editor is not None and self.editor.filing.unsaved

    def close(self) -> None:
        """The program ends, and the editor with it."""
        if self.editor is not None:
            self.editor.close()
            self.editor.window.deleteLater()
            self.editor = None

    def _made(self) -> "Editor":
        from gui.rulebook.editor import Editor  # noqa: PLC0415 - only when asked for

        editor = Editor(self._background, self._memory, self._over, self)
        editor.window.set_tokens(self._tokens)
        editor.window.guide_asked.connect(self.guide_asked)
        editor.filing.saved.connect(self._use)
        editor.window.verdict.place_asked.connect(self._go_to)
        editor.turning.changing.taken.connect(partial(self._give_words, editor))
        for changed in (self._session.opened, self._session.rechecked):
            changed.connect(lambda _: self._show_draft())
        self._session.ended.connect(self._show_draft)
        self._rules.changed.connect(editor.filing.follow_layers)
        self._show_draft(editor)
        return editor

    def _show_draft(self, editor: "Editor | None" = None) -> None:
        own = editor or self.editor
        if own is not None:
            own.show_draft(self._session.checked)

    def _use(self, path: Path) -> None:
        """Judge by what was saved; a layer of the shared folder is in force anyhow."""
        folder = self._memory.settings.shared
        if folder and Path(folder) in path.parents:
            self._rules.recheck()
        else:
            self._rules.use_also(path)

    def _go_to(self, span: object) -> None:
        self._workspace.view.go_to(span)  # type: ignore[arg-type]  # a Span, as a signal carries it
        self._workspace.window().activateWindow()

    def _give_words(self, editor: "Editor", passing: bool) -> None:
        """Give what is marked on the page, as the page counts its characters."""
        cursor = self._workspace.view.textCursor()
        editor.take_words(cursor.selectionStart(), cursor.selectionEnd(), passing=passing)
