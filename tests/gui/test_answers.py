"""The answers to a remark, as a person gives them: mend, seen, undo; the repaired copy that comes of it."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QGuiApplication, QTextDocument
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from checker.exporters.docx import edits
from checker.exporters.docx.repair import Repaired
from checker.exporters.docx.writer import Writer
from checker.judge import check
from checker.matters import Place
from checker.particulars import Overrides
from checker.report import Report, Status
from checker.review.beside import path_of
from checker.review.mend import change_mends, read_mends
from checker.review.passage import passage_key, seen_of
from checker.review.waivable import waivables, waiver_of
from checker.review.waiver_file import read_waivers
from checker.shown import Shown, shown, tally
from checker.system.atomic import WriteError
from gui.dialogs.repair import RepairDialog
from gui.dialogs.waive import WaiveDialog
from gui.look.widgets import plain
from gui.panes.answer_row import AnswerRow
from gui.window import MainWindow
from gui.work.answers import certain
from tests.builders import build_docx
from tests.checker.facts.reading import library
from tests.checker.test_writing import FOOT, HEAD, MONTH, TYPED
from tests.deciding import add_waivers, remove_waivers
from tests.gui.conftest import GAPS, SECOND, Open
from tests.gui.making import list_to_tick, mend_certain
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


def test_work_goes_on_in_the_copy_as_it_stood(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    said = Overrides(level="tinh")
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        window.flows.correcting.correct(said)
    rule = select(window, Shown.LOOK)
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        press(qtbot, window, "Đã xem, đúng")
    mend_certain(window)
    target = draft.with_name("Bản sửa.docx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    write = Writer.write
    monkeypatch.setattr(Writer, "write", lambda self, edits: write(self, edits) | {0})
    window.actions_["save_copy"].trigger()
    qtbot.waitUntil(lambda: not window.flows.exporting.busy, timeout=20_000)
    first = report_of(window).results[min(window.flows.answering.answers.accepted)[0]].rule.title
    told = window.export_strip.message.text()
    assert "Chưa đưa vào bản sửa được 1 chỗ" in told  # how many, which, why
    assert first in told
    assert "hộp văn bản" in told
    monkeypatch.setattr("gui.flows.exporting.open_outside", lambda _: False)
    qtbot.mouseClick(window.export_strip.word_button, Qt.MouseButton.LeftButton)
    assert "Máy chưa có chương trình" in window.troubles.message.text()
    assert window.session.path == draft
    monkeypatch.setattr("gui.flows.exporting.open_outside", lambda _: True)
    with qtbot.waitSignal(window.session.opened, timeout=20_000):
        qtbot.mouseClick(window.export_strip.word_button, Qt.MouseButton.LeftButton)
    assert window.session.checked is not None
    assert window.session.checked.document.path == target
    assert window.session.checked.overrides == said
    assert status_of(report_of(window), rule) is Status.WAIVED


def test_an_answer_is_undone_and_given_again(qtbot: QtBot, open_: Open, draft: Path) -> None:
    window = open_(draft)
    select(window, Shown.MUST)
    undo, redo = window.actions_["undo"], window.actions_["redo"]
    assert not undo.isEnabled()
    window.actions_["mend"].trigger()
    answers = window.flows.answering
    first = answers.answers.accepted
    assert first
    mend_certain(window)
    assert first < answers.answers.accepted <= answers.answers.offered
    assert window.troubles.isHidden()
    mend_certain(window)
    assert "Không còn việc chắc chắn nào" in window.troubles.message.text()
    undo.trigger()
    assert answers.answers.accepted == first
    undo.trigger()
    assert not answers.answers.accepted
    redo.trigger()
    assert answers.answers.accepted == first


def test_what_was_looked_at_is_settled_by_one_click(qtbot: QtBot, open_: Open, draft: Path) -> None:
    window = open_(draft)
    window.memory.note(lambda kept: replace(kept, drafter="Lò Thị Mây", reviewer="Giàng A Páo"))
    before = tally(report_of(window))
    rule = select(window, Shown.LOOK)
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        press(qtbot, window, "Đã xem, đúng")
    assert [(waiver.seen, waiver.by) for waiver in read_waivers(draft).waivers] == [
        (True, "Lò Thị Mây")
    ]
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


def test_a_list_to_tick_shows_each_sentence(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    window.actions_["choose"].trigger()
    dialog = window.findChild(RepairDialog)
    assert dialog is not None
    certain = [row.box.isChecked() for row in dialog.rows]
    assert any(certain)
    for row in dialog.rows:
        row.box.setChecked(True)
    everything = edits.wanted(report_of(window), sorted(window.flows.answering.answers.offered))
    marks = {want.put.mark for want in everything if want.put.mark.strip(" -–")}
    assert marks  # the numbers that the items will have in the copy stand before their words
    shown_words = [words for row in dialog.rows for words in row.preview.text().split("<ins")[1:]]
    assert all(any(f">{mark}" in words for words in shown_words) for mark in marks)
    counted: list[Report] = []
    with monkeypatch.context() as patched:
        patched.setattr(
            "gui.dialogs.repair.in_turn", lambda report, _: counted.append(report) or report
        )
        dialog._tick(on=False)
    assert (len(counted), dialog.save.isEnabled()) == (1, False)  # once, however many there are
    for row in dialog.rows:
        row.box.setChecked(row is dialog.rows[0])
    places = len(dialog.rows[0].places)
    assert dialog.count.text() == f"{places} chỗ sẽ được sửa (1/{len(dialog.rows)} việc)"
    with qtbot.waitSignal(dialog.chosen) as chosen:
        window.flows.exporting.export_by = lambda *_: None  # type: ignore[method-assign]
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert chosen.args == [dialog.rows[0].places]
    assert window.flows.answering.answers.accepted == dialog.rows[0].places


def test_all_that_is_certain_is_listed_before_it_is_done_and_undone_at_once(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    select(window, Shown.MUST)
    window.actions_["mend"].trigger()
    answers, sure = window.flows.answering, certain(report_of(window))
    first = answers.answers.accepted
    assert first < sure
    wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Return, wanted)
    dialog = window.findChild(RepairDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert answers.answers.accepted == first  # nothing is done yet
    assert frozenset[Place]().union(*(row.places for row in dialog.rows)) == sure - first
    assert all(row.box.isChecked() and "<ins" in row.preview.text() for row in dialog.rows)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.rows[0].box)
    qtbot.keyClick(dialog.rows[0].box, Qt.Key.Key_Space)
    count = len(dialog.rows) - 1
    assert dialog.count.text().endswith(f"({count}/{count + 1} việc)")
    qtbot.keyClick(dialog.rows[0].box, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    left = dialog.rows[0].places
    assert answers.answers.accepted == sure - left
    assert window.workspace.answer.words.toolTip() == f"✓ Sẽ sửa {count} việc chắc chắn"
    window.actions_["undo"].trigger()
    assert answers.answers.accepted == first
    window.actions_["redo"].trigger()
    assert answers.answers.accepted == sure - left


def test_what_travels_with_a_mistake_is_shown_where_it_is_ticked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """With the missing days the copy corrects the year before them: both are seen in the sentence."""
    wrong = f"3. Hưởng ứng {MONTH} năm 2025 tại các bản."
    lines = (*HEAD, *(wrong if MONTH in line else line for line in TYPED), *FOOT)
    report = check(read(build_docx(tmp_path / "a.docx", lines)), library())
    dialog = list_to_tick(report)
    qtbot.addWidget(dialog)
    for on in (True, False):
        dialog._tick(on=on)
        (row,) = (row for row in dialog.rows if "từ ngày 15/11" in row.preview.text())
        assert row.preview.text().count("<ins") == 2
        sentence = QTextDocument()
        sentence.setHtml(re.sub("<s .*?</s> ", "", row.preview.text()))
        assert "trên cơ sở giới năm 2026 từ ngày 15/11" in sentence.toPlainText()
        assert "2025" in row.preview.text()
        cursor = sentence.find("2026")
        look = cursor.charFormat()
        assert look.fontWeight() > QFont.Weight.Normal  # also seen by who sees no colours
        assert look.background().style() is not Qt.BrushStyle.NoBrush
        assert not look.fontUnderline(), "the line would hide the dot of ạ, ẹ, ị"
    assert row.box.accessibleName().startswith("Chưa nêu thời gian của Tháng hành động")
    others = [other.preview.text() for other in dialog.rows if other is not row]
    assert others
    assert all(words.count("<ins") == 1 for words in others)


def test_words_by_which_word_finds_the_passage(open_: Open, draft: Path) -> None:
    window = open_(draft)
    select(window, Shown.MUST)
    window.actions_["find_in_word"].trigger()
    words = QGuiApplication.clipboard().text()
    assert words
    assert words in report_of(window).document.text


def test_no_answer_is_given_to_what_is_not_on_the_screen(open_: Open, draft: Path) -> None:
    window = open_(draft)
    select(window, Shown.MUST)
    window.actions_["mend"].trigger()
    select(window, Shown.LOOK)
    answers = ("seen", "find_in_word", "undo")
    assert all(window.actions_[name].isEnabled() for name in answers)
    window.actions_["rules"].trigger()
    assert not any(window.actions_[name].isEnabled() for name in answers)
    window.pages.show_draft()
    assert all(window.actions_[name].isEnabled() for name in answers)
    for how, proposed in ((Shown.MUST, True), (Shown.PASS, False)):
        select(window, how)
        assert window.actions_["copy"].isEnabled() is proposed
    open_(GAPS)  # another draft: nothing is chosen there yet
    assert window.workspace.selected is None
    assert not window.workspace.checklist._tree.currentIndex().isValid()
    assert not any(window.actions_[name].isEnabled() for name in answers)


def test_a_decision_that_cannot_be_written_is_none(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    rule = select(window, Shown.LOOK)

    def refuse(*_: object) -> None:
        raise WriteError("Không ghi được vào thư mục này.")

    with monkeypatch.context() as patched:
        patched.setattr("checker.review.beside.write_atomic", refuse)
        press(qtbot, window, "Đã xem, đúng")
    assert window.troubles.message.text() == "Không ghi được vào thư mục này."
    assert not window.actions_["undo"].isEnabled()
    assert window.workspace.selected is not None
    assert window.workspace.selected.rule == rule  # it is still to be answered
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        press(qtbot, window, "Đã xem, đúng")
    with monkeypatch.context() as patched:
        patched.setattr("checker.review.beside.write_atomic", refuse)
        window.actions_["undo"].trigger()
    assert [waiver.seen for waiver in read_waivers(draft).waivers] == [True]
    assert not window.actions_["redo"].isEnabled()


def test_the_list_to_tick_outlives_a_save_in_word(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was ticked is known again by its words: numbers of findings may be others then."""
    window = open_(draft)
    window.actions_["choose"].trigger()
    dialog = window.findChild(RepairDialog)
    assert dialog is not None
    old = report_of(window)
    for row in dialog.rows:
        row.box.setChecked(True)
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        draft.write_bytes(SECOND.read_bytes())
        window.session.watch.look()
    made: list[Callable[[Report], object]] = []
    window.flows.exporting.export_by = lambda _, render: made.append(render)  # type: ignore[assignment,func-returns-value]
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    answers = window.flows.answering.answers
    ticked = {passage_key(old, place) for row in dialog.rows for place in row.places}
    new = report_of(window)
    assert new.document.sha256 != old.document.sha256
    assert answers.accepted == {p for p in answers.offered if passage_key(new, p) in ticked}
    assert 0 < len(answers.accepted) < len(ticked)
    kept = answers.accepted
    window.actions_["undo"].trigger()  # the copy that was asked for is not changed by it
    written: list[list[Place]] = []
    monkeypatch.setattr(
        "checker.exporters.docx.repair.repaired",
        lambda _report, _when, places: written.append(places) or Repaired(b"-", ((),), ()),
    )
    made[0](new)
    assert written == [sorted(kept)]


