"""Soát: checks draft plans of Vietnamese local government before they are signed.

The one entry. Without a command the window opens; the commands work without
Qt being imported.
"""

import errno
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.commands.console import Console
    from gui.work.worker import Worker

WRONG_CALL = 2
INTERRUPTED = 130
PIPE_CLOSED = 141
"""Exit statuses; the last two as shells have them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the words of the call ask and return the exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words == ["--worker"]:
        # A frozen program has no other way to be its own second process.
        return _serve("gui.work.worker")
    if words == ["--recognise"]:
        return _serve("checker.readers.pdf.scan.serve")
    worker = _start_worker(words)
    from checker.commands.console import standard_console  # noqa: PLC0415 - after the worker

    console = standard_console()
    try:
        status = _dispatch(words, console, worker)
        console.out.flush()
    except BrokenPipeError:
        return _fall_silent()
    except KeyboardInterrupt:
        console.complain("Đã dừng theo yêu cầu.")
        return INTERRUPTED
    except Exception as error:
        # Windows tells of a closed pipe in its own way.
        if isinstance(error, OSError) and error.errno == errno.EINVAL and sys.platform == "win32":
            return _fall_silent()
        if os.environ.get("SOAT_DEBUG"):
            raise
        return _apologise(words, error, console)
    return status


def _fall_silent() -> int:
    """Let nothing more go to a reader that has gone, also when Python closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED


def _serve(module: str) -> int:
    """Work for the process that asks *module*: judge drafts, recognise pages."""
    import importlib  # noqa: PLC0415

    status: int = importlib.import_module(module).serve()
    return status


def _start_worker(words: list[str]) -> "Worker | None":
    """Start the window's second process, where the window will open.

    It is the first thing done: while it gets ready, this process loads Qt.
    """
    # A name with a dot is no command; any file, whatever its name, is looked at further on.
    if len(words) > 1 or (words and not ("." in words[0] and os.path.isfile(words[0]))):  # noqa: PTH113
        return None
    import importlib  # noqa: PLC0415

    try:
        worker: Worker = importlib.import_module("gui.work.worker").Worker()
        worker.start()
    except (ImportError, OSError):
        return None  # the window does without, or says why it cannot open
    return worker


def _dispatch(words: list[str], console: "Console", worker: "Worker | None" = None) -> int:
    if worker is not None:
        return _open_window(words, console, worker)
    # Argument parsing is needed by commands only, not by the window.
    from checker.commands import COMMANDS  # noqa: PLC0415
    from checker.commands.parser import CallError, HelpShown  # noqa: PLC0415
    from checker.system.garbage import look_seldom  # noqa: PLC0415

    try:
        if words and words[0] in COMMANDS:
            look_seldom()
            return COMMANDS[words[0]].run(words[1:], console)
        if words and words[0] in _ABOUT:
            console.out.write(_ABOUT[words[0]]())
            return 0
        return _open_window(words, console, worker)
    except HelpShown as asked:
        console.out.write(asked.text)
        return 0
    except CallError as error:
        command = f"{words[0]} " if words[0] in COMMANDS else ""
        console.complain(f"{error.message} Xem hướng dẫn: soat {command}--help")
        return WRONG_CALL


def _open_window(words: list[str], console: "Console", worker: "Worker | None") -> int:
    """Open the window, with the file that *words* name."""
    if worker is None:
        _check_call(words)
    if _lacks_display():
        if worker is not None:
            worker.stop()
        console.complain(
            "Không mở được cửa sổ vì phiên làm việc này không có màn hình đồ họa. "
            "Để kiểm tra không cần cửa sổ: soat check TỆP"
        )
        return WRONG_CALL
    import importlib  # noqa: PLC0415

    try:
        app = importlib.import_module("gui.app")
    except ImportError as error:
        if worker is not None:
            worker.stop()
        console.complain(_no_window(error))
        return WRONG_CALL
    status: int = app.main([str(word) for word in words], worker=worker)
    return status


def _lacks_display() -> bool:
    """Whether Qt would end the program at once: on Linux, where nothing names a screen."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(map(os.environ.get, names))


def _check_call(words: list[str]) -> None:
    """Raise CallError where *words* are nothing that the window could open."""
    from checker.commands import COMMANDS  # noqa: PLC0415
    from checker.commands.parser import CallError  # noqa: PLC0415

    if words and not os.path.exists(words[0]):  # noqa: PTH110 - also for impossible names
        from checker.library.mistakes import did_you_mean  # noqa: PLC0415

        kind = "tùy chọn" if words[0].startswith("-") else "lệnh hoặc tệp"
        hint = did_you_mean(words[0], COMMANDS)
        end = "" if hint.endswith("?") else "."
        raise CallError(f"Không có {kind} '{words[0]}'{hint}{end}")
    if len(words) > 1 and any(word.startswith("-") for word in words[1:]):
        raise CallError(
            "Cửa sổ không nhận tùy chọn. Tiêu chí của đơn vị thì thêm trong cửa sổ: Bộ tiêu chí ›"
            f" Thêm bổ sung của đơn vị…; hoặc dùng lệnh: soat check {' '.join(words)}"
        )
    if len(words) > 1:
        raise CallError("Cửa sổ mở một tệp mỗi lần; để kiểm tra nhiều tệp, dùng lệnh check.")


def _no_window(error: ImportError) -> str:
    """Return why there is no window, and what can be done without."""
    missing = error.name or ""
    if missing.startswith("gui"):
        reason = "Bản này không có cửa sổ."
    elif isinstance(error, ModuleNotFoundError):
        reason = f"Không mở được cửa sổ vì máy chưa cài gói {missing.partition('.')[0]}."
    else:
        reason = f"Không mở được cửa sổ vì máy thiếu thư viện mà Qt cần ({error})."
    return f"{reason} Để kiểm tra không cần cửa sổ: soat check TỆP"


def _help() -> str:
    from checker.commands import COMMANDS  # noqa: PLC0415

    calls = {"": "mở cửa sổ", "TỆP": "mở cửa sổ với dự thảo này"}
    calls |= {f"{name} …": command.words for name, command in COMMANDS.items()}
    width = max(map(len, calls))
    lines = (f"  soat {call:{width}}  {words}\n" for call, words in calls.items())
    return (
        "Soát: kiểm tra dự thảo kế hoạch của tỉnh, xã, phường trước khi ký.\n\n"
        + "".join(lines)
        + "\nHướng dẫn của một lệnh: soat check --help\n"
    )


def _version() -> str:
    from checker.system.version import VERSION  # noqa: PLC0415

    return f"soat {VERSION}\n"


def _apologise(words: Sequence[str], error: Exception, console: "Console") -> int:
    """Log a fault of the program and say so in one sentence."""
    from checker.system import log  # noqa: PLC0415

    details = log.told(" ".join(words), error)
    console.complain(f"Chương trình gặp lỗi ngoài dự kiến.{details}")
    return WRONG_CALL


_ABOUT = {"-h": _help, "--help": _help, "-V": _version, "--version": _version}


if __name__ == "__main__":
    sys.exit(main())
