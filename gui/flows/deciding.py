"""What a reviewer decides on whole plans of the round: kept in its folder, at once."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checker.system import log
from gui.panes.round.lines import Line
from gui.settings import Memory
from gui.work.looked import Looked
from gui.work.open_round import OpenRound

if TYPE_CHECKING:
    from gui.panes.round.page import RoundPage


class Deciding(QObject):
    """Writes decisions down, and has the round shown with them."""

    refused = Signal(str)
    """Carries in Vietnamese why nothing was written."""

    def __init__(self, round_: OpenRound, memory: Memory, parent: QObject) -> None:
        super().__init__(parent)
        self._round, self._memory = round_, memory

    def offer(self, page: "RoundPage") -> None:
        """Let what a reviewer may decide be chosen on *page*."""
        from checker.rounds.decisions import OFFERED  # noqa: PLC0415 - only reviewers ask

        page.offices.menu.decisions = OFFERED
        page.offices.decided.connect(self.decide)
        page.offices.words_asked.connect(partial(self.ask, page))

    def ask(self, parent: QWidget, lines: Sequence[Line]) -> None:
        """Ask for a decision on the plans of *lines* in words of one's own, with an opinion."""
        from checker.rounds.decisions import OFFERED  # noqa: PLC0415 - only when asked for
        from gui.dialogs.decision import DecisionDialog  # noqa: PLC0415

        plans = [line.of for line in lines if line.row is not None]
        if not plans:
            return
        about = plans[0].office.called if len(plans) == 1 else f"{len(plans)} kế hoạch"
        before = plans[0].decision if len(plans) == 1 else None
        known = (before.decision, before.note) if before is not None else ("", "")
        dialog = DecisionDialog(about, OFFERED, known, parent)
        dialog.wanted.connect(partial(self.decide, lines))
        dialog.open()

    def decide(self, lines: Sequence[Line], words: str, note: str = "") -> None:
        """Keep *words* as the decision on the plans of *lines*; no words take a decision back."""
        if any(line.row is not None for line in lines):
            by = self._memory.settings.reviewer
            self._round.change(partial(_decided, lines, (words, by, note)), self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        from checker.system.atomic import WriteError  # noqa: PLC0415 - only when it fails

        told = error.message if isinstance(error, WriteError) else log.told("decide", error)
        self.refused.emit(f"Chưa ghi được quyết định. {told}")


def _decided(lines: Sequence[Line], said: tuple[str, str, str], now: Looked) -> Looked:
    from checker.rounds.decisions import Decided, decide, read_kept  # noqa: PLC0415 - when asked for
    from checker.rounds.overview import PlanDecision  # noqa: PLC0415
    from checker.system.clock import today  # noqa: PLC0415

    words, by, note = said
    decision = PlanDecision(words, by, today().isoformat(), note) if words else PlanDecision()
    decide(
        now.request.folder,
        [Decided(line.of.office, line.row, decision) for line in lines if line.row is not None],
    )
    return replace(now, kept=read_kept(now.request.folder))
