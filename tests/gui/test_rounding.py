"""A round in the window: a folder is looked at, its plans are opened and left again, it can be stopped."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checker.review.checklist import DECISION, NOTE
from checker.review.round_sheet import MATTERS_SHEET
from checker.rounds.decisions import Decided, Settings, read_kept
from checker.rounds.decisions import decide as keep_decisions
from checker.rounds.file_row import FileRow
from checker.rounds.overview import Office, PlanDecision
from checker.rounds.sorts import STORE
from checker.shown import SHOWN_WORDS, Shown
from gui.actions import MENUS
from gui.dialogs.answers import AnswersDialog
from gui.dialogs.decision import DecisionDialog
from gui.dialogs.roster import RosterDialog
from gui.flows import round_papers
from gui.panes.round.asked import Asked, Keep
from gui.panes.round.columns import What
from gui.panes.round.page import RoundPage
from gui.window import MainWindow
from gui.work.judging import LocalJudge
from gui.work.looked import Said
from gui.work.round_answers import Order, refusal
from gui.work.round_settings import Listed
from tests.gui.conftest import COMPLETE, GAPS, SECOND
from tests.gui.making import make_window
from tests.gui.rounds_made import (
    PLAN,
    asked_of,
    confirm,
    done,
    open_cell,
    page_of,
    row_named,
    until,
)
from tests.gui.test_plain_words import main_buttons, wrong
from tests.gui.test_window import drop


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A round of one plan with gaps, a second commune's text, a letter and a file that is broken."""
    made = tmp_path_factory.mktemp("đợt 1")
    shutil.copy(GAPS, made / PLAN)
    shutil.copy(COMPLETE, made / "phường.docx")
    (made / "hỏng.docx").write_bytes(b"PK\x03\x04")
    return made


@pytest.fixture(scope="module")
def reviewed(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, judge: LocalJudge, folder: Path
) -> Iterator[MainWindow]:
    """A window in which the round was looked at, by the engine itself."""
    made = make_window(qapp, tmp_path_factory.mktemp("kept") / "soat.ini", judge)
    made.resize(1366, 768)
    made.show()
    made.flows.opening.open(folder)
    until(lambda: made.flows.rounding.round.now is not None and not made.flows.rounding.busy)
    yield made
    made.close()


def cell(page: RoundPage, name: str, what: What, key: str = "") -> str:
    return page.offices.model.cell(
        row_named(page, name), page.offices.model.column_of(what, key)
    ).text


@pytest.fixture
def back(reviewed: MainWindow) -> Iterator[RoundPage]:
    """The page of the round, to which the window returns after the test."""
    page = page_of(reviewed)
    page.told.leave()
    page.offices.ask(Asked())
    yield page
    reviewed.flows.rounding.plans.go_back()
    until(lambda: not reviewed.session.busy)


def test_a_folder_that_is_opened_is_a_round(
    reviewed: MainWindow, back: RoundPage, folder: Path
) -> None:
    assert reviewed.pages.shows_round
    assert (folder / STORE).is_file()
    assert cell(back, "Thung Mây", What.MUST).startswith("●")
    assert back.sections._group.button(2).text() == "Chưa đọc được 1"
    assert "2026" in back.about.text()
    assert str(folder) in reviewed.memory.settings.recent
    assert not reviewed.actions_["overview"].isVisible()
    assert reviewed.actions_["recheck"].isEnabled()
    assert not reviewed.actions_["word"].isEnabled()


def test_a_plan_is_opened_at_its_finding_and_left_again(
    qtbot: QtBot, reviewed: MainWindow, back: RoundPage, folder: Path
) -> None:
    back.offices.ask(Asked(frozenset({Keep.MUST})))
    group = next(c for c in back.offices.model.columns if c.key == "action-month")
    open_cell(reviewed, back, What.GROUP, group.key)
    selected, checked = reviewed.workspace.selected, reviewed.session.checked
    assert selected is not None
    assert checked is not None
    assert checked.document.path == folder / PLAN
    assert checked.report.results[selected.result].rule.group.id == "action-month"
    assert reviewed.actions_["overview"].isVisible()
    reviewed.actions_["overview"].trigger()
    assert reviewed.pages.shows_round
    assert reviewed.session.checked is None
    until(lambda: not reviewed.background._jobs)
    assert back.offices.model.asked.keep == {Keep.MUST}
    now = back.offices.view.current
    assert now is not None
    assert (now[0].of.office.name, now[1].key) == ("Thung Mây", "action-month")
    assert reviewed.windowTitle() == f"{folder.name} – Soát"


