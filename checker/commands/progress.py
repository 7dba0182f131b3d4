"""What is told on the way where a file takes long: on stderr, results stay as they are."""

from collections.abc import Callable
from pathlib import Path

from checker.commands.console import Console, standard_console
from checker.judge import Step


def told(path: Path, console: Console | None = None) -> Callable[[Step], None]:
    """Return what tells a slow step of judging *path*; in a worker process on its own console."""

    def tell(step: Step) -> None:
        (console or standard_console()).complain(
            f"{path.name}: {step.words[0].lower()}{step.words[1:]}"
        )

    return tell
