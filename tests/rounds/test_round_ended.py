"""A round ended half-way, by whatever: its workers end with it, its results are kept, the rest is judged next."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import psutil
import pytest

from checker.library.load import load_library
from checker.rounds.file_row import FileRow
from checker.rounds.listing import find
from checker.rounds.offices import overview_of
from checker.rounds.overview import Overview
from checker.rounds.run import Progress, Round, run
from checker.rounds.sorts import STORE
from checker.rounds.store import Store
from checker.system.clock import today
from tests.checker.rounds.test_pool import wait_for
from tests.rounds.generator import Made, differences, make_round

OFFICES = 13
"""So many have one case of each: versions, copies, archives, broken files, other documents."""
PROGRAM = Path(__file__).with_name("slow_soat.py")


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return make_round(tmp_path / "đợt", OFFICES)


def begin(made: Made, *words: str | Path) -> "subprocess.Popen[str]":
    """Begin to judge the round in a process of its own, two documents at a time."""
    return subprocess.Popen(
        [sys.executable, str(PROGRAM), "batch", str(made.root), "--jobs", "2", *map(str, words)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )


def kept(made: Made) -> int:
    """Return how many results are kept."""
    with (
        suppress(sqlite3.Error),
        closing(sqlite3.connect(f"file:{made.root / STORE}?mode=ro", uri=True)) as store,
    ):
        (count,) = store.execute("SELECT count(*) FROM results").fetchone()
        return int(count)
    return 0


def resumed(made: Made) -> tuple[Progress, list[FileRow]]:
    """Judge what is left in this process; return what was said last, and all rows."""
    with closing(Store(made.root / STORE, today())) as store:
        asked = Round(made.root, today=today(), jobs=1, store=store)
        said = list(run(asked, find(made.root), load_library()))
    rows = [one for one in said if isinstance(one, FileRow)]
    return [one for one in said if isinstance(one, Progress)][-1], rows


def wrong(made: Made, rows: list[FileRow]) -> list[str]:
    """Return in what *rows* are not what the round was made to have."""
    return differences(made, put_together(made, rows))


def put_together(made: Made, rows: list[FileRow]) -> Overview:
    """Return the overview of *rows*."""
    return overview_of(
        rows,
        folder=str(made.root),
        when=today().isoformat(),
        library=load_library(),
        roster=made.roster,
        unread=find(made.root).unread,
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes in ways of its own")
@pytest.mark.parametrize("how", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_ended_half_way_the_next_run_judges_only_the_rest(made: Made, how: str) -> None:
    lines = made.root.parent / "kết quả.jsonl"
    round_ = begin(made, "--jsonl", lines)
    wait_for(lambda: kept(made) >= 3, seconds=90)
    workers = psutil.Process(round_.pid).children(recursive=True)
    assert len(workers) >= 2
    round_.send_signal(getattr(signal, how))
    _, said = round_.communicate(timeout=60)
    assert psutil.wait_procs(workers, timeout=10)[1] == []
    reported = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    last, rows = resumed(made)
    assert 3 <= last.reused < last.of == len(rows)
    if how != "SIGKILL":  # nothing that was told is lost
        assert last.reused >= len(reported)
        assert f"Đã dừng khi xem được {len(reported)}/{last.of} tệp. Chạy lại lệnh này" in said
        assert round_.returncode == {"SIGINT": 130, "SIGTERM": 143}[how]
    assert wrong(made, rows) == []


def test_two_runs_on_one_round_at_once_find_the_same(made: Made) -> None:
    both = [begin(made, "--json", made.root.parent / f"{name}.json") for name in "ab"]
    errors = [one.communicate(timeout=120)[1] for one in both]
    assert errors == ["", ""]
    a, b = (json.loads((made.root.parent / f"{name}.json").read_text("utf-8")) for name in "ab")
    assert a == b
    last, rows = resumed(made)
    assert last.reused == last.of
    assert wrong(made, rows) == []