def test_escape_leaves_a_plan_of_the_round(
    qtbot: QtBot, reviewed: MainWindow, back: RoundPage
) -> None:
    open_cell(reviewed, back, What.NAME)
    qtbot.keyClick(reviewed.workspace.view, Qt.Key.Key_Escape)
    assert reviewed.pages.shows_round


def test_what_is_done_in_a_plan_is_seen_when_one_comes_back(
    reviewed: MainWindow, back: RoundPage, folder: Path
) -> None:
    before = cell(back, "Thung Mây", What.MUST)
    whole = (folder / PLAN).read_bytes()
    open_cell(reviewed, back, What.MUST)
    text = shutil.copy(SECOND, folder / PLAN)
    reviewed.flows.rounding.plans.go_back()
    until(lambda: cell(back, "Thung Mây", What.MUST) != before)
    Path(text).write_bytes(whole)
    reviewed.actions_["recheck"].trigger()
    until(lambda: not reviewed.flows.rounding.busy)
    assert cell(back, "Thung Mây", What.MUST) == before


def test_a_decision_is_kept_in_the_folder_and_taken_back(
    reviewed: MainWindow, back: RoundPage, folder: Path
) -> None:
    def decide(words: str) -> None:
        line = back.offices.model.line(row_named(back, "Thung Mây"))
        back.offices.decided.emit([line], words)
        if words:
            confirm(reviewed)
        until(lambda: cell(back, "Thung Mây", What.DECISION) == words)

    # Another window on the same folder decides on another plan meanwhile.
    other = Decided(Office("Bình Lư"), FileRow("khác.docx", "k"), PlanDecision("Trả lại để sửa"))
    keep_decisions(folder, [other])
    decide("Đạt")
    assert sorted(one.decision for one in read_kept(folder).decisions.values()) == [
        "Trả lại để sửa",
        "Đạt",
    ]
    keep_decisions(folder, [other._replace(decision=PlanDecision())])
    assert [one.decision for one in read_kept(folder).decisions.values()] == ["Đạt"]
    decide("")
    assert not read_kept(folder).decisions


