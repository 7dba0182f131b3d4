"""A round on several machines: on a cluster of this one, whose workers and scheduler are killed half-way.

They need the extra ``cluster``: ``pip install .[cluster]``.
"""

import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import psutil
import pytest

from checker.commands.parser import CallError
from checker.library.load import load_library
from checker.rounds import cluster
from checker.rounds.cluster import ClusterError, connected
from checker.rounds.file_row import FileRow
from checker.rounds.listing import find
from checker.rounds.offices import overview_of
from checker.rounds.run import Progress, Round, run
from checker.rounds.store import Store
from checker.rounds.task import judged
from tests.checker.rounds.judges import obedient
from tests.checker.rounds.test_pool import wait_for
from tests.rounds.generator import Made, differences, make_round
from tests.shell import Shell
from tests.test_tree import ROOT

needs_cluster = pytest.mark.skipif(find_spec("distributed") is None, reason="the extra cluster")
DAY = dt.date(2026, 4, 20)
OFFICES = 13
"""So many have one case of each: versions, copies, archives, broken files, other documents."""
Said = list[Progress | FileRow]


class Machines(NamedTuple):
    """A scheduler, two workers, and one of another program that must not be given anything."""

    address: str
    scheduler: "subprocess.Popen[bytes]"
    workers: "list[subprocess.Popen[bytes]]"

    def worker(self) -> psutil.Process:
        """Return the process that works for the first of the workers, which looks after it."""
        children = psutil.Process(self.workers[0].pid).children()
        return next(one for one in children if "resource_tracker" not in " ".join(one.cmdline()))


def begun(module: str, *words: str, cwd: Path = ROOT) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", f"distributed.cli.{module}", "--no-dashboard", *words],
        cwd=cwd,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONWARNINGS": "ignore"},
    )


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    place = tmp_path_factory.mktemp("cụm")
    file = place / "scheduler.json"
    words = ("--scheduler-file", str(file))
    scheduler = begun("dask_scheduler", "--host", "127.0.0.1", "--port", "0", *words)
    worker = ("dask_worker", "--nthreads", "1", "--local-directory", str(place), *words)
    workers = [begun(*worker), begun(*worker, "--nthreads", "2"), begun(*worker, cwd=place)]
    try:
        wait_for(lambda: file.exists() and bool(file.read_text("utf-8")), 60)
        yield Machines(json.loads(file.read_text("utf-8"))["address"], scheduler, workers)
    finally:
        for process in (*workers, scheduler):
            with suppress(psutil.Error):
                for child in psutil.Process(process.pid).children(recursive=True):
                    with suppress(psutil.Error):
                        child.kill()
            process.kill()
            process.wait()


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return make_round(tmp_path / "đợt", OFFICES)


def rows(said: Said) -> dict[str, FileRow]:
    found = [one for one in said if isinstance(one, FileRow)]
    assert len({row.path for row in found}) == len(found)
    return {row.path: replace(row, error=None) for row in sorted(found, key=lambda row: row.path)}


def wrong(made: Made, said: Said) -> list[str]:
    found = [one for one in said if isinstance(one, FileRow)]
    overview = overview_of(
        found, folder=str(made.root), when="2026-04-20", library=load_library(),
        roster=made.roster, unread=find(made.root).unread,
    )  # fmt: skip
    return differences(made, overview)


def words_of(said: Said) -> list[str]:
    return [one.words for one in said if isinstance(one, Progress) and one.words]


