"""What trying a program ends with, whichever system it is for."""

import sys
from collections.abc import Callable, Sequence

from bundle.errors import BuildError, LackingError
from trial.errors import TrialError


def status_of(name: str, lacking: Sequence[str], trying: Callable[[], int]) -> int:
    """Return the status of *trying*, which the program *name* does: 0 where this machine is *lacking* a tool."""
    if lacking:
        print(f"Bỏ qua: máy này không có {', '.join(lacking)}. / Skipped, not on this machine.")
        return 0
    try:
        return trying()
    except LackingError as error:
        print(f"Bỏ qua / skipped: {error}")
        return 0
    except (TrialError, BuildError) as error:
        print(f"{name}: {error}", file=sys.stderr)
        return 1
