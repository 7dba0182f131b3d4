"""Samples: copies to start from and to try, found again where a person looks for them."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from checker.samples import FAULTY, RIGHT, SAMPLES
from gui.window import MainWindow
from tests.gui.test_rest import save_to


def wait_opened(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    def opened() -> bool:
        checked = window.session.checked
        return checked is not None and checked.document.path == path and not window.session.busy

    qtbot.waitUntil(opened, timeout=20_000)


def test_every_sample_is_there_and_named_apart() -> None:
    assert all(sample.path.exists() for sample in SAMPLES)
    assert len({sample.copy_name for sample in SAMPLES}) == len(SAMPLES)
    assert RIGHT
    assert FAULTY


def test_a_faulty_one_is_tried_in_one_click_on_a_copy(
    qtbot: QtBot, window: MainWindow, documents: Path
) -> None:
    start = window.pages.start
    first = documents / "Soát" / FAULTY[0].copy_name
    qtbot.mouseClick(start.sample_button, Qt.MouseButton.LeftButton)
    wait_opened(qtbot, window, first)
    assert first.read_bytes() == FAULTY[0].path.read_bytes()
    qtbot.waitUntil(lambda: str(first) in window.troubles.message.text())
    first.write_bytes(b"changed by its user")
    window.flows.samples.try_out()
    second = first.with_name(f"{first.stem} (2).docx")
    wait_opened(qtbot, window, second)
    assert first.read_bytes() == b"changed by its user"
    window.flows.samples.try_out()
    wait_opened(qtbot, window, second)
    assert len(list(first.parent.glob("*.docx"))) == 2


def test_a_right_one_becomes_a_draft_where_the_person_wants_it(
    qtbot: QtBot,
    window: MainWindow,
    documents: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wanted = tmp_path / "Kế hoạch năm 2026"
    proposed = save_to(monkeypatch, wanted)
    entries = window.pages.start.start_button.menu().actions()
    names = [action.text().partition("  ")[2] for action in entries]
    assert [name for name in names if name] == [sample.title for sample in RIGHT]
    entries[names.index(RIGHT[0].title)].trigger()
    wait_opened(qtbot, window, wanted.with_name("Kế hoạch năm 2026.docx"))
    assert proposed == [str(documents / RIGHT[0].copy_name)]
    assert window.memory.settings.recent[0].endswith("Kế hoạch năm 2026.docx")
    bar, way = window.workspace.plan_bar, window.workspace.checklist.way
    assert bar.sample.isVisible()
    assert bar.sample.text() == "Bản mẫu"
    checked = window.session.checked
    assert checked is not None
    plan = replace(checked.report.plan, place="Bình Lư")
    bar.show_plan(plan, checked.overrides)  # the unit's own name is in it now
    assert bar.sample.isHidden()
    way.show_report(checked.report)
    assert "bản mẫu" in way._said.text()
    way.show_report(replace(checked.report, plan=plan))
    assert way._said.text() == "✓ Sẵn sàng trình ký"


def test_those_of_the_program_stay_as_they_are(
    window: MainWindow, documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = RIGHT[1].path.read_bytes()
    save_to(monkeypatch, RIGHT[1].path)
    window.flows.samples.open(RIGHT[0])
    assert RIGHT[1].path.read_bytes() == before
    assert "thư mục khác" in window.troubles.message.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.flows.samples.open(RIGHT[0])
    assert window.session.path is None
    save_to(monkeypatch, tmp_path / "không có" / "a.docx")
    window.flows.samples.open(RIGHT[0])
    assert "Chưa lưu được" in window.troubles.message.text()


def test_the_menu_has_both_kinds_and_the_recent_files(
    qtbot: QtBot, window: MainWindow, documents: Path
) -> None:
    words = [action.text().partition("  ")[2] for action in window.menus.samples.actions()]
    assert [word for word in words if word] == [sample.title for sample in SAMPLES]
    recent = window.menus.recent
    assert not recent.menuAction().isEnabled()
    window.flows.samples.try_out(FAULTY[1])
    wait_opened(qtbot, window, documents / "Soát" / FAULTY[1].copy_name)
    assert FAULTY[1].copy_name in recent.actions()[0].text()
    assert recent.menuAction().isEnabled()
    window.actions_["leave"].trigger()
    recent.actions()[0].trigger()
    wait_opened(qtbot, window, documents / "Soát" / FAULTY[1].copy_name)
