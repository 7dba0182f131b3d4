"""A review round in the window: its folder is asked for, looked at, and looked at again."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from checker.errors import ReadError
from checker.library.errors import LibraryError
from checker.system import log
from gui.dialogs.files import choose_folder
from gui.flows.deciding import Deciding
from gui.flows.opening import Opening
from gui.flows.overseeing import Overseeing
from gui.flows.round_keys import RoundKeys
from gui.flows.round_plans import RoundPlans
from gui.flows.round_tasks import RoundTasks
from gui.panes.pages import Pages
from gui.settings import Memory
from gui.work.background import Background
from gui.work.lane import Listener
from gui.work.looked import Looked, RoundRequest
from gui.work.open_round import OpenRound
from gui.work.rounding import Rounds
from gui.work.session import Session

if TYPE_CHECKING:
    from gui.panes.round.page import RoundPage

_STOPPED = "Đã dừng. {}. Phần đã xem được giữ lại; bấm “Rà soát lại” để xem tiếp phần còn lại."
_EMPTY = "Trong thư mục này chưa có dự thảo nào"
_FILL = (
    "Hãy chọn thư mục có các kế hoạch mà đơn vị đã nộp: tệp Word, PDF, .odt, .rtf, .html, .txt, "
    "nằm ngay trong thư mục, trong thư mục con hoặc trong tệp nén .zip."
)
_NONE_READ = "Chưa đọc được tệp nào trong thư mục này; vì sao thì xem ở dưới."
_UNDER_WAY = (
    "Đang làm dở một việc với đợt này (ghi bảng tổng hợp, nhập bảng, lập trả lời…). Nếu đóng bây giờ, "
    "việc đó dừng lại; phần đã ghi được giữ."
)
_GONE = "Không tìm thấy thư mục"


class Rounding(QObject):
    """Looks at the round in a folder.

    ``plans`` opens what is in it, ``deciding`` keeps decisions, ``tasks`` is what is done with all of it.
    """

    broken = Signal(LibraryError)

    def __init__(
        self,
        background: Background,
        session: Session,
        memory: Memory,
        opening: Opening,
        pages: Pages,
    ) -> None:
        super().__init__(pages)
        self._memory, self._opening, self._pages = memory, opening, pages
        self.round, self.work = OpenRound(background, self), Overseeing(background, self)
        self.plans = RoundPlans(background, session, memory, opening, self.round, pages)
        self.deciding = Deciding(self.round, memory, pages)
        self.keys = RoundKeys(pages, self.deciding)
        self.rounds = Rounds()
        self.tasks = RoundTasks(self.work, self.rounds, self.round, memory, pages)
        self._request: RoundRequest | None = None
        opening.folder_found.connect(self.open)
        self.round.renewed.connect(self._on_renewed)
        self.plans.refused.connect(self._say_on_page)
        self.deciding.refused.connect(self._say_on_page)
        self.deciding.told.connect(self._say_on_page)
        self.tasks.doing.again.connect(self.again)

    @property
    def busy(self) -> bool:
        """Whether the round is being looked at, or something done with it."""
        return self.work.busy

    @property
    def title(self) -> str:
        """What the window is called by: the round, or a plan of it; empty where neither is on the screen."""
        if self._pages.shows_round:
            return self._page().name.text()
        return self.plans.called if self._pages.shows_draft else ""

    @property
    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What the actions of rounds call."""
        return {"round": self.ask, "overview": self.plans.go_back}

    def ask(self) -> None:
        """Ask for a folder and look at the round in it."""
        folder = choose_folder(self._pages, self._memory.settings.last_folder)
        if folder is not None:
            self.open(folder)

    def open(self, folder: Path) -> None:
        """Look at the round in *folder*, instead of whatever is open."""
        self.unless_writing(partial(self._open, folder))

    def _open(self, folder: Path) -> None:
        self._opening.leave()
        self.deciding.forget()
        self.round.now = None
        self.plans.forget()
        self._page().begin(folder.name or str(folder), str(folder))
        self._pages.show_round()
        self._request = RoundRequest(folder)
        self._look()

    def again(self) -> None:
        """Look at the round again: what is new or has changed is judged."""
        if self._request is not None and not self.busy:
            self._look()

    def unless_writing(self, do: Callable[[], object]) -> None:
        """Do what ends all that goes on with the round; while something is being written ask first."""
        if not self.work.writes:
            do()
            return
        from gui.dialogs.confirm import ConfirmDialog  # noqa: PLC0415 - only when asked for

        dialog = ConfirmDialog("Đang làm dở", _UNDER_WAY, "&Dừng và đóng", self._pages)
        dialog.confirmed.connect(self.work.give_up)
        dialog.confirmed.connect(do)
        dialog.open()

    def close(self) -> None:
        """Close the round."""
        self.work.give_up()
        self.deciding.forget()
        self._request = self.round.now = None
        self.plans.forget()
        self._pages.close_round()

    def _look(self) -> None:
        if self._request is None:
            return
        rules = self._memory.settings.layers
        self._request = self._request._replace(rules=rules)
        work = partial(self.rounds.look, self._request._replace(known=self.round.now))
        self.work.do(work, Listener(self._on_failed, self._on_value, self._on_ended))

    def _on_value(self, value: Looked) -> None:
        page = self._page()
        self.round.now = value
        overview = value.table.overview
        if value.table.lines or overview.apart or overview.unread or not value.whole:
            page.show_table(value.table)
        else:
            page.say(_EMPTY, "\n".join((_FILL, *overview.passed_over)))

    def _on_renewed(self, now: Looked) -> None:
        self._page().show_table(now.table, keep_order=True)

    def _on_ended(self) -> None:
        page, now = self._page(), self.round.now
        if now is None:
            return
        self._memory.note(lambda kept: kept.opened(now.request.folder))
        self._opening.tell_recent()
        words = list(now.words)
        if not now.whole:
            words.insert(0, _STOPPED.format(now.table.so_far))
        elif now.table.overview.unread and not (now.table.lines or now.table.overview.apart):
            words.insert(0, _NONE_READ)
        if words:
            page.told.show_message("\n".join(words))
        page.settle()

    def _on_failed(self, error: Exception) -> None:
        page = self._page()
        if isinstance(error, LibraryError):
            self.close()
            self.broken.emit(error)
            return
        if isinstance(error, ReadError):
            title, message = _GONE, error.message
        else:
            details = log.told("round", error)
            title, message = "Chưa rà soát được", f"Chương trình gặp lỗi khi rà soát.{details}"
        if self.round.now is None:
            page.say(title, message)
        else:
            page.told.show_message(f"{title}. {message}")

    def _say_on_page(self, message: str) -> None:
        self._pages.show_round()
        self._page().told.show_message(message)

    def _page(self) -> "RoundPage":
        """Return the page of the round; connected when it is first made."""
        page, new = self._pages.round_page()
        if new:
            page.closed.connect(partial(self.unless_writing, self.close))
            page.again_asked.connect(self.again)
            page.other_asked.connect(self.ask)
            page.cancelled.connect(self.work.cancel)
            page.file_asked.connect(self.plans.open)
            page.offices.plan_asked.connect(self.plans.open)
            self.work.turned.connect(page.set_running)
            self.work.progressed.connect(page.progress.advance)
            self.deciding.offer(page)
            self.tasks.offer(page)
        return page
