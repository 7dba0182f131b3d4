"""The program with its window: builds what lives as long as it does, and runs."""

from __future__ import annotations

import gc
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING

from gui.work.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QApplication

    from gui.fatal import Fatal
    from gui.settings import Memory
    from gui.window import MainWindow
    from gui.work.checking import Judge

_SWITCH = 0.001
"""Seconds a thread of ours may keep the interpreter while the window waits for it."""


def main(
    words: Sequence[str],
    started: Callable[[], object] | None = None,
    worker: Worker | None = None,
    fatal: Fatal | None = None,
) -> int:
    """Open the window, with the file that *words* name; return the exit status.

    *started* is called once the window is there and its event loop runs;
    *worker* is the second process, where it has been started already; *fatal* hears where Qt
    ends the program before there is a window.
    """
    # First of all: it gets ready while Qt is still being loaded.
    judge = worker or _start_judge()
    sys.setswitchinterval(_SWITCH)
    # Starting makes many objects and hardly any garbage.
    gc.disable()
    # Imported here for the same reason.
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    from checker.system import crashes  # noqa: PLC0415
    from gui import crash  # noqa: PLC0415
    from gui.application import make_application, settings_file  # noqa: PLC0415
    from gui.settings import Memory, Store  # noqa: PLC0415
    from gui.vietnamese import Vietnamese  # noqa: PLC0415

    memory = Memory(Store(settings_file()))
    with fatal.heard() if fatal is not None else nullcontext():
        app = make_application(memory.settings.size)
    crash.install()
    crashes.watch()
    app.installTranslator(Vietnamese(app))
    window = _window(words, app, memory, judge)
    window.show()
    # All of it stays to the end: no search for garbage need look at it.
    gc.freeze()
    gc.enable()
    if started is not None:
        QTimer.singleShot(0, app, started)
    return app.exec()


def _window(words: Sequence[str], app: QApplication, memory: Memory, judge: Judge) -> MainWindow:
    """Return the window, not yet shown; the draft that *words* name is on its way to it."""
    from functools import partial  # noqa: PLC0415
    from pathlib import Path  # noqa: PLC0415

    from PySide6.QtCore import QTimer  # noqa: PLC0415

    from checker.samples import is_of_program  # noqa: PLC0415
    from gui.outside import is_of_rules  # noqa: PLC0415
    from gui.work.background import Background  # noqa: PLC0415
    from gui.work.session import Session  # noqa: PLC0415

    settings = memory.settings
    background = Background(judge, app)
    session = Session(background, settings.layers, app)
    path = Path(words[0]).absolute() if words else None
    by_hand = path is not None and (is_of_rules(path) or is_of_program(path))
    if path is not None and not by_hand:
        # What the session emits waits for the event loop: the window will be there by then.
        session.open(path, settings.overrides_of(path))

    from gui.look.fitting import fit_to_screen  # noqa: PLC0415
    from gui.look.fonts import page_families  # noqa: PLC0415
    from gui.look.theme import Theme  # noqa: PLC0415
    from gui.moments import tell_moments  # noqa: PLC0415
    from gui.telling import begin_with  # noqa: PLC0415
    from gui.window import MainWindow  # noqa: PLC0415

    theme = Theme(app, settings.theme, app)
    window = MainWindow(memory, theme, background, session, page_families())
    # Once, when all is there: every widget put into another is coloured anew.
    theme.apply()
    if not settings.geometry:
        fit_to_screen(window)
    tell_moments(window)
    QTimer.singleShot(0, window, partial(begin_with, window, path if by_hand else None))
    return window


def _start_judge() -> Judge:
    """Start the second process; where that is forbidden, judge in this one."""
    worker = Worker()
    try:
        worker.start()
    except OSError as error:
        from checker.system import log  # noqa: PLC0415 - hardly ever
        from gui.work.judging import LocalJudge  # noqa: PLC0415

        log.record("second process", error)

        return LocalJudge()
    return worker
