"""Words and signs in the window: letters for Alt, plain words, signs that every machine can draw."""

import ast
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

import resources
from checker.readers import messages
from checker.shown import FORMS
from gui.actions import ACTIONS, MENUS
from gui.flows.chosen import Chosen
from gui.window import MainWindow
from tests.gui.conftest import GAPS, Open
from tests.gui.making import mend_certain
from tests.test_tree import modules

SIGNS = set("…·–“”«»‹›×→✓●▲○◐✎↪⊘☑\N{NO-BREAK SPACE}")
"""In DejaVu Sans, and in Segoe UI or Segoe UI Symbol: any Linux and Windows can draw them."""
NOT_PLAIN = re.compile(
    r"lớp chữ|nhật ký|\blog\b|\.toml|bootstrap|pip install|soat \w+|main\.py", re.IGNORECASE
)


def letter_of(label: str) -> str:
    return label.partition("&")[2][:1].lower()


def letters(labels: list[str]) -> list[str]:
    return [letter_of(label) for label in labels]


def wrong(labels: list[str]) -> list[str]:
    """Those of *labels* without a letter that a keyboard has, or with one that another has too."""
    count = Counter(letters(labels))
    return [
        label
        for label in labels
        if not (letter_of(label).isascii() and letter_of(label).isalnum())
        or count[letter_of(label)] > 1
    ]


def test_every_entry_of_every_menu_has_its_own_letter(window: MainWindow) -> None:
    window.menus.export.aboutToShow.emit()
    menus = [*window.actions_.menus.values(), window.menus.export, window.menus.samples]
    assert wrong(list(MENUS)) == []
    for menu in menus:
        shown = [a.text() for a in menu.actions() if a.text() and (a.isEnabled() or a.data())]
        every = [a.text() for a in menu.actions() if a.text() and "&" in a.text()]
        assert every
        assert wrong(every) == []
        assert [text for text in shown if "&" not in text] == []
    assert wrong([spec.label for spec in ACTIONS if spec.menu == MENUS[0]]) == []


def test_the_menu_of_a_mark_has_its_own_letters(open_: Open) -> None:
    window = open_(GAPS)
    window.workspace.step(1)
    remark = window.chosen
    assert isinstance(remark, Chosen)
    assert wrong([action.text() for action in remark._menu.actions() if action.text()]) == []


def main_buttons(window: MainWindow) -> list[str]:
    """Buttons with words that are on the screen, but those that every strip has."""
    return [
        button.text()
        for button in window.findChildren(QPushButton)
        if button.isVisible() and button.text() not in {"Đón&g", "‹", "›"}
    ]


def test_buttons_have_letters_that_neither_the_menus_nor_others_have(
    open_: Open, window: MainWindow
) -> None:
    taken = set(letters(list(MENUS)))

    def clashing() -> list[str]:
        shown = [text for text in main_buttons(window) if "&" in text]
        assert shown
        return wrong(shown) + [text for text in shown if letter_of(text) in taken]

    assert clashing() == []
    assert all("&" in text for text in main_buttons(window))
    open_(GAPS)
    assert clashing() == []
    window.workspace.step(1)
    QApplication.processEvents()
    assert clashing() == []
    assert any(letter_of(text) == "m" for text in main_buttons(window)), main_buttons(window)
    mend_certain(window)
    assert clashing() == []


def test_shown_panels_are_ticked(open_: Open) -> None:
    window = open_(GAPS)
    for name, pane in (
        ("outline", window.workspace.outline),
        ("checklist", window.workspace.checklist),
    ):
        action = window.actions_[name]
        assert action.isChecked() == pane.isVisible() is True
        assert not action.isIconVisibleInMenu()
        action.trigger()
        assert action.isChecked() == pane.isVisible() is False


@pytest.mark.qt_log_ignore("does not support", "propagateSizeHints")
def test_drop_downs_show_all_their_rows(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    window.resize(1440, 1000)
    QApplication.processEvents()
    lists = [box for box in window.findChildren(QComboBox) if box.isVisible()]
    assert len(lists) >= 5
    for box in lists:
        for more in range(12):
            box.addItem(f"{box.itemText(0)} {more}")
        box.showPopup()
        view = box.view()
        qtbot.waitUntil(view.isVisible)
        assert not view.verticalScrollBar().isVisible(), box.accessibleName()
        widest = max(
            view.fontMetrics().horizontalAdvance(box.itemText(n)) for n in range(box.count())
        )
        assert view.viewport().width() >= widest, box.accessibleName()
        box.hidePopup()


def strings() -> Iterator[tuple[str, str]]:
    """Every string of the window's code that is not a docstring."""
    for name, tree in modules().items():
        if not name.startswith("gui/"):
            continue
        told = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and id(node) not in told
            ):
                yield name, node.value


def is_vietnamese(text: str) -> bool:
    return any(ord(char) > 127 and unicodedata.category(char).startswith("L") for char in text)


def test_the_window_speaks_plainly() -> None:
    spoken = [(name, text) for name, text in strings() if is_vietnamese(text)]
    assert len(spoken) > 200
    # The kind of file that a dialog asks for.
    asked = "Tệp tiêu chí (*.toml)"
    assert [(n, t) for n, t in spoken if NOT_PLAIN.search(t) and t != asked] == []


def test_what_readers_say_is_plain_but_for_technical_details() -> None:
    said = {
        name: text
        for name, text in vars(messages).items()
        if isinstance(text, str) and name.isupper()
    }
    assert len(said) > 15
    for name, text in said.items():
        assert not NOT_PLAIN.search(text.partition("Chi tiết kỹ thuật")[0]), name


def test_every_sign_can_be_drawn_everywhere() -> None:
    guide = [(path.name, path.read_text("utf-8")) for path in resources.GUIDE.glob("*.html")]
    used = {
        (char, name)
        for name, text in (*strings(), *guide, *(("FORMS", form) for form in FORMS.values()))
        for char in text
        if ord(char) > 127 and not unicodedata.category(char).startswith("L")
    }
    assert {pair for pair in used if pair[0] not in SIGNS | {"\uffff"}} == set()
    assert set("".join(FORMS.values())) <= SIGNS
