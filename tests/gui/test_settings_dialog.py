"""Cài đặt: what is said once is used after, and other windows' settings stay; pages for the printer."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from unittest.mock import MagicMock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from checker.exporters.chosen import NOBODY, People, sheet_with
from checker.report import Report
from gui import application
from gui.dialogs.settings import SIZES, SettingsDialog
from gui.flows.printing import Printing, asked_for, pages_of
from gui.look.widgets import plain
from gui.settings import Memory, Store
from gui.window import MainWindow
from gui.work.checking import Checked
from gui.work.lane import Listener
from tests.gui.conftest import SECOND, Open

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_what_is_said_is_kept_and_fills_blanks(qtbot: QtBot, open_: Open, tmp_path: Path) -> None:
    draft = tmp_path / "kế hoạch.txt"
    lines = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. MỤC ĐÍCH, YÊU CẦU", "Nâng cao.")
    draft.write_text("\n".join(lines), encoding="utf-8")
    window = open_(draft)
    window.actions_["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    dialog.fields["drafter"].setText("  Lò Thị  Mây ")
    dialog.fields["unit"].setText("Ủy ban nhân dân xã Bình Lư")
    dialog.size_choice.setCurrentIndex(list(SIZES).index(1.15))
    save = next(b for b in dialog.findChildren(QPushButton) if plain(b.text()) == "Lưu")
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert window.session.checked is not None
    results = window.session.checked.report.results
    number = next(n for n, r in enumerate(results) if r.rule.id == "frame.issuer")
    window.workspace.select(number, 0, scroll=True)
    assert window.workspace.details.suggestion() == "ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ"
    kept = window.memory.settings
    assert (kept.drafter, kept.unit, kept.size) == (
        "Lò Thị Mây", "Ủy ban nhân dân xã Bình Lư", 1.15,
    )  # fmt: skip
    assert window.memory._store.read() == kept


def test_only_what_was_changed_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    """Another window may have kept a name since this one was opened."""
    window.memory.note(lambda kept: replace(kept, size=1.2, unit="UBND xã An Phú"))
    other = Memory(Store(Path(window.memory._store._file.fileName())))
    window.actions_["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    assert dialog.size_choice.currentText() == "Vừa (100 %)"
    assert not any(field.hasFocus() for field in dialog.fields.values())
    other.note(lambda kept: replace(kept, reviewer="Giàng A Páo"))
    dialog.fields["unit"].setText("")
    dialog.fields["signer"].setText("Lò Văn Nam")
    save = next(b for b in dialog.findChildren(QPushButton) if plain(b.text()) == "Lưu")
    save.click()
    kept = window.memory.settings
    assert (kept.reviewer, kept.unit, kept.signer) == ("Giàng A Páo", "", "Lò Văn Nam")


def test_what_is_printed_is_the_draft_as_it_stands(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    printed: list[Report] = []
    shown: list[object] = []
    monkeypatch.setattr(
        "gui.flows.sheets.sheet_with", lambda *_: lambda report: printed.append(report) or b""
    )
    monkeypatch.setattr("gui.flows.printing.pages_of", lambda _: [])
    monkeypatch.setattr(Printing, "_on_pages", lambda _, pages: shown.append(pages))
    window.flows.printing._listener = Listener(
        window.flows.printing._on_failed, window.flows.printing._on_pages
    )
    draft.write_bytes(SECOND.read_bytes())
    window.actions_["print_sheet"].trigger()
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    assert [r.document.sha256 for r in printed] == [sha256(SECOND.read_bytes()).hexdigest()]


def test_of_the_pages_those_asked_for() -> None:
    pages = [QImage(number, 1, QImage.Format.Format_RGB888) for number in (1, 2, 3, 4)]
    for (first, last), wanted in {(0, 0): 4, (1, 1): 1, (2, 3): 2, (3, 9): 2}.items():
        assert len(asked_for(pages, first, last)) == wanted, (first, last)
    assert asked_for(pages, 2, 3)[0].width() == 2


@pytest.mark.parametrize(("size", "factor"), [(1.15, "1.15"), (0.0, None), (40.0, None)])
def test_a_size_that_nobody_could_use_is_none(
    monkeypatch: pytest.MonkeyPatch, size: float, factor: str | None
) -> None:
    monkeypatch.setattr(application, "QApplication", MagicMock())
    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
    monkeypatch.setattr(application.os, "environ", dict(application.os.environ))
    application.make_application(size)
    assert application.os.environ.get("QT_SCALE_FACTOR") == factor


def test_the_names_stand_on_the_sheet_and_it_becomes_one_picture_for_the_printer(
    gaps: Checked, qapp: object
) -> None:
    made = sheet_with(People(drafter="Lò Thị Mây", reviewer="Giàng A Páo"))(gaps.report)
    assert made.told == ()
    (page,) = pages_of(made.data)
    assert page.width() / page.height() == pytest.approx(210 / 297, abs=0.01)
    empty = sheet_with(NOBODY)(gaps.report)
    assert pages_of(empty.data)[0] != page
    ink = {
        page.pixelColor(x, y).value() < 128
        for x in range(0, page.width(), 3)
        for y in range(0, page.height(), 3)
    }
    assert ink == {True, False}
