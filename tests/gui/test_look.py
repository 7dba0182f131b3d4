"""The look: contrast in both themes, one family of icons, Qt's own words in Vietnamese."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from checker.shown import Shown
from gui.actions import ACTIONS
from gui.look import style
from gui.look.flow import FlowRow
from gui.look.fonts import packaged_family, page_families
from gui.look.icons import FOLDER, icon
from gui.look.theme import Theme
from gui.look.tokens import DARK, LIGHT, Tokens, contrast
from gui.vietnamese import WORDS, Vietnamese
from tests.gui.conftest import GAPS, Open

AA = 4.5
BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda t: t.name)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#ffffff") == 1
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@BOTH
def test_text_reaches_aa_on_every_ground(tokens: Tokens) -> None:
    grounds = ("window", "surface", "field", "hover", "selected")
    pairs = {(ink, ground) for ink in ("ink", "quiet", "accent") for ground in grounds}
    pairs |= {("on_accent", "accent"), ("paper_ink", "paper")}
    pairs |= {("paper_ink", "find"), ("paper_ink", "find_current")}
    low = {
        pair: round(contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])), 2)
        for pair in pairs
        if contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])) < AA
    }
    assert not low


@BOTH
@pytest.mark.parametrize("how", list(Shown))
def test_verdicts_reach_aa(tokens: Tokens, how: Shown) -> None:
    look = tokens.of(how)
    for ground in (tokens.surface, tokens.window, tokens.field, tokens.selected, look.wash):
        assert contrast(look.ink, ground) >= AA, ground
    assert contrast(tokens.paper_ink, look.wash) >= AA
    assert contrast(tokens.ink, look.wash) >= AA
    assert contrast(tokens.quiet, look.wash) >= AA


@BOTH
def test_every_verdict_has_its_own_form(tokens: Tokens) -> None:
    assert len({tokens.of(how).form for how in Shown}) == len(Shown)


@BOTH
def test_style_sheet_uses_no_colour_of_its_own(tokens: Tokens) -> None:
    values = {getattr(tokens, name) for name in tokens.__slots__ if name != "verdicts"}
    values |= {tokens.of(how).wash for how in Shown} | {tokens.of(how).ink for how in Shown}
    values |= {style._bar(tokens)}
    assert set(re.findall(r"#[0-9a-f]{6}\b", style.sheet(tokens))) <= values


def test_every_icon_named_is_there_and_drawn_in_the_colour_asked(qapp: QApplication) -> None:
    names = {spec.icon for spec in ACTIONS if spec.icon}
    assert names
    for name in names:
        image = icon(name, "#ff0000").pixmap(40, 40).toImage()
        pixels = [
            image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())
        ]
        seen = [c for c in pixels if c.alpha() > 200]
        assert seen, name
        assert all(c.green() < 30 and c.blue() < 30 for c in seen), name


def test_icons_are_of_one_family() -> None:
    heads = set()
    for path in Path(FOLDER).glob("*.svg"):
        if path.stem == "soat" or path.stem.endswith(("-dark", "-light")):
            continue
        heads.add(path.read_text(encoding="utf-8").partition(">")[0])
    assert len(heads) == 1


def test_qt_speaks_vietnamese(qapp: QApplication, qtbot: QtBot) -> None:
    translator = Vietnamese(qapp)
    qapp.installTranslator(translator)
    try:
        every = (
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.Yes
            | QDialogButtonBox.StandardButton.No
            | QDialogButtonBox.StandardButton.Save
            | QDialogButtonBox.StandardButton.Close
            | QDialogButtonBox.StandardButton.Discard
            | QDialogButtonBox.StandardButton.Retry
        )
        box = QDialogButtonBox(every)
        qtbot.addWidget(box)
        words = {button.text() for button in box.buttons()}
        assert words <= set(WORDS.values())
        question = QMessageBox()
        qtbot.addWidget(question)
        question.setStandardButtons(QMessageBox.StandardButton.Yes)
        assert question.buttons()[0].text() == "Có"
        field = QLineEdit("chữ")
        qtbot.addWidget(field)
        menu = field.createStandardContextMenu()
        shown = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
        assert set(shown) <= set(WORDS.values())
        menu.deleteLater()
    finally:
        qapp.removeTranslator(translator)


def test_a_theme_changes_every_pane(qtbot: QtBot, open_: Open) -> None:
    window = open_(GAPS)
    window.actions_["dark"].trigger()
    image = window.grab().toImage()
    view = window.workspace.view
    place = view.viewport().mapTo(window, view.viewport().rect().center())
    paper = window.workspace.view.places.geometry
    left = view.viewport().mapTo(window, view.viewport().rect().topLeft()).x()
    edge = image.pixelColor(left + int(paper.paper_left) + 10, place.y())
    assert edge == QColor(DARK.paper)
    assert image.pixelColor(left + 4, place.y()) == QColor(DARK.canvas)
    window.actions_["light"].trigger()
    image = window.grab().toImage()
    assert image.pixelColor(left + 4, place.y()) == QColor(LIGHT.canvas)


def test_a_sheet_is_put_on_once_and_another_one_in_its_place(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To put it on again would dress every widget anew."""
    worn = _Counted(qapp)
    light, dark = Theme(qapp, "light"), Theme(qapp, "dark")
    for theme in (light, dark):
        monkeypatch.setattr(theme, "_app", worn)
    for theme in (dark, light, light, dark, light):
        theme.apply()
        assert qapp.styleSheet() == style.sheet(theme.tokens)
    assert worn.times in {3, 4}  # whether it was dark before


