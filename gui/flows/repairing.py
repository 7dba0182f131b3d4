"""The repaired copy (Bản sửa): what is chosen is written as tracked changes, then looked at in Word."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checker.exporters.chosen import repaired_with
from checker.matters import Place
from checker.report import Report
from checker.way import way_of
from gui.flows.answering import Answering
from gui.flows.exporting import Exporting
from gui.look.tokens import LIGHT, Tokens
from gui.settings import Memory, SavedCopy
from gui.work.answers import mark_of
from gui.work.listed import Listed, all_certain, all_offered
from gui.work.session import Session

NOTHING = "Không còn câu chữ gợi ý nào có thể đưa thẳng vào bản sửa; những việc còn lại cần sửa tay trong Word."
NOTHING_CERTAIN = "Không còn việc chắc chắn nào để đưa vào bản sửa."
DONE = "Không còn việc nào để sửa, nên không có gì để đưa vào bản sửa."
READY = (
    "Dự thảo đã sẵn sàng trình ký, không có gì để đưa vào bản sửa. "
    "Cần phiếu đi kèm thì chọn Tệp › Lưu phiếu trình ký…"
)
_SAME = "Từ lúc đó chưa có câu trả lời nào thay đổi."
_ANOTHER = (
    "Những chỗ vừa chọn là của “{name}”, nay không còn mở, nên chưa đưa gì vào bản sửa."
    " Hãy mở lại dự thảo đó rồi chọn."
)

Chosen = Callable[[Report], frozenset[Place]]
Done = Callable[[Report, frozenset[Place]], object]


class _Saved(NamedTuple):
    """A copy that is written: of which text, and with what."""

    copy: Path
    sha256: str
    places: frozenset[Place]


class Repairing(QObject):
    """Lets a person choose what is mended, and has the copy written; it is known again the next day."""

    refused = Signal(str)
    saved = Signal(bool)
    """Whether the copy is written just as it is chosen now."""
    copied = Signal(Path)
    """Carries where a repaired copy lies, before it is told."""
    kept = Signal(tuple, tuple, tuple)
    """It need not be written again: carries where it lies, as when it was written."""

    def __init__(
        self,
        session: Session,
        answering: Answering,
        exporting: Exporting,
        memory: Memory,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._session, self._answering, self._exporting = session, answering, exporting
        self._parent = parent
        self._tokens = LIGHT
        self._asked: tuple[object, Chosen] | None = None
        """What makes the copy that was asked for last, and what is to be in it."""
        self._saved: _Saved | None = None
        exporting.repaired.connect(self._on_written)
        answering.changed.connect(self._tell_saved)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme, for what is shown next."""
        self._tokens = tokens

    def choose(self) -> None:
        """Show all that can be mended, to be ticked: it is written at once."""
        if checked := self._session.checked:
            listed = all_offered(checked.report, self._answering.answers)
            self._show(listed, self._write_chosen, _nothing(checked.report))

    def choose_certain(self) -> None:
        """Show all that is certain and not chosen yet, ticked: it is answered at once."""
        if checked := self._session.checked:
            listed = all_certain(checked.report, self._answering.answers)
            self._show(listed, self._answering.mend_certain, NOTHING_CERTAIN)

    def save(self) -> None:
        """Write the copy with what was accepted so far; where nothing was, show what could be."""
        if not self._answering.answers.accepted:
            self.choose()
        elif self._saved is not None and self._is_saved() and self._saved.copy.exists():
            self.copied.emit(self._saved.copy)
            self.kept.emit((self._saved.copy,), (), (_SAME,))
        else:
            self._write()

    def _show(self, listed: Listed, done: Done, nothing: str) -> None:
        """Show what is *listed*, and do with what stays ticked what is to be *done*; tell where it is *nothing*."""
        from gui.dialogs.repair import RepairDialog  # noqa: PLC0415 - only when asked for

        if not listed.places:
            self.refused.emit(nothing)
            return
        dialog = RepairDialog(listed, self._tokens, self._parent)
        # Of that report: the draft may be saved in Word and judged again while the list is open.
        dialog.chosen.connect(partial(self._choose, listed.report, done))
        dialog.open()

    def _choose(self, report: Report, done: Done, places: frozenset[Place]) -> None:
        checked, draft = self._session.checked, report.document.path
        if checked is None or checked.document.path != draft:
            self.refused.emit(_ANOTHER.format(name=draft.name))
        else:
            done(report, places)

    def _write_chosen(self, report: Report, places: frozenset[Place]) -> None:
        self._answering.choose(report, places)
        self._write()

    def _write(self) -> None:
        chosen = self._answering.chosen()
        render = repaired_with(chosen)
        self._asked = (render, chosen)
        self._exporting.export_by("repair", render)

    def _on_written(self, copy: Path, report: Report, render: object) -> None:
        if self._asked is not None and self._asked[0] is render:
            self._saved = _Saved(copy, report.document.sha256, self._asked[1](report))
            draft, mark = str(report.document.path), mark_of(report, self._saved.places)
            self._memory.note(lambda kept: kept.with_copy(SavedCopy(draft, str(copy), mark)))
            self._tell_saved()
            self.copied.emit(copy)

    def _is_saved(self) -> bool:
        """Whether the copy that was written last is of this text, with what is chosen now."""
        saved, checked = self._saved, self._session.checked
        return (
            saved is not None
            and checked is not None
            and saved.sha256 == checked.document.sha256
            and saved.places == self._answering.answers.accepted
        )

    def _tell_saved(self) -> None:
        self._remember()
        self.saved.emit(self._is_saved())

    def _remember(self) -> None:
        """Know a copy again that was written of the draft as it is answered now."""
        report, places = self._answering.report, self._answering.answers.accepted
        if report is None or not places or self._is_saved():
            return
        kept = self._memory.settings.copy_of(report.document.path)
        if kept and Path(kept.copy).exists() and kept.mark == mark_of(report, places):
            self._saved = _Saved(Path(kept.copy), report.document.sha256, places)
            self._exporting.know_copy(self._saved.copy, report)


def _nothing(report: Report) -> str:
    """Return in Vietnamese why nothing can be put into a copy."""
    way = way_of(report)
    if way.ready:
        return READY
    return NOTHING if way.left else DONE
