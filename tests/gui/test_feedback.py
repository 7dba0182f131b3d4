"""What the window tells after an answer, after a save, and how what it told goes again."""

import datetime as dt
import io
import re
from collections import Counter
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from checker.errors import ReadError
from checker.exporters.xlsx.checklist import to_xlsx
from checker.judge import check
from checker.matters import Place
from checker.report import Finding, Report
from checker.review.checklist import LIST_SHEET
from checker.review.passage import passage_key
from checker.shown import Shown, shown, tally
from gui.look.widgets import plain
from gui.panes.checklist.model import OPINIONS, Role
from gui.panes.checklist.way import WayPane
from gui.panes.error_page import ErrorPage
from gui.panes.strips import ErrorStrip, ExportStrip, NoticeStrip, OneAtATime, Strip
from gui.window import MainWindow
from gui.work.answers import answered, certain, offered
from gui.work.row_answers import NO_ROW_ANSWER, row_answers
from tests.builders.changes import accepted
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.gui.conftest import COMPLETE, GAPS, Open
from tests.gui.making import mend_certain
from tests.gui.test_answers import press, report_of, select
from tests.reading import read

_BODY = "consistency.body"

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def left(window: MainWindow) -> str:
    return window.workspace.checklist.way._said.text()


def answer_of(window: MainWindow, rule: str) -> str:
    numbers = [n for n, result in enumerate(report_of(window).results) if result.rule.id == rule]
    return window.workspace.checklist.rows.answers.get(numbers[0], NO_ROW_ANSWER).words


