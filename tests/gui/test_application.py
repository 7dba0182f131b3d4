"""The application as it starts."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.look.fitting import fit_to_screen


def test_a_window_opens_no_larger_than_the_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    free = window.screen().availableSize()
    window.resize(free.width() + 400, 300)
    fit_to_screen(window)
    assert window.width() < free.width()
    assert window.height() == 300
