"""A window as the program makes it, on settings of its own."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from gui.checking import Judge
from gui.fonts import page_families
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import Store
from gui.theme import Theme


def make_window(
    app: QApplication, settings: Path, judge: Judge, theme: str = "light"
) -> MainWindow:
    """Return a window that remembers in *settings*."""
    store = Store(settings)
    kept = store.read()
    session = Session(judge, tuple(map(Path, kept.rules)))
    dress = Theme(app, theme if theme != "kept" else kept.theme)
    window = MainWindow(store, kept, dress, session, page_families())
    session.setParent(window)
    dress.setParent(window)
    dress.dress()
    return window
