"""What a reviewer decides on whole plans of the round: kept in its folder, at once; it can be undone."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checker.rounds.decisions import Decided, file_of
from checker.system import log
from gui.panes.round.lines import Line
from gui.settings import Memory
from gui.work.open_round import OpenRound

if TYPE_CHECKING:
    from gui.panes.round.page import RoundPage
    from gui.work.round_decisions import Opinion, Writing

_NOT_WRITTEN = "Chưa ghi được quyết định: quyết định được giữ trong thư mục của đợt."
_READ_ONLY = (
    "Thư mục “{}” không cho ghi, hoặc tệp “{}” ở đó đang mở trong chương trình khác. Hãy đóng tệp đó; nếu thư mục "
    "chỉ cho đọc thì chép cả thư mục sang nơi ghi được, rồi rà soát ở đó."
)
_STILL = "{} còn {} việc bắt buộc chưa sửa. Vẫn ghi “{}”?"
_STILL_MANY = "{} trong {} kế hoạch đã chọn còn việc bắt buộc chưa sửa. Vẫn ghi “{}”?"
_NAMED = 3


class Deciding(QObject):
    """Writes decisions down, and has the round shown with them."""

    refused = Signal(str)
    """Carries in Vietnamese why nothing was written."""
    told = Signal(str)
    """Carries in Vietnamese what was undone."""
    changed = Signal()
    """Other decisions can be undone now."""

    def __init__(self, round_: OpenRound, memory: Memory, parent: QWidget) -> None:
        super().__init__(parent)
        self._round, self._memory, self._parent = round_, memory, parent
        self._done: list[tuple[Decided, ...]] = []
        self._undone: list[tuple[Decided, ...]] = []
        """What takes each of the last decisions back, and what takes it up again."""

    def offer(self, page: "RoundPage") -> None:
        """Let what a reviewer may decide be chosen on *page*."""
        from checker.review.plan_decision import OFFERED  # noqa: PLC0415 - only reviewers ask

        page.offices.menu.decisions = OFFERED
        page.offices.decided.connect(self.choose)
        page.offices.words_asked.connect(self.ask)

    @property
    def can_undo(self) -> bool:
        """Whether a decision was taken since the round was opened."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether one was undone."""
        return bool(self._undone)

    def forget(self) -> None:
        """Another round is opened: nothing of it is undone."""
        self._done.clear()
        self._undone.clear()
        self.changed.emit()

    def ask(self, lines: Sequence[Line]) -> None:
        """Ask for a decision on the plans of *lines* in words of one's own, with an opinion and a name."""
        from checker.review.plan_decision import OFFERED  # noqa: PLC0415 - only when asked for
        from gui.dialogs.decision import DecisionDialog  # noqa: PLC0415

        plans = [line for line in lines if line.row is not None]
        if plans:
            reviewer = self._memory.settings.reviewer
            dialog = DecisionDialog(plans, OFFERED, reviewer, self._parent)
            dialog.wanted.connect(partial(self.decide, plans))
            dialog.open()

    def choose(self, lines: Sequence[Line], words: str) -> None:
        """Decide *words* on the plans of *lines*; where that lets mistakes pass it is asked first."""
        from gui.work.round_decisions import Opinion, is_passed  # noqa: PLC0415 - when asked for

        decide = partial(self.decide, lines, Opinion(words))
        still = [line for line in lines if line.must] if is_passed(words) else []
        if not still:
            decide()
            return
        from gui.dialogs.confirm import ConfirmDialog  # noqa: PLC0415 - only when asked for

        told = (
            _STILL.format(still[0].of.office.called, still[0].must, words)
            if len(lines) == 1
            else _STILL_MANY.format(len(still), len(lines), words)
        )
        title = "Còn việc bắt buộc"
        dialog = ConfirmDialog(
            title, told[:1].upper() + told[1:], f"&Vẫn ghi “{words}”", self._parent
        )
        dialog.confirmed.connect(decide)
        dialog.open()

    def decide(self, lines: Sequence[Line], opinion: "Opinion") -> None:
        """Keep *opinion* as the decision on the plans of *lines*; one without words takes a decision back."""
        from checker.system.clock import today  # noqa: PLC0415 - only when asked for
        from gui.work.round_decisions import Writing, kept_words, wanted  # noqa: PLC0415

        if any(line.row is not None for line in lines):
            reviewer, day = self._memory.settings.reviewer, today().isoformat()
            writing = Writing(partial(wanted, lines, opinion, reviewer, day))
            self._undone.clear()
            quick = opinion.note is None
            self._write(writing, self._done, partial(kept_words, writing) if quick else str)

    def undo(self) -> None:
        """Take the last decision back."""
        self._return(self._done, self._undone, "Đã hoàn tác")

    def redo(self) -> None:
        """Take it again."""
        self._return(self._undone, self._done, "Đã làm lại")

    def _return(
        self, one: list[tuple[Decided, ...]], other: list[tuple[Decided, ...]], words: str
    ) -> None:
        from gui.work.round_decisions import Writing  # noqa: PLC0415 - only when asked for

        if one:
            back = one.pop()
            self._write(Writing(lambda _known: back), other, lambda: f"{words}: {_called(back)}.")

    def _write(
        self, writing: "Writing", kept: list[tuple[Decided, ...]], tells: Callable[[], str]
    ) -> None:
        def done() -> None:
            kept.append(writing.before)
            self.changed.emit()
            if words := tells():
                self.told.emit(words)

        self._round.change(writing, self._on_failed, done)

    def _on_failed(self, error: Exception) -> None:
        from checker.system.atomic import WriteError  # noqa: PLC0415 - only when it fails

        told = error.message if isinstance(error, WriteError) else log.told("decide", error)
        if isinstance(error.__cause__, PermissionError) and self._round.now is not None:
            folder = self._round.now.request.folder
            told = _READ_ONLY.format(folder, file_of(folder).name)
        self.refused.emit(f"{_NOT_WRITTEN} {told.strip()}")


def _called(decided: Sequence[Decided]) -> str:
    """Return whose decisions stand now, and which."""
    told = [
        f"{one.office.called}: {one.decision.decision or 'chưa quyết định'}"
        for one in decided[:_NAMED]
    ]
    more = f" và {len(decided) - _NAMED} kế hoạch khác" if len(decided) > _NAMED else ""
    return "; ".join(told) + more
