"""Rounds as the window knows them, without any file: one that is open, and one that never ends."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

from PySide6.QtWidgets import QApplication

from checker.library.load import load_library
from checker.rounds.decisions import read_kept
from checker.rounds.listing import Listing
from gui.dialogs.confirm import ConfirmDialog
from gui.panes.round.columns import What
from gui.panes.round.lines import RoundTable, table_of
from gui.panes.round.page import RoundPage
from gui.window import MainWindow
from gui.work.checking import Progress
from gui.work.looked import Looked, RoundRequest
from tests.gui.round_making import overview

PLAN = "Kế hoạch xã Thung Mây.docx"
"""What the plan with gaps is called."""


def open_round(folder: Path = Path("đợt 1"), table: RoundTable | None = None) -> Looked:
    """A round in *folder* with *table*, of a few offices where none is given."""
    shown = table or table_of(overview(6))
    return Looked(RoundRequest(folder), load_library(), Listing(()), read_kept(folder), shown)


class Endless:
    """Looks at a round for ever, telling one table first."""

    def look(
        self, request: RoundRequest, stop: Event, given_up: Callable[[], bool]
    ) -> Iterator[Progress | Looked]:
        now = replace(open_round(request.folder), request=request, whole=False, done=2)
        now = replace(now, table=replace(now.table, seen=(2, 9)))
        yield Progress("Đã xem 2/9 tệp", 0.2)
        yield now
        while not (stop.is_set() or given_up()):
            time.sleep(0.01)
        yield now


def until(done: Callable[[], bool], patience: float = 60.0) -> None:
    """Let the window work until *done*."""
    end = time.monotonic() + patience
    while not done():
        assert time.monotonic() < end
        QApplication.processEvents()
        time.sleep(0.005)


def page_of(window: MainWindow) -> RoundPage:
    page = window.pages.round
    assert page is not None
    return page


def row_named(page: RoundPage, name: str) -> int:
    model = page.offices.model
    return next(r for r in range(model.rowCount()) if name in model.cell(r, 0).text)


def open_cell(window: MainWindow, page: RoundPage, what: What, key: str = "") -> None:
    """Go to a cell of the plan with gaps and open it by Enter."""
    page.offices.view.go_to(row_named(page, "Thung Mây"), page.offices.model.column_of(what, key))
    page.offices.view.setFocus()
    window.activateWindow()
    page.offices._open_current()
    until(lambda: window.pages.shows_draft and window.workspace.selected is not None)


def done(window: MainWindow) -> str:
    """Return what is told once nothing goes on any more."""
    until(lambda: not (window.flows.rounding.busy or window.background._jobs))
    return page_of(window).told.message.text()


def asked_of(window: MainWindow) -> list[ConfirmDialog]:
    """What was asked before something that is hard to take back, the last one at the end."""
    return window.findChildren(ConfirmDialog)


def confirm(window: MainWindow) -> str:
    """Go on all the same; return what was asked."""
    dialog = asked_of(window)[-1]
    assert dialog.isVisible()
    dialog.go_on.click()
    return dialog.words.text()