def test_a_decision_is_written_in_words_of_ones_own(
    qtbot: QtBot, reviewed: MainWindow, back: RoundPage, folder: Path
) -> None:
    back.offices.view.go_to(row_named(back, "Thung Mây"), 0)
    back.offices.menu.words_asked.emit()
    (dialog,) = reviewed.findChildren(DecisionDialog)
    assert not dialog.write.isEnabled()
    dialog.words.setText("đạt")
    assert "bắt buộc" in dialog.still.text()
    assert dialog.still.isVisible()
    dialog.words.setText("  Chờ  tỉnh ")
    assert not dialog.still.isVisible()
    dialog.note.setPlainText("Gửi lại sau khi có ý kiến.")
    dialog.by.setText("Nguyễn Thị Hoa")
    dialog.write.click()
    until(lambda: cell(back, "Thung Mây", What.DECISION) == "Chờ tỉnh")
    (kept,) = read_kept(folder).decisions.values()
    assert kept.note == "Gửi lại sau khi có ý kiến."
    assert kept.note in back.offices.side.details.toPlainText()
    # Another decision keeps what was said with it; each can be taken back, and taken again.
    back.offices.decided.emit(back.offices.view.selected, "Trả lại để sửa")
    until(lambda: cell(back, "Thung Mây", What.DECISION) == "Trả lại để sửa")
    (now,) = read_kept(folder).decisions.values()
    assert (now.note, now.by) == (kept.note, "Nguyễn Thị Hoa")
    bring(reviewed, back.offices.view)
    qtbot.keyClick(back.offices.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(lambda: "Chờ tỉnh" in back.told.message.text())
    assert list(read_kept(folder).decisions.values()) == [kept]
    reviewed.actions_["redo"].trigger()
    until(lambda: cell(back, "Thung Mây", What.DECISION) == "Trả lại để sửa")
    assert list(read_kept(folder).decisions.values()) == [now]
    back.offices.decided.emit(back.offices.view.selected, "")
    until(lambda: not read_kept(folder).decisions)


def bring(window: MainWindow, part: QWidget) -> None:
    """Let *part* have the keyboard: shortcuts are those of the window in front."""
    QApplication.processEvents()  # dialogs go
    window.activateWindow()
    until(window.isActiveWindow)
    part.setFocus()


def test_keys_find_an_office_and_say_what_they_do_elsewhere(
    qtbot: QtBot, reviewed: MainWindow, back: RoundPage
) -> None:
    view, control = back.offices.view, Qt.KeyboardModifier.ControlModifier
    bring(reviewed, view)
    qtbot.keyClick(view, Qt.Key.Key_F, control)
    assert reviewed.focusWidget() is back.offices.search
    view.setFocus()
    for key, modifier, words in (
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier, "Đang ở bảng tổng hợp"),
        (Qt.Key.Key_D, control, "bấm Enter để mở kế hoạch"),
    ):
        back.told.leave()
        qtbot.keyClick(view, key, modifier)
        assert words in back.told.message.text()
        assert back.told.isVisible()
        assert not reviewed.troubles.isVisible()
    reviewed.flows.rounding.deciding.forget()
    back.told.leave()
    qtbot.keyClick(view, Qt.Key.Key_Z, control)
    assert "quyết định" in back.told.message.text()


def test_what_is_being_written_is_not_ended_unasked(
    reviewed: MainWindow, back: RoundPage, folder: Path
) -> None:
    doing, ended = reviewed.flows.rounding.tasks.doing, Event()

    def write(stop: Event, given_up: Callable[[], bool]) -> Iterator[Said]:
        while not (stop.is_set() or given_up() or ended.is_set()):
            time.sleep(0.01)
        yield Said("Đã ghi.")

    doing.do(write, "Chưa ghi được.")
    assert not back.again.isEnabled()
    assert reviewed.focusWidget() is not None
    assert "Đóng" not in getattr(reviewed.focusWidget(), "text", str)().replace("&", "")
    back.closed.emit()
    reviewed.close()
    asked = asked_of(reviewed)[-2:]
    assert all("Đang làm dở" in one.words.text() for one in asked)
    assert reviewed.isVisible()
    assert reviewed.pages.shows_round
    for one in asked:
        one.leave.click()
    ended.set()
    assert done(reviewed) == "Đã ghi."
    assert reviewed.pages.shows_round


def test_a_plan_that_is_gone_is_told_on_the_round(
    reviewed: MainWindow, back: RoundPage, folder: Path
) -> None:
    aside = (folder / PLAN).rename(folder / "xa.bin")
    back.offices.view.go_to(row_named(back, "Thung Mây"), 0)
    back.offices._open_current()
    until(back.told.isVisible)
    aside.rename(folder / PLAN)
    assert reviewed.pages.shows_round
    assert PLAN in back.told.message.text()


def test_what_is_on_the_page_has_letters_of_its_own(reviewed: MainWindow, back: RoundPage) -> None:
    buttons = [text for text in main_buttons(reviewed) if "&" in text]
    assert len(buttons) > 1
    assert wrong([*buttons, *MENUS, back.offices.beside.text()]) == []
    for menu in (back.more_menu, back.offices.menu):
        assert wrong([action.text() for action in menu.actions() if action.text()]) == []


# What is done with the whole round


