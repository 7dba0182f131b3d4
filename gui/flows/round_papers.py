"""The papers of the open round: its workbook, written and taken in again, and the answers to the offices."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.dialogs.files import choose_book, choose_filled_book
from gui.flows.round_doing import RoundDoing
from gui.outside import NO_PROGRAM, open_outside
from gui.settings import Memory
from gui.work.looked import Said
from gui.work.open_round import OpenRound
from gui.work.round_answers import Order, write_answers
from gui.work.round_book import save_book, take_in_book
from gui.work.round_settings import near, with_settings


class RoundPapers(QObject):
    """Asks where they go and lets them be written."""

    def __init__(
        self, doing: RoundDoing, round_: OpenRound, memory: Memory, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._doing, self._round = doing, round_
        self._memory, self._parent = memory, parent

    def ask_for_book(self) -> None:
        """Ask where to, and write the workbook of the round there."""
        if now := self._round.now:
            folder = now.request.folder
            path = choose_book(self._parent, folder.parent / f"Tổng hợp {folder.name}.xlsx")
            if path is not None:
                self.save_book(path)

    def save_book(self, path: Path) -> None:
        """Write the workbook to *path*."""
        if now := self._round.now:
            self._doing.do(partial(save_book, now, path), "Chưa ghi được bảng tổng hợp.")

    def ask_for_filled_book(self) -> None:
        """Ask for a workbook that came back, and take it in."""
        if now := self._round.now:
            path = choose_filled_book(self._parent, str(now.request.folder.parent))
            if path is not None:
                self.take_in(path)

    def take_in(self, path: Path) -> None:
        """Take in the workbook *path* that came back."""
        if now := self._round.now:
            self._doing.do(partial(take_in_book, now, path), "Chưa nhập được bảng tổng hợp.")

    def ask_for_answers(self) -> None:
        """Ask where to, and write the answers to all offices there."""
        from gui.dialogs.answers import AnswersDialog  # noqa: PLC0415 - only when asked for

        if now := self._round.now:
            dialog = AnswersDialog(now, self._memory.settings.unit, self._parent)
            dialog.wanted.connect(self.write_answers)
            dialog.open()

    def write_answers(self, order: Order) -> None:
        """Write the answers; where they went is kept, and opened in the end."""
        now = self._round.now
        if now is None:
            return
        if order.office and not self._memory.settings.unit:
            self._memory.note(lambda kept: replace(kept, unit=order.office))
        self._doing.do(
            partial(write_answers, now, order), "Chưa lập được trả lời.", partial(self._open, order)
        )

    def open_folder(self) -> None:
        """Show the folder of the round in the system's own window."""
        if (now := self._round.now) and not open_outside(now.request.folder):
            self._doing.take(Said(NO_PROGRAM, failed=True))

    def _open(self, order: Order, said: Said) -> None:
        self._doing.take(said)
        self._doing.change(
            lambda now: with_settings(now, answers=near(order.to, now.request.folder)),
            "Chưa ghi được thư mục trả lời vào đợt.",
        )
        if said.path is not None and not said.failed:
            open_outside(said.path)
