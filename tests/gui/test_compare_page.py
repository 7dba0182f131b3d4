"""Two drafts on one page: names, what became of the criteria, the words that differ."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from checker.review.compare import compare
from checker.review.text_changes import text_rows
from gui.panes.compare_page import ComparePage
from gui.work.checking import Checked
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
    qtbot.waitUntil(lambda: page.text.whole and page.criteria.whole)
    told = page.criteria.toPlainText()
    assert -1 < told.find("Mới phát sinh (") < told.find("Vẫn còn (") < told.find("Đã sửa (")
    assert "1790/QĐ-TTg" in page.text.toPlainText() or "2026" in page.text.toPlainText()
    beside = page.text.toHtml().count("<td")
    assert beside
    page.below.setChecked(True)
    qtbot.waitUntil(lambda: page.text.whole)
    assert page.text.toHtml().count("<td") == beside / 2
    visible = [one.text() for one in window.findChildren(QPushButton) if one.isVisible()]
    assert "Đón&g" not in visible  # that would close a message, and be one of two
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.workspace.isVisible()
    qtbot.mouseClick(window.workspace.changes.both, Qt.MouseButton.LeftButton)
    assert page.isVisible()


@pytest.mark.parametrize(
    ("place", "year", "warned"),
    [("BÌNH AN", 2026, True), ("AN PHÚ", 2025, False), ("AN PHÚ", 2026, False)],
)
def test_only_a_plan_of_another_place_is_warned_of(
    qtbot: QtBot, open_: Open, tmp_path: Path, place: str, year: int, *, warned: bool
) -> None:
    head = "ỦY BAN NHÂN DÂN\nXÃ {}\nKẾ HOẠCH\nCông tác bình đẳng giới năm {}\n{}"
    one, other = tmp_path / "một.txt", tmp_path / "hai.txt"
    one.write_text(head.format("AN PHÚ", 2026, "Mới."), encoding="utf-8")
    other.write_text(head.format(place, year, "Cũ."), encoding="utf-8")
    window = open_(one)
    with qtbot.waitSignal(window.flows.comparing.done, timeout=20_000):
        window.flows.comparing.compare_with(other)
    page = window.pages.comparison
    assert page is not None
    assert page.warning.isVisible() is warned
    assert ("địa danh" in page.warning.text()) is warned
    assert ("(năm 2025)" in page.names.text()) is (year == 2025)


def test_long_drafts_are_laid_out_in_pieces(qtbot: QtBot, gaps: Checked) -> None:
    lines = [f"{number}. Phối hợp với Công an xã phòng ngừa bạo lực." for number in range(300)]
    rows = list(text_rows("\n".join(lines), "\n".join(lines).replace("xã", "phường")))
    page = ComparePage()
    qtbot.addWidget(page)
    page.show_comparison(compare(gaps.report, gaps.report), rows)
    assert not page.text.whole  # the rest comes between the window's rounds
    assert "0. Phối hợp" in page.text.toPlainText()
    page.below.setChecked(True)  # what was still to come gives way
    qtbot.waitUntil(lambda: page.text.whole)
    told = page.text.toPlainText()
    assert [told.count(f"\n{line}") for line in lines[1::50]] == [1] * 6
    assert told.count("phường") == len(lines)
    page.resize(700, 300)
    page.show()
    assert [part.verticalScrollBar().value() for part in (page.text, page.criteria)] == [0, 0]
    assert page.text.verticalScrollBar().maximum() > 0