def test_an_answer_is_seen_at_its_row_in_the_head_and_in_the_bar(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    way, line = window.workspace.checklist.way, window.workspace.answer
    must = tally(report_of(window))[Shown.MUST]
    assert left(window) == f"Còn {must} việc bắt buộc trước khi trình ký"
    assert (way.bar.chosen, line.isVisible()) == (0, False)
    window.workspace.step(1)
    first = window.workspace.selected
    assert first is not None
    done = way.bar.done
    press(qtbot, window, "Sửa trong bản Word")
    assert answer_of(window, first.rule) == "✓ sẽ sửa"
    assert left(window) == f"Còn {must - 1} việc bắt buộc · 1 đã chọn sửa"
    assert way.bar.chosen > 0
    assert way.bar.done == done  # it is not in the draft yet
    assert line.isVisible()
    assert line.words.toolTip().startswith("✓ Sẽ sửa: ")
    assert window.workspace.selected != first  # the next one, as F8 has it
    qtbot.mouseClick(line.undo, Qt.MouseButton.LeftButton)
    assert answer_of(window, first.rule) == ""
    assert left(window) == f"Còn {must} việc bắt buộc trước khi trình ký"
    assert (way.bar.chosen, line.undo.isVisible()) == (0, False)
    assert line.words.toolTip().startswith("Đã hoàn tác: sửa – ")
    assert window.workspace.selected == first
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert line.undo.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not line.undo.isVisible()
    mend_certain(window)
    assert re.fullmatch(r"✓ Sẽ sửa \d+ việc chắc chắn", line.words.toolTip())
    chosen = window.workspace.selected
    assert chosen is not None
    assert answer_of(window, chosen.rule) != "✓ sẽ sửa"
    select(window, Shown.LOOK)
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        press(qtbot, window, "Đã xem, đúng")
    assert line.words.toolTip().startswith("☑ Đã xem, đúng: ")


def test_what_only_should_be_there_or_has_blanks_is_not_put_in_with_all(open_: Open) -> None:
    window = open_(GAPS)
    report, flow = report_of(window), window.flows.answering
    tasks = [place for place in offered(report) if report.results[place[0]].rule.kind == "unit"]
    open_words = [place for place in offered(report) if finding_at(report, place).leaves_blanks]
    assert tasks
    assert open_words
    assert not certain(report) & {*tasks, *open_words}
    flow.mend(*open_words[0])
    assert window.workspace.answer.words.toolTip().endswith("(chỗ “…” điền sau trong Word)")
    flow.stack.undo()
    flow.mend(*min(certain(report)))
    assert "…” điền" not in window.workspace.answer.words.toolTip()


def finding_at(report: Report, place: Place) -> Finding:
    return report.results[place[0]].findings[place[1]]


def test_a_rule_of_several_matters_says_how_many_are_mended() -> None:
    lines = read(GAPS).text.split("\n")
    at = next(n for n, line in enumerate(lines) if "năm 2025" in line)
    lines.insert(at, "Rà soát chỉ tiêu theo hướng dẫn của Bộ Lao động - Thương binh và Xã hội.")
    report = check(draft_of(lines), library())
    of = Counter(number for number, _ in offered(report))
    number = next(n for n, result in enumerate(report.results) if result.rule.id == _BODY)
    assert of[number] == 2
    first, second = sorted(place for place in offered(report) if place[0] == number)
    keys = {place: passage_key(report, place) for place in (first, second)}
    for mended, words in (([first], "✓ sửa 1/2 chỗ"), ([first, second], "✓ sẽ sửa")):
        answers = answered(report, [keys[place] for place in mended])
        row = row_answers(report, answers)[number]
        assert (row.words, row.whole) == (words, len(mended) == 2)
        assert sum(row.mended.values()) == len(mended)
        assert sum(answers.mended.values()) == len(mended)


def test_where_there_is_room_for_the_details_alone_it_is_told_above_them(
    open_: Open, draft: Path
) -> None:
    window = open_(draft)
    window.resize(911, 512)
    window.workspace.step(1)
    line = window.workspace.answer
    window.actions_["mend"].trigger()
    assert not window.workspace.checklist.isVisible()
    assert line.words.isVisible()
    assert line.left.isVisible()
    assert line.left.text() == left(window)
    assert "1 đã chọn sửa" in line.left.text()
    window.workspace._right.show_list()
    assert not line.left.isVisible()  # the head of the list says it


def test_what_is_wrong_is_called_so_and_its_criterion_stands_below(
    open_: Open, draft: Path
) -> None:
    window = open_(draft)
    report, model = report_of(window), window.workspace.checklist._model
    for number, (how, result) in enumerate(zip(shown(report), report.results, strict=True)):
        row = model.index_of(number)
        title = result.rule.title
        if how in {Shown.MUST, Shown.SHOULD, Shown.LOOK, Shown.SIGNING}:
            assert row.data() != title
            assert str(row.data(Role.SAYS)).startswith(str(row.data()))
            assert row.data(Role.CAPTION) == title
        else:
            assert row.data() == title


def save_copy(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["save_copy"].trigger()
    qtbot.waitUntil(lambda: not window.flows.exporting.busy, timeout=20_000)


def copy_button(window: MainWindow) -> str:
    way = window.workspace.checklist.way
    return way.copy.text().replace("&", "") if way.copy.isVisible() else ""


def test_a_saved_copy_is_saved_until_an_answer_changes(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    target = draft.with_name("Bản sửa.docx")
    asked: list[object] = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (asked.append(0), (str(target), ""))[1]
    )
    select(window, Shown.MUST)
    window.actions_["mend"].trigger()
    assert copy_button(window) == "Lưu bản sửa (1 việc)…"
    save_copy(qtbot, window)
    assert copy_button(window) == "✓ Đã lưu bản sửa"
    save_copy(qtbot, window)  # nothing has changed: it is not written again, and that is said
    assert len(asked) == 1
    assert "chưa có câu trả lời nào thay đổi" in window.export_strip.message.text()
    window.actions_["mend"].trigger()
    assert copy_button(window) == "Lưu bản sửa (2 việc)…"
    assert not window.export_strip.isVisible()  # it spoke of a copy of older answers
    window.actions_["undo"].trigger()
    assert copy_button(window) == "✓ Đã lưu bản sửa"
    target.unlink()
    save_copy(qtbot, window)
    assert len(asked) == 2
    assert target.exists()


def test_a_draft_that_is_ready_has_nothing_to_be_put_into_a_copy(open_: Open) -> None:
    window = open_(COMPLETE)
    assert left(window) == "Sẵn sàng sau khi thay địa danh, số liệu của bản mẫu"
    window.actions_["save_copy"].trigger()
    assert "đã sẵn sàng trình ký" in window.troubles.message.text()


def test_of_a_followed_copy_it_is_told_what_was_mended_since_it_was_made(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    mend_certain(window)
    count = sum(window.flows.answering.answers.mended.values())
    target = draft.with_name("Bản sửa.docx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    save_copy(qtbot, window)
    monkeypatch.setattr("gui.flows.exporting.open_outside", lambda _: True)
    with qtbot.waitSignal(window.session.opened, timeout=20_000):
        qtbot.mouseClick(window.export_strip.word_button, Qt.MouseButton.LeftButton)
    changes = window.workspace.changes
    assert not changes.isVisible()
    empty = draft.with_name("hỏng.docx")
    empty.write_bytes(b"")
    with qtbot.waitSignal(window.session.failed, timeout=20_000):
        window.flows.opening.open(empty)  # the copy stays, and is still followed
    with qtbot.waitSignal(window.session.changed, timeout=20_000):
        word = docx.Document(str(target))  # saved, and nothing accepted
        word.core_properties.comments = "khác"
        word.save(str(target))
    wanted = f"Nếu chấp nhận hết thay đổi trong Word: sửa được {count} · còn "
    assert changes._counts.text().startswith(wanted)
    assert "Đã sửa" not in changes._what.text()
    with qtbot.waitSignal(window.session.changed, timeout=20_000):
        target.write_bytes(accepted(target.read_bytes(), "Soát"))
    assert changes._counts.text().startswith(f"Từ khi lập bản sửa: đã sửa {count} · còn ")


def test_a_save_that_changes_no_verdict_says_nothing(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    with qtbot.waitSignal(window.session.changed, timeout=20_000):
        word = docx.Document(str(draft))
        word.core_properties.comments = "khác"
        word.save(str(draft))
    assert read(draft).sha256 == report_of(window).document.sha256
    assert not window.workspace.changes.isVisible()


class Told(Strip):
    """A strip whose words hold on, or not."""

    def __init__(self, parent: QWidget, *, stays: bool) -> None:
        super().__init__("strip", parent)
        self._stays = stays

    @property
    def stays(self) -> bool:
        return self._stays


def test_one_strip_is_seen_at_a_time(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    passing, lasting, last = (Told(whole, stays=stays) for stays in (False, True, False))
    notices = NoticeStrip(whole)
    strips = (passing, lasting, last, notices)
    one = OneAtATime(strips, whole)
    whole.show()

    def seen() -> list[Strip]:
        return [strip for strip in strips if strip.isVisible()]

    notices.show_notices(["Trang 2 là ảnh."])
    assert seen() == [notices]
    passing.appear()
    assert seen() == [passing]
    notices.show_notices(["Trang 3 là ảnh."])  # it waits: somebody is being told something
    assert seen() == [passing]
    lasting.appear()
    last.appear()
    assert seen() == [last]
    assert one.close_shown()
    assert seen() == [lasting]  # what passed by is over, what holds on comes back
    lasting.leave()
    assert seen() == [notices]
    assert one.close_shown()
    assert not one.close_shown()
    notices.show_notices(["Trang 3 là ảnh."])  # understood
    assert not seen()
    notices.show_notices(["Trang 3 là ảnh."], anew=True)  # of another draft
    assert seen() == [notices]


def test_esc_closes_a_message_and_the_next_answer_ends_it(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    strip: ErrorStrip = window.troubles
    work = window.workspace
    for part in (work.checklist._tree, work.checklist.search, work.view, work.details):
        strip.show_message("Ý kiến được giữ cạnh dự thảo: 2.")
        part.setFocus()
        qtbot.keyClick(part, Qt.Key.Key_Escape)
        assert not strip.isVisible(), part
    for act in ("mend", "undo"):
        strip.show_message("Ý kiến được giữ cạnh dự thảo: 2.")
        select(window, Shown.MUST)
        window.actions_[act].trigger()
        assert not strip.isVisible(), act
    strip.show_passing("Tệp không còn ở chỗ cũ.")
    window.actions_["mend"].trigger()
    assert strip.isVisible()  # it still holds
    strip.settle()
    assert not strip.isVisible()


def test_a_screen_reader_hears_both_shares(qtbot: QtBot, open_: Open, draft: Path) -> None:
    window = open_(draft)
    way: WayPane = window.workspace.checklist.way
    assert "đã chọn" not in way.bar.accessibleName()
    mend_certain(window)
    assert "đã chọn sửa" in way.bar.accessibleName()


def test_an_opinion_beside_an_agreement_stays_listed_until_it_is_read(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    checklist = window.workspace.checklist
    rule = select(window, Shown.LOOK)
    number = [result.rule.id for result in report_of(window).results].index(rule)
    data = to_xlsx(report_of(window), dt.datetime.now().astimezone())
    book = load_workbook(io.BytesIO(data))
    sheet = book[LIST_SHEET]
    heads = {cell.value: cell.column for cell in sheet[1]}
    row = next(
        at
        for at in range(2, sheet.max_row + 1)
        if str(sheet.cell(at, heads["Mã đối chiếu"]).value).startswith(f"{rule}#")
    )
    sheet.cell(row, heads["Quyết định"]).value = "Đồng ý"
    sheet.cell(row, heads["Ý kiến, lý do"]).value = "Nên thêm tên đơn vị"
    book.save(draft.with_name("Phiếu.xlsx"))
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        window.flows.importing.read(draft.with_name("Phiếu.xlsx"))
    assert "Quyết định trong phiếu: 1 đồng ý." in window.troubles.message.text()
    assert shown(report_of(window))[number] is Shown.SEEN  # it is settled

    def group() -> str:
        return str(checklist._model.index_of(number).parent().data())

    assert group() == OPINIONS
    window.workspace.select(number, 0, scroll=True)
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        press(qtbot, window, "Đánh dấu đã đọc")
    assert group() == "Đã xem, đúng"
    assert not window.troubles.isVisible()  # what the import told is over
    assert not window.actions_["read"].isEnabled()
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        window.actions_["undo"].trigger()
    assert group() == OPINIONS
    assert window.actions_["read"].isEnabled()


def opinions(draft: Path, window: MainWindow, said: dict[str, tuple[str, str]]) -> Path:
    """A checklist of the open draft in which a reviewer said so of these rules."""
    book = load_workbook(io.BytesIO(to_xlsx(report_of(window), dt.datetime.now().astimezone())))
    sheet = book[LIST_SHEET]
    heads = {cell.value: cell.column for cell in sheet[1]}
    for at in range(2, sheet.max_row + 1):
        rule = str(sheet.cell(at, heads["Mã đối chiếu"]).value).partition("#")[0]
        if rule in said:
            decision, note = said.pop(rule)
            sheet.cell(at, heads["Quyết định"]).value = decision
            sheet.cell(at, heads["Ý kiến, lý do"]).value = note
    path = draft.with_name("Phiếu.xlsx")
    book.save(path)
    return path


def test_what_a_reviewer_said_stands_first_until_it_is_read(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    work = window.workspace
    ways = list(zip(report_of(window).results, shown(report_of(window)), strict=True))
    musts = [result.rule.id for result, how in ways if how is Shown.MUST]
    passed = next(result.rule.id for result, how in ways if how is Shown.PASS)
    said = {musts[0]: ("", "Xem lại câu này"), musts[-1]: ("Không đồng ý", "Chưa đúng")}
    said[passed] = ("Không đồng ý", "")
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        window.flows.importing.read(opinions(draft, window, said))
    model = work.checklist._model
    top = model.index(0, 0)
    assert top.data() == OPINIONS
    told = [model.index(row, 0, top).data(Role.REMARKED) for row in range(model.rowCount(top))]
    assert told == ["không đồng ý", "không đồng ý", "ý kiến"]
    assert "3 ý kiến chưa đọc</a>" in work.checklist.way._later.text()
    qtbot.waitUntil(lambda: work.selected is not None)  # the first of them is shown at once
    assert work.selected is not None
    first = work.selected.rule
    work.step(1)
    work.checklist.way._later.linkActivated.emit("opinions")
    assert work.selected.rule == first
    assert first in {musts[-1], passed}
    words = [part.text() for part in work.details.area.widget().findChildren(QLabel)]
    assert sum("Không đồng ý" in text for text in words) == 1
    window.actions_["read"].trigger()
    qtbot.waitUntil(lambda: "2 ý kiến chưa đọc" in work.checklist.way._later.text(), timeout=20_000)
    number = [result.rule.id for result in report_of(window).results].index(first)
    assert model.index_of(number).data(Role.REMARKED) == "đã đọc ý kiến"


def test_after_the_last_must_come_those_left_out_and_undo_goes_back(
    open_: Open, draft: Path
) -> None:
    window = open_(draft)
    work = window.workspace
    work.step(1)
    first = work.selected
    stops = work._stops()
    offered_ = window.flows.answering.answers.offered
    last = [place for place, how in stops.items() if how is Shown.MUST and place in offered_][-1]
    work.select(*last, scroll=True)
    answered_ = work.selected
    window.actions_["mend"].trigger()
    assert work.selected is not None
    assert stops[work.selected.place] is Shown.MUST
    assert first is not None
    window.actions_["undo"].trigger()
    assert work.selected == answered_
    assert work.answer.words.toolTip().startswith("Đã hoàn tác: sửa – ")
    assert work.answer.redo.isVisible()
    assert not work.answer.undo.isVisible()


def test_a_walk_over_nothing_says_so_and_a_walk_counts(open_: Open, draft: Path) -> None:
    window = open_(draft)
    work = window.workspace
    work.step(1)
    count = work.checklist.way._count
    assert count.text() == f"1/{len(work._stops())}"
    work.checklist.search.setText("không có chữ nào như thế")
    work.step(1)
    assert "Bỏ lọc" in window.troubles.message.text()


def test_where_the_details_stand_alone_the_copy_can_be_saved(open_: Open, draft: Path) -> None:
    window = open_(draft)
    window.resize(911, 448)
    window.workspace.step(1)
    save = window.workspace._right.save
    assert not save.isVisible()
    window.actions_["mend"].trigger()
    assert save.isVisible()
    assert save.text() == "Lưu bản sửa (1)"
    window.actions_["undo"].trigger()
    assert not save.isVisible()


def test_what_was_saved_can_be_opened(qtbot: QtBot, tmp_path: Path) -> None:
    strip = ExportStrip()
    qtbot.addWidget(strip)
    opened = {".docx": "", ".xlsx": "Mở bằng Excel", ".pdf": "Mở PDF", ".html": "Mở tệp này"}
    for suffix, words in opened.items():
        strip.show_outcome((tmp_path / f"Báo cáo{suffix}",), ())
        assert strip.word_button.isHidden() == bool(words)
        assert ("" if strip.open_button.isHidden() else plain(strip.open_button.text())) == words
    strip.show_outcome((), ("Không ghi được.",))
    assert strip.open_button.isHidden()


def test_what_will_never_be_read_is_not_to_be_tried_again(qtbot: QtBot) -> None:
    page = ErrorPage()
    qtbot.addWidget(page)
    for code, again in (("unsupported-format", ""), ("damaged", "primary")):
        page.show_error(Path("Thư mục"), ReadError(code, "Không đọc được."))  # type: ignore[arg-type]
        assert page.again.property("role") == again
        assert page.other.property("role") != again
