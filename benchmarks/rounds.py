"""What a review round costs, as ratios: other machines, same ratios.

    python -m benchmarks.rounds                 (minutes)
    python -m benchmarks.rounds jobs again      (these alone: jobs, proportion, check, again)
    python -m benchmarks.rounds country         (3,321 plans of ten pages with all outputs)

Two documents at a time against one; the rate at 3,000 plans against that at 300; a plan in a
round against its check alone, warm; a second run of an unchanged round against the first; and
what a country takes. Each run is a command of its own. Runs to be compared are taken turn by
turn. Where other work shares the processors, the clock on the wall says little: beside it stands
the same ratio in time of the processor, and what others took meanwhile.
"""

import argparse
import datetime as dt
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

import psutil

from benchmarks.round_folders import write_round
from checker.facts import Overrides
from checker.judge import examine
from checker.library.load import load_library
from checker.system.garbage import look_seldom

_ROOT = Path(__file__).parents[1]
_MANY, _SOME, _FEW = 3000, 1000, 300
_PAGES = 4
"""Of a plan in most of the measurements, as communes write them."""
_COUNTRY, _LONG = 3321, 10
_PAIRS = 3
_NAMES = ("again", "check", "jobs", "proportion")
_LOOK = 0.05
"""Seconds between two looks at how much memory the command takes."""


class Spent(NamedTuple):
    """What a command took: seconds on the wall and of the processor; ``own`` the parent's, ``peak`` its MB."""

    wall: float
    processor: float
    own: float
    peak: float
    others: float
    """The part of all processors' time that other work took meanwhile, 0 to 1."""

    @property
    def workers(self) -> float:
        """Seconds of the processor that its workers took."""
        return self.processor - self.own


def batch(folder: Path, *options: str) -> Spent:
    """Run ``batch`` on *folder* and return what it took."""
    # As a user runs it: what is compiled is kept.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before, begin, machine = os.times(), time.perf_counter(), psutil.cpu_times()
    own = peak = 0.0
    with subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "main.py", "batch", str(folder), "--quiet", *options],
        cwd=_ROOT,
        env=env,
        stdout=subprocess.DEVNULL,
    ) as running:
        parent = psutil.Process(running.pid)
        while running.poll() is None:
            try:
                peak = max(peak, parent.memory_info().rss / 2**20)
                own = sum(parent.cpu_times()[:2])
            except psutil.Error:
                pass
            time.sleep(_LOOK)
    wall, after = time.perf_counter() - begin, os.times()
    processor = sum(after[2:4]) - sum(before[2:4])
    return Spent(wall, processor, own, peak, _others(machine, processor))


def _others(before: "psutil._common.scputimes", ours: float) -> float:
    """Return the part of the processors' time since *before* that neither we nor idleness took."""
    now = psutil.cpu_times()
    whole = sum(now) - sum(before)
    return max(0.0, 1 - (now.idle - before.idle + ours) / whole) if whole else 0.0


def at_a_time(folder: Path) -> Iterator[str]:
    """Yield what a second document at a time brings."""
    walls, processors, others = [], [], []
    for turn in range(_PAIRS):
        taken = {}
        for jobs in (1, 2) if turn % 2 else (2, 1):
            taken[jobs] = batch(folder, "--store", "none", "--jobs", str(jobs))
            others.append(taken[jobs].others)
        walls.append(taken[1].wall / taken[2].wall)
        # One worker's time, against all of it shared by two processors.
        processors.append(taken[1].workers / (taken[2].processor / 2))
    yield (
        f"{_SOME} plans, 2 jobs: {median(walls):.2f} times as fast as 1 (at least 1.7 wanted); "
        f"by time of the processor {median(processors):.2f}; others took {max(others):.0%}"
    )