@needs_cluster
def test_a_worker_killed_half_way_loses_nothing(machines: Machines, made: Made) -> None:
    told: list[str] = []
    store = Store(made.root.parent / "kết quả.sqlite", DAY, with_data=True)
    with closing(store), connected(machines.address, told.append) as own:
        asked = Round(made.root, today=DAY, store=store, with_data=True)
        said: Said = []
        killed: list[psutil.Process] = []
        for one in run(asked, find(made.root), load_library(), elsewhere=own.judged):
            said.append(one)
            if len(rows(said)) == 4 and not killed:
                killed = [machines.worker(), *machines.worker().children()]
                killed[0].kill()
        assert own._sees_folder
    assert psutil.wait_procs(killed, timeout=10)[1] == []
    assert wrong(made, said) == []
    assert {*told, *words_of(said)} == {cluster._NONE.format(host="127.0.0.1")}
    here = replace(asked, store=None)
    assert rows(said) == rows(list(run(here, find(made.root), load_library())))
    with closing(Store(made.root.parent / "kết quả.sqlite", DAY, with_data=True)) as store:
        again = list(run(replace(asked, store=store), find(made.root), load_library()))
    last = [one for one in again if isinstance(one, Progress)][-1]
    assert last.reused == last.of == len(rows(said))
    assert rows(again) == rows(said)


@needs_cluster
def test_what_ends_its_process_is_told_and_others_go_on(
    machines: Machines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here the workers do not see the folder, so that each document is sent."""
    folder = tmp_path / "đợt"
    folder.mkdir()
    for name, words in {"a": "ok", "b": "die", "c": "ok", "d": "ok", "e": "killed"}.items():
        (folder / f"{name}.txt").write_text(words, encoding="utf-8")
    packed = cluster.packed
    monkeypatch.setattr(
        cluster, "packed", lambda entry, *, whole: replace(packed(entry, whole=whole), path="x")
    )
    asked = Round(folder, today=DAY)
    with connected(machines.address, lambda _: None) as own:
        said = list(run(asked, find(folder), load_library(), elsewhere=own.judged, judge=obedient))
        assert not own._sees_folder
    found = {row.path[0]: row for row in said if isinstance(row, FileRow)}
    assert {name: row.title for name, row in found.items()} == {
        "a": "ok", "b": "", "c": "ok", "d": "ok", "e": "",
    }  # fmt: skip
    for name in "be":
        error = found[name].error
        assert "dừng đột ngột" in (error.message if error else "")


@needs_cluster
def test_workers_of_another_program_are_not_used(
    machines: Machines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "build", lambda: "another")
    told: list[str] = []
    with (
        pytest.raises(ClusterError, match="chưa có máy nào dùng được"),
        connected(machines.address, told.append),
    ):
        pass
    assert cluster._OTHER.format(host="127.0.0.1") in told


@needs_cluster
def test_the_scheduler_cut_off_half_way_the_rest_is_judged_here(
    machines: Machines, made: Made
) -> None:
    """The last test of these: the cluster is gone behind it."""
    asked = Round(made.root, today=DAY)
    with connected(machines.address, lambda _: None) as own:
        said: Said = []
        for one in run(asked, find(made.root), load_library(), elsewhere=own.judged, judge=judged):
            said.append(one)
            if len(rows(said)) == 4:
                machines.scheduler.kill()
    assert wrong(made, said) == []
    assert words_of(said)[-1] == cluster._LOST.format(address=machines.address)


@needs_cluster
def test_where_nobody_answers_it_is_told_before_the_work(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_CONNECT", 0.2)
    with pytest.raises(CallError, match="Không nối được với cụm máy tcp"):
        Shell().run("batch", made.root, "--scheduler", "tcp://127.0.0.1:9")


def test_without_the_extra_it_is_told_what_to_install(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(CallError, match=r"bootstrap\.py cluster"):
        Shell().run("batch", made.root, "--scheduler", "tcp://10.0.0.5:8786")
    assert not list(made.root.glob("*.sqlite"))


@pytest.mark.parametrize("address", ["10.0.0.5", "tcp://", "http://10.0.0.5:8786", "tcp://a b:1"])
def test_what_is_no_address_is_told(address: str) -> None:
    with pytest.raises(ClusterError, match="không phải là địa chỉ"), connected(address, print):
        pass
