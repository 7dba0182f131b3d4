"""The rule library, exports, dialogs, crashes."""

import sys
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from pytestqt.qtbot import QtBot

from checker.exporters import EXPORTERS, FOR_PEOPLE
from checker.library.plan_titles import plan_titles
from checker.report import Status
from checker.review.checklist import DECISION, LIST_SHEET, NOTE, REVIEWER
from checker.sharing import kept
from gui import crash
from gui.actions import ACTIONS
from gui.dialogs.crash import CrashDialog
from gui.dialogs.layer import LayerDialog
from gui.guard import guarded
from gui.panes.rules.page import RulesPage
from gui.window import MainWindow
from gui.work.judging import LocalJudge
from tests.gui.conftest import GAPS, Open

# The platform without a screen says so of every dialog.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def show_rules(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.flows.library.loaded, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)


def words_in(widget: object) -> str:
    labels = widget.findChildren(QLabel)  # type: ignore[attr-defined]
    return "\n".join(label.text() for label in labels)


def test_library_lists_all_rules_with_what_they_rest_on(
    qtbot: QtBot, window: MainWindow, judge: LocalJudge
) -> None:
    show_rules(qtbot, window)
    page = window.pages.rules
    assert page is not None
    rules = judge.library(()).rules
    assert page.model.rowCount() == len(rules)
    qtbot.waitUntil(lambda: rules[0].examples[-1].text in words_in(page._details))
    first = words_in(page._details)
    assert rules[0].basis in first
    assert rules[0].examples[0].text in first
    assert "dòng" in first
    qtbot.keyClicks(page.search, "1790")
    shown = [page.list.model().index(row, 0).data() for row in range(page.list.model().rowCount())]
    assert 0 < len(shown) < 5
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert window.pages.start.isVisible()


def test_the_list_of_rules_does_not_wait_for_the_details(
    qtbot: QtBot, window: MainWindow, judge: LocalJudge
) -> None:
    show_rules(qtbot, window)
    page = window.pages.rules
    assert page is not None
    library = judge.library(())
    qtbot.waitUntil(lambda: library.rules[0].title in words_in(page._details))
    made: list[str] = []
    for row in (1, 2, 3):
        page.list.setCurrentIndex(page.list.model().index(row, 0))
        made.append(words_in(page._details))
    assert all(library.rules[0].title in words for words in made)
    qtbot.waitUntil(lambda: library.rules[3].title in words_in(page._details))


def test_no_column_of_the_rules_is_cut_and_few_cells_are_laid_out_for_it(
    qtbot: QtBot, judge: LocalJudge
) -> None:
    page, laid_out = RulesPage(), []
    qtbot.addWidget(page)

    class Counting(QStyledItemDelegate):
        def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802
            laid_out.append(index.row())
            return super().sizeHint(option, index)

    page.list.setItemDelegate(Counting(page))
    page.show_library(judge.library(()))
    assert len(laid_out) < page.model.rowCount()
    for column in (1, 2, 3):
        assert page.list.columnWidth(column) >= page.list.sizeHintForColumn(column)


def test_library_problems_are_shown_with_file_and_line(
    qtbot: QtBot, open_: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layer = tmp_path / "bổ sung.toml"
    layer.write_text(
        '[pack]\nid = "x"\ntitle = "Bổ sung của xã"\nversion = "1"\n\n'
        '[[rule]]\nid = "x.y"\ntitel = "Sai khoá"\n',
        encoding="utf-8",
    )
    window = open_(GAPS)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(layer), ""))
    monkeypatch.setattr(kept, "is_passing", lambda _: False)
    window.actions_["add_rules"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(LayerDialog)), timeout=20_000)
    (dialog,) = window.findChildren(LayerDialog)
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        dialog.use.click()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.troubles.leave()  # that it is in use was told in their place
    assert window.workspace.notices.isVisible()
    show_rules(qtbot, window)
    page = window.pages.rules
    assert page is not None
    assert "bổ sung.toml:" in page.problems.text()
    assert page.problems.parentWidget().isVisible()
    assert page.model.rowCount() > 40
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        window.flows.rules.use_built_in()


