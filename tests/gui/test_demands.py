"""Lấy yêu cầu từ kế hoạch cấp trên: what is demanded is looked through and ticked, by the keyboard alone."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from checker.demands.proposal import Demands, Differences, Proposal
from checker.library.rule import Severity
from gui.demands.picked import ALREADY, GONE, Picked
from gui.demands.window import DemandsDialog
from gui.dialogs.confirm import ConfirmDialog
from gui.window import MainWindow
from tests.gui.demands_made import DEMANDS, DUE, PLAN, TEXT, WORK


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> DemandsDialog:
    made = DemandsDialog(parent=window)
    made.show()
    return made


def item_of(dialog: DemandsDialog, words: str) -> QTreeWidgetItem:
    found = dialog.table.findItems(
        words, Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive, 0
    )
    return found[0]


def test_demands_are_ticked_by_the_keyboard_and_nothing_is_before(
    qtbot: QtBot, dialog: DemandsDialog
) -> None:
    dialog.show_demands(Picked(DEMANDS))
    table = dialog.table
    assert table.hasFocus()
    assert not dialog.save.isEnabled()
    assert dialog.superior.number.text() == "1862/KH-UBND"
    assert dialog.superior.day.day == dt.date(2026, 4, 10)

    # The first row is looked at: its sentence in its surroundings, and the rule in plain words.
    assert "II. BÁO CÁO" in dialog.details.quote.text()
    assert "Nơi nhận" in dialog.details.quote.text()
    assert dialog.details.rule.text() == (
        "Kế hoạch của xã, phường phải có hạn báo cáo năm không muộn hơn ngày 15/11/2026."
    )
    assert not dialog.details.doubt.isVisible()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog.picked is not None
    assert dialog.picked.ticked == {"bao-cao-nam"}
    assert dialog.save.isEnabled()
    assert "1/2" in dialog.count.text()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert not dialog.save.isEnabled()

    # Space on a sort ticks all of it; what is not certain says so.
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentItem() is item_of(dialog, "Nhiệm vụ (1)")
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog.picked.ticked == {"truyen-thong"}
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert "cần đọc lại" in table.currentItem().text(0)
    assert dialog.details.doubt.isVisible()
    assert not dialog.details.due.isVisible()

    # What built-in rules ask for anyhow cannot be ticked, not with all the rest either.
    dialog.all_.click()
    assert dialog.picked.ticked == {"bao-cao-nam", "truyen-thong"}
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentItem().text(3) == "có sẵn"
    assert not dialog.details.severity.isVisible()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog.picked.ticked == {"bao-cao-nam", "truyen-thong"}

    # What was chosen is not lost by Esc alone.
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    asked = dialog.findChild(ConfirmDialog)
    assert asked is not None
    assert dialog.isVisible()
    asked.confirmed.emit()
    assert not dialog.isVisible()


def test_day_weight_and_head_are_corrected(qtbot: QtBot, dialog: DemandsDialog) -> None:
    dialog.show_demands(Picked(DEMANDS))
    asked: list[tuple[Proposal, object, object]] = []
    dialog.proposal_changed.connect(lambda *told: asked.append(told))
    dialog.details.due.setFocus()
    qtbot.keyClick(dialog.details.due, Qt.Key.Key_Up)  # the part where the cursor is: the day
    assert asked == [(DUE, None, dt.date(2026, 11, 16))]
    moved = DUE._replace(due=dt.date(2026, 11, 16), says="Báo cáo năm trước ngày 16/11/2026")
    dialog.show_proposal(moved)
    assert dialog.details.says.text() == moved.says
    assert item_of(dialog, "16/11/2026").text(1) == "16/11/2026"
    dialog.details.severity.setCurrentIndex(1)
    dialog.details.severity.activated.emit(1)
    assert asked[-1] == (moved, Severity.RECOMMENDED, None)
    dialog.superior.number.setFocus()
    dialog.superior.number.selectAll()
    qtbot.keyClicks(dialog.superior.number, "1900/KH-UBND")
    assert dialog.picked is not None
    assert dialog.picked.demands.superior == replace(PLAN, number="1900/KH-UBND")
    assert dialog.picked.demands.proposals[0] == moved


def test_a_changed_plan_shows_what_differs_and_ticks_stay(
    qtbot: QtBot, dialog: DemandsDialog
) -> None:
    compared = Differences(
        new=(WORK,),
        changed=(("Báo cáo năm trước ngày 30/11/2026", DUE),),
        kept=(),
        gone=("Các xã gửi thống kê trước 01/3.",),
        ticked=frozenset({"bao-cao-nam"}),
    )
    dialog.show_demands(Picked(DEMANDS, compared.ticked, compared))
    notes = [item_of(dialog, words).text(4) for words in ("Báo cáo năm", "truyền thông")]
    assert notes == ["đổi", "mới"]
    assert dialog.details.before.text() == "Lần trước: Báo cáo năm trước ngày 30/11/2026"
    assert item_of(dialog, "Báo cáo năm").checkState(0) is Qt.CheckState.Checked
    assert item_of(dialog, GONE)
    assert item_of(dialog, ALREADY)
    assert dialog.save.isEnabled()


def test_a_plan_that_asks_nothing_or_shows_no_number_is_told(
    qtbot: QtBot, dialog: DemandsDialog
) -> None:
    dialog.show_demands(Picked(Demands(PLAN, (), (), TEXT)))
    assert "Không thấy yêu cầu nào" in dialog.message.text()
    assert not dialog.save.isVisible()
    given: list[str] = []
    dialog.number_given.connect(given.append)
    dialog.show_message("Văn bản không có số.", asks_number=True)
    qtbot.keyClicks(dialog.number, " 12/KH-UBND ")
    dialog.read_again.click()
    assert given == ["12/KH-UBND"]
