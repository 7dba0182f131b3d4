"""The narrow form beside Word: what it shows, how it is left, what is remembered of it."""

import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from checker.review.compare import compare
from gui.look.fitting import height_of
from gui.look.strip import Strip
from gui.window import MainWindow
from gui.work.checking import Checked
from gui.work.judging import LocalJudge
from gui.work.since import Since
from tests.gui.conftest import GAPS, SECOND, Open, judged
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


def named(window: MainWindow, words: str) -> QPushButton:
    """The button of the details that is called so."""
    links = window.workspace.details.area.widget().findChildren(QPushButton)
    return next(link for link in links if link.text().replace("&", "") == words)


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
    assert window.width() >= 676
    window.resize(1280, 720)  # the outline has room again
    assert panes(window) == wide


@pytest.mark.parametrize("how", ["action", "link", "enter"])
def test_in_the_narrow_form_a_place_is_looked_for_in_word(
    qtbot: QtBot, open_: Open, how: str
) -> None:
    window = open_(GAPS)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert "Word" in window.actions_["place"].text()
    QApplication.clipboard().clear()
    window.workspace.step(1)
    if how == "action":
        window.actions_["place"].trigger()
    elif how == "enter":
        qtbot.keyClick(window.workspace.checklist._tree, Qt.Key.Key_Return)
    else:
        # Here it alone leads to the place: one of the page would do the same.
        assert not named(window, "Đi tới vị trí").isVisible()
        named(window, "Tìm trong Word").click()
    assert QApplication.clipboard().text()
    assert window.actions_["narrow"].isChecked()  # Word stays in sight
    assert not panes(window)["page"]
    window.actions_["page"].trigger()  # asked for, it has the place, too
    assert named(window, "Đi tới vị trí").isVisible()
    QApplication.clipboard().clear()
    named(window, "Đi tới vị trí").click()
    assert not QApplication.clipboard().text()
    assert window.workspace.view.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert "Word" not in window.actions_["place"].text()


@pytest.mark.parametrize("narrow", [True, False])
def test_a_place_of_another_screen_gives_way(window: MainWindow, narrow: bool) -> None:
    """Qt refuses the place of a screen much larger, as one is at another scale."""
    far = bytearray(window.saveGeometry().data())
    far[46:50] = struct.pack(">i", 10 * window.screen().size().width())
    window.memory.note(
        lambda kept: replace(kept, geometry=bytes(far), beside=bytes(far), narrow=narrow)
    )
    window.resize(500, 500)
    window.beside.restore()
    assert (window.width() < 440) is narrow
    assert window.screen().availableGeometry().contains(window.geometry().topLeft())


def test_a_wide_place_is_none_of_the_narrow_form(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1000, 600)
    wide = bytes(window.saveGeometry().data())
    window.memory.note(lambda kept: replace(kept, beside=wide))
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.width() < 440


LONG = "Không lưu được “Kế hoạch xã Thung Mây.docx”: tệp đang mở trong Word, hãy đóng rồi thử lại. "


def test_places_in_rule_files_are_not_told_beside_a_draft(window: MainWindow) -> None:
    strip = window.workspace.notices
    strip.show_notices(
        ["Tệp có 1 chỗ chưa đúng.", "Văn bản của đơn vị.toml:19: x: thiếu khóa 'title'"]
    )
    assert [part.text() for part in strip._labels] == [
        "Tệp có 1 chỗ chưa đúng.",
        "Từng chỗ được kể ở Bộ tiêu chí › Xem bộ tiêu chí; sửa ở Bộ tiêu chí › Bộ tiêu chí của đơn vị.",
    ]
    strip.show_notices(["Có hai bản (a.toml): dùng bản 3."])
    assert [part.text() for part in strip._labels] == ["Có hai bản (a.toml): dùng bản 3."]


def test_what_to_know_first_is_read_whole_and_leaves_room(window: MainWindow) -> None:
    window.resize(895, 464)
    strip = window.workspace.notices
    window.pages.show_draft()
    strip.show_notices([LONG * 2] * 9)
    strip.more.click()
    QApplication.processEvents()
    assert strip.height() < window.height() / 2
    for part in strip._labels:
        assert part.height() >= part.heightForWidth(part.width()) > 0
    strip.show_notices([LONG, "Hết."])
    QApplication.processEvents()
    assert strip._area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("size", [(340, 700), (380, 464)], ids=str)
