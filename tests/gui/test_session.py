"""What belongs to one draft stays with it: corrections, words in the strips, tries."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from checker.errors import ReadError
from checker.particulars import Overrides
from gui.settings import Store
from gui.window import MainWindow
from gui.work.judging import LocalJudge
from tests.gui.conftest import COMPLETE, SECOND, Open
from tests.gui.making import make_window
from tests.gui.test_living_with_word import save_in_place


def type_in(qtbot: QtBot, field: QLineEdit, words: str) -> None:
    """Type over what *field* holds and stay in it."""
    field.window().activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, words)


def shown(window: MainWindow) -> Path | None:
    """The draft on the screen."""
    return window.session.checked.document.path if window.session.checked else None


def test_a_correction_under_way_is_of_the_draft_it_was_typed_for(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    type_in(qtbot, window.workspace.plan_bar.place, "Sai")
    second = Path(shutil.copy(COMPLETE, draft.with_name("hai.docx")))
    window.flows.opening.open(second)
    assert not window.workspace.plan_bar.isEnabled()
    window.workspace.plan_bar.corrected.emit(Overrides(place="Muộn"))
    qtbot.waitUntil(lambda: shown(window) == second, timeout=20_000)
    assert window.workspace.plan_bar.isEnabled()
    assert window.session.checked is not None
    assert window.session.checked.overrides == Overrides()
    assert window.memory.settings.overrides_of(second) == Overrides()
    assert window.memory.settings.overrides_of(draft) == Overrides(place="Sai")


def test_strips_of_one_draft_are_gone_with_it(open_: Open, draft: Path) -> None:
    window = open_(draft)
    window.troubles.show_message("Phiếu của dự thảo trước.")
    window.export_strip.show()
    open_(COMPLETE)
    assert not window.troubles.isVisible()
    assert not window.export_strip.isVisible()


def test_cancelling_a_second_draft_keeps_the_first(qtbot: QtBot, open_: Open, draft: Path) -> None:
    window = open_(draft)
    window.flows.opening.open(COMPLETE)
    window.progress.cancelled.emit()
    assert shown(window) == window.session.path == draft
    assert window.workspace.isVisible()
    assert window.workspace.plan_bar.isEnabled()
    assert draft.name in window.windowTitle()
    with qtbot.waitSignal(window.session.changed, timeout=20_000):
        save_in_place(SECOND, draft)


def test_an_unreadable_second_draft_keeps_the_first(open_: Open, draft: Path) -> None:
    window = open_(draft)
    broken = draft.with_name("hỏng.docx")
    broken.write_bytes(b"")
    open_(broken)
    assert shown(window) == window.session.path == draft
    assert window.workspace.isVisible()
    assert window.workspace.plan_bar.isEnabled()
    assert window.troubles.isVisible()


def test_a_cancelled_correction_is_taken_back(open_: Open, draft: Path) -> None:
    window = open_(draft)
    window.workspace.plan_bar.corrected.emit(Overrides(year=2030))
    window.progress.cancelled.emit()
    assert window.workspace.plan_bar.year.text() == "2026"
    assert window.memory.settings.overrides_of(draft) == Overrides()


@pytest.mark.parametrize("way", ["open", "leave", "cancel", "recheck"])
def test_tries_belong_to_what_was_asked(qtbot: QtBot, open_: Open, draft: Path, way: str) -> None:
    window = open_(draft)
    session = window.session
    session._on_failed(ReadError("damaged", "Tệp bị hỏng."))
    assert session._again.isActive()
    if way == "open":
        session.open(COMPLETE)
    else:
        getattr(session, way)()
    assert not session._again.isActive()
    assert session._tries == 0
    qtbot.waitUntil(lambda: not session.busy, timeout=20_000)


def test_what_is_being_typed_outlives_a_save(qtbot: QtBot, open_: Open, draft: Path) -> None:
    window = open_(draft)
    bar = window.workspace.plan_bar
    type_in(qtbot, bar.issuer, "UBND x")
    with qtbot.waitSignal(window.session.changed, timeout=20_000):
        save_in_place(SECOND, draft)
    assert bar.issuer.text() == "UBND x"
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        qtbot.keyClick(bar.issuer, Qt.Key.Key_Return)
    assert window.memory.settings.overrides_of(draft) == Overrides(issuer="UBND x")


@pytest.mark.parametrize(("name", "words"), [("place", ""), ("year", ""), ("year", "20")])
def test_an_emptied_field_goes_back_to_the_plan(
    qtbot: QtBot, open_: Open, draft: Path, name: str, words: str
) -> None:
    bar = open_(draft).workspace.plan_bar
    field: QLineEdit = getattr(bar, name)
    before = field.text()
    assert before
    type_in(qtbot, field, words)
    with qtbot.assertNotEmitted(bar.corrected):
        bar.issuer.setFocus()
    assert field.text() == before


def test_two_windows_keep_what_the_other_has_written(
    qapp: QApplication, qtbot: QtBot, open_: Open, draft: Path, judge: LocalJudge
) -> None:
    file = draft.with_name("soat.ini")
    other = make_window(qapp, file, judge)
    qtbot.addWidget(other)
    window = open_(draft)
    window.workspace.plan_bar.corrected.emit(Overrides(year=2030))
    window.flows.waiving.waived(draft, "Giàng A Páo", ())
    window.flows.rules.use(("D:/đơn vị.toml",))
    other.close()
    kept = Store(file).read()
    assert kept.overrides_of(draft) == Overrides(year=2030)
    assert kept.recent == (str(draft),)
    assert kept.decider == "Giàng A Páo"
    assert kept.rules == ("D:/đơn vị.toml",)


def test_another_process_s_settings_are_merged(tmp_path: Path) -> None:
    """A file replaced behind the store's back is as another process leaves it."""
    ours, theirs = tmp_path / "soat.ini", tmp_path / "khác.ini"
    store = Store(ours)
    store.change(lambda kept: replace(kept, reviewer="Giàng A Páo"))
    opened = Path("/x/dự thảo.docx")
    Store(theirs).change(lambda kept: kept.opened(opened))
    shutil.move(theirs, ours)
    after = store.change(lambda kept: replace(kept, zoom=1.25))
    assert (after.recent, after.zoom) == ((str(opened),), 1.25)
    assert Store(ours).read() == after


def test_the_bar_says_what_the_plan_is_and_lets_a_person_correct_it(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    bar = window.workspace.plan_bar
    assert bar.subject.currentData() == "gender-equality"
    assert bar.profile.currentText() == "Kế hoạch năm"
    names = [bar.subject.itemData(index) for index in range(bar.subject.count())]
    assert names[-1] == "other"
    assert len(names) > 2
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        index = bar.profile.findData("thematic")
        bar.profile.setCurrentIndex(index)
        bar.profile.activated.emit(index)
    assert window.session.checked is not None
    assert window.session.checked.report.plan.profile == "thematic"
    assert bar.profile.currentData() == "thematic"
    assert window.memory.settings.overrides_of(draft) == Overrides(profile="thematic")
