"""The second process: it says what this one would, and is replaced when it has ended."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from benchmarks.window import long_draft
from checker.errors import ReadError
from checker.library.errors import LibraryError
from checker.particulars import Overrides
from gui.work.background import Background
from gui.work.checking import Checked, Progress, Request
from gui.work.judging import LocalJudge
from gui.work.session import Session
from gui.work.worker import Worker, _EndedError
from tests.gui.conftest import GAPS, judged


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker()
    made.start()
    yield made
    made.stop()


def test_second_process_says_what_this_one_would(worker: Worker, judge: LocalJudge) -> None:
    here = judged(judge, GAPS)
    *progress, there = worker.run(Request(GAPS))
    assert isinstance(there, Checked)
    assert all(isinstance(value, Progress) for value in progress)
    shares = [value.share for value in progress if isinstance(value, Progress)]
    assert shares == sorted(shares)
    assert there.report.results == here.report.results
    assert (there.page, there.marks, there.outline) == (here.page, here.marks, here.outline)


def test_second_process_takes_one_draft_after_another(worker: Worker, tmp_path: Path) -> None:
    for year in (2026, 2027):
        *_, last = worker.run(Request(GAPS, overrides=Overrides(year=year)))
        assert isinstance(last, Checked)
        assert last.report.plan.year == year
    with pytest.raises(ReadError) as caught:
        list(worker.run(Request(tmp_path / "không có.docx")))
    assert caught.value.code == "not-found"
    *_, last = worker.run(Request(GAPS))
    assert isinstance(last, Checked)


def test_an_office_layer_is_used_there_too(worker: Worker, tmp_path: Path) -> None:
    layer = tmp_path / "bổ sung.toml"
    layer.write_text(
        '[pack]\nid = "x"\ntitle = "Bổ sung"\nversion = "1"\n\n'
        '[[switch_off]]\nid = "frame.ending"\nreason = "Không dùng."\n',
        encoding="utf-8",
    )
    *_, last = worker.run(Request(GAPS, rules=(layer,)))
    assert isinstance(last, Checked)
    assert [pack.id for pack in last.report.packs][1:] == ["x"]


def test_a_run_given_up_half_way_leaves_nothing_behind(worker: Worker) -> None:
    run = worker.run(Request(GAPS))
    next(run)
    run.close()  # type: ignore[attr-defined]
    *_, last = worker.run(Request(GAPS))
    assert isinstance(last, Checked)


def test_a_second_process_that_dies_is_an_error_and_starts_again(worker: Worker) -> None:
    run = worker.run(Request(GAPS))
    next(run)
    process = worker._process
    assert process is not None
    process.kill()
    with pytest.raises(_EndedError):
        list(run)
    *_, last = worker.run(Request(GAPS))
    assert isinstance(last, Checked)


def test_a_second_process_that_died_between_drafts_is_replaced(worker: Worker) -> None:
    list(worker.run(Request(GAPS)))
    process = worker._process
    assert process is not None
    process.kill()
    *_, last = worker.run(Request(GAPS))
    assert isinstance(last, Checked)


def started_as(code: str, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Let the second process be one that runs *code*; return a list that grows with each start."""
    starts: list[int] = []

    def start(*_: object) -> subprocess.Popen[bytes]:
        starts.append(1)
        if not code:
            raise PermissionError(13, "blocked by the administrator")
        return subprocess.Popen(
            [sys.executable, "-S", "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    monkeypatch.setattr("checker.system.own_process.start", start)
    monkeypatch.setattr("checker.system.log.record", lambda *_: None)
    return starts


@pytest.mark.parametrize("code", ["", "raise SystemExit(3)"], ids=["forbidden", "ended at once"])
def test_where_no_second_process_comes_to_work_this_one_judges(
    monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    starts = started_as(code, monkeypatch)
    worker = Worker()
    for _ in range(2):
        *_, last = worker.run(Request(GAPS))
        assert isinstance(last, Checked)
    assert len(starts) == 2
    with pytest.raises(ReadError):
        list(worker.run(Request(GAPS.with_name("không có.docx"))))


_DIES_OF_THE_DRAFT = """
import os, pickle
os.write(1, pickle.dumps(("ready", None)))
os.read(0, 1)
"""


def test_what_ends_processes_that_work_does_not_come_into_this_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    starts = started_as(_DIES_OF_THE_DRAFT, monkeypatch)
    worker = Worker()
    for times in (2, 4):
        with pytest.raises(_EndedError):
            list(worker.run(Request(GAPS)))
        assert len(starts) == times


def test_the_program_ends_with_its_second_process(worker: Worker) -> None:
    process = worker._process
    assert process is not None
    worker.stop()
    assert process.poll() is not None
    worker.stop()


def test_cancelling_a_long_draft_is_quick(qtbot: QtBot, worker: Worker, tmp_path: Path) -> None:
    """The second process is ended, not waited for."""
    list(worker.run(Request(GAPS)))
    long = long_draft(100, tmp_path)
    background = Background(worker)
    session = Session(background)
    try:
        with qtbot.waitSignal(session.progressed, timeout=20_000):
            session.open(long)
        with qtbot.waitSignal(session.ended):
            session.cancel()
        assert session.path is None
        with qtbot.waitSignal(session.opened, timeout=20_000) as opened:
            session.open(GAPS)
        assert opened.args[0].document.path == GAPS
    finally:
        session.close()
        background.close()


DAMAGED = """
import sys
sys.path[:] = {path!r}
from checker.library.errors import LibraryError
from gui.work import judging, worker

def broken(*_):
    raise LibraryError("library-broken", "Thiếu tệp tiêu chí rules/form/1-frame.toml.")

judging.LocalJudge.warm = broken
judging.LocalJudge.run = broken
worker.serve()
"""


def test_damaged_rules_are_told_and_do_not_end_the_second_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    code = DAMAGED.format(path=[name for name in sys.path if name])
    monkeypatch.setattr(
        "checker.system.own_process._command", lambda *_: [sys.executable, "-c", code]
    )
    worker = Worker()
    try:
        for _ in range(2):
            with pytest.raises(LibraryError) as caught:
                list(worker.run(Request(GAPS)))
            assert caught.value.message == "Thiếu tệp tiêu chí rules/form/1-frame.toml."
        assert worker._process is not None
        assert worker._process.poll() is None
    finally:
        worker.stop()
