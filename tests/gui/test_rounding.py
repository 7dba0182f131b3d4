"""A round in the window: a folder is looked at, its plans are opened and left again, it can be stopped."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checker.library.load import load_library
from checker.rounds.decisions import read_kept
from checker.rounds.listing import Listing
from checker.rounds.sorts import STORE
from gui.panes.round.asked import Asked, Keep
from gui.panes.round.columns import What
from gui.panes.round.lines import table_of
from gui.panes.round.page import RoundPage
from gui.window import MainWindow
from gui.work.checking import Progress
from gui.work.judging import LocalJudge
from gui.work.rounding import Looked, RoundRequest
from tests.gui.conftest import COMPLETE, GAPS, SECOND
from tests.gui.making import make_window
from tests.gui.round_making import overview
from tests.gui.test_window import drop

PLAN = "Kế hoạch xã Thung Mây.docx"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A round of one plan with gaps, a second commune's text, a letter and a file that is broken."""
    made = tmp_path_factory.mktemp("đợt 1")
    shutil.copy(GAPS, made / PLAN)
    shutil.copy(COMPLETE, made / "phường.docx")
    (made / "hỏng.docx").write_bytes(b"PK\x03\x04")
    return made


@pytest.fixture(scope="module")
def reviewed(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, judge: LocalJudge, folder: Path
) -> Iterator[MainWindow]:
    """A window in which the round was looked at, by the engine itself."""
    made = make_window(qapp, tmp_path_factory.mktemp("kept") / "soat.ini", judge)
    made.resize(1366, 768)
    made.show()
    made.flows.opening.open(folder)
    until(lambda: made.flows.rounding.round.now is not None and not made.flows.rounding.busy)
    yield made
    made.close()


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


def cell(page: RoundPage, name: str, what: What, key: str = "") -> str:
    return page.offices.model.cell(
        row_named(page, name), page.offices.model.column_of(what, key)
    ).text


def row_named(page: RoundPage, name: str) -> int:
    model = page.offices.model
    return next(r for r in range(model.rowCount()) if name in model.cell(r, 0).text)


@pytest.fixture
def back(reviewed: MainWindow) -> Iterator[RoundPage]:
    """The page of the round, to which the window returns after the test."""
    page = page_of(reviewed)
    page.told.leave()
    page.offices.ask(Asked())
    yield page
    reviewed.flows.rounding.plans.go_back()
    until(lambda: not reviewed.session.busy)


def test_a_folder_that_is_opened_is_a_round(
    reviewed: MainWindow, back: RoundPage, folder: Path
) -> None:
    assert reviewed.pages.shows_round
    assert (folder / STORE).is_file()
    assert cell(back, "Thung Mây", What.MUST).startswith("●")
    assert back.sections._group.button(2).text() == "Chưa đọc được 1"
    assert "2026" in back.about.text()
    assert str(folder) in reviewed.memory.settings.recent
    assert not reviewed.actions_["overview"].isVisible()
    assert reviewed.actions_["recheck"].isEnabled()
    assert not reviewed.actions_["word"].isEnabled()


def open_cell(window: MainWindow, page: RoundPage, what: What, key: str = "") -> None:
    """Go to a cell of the plan with gaps and open it by Enter."""
    page.offices.view.go_to(row_named(page, "Thung Mây"), page.offices.model.column_of(what, key))
    page.offices.view.setFocus()
    window.activateWindow()
    page.offices._open_current()
    until(lambda: window.pages.shows_draft and window.workspace.selected is not None)


def test_a_plan_is_opened_at_its_finding_and_left_again(
    qtbot: QtBot, reviewed: MainWindow, back: RoundPage, folder: Path
) -> None:
    back.offices.ask(Asked(frozenset({Keep.MUST})))
    group = next(c for c in back.offices.model.columns if c.key == "action-month")
    open_cell(reviewed, back, What.GROUP, group.key)
    selected, checked = reviewed.workspace.selected, reviewed.session.checked
    assert selected is not None
    assert checked is not None
    assert checked.document.path == folder / PLAN
    assert checked.report.results[selected.result].rule.group.id == "action-month"
    assert reviewed.actions_["overview"].isVisible()
    reviewed.actions_["overview"].trigger()
    assert reviewed.pages.shows_round
    assert reviewed.session.checked is None
    until(lambda: not reviewed.background._jobs)
    assert back.offices.model.asked.keep == {Keep.MUST}
    now = back.offices.view.current
    assert now is not None
    assert (now[0].of.office.name, now[1].key) == ("Thung Mây", "action-month")
    assert reviewed.windowTitle() == "Soát"


def test_escape_leaves_a_plan_of_the_round(
    qtbot: QtBot, reviewed: MainWindow, back: RoundPage
) -> None:
    open_cell(reviewed, back, What.NAME)
    qtbot.keyClick(reviewed.workspace.view, Qt.Key.Key_Escape)
    assert reviewed.pages.shows_round


