"""All checks and tests, as on a developer's machine so in continuous integration.

    python3 checks.py

Installs what is missing (see ``bootstrap.py``), runs every step even after one
has failed, and exits with 1 if any has. The quick steps go side by side; pytest
comes last so that its own summary closes the output.
"""

import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import bootstrap

# What Qt needs on a bare Debian or Ubuntu, also for a window under Xvfb.
QT_LIBRARIES = (
    "libgl1 libegl1 libxkbcommon0 libglib2.0-0 libfreetype6 libfontconfig1 libdbus-1-3 "
    "libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)
QT_TRIAL = "from PySide6.QtWidgets import QApplication; QApplication([])"
ENVIRONMENT = {
    **os.environ,
    # What one process has compiled serves those after it: the tests start dozens.
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONUTF8": "1",
    "QT_QPA_PLATFORM": "offscreen",
    # A file opened without its encoding breaks on Windows: an error in our own files (see
    # pytest's filterwarnings in pyproject.toml), silence in other people's.
    "PYTHONWARNDEFAULTENCODING": "1",
    "PYTHONWARNINGS": "ignore::EncodingWarning",
}


def steps(python: Path) -> dict[str, list[str]]:
    """Return the checks by name, in order; pytest is the last."""
    module = [str(python), "-m"]
    return {
        "ruff check": [*module, "ruff", "check", "--quiet", "--output-format=concise"],
        "ruff format": [*module, "ruff", "format", "--check", "--output-format=concise"],
        "mypy": [*module, "mypy"],
        "import contracts": [str(python.parent / "lint-imports"), "--no-logo"],
        "rule examples": [str(python), "main.py", "rules", "test"],
        # Whether the Windows program would be whole; says so where pip cannot bring its libraries.
        "Windows program": [str(python), "packaging/windows.py", "--rehearse"],
        # Freezes it and tries it: half a minute; says so where the machine lacks what it takes.
        "Linux program": [str(python), "packaging/linux.py", "--rehearse"],
        # Each worker gets half of the tests in their order: what a module prepares is prepared once.
        "pytest": [*module, "pytest", "-q", "-n", "2", "--dist", "worksteal"],
    }


class Done(NamedTuple):
    """What became of a step: its exit status, what it said unless shown at once, its seconds."""

    status: int
    said: str
    seconds: float


def run(command: list[str], *, shown: bool = False) -> Done:
    """Run *command* in the project's folder, its output *shown* at once or kept."""
    start = time.monotonic()
    done = subprocess.run(
        command,
        check=False,
        cwd=bootstrap.HERE,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=None if shown else subprocess.PIPE,
        stderr=None if shown else subprocess.STDOUT,
    )
    said = (done.stdout or b"").decode("utf-8", "replace")
    return Done(done.returncode, said, time.monotonic() - start)


def prepare_qt(python: Path) -> bool:
    """Install the system libraries that Qt lacks, where allowed; whether Qt runs now."""
    if not sys.platform.startswith("linux") or _qt_runs(python):
        return True
    as_root: list[str] | None = None
    if os.geteuid() == 0:
        as_root = []
    elif shutil.which("sudo") and _quiet("sudo", "-n", "true"):
        as_root = ["sudo", "-n"]
    if as_root is not None and shutil.which("apt-get"):
        apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
        _quiet(*apt, "update")
        _quiet(*apt, "install", "--yes", "--no-install-recommends", *QT_LIBRARIES.split())
    if _qt_runs(python):
        return True
    print(f"Qt thiếu thư viện hệ thống / Qt needs: apt install {QT_LIBRARIES}", file=sys.stderr)
    return False


def _qt_runs(python: Path) -> bool:
    return _quiet(str(python), "-c", QT_TRIAL)


def _quiet(*command: str) -> bool:
    """Run *command* without a keyboard and without a word; whether it succeeded."""
    done = subprocess.run(
        command, check=False, env=ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True
    )
    return done.returncode == 0


def main() -> int:
    """Prepare, run every step with its time, and return 1 if any failed."""
    bootstrap.speak_utf8()
    start = time.monotonic()
    try:
        python = bootstrap.ensure("dev", "packaging")
    except bootstrap.SetupError as problem:
        print(problem, file=sys.stderr)
        return 2
    failed = [] if prepare_qt(python) else ["Qt"]
    print(f"set-up: {time.monotonic() - start:.1f} s", flush=True)
    commands = steps(python)
    tests = commands.pop("pytest")
    with ThreadPoolExecutor(2) as pool:  # as many as the tests have workers
        for name, done in zip(commands, pool.map(run, commands.values()), strict=True):
            print(f"== {name}\n{done.said}   {done.seconds:.1f} s", flush=True)
            if done.status:
                failed.append(name)
    print("== pytest", flush=True)  # tells its own time
    if run(tests, shown=True).status:
        failed.append("pytest")
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
