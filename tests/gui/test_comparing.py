"""The open draft is compared with an older one: fixed, still open, new."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event, get_ident

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

import resources
from checker.particulars import Overrides
from checker.review.text_changes import Row
from gui.window import MainWindow
from gui.work.checking import Checked, Progress, Request
from gui.work.judging import LocalJudge
from tests.gui.conftest import COMPLETE, Open
from tests.gui.making import make_window

OLD = resources.SAMPLES / "ke-hoach-xa-con-thieu-2026.docx"
NEW = resources.SAMPLES / "ke-hoach-xa-con-thieu-2026-sua-lan-2.docx"


class Recorder:
    """A judge that keeps what it was asked and waits, if told to, before the older draft."""

    def __init__(self, judge: LocalJudge) -> None:
        self._judge = judge
        self.asked: list[Request] = []
        self.hold = False
        self._stopped = Event()

    def run(self, request: Request) -> Iterator[Progress | Checked]:
        self.asked.append(request)
        self._stopped.clear()
        if self.hold and request.path == OLD:
            yield Progress("Đang đọc dự thảo", 0.0)
            assert self._stopped.wait(10)
            raise RuntimeError("ended")
        yield from self._judge.run(request)

    def stop(self) -> None:
        self._stopped.set()


@pytest.fixture
def recorder(judge: LocalJudge) -> Recorder:
    return Recorder(judge)


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, recorder: Recorder
) -> Iterator[MainWindow]:
    made = make_window(qapp, tmp_path / "soat.ini", recorder)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[str]:
    """Let *path* be chosen; return the titles of the dialogs that ask."""
    titles: list[str] = []

    def choosing(_parent: QWidget, title: str, *_: str) -> tuple[str, str]:
        titles.append(title)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choosing)
    return titles


def test_an_older_draft_tells_what_was_fixed(
    qtbot: QtBot, open_: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(NEW)
    before = window.session.checked
    titles = choose(monkeypatch, OLD)
    with qtbot.waitSignal(window.flows.comparing.done, timeout=20_000) as done:
        window.actions_["compare"].trigger()
    assert titles == ["Chọn bản trước để so với dự thảo đang mở"]
    change = done.args[0]
    assert "section.funding" in {one.rule.id for one in change.fixed}
    assert window.workspace.changes.isVisibleTo(window.workspace)
    assert window.session.checked is before
    qtbot.waitUntil(lambda: not window.flows.comparing.busy)
    assert not window.progress.isVisible()


def test_what_is_no_draft_is_told(
    qtbot: QtBot, open_: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(NEW)
    bad = tmp_path / "cũ.docx"
    bad.write_bytes(b"")
    choose(monkeypatch, bad)
    with qtbot.waitSignal(window.flows.comparing.refused, timeout=20_000):
        window.actions_["compare"].trigger()
    assert window.troubles.isVisible()


def test_the_older_draft_is_judged_where_every_draft_is(
    qtbot: QtBot, open_: Open, recorder: Recorder
) -> None:
    """Nothing is judged beside the judge that the window was given: the second process."""
    window = open_(NEW)
    with qtbot.waitSignal(window.flows.comparing.done, timeout=20_000):
        window.flows.comparing.compare_with(OLD)
    assert [request.path.name for request in recorder.asked] == [NEW.name, OLD.name]


def test_what_a_person_says_of_the_plan_holds_of_both_drafts(
    qtbot: QtBot, open_: Open, recorder: Recorder
) -> None:
    window, said = open_(NEW), Overrides(profile="thematic")
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        window.session.correct(said)
    with qtbot.waitSignal(window.flows.comparing.done, timeout=20_000):
        window.flows.comparing.compare_with(OLD)
    assert recorder.asked[-1].overrides == said


def test_a_comparison_shows_its_progress_and_can_be_cancelled(
    qtbot: QtBot, open_: Open, recorder: Recorder
) -> None:
    window = open_(NEW)
    before = window.session.checked
    recorder.hold = True
    window.flows.comparing.compare_with(OLD)
    qtbot.waitUntil(window.progress.isVisible)
    with qtbot.assertNotEmitted(window.flows.comparing.done, wait=100):
        qtbot.mouseClick(window.progress.cancel, Qt.MouseButton.LeftButton)
    assert not window.flows.comparing.busy
    assert not window.progress.isVisible()
    assert window.session.checked is before
    assert window.workspace.isVisible()


def test_the_words_of_both_are_compared_beside_the_window_and_can_be_given_up(
    qtbot: QtBot, open_: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, held, threads = open_(NEW), Event(), set()

    def rows(old: str, new: str) -> Iterator[Row]:
        threads.add(get_ident())
        for _ in range(60):
            yield Row("same")
        assert held.wait(10)
        yield Row("same")

    with monkeypatch.context() as patched:
        patched.setattr("checker.review.text_changes.text_rows", rows)
        window.flows.comparing.compare_with(OLD)
        qtbot.waitUntil(lambda: bool(threads) and window.progress.isVisible())
        qtbot.waitUntil(lambda: "lời văn" in window.progress._message.text())
        with qtbot.assertNotEmitted(window.flows.comparing.done, wait=100):
            qtbot.mouseClick(window.progress.cancel, Qt.MouseButton.LeftButton)
            held.set()
        assert get_ident() not in threads
    assert not window.progress.isVisible()
    with qtbot.waitSignal(window.flows.comparing.done, timeout=20_000):
        window.flows.comparing.compare_with(OLD)
    assert window.pages.comparison is not None


@pytest.mark.parametrize("way", ["another draft", "none"])
def test_a_comparison_ends_with_the_draft_it_was_asked_for(
    qtbot: QtBot, open_: Open, recorder: Recorder, tmp_path: Path, way: str
) -> None:
    window = open_(NEW)
    recorder.hold = True
    window.flows.comparing.compare_with(OLD)
    if way == "none":
        window.actions_["leave"].trigger()
    else:
        second = Path(shutil.copy(COMPLETE, tmp_path / "hai.docx"))
        window.flows.opening.open(second)
        qtbot.waitUntil(
            lambda: (
                window.session.checked is not None
                and window.session.checked.document.path == second
            ),
            # Less than the older draft holds the judge, if nobody ends it.
            timeout=5_000,
        )
    assert not window.flows.comparing.busy
    assert not window.workspace.changes.isVisible()


def test_both_drafts_can_change_places_and_nothing_is_told_of_the_plan_of_others(
    qtbot: QtBot, open_: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(NEW)
    comparing, changes = window.flows.comparing, window.workspace.changes
    with qtbot.waitSignal(comparing.done, timeout=20_000) as done:
        comparing.compare_with(OLD)
    qtbot.waitUntil(lambda: not comparing.busy)
    names = f"Bản trước “{OLD.name}” → bản sau “{NEW.name}”."
    assert changes._what.text().startswith(names)
    with qtbot.waitSignal(comparing.done, timeout=20_000) as turned:
        assert window.pages.comparison is not None
        window.pages.comparison.turn_asked.emit()
    before, after = done.args[0], turned.args[0]
    assert (after.old, after.new) == (before.new, before.old)
    assert len(after.newly_open) == len(before.fixed)
    assert changes._what.text().startswith(f"Bản trước “{NEW.name}” → bản sau “{OLD.name}”.")
    assert f"mới {len(before.fixed)}" in changes._counts.text()
    qtbot.waitUntil(lambda: not comparing.busy)
    other = resources.SAMPLES / "ke-hoach-tre-em-xa-con-thieu-2026.docx"
    with qtbot.waitSignal(comparing.done, timeout=20_000):
        comparing.compare_with(other)
    assert changes.isHidden()
    assert "hai lĩnh vực khác nhau" in window.pages.comparison.warning.text()