def test_what_is_done_in_a_plan_is_seen_when_one_comes_back(
    reviewed: MainWindow, back: RoundPage, folder: Path
) -> None:
    before = cell(back, "Thung Mây", What.MUST)
    whole = (folder / PLAN).read_bytes()
    open_cell(reviewed, back, What.MUST)
    text = shutil.copy(SECOND, folder / PLAN)
    reviewed.flows.rounding.plans.go_back()
    until(lambda: cell(back, "Thung Mây", What.MUST) != before)
    Path(text).write_bytes(whole)
    reviewed.actions_["recheck"].trigger()
    until(lambda: not reviewed.flows.rounding.busy)
    assert cell(back, "Thung Mây", What.MUST) == before


def test_a_decision_is_kept_in_the_folder_and_taken_back(
    reviewed: MainWindow, back: RoundPage, folder: Path
) -> None:
    def decide(words: str) -> None:
        line = back.offices.model.line(row_named(back, "Thung Mây"))
        back.offices.decided.emit([line], words)
        until(lambda: cell(back, "Thung Mây", What.DECISION) == words)

    decide("Đạt")
    assert [one.decision for one in read_kept(folder).decisions.values()] == ["Đạt"]
    decide("")
    assert not read_kept(folder).decisions


def test_a_plan_that_is_gone_is_told_on_the_round(
    reviewed: MainWindow, back: RoundPage, folder: Path
) -> None:
    aside = (folder / PLAN).rename(folder / "xa.bin")
    back.offices.view.go_to(row_named(back, "Thung Mây"), 0)
    back.offices._open_current()
    until(back.told.isVisible)
    aside.rename(folder / PLAN)
    assert reviewed.pages.shows_round
    assert PLAN in back.told.message.text()


# Folders with which nothing can be done


def say(window: MainWindow, folder: Path) -> str:
    """Return what the window says of *folder* once it was looked at."""
    window.flows.rounding.open(folder)
    until(lambda: not window.flows.rounding.busy)
    page = page_of(window)
    assert window.pages.shows_round
    parts = [page.message.title, page.message.message, page.told.message]
    return " ".join(part.text() for part in parts if part.isVisible())


def test_an_empty_folder_a_missing_one_and_one_of_unread_files_say_what_to_do(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    empty = tmp_path / "trống"
    empty.mkdir()
    assert drop(window, QUrl.fromLocalFile(str(empty)))
    until(lambda: window.flows.rounding.round.now is not None and not window.flows.rounding.busy)
    page = page_of(window)
    assert page.message.isVisible()
    assert "chưa có dự thảo" in page.message.title.text()
    assert "Hãy chọn thư mục" in page.message.message.text()
    told = say(window, tmp_path / "không có")
    assert "Không tìm thấy thư mục" in told
    assert "ổ mạng" in told
    (empty / "nộp.rar").write_bytes(b"Rar!")
    assert "Chưa đọc được tệp nào" in say(window, empty)
    assert page.unread.isVisible()
    page.closed.emit()
    assert window.pages.shows_start


def test_an_archive_that_is_dropped_says_what_to_do(window: MainWindow, tmp_path: Path) -> None:
    archive = Path(shutil.make_archive(str(tmp_path / "nộp"), "zip", GAPS.parent, GAPS.name))
    assert drop(window, QUrl.fromLocalFile(str(archive)))
    until(lambda: not window.session.busy)
    assert window.pages.error.isVisible()
    assert "giải nén" in window.pages.error.message.text()


# Stopping; the engine is a small one that goes on until it is told to end


class Endless:
    """Looks at a round for ever, telling one table first."""

    def look(
        self, request: RoundRequest, stop: Event, given_up: Callable[[], bool]
    ) -> Iterator[Progress | Looked]:
        library = load_library()
        yield Progress("Đã xem 2/9 tệp", 0.2)
        yield self.looked(request, library)
        while not (stop.is_set() or given_up()):
            time.sleep(0.01)
        yield self.looked(request, library)

    def looked(self, request: RoundRequest, library: object) -> Looked:
        table = table_of(overview(6), whole=False)
        return Looked(request, library, Listing(()), read_kept(request.folder), table, whole=False)  # type: ignore[arg-type]


def test_it_can_be_stopped_and_what_is_done_is_kept(window: MainWindow, tmp_path: Path) -> None:
    window.flows.rounding._rounds = Endless()  # type: ignore[assignment]
    window.flows.rounding.open(tmp_path)
    until(lambda: window.pages.round is not None and page_of(window).progress.isVisible())
    page = page_of(window)
    until(lambda: page.offices.model.rowCount() == 6)
    assert not page.again.isEnabled()
    page.progress.cancel.click()
    until(lambda: not window.flows.rounding.busy)
    assert not page.progress.isVisible()
    assert page.again.isEnabled()
    assert page.offices.model.rowCount() == 6
    assert "Đã dừng" in page.told.message.text()


def test_a_window_that_closes_ends_the_work_within_a_second(
    window: MainWindow, tmp_path: Path
) -> None:
    window.flows.rounding._rounds = Endless()  # type: ignore[assignment]
    window.flows.rounding.open(tmp_path)
    until(lambda: window.flows.rounding.round.now is not None)
    begin = time.monotonic()
    window.close()
    assert time.monotonic() - begin < 1
