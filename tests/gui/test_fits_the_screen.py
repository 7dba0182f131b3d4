"""Dialogs on a low screen: 1366 × 768 at 150 % leaves 911 × 512."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QStyleOptionViewItem,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from checker.shown import TO_DO, Shown, shown
from gui.dialogs.dialog import Dialog
from gui.dialogs.settings import SettingsDialog
from gui.dialogs.waive import WaiveDialog
from gui.guide.chapters import chapters
from gui.guide.window import GuideWindow
from gui.look import fitting
from gui.look.folded import Folded
from gui.look.shortened import Shortened
from gui.page.geometry import Geometry
from gui.page.geometry import fitting as fitting_zoom
from gui.panes.answer_row import AnswerRow
from gui.window import MainWindow
from gui.work.checking import Checked
from tests.gui.conftest import GAPS, Open
from tests.gui.dialogs import MADE
from tests.gui.making import mend_certain
from tests.test_tree import ROOT

GAPPED = sorted(GAPS.parent.glob("*-con-thieu-*.docx"))
SIZES = ((1366, 704), (911, 448))
"""What a taskbar and the title bar leave of 1366 × 768, and of that at 150 %."""
LOW = QSize(911, 512) - QSize(16, 48)
"""What the frame leaves of that screen."""


@pytest.fixture
def low(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """A low screen, in the program's own look: with *window* the application has its style sheet."""
    assert window.isVisible()
    monkeypatch.setattr(fitting, "room_for", lambda _: LOW)


def test_every_dialog_of_the_program_is_tried_here() -> None:
    found = (ROOT / "gui").rglob("*.py")
    derived = {
        name
        for path in found
        for name in re.findall(
            r"^class (\w+)\(\w*(?:Dialog|Wizard)\b", path.read_text("utf-8"), re.MULTILINE
        )
    }
    assert derived == {"Dialog", *(made.__name__ for made in MADE)}


@pytest.mark.usefixtures("low")
@pytest.mark.parametrize("kind", MADE, ids=lambda kind: kind.__name__)
def test_a_dialog_fits_a_low_screen_and_its_buttons_stay(
    qtbot: QtBot, gaps: Checked, kind: type[Dialog]
) -> None:
    dialog = MADE[kind](gaps)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert dialog.width() <= LOW.width()
    assert dialog.height() <= LOW.height()
    area = dialog.findChild(fitting.Scrolled)
    assert area is not None
    inside, room = area.widget(), area.viewport()
    assert inside.height() <= room.height() + area.verticalScrollBar().maximum()
    layout = inside.layout()
    assert layout is not None
    assert layout.minimumSize().width() <= room.width()  # nothing is cut at the right
    # Nothing is squeezed to make it fit.
    assert inside.height() >= fitting.height_of(inside, room.width())
    if kind in {SettingsDialog, WaiveDialog}:  # what is told below the fields is seen, too
        assert not area.verticalScrollBar().maximum()
    buttons = [one for one in dialog.findChildren(QPushButton) if one.parentWidget() is dialog]
    assert buttons
    for button in buttons:
        assert dialog.rect().contains(QRect(button.mapTo(dialog, QPoint()), button.size()))
        assert button.size() == button.size().expandedTo(button.minimumSizeHint())


@pytest.mark.usefixtures("low")
def test_the_guide_fits_a_low_screen(qtbot: QtBot) -> None:
    guide = GuideWindow(1.0)
    qtbot.addWidget(guide)
    guide.show_chapter(chapters()[0].name)
    assert guide.width() <= LOW.width()
    assert guide.height() <= LOW.height()
    for button in guide.findChildren(QPushButton):
        assert guide.rect().contains(QRect(button.mapTo(guide, QPoint()), button.size()))


def test_on_a_low_screen_the_keyboard_stays_with_the_remark(open_: Open) -> None:
    window = open_(GAPS)
    window.resize(*SIZES[-1])
    work = window.workspace
    tree = work.checklist._tree
    tree.setFocus()
    work.step(1)  # the list gives way
    assert window.focusWidget() is work.details.area
    links = work.details.area.widget().findChildren(QPushButton)
    next(link for link in links if "Word" in link.text()).setFocus()
    work.step(1)  # the link is gone
    assert window.focusWidget() is work.details.area
    window.actions_["mend"].trigger()
    assert window.focusWidget() is work.details.area
    work._right.show_list()
    assert window.focusWidget() is tree
    work.step(1)
    window.resize(1366, 704)  # both have room
    assert window.focusWidget() is work.details.area


def test_beside_the_details_the_filter_and_the_count_are_told(open_: Open) -> None:
    window = open_(GAPS)
    window.resize(*SIZES[-1])
    work = window.workspace
    look = work.checklist.chips.all[Shown.LOOK]
    look.click()
    work.step(1)
    assert work._right._count.text() == "Đang lọc · 1/3"
    look.click()  # all are gone through again
    at, of = work._right._count.text().split("/")
    assert int(of) > 3
    assert int(at) > 1
    assert work.checklist.way._count.text() == f"{at}/{of}"
    work.checklist.search.setText("không có ở đâu")
    assert work._right._count.text() == "Đang lọc"