def test_strips_stay_low_in_the_narrow_form(
    qtbot: QtBot, open_: Open, size: tuple[int, int]
) -> None:
    window = open_(GAPS)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    window.resize(*size)
    work = window.workspace
    told: list[tuple[Strip, Callable[[], None]]] = [
        (window.troubles, lambda: window.troubles.show_message(LONG * 4)),
        (
            window.export_strip,
            lambda: window.export_strip.show_outcome([Path("bản sửa.docx")], [LONG * 4]),
        ),
        (work.notices, lambda: work.notices.show_notices([LONG * 2] * 3)),
        (work.notices, lambda: work.notices.show_notices([LONG, LONG, LONG, "Hết."])),
    ]
    for strip, tell in told:
        window.strips.close_shown()
        tell()
        QApplication.processEvents()
        assert strip.isVisible()
        assert strip.height() <= window.height() / 6
        assert strip.height() == height_of(strip, strip.width())  # it has come to rest
        first = next(iter(strip._said))
        assert first.width() > 250  # no column of letters
        assert strip.more.isVisible()
        strip.more.click()
        assert first.text() == strip._said[first]
        assert not strip.more.isVisible()
        for one in strip.findChildren(QPushButton):
            assert not one.isVisible() or strip.rect().contains(one.geometry())


def test_of_what_changed_a_low_window_tells_the_beginning(
    qtbot: QtBot, open_: Open, judge: LocalJudge, gaps: Checked
) -> None:
    window = open_(GAPS)
    window.resize(911, 512)
    strip = window.workspace.changes
    strip.show_change(compare(gaps.report, judged(judge, SECOND).report), Since.COPY)
    what = strip._what
    line = what.fontMetrics().lineSpacing()

    def settled() -> bool:
        return strip.height() == strip.heightForWidth(strip.width())

    qtbot.waitUntil(settled)
    assert what.text().startswith("Nay đạt: ")
    assert what.heightForWidth(what.width()) <= what.height()
    assert what.heightForWidth(what.width()) < 4 * line
    strip.more.click()
    qtbot.waitUntil(settled)
    assert what.text() == strip._said[what]
    assert not strip.more.isVisible()
    # Too much stands beside it: it stands below, and nothing is cut.
    strip.show_lost(3)
    qtbot.waitUntil(settled)
    told = [part for part in strip._said if part.isVisible()]
    assert told
    assert all(part.heightForWidth(part.width()) <= part.height() for part in told)
    assert strip.height() <= window.height() / 6


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
    window.resize(911, 540)
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


@pytest.mark.parametrize("action", ["find", "to_page", "to_outline"])
def test_what_needs_a_pane_shows_it(open_: Open, action: str) -> None:
    window = open_(GAPS)
    window.actions_["narrow"].trigger()
    window.workspace.step(1)
    hidden = "outline" if action == "to_outline" else "page"
    assert not panes(window)[hidden]
    window.actions_[action].trigger()
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


def test_the_find_bar_stays_one_line(open_: Open) -> None:
    window = open_(GAPS)
    window.resize(911, 464)
    window.actions_["find"].trigger()
    QApplication.processEvents()
    assert window.workspace.find_bar.height() < 60


def test_in_the_narrow_form_no_page_is_cut(qtbot: QtBot, open_: Open, tmp_path: Path) -> None:
    """The start page, a broken file, the rules, two drafts: each button and tick box is read whole."""
    damaged = tmp_path / "hỏng.docx"
    damaged.write_bytes(GAPS.read_bytes()[:4000])
    window = open_(GAPS)
    window.actions_["narrow"].trigger()
    window.resize(340, 640)
    with qtbot.waitSignal(window.flows.comparing.done, timeout=20_000):
        window.flows.comparing.compare_with(SECOND)
    qtbot.waitUntil(lambda: not cut(window))
    window.pages.show_rules()
    qtbot.waitUntil(lambda: not cut(window))
    window.flows.opening.leave()
    qtbot.waitUntil(lambda: not cut(window))
    with qtbot.waitSignal(window.flows.opening.unreadable, timeout=20_000):
        window.flows.opening.open(damaged)
    qtbot.waitUntil(lambda: not cut(window))


def cut(window: MainWindow) -> list[str]:
    """What can be pressed below the menus and has no room for its words."""
    QApplication.processEvents()
    pressed = [one for one in window.pages.findChildren(QAbstractButton) if one.isVisible()]
    assert pressed
    return [
        one.text()
        for one in pressed
        if one.width() < one.minimumSizeHint().width()
        or not window.rect().contains(QRect(one.mapTo(window, QPoint()), one.size()))
    ]
