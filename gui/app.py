"""The program with its window: builds what lives as long as it does, and runs."""

import sys
from collections.abc import Sequence
from pathlib import Path

from checker import log
from gui.checking import Judge
from gui.worker import Worker

_SWITCH = 0.001
"""Seconds a thread of ours may keep the interpreter while the window waits for it."""


def main(words: Sequence[str]) -> int:
    """Open the window, with the file that *words* name; return the exit status."""
    # First of all: it gets ready while Qt is still being loaded.
    judge = _start_judge()
    sys.setswitchinterval(_SWITCH)
    # Imported here for the same reason.
    from gui import crash  # noqa: PLC0415
    from gui.application import make_application, settings_file  # noqa: PLC0415
    from gui.session import Session  # noqa: PLC0415
    from gui.settings import Store  # noqa: PLC0415
    from gui.vietnamese import Vietnamese  # noqa: PLC0415

    app = make_application()
    crash.install()
    app.installTranslator(Vietnamese(app))
    store = Store(settings_file())
    settings = store.read()
    session = Session(judge, tuple(map(Path, settings.rules)), app)
    if words:
        # What the session tells waits for the event loop: the window will be there by then.
        path = Path(words[0]).absolute()
        session.open(path, settings.said_of(path))

    from gui.fonts import page_families  # noqa: PLC0415
    from gui.main_window import MainWindow  # noqa: PLC0415
    from gui.theme import Theme  # noqa: PLC0415

    theme = Theme(app, settings.theme, app)
    window = MainWindow(store, settings, theme, session, page_families())
    window.show()
    return app.exec()


def _start_judge() -> Judge:
    """Start the second process; where that is forbidden, judge in this one."""
    worker = Worker()
    try:
        worker.start()
    except OSError as error:
        log.record("second process", error)
        from gui.judging import LocalJudge  # noqa: PLC0415 - hardly ever

        return LocalJudge()
    return worker
