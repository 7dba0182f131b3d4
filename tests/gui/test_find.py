"""Finding words in the draft, however typed."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checker.kernel.document import Span
from gui.panes.find_bar import find
from tests.gui.conftest import GAPS, Open

TEXT = "Ủy ban nhân dân xã; UBND thực hiện bình đẳng giới, BÌNH ĐẲNG GIỚI, hoà giải."


def quoted(words: str) -> list[str]:
    return [TEXT[span.start : span.end] for span in find(words, TEXT)]


def test_composed_and_decomposed_are_found_alike() -> None:
    for form in ("NFC", "NFD"):
        assert quoted(unicodedata.normalize(form, "bình đẳng giới")) == [
            "bình đẳng giới",
            "BÌNH ĐẲNG GIỚI",
        ]


def test_tone_placement_does_not_matter() -> None:
    assert quoted("hòa giải") == ["hoà giải"]
    assert quoted("uỷ ban") == ["Ủy ban"]


def test_words_without_diacritics_find_those_with() -> None:
    assert quoted("binh dang gioi") == ["bình đẳng giới", "BÌNH ĐẲNG GIỚI"]
    assert quoted("bình dang giới") == []


def test_blanks_find_nothing() -> None:
    assert find("", TEXT) == find("  ", TEXT) == []


@given(st.text(min_size=1, max_size=5), st.text(max_size=40))
def test_places_lie_inside_the_text(words: str, text: str) -> None:
    spans = find(words, text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_find_bar_goes_through_the_places(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    view, bar = window.workspace.view, window.workspace.find_bar
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is bar.field
    bar.field.setText(unicodedata.normalize("NFD", "Phòng Văn hóa"))
    assert window.session.checked is not None
    spans = find("Phòng Văn hóa", window.session.checked.document.text)
    assert len(spans) >= 2
    assert bar.count.text() == f"1 trên {len(spans)}"

    def in_sight(span: Span) -> bool:
        rect = view._rects(span)[0].translated(0, -view.verticalScrollBar().value())
        return 0 <= rect.top() < view.viewport().height()

    assert in_sight(spans[0])
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == f"2 trên {len(spans)}"
    assert in_sight(spans[1])
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == f"1 trên {len(spans)}"
    bar.field.setText("không có chữ này")
    assert bar.count.text() == "Không tìm thấy"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not view._painter.found
