"""Judging in a second process: whatever it does, the window's own thread never waits for it.

A thread would not do: one search through the text of 300 pages keeps the
interpreter, and with it the window, for longer than a person should notice.
"""

from __future__ import annotations

import gc
import os
import pickle
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any

from checker.errors import ReadError
from checker.library.errors import LibraryError
from checker.system import own_process

if TYPE_CHECKING:
    # Nothing but what starting the process needs: it is the first thing the program does.
    import subprocess
    from collections.abc import Iterator

    from gui.work.checking import Checked, Progress, Request

ARGUMENT = "--worker"
"""What a frozen program is called with to be the second process."""


class Worker:
    """The second process, as the window sees it; it is started again when it has ended."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process, so that it is warm when the first draft comes."""
        self._running()

    def run(self, request: Request) -> Iterator[Progress | Checked]:
        """Yield the progress and at last the result; raises ReadError, LibraryError."""
        begun = False
        while True:
            process = self._running()
            try:
                for value in _asked(process, request):
                    begun = True
                    yield value
            except GeneratorExit:
                # Nobody wants the rest: it must not be taken for the next answer.
                self.stop()
                raise
            except _EndedError:
                stopped = self._process is not process
                if not stopped:
                    self.stop()
                if begun or stopped:
                    raise
                # It had ended while nobody asked anything of it: a new one, once.
                begun = True
            else:
                return

    def stop(self) -> None:
        """End the process, from any thread."""
        process, self._process = self._process, None
        if process is not None:
            own_process.end(process)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self.stop()
        if self._process is None:
            self._process = own_process.start("gui.work.worker", ARGUMENT)
        return self._process


def serve() -> int:
    """Be the second process: answer requests until the window is gone."""
    # By number: a windowed program on Windows has no sys.stdin, whatever it is connected to.
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    # Whatever prints must not come between the answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    # Imported here: the window's process needs them only where there is no second process.
    from checker.system import crashes  # noqa: PLC0415
    from checker.system.garbage import look_seldom  # noqa: PLC0415
    from gui.work.judging import LocalJudge  # noqa: PLC0415

    crashes.watch()
    # Importing makes many objects and hardly any garbage.
    gc.disable()
    judge = LocalJudge()
    with suppress(Exception):  # whatever is wrong, the first draft meets it again and is told
        judge.warm()
    gc.enable()
    look_seldom()
    while True:
        try:
            request = pickle.load(requests)  # noqa: S301 - from the window
        except EOFError:
            return 0
        try:
            for value in judge.run(request):
                _send(answers, ("value", value))
            _send(answers, ("end", None))
        except BrokenPipeError:
            return 0
        except (ReadError, LibraryError) as error:
            _send(answers, ("error", error))
        except Exception as error:  # noqa: BLE001 - sent to the window, which logs it
            _send(answers, ("fault", _traceback(error)))


class _EndedError(Exception):
    """The second process is no longer there."""


def _asked(process: subprocess.Popen[bytes], request: Request) -> Iterator[Progress | Checked]:
    if process.stdin is None or process.stdout is None:
        raise _EndedError
    # Little is looked through here: what earlier answers have brought is set aside.
    gc.collect()
    try:
        pickle.dump(request, process.stdin)
        process.stdin.flush()
    except (OSError, ValueError) as error:
        raise _EndedError from error
    while True:
        try:
            kind, value = _load(process.stdout)
        except (EOFError, ValueError, OSError, pickle.UnpicklingError) as error:
            raise _EndedError from error
        if kind == "value":
            yield value
        elif kind == "end":
            return
        elif kind == "error":
            raise value
        else:
            raise RuntimeError(value)


def _load(pipe: IO[bytes]) -> tuple[str, Any]:
    """Return the next answer, set aside from Python's search for garbage.

    A long draft comes as some hundred thousand objects. To search through all
    of them, while they come in and ever after, keeps the interpreter, and with
    it the window, for longer than a person should notice. There are no circles
    in them: they go when nobody needs them any more.
    """
    gc.disable()
    try:
        answer: tuple[str, Any] = pickle.load(pipe)  # noqa: S301 - from our own process
        gc.freeze()
    finally:
        gc.enable()
    return answer


def _send(pipe: IO[bytes], answer: tuple[str, object]) -> None:
    pickle.dump(answer, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.flush()


def _traceback(error: Exception) -> str:
    import traceback  # noqa: PLC0415 - only where something went wrong

    return "".join(traceback.format_exception(error))
