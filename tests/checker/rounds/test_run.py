"""A round judged: nothing is lost, nothing is done twice, whatever happens on the way."""

import datetime as dt
import os
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from checker.errors import ReadError
from checker.library.load import FOLDER, foundation
from checker.readers import messages
from checker.review.beside import path_of
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.listing import find
from checker.rounds.run import Progress, Round, run
from checker.rounds.store import Store
from checker.rounds.task import Said, Task, judged
from checker.rounds.through import through
from tests.checker.rounds.judges import begun, obedient

DAY = dt.date(2026, 4, 20)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "đợt"
    folder.mkdir()
    for number in range(9):
        (folder / f"{number}.txt").write_text(f"plan {number}", encoding="utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store(tmp_path / "kết quả.sqlite", DAY)) as opened:
        yield opened


def way(folder: Path, store: Store | None = None, **how: Any) -> Iterator[Progress | FileRow]:
    jobs = how.pop("jobs", 1)
    asked = Round(folder, today=DAY, jobs=jobs, store=store)
    return run(asked, find(folder), foundation(FOLDER), judge=obedient, **how)


def rows(said: Iterator[Progress | FileRow]) -> dict[str, FileRow]:
    found = [one for one in said if isinstance(one, FileRow)]
    assert len({row.path for row in found}) == len(found)
    return {row.path: row for row in sorted(found, key=lambda row: row.path)}


def test_one_and_two_at_a_time_find_the_same(folder: Path) -> None:
    (folder / "3.txt").write_bytes(b"\xff\xfe broken")
    one, two = rows(way(folder)), rows(way(folder, jobs=2))
    assert list(one) == [f"{number}.txt" for number in range(9)]
    assert {n: (r.sha256, r.title, r.modified, str(r.error)) for n, r in one.items()} == {
        n: (r.sha256, r.title, r.modified, str(r.error)) for n, r in two.items()
    }
    assert one["0.txt"].modified == (folder / "0.txt").stat().st_mtime


def test_after_a_stop_only_the_rest_is_judged(folder: Path, store: Store) -> None:
    found: dict[str, FileRow] = {}
    for said in way(folder, store, cancelled=lambda: len(found) >= 4):
        if isinstance(said, FileRow):
            found[said.path] = said
    assert 4 <= len(found) < 9
    again = rows(way(folder, store))
    times = Counter(begun(folder))
    assert all(times[name] == 1 for name in found)
    # The document in work at the stop is judged again, no other.
    assert sorted(times) == sorted(again) and times.total() <= len(again) + 1
    assert again == rows(way(folder)) | found


def test_a_second_run_judges_only_what_is_new_or_changed(folder: Path, store: Store) -> None:
    first = rows(way(folder, store))
    (folder / "4.txt").write_text("changed", encoding="utf-8")
    (folder / "new.txt").write_text("new", encoding="utf-8")
    (folder / "5.txt").rename(folder / "moved.txt")
    before = len(begun(folder))
    steps = list(way(folder, store))
    second = rows(iter(steps))
    assert begun(folder)[before:] == ["4.txt", "new.txt"]
    assert second["moved.txt"].sha256 == first["5.txt"].sha256
    assert second["4.txt"].title == "changed"
    last = [one for one in steps if isinstance(one, Progress)][-1]
    assert (last.done, last.of, last.reused) == (10, 10, 8)


def test_files_that_change_under_the_work_are_told(folder: Path, store: Store) -> None:
    listing = find(folder)
    (folder / "0.txt").unlink()
    (folder / "1.txt").unlink()
    (folder / "1.txt").mkdir()
    (folder / "2.txt").write_text("replaced", encoding="utf-8")
    if hasattr(os, "mkfifo"):
        (folder / "3.txt").unlink()
        os.mkfifo(folder / "3.txt")
    asked = Round(folder, today=DAY, jobs=1, store=store)
    found = rows(run(asked, listing, foundation(FOLDER), judge=obedient))
    assert [found[f"{n}.txt"].error is None for n in range(3)] == [False, False, True]
    codes = [row.error.code for row in found.values() if row.error]
    assert codes[:1] == ["not-found"]
    if hasattr(os, "mkfifo"):
        (folder / "3.txt").unlink()
    # What was wrong with the machine is asked again, and what was replaced is known as it is now.
    (folder / "0.txt").write_text("plan 0", encoding="utf-8")
    again = rows(way(folder, store))
    assert (again["0.txt"].error, again["2.txt"].title) == (None, "replaced")


def test_what_changes_while_it_is_judged_is_judged_again(folder: Path, store: Store) -> None:
    """A decision comes beside one draft; another was not copied to its end yet."""
    half = folder / "1.txt"
    half.write_bytes(b"half")

    def hasty(entry: Entry, task: Task) -> Iterator[Said]:
        if entry.name == "0.txt":
            path_of(entry.path).write_text("[[waiver]]\n", encoding="utf-8")
        if entry.path == half and half.read_bytes() == b"half":
            half.write_bytes(b"the whole")
            os.utime(half, (1e9, 1e9))  # as of the file that it is a copy of
            yield FileRow(entry.name, error=ReadError("damaged", "Tệp bị hỏng."))
        elif entry.name == "2.txt":
            yield FileRow(entry.name, error=ReadError("damaged", "Tệp bị hỏng."))
        else:
            yield from obedient(entry, task)

    for number in range(4, 9):
        (folder / f"{number}.txt").unlink()
    asked = Round(folder, today=DAY, store=store)
    first = rows(run(asked, find(folder), foundation(FOLDER), judge=hasty))
    assert [name for name, row in first.items() if row.error] == ["1.txt", "2.txt"]
    before = len(begun(folder))
    again = rows(way(folder, store))
    assert begun(folder)[before:] == ["0.txt", "1.txt"]
    # What was so, and is so still, is known.
    assert [name for name, row in again.items() if row.error] == ["2.txt"]


def test_a_locked_file_is_told_as_such(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def locked(path: Path, *words: Any, **more: Any) -> Any:
        if path.name == "0.txt":
            raise PermissionError(13, "used by another process")
        return opened(path, *words, **more)

    monkeypatch.setattr(Path, "open", locked)
    for number in range(4, 9):
        (folder / f"{number}.txt").unlink()
    asked = Round(folder, today=DAY)
    found = rows(run(asked, find(folder), foundation(FOLDER), judge=judged))
    error = found["0.txt"].error
    assert (error and error.message) == messages.NO_ACCESS


class Faulty(Executor):
    """A cluster whose connection is cut after a few documents; some answers are lost."""

    def __init__(self, good: int) -> None:
        self._good = good
        self._threads = ThreadPoolExecutor(2)

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        self._good -= 1
        if self._good < 0:
            raise RuntimeError("cannot schedule new futures: connection lost")
        if self._good % 3 == 0:
            lost: Future[Any] = Future()
            lost.set_exception(RuntimeError("a worker died"))
            return lost
        return self._threads.submit(fn, *args, **kwargs)


@pytest.mark.parametrize("good", [1000, 6, 0])
def test_any_executor_fits_and_may_be_lost(folder: Path, store: Store, good: int) -> None:
    expected = rows(way(folder))
    assert rows(way(folder, store, elsewhere=partial(through, Faulty(good)))) == expected
    before = len(begun(folder))
    assert rows(way(folder, store)) == expected
    assert len(begun(folder)) == before