def in_proportion(few: Path, many: Path) -> Iterator[str]:
    """Yield whether thousands of plans are judged as quickly as hundreds."""
    rates: dict[Path, list[Spent]] = {few: [], many: []}
    for folder in (few, many, few):
        rates[folder].append(batch(folder, "--store", "none"))
    counts = {few: _FEW, many: _MANY}
    wall = {folder: median(counts[folder] / one.wall for one in rates[folder]) for folder in rates}
    processor = {
        folder: median(counts[folder] / one.processor for one in rates[folder]) for folder in rates
    }
    others = max(one.others for spent in rates.values() for one in spent)
    yield (
        f"plans a second: {wall[many]:.1f} at {_MANY}, {wall[few]:.1f} at {_FEW}\n"
        f"  {wall[many] / wall[few]:.2f} times as many (at least 0.95 wanted); "
        f"by time of the processor {processor[many] / processor[few]:.2f}; others took {others:.0%}"
    )


def beside_the_check(folder: Path, fewer: Path) -> Iterator[str]:
    """Yield what a plan costs in a round against its check alone, starting left out."""
    library, today = load_library(), dt.date(2026, 4, 20)
    plans = sorted(fewer.rglob("*.docx"))
    ratios = []
    for _ in range(_PAIRS):
        start = time.process_time()
        for plan in plans:
            examine(plan, library, Overrides(), today)
        alone = (time.process_time() - start) / len(plans)
        less, more = (batch(one, "--store", "none", "--jobs", "1") for one in (fewer, folder))
        one = (more.processor - less.processor) / (_SOME - _FEW)
        ratios.append(one / alone)
    yield (
        f"one plan in a round: {one * 1000:.1f} ms of the processor, alone {alone * 1000:.1f} ms\n"
        f"  {median(ratios):.2f} times a warm check (at most 1.2 wanted)"
    )


def again(folder: Path, scratch: Path) -> Iterator[str]:
    """Yield how much quicker an unchanged round is run again, with all that is started each time."""
    store = scratch / "store.sqlite"
    first, *more = (batch(folder, "--store", str(store)) for _ in range(4))
    wall = min(one.wall for one in more)
    processor = min(one.processor for one in more)
    yield (
        f"{_SOME} plans, nothing changed: {wall:.2f} s instead of {first.wall:.1f} s\n"
        f"  {first.wall / wall:.0f} times as fast (at least 20 wanted); "
        f"by time of the processor {first.processor / processor:.0f}; "
        f"others took {max(one.others for one in (first, *more)):.0%}"
    )


def country(scratch: Path) -> Iterator[str]:
    """Yield what a plan of each commune of the country takes, with all outputs."""
    folder = write_round(scratch / "country", _COUNTRY, _LONG)
    outputs = [f"--{ending}={scratch / 'all'}.{ending}" for ending in ("json", "jsonl", "xlsx")]
    for words in ("first run", "run again"):
        spent = batch(folder, "--store", str(scratch / "all.sqlite"), *outputs)
        yield (
            f"{_COUNTRY} plans of {_LONG} pages, all outputs, {words}: {spent.wall / 60:.1f} minutes "
            f"({spent.processor / 60:.1f} of the processor, others took {spent.others:.0%})\n"
            f"  at most {spent.peak:.0f} MB of memory in the parent (under 200 wanted)"
        )
        for path in (scratch / f"all.{ending}" for ending in ("json", "jsonl", "xlsx")):
            yield f"  {path.name}: {path.stat().st_size / 2**20:.0f} MB"
            path.unlink()


def measured(name: str, scratch: Path) -> Iterator[str]:
    """Yield what the measurement *name* says; it makes its folders in *scratch*."""
    some = scratch / str(_SOME)
    if name == "country":
        return country(scratch)
    if not some.exists():
        write_round(some, _SOME, _PAGES)
    if name == "again":
        return again(some, scratch)
    if name == "jobs":
        return at_a_time(some)
    few, many = scratch / str(_FEW), scratch / str(_MANY)
    if not few.exists():
        write_round(few, _FEW, _PAGES)
    if name == "check":
        return beside_the_check(some, few)
    return in_proportion(few, write_round(many, _MANY, _PAGES))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=(*_NAMES, "country"), default=list(_NAMES))
    asked = parser.parse_args()
    look_seldom()
    with tempfile.TemporaryDirectory() as scratch:
        for name in asked.names:
            for line in measured(name, Path(scratch)):
                print(line, flush=True)


if __name__ == "__main__":
    main()
