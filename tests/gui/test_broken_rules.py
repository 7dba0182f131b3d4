"""Rules that cannot be read, the program's own or an office's: a page, and no verdict."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from checker.library.manifest import broken
from gui.look.widgets import plain
from gui.window import MainWindow
from gui.work.checking import Checked, Progress, Request
from gui.work.judging import LocalJudge
from tests.gui.conftest import GAPS, SECOND
from tests.gui.making import make_window

PLACE = "thiếu tệp form/frame.toml"


class Installation:
    """A judge whose built-in rules may be damaged."""

    def __init__(self, judge: LocalJudge) -> None:
        self._judge = judge
        self.damaged = False
        self.asked: list[Request] = []

    def run(self, request: Request) -> Iterator[Progress | Checked]:
        self.asked.append(request)
        if self.damaged:
            raise broken(PLACE)
        yield from self._judge.run(request)

    def stop(self) -> None:
        self._judge.stop()


@pytest.fixture
def installation(judge: LocalJudge) -> Installation:
    return Installation(judge)


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, installation: Installation
) -> Iterator[MainWindow]:
    made = make_window(qapp, tmp_path / "soat.ini", installation)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def open_in(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.session.ended, timeout=20_000):
        window.flows.opening.open(path)


def words_of(window: MainWindow) -> str:
    return "\n".join(
        label.text() for label in window.pages.broken.findChildren(QLabel) if label.isVisible()
    )


def test_damaged_rules_are_a_page_and_nothing_is_judged(
    qtbot: QtBot, window: MainWindow, installation: Installation
) -> None:
    installation.damaged = True
    open_in(qtbot, window, GAPS)
    assert window.pages.broken.isVisible()
    shown = words_of(window)
    assert PLACE in shown
    assert "không có kết luận" in shown
    assert "hãy cài đặt lại chương trình." in shown
    assert not window.workspace.isVisible()
    assert window.session.checked is None
    assert not window.menus.export_action.isEnabled()
    for name in ("recheck", "compare", "import"):
        assert not window.actions_[name].isEnabled()
    assert not window.progress.isVisible()
    assert QApplication.activeModalWidget() is None


def test_rules_damaged_later_take_the_verdicts_off_the_screen(
    qtbot: QtBot, window: MainWindow, installation: Installation
) -> None:
    open_in(qtbot, window, GAPS)
    assert window.workspace.isVisible()
    installation.damaged = True
    with qtbot.waitSignal(window.session.broken, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.pages.broken.isVisible()
    assert window.session.checked is None
    assert not window.menus.export_action.isEnabled()
    window.flows.exporting.export("xlsx")
    assert not window.flows.exporting.busy


def test_mended_rules_judge_the_draft_again(
    qtbot: QtBot, window: MainWindow, installation: Installation
) -> None:
    installation.damaged = True
    open_in(qtbot, window, GAPS)
    installation.damaged = False
    with qtbot.waitSignal(window.session.opened, timeout=20_000):
        qtbot.mouseClick(window.pages.broken.again, Qt.MouseButton.LeftButton)
    assert window.workspace.isVisible()
    assert window.windowTitle() == f"{GAPS.name} – Soát"


def test_the_start_page_can_be_reached_from_damaged_rules(
    qtbot: QtBot, window: MainWindow, installation: Installation
) -> None:
    installation.damaged = True
    open_in(qtbot, window, GAPS)
    buttons = window.pages.broken.findChildren(QPushButton)
    back = next(button for button in buttons if plain(button.text()) == "Về trang đầu")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert window.pages.start.isVisible()


def test_rules_found_damaged_while_comparing_end_the_verdicts_too(
    qtbot: QtBot, window: MainWindow, installation: Installation
) -> None:
    open_in(qtbot, window, SECOND)
    installation.damaged = True
    with qtbot.waitSignal(window.flows.comparing.ended, timeout=20_000):
        window.flows.comparing.compare_with(GAPS)
    assert window.pages.broken.isVisible()
    assert window.session.checked is None


def test_rules_found_damaged_while_reading_them_are_the_same_page(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise broken(PLACE)

    with monkeypatch.context() as patch:
        patch.setattr("checker.library.load.load_library", refuse)
        with qtbot.waitSignal(window.flows.library.broken, timeout=20_000):
            window.actions_["rules"].trigger()
    assert window.pages.broken.isVisible()
    assert PLACE in words_of(window)
    with qtbot.waitSignal(window.flows.library.loaded, timeout=20_000):
        qtbot.mouseClick(window.pages.broken.again, Qt.MouseButton.LeftButton)
    assert window.pages.shows_rules


OFFICE = """
[pack]
id = "x"
title = "Bổ sung của xã"
version = "1"

