"""What is answered: it looks settled in every pane, is stepped over, and is asked for again where its words changed."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checker.matters import Place
from checker.report import Report
from checker.shown import Shown, shown, shown_at
from gui.page.marks import SETTLED, seen_as
from gui.window import MainWindow
from gui.work.answers import Answers, offered
from gui.work.refusals import NO_DRAFT, NONE_SELECTED, why_not
from tests.gui.conftest import GAPS, Open
from tests.gui.making import mend_certain

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CONTROL = Qt.KeyboardModifier.ControlModifier


def report_of(window: MainWindow) -> Report:
    assert window.session.checked is not None
    return window.session.checked.report


def first(report: Report, how: Shown, *, words: bool) -> Place:
    """The first place that is shown so, whose words can be put into the draft or not."""
    ways, can_be = shown(report), offered(report)
    return next(
        place
        for place in sorted(report.matters.of)
        if ways[place[0]] is how
        and shown_at(report, *place, how) is how
        and (place in can_be) is words
    )


def settled(window: MainWindow) -> tuple[set[Place], int, list[tuple[Shown | None, bool]]]:
    """What looks settled: places on the page, ticks beside it, sections in the outline."""
    work = window.workspace
    painter, overview = work.view._painter, work.overview
    assert work.checked is not None
    items = work.outline._items(work.checked)
    return (
        {m.place for m in painter.marks.all if seen_as(m, painter.answered) in SETTLED},
        sum(seen_as(mark, overview._answered) in SETTLED for mark in overview._ticks()),
        [(item.how, item.settled) for item in items],
    )


def test_what_is_chosen_looks_settled_is_stepped_over_and_comes_back(
    qtbot: QtBot, open_: Open
) -> None:
    window = open_(GAPS)
    work, answers = window.workspace, window.flows.answering
    before = settled(window)
    assert before[:2] == (set(), 0)
    mend_certain(window)
    chosen = answers.answers.accepted
    places, ticks, sections = settled(window)
    assert places == chosen
    assert ticks == len(chosen)
    assert any(how is None and done for how, done in sections)
    seen = set()
    for _ in range(100):
        qtbot.keyClick(window, Qt.Key.Key_F8)
        assert work.selected is not None
        if work.selected.place in seen:
            break
        seen.add(work.selected.place)
    assert seen
    assert not seen & chosen
    window.workspace.overview.chosen.emit(*min(chosen))  # a click still leads there
    assert work.selected is not None
    assert work.selected.place == min(chosen)
    window.actions_["undo"].trigger()
    assert settled(window) == before
    work.set_answered(frozenset(work._stops()))
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert "Đã trả lời hết các việc" in window.troubles.message.text()


def test_keys_that_do_nothing_say_why(qtbot: QtBot, window: MainWindow, open_: Open) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.troubles.message.text() == NO_DRAFT
    open_(GAPS)
    qtbot.keyClick(window, Qt.Key.Key_M, CONTROL)
    assert window.troubles.message.text() == NONE_SELECTED
    report = report_of(window)
    said: dict[tuple[str, Shown], str] = {}
    for key, how, words in (
        (Qt.Key.Key_M, Shown.LOOK, True),
        (Qt.Key.Key_D, Shown.MUST, True),
        (Qt.Key.Key_Return, Shown.MUST, False),
        (Qt.Key.Key_M, Shown.SIGNING, False),
        (Qt.Key.Key_Return, Shown.PASS, False),
    ):
        place = (
            (shown(report).index(how), 0)
            if how in {Shown.PASS, Shown.SIGNING}
            else first(report, how, words=words)
        )
        window.workspace.select(*place, scroll=True)
        window.troubles.leave()
        qtbot.keyClick(window.workspace.checklist._tree, key, CONTROL)
        assert window.troubles.isVisible(), (key, how)
        said[key.name, how] = window.troubles.message.text()
    assert "Ctrl+D" in said["Key_M", Shown.LOOK]
    assert "sửa tay trong Word" in said["Key_Return", Shown.MUST]
    without = why_not("mend", report, Answers(), first(report, Shown.LOOK, words=True))
    assert "Nếu đúng rồi thì bấm Ctrl+D; chưa đúng thì sửa tay trong Word" in without
    assert "Ctrl+M" in said["Key_D", Shown.MUST]
    assert len(set(said.values())) == len(said)
    assert answered_nothing(window)


def answered_nothing(window: MainWindow) -> bool:
    return not window.flows.answering.answers.accepted and not window.flows.answering.stack.count()


def test_what_was_chosen_is_asked_for_again_where_its_sentence_changed(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    changes, answers = window.workspace.changes, window.flows.answering
    mend_certain(window)
    chosen = answers.answers.accepted
    report = report_of(window)
    year = next(p for p in chosen if quoted(report, p) == "năm 2025")

    def save(old: str, new: str) -> None:
        document = docx.Document(str(draft))
        run = next(r for p in document.paragraphs for r in p.runs if old in r.text)
        run.text = run.text.replace(old, new)
        document.save(str(draft))
        with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
            window.session.recheck()

    save("thứ Hai và thứ Năm.", "thứ Hai và thứ Năm. Có tin, bài về cơ sở.")
    assert answers.answers.accepted == chosen  # another sentence of its paragraph
    assert not answers.answers.lost
    save("trên hệ thống truyền thanh", "trên trang thông tin và hệ thống truyền thanh")
    assert answers.answers.lost == (year,)
    assert answers.answers.accepted == chosen - {year}
    words = "1 chỗ đã chọn sửa phải chọn lại vì câu đã đổi trong Word."
    assert changes._again.text() == words
    assert changes.first_lost.isVisible()
    qtbot.mouseClick(changes.first_lost, Qt.MouseButton.LeftButton)
    assert window.workspace.selected is not None
    assert window.workspace.selected.place == year
    open_(draft)  # the next day, too
    assert changes._again.text() == words
    assert changes.isVisible()
    window.workspace.select(*year, scroll=True)
    window.actions_["mend"].trigger()
    assert not changes.isVisible()
    assert answers.answers.accepted == chosen
    window.actions_["undo"].trigger()
    assert changes.isVisible()


def quoted(report: Report, place: Place) -> str:
    return report.document.quote(report.results[place[0]].findings[place[1]].span)