def test_who_is_to_hand_in_is_chosen_and_kept(
    reviewed: MainWindow, back: RoundPage, folder: Path, tmp_path: Path
) -> None:
    setting = reviewed.flows.rounding.tasks.setting
    setting.ask_for_list()
    (dialog,) = reviewed.findChildren(RosterDialog)
    assert dialog.ways[0].isChecked()
    assert not dialog.province.isEnabled()
    dialog.ways[2].setChecked(True)
    assert not dialog.keep.isEnabled()
    dialog.ways[1].setChecked(True)
    dialog.propose("Lai Châu")
    names = [dialog.province.itemText(at) for at in range(dialog.province.count())]
    assert [names.index(n) for n in ("An Giang", "Cao Bằng", "Đà Nẵng", "Hà Nội")] == sorted(
        names.index(n) for n in ("An Giang", "Cao Bằng", "Đà Nẵng", "Hà Nội")
    )
    for typed, name in (("d", "Đà Nẵng"), ("ien", "Đà Nẵng"), ("la", "Lai Châu")):
        dialog.province._last = 0.0
        QTest.keyClicks(dialog.province, typed)
        assert dialog.province.currentText() == name
    dialog.keep.click()
    assert "38 đơn vị phải nộp: 38 chưa nộp" in done(reviewed)
    assert read_kept(folder).settings == Settings(province="Lai Châu")
    assert cell(back, "Bình Lư", What.HANDED) == "chưa nộp"
    assert "38 chưa nộp" in back.offices.chips.all[Keep.MISSING].text()
    listed = tmp_path / "danh sách.csv"
    listed.write_text("STT;Tên đơn vị\n1;xã Thung Mây\n2;xã Lý\n", encoding="utf-8-sig")
    setting.keep_list(Listed(roster=str(listed)))
    assert "2 đơn vị phải nộp" in done(reviewed)
    assert cell(back, "xã Lý", What.HANDED) == "chưa nộp"
    setting.keep_list(Listed(roster="không có.csv"))
    assert "không có.csv" in done(reviewed)
    setting.keep_list(Listed())
    assert "Không dùng danh sách" in done(reviewed)
    assert not back.offices.model.table.count(lambda line: line.is_missing)  # type: ignore[union-attr]


def test_the_workbook_is_written_filled_in_and_taken_in_again(
    reviewed: MainWindow, back: RoundPage, folder: Path, tmp_path: Path
) -> None:
    papers, book = reviewed.flows.rounding.tasks.papers, tmp_path / "Tổng hợp.xlsx"
    papers.save_book(tmp_path / "Tổng hợp.docx")
    assert ".xlsx" in done(reviewed)
    assert back.told.property("role") == "notice"
    papers.save_book(book)
    assert str(book) in done(reviewed)
    assert back.told.property("role") == "strip"
    assert not back.told.open.isHidden()
    before = cell(back, "Thung Mây", What.MUST)
    filled = load_workbook(book)
    sheet = filled[MATTERS_SHEET]
    (head,) = (row for row in sheet.iter_rows() if any(c.value == DECISION.heading for c in row))
    columns = {str(one.value): one.column - 1 for one in head}
    must = next(
        row
        for row in sheet.iter_rows(min_row=head[0].row + 1)
        if row[columns["Tệp"]].value == PLAN
        and SHOWN_WORDS[Shown.MUST] in row[columns["Kết luận"]].value
    )
    must[columns[DECISION.heading]].value = "Miễn trừ"
    must[columns[NOTE.heading]].value = "Tỉnh đã đồng ý."
    filled.save(book)
    papers.take_in(book)
    until(lambda: "1 miễn trừ" in back.told.message.text())
    until(lambda: cell(back, "Thung Mây", What.MUST) != before)
    done(reviewed)
    papers.save_book(book)
    told = done(reviewed)
    assert "Tổng hợp (2).xlsx" in told
    assert "được giữ nguyên" in told
    (beside,) = folder.glob("*Thung Mây*.soat.toml")
    beside.unlink()
    papers.take_in(tmp_path / "gone.xlsx")
    assert "gone.xlsx" in done(reviewed)
    reviewed.actions_["recheck"].trigger()
    until(lambda: cell(back, "Thung Mây", What.MUST) == before)


