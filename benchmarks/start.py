"""How long the program takes from the call to its window, and to the marks of a draft of ten pages.

    python -m benchmarks.start --program "dist/linux/soat/soat"

Against the source tree, turn by turn, each the best of several runs, since other work on the
machine only ever adds to them. Each has a home folder of its own, filled by a first start that is
told apart. Without ``--program`` the source tree alone is measured. The screen is that of the
environment: ``QT_QPA_PLATFORM=offscreen`` where there is none and the program has that platform,
else a window under ``Xvfb -noreset``.
"""

import argparse
import os
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import psutil

from benchmarks.drafts import write_draft
from gui.moments import MARKS, VARIABLE, WINDOW

ROOT = Path(__file__).resolve().parent.parent
SOURCE = (sys.executable, str(ROOT / "main.py"))
_PAGES, _RUNS = 10, 7
_PATIENCE, _LOOK = 60.0, 0.002
"""Seconds until a program is given up; between two looks at what it has told."""
_RATIO, _MARKS = 1.2, 2.0
"""What is wanted: at most so many times the source tree's, at most so many seconds."""
_HOME = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
_WINDOWS_HOME = ("USERPROFILE", "LOCALAPPDATA", "APPDATA")


class Start(NamedTuple):
    """Seconds from the call to the window on the screen, and to the marks on the draft.

    ``work`` is the processor time that both processes took for it: other work on the machine adds
    hardly anything to that.
    """

    window: float
    marks: float
    work: float


def start(command: Sequence[str], draft: Path, home: Path) -> Start:
    """Start the program with *draft* in a process of its own, wait for its marks and end it."""
    told = home / "moments.txt"
    told.unlink(missing_ok=True)
    homes = dict.fromkeys((*_HOME, *_WINDOWS_HOME), str(home))
    env = {**os.environ, **homes, VARIABLE: str(told)}
    begun = time.time_ns()
    process = subprocess.Popen(  # noqa: S603 - the program that is measured
        [*command, str(draft)], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    try:
        moments = _moments(told, process)
        work = _work(psutil.Process(process.pid))
    finally:
        process.kill()
        process.wait()
    return Start(*((moments[name] - begun) / 1e9 for name in (WINDOW, MARKS)), work)


def _work(process: psutil.Process) -> float:
    times = [one.cpu_times() for one in (process, *process.children(recursive=True))]
    return sum(time.user + time.system for time in times)


def _moments(told: Path, process: subprocess.Popen[bytes]) -> dict[str, int]:
    """Return the moments that *process* writes to *told*, once all are there."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        time.sleep(_LOOK)
        lines = told.read_text(encoding="utf-8").split("\n")[:-1] if told.exists() else []
        moments = {name: int(at) for name, _, at in (line.partition(" ") for line in lines)}
        if {WINDOW, MARKS} <= moments.keys():
            return moments
    why = f"took {_PATIENCE:.0f} seconds" if process.returncode is None else "ended"
    raise SystemExit(f"{process.args!r} {why} without a window and marks")


def _best(starts: Sequence[Start]) -> Start:
    return Start(*map(min, zip(*starts, strict=True)))


def main() -> int:
    """Measure and print; the status is 1 where what is wanted is not reached."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--program", help="the command that starts a packed program")
    parser.add_argument("--runs", type=int, default=_RUNS)
    asked = parser.parse_args()
    commands = {"source tree": SOURCE}
    if asked.program:
        commands["program"] = tuple(shlex.split(asked.program, posix=os.name == "posix"))
    starts: dict[str, list[Start]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        draft = write_draft(Path(folder, "ten.docx"), _PAGES)
        for run in range(asked.runs + 1):
            for name, command in commands.items():
                home = Path(folder, name)
                home.mkdir(exist_ok=True)
                starts[name].append(start(command, draft, home))
                if run == 0:
                    print(f"{name}, first start: {_told(starts[name].pop())}")
    best = {name: _best(found) for name, found in starts.items()}
    for name, found in best.items():
        print(f"{name}: {_told(found)}")
    if "program" not in best:
        return 0
    program, ratio = best["program"], best["program"].window / best["source tree"].window
    print(f"window: {ratio:.2f} times the source tree's (at most {_RATIO} wanted)")
    print(
        f"marks on {_PAGES} pages: {program.marks * 1000:.0f} ms (under {_MARKS * 1000:.0f} wanted)"
    )
    return int(ratio > _RATIO or program.marks > _MARKS)


def _told(found: Start) -> str:
    window, marks, work = (round(seconds * 1000) for seconds in found)
    return f"window {window} ms, marks {marks} ms, {work} ms of processor time"


if __name__ == "__main__":
    sys.exit(main())
