"""Soát: checks draft plans of Vietnamese local government before they are signed.

The one entry. Without a command the window opens; the commands work without
Qt being imported.
"""

import errno
import os
import sys
from collections.abc import Sequence
from functools import partial
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
    if arguments is None and getattr(sys, "frozen", False) and _is_of_pool(words):
        _serve_pool()
    if words == ["--worker"]:
        # A frozen program has no other way to be its own second process.
        return _serve("gui.work.worker")
    if words == ["--recognise"]:
        return _serve("checker.readers.pdf.scan.serve")
    worker = _start_worker(words)
    try:
        from checker.commands.console import standard_console  # noqa: PLC0415 - after the worker
    except ImportError as error:
        return _incomplete(words, error)
    console = standard_console()
    try:
        status = _dispatch(words, console, worker)
        console.out.flush()
    except BrokenPipeError:
        return _fall_silent()
    except KeyboardInterrupt:
        console.complain("Đã dừng theo yêu cầu.")
        return INTERRUPTED
    except ImportError as error:
        return _incomplete(words, error)
    except Exception as error:
        if _is_closed_pipe(error):
            return _fall_silent()
        if os.environ.get("SOAT_DEBUG"):
            raise
        return _apologise(words, error, console)
    return status


def _incomplete(words: Sequence[str], error: ImportError) -> int:
    """Say that parts of the program itself are missing, or cannot be loaded."""
    if os.environ.get("SOAT_DEBUG"):
        raise error
    told = f"Chương trình cài đặt chưa đủ ({error}). Hãy cài lại chương trình."
    if sys.stderr is not None:
        sys.stderr.write(f"{told}\n")
    elif not _is_command(words):
        _show(told)
    return WRONG_CALL


def _is_closed_pipe(error: Exception) -> bool:
    """Whether Windows tells of a reader that has gone: in its own way, but never with a file's name."""
    told = isinstance(error, OSError) and error.errno == errno.EINVAL and error.filename is None
    return told and sys.platform == "win32"


def _fall_silent() -> int:
    """Let nothing more go to a reader that has gone, also when Python closes the stream."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (AttributeError, OSError):  # there is no stream, or none of the system's
        return PIPE_CLOSED
    return PIPE_CLOSED


def _is_of_pool(words: list[str]) -> bool:
    """Whether this process was started by :mod:`multiprocessing` to work for another of this program."""
    return words[:1] == ["--multiprocessing-fork"] or words[-2:-1] == ["-c"]


def _serve_pool() -> None:
    """Do what the pool's process is there for, and end; else it would judge by its own call."""
    from multiprocessing import spawn  # noqa: PLC0415 - in this process alone

    # What packs the program may have put its own in there, for what is written behind -c.
    spawn.freeze_support()


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
            told = _ABOUT[words[0]]()
            console.out.write(told)
            if sys.stdout is None:
                _show(told)
            return 0
        return _open_window(words, console, worker)
    except HelpShown as asked:
        console.out.write(asked.text)
        return 0
    except CallError as error:
        if words[0] in COMMANDS:
            console.complain(f"{error.message} Xem hướng dẫn: soat {words[0]} --help")
        else:
            _refuse(console, error.message, "Xem hướng dẫn: soat --help")
        return WRONG_CALL


def _open_window(words: list[str], console: "Console", worker: "Worker | None") -> int:
    """Open the window, with the file that *words* name."""
    if worker is None:
        _check_call(words)
    import importlib  # noqa: PLC0415

    refuse = partial(_refuse, console, hint="Để kiểm tra không cần cửa sổ: soat check TỆP")
    try:
        begin = importlib.import_module("gui.begin")
    except ImportError:
        _stop(worker)
        refuse("Bản này không có cửa sổ.")
        return WRONG_CALL
    try:
        status: int = begin.open_window([str(word) for word in words], worker, refuse, WRONG_CALL)
    except begin.NoWindowError as error:
        _stop(worker)
        refuse(error.message)
        return WRONG_CALL
    return status


def _is_command(words: Sequence[str]) -> bool:
    try:
        from checker.commands import COMMANDS  # noqa: PLC0415
    except ImportError:
        return False
    return bool(words) and words[0] in COMMANDS


def _stop(worker: "Worker | None") -> None:
    if worker is not None:
        worker.stop()


def _refuse(console: "Console", words: str, hint: str = "") -> None:
    """Say why there is no window: by a box where nobody would read what is printed.

    The *hint* is for those who type commands.
    """
    console.complain(f"{words} {hint}".strip())
    if sys.stderr is None:
        _show(words)


def _show(words: str) -> None:
    """Show *words* in a box; where there is no way to, that is that."""
    import importlib  # noqa: PLC0415
    from contextlib import suppress  # noqa: PLC0415

    # Windows has a box of its own, which needs nothing that might be what is missing.
    where = "checker.system.box" if sys.platform == "win32" else "gui.box"
    with suppress(Exception):
        importlib.import_module(where).show(words)


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
        raise CallError("Cửa sổ mở một tệp mỗi lần: hãy mở từng tệp một.")


def _help() -> str:
    from checker.commands import COMMANDS  # noqa: PLC0415

    calls = {
        "": "mở cửa sổ",
        "TỆP": "mở cửa sổ với dự thảo này",
        "THƯ_MỤC": "rà soát mọi dự thảo trong thư mục này, trong cửa sổ",
    }
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
    told = f"Chương trình gặp lỗi ngoài dự kiến.{details}"
    if _is_command(words):  # a script waits for it, not a person for a box
        console.complain(told)
    else:
        _refuse(console, told)
    return WRONG_CALL


_ABOUT = {"-h": _help, "--help": _help, "-V": _version, "--version": _version}


if __name__ == "__main__":
    sys.exit(main())
