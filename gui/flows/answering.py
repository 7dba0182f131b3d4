"""What a person answers to a remark: mend it in the repaired copy; every answer can be undone."""

from collections.abc import Callable, Collection, Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from checker.matters import Place
from checker.points import in_brief, said
from checker.report import Report
from checker.review.mend import Mend, change_mends, mends_of, read_mends
from checker.system.atomic import WriteError
from gui.work.answer import Answer
from gui.work.answers import (
    Answers,
    accepted,
    answered,
    keys_at,
    mended_together,
    of_layout,
)
from gui.work.checking import Checked
from gui.work.session import Session

_LOST = (
    "Những chỗ đã chọn sửa chỉ được nhớ đến khi đóng chương trình: hãy lưu bản sửa trước khi đóng."
)

_TO_FILL = "chỗ “…” điền sau trong Word"


class _Unwritten(NamedTuple):
    """What is to be mended in a draft, and what not any more, though it stands beside it."""

    keys: frozenset[str]
    gone: frozenset[str]


class Answering(QObject):
    """Keeps what is to be mended in the open draft; a new check of it keeps what still fits."""

    changed = Signal(Answers)
    answered = Signal()
    """Something is dealt with: where it was selected, the next remark may be shown."""
    refused = Signal(str)
    """Carries in Vietnamese why what was answered could not be written beside the draft."""

    def __init__(self, session: Session, stack: QUndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._keys: frozenset[str] = frozenset()
        self._mends: dict[str, Mend] = {}
        """What is known of each key, to be written again where an answer is given again."""
        self._unwritten: dict[Path, _Unwritten] = {}
        """What was answered of drafts beside which nothing can be written."""
        self.answers = Answers()
        self.stack = stack
        session.opened.connect(self._begin)
        session.rechecked.connect(self._follow)

    def mend(self, result: int, finding: int) -> None:
        """Put the words for this mistake into the repaired copy, or leave them out again."""
        report = self.report
        if report is None:
            return
        places = mended_together(report, (result, finding)) & self.answers.offered
        added = not places <= self.answers.accepted
        matter = in_brief(said(report, result))
        words = f"✓ Sẽ sửa: {matter}" if added else f"Bỏ khỏi bản sửa: {matter}"
        if added and any(report.results[n].findings[k].leaves_blanks for n, k in places):
            words += f" ({_TO_FILL})"
        self._change(words, report, places, added=added)
        if added and places:
            self.answered.emit()

    def mend_certain(self, report: Report, places: Collection[Place]) -> None:
        """Put what a person left ticked of all that is certain into the repaired copy, at once.

        *report* may be an older one.
        """
        count = len({report.matters.of[place] for place in places})
        self._change(f"✓ Sẽ sửa {count} việc chắc chắn", report, places, added=True)
        self.answered.emit()

    def mend_form(self) -> bool:
        """Put all of the layout right in the repaired copy; return whether anything was left of it."""
        report, before = self.report, self._keys
        if report is not None:
            self._change("✓ Sẽ chỉnh thể thức", report, of_layout(report), added=True)
        if self._keys != before:
            self.answered.emit()
        return self._keys != before

    def choose(self, report: Report, places: Iterable[Place]) -> None:
        """Let exactly the findings at *places* of *report* be mended, which may be an older one."""
        self._push("✓ Đã chọn việc đưa vào bản sửa", self._noted(report, places))

    def chosen(self) -> Callable[[Report], frozenset[Place]]:
        """Return what tells of any report on the draft which findings are to be mended, as answered now."""
        return partial(accepted, keys=self._keys)

    @property
    def report(self) -> Report | None:
        """The report that is answered."""
        return self._session.checked.report if self._session.checked else None

    def _change(self, words: str, report: Report, places: Iterable[Place], *, added: bool) -> None:
        keys = self._noted(report, places)
        if added:
            self._push(words, self._keys | keys)
        else:  # it may be known by an older key
            known = keys_at(report, tuple(places)).values()
            self._push(words, self._keys - {key for own in known for key in own})

    def _noted(self, report: Report, places: Iterable[Place]) -> frozenset[str]:
        """Return the keys of the findings at *places*, of which is noted what they are."""
        mends = {mend.key: mend for mend in mends_of(report, tuple(places))}
        self._mends |= mends
        return frozenset(mends)

    def _push(self, words: str, keys: frozenset[str]) -> None:
        """Let *keys* be mended; what is undone is only what this changes."""
        come, gone = keys - self._keys, self._keys - keys
        if come or gone:
            do, undo = partial(self._keep, come, gone), partial(self._keep, gone, come)
            self.stack.push(Answer(words, do, undo))

    def _keep(self, come: frozenset[str], gone: frozenset[str]) -> bool:
        self._keys = (self._keys | come) - gone
        if self._session.checked is not None:
            self._write(self._session.checked.document.path, come, gone)
            self._tell(self._session.checked)
        return True

    def _write(self, draft: Path, come: frozenset[str], gone: frozenset[str]) -> None:
        """Remember beside *draft* what is to be mended; as long as the program runs where that fails."""
        if left := self._unwritten.get(draft):  # it is tried again with what is answered now
            come, gone = self._keys, (left.gone | gone) - self._keys
        known = self._session.watch.knows_beside()
        try:
            change_mends(draft, [self._mends[key] for key in sorted(come)], gone)
        except WriteError as error:
            if left is None:
                self.refused.emit(f"{error.message} {_LOST}")
            self._unwritten[draft] = _Unwritten(self._keys, gone)
            return
        self._unwritten.pop(draft, None)
        if known:
            self._session.watch.know_beside()
        else:  # somebody else has decided something there, too
            self._session.decided()

    def _begin(self, checked: Checked) -> None:
        """Of another draft is answered what was when it was last open; nothing of it is undone."""
        self.stack.clear()
        self._keys = frozenset()
        self._follow(checked)

    def _follow(self, checked: Checked) -> None:
        """Take what is chosen beside the draft: another window may have written there."""
        draft = checked.document.path
        kept = [self._mends[key] for key in self._keys]
        mends = {mend.key: mend for mend in read_mends(draft, kept)}
        self._mends |= mends
        left = self._unwritten.get(draft)
        self._keys = left.keys if left else frozenset(mends)
        self._tell(checked)

    def _tell(self, checked: Checked) -> None:
        chosen = [self._mends[key] for key in sorted(self._keys)]
        self.answers = answered(checked.report, self._keys, chosen)
        self.changed.emit(self.answers)