def test_the_round_stands_against_the_one_before_until_it_is_left(
    reviewed: MainWindow, back: RoundPage, folder: Path, tmp_path: Path
) -> None:
    earlier, setting = tmp_path / "đợt 0", reviewed.flows.rounding.tasks.setting
    earlier.mkdir()
    shutil.copy(GAPS, earlier / PLAN)
    (earlier / PLAN).write_bytes(SECOND.read_bytes())
    assert back.offices.model.column_of(What.MENDED, "") < 0
    setting.compare(earlier)
    told = done(reviewed)
    assert "So với đợt “đợt 0”" in told
    counts = {what: cell(back, "Thung Mây", what) for what in (What.MENDED, What.STILL, What.NEW)}
    assert int(counts[What.STILL]) > 0
    assert int(counts[What.NEW]) > 0  # what the second version had mended
    row = row_named(back, "Thung Mây")
    back.offices.view.go_to(row, 0)
    assert "So với đợt “đợt 0”: nộp bản mới" in back.offices.side.details.toPlainText()
    assert read_kept(folder).settings.before
    shutil.rmtree(earlier)
    reviewed.actions_["recheck"].trigger()
    assert "Không tìm thấy thư mục của đợt trước" in done(reviewed)
    setting.leave_earlier()
    done(reviewed)
    assert back.offices.model.column_of(What.MENDED, "") < 0
    assert not read_kept(folder).settings.before


def test_answers_are_written_kept_and_shown(
    reviewed: MainWindow,
    back: RoundPage,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(round_papers, "open_outside", opened.append)
    papers, to = reviewed.flows.rounding.tasks.papers, tmp_path / "trả lời"
    now = reviewed.flows.rounding.round.now
    assert now is not None
    assert refusal(now, folder)
    assert refusal(now, folder.parent)
    papers.ask_for_answers()
    (dialog,) = reviewed.findChildren(AnswersDialog)
    assert not dialog.remind.isEnabled()
    assert dialog.undecided.text().startswith("2 trong 2 kế hoạch chưa có quyết định")
    dialog._to = folder
    dialog._show()
    assert not dialog.write.isEnabled()
    dialog._to = to
    dialog._show()
    dialog.office.setText("Sở Nội vụ tỉnh Lai Châu")
    dialog.write.click()
    told = done(reviewed)
    assert "Trả lời cho 3 đơn vị: đã ghi" in told
    assert opened == [to]
    (own,) = to.glob("*Thung Mây*")
    assert any("thông báo" in one.name for one in own.iterdir())
    assert (folder / read_kept(folder).settings.answers).resolve() == to.resolve()
    papers.write_answers(Order(to, "Sở Nội vụ tỉnh Lai Châu"))
    assert "tệp đã có từ trước" in done(reviewed)


# Folders with which nothing can be done


def say(window: MainWindow, folder: Path) -> str:
    """Return what the window says of *folder* once it was looked at."""
    window.flows.rounding.open(folder)
    until(lambda: not window.flows.rounding.busy)
    page = page_of(window)
    assert window.pages.shows_round
    parts = [page.message.title, page.message.message, page.told.message]
    return " ".join(part.text() for part in parts if part.isVisible())


def test_an_empty_folder_a_missing_one_and_one_of_unread_files_say_what_to_do(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    empty = tmp_path / "trống"
    empty.mkdir()
    assert drop(window, QUrl.fromLocalFile(str(empty)))
    until(lambda: window.flows.rounding.round.now is not None and not window.flows.rounding.busy)
    page = page_of(window)
    assert page.message.isVisible()
    assert "chưa có dự thảo" in page.message.title.text()
    assert "Hãy chọn thư mục" in page.message.message.text()
    told = say(window, tmp_path / "không có")
    assert "Không tìm thấy thư mục" in told
    assert "ổ mạng" in told
    (empty / "nộp.rar").write_bytes(b"Rar!")
    assert "Chưa đọc được tệp nào" in say(window, empty)
    assert page.unread.isVisible()
    page.closed.emit()
    assert window.pages.shows_start


def test_an_archive_that_is_dropped_says_what_to_do(window: MainWindow, tmp_path: Path) -> None:
    archive = Path(shutil.make_archive(str(tmp_path / "nộp"), "zip", GAPS.parent, GAPS.name))
    assert drop(window, QUrl.fromLocalFile(str(archive)))
    until(lambda: not window.session.busy)
    assert window.pages.error.isVisible()
    assert "giải nén" in window.pages.error.message.text()
