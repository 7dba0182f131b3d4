"""What can be done with the open round as a whole, as its page offers it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.flows.overseeing import Overseeing
from gui.flows.round_doing import RoundDoing
from gui.flows.round_papers import RoundPapers
from gui.flows.round_setting import RoundSetting
from gui.settings import Memory
from gui.work.open_round import OpenRound
from gui.work.rounding import Rounds

if TYPE_CHECKING:
    from gui.panes.round.page import RoundPage


class RoundTasks(QObject):
    """Who is to hand in, the round before, the workbook, the answers."""

    def __init__(
        self,
        work: Overseeing,
        rounds: Rounds,
        round_: OpenRound,
        memory: Memory,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.doing = RoundDoing(work, round_, self)
        self.setting = RoundSetting(self.doing, rounds, round_, memory, parent)
        self.papers = RoundPapers(self.doing, round_, memory, parent)

    def offer(self, page: "RoundPage") -> None:
        """Offer all of it on *page*, and tell there what came of it."""
        setting, papers = self.setting, self.papers
        page.offer("&Danh sách đơn vị phải nộp…", setting.ask_for_list)
        page.offer("&So với đợt trước…", setting.ask_for_earlier)
        leave = page.offer("&Bỏ so sánh với đợt trước", setting.leave_earlier)
        page.more_menu.aboutToShow.connect(lambda: leave.setVisible(setting.is_compared))
        page.more_menu.addSeparator()
        page.offer("&Ghi bảng tổng hợp Excel…", papers.ask_for_book)
        page.offer("&Nhập bảng tổng hợp đã điền…", papers.ask_for_filled_book)
        page.offer("&Lập trả lời cho các đơn vị…", papers.ask_for_answers)
        page.more_menu.addSeparator()
        page.offer("&Mở thư mục của đợt", papers.open_folder)
        self.doing.begun.connect(page.told.leave)
        self.doing.told.connect(page.told.show_said)
