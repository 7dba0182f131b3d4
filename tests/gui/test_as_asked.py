"""What people stumbled over when they used the window for the first time."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from checker.shown import Shown
from gui.dialogs.waive import WaiveDialog
from gui.look.fitting import bring_on_screen
from gui.panes.answer_row import AnswerRow
from gui.window import MainWindow
from gui.work.checking import Checked
from tests.gui.conftest import COMPLETE, GAPS, Open


@pytest.fixture
def opened(open_: Open) -> MainWindow:
    return open_(GAPS)


def test_a_click_on_a_group_opens_and_folds_it(opened: MainWindow) -> None:
    tree = opened.workspace.checklist.findChild(QTreeView)
    assert tree is not None
    group = tree.model().index(0, 0)
    states = [tree.isExpanded(group)]
    for _ in range(2):
        place = tree.visualRect(group).center()
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
        states.append(tree.isExpanded(group))
    assert states == [True, False, True]


def test_a_filter_is_told_where_it_is_folded_away(opened: MainWindow) -> None:
    checklist = opened.workspace.checklist
    said = [checklist.way.filter.text()]
    checklist.chips.all[Shown.MUST].click()
    said.append(checklist.way.filter.text())
    checklist.chips.all[Shown.MUST].click()
    said.append(checklist.way.filter.text())
    assert said == ["Lọc", "Đang lọc", "Lọc"]


def test_the_words_gone_to_stay_in_sight_when_the_page_gets_narrower(opened: MainWindow) -> None:
    view, checked = opened.workspace.view, opened.session.checked
    assert checked is not None
    middle = len(checked.document.text) // 2
    spans = (finding.span for result in checked.report.results for finding in result.findings)
    view.go_to(min(spans, key=lambda span: abs(span.start - middle)))
    for width in (1600, 900, 1280):
        opened.resize(width, 720)
        QTest.qWait(1)
        caret = view.cursorRect().center()
        assert 0 <= caret.y() <= view.viewport().height()


def test_enter_behind_the_name_waives(qtbot: QtBot, gaps: Checked) -> None:
    number = next(n for n, result in enumerate(gaps.report.results) if result.is_open)
    dialog = WaiveDialog(gaps.report, (number, 0), "Giàng A Páo")
    qtbot.addWidget(dialog)
    assert dialog.waive_button.isDefault()


def test_a_window_of_a_larger_screen_is_brought_back_on_this_one(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    free = window.screen().availableGeometry()
    window.resize(free.width() + 300, free.height() + 300)
    window.move(free.bottomRight() - QPoint(40, 40))
    window.show()
    bring_on_screen(window)
    assert free.contains(window.geometry())


def test_a_click_on_an_answer_does_not_keep_the_keyboard(opened: MainWindow) -> None:
    """Else Space, typed behind it, would answer the remark that comes next."""
    opened.workspace.step(1)
    row = opened.workspace.details.findChild(AnswerRow)
    assert row is not None
    QTest.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    assert opened.flows.answering.answers.accepted
    assert opened.focusWidget() is opened.workspace.details.area


def test_the_count_of_steps_goes_with_its_draft(opened: MainWindow, open_: Open) -> None:
    opened.workspace.step(1)
    shown = opened.workspace.checklist.way.findChildren(QLabel)
    counted = [any("/" in label.text() for label in shown if label.isVisible())]
    open_(COMPLETE)
    counted.append(any("/" in label.text() for label in shown if label.isVisible()))
    assert counted == [True, False]
