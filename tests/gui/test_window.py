"""The window as an official uses it: opening, reading the verdicts, going from one to the next."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from checker.library.rule import Severity
from checker.matters import When
from checker.report import Status
from checker.shown import Shown, shown
from gui.panes.checklist.model import Role
from gui.window import MainWindow
from tests.gui.conftest import COMPLETE, GAPS, Open, rules_shown

NO_KEYS = Qt.KeyboardModifier.NoModifier


def wait_opened(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(
        lambda: window.session.checked is not None and not window.session.busy, timeout=20_000
    )


def test_ctrl_o_opens_what_the_dialog_returns(
    qtbot: QtBot, window: MainWindow, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def dialog(parent: object, title: str, folder: str, kinds: str) -> tuple[str, str]:
        asked.append(kinds)
        return str(draft), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", dialog)
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    wait_opened(qtbot, window)
    assert "*.docx" in asked[0]
    assert "*.pdf" in asked[0]
    assert window.windowTitle() == f"{draft.name} – Soát"
    assert window.memory.settings.recent[0] == str(draft)
    assert window.memory.settings.last_folder == str(draft.parent)


def test_a_cancelled_dialog_opens_nothing(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    qtbot.mouseClick(window.pages.start.open_button, Qt.MouseButton.LeftButton)
    assert not window.session.busy
    assert window.pages.start.isVisible()


def drop(window: MainWindow, *urls: QUrl) -> bool:
    """Drag files onto the window and let go; return whether they were taken."""
    mime = QMimeData()
    mime.setUrls(list(urls))
    return drop_data(window, mime)


def drop_data(window: MainWindow, mime: QMimeData) -> bool:
    """The same with whatever another program lets hang on the mouse."""
    place = QPoint(200, 200)
    buttons, action = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(place, action, mime, buttons, NO_KEYS)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(place, action, mime, buttons, NO_KEYS))
    return True


def test_a_dropped_file_opens(qtbot: QtBot, window: MainWindow, draft: Path) -> None:
    assert drop(window, QUrl.fromLocalFile(str(draft)))
    wait_opened(qtbot, window)
    assert window.session.path == draft


def test_of_several_dropped_files_the_first_opens_and_the_rest_is_told(
    qtbot: QtBot, window: MainWindow, draft: Path
) -> None:
    assert drop(window, *(QUrl.fromLocalFile(str(path)) for path in (draft, GAPS, COMPLETE)))
    wait_opened(qtbot, window)
    assert window.session.path == draft
    assert window.troubles.isVisible()
    assert draft.name in window.troubles.message.text()
    assert "2 tệp còn lại" in window.troubles.message.text()


def test_the_rest_is_not_told_of_another_draft(
    qtbot: QtBot, window: MainWindow, draft: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "đã xóa.docx"
    with qtbot.waitSignal(window.session.ended, timeout=20_000):
        drop(window, *(QUrl.fromLocalFile(str(path)) for path in (gone, GAPS)))
    assert window.pages.error.isVisible()
    window.flows.opening.open(draft)
    wait_opened(qtbot, window)
    assert not window.troubles.isVisible()


@pytest.mark.parametrize("address", ["https://example.org/x.docx", "imap://office/fetch/1/x.docx"])
def test_a_dropped_address_is_told_to_be_saved_first(window: MainWindow, address: str) -> None:
    assert drop(window, QUrl(address))
    assert "lưu tệp về máy" in window.troubles.message.text()
    assert window.session.path is None


@pytest.mark.parametrize(
    "offer",
    [
        'application/x-qt-windows-mime;value="FileGroupDescriptorW"',
        "application/x-moz-file-promise",
    ],
)
def test_an_attachment_dragged_from_a_letter_is_told_to_be_saved_first(
    window: MainWindow, offer: str
) -> None:
    mime = QMimeData()
    mime.setData(offer, b"x")
    assert drop_data(window, mime)
    assert "Tệp đính kèm" in window.troubles.message.text()


def test_an_attachment_that_is_already_a_file_opens(
    qtbot: QtBot, window: MainWindow, draft: Path
) -> None:
    mime = QMimeData()
    mime.setData("application/x-moz-file-promise", b"x")
    mime.setUrls([QUrl.fromLocalFile(str(draft))])
    assert drop_data(window, mime)
    wait_opened(qtbot, window)
    assert window.session.path == draft


def test_words_dragged_over_the_window_are_not_taken(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText("Kế hoạch")
    assert not drop_data(window, mime)


def test_a_checklist_dropped_before_a_draft_asks_for_the_draft(
    window: MainWindow, tmp_path: Path
) -> None:
    assert drop(window, QUrl.fromLocalFile(str(tmp_path / "Phiếu kiểm tra.xlsx")))
    assert "mở dự thảo" in window.troubles.message.text()
    assert window.session.path is None


def test_a_second_draft_can_be_dropped_on_an_open_one(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(COMPLETE)
    drop(window, QUrl.fromLocalFile(str(draft)))
    qtbot.waitUntil(
        lambda: (
            window.session.checked is not None and window.session.checked.document.path == draft
        ),
        timeout=20_000,
    )


def test_recent_files_open_again(qtbot: QtBot, open_: Open, draft: Path) -> None:
    window = open_(draft)
    window.actions_["leave"].trigger()
    assert window.pages.start.isVisible()
    entry = window.pages.start._recent.itemAt(0).widget()
    qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
    wait_opened(qtbot, window)
    assert window.session.path == draft


def test_the_last_of_two_drafts_opened_at_once_is_shown(
    qtbot: QtBot, window: MainWindow, draft: Path
) -> None:
    window.flows.opening.open(COMPLETE)
    window.flows.opening.open(draft)
    wait_opened(qtbot, window)
    qtbot.wait(200)
    assert window.session.checked is not None
    assert window.session.checked.document.path == draft


def test_a_cancelled_check_leaves_the_start_page(qtbot: QtBot, window: MainWindow) -> None:
    window.flows.opening.open(GAPS)
    window.progress.show()
    qtbot.mouseClick(window.progress.cancel, Qt.MouseButton.LeftButton)
    qtbot.wait(300)
    assert window.session.checked is None
    assert window.pages.start.isVisible()
    assert not window.progress.isVisible()


@pytest.mark.parametrize(
    ("name", "content", "title"),
    [
        ("hỏng.docx", GAPS.read_bytes()[:3000], "Tệp bị hỏng"),
        ("rỗng.docx", b"", "Tệp bị hỏng"),
        ("ảnh.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "Chưa đọc được loại tệp này"),
    ],
)
def test_unreadable_files_get_a_page_in_the_window(
    qtbot: QtBot, open_: Open, tmp_path: Path, name: str, content: bytes, title: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    window = open_(path)
    assert window.pages.error.isVisible()
    assert window.pages.error.title.text() == title
    assert window.pages.error.message.text().endswith(".")
    assert not window.actions_["recheck"].isEnabled()
    assert QApplication.activeModalWidget() is None


def test_an_unreadable_file_can_be_tried_again(qtbot: QtBot, open_: Open, tmp_path: Path) -> None:
    path = tmp_path / "dự thảo.docx"
    path.write_bytes(b"")
    window = open_(path)
    shutil.copy(COMPLETE, path)
    if window.session.checked is None:
        qtbot.mouseClick(window.pages.error.again, Qt.MouseButton.LeftButton)
    wait_opened(qtbot, window)
    assert window.workspace.isVisible()


def test_a_file_that_is_gone_leaves_the_recent_ones(open_: Open, draft: Path) -> None:
    window = open_(draft)
    window.actions_["leave"].trigger()
    draft.unlink()
    open_(draft)
    assert window.pages.error.isVisible()
    assert str(draft) not in window.memory.settings.recent


def test_counts_are_those_of_the_report(open_: Open) -> None:
    window = open_(GAPS)
    assert window.session.checked is not None
    report = window.session.checked.report
    chips = window.workspace.checklist.chips.all
    found = report.matters.counts()
    counts = {
        Shown.MUST: found["must"], Shown.SHOULD: found["should"] + found["note"],
        Shown.LOOK: found["look"], Shown.SIGNING: found["signing"],
        Shown.PASS: report.summary()[Status.PASS],
    }  # fmt: skip
    assert all(counts.values())
    for how, count in counts.items():
        assert str(count) in chips[how].text().split()


def current_rule(window: MainWindow) -> str | None:
    return window.workspace.checklist.current_rule()


def test_f8_goes_through_all_open_findings_what_must_be_mended_first(
    qtbot: QtBot, open_: Open
) -> None:
    window = open_(GAPS)
    work = window.workspace
    assert work.checked is not None
    ways = shown(work.checked.report)
    seen: list[tuple[int, int]] = []
    order: list[tuple[int, int]] = []
    for _ in range(100):
        qtbot.keyClick(window, Qt.Key.Key_F8)
        assert work.selected is not None
        key = (work.selected.result, work.selected.finding)
        if key in seen:
            break
        seen.append(key)
        result = work.checked.report.results[key[0]]
        order.append((list(Shown).index(ways[key[0]]), result.findings[0].span.start))
        assert current_rule(window) == result.rule.id
    assert order == sorted(order)
    wanted = {
        (number, which)
        for number, result in enumerate(work.checked.report.results)
        if result.status in {Status.GAP, Status.REVIEW}
        for which, finding in enumerate(result.findings)
        if finding.when is When.NOW and number not in work.checked.report.matters.told
    }
    assert set(seen) == wanted
    qtbot.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert (work.selected.result, work.selected.finding) == seen[-1]


def test_the_filter_binds_f8(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    work = window.workspace
    assert work.checked is not None
    ways = shown(work.checked.report)
    for how in (Shown.LOOK, Shown.PASS):
        chip = work.checklist.chips.all[how]
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        stops = set()
        for _ in range(ways.count(how) + 4):
            qtbot.keyClick(window, Qt.Key.Key_F8)
            assert work.selected is not None
            stops.add(ways[work.selected.result])
        assert stops == {how}
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)


def test_the_selected_finding_is_in_sight_in_every_pane(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    work = window.workspace
    assert work.checked is not None
    for _ in range(12):
        qtbot.keyClick(window, Qt.Key.Key_F8)
        assert work.selected is not None
        key = (work.selected.result, work.selected.finding)
        mark = next(m for m in work.checked.marks.all if (m.result, m.finding) == key)
        rect = work.view.rect_of(mark)
        assert 0 <= rect.top() <= rect.bottom() <= work.view.viewport().height()
        assert work.overview._selected == key
        shown = work.details._shown
        assert shown is not None
        assert shown[1:] == key


def test_clicking_a_mark_selects_it_without_moving_the_page(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    work = window.workspace
    assert work.checked is not None
    mark = next(m for m in work.checked.marks.all if m.how is Shown.LOOK)
    before = work.view.verticalScrollBar().value()
    middle = work.view.rect_of(mark).center().toPoint()
    qtbot.mouseClick(work.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert work.selected is not None
    assert work.selected.result == mark.result
    assert current_rule(window) == work.selected.rule
    assert work.view.verticalScrollBar().value() == before


def test_clicking_the_overview_jumps(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    work = window.workspace
    assert work.checked is not None
    last = [m for m in work.checked.marks.all if m.how is Shown.MUST][-1]
    y = round(work.overview.y_of(last))
    qtbot.mouseClick(work.overview, Qt.MouseButton.LeftButton, pos=QPoint(8, y))
    assert work.selected is not None
    assert work.view.verticalScrollBar().value() > 0
    chosen = work.checked.report.results[work.selected.result]
    assert chosen.status in {Status.GAP, Status.REVIEW}


def test_clicking_the_outline_jumps(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    work = window.workspace
    tree = work.outline.tree
    index = tree.model().index(3, 0)
    assert str(index.data()).startswith("III.")
    qtbot.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center()
    )
    line = work.view.places.row_line_at(work.view.verticalScrollBar().value())
    assert work.checked is not None
    start = work.checked.document.text.index("III. TỔ CHỨC")
    assert work.checked.page.lines[line].start <= start
    assert work.view.verticalScrollBar().value() > 0


def test_a_missing_section_in_the_outline_leads_to_its_suggestion(
    qtbot: QtBot, open_: Open
) -> None:
    window = open_(GAPS)
    tree = window.workspace.outline.tree
    ghost = next(
        tree.model().index(row, 0)
        for row in range(tree.model().rowCount())
        if str(tree.model().index(row, 0).data()).startswith("+")
    )
    qtbot.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(ghost).center()
    )
    assert current_rule(window) == "section.funding"
    qtbot.keyClick(
        window, Qt.Key.Key_C,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )  # fmt: skip
    assert "KINH PHÍ THỰC HIỆN" in QApplication.clipboard().text()


def visible_rules(window: MainWindow) -> set[str]:
    tree = window.workspace.checklist._tree
    model = tree.model()
    found = set()
    for top in range(model.rowCount()):
        above = model.index(top, 0)
        rows = [model.index(row, 0, above) for row in range(model.rowCount(above))] or [above]
        found |= {row.data(Role.RESULT).rule.id for row in rows if row.data(Role.RESULT)}
    return found


def test_chips_filter_by_what_is_shown(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    assert window.session.checked is not None
    chips = window.workspace.checklist.chips.all
    qtbot.mouseClick(chips[Shown.MUST], Qt.MouseButton.LeftButton)
    wrong = set(rules_shown(window.session.checked, Shown.MUST))
    assert visible_rules(window) == wrong
    assert "consistency.citation" not in wrong  # told by the programme's own rule
    qtbot.mouseClick(chips[Shown.LOOK], Qt.MouseButton.LeftButton)
    unsure = set(rules_shown(window.session.checked, Shown.LOOK))
    assert visible_rules(window) == wrong | unsure


def test_what_has_passed_is_folded_until_it_is_looked_for(open_: Open) -> None:
    checklist = open_(GAPS).workspace.checklist
    tree, model = checklist._tree, checklist._tree.model()

    def folded() -> set[str]:
        tops = [model.index(row, 0) for row in range(model.rowCount())]
        return {str(top.data()) for top in tops if not tree.isExpanded(top)}

    assert folded() == {"Đã nêu ở tiêu chí khác", "Đạt", "Không áp dụng"}
    checklist.search.setText("báo cáo")
    assert folded() == set()
    checklist.search.clear()
    checklist.set_order("group")
    assert folded() == set()


def test_severity_and_words_filter(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    checklist = window.workspace.checklist
    checklist._severity.setCurrentIndex(3)
    assert window.session.checked is not None
    results = window.session.checked.report.results
    notes = {r.rule.id for r in results if r.rule.severity is Severity.NOTE}
    assert visible_rules(window) == notes
    checklist._severity.setCurrentIndex(0)
    qtbot.keyClicks(checklist.search, "kinh phi thuc hien")
    assert "section.funding" in visible_rules(window)
    checklist.search.setText("không có tiêu chí nào như thế này")
    assert visible_rules(window) == set()
    assert "Không có tiêu chí nào" in checklist._filtered.told.text()
    assert checklist._filtered.isVisible()


def test_keyboard_alone_reaches_a_verdict_and_its_place(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    tree = window.workspace.checklist._tree
    assert QApplication.focusWidget() is tree
    for _ in range(6):
        qtbot.keyClick(tree, Qt.Key.Key_Down)
    rule = current_rule(window)
    assert rule is not None
    assert window.workspace.selected is not None
    assert window.workspace.selected.rule == rule
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is window.workspace.view


def test_every_control_has_a_name_for_screen_readers(open_: Open) -> None:
    window = open_(GAPS)
    nameless = []
    for kind in (QAbstractButton, QComboBox, QLineEdit, QTreeView):
        for control in window.findChildren(kind):
            inside = control.parent()
            if not control.isVisible() or isinstance(inside, QLineEdit | QComboBox | QTreeView):
                continue
            text = control.text() if isinstance(control, QAbstractButton) else ""
            if not (control.accessibleName() or text.strip()):
                nameless.append(control)
    assert not nameless


def test_nothing_is_cut_at_1280_by_720(open_: Open) -> None:
    window = open_(GAPS)
    window.workspace.step(1)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1280, 720)
    cut = [
        button.text()
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and button.text() and button.width() < button.sizeHint().width() - 2
    ]
    assert not cut
