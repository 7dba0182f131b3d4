"""Cài đặt: what is said once is used after, and other windows' settings stay; pages for the printer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from checker.exporters.chosen import sheet_with
from gui.dialogs.settings import SIZES, SettingsDialog
from gui.flows.printing import pages_of
from gui.look.widgets import plain
from gui.window import MainWindow
from gui.work.checking import Checked

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_what_is_said_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    dialog.fields["drafter"].setText("  Lò Thị  Mây ")
    dialog.fields["unit"].setText("Ủy ban nhân dân xã Bình Lư")
    dialog.size_choice.setCurrentIndex(list(SIZES).index(1.15))
    save = next(b for b in dialog.findChildren(QPushButton) if plain(b.text()) == "Lưu")
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    kept = window.memory.settings
    assert (kept.drafter, kept.unit, kept.size) == (
        "Lò Thị Mây", "Ủy ban nhân dân xã Bình Lư", 1.15,
    )  # fmt: skip
    assert window.memory._store.read() == kept


def test_the_names_stand_on_the_sheet_and_it_becomes_one_picture_for_the_printer(
    gaps: Checked, qapp: object
) -> None:
    pdf = sheet_with("Lò Thị Mây", "Giàng A Páo")(gaps.report)
    (page,) = pages_of(pdf)
    assert page.width() / page.height() == pytest.approx(210 / 297, abs=0.01)
    empty = sheet_with("", "")(gaps.report)
    assert pages_of(empty)[0] != page
    ink = {
        page.pixelColor(x, y).value() < 128
        for x in range(0, page.width(), 3)
        for y in range(0, page.height(), 3)
    }
    assert ink == {True, False}
