"""What a person did not mean changes nothing: the keyboard stays with the work, and what changed can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from checker.particulars import Overrides
from checker.plans.kind import OTHER
from gui.look.widgets import Choice, plain
from gui.window import MainWindow
from tests.gui.conftest import GAPS, Open
from tests.gui.making import mend_certain

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


def turn_wheel(over: Choice) -> None:
    where = QPointF(over.rect().center())
    wheel = QWheelEvent(
        where,
        QPointF(over.mapToGlobal(where.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes no name for it
    )
    QApplication.sendEvent(over, wheel)


def test_no_wheel_and_no_key_chooses_in_a_closed_list(qtbot: QtBot) -> None:
    choice, chosen = Choice(), []
    choice.addItems(["một", "hai", "ba"])
    choice.activated.connect(chosen.append)
    qtbot.addWidget(choice)
    choice.show()
    choice.setFocus()
    turn_wheel(choice)
    keys = (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_H, Qt.Key.Key_B)
    for key in keys:
        qtbot.keyClick(choice, key)
    assert (choice.currentIndex(), chosen) == (0, [])
    qtbot.keyClick(choice, Qt.Key.Key_Down)  # opens it
    assert (choice.currentIndex(), choice.view().isVisible()) == (0, True)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Down)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    assert (choice.currentIndex(), chosen) == (1, [1])


def closing(window: MainWindow) -> QPushButton:
    return next(b for b in window.troubles.findChildren(QPushButton) if plain(b.text()) == "Đóng")


@pytest.mark.parametrize("by_key", [True, False])
def test_a_strip_gives_the_keyboard_back(qtbot: QtBot, open_: Open, by_key: bool) -> None:
    window = open_(GAPS)
    work = window.workspace
    at = work.view if by_key else work.checklist._tree
    at.setFocus()
    window.troubles.show_message("Có điều cần biết.")
    close = closing(window)
    if by_key:
        close.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(close, Qt.Key.Key_Space)
    else:
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert window.troubles.isHidden()
    assert window.focusWidget() is at


def test_a_changed_particular_is_told_and_taken_back(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    work, before = window.workspace, window.session.checked
    assert before is not None
    mend_certain(window)
    chosen = window.flows.answering.answers
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        work.plan_bar.corrected.emit(Overrides(subject=OTHER))
    assert work.answer.words.toolTip() == "Lĩnh vực đổi thành “lĩnh vực khác”"
    assert len(window.flows.answering.answers.accepted) < len(chosen.accepted)
    assert not window.flows.answering.answers.lost  # no word has changed in Word
    assert work.changes.isHidden()
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        qtbot.mouseClick(work.answer.undo, Qt.MouseButton.LeftButton)
    assert window.session.checked is not None
    assert window.session.checked.overrides == before.overrides
    assert window.flows.answering.answers.accepted == chosen.accepted
    assert window.memory.settings.overrides_of(draft) == Overrides()
    window.actions_["redo"].trigger()
    assert work.answer.words.toolTip().startswith("Đã làm lại: lĩnh vực đổi thành")
    qtbot.waitSignal(window.session.rechecked, timeout=20_000).wait()


def test_the_wide_form_fits_half_a_screen(open_: Open) -> None:
    window = open_(GAPS)
    window.resize(676, 704)
    QApplication.processEvents()
    work = window.workspace
    assert window.width() == 676
    assert work.view.isVisible()
    assert work.checklist.isVisible()
    assert not work.outline.isVisible()
    bar = work.plan_bar
    for pane in (bar.told, bar.more, work.checklist):
        corner = pane.mapTo(window, pane.rect().bottomRight())
        assert window.rect().contains(corner), pane
    work.folding.tab.click()
    assert work.outline.isVisible()


def test_a_saved_copy_opens_here_and_is_known_again(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = draft.with_name("bản sửa.docx")
    monkeypatch.setattr("gui.flows.exporting.choose_target", lambda *_: copy)
    window = open_(draft)
    strip, way = window.export_strip, window.workspace.checklist.way
    mend_certain(window)
    with qtbot.waitSignal(window.flows.exporting.ended, timeout=20_000):
        window.actions_["save_copy"].trigger()
    assert strip.here_button.isVisible()
    window.flows.repairing._saved = None  # another day
    open_(GAPS)
    open_(draft)
    assert way.copy.text().startswith("✓ Đã lưu")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    way.copy.click()  # it still leads there
    assert strip.here_button.isVisible()
    with qtbot.waitSignal(window.session.opened, timeout=20_000):
        qtbot.mouseClick(strip.here_button, Qt.MouseButton.LeftButton)
    assert window.session.path == copy
    assert window.focusWidget() is window.workspace.view
    assert way.word.isVisible()  # its changes are to be accepted there
    assert way.bar.done <= 0.9
