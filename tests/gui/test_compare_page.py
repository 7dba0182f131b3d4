"""Two drafts on one page: names, what became of the criteria, the words that differ."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.conftest import GAPS, SECOND, Open


def test_both_drafts_are_shown_with_what_changed(qtbot: QtBot, open_: Open) -> None:
    window = open_(SECOND)
    with qtbot.waitSignal(window.flows.comparing.done, timeout=20_000):
        window.flows.comparing.compare_with(GAPS)
    page = window.pages.comparison
    assert page is not None
    assert page.isVisible()
    assert GAPS.name in page.names.text()
    assert SECOND.name in page.names.text()
    assert not page.warning.isVisible()
    assert "Đã sửa (" in page.criteria.toPlainText()
    assert "1790/QĐ-TTg" in page.text.toPlainText() or "2026" in page.text.toPlainText()
    beside = page.text.toHtml().count("<td")
    assert beside
    page.below.setChecked(True)
    assert page.text.toHtml().count("<td") == 0
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.workspace.isVisible()
    qtbot.mouseClick(window.workspace.changes.both, Qt.MouseButton.LeftButton)
    assert page.isVisible()


def test_drafts_of_different_communes_are_warned_of(
    qtbot: QtBot, open_: Open, tmp_path: Path
) -> None:
    head = "ỦY BAN NHÂN DÂN\nXÃ {}\nKẾ HOẠCH\nCông tác bình đẳng giới năm 2026\n"
    one, other = tmp_path / "một.txt", tmp_path / "hai.txt"
    one.write_text(head.format("AN PHÚ"), encoding="utf-8")
    other.write_text(head.format("BÌNH AN"), encoding="utf-8")
    window = open_(one)
    with qtbot.waitSignal(window.flows.comparing.done, timeout=20_000):
        window.flows.comparing.compare_with(other)
    page = window.pages.comparison
    assert page is not None
    assert "địa danh" in page.warning.text()
    assert page.warning.isVisible()
