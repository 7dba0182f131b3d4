"""The terminal or pipe that a command speaks to."""

import os
import sys
from io import StringIO, TextIOWrapper
from typing import NamedTuple, TextIO

from checker.exporters.text import WIDTH, Look

_NARROWEST = 40


class Console(NamedTuple):
    """Where results go, where complaints go, and how results may look."""

    out: TextIO
    err: TextIO
    look: Look

    def say(self, text: str) -> None:
        """Print *text* as a result, with a line end."""
        self.out.write(text + "\n")

    def complain(self, text: str) -> None:
        """Print *text* where complaints go; what was printed before comes first."""
        self.out.flush()
        self.err.write(text + "\n")
        self.err.flush()


def standard_console() -> Console:
    """Return the process's own console: UTF-8 everywhere, one kind of line end.

    Characters that cannot be encoded (broken file names) are escaped. Colours
    are used on a terminal only, and not where NO_COLOR is set.
    """
    out, err = _prepared(sys.stdout), _prepared(sys.stderr)
    colour = out.isatty() and _colours_wanted()
    return Console(out, err, Look(_width(out), colour))


def _prepared(stream: TextIO | None) -> TextIO:
    if stream is None:  # a program without a console, as Windows starts it from an icon
        return StringIO()
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return stream


def _width(stream: TextIO) -> int:
    """Return how many characters a line may have: the terminal's width, within reason."""
    if not stream.isatty():
        return WIDTH
    try:
        columns = os.get_terminal_size(stream.fileno()).columns
    except OSError:
        return WIDTH
    return min(WIDTH, max(_NARROWEST, columns))


def _colours_wanted() -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only

        # A Windows console reads ANSI colours once it is told to.
        kernel = ctypes.windll.kernel32
        handle = kernel.GetStdHandle(-11)
        mode = ctypes.c_uint32()
        if not kernel.GetConsoleMode(handle, ctypes.byref(mode)):
            return False
        return bool(kernel.SetConsoleMode(handle, mode.value | 4))
    return True
