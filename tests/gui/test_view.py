"""The page on the screen: marks where the words are, clicks, zoom, long drafts."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checker.facts import read_facts
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.kernel.document import Block, Document, Span
from checker.shown import Shown
from gui.look.fonts import page_families
from gui.look.tokens import LIGHT
from gui.page.lines import read_page
from gui.page.marks import Mark, Marks, Piece
from gui.page.view import DocumentView
from gui.work.checking import Checked
from gui.work.judging import LocalJudge


def make_view(qtbot: QtBot, width: int = 900, height: int = 700) -> DocumentView:
    view = DocumentView(page_families(), QFont())
    view.set_tokens(LIGHT)
    qtbot.addWidget(view)
    view.resize(width, height)
    with qtbot.waitExposed(view):
        view.show()
    return view


def shown(qtbot: QtBot, checked: Checked) -> DocumentView:
    view = make_view(qtbot)
    view.show_page(checked.page, checked.marks, keep_place=False)
    return view


def first(checked: Checked, how: Shown, *, card: bool) -> Mark:
    return next(m for m in checked.marks.all if m.how is how and m.is_card is card)


def click(qtbot: QtBot, view: DocumentView, mark: Mark) -> None:
    view.go_to(mark.span)
    middle = view.rect_of(mark).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_clicking_marked_words_selects_their_finding(qtbot: QtBot, gaps: Checked) -> None:
    view = shown(qtbot, gaps)
    mark = first(gaps, Shown.MUST, card=False)
    with qtbot.waitSignal(view.mark_clicked) as clicked:
        click(qtbot, view, mark)
    assert clicked.args == [mark.result, mark.finding]


def test_clicking_a_card_selects_what_is_missing(qtbot: QtBot, gaps: Checked) -> None:
    view = shown(qtbot, gaps)
    mark = first(gaps, Shown.MUST, card=True)
    with qtbot.waitSignal(view.mark_clicked) as clicked:
        click(qtbot, view, mark)
    assert clicked.args == [mark.result, mark.finding]


def test_clicking_the_same_words_again_goes_to_the_next_finding_there(
    qtbot: QtBot, judge: LocalJudge
) -> None:
    page, marks = one_mark(judge, "một hai ba bốn", "hai ba", Shown.MUST)
    (mark,) = marks.all
    other = mark._replace(result=1, how=Shown.LOOK)
    ((line, (piece,)),) = marks.pieces.items()
    both = Marks((mark, other), {line: (piece, piece._replace(mark=other))}, {}, {})
    view = make_view(qtbot)
    view.show_page(page, both, keep_place=False)  # type: ignore[arg-type]
    told: list[tuple[int, int]] = []
    view.mark_clicked.connect(lambda r, f: (told.append((r, f)), view.select_mark((r, f))))
    click(qtbot, view, mark)
    click(qtbot, view, mark)
    assert len(set(told)) == 2


def test_clicking_plain_words_selects_nothing(qtbot: QtBot, gaps: Checked) -> None:
    view = shown(qtbot, gaps)
    at = gaps.document.text.index("I. MỤC ĐÍCH")
    view.go_to(Span(at, at + 5))
    rect = view._rects(Span(at, at + 5))[0].translated(0, -view.verticalScrollBar().value())
    with qtbot.assertNotEmitted(view.mark_clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())


def one_mark(judge: LocalJudge, text: str, word: str, how: Shown) -> tuple[object, Marks]:
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    blocks = tuple(Block(Span(s, s + len(w))) for s, w in zip(starts, lines, strict=True))
    document = Document(Path("x.docx"), "docx", text, blocks)
    facts = read_facts(document, judge.library(()))
    page = read_page(document, facts[Parts], facts[Outline].sections)
    at = text.index(word)
    mark = Mark(Span(at, at + len(word)), how, 0, 0, "x", "x")
    line = page.line_at(at)
    start = page.lines[line].start
    piece = Piece(at - start, at - start + len(word), mark)
    return page, Marks((mark,), {line: (piece,)}, {}, {})


def pictured(view: DocumentView) -> QImage:
    QApplication.processEvents()
    return view.viewport().grab().toImage()


def test_mark_after_an_emoji_is_on_the_right_words(qtbot: QtBot, judge: LocalJudge) -> None:
    """Qt counts an emoji as two: a mark that forgets it is one letter off."""
    view = make_view(qtbot)
    page, marks = one_mark(judge, "đầu\n😀😀 và dấu ở đây\ncuối", "dấu", Shown.MUST)
    view.show_page(page, marks, keep_place=False)  # type: ignore[arg-type]
    cursor = view.textCursor()
    document = view.document().toPlainText()
    rect = view.rect_of(marks.all[0])
    position = view.cursorForPosition(QPoint(int(rect.left()) + 2, int(rect.center().y())))
    cursor.setPosition(position.position())
    cursor.setPosition(position.position() + 3, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "dấu"
    assert "😀😀" in document


@pytest.mark.parametrize("zoom", [0.9, 1.0, 1.1, 1.25, 1.5])
def test_verdicts_differ_in_form_as_well_as_colour(
    qtbot: QtBot, judge: LocalJudge, zoom: float
) -> None:
    """Under a gap the line is solid, under a review it has holes, at whatever part of a pixel."""
    view = make_view(qtbot)
    view.set_zoom(zoom)
    solid = {}
    for how in (Shown.MUST, Shown.LOOK):
        page, marks = one_mark(judge, "một hai ba bốn năm sáu bảy", "hai ba bốn năm", how)
        view.show_page(page, marks, keep_place=False)  # type: ignore[arg-type]
        image = pictured(view)
        rect = view.rect_of(marks.all[0])
        ink = QColor(LIGHT.of(how).ink)
        y = int(rect.bottom() + 1)
        span = range(int(rect.left()) + 3, int(rect.right()) - 3)
        drawn = [
            any(
                abs(image.pixelColor(x, y + d).red() - ink.red()) < 40
                and abs(image.pixelColor(x, y + d).green() - ink.green()) < 40
                for d in (-1, 0)
            )
            for x in span
        ]
        solid[how] = sum(drawn) / len(drawn)
    assert solid[Shown.MUST] > 0.98
    assert 0.2 < solid[Shown.LOOK] < 0.9


def test_wheel_with_ctrl_zooms_and_keeps_the_place(qtbot: QtBot, gaps: Checked) -> None:
    view = shown(qtbot, gaps)
    at = gaps.document.text.index("III. TỔ CHỨC THỰC HIỆN")
    view.go_to(Span(at, at + 3))
    before = view.places.row_line_at(view.verticalScrollBar().value())
    event = QWheelEvent(
        QPointF(100, 100), view.mapToGlobal(QPointF(100, 100)), QPoint(0, 0), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
    )  # fmt: skip
    with qtbot.waitSignal(view.zoomed) as zoomed:
        QApplication.sendEvent(view.viewport(), event)
    assert zoomed.args == [1.1]
    assert view.places.row_line_at(view.verticalScrollBar().value()) == before


def test_resizing_keeps_the_place(qtbot: QtBot, gaps: Checked) -> None:
    view = shown(qtbot, gaps)
    at = gaps.document.text.index("III. TỔ CHỨC THỰC HIỆN")
    view.go_to(Span(at, at + 3))
    before = view.places.row_line_at(view.verticalScrollBar().value())
    view.resize(560, 500)
    QApplication.processEvents()
    assert view.places.row_line_at(view.verticalScrollBar().value()) == before


def test_text_can_be_marked_and_copied_with_the_keyboard(qtbot: QtBot, gaps: Checked) -> None:
    view = shown(qtbot, gaps)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == gaps.document.text[:3]


def test_text_can_be_marked_with_the_mouse(qtbot: QtBot, gaps: Checked) -> None:
    view = shown(qtbot, gaps)
    at = gaps.document.text.index("Nâng cao nhận thức")
    span = Span(at, at + len("Nâng cao"))
    view.go_to(span)
    rect = view._rects(span)[0].translated(0, -view.verticalScrollBar().value())
    y = int(rect.center().y())
    start, end = QPoint(int(rect.left()), y), QPoint(int(rect.right()), y)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert view.textCursor().selectedText() == "Nâng cao"


def test_only_what_is_seen_is_laid_out(qtbot: QtBot, judge: LocalJudge) -> None:
    """What makes 300 pages open like one."""
    text = "\n".join(f"Dòng {n} của một dự thảo dài nói về bình đẳng giới" for n in range(5000))
    page, marks = one_mark(judge, text, "Dòng 4999", Shown.MUST)
    view = make_view(qtbot)
    view.show_page(page, marks, keep_place=False)  # type: ignore[arg-type]
    pictured(view)
    assert len(view.places._exact) < 200
    view.go_to(marks.all[0].span)
    pictured(view)
    rect = view.rect_of(marks.all[0])
    assert 0 <= rect.top() < view.viewport().height()
    assert len(view.places._exact) < 400