[[off]]
id = "frame.ending"
reason = "Xã không dùng."
"""


@pytest.fixture
def layer(tmp_path: Path) -> Path:
    path = tmp_path / "bổ sung của xã.toml"
    path.write_text(OFFICE, encoding="utf-8")
    return path


def damage(layer: Path, how: str) -> None:
    if how == "gone":
        layer.unlink()
    else:
        layer.write_text("[pack\n", encoding="utf-8")


@pytest.mark.parametrize("how", ["gone", "no longer TOML"])
def test_an_office_s_rules_that_cannot_be_read_leave_no_verdict(
    qtbot: QtBot, window: MainWindow, layer: Path, how: str
) -> None:
    """Nothing is shown as if they were in force; mended, they are."""
    window.flows.rules.use((str(layer),))
    open_in(qtbot, window, GAPS)
    assert window.workspace.isVisible()
    damage(layer, how)
    with qtbot.waitSignal(window.session.broken, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.pages.broken.isVisible()
    assert window.pages.broken.title.text() == "Không đọc được bổ sung của đơn vị"
    assert "bổ sung của xã.toml" in words_of(window)
    assert "cài đặt lại" not in words_of(window)
    assert window.session.checked is None
    assert not window.menus.export_action.isEnabled()
    layer.write_text(OFFICE, encoding="utf-8")
    with qtbot.waitSignal(window.session.opened, timeout=20_000) as opened:
        qtbot.mouseClick(window.pages.broken.again, Qt.MouseButton.LeftButton)
    assert [pack.id for pack in opened.args[0].report.packs][1:] == ["x"]
    assert window.workspace.isVisible()


def test_an_office_s_rules_that_cannot_be_read_can_be_left_out(
    qtbot: QtBot, window: MainWindow, layer: Path
) -> None:
    other = layer.with_name("khác.toml")
    other.write_text(OFFICE.replace('"x"', '"y"').replace("ending", "number"), encoding="utf-8")
    window.flows.rules.use((str(layer), str(other)))
    damage(layer, "gone")
    open_in(qtbot, window, GAPS)
    assert window.pages.broken.isVisible()
    with qtbot.waitSignal(window.session.opened, timeout=20_000) as opened:
        qtbot.mouseClick(window.pages.broken.leave_out, Qt.MouseButton.LeftButton)
    assert [pack.id for pack in opened.args[0].report.packs][1:] == ["y"]
    assert window.memory.settings.rules == (str(other),)
    assert window.workspace.isVisible()


def test_the_program_s_own_rules_cannot_be_left_out(
    qtbot: QtBot, window: MainWindow, installation: Installation
) -> None:
    installation.damaged = True
    open_in(qtbot, window, GAPS)
    assert not window.pages.broken.leave_out.isVisible()


def test_rules_edited_are_in_force_after_f5(qtbot: QtBot, window: MainWindow, layer: Path) -> None:
    window.flows.rules.use((str(layer),))
    open_in(qtbot, window, GAPS)
    assert window.session.checked is not None
    before = {r.rule.id for r in window.session.checked.report.results}
    assert "frame.ending" not in before
    layer.write_text(OFFICE.partition("[[off]]")[0], encoding="utf-8")
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_F5)
    after = {r.rule.id for r in window.session.checked.report.results}
    assert after - before == {"frame.ending"}


def test_f5_asks_again_by_the_rules_as_they_are_now(
    qtbot: QtBot, window: MainWindow, installation: Installation, layer: Path, draft: Path
) -> None:
    window.flows.rules.use((str(layer),))
    open_in(qtbot, window, draft)
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_F5)
    assert installation.asked == [Request(draft, (layer,))] * 2


def test_f5_on_the_rules_page_reads_the_edited_file(
    qtbot: QtBot, window: MainWindow, layer: Path, installation: Installation
) -> None:
    window.flows.rules.use((str(layer),))
    open_in(qtbot, window, GAPS)
    with qtbot.waitSignal(window.flows.library.loaded, timeout=20_000):
        window.actions_["rules"].trigger()
    page = window.pages.rules
    assert page is not None
    assert "Không áp dụng Dấu kết thúc nội dung “./.”: Xã không dùng." in page.problems.text()
    page.list.setCurrentIndex(page.list.model().index(5, 0))
    chosen = page.list.currentIndex().data()
    layer.write_text(OFFICE.replace("Xã không dùng.", "Theo mẫu của tỉnh."), encoding="utf-8")
    before = len(installation.asked)
    with qtbot.waitSignals([window.flows.library.loaded, window.session.rechecked], timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_F5)
    assert "Không áp dụng Dấu kết thúc nội dung “./.”: Theo mẫu của tỉnh." in page.problems.text()
    assert page.list.currentIndex().data() == chosen
    assert len(installation.asked) == before + 1
