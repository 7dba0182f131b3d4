"""Waiving a finding with a reason (Miễn trừ…), and taking that back."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.settings import Memory
from gui.work.session import Session


class Waiving(QObject):
    """Writes waivers beside the open draft and has it judged again."""

    refused = Signal(str)
    """Carries in Vietnamese why the waiver could not be taken back."""

    def __init__(self, session: Session, memory: Memory, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._memory, self._parent = session, memory, parent

    def waive(self, number: int) -> None:
        """Ask for the reason to waive the result *number* of the report."""
        from gui.dialogs.waive import WaiveDialog  # noqa: PLC0415 - only when asked for

        if checked := self._session.checked:
            reviewer = self._memory.settings.reviewer
            dialog = WaiveDialog(checked.report, number, reviewer, self._parent)
            dialog.waived.connect(self.waived)
            dialog.open()

    def waived(self, reviewer: str) -> None:
        """Judge again after *reviewer* has waived something."""
        self._memory.note(lambda kept: replace(kept, reviewer=reviewer))
        self._session.recheck()

    def take_back(self, number: int) -> None:
        """Take the waivers of the result *number* out of the file."""
        from checker.review.waiver_file import remove_waivers  # noqa: PLC0415 - only when asked for
        from checker.system.atomic import WriteError  # noqa: PLC0415

        checked = self._session.checked
        if checked is None:
            return
        waivers = checked.report.results[number].waivers
        try:
            remove_waivers(checked.document.path, waivers)
        except WriteError as error:
            self.refused.emit(error.message)
        self._session.recheck()