def test_after_an_answer_the_next_remark_without_one_is_shown_at_once(
    open_: Open, draft: Path
) -> None:
    window = open_(draft)
    work, answers = window.workspace, window.flows.answering
    mend_certain(window)
    chosen: list[object] = []
    work.chosen.connect(lambda: chosen.append(work.selected))
    work.go_on()
    assert len(chosen) == 1
    assert work.selected is not None
    assert (work.selected.result, work.selected.finding) not in answers.answers.accepted
    work.set_answered(frozenset(work._stops()))
    assert not work.go_on()
    assert len(chosen) == 1


def test_once_all_is_answered_the_selection_stays_and_it_is_said(
    open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where looks follow each other faster than the draft is judged anew."""
    window = open_(draft)
    work, told = window.workspace, window.troubles
    stops, offered_ = work._stops(), window.flows.answering.answers.offered
    first, second = [at for at, how in stops.items() if how is Shown.MUST and at in offered_][:2]
    looks = [at for at, how in stops.items() if how is Shown.LOOK][:2]
    few = {at: stops[at] for at in (first, second, *looks)}
    monkeypatch.setattr(work, "_stops", lambda: few)
    work.select(*first, scroll=True)
    for answer, following in (
        ("mend", second),
        ("mend", looks[0]),
        ("seen", looks[1]),
        ("seen", looks[1]),
    ):
        assert not told.isVisible()
        window.actions_[answer].trigger()
        assert work.selected is not None
        assert work.selected.place == following
    assert told.message.text().startswith("Đã trả lời hết các việc. Lưu bản sửa (Ctrl+S)")
    work.checklist.search.setText("a")
    work.select(*first, scroll=True)
    window.actions_["mend"].trigger()  # left out again
    assert not told.isVisible()
    window.actions_["mend"].trigger()
    assert told.message.text().startswith("Đã trả lời hết các việc đang lọc.")
    assert work.selected.place == first
    window.actions_["undo"].trigger()
    assert not told.isVisible()


def test_between_two_reports_nothing_is_answered_and_the_remark_is_found_again(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The panes of a long draft follow one by one: numbers of the old report say nothing of the new."""
    window = open_(draft)
    work = window.workspace
    rule = select(window, Shown.LOOK)
    monkeypatch.setattr("gui.panes.workspace._LONG", 0)
    assert work.checked is not None
    work.show_checked(work.checked._replace(), keep_place=True)
    work.show_checked(
        work.checked._replace(), keep_place=True
    )  # saved again before all have followed
    press(qtbot, window, "Đã xem, đúng")
    window.actions_["mend"].trigger()
    assert read_waivers(draft).waivers == ()
    assert not window.flows.answering.answers.accepted
    qtbot.waitUntil(lambda: work.selected is not None)
    assert work.selected is not None
    assert work.selected.rule == rule
    assert window.actions_["seen"].isEnabled()


def test_what_was_answered_stays_with_its_draft(
    qtbot: QtBot, open_: Open, draft: Path, tmp_path: Path
) -> None:
    window = open_(draft)
    select(window, Shown.MUST)
    window.actions_["mend"].trigger()
    kept = window.flows.answering.answers.accepted
    assert kept
    file = path_of(draft)
    text = file.read_bytes()
    for content, still in ((b"[[", kept), (b"", frozenset()), (text, kept)):
        with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
            file.write_bytes(content)  # what cannot be read now takes no answer away
            window.session.decided()
        assert window.flows.answering.answers.accepted == still
    other = tmp_path / "bản khác.docx"
    other.write_bytes(draft.read_bytes())
    old = report_of(window)
    open_(other)
    assert not window.flows.answering.answers.accepted
    # Dialogs of the draft before were open still.
    window.flows.repairing._choose(old, window.flows.answering.mend_certain, kept)
    assert draft.name in window.troubles.message.text()
    assert not read_mends(other)
    window.flows.waiving.waived(draft, "A", (), ())
    assert not window.actions_["undo"].isEnabled()
    assert window.workspace.checklist.current_rule() is None  # another draft begins at its top
    open_(draft)
    assert window.flows.answering.answers.accepted == kept
    assert not window.actions_["undo"].isEnabled()
    keys = {mend.key for mend in read_mends(draft)}  # a new run of the program has it, too
    assert keys == {passage_key(report_of(window), place) for place in kept}
    mend_certain(window)
    window.actions_["undo"].trigger()
    assert {mend.key for mend in read_mends(draft)} == keys


def test_decisions_of_a_colleague_are_seen_and_never_overwritten(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    rule = select(window, Shown.LOOK)
    selected = window.workspace.selected
    assert selected is not None
    report, number = report_of(window), selected.result
    theirs = seen_of(report, (number, 0), by="Lò Thị Mây", date=dt.date(2026, 11, 2))
    mend_certain(window)
    chosen = window.flows.answering.answers.accepted
    watcher = window.session.watch._watcher  # as on a network share: nothing is told
    watcher.removePaths([*watcher.files(), *watcher.directories()])
    add_waivers(draft, [theirs])
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        press(qtbot, window, "Đã xem, đúng")
    assert "người khác" in window.troubles.message.text()
    assert not window.flows.waiving._own
    assert read_waivers(draft).waivers == (theirs,)
    assert status_of(report_of(window), rule) is Status.WAIVED
    change_mends(draft, [], [mend.key for mend in read_mends(draft)[:1]])
    remove_waivers(draft, [theirs])
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    assert status_of(report_of(window), rule) is not Status.WAIVED
    assert len(window.flows.answering.answers.accepted) < len(chosen)


def test_what_cannot_be_written_is_told_and_undoing_a_waiver_brings_the_older_one_back(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    number = shown(report_of(window)).index(Shown.MUST)
    one = waivables(report_of(window), number)[0]
    older = waiver_of(one, reason="Cũ", by="A", date=dt.date(2026, 1, 5), until=dt.date(2026, 1, 6))
    add_waivers(draft, [older])
    window.workspace.select(number, one.places[0][1], scroll=True)
    window.flows.waiving.waive(number, one.places[0][1])
    dialog = window.findChild(WaiveDialog)
    assert dialog is not None
    dialog.reason.setPlainText("Mới")
    dialog.by.setText("B")
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        qtbot.mouseClick(dialog.waive_button, Qt.MouseButton.LeftButton)
    assert [waiver.reason for waiver in read_waivers(draft).waivers] == ["Mới"]
    for action, reasons in (("undo", ["Cũ"]), ("redo", ["Mới"]), ("undo", ["Cũ"])):
        with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
            window.actions_[action].trigger()
        assert [waiver.reason for waiver in read_waivers(draft).waivers] == reasons

    def refuse(*_: object) -> None:
        raise WriteError("Không ghi được vào thư mục này.")

    with monkeypatch.context() as patched:
        patched.setattr("checker.review.beside.write_atomic", refuse)
        mend_certain(window)
    assert "hãy lưu bản sửa trước khi đóng" in window.troubles.message.text()
    assert window.flows.answering.answers.accepted
    select(window, Shown.SHOULD)
    window.actions_["mend"].trigger()  # what was left is written with it
    assert len(read_mends(draft)) == len(window.flows.answering._keys) > 1
    with monkeypatch.context() as patched:
        patched.setattr("checker.review.beside.write_atomic", refuse)
        window.actions_["undo"].trigger()
    kept = window.flows.answering._keys
    window.actions_["undo"].trigger()  # what was taken out meanwhile goes with it
    assert {mend.key for mend in read_mends(draft)} == window.flows.answering._keys < kept


def test_what_a_colleague_wrote_unnoticed_is_seen_with_the_next_answer(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    rule = select(window, Shown.LOOK)
    assert window.workspace.selected is not None
    place = (window.workspace.selected.result, 0)
    watcher = window.session.watch._watcher  # as on a network share: nothing is told
    watcher.removePaths([*watcher.files(), *watcher.directories()])
    day = dt.date(2026, 11, 2)
    add_waivers(draft, [seen_of(report_of(window), place, by="Lò Thị Mây", date=day)])
    select(window, Shown.MUST)
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        window.actions_["mend"].trigger()
    assert status_of(report_of(window), rule) is Status.WAIVED
    assert window.flows.answering.answers.accepted
    window.actions_["undo"].trigger()
    assert not window.session.busy  # the window's own words are no news


def test_an_answer_takes_no_window_and_no_button_away(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    window.workspace.step(1)
    before = set(QApplication.topLevelWidgets())
    row = window.workspace.details.findChild(AnswerRow)
    assert row is not None
    buttons = list(row.buttons)
    for _ in range(4):
        window.actions_["mend"].trigger()
        QApplication.processEvents()
    assert {w for w in QApplication.topLevelWidgets() if w.isVisible()} <= before
    assert row.buttons == buttons
    assert all(button.parent() is row for button in buttons)
