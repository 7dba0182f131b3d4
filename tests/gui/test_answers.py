"""The answers to a remark, as a person gives them: mend, seen, undo; the repaired copy that comes of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from checker.judge import check
from checker.report import Report, Status
from checker.review.waiver_file import read_waivers
from checker.shown import Shown, shown, tally
from gui.dialogs.repair import RepairDialog
from gui.look.widgets import plain
from gui.window import MainWindow
from tests.checker.facts.reading import library
from tests.gui.conftest import Open
from tests.reading import read

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def report_of(window: MainWindow) -> Report:
    assert window.session.checked is not None
    return window.session.checked.report


def select(window: MainWindow, how: Shown) -> str:
    """Select the first rule that is shown so, and return its id."""
    report = report_of(window)
    number = shown(report).index(how)
    window.workspace.select(number, 0, scroll=True)
    return report.results[number].rule.id


def press(qtbot: QtBot, window: MainWindow, words: str) -> None:
    buttons = window.workspace.details.findChildren(QPushButton)
    wanted = next(button for button in buttons if plain(button.text()) == words)
    qtbot.mouseClick(wanted, Qt.MouseButton.LeftButton)


def status_of(report: Report, rule: str) -> Status:
    return next(result.status for result in report.results if result.rule.id == rule)


def test_one_click_a_remark_then_one_copy(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    before = draft.read_bytes()
    mended = []
    window.workspace.step(1)
    for _ in range(3):  # after each answer the next remark is shown
        selected = window.workspace.selected
        assert selected is not None
        mended.append(selected.rule)
        press(qtbot, window, "Sửa trong bản Word")
    assert len(set(mended)) == 3
    target = draft.with_name("Bản sửa.docx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.actions_["save_copy"].trigger()
    qtbot.waitUntil(lambda: not window.flows.exporting.busy, timeout=20_000)
    after = check(read(target), library())
    assert [status_of(after, rule) for rule in mended] == [Status.PASS] * 3
    old = report_of(window)
    others = {r.rule.id for r in old.results if r.status is Status.GAP} - set(mended)
    assert {rule for rule in others if status_of(after, rule) is Status.GAP}
    assert draft.read_bytes() == before
    opened: list[Path] = []
    monkeypatch.setattr(
        "gui.flows.exporting.open_outside", lambda path: opened.append(path) or True
    )
    with qtbot.waitSignal(window.session.opened, timeout=20_000):
        qtbot.mouseClick(window.export_strip.word_button, Qt.MouseButton.LeftButton)
    assert opened == [target]
    assert window.session.path == target


def test_an_answer_is_undone_and_given_again(qtbot: QtBot, open_: Open, draft: Path) -> None:
    window = open_(draft)
    select(window, Shown.MUST)
    undo, redo = window.actions_["undo"], window.actions_["redo"]
    assert not undo.isEnabled()
    window.actions_["mend"].trigger()
    answers = window.flows.answering
    first = answers.answers.accepted
    assert first
    window.actions_["mend_certain"].trigger()
    assert first < answers.answers.accepted <= answers.answers.offered
    undo.trigger()
    assert answers.answers.accepted == first
    undo.trigger()
    assert not answers.answers.accepted
    redo.trigger()
    assert answers.answers.accepted == first


def test_what_was_looked_at_is_settled_by_one_click(qtbot: QtBot, open_: Open, draft: Path) -> None:
    window = open_(draft)
    before = tally(report_of(window))
    rule = select(window, Shown.LOOK)
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        press(qtbot, window, "Đã xem, đúng")
    assert [waiver.seen for waiver in read_waivers(draft).waivers] == [True]
    assert tally(report_of(window))[Shown.LOOK] == before[Shown.LOOK] - 1
    assert status_of(report_of(window), rule) is Status.WAIVED
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        window.actions_["undo"].trigger()
    assert tally(report_of(window)) == before
    assert read_waivers(draft).waivers == ()


def test_only_answers_that_fit_are_offered(open_: Open, draft: Path) -> None:
    window = open_(draft)
    fits = {Shown.MUST: {"waive"}, Shown.LOOK: {"seen"}, Shown.PASS: set(), Shown.SIGNING: set()}
    for how, wanted in fits.items():
        select(window, how)
        given = {name for name in ("seen", "waive") if window.actions_[name].isEnabled()}
        assert given == wanted, how


def test_a_list_to_tick_shows_each_sentence(qtbot: QtBot, open_: Open, draft: Path) -> None:
    window = open_(draft)
    window.actions_["choose"].trigger()
    dialog = window.findChild(RepairDialog)
    assert dialog is not None
    certain = [row.box.isChecked() for row in dialog.rows]
    assert any(certain)
    for row in dialog.rows:
        row.box.setChecked(row is dialog.rows[0])
    assert dialog.count.text() == f"Đã chọn 1 trong {len(dialog.rows)} việc"
    with qtbot.waitSignal(dialog.chosen) as chosen:
        window.flows.exporting.export_by = lambda *_: None  # type: ignore[method-assign]
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert chosen.args == [dialog.rows[0].places]
    assert window.flows.answering.answers.accepted == dialog.rows[0].places


def test_words_by_which_word_finds_the_passage(open_: Open, draft: Path) -> None:
    window = open_(draft)
    select(window, Shown.MUST)
    window.actions_["find_in_word"].trigger()
    words = QGuiApplication.clipboard().text()
    assert words
    assert words in report_of(window).document.text
