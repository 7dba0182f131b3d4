"""Work beside the window: values in order, late ones dropped, errors through the same door."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from benchmarks.window import long_draft
from checker.errors import ReadError
from checker.particulars import Overrides
from gui.checking import Checked, Progress, Request
from gui.jobs import Jobs
from gui.judging import LocalJudge
from gui.session import Session
from gui.worker import Worker, _EndedError
from tests.gui.conftest import GAPS, judged


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_values_arrive_in_order(qtbot: QtBot, jobs: Jobs) -> None:
    got: list[object] = []
    jobs.yielded.connect(got.append)
    with qtbot.waitSignal(jobs.finished):
        jobs.start(lambda: iter(range(50)))
    assert got == list(range(50))
    assert not jobs.running


def test_late_values_are_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    got: list[object] = []
    jobs.yielded.connect(got.append)
    go_on = Event()

    def slow() -> Iterator[str]:
        yield "first"
        go_on.wait(5)
        yield "late"

    with qtbot.waitSignal(jobs.yielded):
        jobs.start(slow)
    with qtbot.waitSignal(jobs.finished):
        jobs.start(lambda: iter(["second"]))
        go_on.set()
    qtbot.wait(50)
    assert got == ["first", "second"]


def test_nothing_arrives_after_cancelling(qtbot: QtBot, jobs: Jobs) -> None:
    got: list[object] = []
    jobs.yielded.connect(got.append)
    go_on = Event()

    def slow() -> Iterator[str]:
        go_on.wait(5)
        yield "late"

    jobs.start(slow)
    jobs.cancel()
    go_on.set()
    qtbot.wait(50)
    assert got == []
    assert not jobs.running


def test_errors_come_back(qtbot: QtBot, jobs: Jobs) -> None:
    def broken() -> Iterator[str]:
        yield "so far"
        raise ReadError("damaged", "Tệp hỏng.")

    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.start(broken)
    error = failed.args[0]
    assert isinstance(error, ReadError)
    assert error.message == "Tệp hỏng."
    assert not jobs.running


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
    session = Session(worker)
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
