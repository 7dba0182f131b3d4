"""From the call to the window: what keeps it from opening is said, and nothing ends abruptly."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from checker.samples import FAULTY
from checker.system.folders import settings_folder
from checker.system.version import VERSION
from gui import fatal
from gui.application import settings_file
from gui.dialogs.about import AboutDialog
from gui.moments import MARKS, VARIABLE, WINDOW, tell_moments
from gui.telling import tell_first
from gui.window import MainWindow
from tests.gui.conftest import GAPS, Open

ROOT = Path(__file__).resolve().parents[2]


def test_a_platform_that_qt_has_not_is_told_before_it_ends_the_program() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "main.py"],
        check=False,
        capture_output=True,
        env={**os.environ, "QT_QPA_PLATFORM": "nosuch"},
        cwd=ROOT,
    )
    said = done.stderr.decode("utf-8")
    assert done.returncode == 2
    assert said.startswith("Không mở được cửa sổ")
    assert "nosuch" in said
    assert "soat check" in said
    assert said.count("\n") == 1


_ENDS = """
import sys
from gui import begin, fatal
fatal.missing_platform = lambda: ""  # nothing was known against it
sys.exit(begin.open_window([], None, lambda words: sys.stdout.buffer.write(words.encode()) and sys.stdout.flush(), 2))
"""


def test_where_qt_ends_the_program_all_the_same_its_last_words_are_told() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ENDS],
        check=False,
        capture_output=True,
        env={**os.environ, "QT_QPA_PLATFORM": "nosuch"},
        cwd=ROOT,
    )
    said = done.stdout.decode("utf-8")
    assert done.returncode == 2
    assert said.startswith("Không mở được cửa sổ")
    assert "no Qt platform plugin" in said
    assert "cài lại" in said


def test_the_platform_of_this_run_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert fatal.missing_platform() == ""
    monkeypatch.setenv("QT_QPA_PLATFORM", "nosuch;offscreen:size=9x9")
    assert fatal.missing_platform() == ""
    monkeypatch.setenv("QT_QPA_PLATFORM", "nosuch")
    assert "nosuch" in fatal.missing_platform()


def test_settings_lie_where_they_always_did(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt decided it in the first versions; what people have set is still found."""
    name = QCoreApplication.applicationName()
    QCoreApplication.setApplicationName("Soat")
    place = QStandardPaths.StandardLocation.AppConfigLocation
    before = Path(QStandardPaths.writableLocation(place))
    QCoreApplication.setApplicationName(name)
    if sys.platform == "win32":  # tests have another one
        monkeypatch.setenv("LOCALAPPDATA", str(before.parent))
    assert settings_folder() == before
    assert settings_file() == before / "soat.ini"


def test_without_a_home_there_is_still_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr("gui.application.settings_folder", homeless)
    assert settings_file().name == "soat.ini"


def test_what_is_told_first_comes_with_the_draft_and_once(
    qtbot: QtBot, window: MainWindow, open_: Open, draft: Path
) -> None:
    tell_first(window, "")
    assert not window.troubles.isVisible()
    window.flows.opening.open(draft)
    tell_first(window, "Lần chạy trước bị dừng đột ngột.")
    qtbot.waitUntil(window.troubles.isVisible, timeout=20_000)
    assert "Lần chạy trước" in window.troubles.message.text()
    open_(draft)
    qtbot.wait(50)
    assert not window.troubles.isVisible()
    tell_first(window, "Không ghi được.")
    assert window.troubles.isVisible()


def test_whoever_measures_is_told_when_the_window_and_the_marks_are_there(
    qtbot: QtBot, window: MainWindow, draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "moments.txt"
    tell_moments(window)  # nobody asks
    monkeypatch.setenv(VARIABLE, str(told))
    tell_moments(window)
    window.repaint()
    qtbot.waitUntil(told.exists)
    window.flows.opening.open(draft)
    qtbot.waitUntil(lambda: MARKS in told.read_text(encoding="utf-8"), timeout=20_000)
    lines = [line.split() for line in told.read_text(encoding="utf-8").splitlines()]
    assert [name for name, _ in lines] == [WINDOW, MARKS]
    assert int(lines[0][1]) < int(lines[1][1]) <= time.time_ns()


def test_version_and_build_are_told_as_the_command_tells_them(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.dialogs.about.build_id", lambda: "0.2.0-0123456789abcdef")
    about = AboutDialog()
    qtbot.addWidget(about)
    said = [label.text() for label in about.findChildren(QLabel)]
    assert f"Soát {VERSION}" in said
    assert any("Bản dựng 0.2.0-0123456789abcdef" in words for words in said)


@pytest.mark.parametrize("way", ["opened", "saved to"])
def test_what_comes_with_the_program_is_opened_as_a_copy(
    qtbot: QtBot, window: MainWindow, documents: Path, way: str
) -> None:
    if way == "saved to":  # the folder of copies cannot be made
        documents.write_bytes(b"")
    window.flows.opening.open(GAPS)
    if way == "saved to":
        assert window.session.path is None
        assert "chép" in window.troubles.message.text()
        return
    copy = documents / "Soát" / GAPS.name
    qtbot.waitUntil(lambda: window.session.checked is not None, timeout=20_000)
    assert window.session.path == copy
    assert copy.read_bytes() == GAPS.read_bytes()
    qtbot.waitUntil(lambda: str(copy) in window.troubles.message.text())
    assert window.memory.settings.recent == (str(copy),)
    assert FAULTY[0].path == GAPS