def test_chips_tell_apart_what_is_left_and_what_will_be_mended(open_: Open) -> None:
    window = open_(GAPS)
    window.resize(1366, 704)
    work = window.workspace
    work.checklist.way.filter.click()
    must = work.checklist.chips.all[Shown.MUST]
    before = must.text()
    mend_certain(window)
    mended = window.flows.answering.answers.mended[Shown.MUST]
    left = must.property("count") - mended
    assert must.text() == f"● {left} bắt buộc · {mended} sẽ sửa"
    QApplication.processEvents()
    for chip in work.checklist.chips.all.values():
        assert not chip.isVisible() or chip.width() >= chip.minimumSizeHint().width()
    window.actions_["undo"].trigger()
    assert must.text() == before


def test_the_law_is_read_whole_where_there_is_room(open_: Open) -> None:
    window = open_(GAPS)
    work = window.workspace
    window.resize(1366, 1000)
    for _ in range(3):
        work.step(1)
        QApplication.processEvents()
        source = work.details.findChildren(Folded)[-1]
        assert source.words.height() >= source.words.heightForWidth(source.words.width())
        assert not source.more.isVisible()


@pytest.mark.parametrize("name", GAPPED, ids=lambda path: path.stem)
def test_all_details_are_seen_whole_without_scrolling(open_: Open, name: Path) -> None:
    window = open_(name)
    work = window.workspace
    report = work.checked.report if work.checked else None
    assert report is not None
    places = [
        (number, finding)
        for number, how in enumerate(shown(report))
        if how in TO_DO
        for finding in range(len(report.results[number].findings))
    ]
    assert len(places) > 5
    scrolled = {}
    for size in SIZES:
        window.resize(*size)
        for place in places:
            work.select(*place, scroll=False)
            QApplication.processEvents()
            if over := work.details.area.verticalScrollBar().maximum():
                scrolled[size, place] = over
    assert not scrolled


def test_on_a_low_screen_a_line_stands_for_the_list(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    window.resize(*SIZES[-1])
    work = window.workspace
    work.step(1)
    first = work.selected
    following = work._right.findChildren(QPushButton, "")
    step = next(one for one in following if one.accessibleName() == "Nhắc nhở sau")
    assert work._right._count.text().startswith("1/")
    qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    assert work.selected != first
    assert work._right._count.text().startswith("2/")


def test_what_gave_way_is_read_whole_when_it_is_asked_for(qtbot: QtBot) -> None:
    words = (
        "Thực hiện Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2030 trên địa bàn. " * 4
    )
    part = Shortened(
        "Gợi ý viết, mục II.1, sau đoạn “Công tác lãnh đạo, chỉ đạo”", words, "suggestion"
    )
    qtbot.addWidget(part)
    part.resize(340, part.heightForWidth(340))
    part.show()
    whole = part.heightForWidth(340)
    part.give(40, 340)
    assert part.heightForWidth(340) <= whole - 40
    assert part.words.text().endswith(" …")
    assert part.more.isVisible()
    part.give(whole, 340)  # nothing of it has room
    assert not part.words.isVisible()
    qtbot.mouseClick(part.more, Qt.MouseButton.LeftButton)
    part.give(40, 340)  # it was asked for
    assert part.words.text() == words
    assert part.words.isVisible()
    assert not part.more.isVisible()


def test_on_a_low_screen_the_answers_stay_below_the_details(open_: Open) -> None:
    window = open_(GAPS)
    window.resize(911, 448)
    work = window.workspace
    for _ in range(4):
        work.step(1)
        QApplication.processEvents()
        shown = [one for one in work.details._foot.buttons if one.isVisible()]
        assert shown
        for one in shown:
            assert window.rect().contains(QRect(one.mapTo(window, QPoint()), one.size()))


def test_a_long_basis_is_one_line_until_it_is_unfolded(qtbot: QtBot) -> None:
    folded = Folded("Căn cứ: " + "Nghị quyết số 28/NQ-CP ngày 03/3/2021, " * 4, "small")
    short = Folded("Căn cứ: Nghị quyết số 28/NQ-CP", "small")
    for one in (folded, short):
        qtbot.addWidget(one)
        one.resize(344, 100)
        one.show()
    QApplication.processEvents()
    line = folded.words.height()
    assert not short.more.isVisible()
    folded.more.click()
    QApplication.processEvents()
    assert folded.words.height() > 2 * line
    assert not folded.more.isVisible()


@pytest.mark.parametrize("pane", ["checklist", "outline"])
def test_a_row_that_is_cut_says_it_all_in_a_tip(
    open_: Open, monkeypatch: pytest.MonkeyPatch, pane: str
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, words, _view: told.append(words))
    work = open_(GAPS).workspace
    tree = work.checklist._tree if pane == "checklist" else work.outline.tree
    model = tree.model()
    index = model.index(0, 0, model.index(0, 0))
    option = QStyleOptionViewItem()
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(), QPoint())
    for width in (80, 4000):
        option.rect = QRect(0, 0, width, 40)
        assert tree.itemDelegate().helpEvent(event, tree, option, index)
    assert told[0].startswith(index.data())
    assert told[1] == ""


