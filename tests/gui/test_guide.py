"""The guide: opened by F1 at the chapter that fits, found through by words, in step with the window."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import resources
from checker.commands import COMMANDS
from checker.shown import FORMS, SHOWN_WORDS
from gui.actions import ACTIONS, MENUS
from gui.guide.chapters import chapters
from gui.guide.finding import hits
from gui.guide.sheet import _VERDICTS
from gui.guide.window import GuideWindow
from gui.look.tokens import DARK, LIGHT
from gui.look.widgets import plain
from gui.window import MainWindow
from tests.gui.conftest import GAPS, Open

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
ALL = "\n".join(chapter.html for chapter in chapters())
MOST = 1_500_000
"""Bytes of all pictures: they come with the program."""


@pytest.fixture
def guide(qtbot: QtBot) -> Iterator[GuideWindow]:
    """The guide by itself."""
    made = GuideWindow(1.0)
    qtbot.addWidget(made)
    made.set_tokens(LIGHT)
    made.show_chapter(chapters()[0].name)
    yield made
    made.close()


def found(guide: GuideWindow) -> list[str]:
    """The names of the chapters that are left in the list."""
    return [i.data(Qt.ItemDataRole.UserRole) for i in guide._items() if not i.isHidden()]


def marked(guide: GuideWindow) -> list[str]:
    return [one.cursor.selectedText() for one in guide.page.extraSelections()]


def press(qtbot: QtBot, guide: GuideWindow, words: str) -> None:
    buttons = guide.findChildren(QPushButton)
    wanted = next(button for button in buttons if plain(button.text()) == words)
    qtbot.mouseClick(wanted, Qt.MouseButton.LeftButton)


def test_f1_leads_to_the_chapter_that_fits(qtbot: QtBot, open_: Open, window: MainWindow) -> None:
    def asked() -> str:
        qtbot.keyClick(window, Qt.Key.Key_F1)
        guide = window.flows.help.guide
        assert guide is not None
        assert guide.isVisible()
        # The keyboard goes back to the window.
        guide.close()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return guide.page.chapter

    assert asked() == "nam-buoc"
    open_(GAPS)
    assert asked() == "mau-va-dau"
    window.workspace.step(1)
    assert asked() == "tra-loi"
    window.actions_["rules"].trigger()
    assert asked() == "bo-tieu-chi"
    guide = window.flows.help.guide
    window.actions_["dark"].trigger()
    assert guide is not None
    assert guide.page._tokens is DARK
    guide.page.zoom_step(1)
    assert window.memory.settings.guide_zoom == guide.page.zoom > 1
    window.close()
    assert window.flows.help.guide is None


@pytest.mark.parametrize(
    "words", ["Miễn trừ", "mien tru", "MIỄN TRỪ", "miê\u0303n trư\u0300"], ids=repr
)
def test_words_are_found_however_they_are_typed(
    qtbot: QtBot, guide: GuideWindow, words: str
) -> None:
    guide.search.setText(words)
    assert "mau-va-dau" in found(guide)
    assert "bo-tieu-chi" not in found(guide)
    assert {one.lower() for one in marked(guide)} == {"miễn trừ"}
    guide.search.clear()
    assert len(found(guide)) == len(chapters())
    assert not marked(guide)


def test_what_is_found_elsewhere_is_turned_to(qtbot: QtBot, guide: GuideWindow) -> None:
    guide.search.setText("TCVN3")
    assert found(guide) == ["vuong-mac"]
    assert guide.page.chapter == "vuong-mac"
    assert marked(guide) == ["TCVN3"]
    guide.search.setText("xuất hóa đơn điện tử")
    assert found(guide) == []
    assert guide.none.isVisible()


def test_words_apart_are_found_each_where_all_are_there() -> None:
    text, other = "Lưu bản sửa rồi mở bằng Word.", "Sửa xong thì ban hành."
    texts = {"a": text, "b": other}
    apart = hits("word ban sua", texts)
    assert [text[slice(*span)] for span in apart["a"]] == ["bản", "sửa", "Word"]
    assert apart["b"] == []
    assert hits("word excel", texts) == {"a": [], "b": []}
    # The phrase stands somewhere: nobody wants its words apart.
    assert hits("ban sua", texts) == {"a": [(4, 11)], "b": []}
    assert hits(" ", texts) == {"a": [], "b": []}


def test_words_with_little_between_are_found_beside_the_phrase() -> None:
    """“tiêu chí đơn vị” is asked for, the chapter is called “Tiêu chí của đơn vị”."""
    far = "Tiêu chí nào cũng xem được, kể cả của đơn vị."
    texts = {"a": "Tiêu chí của đơn vị", "b": "Tệp tieu-chi-don-vi và tiêu chí đơn vị", "c": far}
    found = hits("tieu chi don vi", texts)
    assert found["a"] == [(0, 19)]
    assert found["b"]
    assert found["c"] == []


def test_back_and_forward_and_the_list_go_together(qtbot: QtBot, guide: GuideWindow) -> None:
    guide.page.show_chapter("tra-loi")
    guide.page.show_chapter("ky-thuat")
    press(qtbot, guide, "Lùi")
    assert guide.page.chapter == "tra-loi"
    assert guide.list.currentItem().data(Qt.ItemDataRole.UserRole) == "tra-loi"
    press(qtbot, guide, "Tiến")
    assert guide.page.chapter == "ky-thuat"
    guide.list.setCurrentRow(0)
    assert guide.page.chapter == "nam-buoc"


def turn_wheel(over: QWidget, by: int) -> None:
    """Turn the wheel over *over* while Ctrl is held."""
    wheel = QWheelEvent(
        QPointF(9, 9), QPointF(9, 9), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
    )  # fmt: skip
    QApplication.sendEvent(over, wheel)


def test_the_wheel_with_ctrl_makes_the_text_larger(qtbot: QtBot, guide: GuideWindow) -> None:
    before = guide.page.document().size().height()
    turn_wheel(guide.page.viewport(), 120)
    assert guide.page.zoom > 1
    assert guide.page.document().size().height() > before


def test_the_wheel_with_ctrl_turns_the_picture_of_a_page_large_and_back(open_: Open) -> None:
    pane = open_(GAPS).workspace.picture
    pane.show()
    for by in (120, -120):
        turn_wheel(pane._scroll.viewport(), by)
        assert pane.large.isChecked() == (by > 0)


def test_escape_forgets_the_words_then_closes(qtbot: QtBot, guide: GuideWindow) -> None:
    guide.search.setText("Word")
    guide._leave()
    assert guide.search.text() == ""
    assert guide.isVisible()
    guide._leave()
    assert not guide.isVisible()


def test_every_picture_and_link_leads_somewhere_and_no_picture_is_left_over() -> None:
    shown = set(re.findall(r'src="([^"]+)"', ALL))
    there = {path.name for path in resources.GUIDE.glob("*.png")}
    assert shown
    assert shown == there
    links = set(re.findall(r'href="([^"]+)"', ALL))
    assert links
    assert links <= {chapter.name for chapter in chapters()}
    assert sum(path.stat().st_size for path in resources.GUIDE.glob("*.png")) < MOST


def test_pictures_are_as_wide_as_the_page_at_most(qtbot: QtBot, guide: GuideWindow) -> None:
    whole = guide.page._picture("cua-so.png")
    assert 0 < whole.deviceIndependentSize().width() <= guide.page.viewport().width()
    assert guide.page._picture("gone.png").isNull()


def test_colours_and_forms_are_those_of_the_window() -> None:
    for name, how in _VERDICTS.items():
        assert f'<span class="{name}">{FORMS[how]} {SHOWN_WORDS[how]}</span>' in ALL
    assert set(_VERDICTS.values()) == set(SHOWN_WORDS)


def test_what_the_guide_names_is_in_the_menus() -> None:
    labels = {spec.words for spec in ACTIONS} | {"Xuất"}
    named = re.findall(r"<b>([^<>]+?) › ([^<]+)</b>", ALL.replace("\n", " "))
    assert named
    for menu, entry in named:
        assert menu in {plain(title) for title in MENUS}
        assert entry.partition(" › ")[0] in labels
    keys = {key for spec in ACTIONS for key in spec.keys} | {"Ctrl+Enter", "Ctrl+V", "Shift+F10"}
    assert set(re.findall(r"(?:Ctrl|Shift)\+(?:Shift\+)?\w+", ALL)) <= keys
    commands = re.findall(r"<code>(?:\S+main\.py )?([a-z][a-z-]+) ", ALL)
    assert {name for name in commands if name != "py"} <= set(COMMANDS)


def test_what_the_guide_calls_by_name_is_called_so_in_the_window() -> None:
    root = Path(__file__).parent.parent.parent
    sources = (path for part in ("gui", "checker") for path in (root / part).rglob("*.py"))
    words = " ".join(path.read_text(encoding="utf-8") for path in sources).replace("&", "")
    named = {
        name for name in re.findall(r"<b>([^<]+)</b>", ALL) if not re.search(r"\w ›|\.$", name)
    }
    assert len(named) > 30
    assert [name for name in sorted(named) if " ".join(name.split()) not in words] == []


def test_commands_and_file_names_stand_in_the_technical_chapter_only() -> None:
    for chapter in chapters():
        technical = re.search(r"<code>|\.toml|main\.py|bootstrap", chapter.html)
        assert bool(technical) == (chapter.name == "ky-thuat"), chapter.name
