"""Tạo dự thảo mới: what is asked is little, what was read is shown, the draft is opened."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFormLayout, QLabel, QPushButton
from pytestqt.qtbot import QtBot

import resources
from checker.library.plan_titles import plan_names
from gui.dialogs.new_draft import NewDraftDialog
from gui.look.widgets import plain
from gui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SUPERIOR = resources.SAMPLES / "ke-hoach-tinh-day-du-2026.docx"


def has_letters_of_its_own(dialog: NewDraftDialog) -> None:
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


def is_cautioned(dialog: NewDraftDialog) -> None:
    """The superior's plan is of another field and year: that is said of each, before anything is written."""
    dialog.plan.setCurrentIndex(dialog.plan.findData("children"))
    dialog.year.setCurrentIndex(dialog.year.findData(2027))
    assert "lĩnh vực khác" in dialog.caution.text()
    assert "không phải năm 2027" in dialog.caution.text()
    assert dialog.caution.isVisible()
    assert plain(dialog.make.text()).startswith("Vẫn tạo")


def test_a_draft_is_made_as_a_person_does_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "Kế hoạch của xã"
    picked = {"open": str(tmp_path / "thư.txt"), "save": ""}
    (tmp_path / "thư.txt").write_text("Gửi anh tài liệu.\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (picked["open"], ""))
    proposed: list[str] = []
    monkeypatch.setattr(
        QFileDialog,
        "getSaveFileName",
        lambda *told: (proposed.append(told[2]), (picked["save"], ""))[1],
    )
    window.memory.note(
        lambda kept: replace(kept, unit="Ủy ban nhân dân tỉnh Lai Châu", signer="Lò Thị Mây")
    )
    window.actions_["new"].trigger()
    dialog = window.findChild(NewDraftDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.level.currentData() == "tinh")
    has_letters_of_its_own(dialog)

    # A wrong file is told, the right one is shown as it was read.
    qtbot.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "cấp trên" in dialog.trouble.text())
    assert not dialog.leave.isVisible()
    picked["open"] = str(SUPERIOR)
    qtbot.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "1862/KH-UBND" in dialog.read.text())
    assert "trước ngày 20/11/2026" in dialog.read.text()
    is_cautioned(dialog)
    assert not dialog.trouble.isVisible()

    # Half a name is told where it was typed; nobody is asked for a place first.
    dialog.level.setCurrentIndex(0)
    dialog.plan.setCurrentIndex(dialog.plan.findData("gender-equality"))
    dialog.year.setCurrentIndex(dialog.year.findData(2026))
    assert not dialog.caution.isVisible()
    assert plain(dialog.make.text()).startswith("Tạo")
    dialog.unit.setText("Bình Lư")
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "tên đầy đủ" in dialog.trouble.text())
    assert dialog.unit.hasFocus()
    assert dialog.unit.selectedText() == "Bình Lư"
    dialog.unit.setText("xã Bình Lư")
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)  # no place is chosen: the dialog stays
    qtbot.waitUntil(lambda: not dialog.trouble.isVisible())
    picked["save"] = str(target)
    with qtbot.waitSignal(window.session.ended, timeout=20_000):
        qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    name = "Kế hoạch bình đẳng giới và vì sự tiến bộ của phụ nữ xã Bình Lư năm 2026.docx"
    assert Path(proposed[-1]).name == name
    checked = window.session.checked
    assert checked is not None
    qtbot.waitUntil(lambda: "điền các chỗ “…”" in window.troubles.message.text())
    assert checked.document.path == target.with_name("Kế hoạch của xã.docx")
    assert "Căn cứ Kế hoạch số 1862/KH-UBND" in checked.document.text
    assert "Lò Thị Mây" in checked.document.text
    assert checked.report.plan.place == "Bình Lư"


def test_the_kind_is_the_commonest_then_the_last_one(qtbot: QtBot, window: MainWindow) -> None:
    for known, chosen in (
        ("gender-equality", "gender-equality"),
        ("children", "children"),
        ("một loại đã bỏ", "children"),  # the first there is
    ):
        dialog = NewDraftDialog(
            plan_names(), replace(window.memory.settings, plan_kind=known), 2027
        )
        qtbot.addWidget(dialog)
        assert dialog.plan.currentData() == chosen
    assert window.memory.settings.plan_kind == "gender-equality"
