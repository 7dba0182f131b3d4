"""Runs commands in the test's own process and keeps what they say."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from checker.commands import COMMANDS
from checker.commands.console import Console
from checker.exporters.text import Look


@dataclass
class Shell:
    """What the last command said."""

    out: str = ""
    err: str = ""

    def run(self, command: str, *words: str | Path) -> int:
        """Run *command* with *words* and return its exit status."""
        out, err = StringIO(), StringIO()
        status = COMMANDS[command].run([str(word) for word in words], Console(out, err, Look()))
        self.out, self.err = out.getvalue(), err.getvalue()
        return status

    def lines(self) -> Sequence[str]:
        """Return the lines of the results."""
        return self.out.split("\n")
