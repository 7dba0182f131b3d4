"""A rule pack dropped on the window: looked at, asked about once, in force from then on."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from checker.library import freshness
from checker.library.load import load_library
from gui.dialogs.pack import PackDialog
from gui.flows.rounding import Rounding
from gui.window import MainWindow
from tests.builders.pack import HOLDER, Publisher, make_home, newer_pack
from tests.gui.conftest import GAPS, Open
from tests.gui.test_window import drop


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> tuple[Publisher, Path]:
    publisher = Publisher(tmp_path_factory.mktemp("nơi phát hành") / "kho")
    return publisher, newer_pack(publisher)


@pytest.fixture
def pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, good: tuple[Publisher, Path]
) -> Path:  # fmt: skip
    make_home(tmp_path, good[0], monkeypatch)
    return good[1]


def asked(qtbot: QtBot, window: MainWindow) -> PackDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(PackDialog)), timeout=20_000)
    return window.findChildren(PackDialog)[0]


def told(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.waitUntil(lambda: words in window.troubles.message.text(), timeout=20_000)


def test_a_pack_is_asked_about_once_and_used_for_the_open_draft(
    qtbot: QtBot, pack: Path, open_: Open, tmp_path: Path
) -> None:
    window = open_(GAPS)
    before = window.session.checked
    assert before
    drop(window, QUrl.fromLocalFile(str(pack)))
    dialog = asked(qtbot, window)
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for words in (
        "2099.1, ngày 02/01/2099",
        HOLDER,
        "1 tiêu chí đổi",
        before.report.packs[0].called,
    ):
        assert words in shown
    dialog.reject()
    assert not load_library().packs[0].signer
    qtbot.waitUntil(lambda: not window.findChildren(PackDialog))
    copy = Path(shutil.copy(pack, tmp_path / pack.name))
    drop(window, QUrl.fromLocalFile(str(copy)))
    dialog = asked(qtbot, window)
    copy.write_bytes(b"another pack, put there meanwhile")  # what was seen is installed
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        dialog.install.click()
    told(qtbot, window, "Đã cài ")
    checked = window.session.checked
    assert checked
    assert checked.report.packs[0].signer == HOLDER
    window.pages.show_rules()
    qtbot.waitUntil(lambda: window.pages.rules is not None and bool(window.pages.rules._library))
    window.actions_["remove_pack"].trigger()
    told(qtbot, window, "Đã gỡ gói tiêu chí.")
    assert not load_library().packs[0].signer
    drop(window, QUrl.fromLocalFile(str(pack.with_name("khoa.soatpack"))))
    told(qtbot, window, "Không tìm thấy tệp")
    assert window.session.checked


def test_other_rules_have_the_open_round_looked_at_again(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    again: list[Rounding] = []

    def note(rounding: Rounding) -> None:
        again.append(rounding)

    monkeypatch.setattr(Rounding, "again", note)
    window: MainWindow = request.getfixturevalue("window")
    window.flows.packs.changed.emit()
    assert len(again) == 1
    window.flows.rules.use_built_in()
    assert len(again) == 2


def test_a_library_that_knows_nothing_of_the_last_year_says_so(
    qtbot: QtBot, open_: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freshness, "stale", lambda *_: "Văn bản mới nhất …")
    window = open_(GAPS)
    checked = window.session.checked
    assert checked
    assert checked.notices == ("Văn bản mới nhất …",)
    assert "Văn bản mới nhất …" not in checked.report.warnings
    shown = [label.text() for label in window.workspace.notices.findChildren(QLabel)]
    assert "Văn bản mới nhất …" in shown
