"""The start page: what the program is for, by the rules in force."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from checker.library.plan_titles import plan_titles
from gui.window import MainWindow
from tests.checker.library.test_plan_titles import DIGITAL
from tests.gui.conftest import GAPS, Open


def test_it_names_the_fields_that_the_library_knows(qtbot: QtBot, window: MainWindow) -> None:
    scope = window.pages.start.scope
    qtbot.waitUntil(lambda: all(title in scope.text() for title in plan_titles()))
    assert "Kế hoạch nào cũng được xét" in scope.text()


def test_an_office_s_own_kind_is_named_once_its_rules_are_used(
    qtbot: QtBot, open_: Open, tmp_path: Path
) -> None:
    layer = tmp_path / "số.toml"
    layer.write_text(DIGITAL, encoding="utf-8")
    window = open_(GAPS)
    window.flows.rules.use((str(layer),))
    window.actions_["leave"].trigger()
    qtbot.waitUntil(lambda: "Chuyển đổi số" in window.pages.start.scope.text())


def test_no_library_leaves_the_general_sentence(window: MainWindow) -> None:
    start = window.pages.start
    start.show_kinds(())
    assert start.scope.text().rstrip().endswith("tính nhất quán.")


def test_nothing_moves_when_the_names_come(qtbot: QtBot, window: MainWindow) -> None:
    start = window.pages.start
    start.show_kinds(())
    qtbot.wait(20)
    before = start.open_button.mapTo(start, start.open_button.rect().topLeft())
    start.show_kinds(plan_titles())
    qtbot.wait(20)
    assert start.open_button.mapTo(start, start.open_button.rect().topLeft()) == before