def test_theme_follows_the_system(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = Theme(qapp, "system")
    hints = qapp.styleHints()
    before = theme.tokens
    other = DARK if before is LIGHT else LIGHT
    scheme = Qt.ColorScheme.Dark if other is DARK else Qt.ColorScheme.Light
    monkeypatch.setattr(theme, "_app", _Turned(qapp, scheme))
    with qtbot.waitSignal(theme.changed) as changed:
        hints.colorSchemeChanged.emit(scheme)
    assert changed.args == [other]
    theme.choose("light")
    assert theme.tokens is LIGHT
    hints.colorSchemeChanged.emit(scheme)
    assert theme.tokens is LIGHT


class _Counted:
    """An application that counts how often it is given a sheet."""

    def __init__(self, app: QApplication) -> None:
        self.setPalette = app.setPalette
        self.styleSheet = app.styleSheet
        self._put_on = app.setStyleSheet
        self.times = 0

    def setStyleSheet(self, sheet: str) -> None:  # noqa: N802
        self.times += 1
        self._put_on(sheet)


class _Turned:
    """An application whose system has turned to another colour scheme."""

    def __init__(self, app: QApplication, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        self.setPalette = app.setPalette
        self.setStyleSheet = app.setStyleSheet
        self.styleSheet = app.styleSheet

    def styleHints(self) -> "_Turned":  # noqa: N802
        return self

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        return self._scheme


LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"


def test_the_packaged_font_has_every_vietnamese_letter(qapp: QApplication) -> None:
    family = packaged_family()
    assert family == "Noto Serif"
    metrics = QFontMetrics(QFont(family))
    assert not [c for c in LETTERS + LETTERS.upper() if not metrics.inFontUcs4(ord(c))]


def test_the_page_has_a_font_with_every_vietnamese_letter(qapp: QApplication) -> None:
    metrics = QFontMetrics(QFont(page_families()))
    assert not [c for c in LETTERS + LETTERS.upper() if not metrics.inFontUcs4(ord(c))]


@BOTH
def test_disabled_buttons_can_still_be_read(tokens: Tokens) -> None:
    assert contrast(tokens.quiet, tokens.line) >= 3


def test_a_row_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    parts = [QPushButton(words) for words in ("Sao chép gợi ý", "Đi tới vị trí", "Tìm trong Word")]
    row = FlowRow(*parts)
    whole.setLayout(row)
    widths = [part.sizeHint().width() for part in parts]
    for width, lines in ((sum(widths) + 100, 1), (widths[0] + widths[1] + 20, 2), (max(widths), 3)):
        whole.resize(width, row.heightForWidth(width))
        whole.show()
        QApplication.processEvents()
        assert len({part.y() for part in parts}) == lines
        assert all(whole.rect().contains(part.geometry()) for part in parts)
    parts[1].hide()
    assert row.heightForWidth(sum(widths)) == parts[0].sizeHint().height()