def test_where_there_is_no_room_the_outline_folds_and_the_page_shrinks(
    qtbot: QtBot, open_: Open
) -> None:
    window = open_(GAPS)
    outline, tick = window.workspace.outline, window.actions_["outline"]
    window.resize(911, 464)
    assert not outline.isVisible()
    assert tick.isChecked()  # the wish stays
    window.actions_["to_outline"].trigger()  # asked for
    assert outline.isVisible()
    window.resize(1366, 704)
    assert outline.isVisible()
    window.resize(911, 464)
    assert not outline.isVisible()
    window.resize(1366, 704)
    tick.trigger()
    assert not outline.isVisible()
    window.resize(1400, 704)
    assert not outline.isVisible()  # not wished for


@pytest.mark.parametrize("width", [240, 330, 440, 520, 700, 900, 1600])
def test_a_line_of_the_page_keeps_its_words(width: int) -> None:
    scale = fitting_zoom(width)
    page = Geometry(width, scale)
    assert 0.7 <= scale <= 1.0
    assert page.characters >= 45 or scale == 0.7
    assert scale == 1.0 or Geometry(width, scale + 0.06).characters < 46  # no smaller than it must


def test_the_list_keeps_rows_where_its_filters_are_open(open_: Open) -> None:
    window = open_(GAPS)
    window.resize(1366, 704)
    work = window.workspace
    work.step(1)
    mend_certain(window)
    work.checklist.way.filter.click()
    QApplication.processEvents()
    assert work.checklist._tree.viewport().height() > 170
    save = work.checklist.way._small
    assert save.isVisible()
    assert not work.checklist.way.copy.isVisible()
    work.checklist.way.filter.click()
    assert work.checklist.way.copy.isVisible()
    assert not save.isVisible()


def test_in_half_a_screen_no_button_squeezes_the_heading(open_: Open) -> None:
    window = open_(GAPS)
    window.resize(683, 728)
    work = window.workspace
    work.step(1)
    mend_certain(window)
    way = work.checklist.way
    way.filter.setChecked(True)
    QApplication.processEvents()
    assert way.copy.isVisible()
    assert not way._small.isVisible()
    assert way._said.height() < 3 * way._said.fontMetrics().lineSpacing()
    window.resize(1366, 728)
    QApplication.processEvents()
    assert (way.copy.isVisible(), way._small.isVisible()) == (False, True)


def test_answers_go_on_in_the_next_line_and_none_is_cut(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    column, row = QVBoxLayout(pane), AnswerRow()
    column.addWidget(QWidget(), 1)
    column.addWidget(row)
    row.offer([(words, int) for words in ("Chỉnh lỗi này trong bản &Word", "&Miễn trừ…")])
    pane.show()
    heights = []
    for width in (700, 310):
        pane.resize(width, 400)
        QApplication.processEvents()
        shown = [one for one in row.buttons if one.isVisible()]
        assert all(one.width() >= one.sizeHint().width() for one in shown)
        assert all(row.rect().contains(one.geometry()) for one in shown)
        heights.append(row.height())
    assert heights[1] > 1.5 * heights[0]


def test_the_issuer_is_read_whole_before_its_caption(open_: Open) -> None:
    window = open_(GAPS)
    window.resize(1366, 704)
    QApplication.processEvents()
    issuer = window.workspace.plan_bar.issuer
    assert issuer.width() > issuer.fontMetrics().horizontalAdvance(issuer.text())
    assert issuer.toolTip()


@pytest.mark.parametrize("width", [683, 911])
def test_what_the_plan_is_can_always_be_read(qtbot: QtBot, open_: Open, width: int) -> None:
    """In half a screen and at 150 % all of it is told in words, none of them cut; the fields are a click away."""
    window = open_(GAPS)
    window.resize(width, 704)
    QApplication.processEvents()
    bar = window.workspace.plan_bar
    words = bar.told.text().replace("\N{NO-BREAK SPACE}", " ")
    assert words.startswith(
        "Thung Mây · Bình đẳng giới và vì sự tiến bộ của phụ nữ · Kế hoạch năm · "
    )
    assert words.endswith(" · ỦY BAN NHÂN DÂN XÃ THUNG MÂY")
    assert not bar.issuer.isVisible()
    assert bar.told.heightForWidth(bar.told.width()) <= bar.told.height()
    assert bar.height() < 48
    bar.more.setFocus()
    qtbot.keyClick(bar.more, Qt.Key.Key_Space)
    assert (bar.told.isVisible(), bar.issuer.isVisible()) == (False, True)
    assert bar.issuer.width() > bar.issuer.fontMetrics().horizontalAdvance(bar.issuer.text())
    bar.place.setText("Pa Ham")
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        bar.place.editingFinished.emit()
    qtbot.keyClick(bar.more, Qt.Key.Key_Space)
    assert bar.told.text().startswith("Pa Ham (sửa tay)")
