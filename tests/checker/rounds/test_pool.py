"""Worker processes: what one of them fails at costs that document alone, and none outlives its work."""

import datetime as dt
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from checker.facts import Overrides
from checker.library.load import FOLDER, foundation
from checker.rounds import hand, pool
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.pool import Limits, Pool
from checker.rounds.task import Slow, Task
from tests.checker.rounds.judges import begun, obedient
from tests.test_tree import ROOT

DAY = dt.date(2026, 4, 20)


def drafts(folder: Path, **words: str) -> list[Entry]:
    """Drafts in *folder* by their names."""
    folder.mkdir(exist_ok=True)
    for name, text in words.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return [Entry(f"{name}.txt", folder / f"{name}.txt") for name in words]


def task(folder: Path) -> Task:
    return Task(folder, foundation(FOLDER), Overrides(), DAY)


def children() -> set[int]:
    return {child.pid for child in psutil.Process().children(recursive=True)}


def test_each_fault_costs_the_document_in_work_alone(tmp_path: Path) -> None:
    folder = tmp_path / "đợt"
    names = drafts(
        folder, a="ok", b="die", c="hang", d="ok", e="eat", f="once", g="ok", h="killed", i="slow slow ok",
    )  # fmt: skip
    before = children()
    limits = Limits(seconds=6, memory=350 * 2**20)
    said = list(Pool(task(folder), 2, limits, obedient).run(names))
    rows = [one for one in said if isinstance(one, FileRow)]
    assert sorted(row.path for row in rows) == [entry.name for entry in names]
    told = {row.path[0]: row.error.message for row in rows if row.error}
    assert sorted(told) == ["b", "c", "e", "h"]
    assert "dừng đột ngột" in told["b"]
    assert "quá 6 giây" in told["c"]
    assert "350 MB bộ nhớ" in told["e"]
    assert "dừng đột ngột" in told["h"]
    times = begun(folder)
    assert [times.count(f"{name}.txt") for name in "bfh"] == [3, 2, 3]
    assert sum(isinstance(one, Slow) for one in said) == 2
    assert children() - before <= {pid for pid in children() if is_tracker(pid)}


def is_tracker(pid: int) -> bool:
    """Whether it is Python's own helper of spawned processes, which ends with this process."""
    return "resource_tracker" in " ".join(psutil.Process(pid).cmdline())


def test_a_machine_that_was_asleep_says_nothing_about_the_drafts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clock of Windows goes on meanwhile; what still hangs afterwards is told all the same."""
    asleep = [0.0]
    clock = SimpleNamespace(monotonic=lambda: time.monotonic() + asleep[0])
    monkeypatch.setattr(pool, "time", clock)
    monkeypatch.setattr(hand, "time", clock)
    folder = tmp_path / "đợt"
    names = drafts(folder, a="nap nap nap ok", b="hang")
    told: dict[str, bool] = {}
    for said in Pool(task(folder), 2, Limits(seconds=8), obedient).run(names):
        if isinstance(said, FileRow):
            told[said.path[0]] = said.error is not None
        elif len(begun(folder)) == len(names) and not asleep[0]:
            asleep[0] = 5000.0
    assert asleep[0]
    assert told == {"a": False, "b": True}


def test_asked_to_stop_it_waits_for_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "đợt"
    names = drafts(folder, a="ok", b="hang", c="hang", d="hang")
    asked: list[float] = []
    for said in Pool(task(folder), 2, judge=obedient).run(names, lambda: bool(asked)):
        if isinstance(said, FileRow):
            assert said.path == "a.txt"
            asked.append(time.monotonic())
    # On a machine with nothing else to do it is less than one.
    assert time.monotonic() - asked[0] < 4
    assert not [child for child in psutil.Process().children() if not is_tracker(child.pid)]


class Forbidden:
    """A worker that a guard of the system lets nobody start."""

    def __init__(self, _: bytes) -> None:
        raise PermissionError(13, "blocked by the administrator")


def test_where_no_worker_can_start_the_work_goes_on_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "đợt"
    names = drafts(folder, a="ok", b="ok", c="ok")
    monkeypatch.setattr(pool, "Hand", Forbidden)
    said = [
        one for one in Pool(task(folder), 2, judge=obedient).run(names) if isinstance(one, FileRow)
    ]
    assert [(row.path, row.error) for row in said] == [
        ("a.txt", None), ("b.txt", None), ("c.txt", None),
    ]  # fmt: skip


def ends_at_once(*_: object) -> None:
    """Stand for a frozen program that does not know how to be a worker."""
    os._exit(2)


def test_a_worker_that_ends_before_it_works_says_nothing_about_the_drafts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "đợt"
    names = drafts(folder, a="ok", b="ok")
    monkeypatch.setattr(hand, "work", ends_at_once)
    rows = [
        one for one in Pool(task(folder), 2, judge=obedient).run(names) if isinstance(one, FileRow)
    ]
    assert [(row.path, row.error) for row in rows] == [("a.txt", None), ("b.txt", None)]


PARENT = """
import sys
from pathlib import Path
from checker.rounds.pool import Pool
from tests.checker.rounds.judges import obedient
from tests.checker.rounds.test_pool import drafts, task
if __name__ == "__main__":
    folder = Path(sys.argv[1])
    names = drafts(folder, a="ok", b="hang", c="hang")
    for said in Pool(task(folder), 2, judge=obedient).run(names):
        pass
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal that nobody can hear")
def test_workers_end_with_their_parent_whatever_ends_it(tmp_path: Path) -> None:
    folder = tmp_path / "đợt"
    script = tmp_path / "parent.py"
    script.write_text(PARENT, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    parent = subprocess.Popen([sys.executable, str(script), str(folder)], env=environment)
    wait_for(lambda: {"b.txt", "c.txt"} <= set(begun(folder)))
    workers = psutil.Process(parent.pid).children(recursive=True)
    assert len(workers) >= 2
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    _, alive = psutil.wait_procs(workers, timeout=10)
    assert not alive


def wait_for(there: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < end
        time.sleep(0.05)
