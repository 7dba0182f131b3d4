"""This program a second time: a process of its own for what must not stop the first one."""

from __future__ import annotations

import os
import subprocess
import sys

_ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))  # noqa: PTH100, PTH118, PTH120


def start(module: str, argument: str) -> subprocess.Popen[bytes]:
    """Start ``serve()`` of *module*, which reads what is asked and writes what it answers.

    *argument* is what a frozen program is called with for it.
    """
    return subprocess.Popen(  # noqa: S603 - this very program
        _command(module, argument),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # Without this Windows opens a console window.
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def end(process: subprocess.Popen[bytes]) -> None:
    """End *process*, from any thread."""
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:
                continue
    process.wait()


def _command(module: str, argument: str) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, argument]
    # -c and not -m: the program may be started from anywhere. The path is handed over as it is
    # here, so that the new process need not find it again (-S).
    path = [_ROOT, *(name for name in sys.path if name)]
    code = f"import sys; sys.path[:] = {path!r}; from {module} import serve; serve()"
    return [sys.executable, "-S", "-X", "utf8", "-c", code]
