"""A round of which not all is read yet, or that may only be looked at: what is said of it, what is refused."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from checker.rounds.decisions import Settings, keep_settings
from checker.rounds.file_row import FileRow
from checker.rounds.listing import find
from checker.rounds.overview import Standing
from checker.rounds.run import Progress as Step
from gui.dialogs.answers import AnswersDialog
from gui.dialogs.waive import WaiveDialog
from gui.panes.round.columns import What
from gui.window import MainWindow
from gui.work.looked import Looked, RoundRequest
from gui.work.round_answers import Order
from gui.work.rounding import Rounds
from tests.gui.conftest import GAPS
from tests.gui.rounds_made import PLAN, Endless, done, open_cell, page_of, until


def test_of_a_plan_in_an_archive_nothing_is_kept_beside_the_copy(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tmp_path / "đợt nén"
    made.mkdir()
    shutil.make_archive(str(made / "nộp"), "zip", GAPS.parent, GAPS.name)
    window.flows.rounding.open(made)
    until(lambda: window.flows.rounding.round.now is not None and not window.flows.rounding.busy)
    page = page_of(window)
    open_cell(window, page, What.MUST)
    checked = window.session.checked
    assert checked is not None
    assert window.windowTitle() == f"nộp.zip › {GAPS.name} – Soát"
    assert checked.document.path.name == GAPS.name
    assert str(checked.document.path) not in window.memory.settings.recent
    monkeypatch.setattr("gui.flows.opening.open_outside", lambda _: True)
    window.flows.opening.open_in_word()
    assert "bản chép tạm" in window.troubles.message.text()
    selected, waiving = window.workspace.selected, window.flows.waiving
    assert selected is not None
    lent = set(checked.document.path.parent.iterdir())
    for answer in (waiving.waive, waiving.see):
        window.troubles.leave()
        answer(*selected.place)
        assert "giải nén" in window.troubles.message.text()
        assert window.troubles.isVisible()
    assert not window.findChildren(WaiveDialog)
    assert set(checked.document.path.parent.iterdir()) == lent
    window.flows.rounding.plans.go_back()
    assert window.pages.shows_round


# Stopping; the engine is a small one that goes on until it is told to end


def test_it_can_be_stopped_and_what_is_done_is_kept(window: MainWindow, tmp_path: Path) -> None:
    window.flows.rounding.rounds = Endless()  # type: ignore[assignment]
    window.flows.rounding.open(tmp_path)
    until(lambda: window.pages.round is not None and page_of(window).progress.isVisible())
    page = page_of(window)
    until(lambda: page.offices.model.rowCount() == 6)
    assert not page.again.isEnabled()
    assert window.focusWidget() is page.offices.view
    page.progress.cancel.setFocus()
    page.progress.cancel.click()
    until(lambda: not window.flows.rounding.busy)
    assert window.focusWidget() is page.offices.view
    before = page.offices.view.mapTo(page, QPoint(0, 0))
    page.partly.hide()
    QApplication.processEvents()
    assert page.offices.view.mapTo(page, QPoint(0, 0)) == before
    page.partly.show()
    assert not page.progress.isVisible()
    assert page.again.isEnabled()
    assert page.offices.model.rowCount() == 6
    assert "Đã dừng" in page.told.message.text()
    page.told.leave()
    assert page.partly.text() == "Mới xem 2/9 tệp"
    assert page.partly.isVisible()
    papers = window.flows.rounding.tasks.papers
    papers.ask_for_answers()
    (dialog,) = window.findChildren(AnswersDialog)
    assert not dialog.write.isEnabled()
    assert "rà soát lại cho hết" in dialog.trouble.text()
    dialog.reject()
    papers.write_answers(Order(tmp_path / "trả lời", "Sở"))
    assert "chưa xem hết" in done(window)
    assert not (tmp_path / "trả lời").exists()


@pytest.mark.parametrize("found", [True, False])
def test_of_what_is_not_read_yet_nobody_says_that_it_was_not_handed_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, found: bool
) -> None:
    shutil.copy(GAPS, tmp_path / PLAN)
    keep_settings(tmp_path, Settings(province="Lai Châu"))
    if found:
        whole = find(tmp_path)
        monkeypatch.setattr("checker.rounds.listing.find", lambda *_: whole)
    stop, rounds = Event(), Rounds()
    stop.set()
    (stopped,) = (
        one
        for one in rounds.look(RoundRequest(tmp_path), stop, lambda: False)
        if isinstance(one, Looked)
    )
    assert (stopped.done, stopped.left, stopped.whole) == (0, 1, False)
    assert stopped.table.so_far == ("Mới xem 0/1 tệp" if found else "Chưa tìm hết tệp")
    standings = {line.of.standing for line in stopped.table.lines}
    assert standings == {Standing.UNSEEN}


def test_what_was_known_before_is_shown_while_the_rest_is_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.docx", "b.docx", "c.docx"):
        (tmp_path / name).write_bytes(b"")
    ticks = iter(range(1000))

    def judged(*_: object) -> Iterator[FileRow | Step]:
        yield from (FileRow("a.docx"), Step(1, 3, 1, ""), FileRow("b.docx"), Step(2, 3, 2, ""))
        while next(ticks) < 40:  # nothing new comes for a while
            time.sleep(0.01)
            yield Step(2, 3, 2, "")
        yield FileRow("c.docx")

    monkeypatch.setattr("gui.work.rounding._judged", judged)
    said = Rounds().look(RoundRequest(tmp_path), Event(), lambda: False)
    told = [(one.done, next(ticks)) for one in said if isinstance(one, Looked)]
    assert (2, True) in [(count, at < 39) for count, at in told]


def test_a_window_that_closes_ends_the_work_within_a_second(
    window: MainWindow, tmp_path: Path
) -> None:
    window.flows.rounding.rounds = Endless()  # type: ignore[assignment]
    window.flows.rounding.open(tmp_path)
    until(lambda: window.flows.rounding.round.now is not None)
    begin = time.monotonic()
    window.close()
    assert time.monotonic() - begin < 4
