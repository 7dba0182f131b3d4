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
    from gui.work.judging import LocalJudge

ARGUMENT = "--worker"
"""What a frozen program is called with to be the second process."""


_FAILURES = 2
"""So many processes in turn do not come to work: none will."""


class Worker:
    """The second process, as the window sees it; it is started again when it has ended.

    Where none comes to work (a guard of the system ends it, memory is short) this process judges:
    a window that is deaf for a moment is better than none.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._is_ready = False
        self._failures = 0
        self._here: LocalJudge | None = None

    def start(self) -> None:
        """Start the process, so that it is warm when the first draft comes."""
        self._running()

    def run(self, request: Request) -> Iterator[Progress | Checked]:
        """Yield the progress and at last the result; raises ReadError, LibraryError."""
        tried = False
        while self._here is None:
            begun, process = False, self._started()
            if process is None:
                continue
            try:
                for value in self._asked(process, request):
                    begun = True
                    yield value
            except GeneratorExit:
                # Nobody wants the rest: it must not be taken for the next answer.
                self.stop()
                raise
            except _EndedError:
                stopped, was_ready = self._process is not process, self._is_ready
                if not stopped:
                    self.stop()
                if begun or stopped or (tried and was_ready):
                    raise
                # It had ended while nobody asked anything of it: a new one, once.
                tried = True
                if not was_ready:
                    self._failed()
            else:
                return
        yield from self._here.run(request)

    def stop(self) -> None:
        """End the process, from any thread."""
        process, self._process = self._process, None
        if process is not None:
            own_process.end(process)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            if not self._is_ready:
                self._failures += 1
            self.stop()
        if self._process is None:
            self._is_ready = False
            self._process = own_process.start("gui.work.worker", ARGUMENT)
        return self._process

    def _started(self) -> subprocess.Popen[bytes] | None:
        """Return the process, None where none can be started."""
        try:
            return self._running()
        except OSError as error:
            self._failed(error)
            return None

    def _failed(self, error: OSError | None = None) -> None:
        """Count one that does not come to work; judge here where it was one too many."""
        self._failures += 1
        if self._failures < _FAILURES:
            return
        from checker.system import log  # noqa: PLC0415 - hardly ever
        from gui.work.judging import LocalJudge  # noqa: PLC0415 - as above

        log.record("second process", error or _EndedError())
        self._here = LocalJudge()

    def _asked(
        self, process: subprocess.Popen[bytes], request: Request
    ) -> Iterator[Progress | Checked]:
        """Yield what *process* answers to *request*."""
        for kind, value in _answers(process, request):
            if kind == "ready":
                self._is_ready, self._failures = True, 0
            elif kind == "value":
                yield value
            elif kind == "end":
                return
            elif kind == "error":
                raise value
            else:
                raise RuntimeError(value)


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
    with suppress(OSError):  # the window has gone: the first request says so
        _send(answers, ("ready", None))
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


def _answers(process: subprocess.Popen[bytes], request: Request) -> Iterator[tuple[str, Any]]:
    """Yield all that *process* says once it has been asked; it does not end of itself."""
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
            answer = _load(process.stdout)
        except (EOFError, ValueError, OSError, pickle.UnpicklingError) as error:
            raise _EndedError from error
        yield answer


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
