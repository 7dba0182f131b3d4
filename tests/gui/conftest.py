"""What the tests of the window share: a window on fresh settings, drafts to open."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import resources
from checker.shown import Shown, shown
from gui.window import MainWindow
from gui.work.checking import Checked, Request
from gui.work.judging import LocalJudge
from tests.gui.making import make_window

GAPS = resources.SAMPLES / "ke-hoach-xa-con-thieu-2026.docx"
SECOND = resources.SAMPLES / "ke-hoach-xa-con-thieu-2026-sua-lan-2.docx"
COMPLETE = resources.SAMPLES / "ke-hoach-xa-day-du-2026.docx"

Open = Callable[[Path], MainWindow]


@pytest.fixture(scope="session")
def judge() -> LocalJudge:
    """One judge for all tests: its library is loaded once."""
    return LocalJudge()


@pytest.fixture(scope="session")
def gaps(judge: LocalJudge) -> Checked:
    """The sample with gaps, judged."""
    return judged(judge, GAPS)


def judged(judge: LocalJudge, path: Path) -> Checked:
    """A draft as the window gets it."""
    return next(value for value in judge.run(Request(path)) if isinstance(value, Checked))


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's documents, where copies of what comes with the program are put."""
    folder = tmp_path / "Tài liệu"
    monkeypatch.setattr("gui.flows.samples.documents", lambda: folder)
    return folder


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, judge: LocalJudge
) -> Iterator[MainWindow]:
    """A window that nothing was opened in yet."""
    made = make_window(qapp, tmp_path / "soat.ini", judge)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


@pytest.fixture
def open_(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Open:
    """Opens a draft in the window and waits until it is judged.

    A sample is opened as a copy: what is decided of a draft is kept beside it, and neither the
    repository nor the next test may find it there.
    """

    def opening(path: Path) -> MainWindow:
        if path.parent == resources.SAMPLES:
            path = Path(shutil.copy(path, tmp_path / path.name))
        with qtbot.waitSignal(window.session.ended, timeout=20_000):
            window.flows.opening.open(path)
        return window

    return opening


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A copy of the sample with gaps, whose name has Vietnamese letters and spaces."""
    return Path(shutil.copy(GAPS, tmp_path / "Kế hoạch xã Thung Mây.docx"))


def rules_shown(checked: Checked, how: Shown) -> list[str]:
    """The ids of the rules that are shown in this way."""
    ways = zip(checked.report.results, shown(checked.report), strict=True)
    return [result.rule.id for result, own in ways if own is how]
