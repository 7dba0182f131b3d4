"""The narrow form beside Word: what it shows, how it is left, what is remembered of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from gui.window import MainWindow
from gui.work.judging import LocalJudge
from tests.gui.conftest import GAPS, SECOND, Open
from tests.gui.making import make_window

# The platform without a screen says so of every change of the least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def panes(window: MainWindow) -> dict[str, bool]:
    work = window.workspace
    return {
        "outline": work.outline.isVisible(),
        "page": work.view.isVisible(),
        "particulars": work.plan_bar.isVisible(),
        "checklist": work.checklist.isVisible(),
        "details": work.details.isVisible(),
    }


def test_one_key_to_the_narrow_form_and_back(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    wide = panes(window)
    assert all(wide.values())
    qtbot.keyClick(window, Qt.Key.Key_F9)
    window.resize(340, 700)
    QApplication.processEvents()
    assert window.width() == 340
    assert panes(window) == {name: name in {"checklist", "details"} for name in wide}
    menus = window.menuBar()
    for menu in menus.actions():  # none falls off
        assert menus.rect().contains(menus.actionGeometry(menu)), menu.text()
    for tool in window.actions_.bar.findChildren(QToolButton):
        assert not tool.text() or tool.toolTip()
    open_(SECOND)
    assert window.workspace.checklist._tree.hasFocus()
    window.actions_["page"].trigger()
    assert panes(window)["page"]
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert panes(window) == wide
    assert window.width() >= 880


def test_a_place_on_the_page_is_shown_in_the_wide_form(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    window.workspace.step(1)
    window.actions_["place"].trigger()
    assert not window.actions_["narrow"].isChecked()
    assert panes(window)["page"]
    assert window.width() >= 880
    assert window.workspace.selected is not None


def test_at_half_a_small_screen_list_and_details_stand_side_by_side(
    qtbot: QtBot, open_: Open
) -> None:
    window = open_(GAPS)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    window.resize(683, 728)
    QApplication.processEvents()
    work = window.workspace
    assert window.size() == QSize(683, 728)
    assert work.details.x() > work.checklist.x()
    assert (
        work.details.mapTo(window, work.details.rect().topLeft()).y()
        == work.checklist.mapTo(window, work.checklist.rect().topLeft()).y()
    )


def test_where_the_window_is_low_the_details_take_the_place_of_the_list(
    qtbot: QtBot, open_: Open
) -> None:
    window = open_(GAPS)
    window.resize(911, 560)
    QApplication.processEvents()
    assert panes(window)["checklist"]
    assert not panes(window)["details"]
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert not panes(window)["checklist"]
    assert panes(window)["details"]
    qtbot.mouseClick(window.workspace._right.back, Qt.MouseButton.LeftButton)
    assert panes(window)["checklist"]
    tree = window.workspace.checklist._tree
    assert tree.hasFocus()
    # The row is the current one already; a click on it shows its details all the same.
    row = tree.visualRect(tree.currentIndex()).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert panes(window)["details"]


def test_the_form_is_remembered(
    qtbot: QtBot, open_: Open, qapp: QApplication, judge: LocalJudge
) -> None:
    window = open_(GAPS)
    window.workspace._columns.setSizes([160, 500, 0, 600])
    columns, _ = window.workspace.columns()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    window.resize(360, 640)
    settings = window.memory._store._file.fileName()
    window.close()
    again = make_window(qapp, Path(settings), judge)
    qtbot.addWidget(again)
    assert again.actions_["narrow"].isChecked()
    assert again.width() == 360
    assert again.memory.settings.columns == columns
    again.actions_["narrow"].trigger()
    assert again.actions_["outline"].isChecked()


@pytest.mark.parametrize("action", ["find", "to_page", "place", "to_outline", ""])
def test_what_needs_a_pane_shows_it(open_: Open, action: str) -> None:
    window = open_(GAPS)
    window.actions_["narrow"].trigger()
    window.workspace.step(1)
    hidden = "outline" if action == "to_outline" else "page"
    assert not panes(window)[hidden]
    if action:
        window.actions_[action].trigger()
    else:
        links = window.workspace.details.findChildren(QPushButton)
        next(link for link in links if "vị trí" in link.text().replace("&", "")).click()
    assert panes(window)[hidden]
    assert window.actions_[hidden].isChecked()
    assert window.workspace.find_bar.isVisible() is (action == "find")


def test_a_window_that_fills_the_screen_gets_narrow_too(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    window.actions_["outline"].trigger()  # not wanted in the wide form
    window.showMaximized()
    qtbot.waitUntil(window.isMaximized)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not window.isMaximized()
    assert window.width() < 440
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.isMaximized()
    assert not panes(window)["outline"]
    assert panes(window)["checklist"]