def test_export_menu_has_the_table_of_exporters(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    menu = window.menus.export
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()
    words = [action.text() for action in menu.actions()]
    assert [word.partition("  ")[2] for word in words] == [
        f"{EXPORTERS[name].words}…" for name in FOR_PEOPLE
    ]


def save_to(monkeypatch: pytest.MonkeyPatch, target: Path) -> list[str]:
    proposed: list[str] = []

    def dialog(parent: object, title: str, proposal: str, kinds: str) -> tuple[str, str]:
        proposed.append(proposal)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
    return proposed


def test_an_export_is_written_and_told(
    qtbot: QtBot, open_: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(GAPS)
    proposed = save_to(monkeypatch, tmp_path / "Phiếu của xã")
    window.menus.export.aboutToShow.emit()
    window.menus.export.actions()[0].trigger()
    qtbot.waitUntil(window.export_strip.isVisible, timeout=20_000)
    assert (tmp_path / "Phiếu của xã.xlsx").stat().st_size > 1000
    assert Path(proposed[0]).name.startswith(f"{GAPS.stem} - ")
    assert "Phiếu của xã.xlsx" in window.export_strip.message.text()
    assert window.export_strip.folder_button.isVisible()


def test_an_export_that_fails_can_be_tried_again(
    qtbot: QtBot, open_: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(GAPS)
    folder = tmp_path / "chưa có"
    save_to(monkeypatch, folder / "x.xlsx")
    window.menus.export.aboutToShow.emit()
    window.menus.export.actions()[0].trigger()
    qtbot.waitUntil(window.export_strip.isVisible, timeout=20_000)
    assert window.export_strip.again.isVisible()
    assert not window.export_strip.folder_button.isVisible()
    folder.mkdir()
    qtbot.mouseClick(window.export_strip.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.export_strip.folder_button.isVisible, timeout=20_000)
    assert (folder / "x.xlsx").exists()


def test_a_filled_in_checklist_comes_back(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    assert window.session.checked is not None
    report = window.session.checked.report
    path = draft.with_name("phiếu.xlsx")
    path.write_bytes(EXPORTERS["xlsx"].render(report))
    book = openpyxl.load_workbook(path)
    sheet = book[LIST_SHEET]
    cells = {str(c.value): c for row in sheet.iter_rows() for c in row if c.value is not None}
    row = cells["Kinh phí thực hiện"].row
    for column, words in (
        (DECISION, "Miễn trừ"),
        (NOTE, "Kinh phí ở kế hoạch chung."),
        (REVIEWER, "Giàng A Páo"),
    ):
        sheet.cell(row, cells[column.heading].column, words)
    book.save(path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        window.actions_["import"].trigger()
    results = {r.rule.id: r for r in window.session.checked.report.results}
    assert results["section.funding"].status is Status.WAIVED
    assert window.troubles.isVisible()


def test_what_is_no_checklist_is_told(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(draft), ""))
    with qtbot.waitSignal(window.flows.importing.done, timeout=20_000) as done:
        window.actions_["import"].trigger()
    assert not done.args[0].written
    assert window.troubles.isVisible()


def dialogs() -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def test_ctrl_f1_lists_every_shortcut(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    dialog = dialogs()[0]
    words = words_in(dialog)
    for spec in ACTIONS:
        if spec.keys:
            assert spec.words in words
    dialog.close()


def test_shortcuts_are_not_given_twice() -> None:
    keys = [key for spec in ACTIONS for key in spec.keys]
    assert len(keys) == len(set(keys))


def test_about_tells_versions_and_data_dates(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.flows.library.loaded, timeout=20_000):
        window.actions_["about"].trigger()
    dialog = dialogs()[0]
    words = words_in(dialog)
    assert "tiêu chí" in words
    assert sys.version.split()[0] in words
    assert all(title in words for title in plan_titles())
    assert "ngày" in words
    dialog.close()


def test_a_mistake_is_logged_and_told(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("checker.system.log.log_file", lambda: tmp_path / "soat.log")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash.install()

    class Broken:
        @guarded(int)
        def method(self) -> int:
            raise KeyError("chỗ hỏng")

    assert Broken().method() == 0
    Broken().method()
    shown = [dialog for dialog in dialogs() if isinstance(dialog, CrashDialog)]
    assert len(shown) == 1
    qtbot.mouseClick(shown[0].copy_button, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert "chỗ hỏng" in copied
    assert "PySide6" in copied
    assert "chỗ hỏng" in (tmp_path / "soat.log").read_text(encoding="utf-8")
    shown[0].close()
    Broken().method()
    again = [dialog for dialog in dialogs() if isinstance(dialog, CrashDialog)]
    assert len(again) == 1
    again[0].close()
    capsys.readouterr()
