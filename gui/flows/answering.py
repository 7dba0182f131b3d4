"""What a person answers to a remark: mend it in the repaired copy; every answer can be undone."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from checker.matters import Place
from checker.report import Report
from checker.review.passage import passage_key
from gui.work.answer import Answer
from gui.work.answers import Answers, accepted, certain, offered, together
from gui.work.checking import Checked
from gui.work.session import Session


class Answering(QObject):
    """Keeps what is to be mended in the open draft; a new check of it keeps what still fits."""

    changed = Signal(Answers)
    answered = Signal()
    """A remark is dealt with: the next one may be shown."""

    def __init__(self, session: Session, stack: QUndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._keys: frozenset[str] = frozenset()
        self._kept: dict[Path, frozenset[str]] = {}
        """What was answered of each draft that was open: one that is opened again has it still."""
        self.answers = Answers()
        self.stack = stack
        session.opened.connect(self._begin)
        session.rechecked.connect(self._tell)

    def mend(self, result: int, finding: int) -> None:
        """Put the words for this mistake into the repaired copy, or leave them out again."""
        report = self._report()
        if report is None:
            return
        places = together(report, (result, finding)) & self.answers.offered
        added = not places <= self.answers.accepted
        title = report.results[result].rule.title
        words = f"Sửa trong bản Word: {title}" if added else f"Bỏ khỏi bản sửa: {title}"
        self._change(words, report, places, added=added)
        if added and places:
            self.answered.emit()

    def mend_certain(self) -> bool:
        """Put all that is certain into the repaired copy; return whether anything was left of it."""
        report, before = self._report(), self._keys
        if report is not None:
            self._change("Sửa tất cả việc chắc chắn", report, certain(report), added=True)
        return self._keys != before

    def choose(self, report: Report, places: Iterable[Place]) -> None:
        """Let exactly the findings at *places* of *report* be mended, which may be an older one."""
        keys = frozenset(passage_key(report, place) for place in places)
        self._push("Chọn việc đưa vào bản sửa", keys)

    def chosen(self) -> Callable[[Report], frozenset[Place]]:
        """Return what tells of any report on the draft which findings are to be mended, as answered now."""
        return partial(accepted, keys=self._keys)

    def _report(self) -> Report | None:
        return self._session.checked.report if self._session.checked else None

    def _change(self, words: str, report: Report, places: Iterable[Place], *, added: bool) -> None:
        keys = frozenset(passage_key(report, place) for place in places)
        self._push(words, self._keys | keys if added else self._keys - keys)

    def _push(self, words: str, keys: frozenset[str]) -> None:
        if keys != self._keys:
            self.stack.push(
                Answer(words, partial(self._keep, keys), partial(self._keep, self._keys))
            )

    def _keep(self, keys: frozenset[str]) -> bool:
        self._keys = keys
        if self._session.checked is not None:
            self._kept[self._session.checked.document.path] = keys
            self._tell(self._session.checked)
        return True

    def _begin(self, checked: Checked) -> None:
        """Of another draft is answered what was when it was last open; nothing of it is undone."""
        self._keys = self._kept.get(checked.document.path, frozenset())
        self.stack.clear()
        self._tell(checked)

    def _tell(self, checked: Checked) -> None:
        mended = accepted(checked.report, self._keys)
        of = checked.report.matters.of
        mistakes = len({of[place].id for place in mended})
        self.answers = Answers(offered(checked.report), mended, mistakes)
        self.changed.emit(self.answers)
