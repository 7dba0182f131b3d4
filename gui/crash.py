"""A mistake of the program itself: logged, and shown in a dialog instead of silence."""

import sys
from types import TracebackType


def install() -> None:
    """Tell of every uncaught exception by a dialog, one at a time."""
    showing: list[object] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, KeyboardInterrupt) or showing:
            return
        from checker.system import log  # noqa: PLC0415 - hardly ever

        try:
            from gui.dialogs.crash import CrashDialog  # noqa: PLC0415

            dialog = CrashDialog(error)
            showing.append(dialog)
            dialog.finished.connect(showing.clear)
            dialog.show()
        except Exception as second:  # noqa: BLE001 - telling must never fail in turn
            log.record("crash dialog", second)

    sys.excepthook = hook
