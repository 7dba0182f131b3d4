"""The filter of the checklist: what it hides tells nothing, what it leaves is counted, and it can be lifted."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from checker.shown import Shown
from gui.panes.checklist.model import Role
from gui.vietnamese import WORDS
from tests.gui.conftest import GAPS, Open

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_a_filter_hides_counts_and_is_lifted(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    work, pane = window.workspace, window.workspace.checklist
    (lift,) = [b for b in pane.findChildren(QPushButton) if b.text() == "Bỏ lọc"]
    assert not lift.isVisible()
    work.step(1)
    first = work.selected
    assert first is not None
    qtbot.keyClicks(pane.search, "kinh phi thuc hien")
    assert work.selected is None, "its row is hidden, and no other one was chosen"
    assert not window.actions_["mend"].isEnabled()
    work.step(1)
    assert work.selected is not None
    kept = work.selected
    qtbot.keyClick(pane.search, Qt.Key.Key_Backspace)
    assert work.selected == kept, "its row is still there"
    assert pane.current_rule() == kept.rule

    # The counts over the rows are those of the rows.
    model = pane._tree.model()
    for top in (model.index(row, 0) for row in range(model.rowCount())):
        rows = [model.index(row, 0, top) for row in range(model.rowCount(top))]
        told = sum((Counter(row.data(Role.COUNTS)) for row in rows), Counter[Shown]())
        assert pane.rows._counts(rows) == told
    pane.chips.all[Shown.SHOULD].click()
    pane._severity.setCurrentIndex(2)
    assert lift.isVisible()
    qtbot.mouseClick(lift, Qt.MouseButton.LeftButton)
    assert not lift.isVisible()
    assert not pane.way.filtering
    assert (pane.search.text(), pane.chips.chosen) == ("", frozenset())
    assert pane.shows(first.result)


@pytest.mark.parametrize("width", [360, 400, 640])
def test_no_chip_is_cut_and_the_words_have_room(qtbot: QtBot, open_: Open, width: int) -> None:
    pane = open_(GAPS).workspace.checklist
    pane.setParent(None)
    qtbot.addWidget(pane)
    pane.resize(width, 600)
    pane.show()
    pane.set_low(low=False)
    qtbot.waitUntil(lambda: pane.search.width() >= 100)
    chips = [chip for chip in pane.chips.all.values() if chip.isVisible()]
    assert all(chip.width() >= chip.sizeHint().width() for chip in chips)


@pytest.mark.parametrize(
    "words", ["&Look in:", "Files of &type:", "&Print", "Print range", "Copies:"]
)
def test_the_dialogs_of_qt_speak_vietnamese(words: str) -> None:
    assert words in WORDS
