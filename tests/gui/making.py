"""A window as the program makes it, on settings of its own."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from gui.look.fonts import page_families
from gui.look.theme import Theme
from gui.settings import Memory, Store
from gui.window import MainWindow
from gui.work.background import Background
from gui.work.checking import Judge
from gui.work.session import Session


def make_window(
    app: QApplication, settings: Path, judge: Judge, theme: str = "light"
) -> MainWindow:
    """Return a window that remembers in *settings*."""
    memory = Memory(Store(settings))
    background = Background(judge)
    session = Session(background, tuple(map(Path, memory.settings.rules)))
    look = Theme(app, theme if theme != "kept" else memory.settings.theme)
    window = MainWindow(memory, look, background, session, page_families())
    for made in (background, session, look):
        made.setParent(window)
    look.apply()
    return window
