"""Tạo dự thảo mới: what is asked is little, what was read is shown, the draft is opened."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFormLayout, QLabel, QPushButton
from pytestqt.qtbot import QtBot

import resources
from gui.dialogs.new_draft import NewDraftDialog
from gui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SUPERIOR = resources.SAMPLES / "ke-hoach-tinh-day-du-2026.docx"


def test_a_draft_is_made_as_a_person_does_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "Kế hoạch của xã"
    picked = {"open": str(tmp_path / "thư.txt"), "save": ""}
    (tmp_path / "thư.txt").write_text("Gửi anh tài liệu.\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (picked["open"], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (picked["save"], ""))
    window.memory.note(
        lambda kept: replace(kept, unit="Ủy ban nhân dân tỉnh Lai Châu", signer="Lò Thị Mây")
    )
    window.actions_["new"].trigger()
    dialog = window.findChild(NewDraftDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.level.currentData() == "tinh")
    letters = [
        word[word.index("&") + 1].lower()
        for word in (
            *(b.text() for b in dialog.findChildren(QPushButton)),
            *(one.text() for one in dialog.findChildren(QLabel)),
        )
        if "&" in word
    ]
    assert len(letters) == len(set(letters)) >= 8
    assert dialog.findChild(QFormLayout) is not None

    # A wrong file is told, the right one is shown as it was read.
    qtbot.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "cấp trên" in dialog.trouble.text())
    assert not dialog.leave.isVisible()
    picked["open"] = str(SUPERIOR)
    qtbot.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "1862/KH-UBND" in dialog.read.text())
    assert "trước ngày 20/11/2026" in dialog.read.text()
    assert "hãy xem lại" in dialog.read.text(), "it is on another field"
    assert not dialog.trouble.isVisible()

    # Half a name is told where it was typed; nobody is asked for a place first.
    dialog.level.setCurrentIndex(0)
    dialog.plan.setCurrentIndex(dialog.plan.findData("gender-equality"))
    dialog.year.setCurrentIndex(dialog.year.findData(2026))
    assert "hãy xem lại" not in dialog.read.text()
    dialog.unit.setText("Bình Lư")
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "tên đầy đủ" in dialog.trouble.text())
    dialog.unit.setText("xã Bình Lư")
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)  # no place is chosen: the dialog stays
    qtbot.waitUntil(lambda: not dialog.trouble.isVisible())
    picked["save"] = str(target)
    with qtbot.waitSignal(window.session.ended, timeout=20_000):
        qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    checked = window.session.checked
    assert checked is not None
    qtbot.waitUntil(lambda: "điền các chỗ “…”" in window.troubles.message.text())
    assert checked.document.path == target.with_name("Kế hoạch của xã.docx")
    assert "Căn cứ Kế hoạch số 1862/KH-UBND" in checked.document.text
    assert "Lò Thị Mây" in checked.document.text
    assert checked.report.plan.place == "Bình Lư"
