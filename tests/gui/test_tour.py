"""The first tour: offered once, at real parts of the window, left at any moment."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from pytestqt.qtbot import QtBot

from gui.panes.bubble import Bubble, placed
from gui.window import MainWindow


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's documents."""
    monkeypatch.setattr("gui.flows.samples.documents", lambda: tmp_path)
    return tmp_path


def bubble_of(window: MainWindow) -> Bubble:
    assert window.tour.bubble is not None
    return window.tour.bubble


def test_it_goes_through_the_window_once(qtbot: QtBot, window: MainWindow) -> None:
    window.tour.offer()
    bubble = bubble_of(window)
    assert bubble.isVisible()
    assert bubble._target is window.pages.start.open_button
    qtbot.mouseClick(bubble.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.checked is not None and bubble.step.text() == "2/4")
    seen = []
    for _ in range(3):
        qtbot.waitUntil(bubble.isVisible)
        assert bubble._target is not None
        assert bubble._target.isVisible()
        seen.append(bubble._target)
        qtbot.mouseClick(bubble.next, Qt.MouseButton.LeftButton)
    work = window.workspace
    assert seen == [work.view, work.checklist.way, work.details]
    assert not bubble.isVisible()
    window.tour.offer()
    assert not bubble.isVisible()
    assert window.memory.settings.toured
    window.actions_["tour"].trigger()
    assert bubble.isVisible()
    assert bubble.step.text() == "1/4"


def test_it_does_not_stand_over_a_round_unless_asked_for(window: MainWindow) -> None:
    window.tour.offer()
    assert window.tour.shown
    window.pages.show_round()
    assert not window.tour.shown
    window.actions_["tour"].trigger()
    assert window.tour.shown
    window.pages.show_start()
    assert window.tour.shown


def test_in_a_low_window_the_last_stop_is_the_list(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(900, 540)
    window.tour.begin()
    bubble = bubble_of(window)
    window.flows.samples.try_out()
    qtbot.waitUntil(lambda: bubble.step.text() == "2/4")
    for _ in range(2):
        qtbot.mouseClick(bubble.next, Qt.MouseButton.LeftButton)
    assert bubble.step.text() == "4/4"
    assert bubble.isVisible()
    assert bubble._target is window.workspace.checklist


def test_it_is_left_at_once_and_blocks_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.tour.offer()
    bubble = bubble_of(window)
    assert not bubble.isWindow()
    assert not bubble.hasFocus()
    window.actions_["rules"].trigger()
    assert window.pages.shows_rules
    window.pages.show_start()
    assert bubble.isVisible()
    qtbot.mouseClick(bubble.skip, Qt.MouseButton.LeftButton)
    assert not bubble.isVisible()
    window.pages.show_start()
    assert not bubble.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F8, Qt.Key.Key_F9])
def test_a_key_leaves_it(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    window.flows.samples.try_out()
    qtbot.waitUntil(lambda: window.session.checked is not None and window.pages.shows_draft)
    window.tour.begin()
    assert bubble_of(window).isVisible()
    qtbot.keyClick(window, key)
    assert not bubble_of(window).isVisible()
    assert not bubble_of(window)._frame.isVisible()


@pytest.mark.parametrize(
    "part",
    [
        QRect(0, 0, 90, 30), QRect(1190, 0, 90, 30), QRect(900, 300, 380, 420),
        QRect(0, 90, 220, 630), QRect(0, 690, 1280, 30),
    ],
    ids=str,
)  # fmt: skip
def test_words_stand_beside_what_they_speak_of(part: QRect) -> None:
    size, room = QSize(336, 150), QRect(0, 0, 1280, 720)
    place = QRect(placed(size, part, room), size)
    assert room.contains(place)
    assert not place.intersects(part)


def test_words_stand_upon_what_fills_the_window() -> None:
    room = QRect(0, 0, 1280, 720)
    assert room.contains(QRect(placed(QSize(336, 150), room, room), QSize(336, 150)))
    assert placed(QSize(336, 150), room, room) != QPoint(0, 0)
