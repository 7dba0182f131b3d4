"""The repaired copy (Bản sửa): what is chosen is written as tracked changes, then looked at in Word."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checker.exporters.chosen import repaired_with
from checker.matters import Place
from checker.report import Report
from gui.flows.answering import Answering
from gui.flows.exporting import Exporting
from gui.look.tokens import LIGHT, Tokens
from gui.work.session import Session

NOTHING = "Không còn câu chữ gợi ý nào có thể đưa thẳng vào bản sửa; những việc còn lại cần sửa tay trong Word."

_ANOTHER = "Những chỗ vừa chọn là của “{name}”, nay không còn mở, nên chưa ghi bản sửa. Hãy mở lại dự thảo đó rồi chọn."


class Repairing(QObject):
    """Lets a person choose what is mended, and has the copy written."""

    refused = Signal(str)

    def __init__(
        self,
        session: Session,
        answering: Answering,
        exporting: Exporting,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._answering, self._exporting = session, answering, exporting
        self._parent = parent
        self._tokens = LIGHT

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme, for what is shown next."""
        self._tokens = tokens

    def choose(self) -> None:
        """Show all that can be mended, to be ticked."""
        from gui.dialogs.repair import RepairDialog  # noqa: PLC0415 - only when asked for

        checked = self._session.checked
        if checked is None:
            return
        if not self._answering.answers.offered:
            self.refused.emit(NOTHING)
            return
        dialog = RepairDialog(checked.report, self._answering.answers, self._tokens, self._parent)
        # Of that report: the draft may be saved in Word and judged again while the list is open.
        dialog.chosen.connect(partial(self._choose, checked.report))
        dialog.open()

    def save(self) -> None:
        """Write the copy with what was accepted so far; where nothing was, show what could be."""
        if self._answering.answers.accepted:
            self._exporting.export_by("repair", repaired_with(self._answering.chosen()))
        else:
            self.choose()

    def _choose(self, report: Report, places: frozenset[Place]) -> None:
        checked, draft = self._session.checked, report.document.path
        if checked is None or checked.document.path != draft:
            self.refused.emit(_ANOTHER.format(name=draft.name))
            return
        self._answering.choose(report, places)
        self._exporting.export_by("repair", repaired_with(self._answering.chosen()))
