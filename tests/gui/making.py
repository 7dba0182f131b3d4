"""A window as the program makes it, on settings of its own, and what tests do in it as a person would."""

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QApplication

from checker.library.difference import Difference
from checker.library.load import load_library
from checker.library.rule import Pack
from checker.packs.certificate import Certificate
from checker.packs.preview import Preview
from checker.report import Report
from gui.dialogs.document import DocumentDialog
from gui.dialogs.repair import RepairDialog
from gui.look.fonts import page_families
from gui.look.theme import Theme
from gui.settings import Memory, Store
from gui.window import MainWindow
from gui.work.answers import Answers, offered
from gui.work.background import Background
from gui.work.checking import Judge
from gui.work.listed import all_offered
from gui.work.session import Session


def make_window(
    app: QApplication, settings: Path, judge: Judge, theme: str = "light"
) -> MainWindow:
    """Return a window that remembers in *settings*."""
    memory = Memory(Store(settings))
    background = Background(judge)
    session = Session(background, memory.settings.layers)
    look = Theme(app, theme if theme != "kept" else memory.settings.theme)
    window = MainWindow(memory, look, background, session, page_families())
    for made in (background, session, look):
        made.setParent(window)
    look.apply()
    return window


def list_to_tick(report: Report) -> RepairDialog:
    """Return the list of all that can be mended, where nothing is chosen yet."""
    return RepairDialog(all_offered(report, Answers(offered(report))))


def mend_certain(window: MainWindow) -> None:
    """Choose all that is certain, as it is listed, and close the list by its button."""
    window.actions_["mend_certain"].trigger()
    dialogs = [d for d in window.findChildren(RepairDialog) if d.isVisible()]
    for dialog in dialogs:
        dialog.save.click()
        dialog.deleteLater()


def pack_to_see(before: Pack) -> Preview:
    """What a dialog may have to show of a pack, at some length."""
    title = "Bộ tiêu chí kế hoạch công tác của tỉnh, xã, phường, đặc khu"
    about = Certificate(title, "2099.1", dt.date(2099, 1, 2), "0.1.0", "", {})
    signer = "Sở Nội vụ tỉnh Lai Châu (khóa do đơn vị đặt cạnh chương trình)"
    return Preview(about, signer, before, Difference(12, 3, 45, 67))


def document_to_enter() -> DocumentDialog:
    """The form for a document, empty."""
    return DocumentDialog(load_library(), dt.date(2026, 11, 27))
