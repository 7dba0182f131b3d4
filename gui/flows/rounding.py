"""A review round in the window: looked at, its plans opened and left again, its plans decided on."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from checker.errors import ReadError
from checker.library.errors import LibraryError
from checker.rounds.file_row import FileRow, OpenMatter, row_of
from checker.system import log
from gui.dialogs.files import choose_folder
from gui.flows.opening import Opening
from gui.panes.pages import Pages
from gui.panes.round.lines import Line
from gui.settings import Memory
from gui.work.background import Background
from gui.work.checking import Checked, Progress, Request
from gui.work.lane import Job, Listener
from gui.work.rounding import Looked, RoundRequest, Rounds, looked
from gui.work.session import Session

if TYPE_CHECKING:
    from gui.panes.round.page import RoundPage

_STOPPED = "Đã dừng: mới xem {done}/{of} tệp. Phần đã xem được giữ lại; bấm “Rà soát lại” để xem tiếp phần còn lại."
_EMPTY = "Trong thư mục này chưa có dự thảo nào"
_FILL = (
    "Hãy chọn thư mục có các kế hoạch mà đơn vị đã nộp: tệp Word, PDF, .odt, .rtf, .html, .txt, "
    "nằm ngay trong thư mục, trong thư mục con hoặc trong tệp nén .zip."
)
_GONE = "Không tìm thấy thư mục"
_PACKED = (
    "Dự thảo này nằm trong tệp nén “{archive}”, chương trình mở một bản chép tạm. Quyết định ghi ở đây không "
    "được giữ; muốn ghi, hãy giải nén rồi rà soát lại."
)


class _Shown(NamedTuple):
    """A plan of the round that is on the screen: its name in the round, its file, where to begin."""

    name: str
    path: Path
    matter: OpenMatter | None


class Rounding(QObject):
    """Looks at the round in a folder, and goes to and fro between it and its plans."""

    broken = Signal(LibraryError)
    refused = Signal(str)
    """Carries in Vietnamese what did not work; what is on the screen stands."""

    def __init__(
        self,
        background: Background,
        session: Session,
        memory: Memory,
        opening: Opening,
        pages: Pages,
    ) -> None:
        super().__init__(pages)
        self._background, self._session, self._memory = background, session, memory
        self._opening, self._pages = opening, pages
        self._rounds = Rounds()
        self._request: RoundRequest | None = None
        self._looked: Looked | None = None
        self._job: Job | None = None
        self._stop = Event()
        self._shown: _Shown | None = None
        self._copies: list[AbstractContextManager[Path]] = []
        """What holds the copies of plans that lie in archives."""
        opening.folder_found.connect(self.open)
        opening.changing.connect(self._leave_plan)
        session.opened.connect(self._on_opened)
        session.failed.connect(self._on_failed_plan)
        pages.workspace.chosen.connect(self._go_to_matter)

    @property
    def looked(self) -> Looked | None:
        """The round as far as it is known; None where none is open."""
        return self._looked

    @property
    def busy(self) -> bool:
        """Whether the round is being looked at."""
        return self._job is not None and self._job.running

    def ask(self) -> None:
        """Ask for a folder and look at the round in it."""
        folder = choose_folder(self._pages, self._memory.settings.last_folder)
        if folder is not None:
            self.open(folder)

    def open(self, folder: Path) -> None:
        """Look at the round in *folder*, instead of whatever is open."""
        self._opening.leave()
        self._looked = None
        page = self._page()
        page.begin(folder.name or str(folder))
        page.offices.ask(type(page.offices.model.asked)())
        self._pages.show_round()
        self._request = RoundRequest(folder)
        self._look()

    def again(self) -> None:
        """Look at the round again: what is new or has changed is judged."""
        if self._request is not None and not self.busy:
            self._look()

    def cancel(self) -> None:
        """Stop; what was judged is kept."""
        self._stop.set()

    def close(self) -> None:
        """Close the round."""
        self._background.give_up(self._job)
        self._request = self._looked = None
        self._copies.clear()
        self._pages.close_round()

    def go_back(self) -> None:
        """Leave the plan for the round that it is of."""
        if self._pages.has_round and not self._pages.shows_round:
            self._opening.leave()

    @property
    def shows_plan(self) -> bool:
        """Whether the draft on the screen was opened from the round."""
        return self._shown is not None and self._session.path == self._shown.path

    # Looking

    def _look(self) -> None:
        if self._request is None:
            return
        self._background.give_up(self._job)
        self._stop = Event()
        self._request = self._request._replace(rules=tuple(map(Path, self._memory.settings.rules)))
        self._page().set_running(running=True)
        work = partial(self._rounds.look, self._request, self._stop)
        listener = Listener(self._on_failed, self._on_value, self._on_ended)
        self._job = self._background.oversee(work, listener)

    def _on_value(self, value: Progress | Looked) -> None:
        page = self._page()
        if isinstance(value, Progress):
            page.progress.advance(value)
            return
        self._looked = value
        if value.table.lines or not value.whole or value.table.overview.apart:
            page.show_table(value.table)
        elif value.table.overview.unread:
            page.show_table(value.table)
            page.told.show_message(
                "Chưa đọc được tệp nào trong thư mục này; vì sao thì xem ở dưới."
            )
        else:
            page.say(_EMPTY, "\n".join((_FILL, *value.table.overview.passed_over)))

    def _on_ended(self) -> None:
        page = self._page()
        page.set_running(running=False)
        now = self._looked
        if now is None or self._request is None:
            return
        folder = self._request.folder
        self._memory.note(lambda kept: kept.opened(folder))
        self._opening.tell_recent()
        words = list(now.words)
        if not now.whole:
            done, of = len(now.rows), len(now.listing.documents)
            words.insert(0, _STOPPED.format(done=done, of=of))
        if words:
            page.told.show_message("\n".join(words))
        if page.isVisible() and not page.isAncestorOf(page.window().focusWidget() or page):
            page.setFocus()

    def _on_failed(self, error: Exception) -> None:
        page = self._page()
        page.set_running(running=False)
        if isinstance(error, LibraryError):
            self.close()
            self.broken.emit(error)
            return
        if isinstance(error, ReadError):
            title, message = _GONE, error.message
        else:
            details = log.told("round", error)
            title, message = "Chưa rà soát được", f"Chương trình gặp lỗi khi rà soát.{details}"
        if self._looked is None:
            page.say(title, message)
        else:
            page.told.show_message(f"{title}. {message}")

    # Plans

    def open_plan(self, row: FileRow, matter: OpenMatter | None = None) -> None:
        """Open the plan *row* of the round, at *matter*."""
        now = self._looked
        entry = now.entries.get(row.path) if now is not None else None
        if entry is None:
            return
        if not entry.inside:
            self._show(_Shown(row.path, entry.path, matter))
            return
        copying = entry.opened()

        def copied() -> Iterator[Path]:
            yield copying.__enter__()

        def show(path: Path) -> None:
            self._copies.append(copying)
            self._show(_Shown(row.path, path, matter))
            self.refused.emit(_PACKED.format(archive=entry.path.name))

        self._background.run(copied, Listener(self._on_failed_copy, show))

    def _show(self, shown: _Shown) -> None:
        self._opening.open(shown.path)
        self._shown = shown

    def _on_opened(self, checked: Checked) -> None:
        if self._shown is not None and checked.document.path != self._shown.path:
            self._shown = None

    def _on_failed_plan(self, path: Path, error: ReadError) -> None:
        if self._shown is not None and path == self._shown.path:
            self._shown = None
            self._pages.show_round()
            self._page().told.show_message(f"Không mở được “{path.name}”. {error.message}")

    def _on_failed_copy(self, error: Exception) -> None:
        told = error.message if isinstance(error, ReadError) else log.told("copy", error)
        self._page().told.show_message(told)

    def _go_to_matter(self) -> None:
        """Select in the plan that has just been shown what it was opened for."""
        work, shown = self._pages.workspace, self._shown
        if shown is None or shown.matter is None or work.checked is None or work.selected:
            return
        if work.checked.document.path != shown.path:
            return
        matter, report = shown.matter, work.checked.report
        self._shown = shown._replace(matter=None)
        for number, result in enumerate(report.results):
            if result.rule.id == matter.rule:
                starts = [finding.span.start for finding in result.findings]
                which = starts.index(matter.start) if matter.start in starts else None
                # Only once the page is on the screen does it know where things are.
                QTimer.singleShot(0, self, lambda: work.select(number, which, scroll=True))  # noqa: B023
                return

    def _leave_plan(self) -> None:
        """A plan of the round is left: what was decided of it there holds in the round as well."""
        shown, self._shown = self._shown, None
        if shown is None or self._looked is None or self._session.checked is None:
            return
        self._judge_again(shown)

    def _judge_again(self, shown: _Shown) -> None:
        overrides = self._memory.settings.overrides_of(shown.path)
        request = Request(shown.path, self._session.rules, overrides)

        def take(value: Progress | Checked) -> None:
            now = self._looked
            if isinstance(value, Checked) and now is not None and not self.busy:
                row = row_of(shown.name, value.report, data=False)
                self._renew(now, {**now.rows, shown.name: row})

        self._background.judge(request, Listener(_let_be, take))

    def _renew(self, before: Looked, rows: dict[str, FileRow]) -> None:
        """Show the round with other *rows*, or with the same ones after something was decided."""

        def take(now: Looked) -> None:
            if self._looked is before:
                self._looked = now
                self._page().show_table(now.table, keep_order=True)

        listener = Listener(lambda error: log.told("round", error), take)
        self._background.run(lambda: iter((looked(before, rows),)), listener)

    # Decisions

    def decide(self, lines: Sequence[Line], words: str) -> None:
        """Write down what was decided on the plans of *lines*; no words take a decision back."""
        now = self._looked
        plans = [line for line in lines if line.row is not None]
        if now is None or not plans:
            return
        work = partial(_decided, now, plans, words, self._memory.settings.reviewer)
        listener = Listener(self._on_not_kept, self._take_decided)
        self._background.run(work, listener, must_end=True)

    def _take_decided(self, now: Looked) -> None:
        self._looked = now
        self._page().show_table(now.table, keep_order=True)

    def _on_not_kept(self, error: Exception) -> None:
        from checker.system.atomic import WriteError  # noqa: PLC0415 - only when it fails

        told = error.message if isinstance(error, WriteError) else log.told("decide", error)
        self._page().told.show_message(f"Chưa ghi được quyết định. {told}")

    # The page

    def _page(self) -> "RoundPage":
        """Return the page of the round; connected when it is first made."""
        page, new = self._pages.round_page()
        if new:
            from checker.rounds.decisions import OFFERED  # noqa: PLC0415

            page.closed.connect(self.close)
            page.again_asked.connect(self.again)
            page.other_asked.connect(self.ask)
            page.cancelled.connect(self.cancel)
            page.file_asked.connect(self.open_plan)
            page.offices.plan_asked.connect(self.open_plan)
            page.offices.decided.connect(self.decide)
            page.offices.menu.decisions = OFFERED
        return page


def _decided(now: Looked, lines: Sequence[Line], words: str, reviewer: str) -> Iterator[Looked]:
    from dataclasses import replace  # noqa: PLC0415

    from checker.rounds.decisions import Decided, decide, read_kept  # noqa: PLC0415
    from checker.rounds.overview import PlanDecision  # noqa: PLC0415
    from checker.system.clock import today  # noqa: PLC0415

    decision = PlanDecision(words, reviewer, today().isoformat()) if words else PlanDecision()
    decided = [Decided(line.of.office, line.row, decision) for line in lines if line.row]
    decide(now.request.folder, decided)
    kept = read_kept(now.request.folder)
    yield looked(replace(now, kept=kept), now.rows)


def _let_be(_error: Exception) -> None:
    """A plan that cannot be judged again any more stands as it was judged."""
