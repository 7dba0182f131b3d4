"""To a plan of the round and back: it is opened at what is left to do, and judged again when it is left."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from checker.errors import ReadError
from checker.rounds.file_row import FileRow, OpenMatter, row_of
from checker.system import log
from gui.flows.opening import Opening
from gui.panes.pages import Pages
from gui.settings import Memory
from gui.work.background import Background
from gui.work.checking import Checked, Progress, Request
from gui.work.lane import Listener
from gui.work.open_round import OpenRound
from gui.work.session import Session

_PACKED = (
    "Kế hoạch này nằm trong tệp nén “{archive}” nên chỉ xem được. Muốn miễn trừ, đánh dấu đã xem, hãy giải nén "
    "rồi rà soát lại thư mục."
)


class _Shown(NamedTuple):
    """A plan of the round that is on the screen: its name in the round, what it is called, its file, where to begin."""

    name: str
    called: str
    path: Path
    matter: OpenMatter | None = None


class RoundPlans(QObject):
    """Opens plans of the open round in the session."""

    told = Signal(str)
    """Carries in Vietnamese what is to be known of the plan that is opened."""
    refused = Signal(str)
    """Carries in Vietnamese why a plan cannot be opened; the round is to be shown."""

    def __init__(
        self,
        background: Background,
        session: Session,
        memory: Memory,
        opening: Opening,
        round_: OpenRound,
        pages: Pages,
    ) -> None:
        super().__init__(pages)
        self._background, self._session, self._memory = background, session, memory
        self._opening, self._round, self._pages = opening, round_, pages
        self._shown: _Shown | None = None
        self._copies: list[AbstractContextManager[Path]] = []
        """What holds the copies of plans that lie in archives."""
        opening.changing.connect(self._leave)
        session.opened.connect(self._on_opened)
        session.failed.connect(self._on_failed)
        pages.workspace.chosen.connect(self._go_to_matter)

    @property
    def shows_plan(self) -> bool:
        """Whether the draft on the screen was opened from the round."""
        return self._shown is not None and self._session.path == self._shown.path

    @property
    def called(self) -> str:
        """What that draft is called, one in an archive with the archive; empty where there is none."""
        return self._shown.called if self._shown is not None and self.shows_plan else ""

    def open(self, row: FileRow, matter: OpenMatter | None = None) -> None:
        """Open the plan *row* of the round, at *matter*."""
        now = self._round.now
        entry = now.entries.get(row.path) if now is not None else None
        if entry is None:
            return
        if not entry.inside:
            self._show(_Shown(row.path, entry.path.name, entry.path, matter))
            return
        copying, archive = entry.opened(), entry.path.name
        called = " › ".join((archive, row.path.rpartition("/")[2]))

        def copied() -> Iterator[Path]:
            yield copying.__enter__()

        def show(path: Path) -> None:
            self._copies.append(copying)
            self._show(_Shown(row.path, called, path, matter))
            self.told.emit(_PACKED.format(archive=archive))

        def fail(error: Exception) -> None:
            known = error.message if isinstance(error, ReadError) else log.told("copy", error)
            self.refused.emit(_not_opened(row.path, known))

        self._background.run(copied, Listener(fail, show))

    def go_back(self) -> None:
        """Leave the plan for the round that it is of."""
        if self._pages.has_round and not self._pages.shows_round:
            self._opening.leave()

    def forget(self) -> None:
        """Another round is opened, or none: the copies of the last one's plans may go."""
        self._shown = None
        self._copies.clear()

    def _show(self, shown: _Shown) -> None:
        self._opening.open(shown.path)
        self._shown = shown

    def _on_opened(self, checked: Checked) -> None:
        if self._shown is not None and checked.document.path != self._shown.path:
            self._shown = None

    def _on_failed(self, path: Path, error: ReadError) -> None:
        if self._shown is not None and path == self._shown.path:
            name, self._shown = self._shown.name, None
            self._opening.leave()  # should it come back nobody waits for it any more
            self.refused.emit(_not_opened(name, error.message))

    def _go_to_matter(self) -> None:
        """Select in the plan that has just been shown what it was opened for."""
        work, shown = self._pages.workspace, self._shown
        if shown is None or shown.matter is None or work.checked is None or work.selected:
            return
        if work.checked.document.path != shown.path:
            return
        matter, results = shown.matter, work.checked.report.results
        self._shown = shown._replace(matter=None)
        number = next((n for n, r in enumerate(results) if r.rule.id == matter.rule), None)
        if number is None:
            return
        starts = [finding.span.start for finding in results[number].findings]
        which = starts.index(matter.start) if matter.start in starts else None
        # Only once the page is on the screen does it know where things are.
        QTimer.singleShot(0, self, lambda: work.select(number, which, scroll=True))

    def _leave(self) -> None:
        """A plan of the round is left: what was decided of it there holds in the round as well."""
        shown, self._shown = self._shown, None
        if shown is None or self._round.now is None or self._session.checked is None:
            return
        overrides = self._memory.settings.overrides_of(shown.path)
        request = Request(shown.path, self._session.rules, overrides)

        def take(value: Progress | Checked) -> None:
            if isinstance(value, Checked):
                self._round.judged(row_of(shown.name, value.report, data=False))

        # One that cannot be judged again any more stands as it was judged.
        self._background.judge(request, Listener(lambda error: log.told("round", error), take))


def _not_opened(name: str, why: str) -> str:
    return f"Không mở được “{name.rpartition('/')[2]}”. {why}"
