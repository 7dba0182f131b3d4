"""By the keyboard alone: from the start page to the sheet that goes with a repaired draft, and round the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from checker.way import way_of
from gui.dialogs.repair import RepairDialog
from gui.dialogs.waive import WaiveDialog
from gui.window import MainWindow
from tests.builders.changes import accepted, save
from tests.gui.conftest import GAPS, Open
from tests.gui.test_answers import report_of

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
ANSWERS = ("mend", Qt.Key.Key_Return), ("seen", Qt.Key.Key_D), ("waive", Qt.Key.Key_M)


class Keys:
    """A person without a mouse: each key goes to whatever has the keyboard, which must be seen."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot, self._window = qtbot, window

    @property
    def at(self) -> QWidget:
        if QApplication.activeWindow() is None:  # as a window manager does when a dialog is gone
            self._window.activateWindow()
            self._qtbot.waitUntil(self._window.isActiveWindow)
        at = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert at is not None
        assert at.isVisible(), at
        return at

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self._qtbot.keyClick(self.at, key, held)
        QApplication.processEvents()

    def type(self, words: str) -> None:
        self._qtbot.keyClicks(self.at, words)


def answer_all(keys: Keys, qtbot: QtBot, window: MainWindow) -> None:
    """Go from remark to remark and give the first answer that fits."""
    for _ in range(60):
        keys.press(Qt.Key.Key_F8)
        actions = [(window.actions_[name], key) for name, key in ANSWERS]
        fitting = [key for action, key in actions if action.isEnabled()]
        if not fitting or any("Bỏ" in action.text() for action, _ in actions):
            return  # all are answered: F8 has nowhere to go
        if fitting[0] is Qt.Key.Key_Return:
            keys.press(fitting[0], CONTROL)
            continue
        with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
            keys.press(fitting[0], CONTROL)
            if fitting[0] is Qt.Key.Key_M:
                dialog = next(d for d in window.findChildren(WaiveDialog) if d.isVisible())
                qtbot.waitUntil(lambda d=dialog: QApplication.focusWidget() is d.reason)
                keys.type("Cap tren dong y.")
                keys.press(Qt.Key.Key_Tab)
                if not dialog.by.text():
                    keys.type("Giang A Pao")
                keys.press(Qt.Key.Key_Return)


@pytest.mark.qt_log_ignore("does not support", "propagateSizeHints")
def test_from_the_start_page_to_the_sheet_without_a_mouse(
    qtbot: QtBot, window: MainWindow, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, sheet = draft.with_name("bản sửa.docx"), draft.with_name("phiếu.pdf")
    opened: list[Path] = []
    monkeypatch.setattr("gui.panes.strips.open_outside", lambda path: opened.append(path) or True)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(draft), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    keys = Keys(qtbot, window)
    with qtbot.waitSignal(window.session.ended, timeout=20_000):
        keys.press(Qt.Key.Key_O, CONTROL)

    # All that is certain is listed: one is left out, Enter takes the others.
    keys.press(Qt.Key.Key_Return, CONTROL | SHIFT)
    (listed,) = window.findChildren(RepairDialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is listed.rows[0].box)
    keys.press(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_Return)
    assert len(window.flows.answering.answers.accepted) == len(listed.rows) - 1

    # The others one by one, then the repaired copy, which is looked at here.
    answer_all(keys, qtbot, window)
    with qtbot.waitSignal(window.flows.exporting.ended, timeout=20_000):
        keys.press(Qt.Key.Key_S, CONTROL)
    assert copy.exists()
    with qtbot.waitSignal(window.session.opened, timeout=20_000):
        keys.press(Qt.Key.Key_Y, ALT)
    assert window.session.path == copy

    # In Word all is accepted, and the one blank filled; what is left here is answered, too.
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        save(copy, accepted(copy.read_bytes(), "Soát"))
        window.session.watch.look()
    answer_all(keys, qtbot, window)
    assert not way_of(report_of(window)).left
    assert window.actions_["sheet"].isEnabled()

    # The sheet from the menu, and to the reader of PDF.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(sheet), ""))
    keys.press(Qt.Key.Key_T, ALT)
    with qtbot.waitSignal(window.flows.exporting.ended, timeout=20_000):
        keys.press(Qt.Key.Key_R)
    assert sheet.read_bytes().startswith(b"%PDF")
    keys.press(Qt.Key.Key_F, ALT)
    qtbot.waitUntil(lambda: opened == [sheet])


@pytest.mark.parametrize("width", [1366, 683])
def test_tab_goes_to_everything_in_sight_and_it_is_seen_where_it_is(
    qtbot: QtBot, open_: Open, width: int
) -> None:
    window = open_(GAPS)
    window.resize(width, 704)
    window.workspace.step(1)
    QApplication.processEvents()
    work = window.workspace
    work.view.setFocus()
    passed: list[QWidget] = []
    for _ in range(60):
        at = QApplication.focusWidget()
        if at in passed:
            break
        assert at is not None
        part = work.details if at is work.details.area else at
        before = part.grab().toImage()
        passed.append(at)
        qtbot.keyClick(at, Qt.Key.Key_Tab)
        QApplication.processEvents()
        if len(passed) > 1:
            assert part.grab().toImage() != before, at
    bar = work.plan_bar
    wanted = [work.view, work.checklist._tree, work.details.area]
    wanted += [bar.subject, bar.issuer, work.outline.tree] if width > 1000 else [bar.more]
    assert [pane for pane in wanted if pane not in passed] == []
    filters = [work.checklist.way.filter] if work.checklist.way.filter.isVisible() else []
    assert all(pane in passed for pane in filters)
    window.actions_["to_details"].trigger()
    seen = work.details.grab().toImage()
    window.actions_["to_checklist"].trigger()
    assert work.details.grab().toImage() != seen
