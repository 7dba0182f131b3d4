"""What is edited and what is known of it: the file, the forms' choices, what came of looking at it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from checker.editing.changes import index_of, tables
from checker.editing.layer_text import LayerText
from checker.kernel.document import Document
from checker.library.rule import Rule
from checker.particulars import Overrides
from checker.system import log
from gui.rulebook.book import Book
from gui.rulebook.known import Known, known_of
from gui.rulebook.looking import Asked, Looked, Looker
from gui.rulebook.trying import Trial
from gui.work.background import Background
from gui.work.lane import Job, Listener

_PAUSE = 60
"""Milliseconds after a change before it is looked at: undo and redo come in rows."""
_UNSAVED = "chua-luu.toml"
"""What a file that lies nowhere yet is called while it is checked."""


class Desk(QObject):
    """Keeps one file being edited looked at, off the window's thread."""

    looked = Signal(Looked)
    settled = Signal()
    """What is edited was looked at, and is as it will stay."""
    told = Signal(str)
    """Carries in Vietnamese what went wrong."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self.book = Book(self)
        self.known = Known()
        self._layers: tuple[Path, ...] = ()
        """The layers in use, in their order."""
        self.last: Looked | None = None
        self._looker = Looker()
        self._rule = ""
        self._draft: tuple[Document, Overrides] | None = None
        self._job: Job | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self._look)
        self.book.changed.connect(self._later.start)

    @property
    def layer(self) -> LayerText | None:
        """What is edited."""
        return self.book.layer

    @property
    def has_draft(self) -> bool:
        """Whether a draft is open, on which rules are tried."""
        return self._draft is not None

    @property
    def waits(self) -> bool:
        """Whether what is edited is still to be looked at, as it is now."""
        return self._later.isActive() or (self._job is not None and self._job.running)

    def lie_over(self, layers: tuple[Path, ...]) -> None:
        """Lay what is edited over the other ones of *layers* from now on."""
        self._layers = layers
        self._later.start()

    def show_draft(self, document: Document | None, overrides: Overrides) -> None:
        """Try rules on *document* from now on; None where no draft is open."""
        self._draft = None if document is None else (document, overrides)
        self._later.start()

    def show_rule(self, rule: str) -> None:
        """Have the rule with this id in front; empty for none."""
        if rule != self._rule:
            self._rule = rule
            self._later.start()

    def tables(self, name: str) -> tuple[Mapping[str, Any], ...]:
        """Return the ``[[name]]`` tables of the file."""
        return tables(self.layer, name) if self.layer is not None else ()

    def index_of(self, name: str, id_: str) -> int | None:
        """Return which of the ``[[name]]`` tables is about *id_*."""
        return index_of(self.layer, name, id_) if self.layer is not None else None

    def about(self, name: str, id_: str) -> Mapping[str, Any] | None:
        """Return the ``[[name]]`` table about *id_*, None where there is none."""
        at = self.index_of(name, id_)
        return None if at is None else self.tables(name)[at]

    def built_in(self, id_: str) -> Rule | None:
        """Return the rule *id_* as it is without the file."""
        base = self.last.base if self.last is not None else None
        return next((rule for rule in base.rules if rule.id == id_), None) if base else None

    def change(self, layer: LayerText, words: str, field: str = "") -> None:
        """Go on with *layer*; *words* say what was done, *field* where something was typed."""
        self.book.change(layer, words, field)

    @property
    def trial(self) -> Trial | None:
        """What is to be tried on many drafts."""
        if self.layer is None:
            return None
        return Trial(str(self.book.path or _UNSAVED), self.layer, self.book.saved, self._layers)

    def stop(self) -> None:
        """Look at nothing any more."""
        self._later.stop()
        self._background.give_up(self._job)

    def _look(self) -> None:
        if self.layer is None:
            return
        document, overrides = self._draft or (None, Overrides())
        name = str(self.book.path or _UNSAVED)
        asked = Asked(self.layer, name, self._layers, self._rule, document, overrides)
        self._background.give_up(self._job)
        listener = Listener(self._fail, self._take, self._end)
        self._job = self._background.run(lambda: self._looker.look(asked), listener)

    def _take(self, looked: Looked) -> None:
        if self.last is None or self.last.library.registers is not looked.library.registers:
            self.known = known_of(looked.library)
        self.last = looked
        self.looked.emit(looked)
        if looked.remade is not None:
            self.book.amend(looked.asked.layer, looked.remade)

    def _end(self) -> None:
        if not self._later.isActive():
            self.settled.emit()

    def _fail(self, error: Exception) -> None:
        message = getattr(error, "message", "")
        self.told.emit(
            message or f"Chương trình gặp lỗi khi thử tiêu chí.{log.told('edit', error)}"
        )
        self._end()
