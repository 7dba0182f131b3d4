"""Work beside the window: in order, late results dropped, errors through the same door."""

from collections.abc import Callable, Iterator
from threading import Event, get_ident

import pytest
from pytestqt.qtbot import QtBot

from checker.errors import ReadError
from checker.library.errors import LibraryError
from gui.work.background import Background
from gui.work.checking import Checked, Progress, Request
from gui.work.lane import Listener
from tests.gui.conftest import GAPS


class Heard:
    """Keeps what a job tells, and on which thread."""

    def __init__(self) -> None:
        self.values: list[object] = []
        self.errors: list[Exception] = []
        self.ends = 0
        self.threads: set[int] = set()
        self.listener = Listener(self._failed, self._value, self._finished)

    @property
    def over(self) -> bool:
        return bool(self.ends or self.errors)

    def _value(self, value: object) -> None:
        self.values.append(value)
        self.threads.add(get_ident())

    def _failed(self, error: Exception) -> None:
        self.errors.append(error)
        self.threads.add(get_ident())

    def _finished(self) -> None:
        self.ends += 1


class FakeJudge:
    """Judges as it is told to; stopping it ends what runs, as ending a process does."""

    def __init__(self) -> None:
        self.answer: Callable[[Request], Iterator[Progress | Checked]] = lambda _: iter(())
        self.stopped = Event()
        self.asked: list[Request] = []

    def run(self, request: Request) -> Iterator[Progress | Checked]:
        self.asked.append(request)
        self.stopped.clear()
        return self.answer(request)

    def stop(self) -> None:
        self.stopped.set()

    def hang(self, _: Request) -> Iterator[Progress | Checked]:
        yield Progress("Đang đọc dự thảo", 0.0)
        assert self.stopped.wait(10)
        raise RuntimeError("ended")


@pytest.fixture
def fake() -> FakeJudge:
    return FakeJudge()


@pytest.fixture
def background(qtbot: QtBot, fake: FakeJudge) -> Iterator[Background]:
    made = Background(fake)
    yield made
    made.close()


def test_values_arrive_in_order_on_the_window_s_thread(
    qtbot: QtBot, background: Background
) -> None:
    heard, at_work = Heard(), set()

    def work() -> Iterator[int]:
        at_work.add(get_ident())
        yield from range(50)

    job = background.run(work, heard.listener)
    assert job.running
    qtbot.waitUntil(lambda: heard.over)
    assert heard.values == list(range(50))
    assert (heard.ends, heard.errors) == (1, [])
    assert heard.threads == {get_ident()}
    assert get_ident() not in at_work
    assert not job.running


def test_errors_come_back_after_the_values(qtbot: QtBot, background: Background) -> None:
    heard = Heard()

    def broken() -> Iterator[str]:
        yield "so far"
        raise ReadError("damaged", "Tệp hỏng.")

    job = background.run(broken, heard.listener)
    qtbot.waitUntil(lambda: heard.over)
    assert heard.values == ["so far"]
    assert [error.message for error in heard.errors if isinstance(error, ReadError)] == [
        "Tệp hỏng."
    ]
    assert heard.ends == 0
    assert not job.running


def test_late_results_are_dropped(qtbot: QtBot, background: Background) -> None:
    first, second, go_on = Heard(), Heard(), Event()

    def slow() -> Iterator[str]:
        yield "first"
        go_on.wait(5)
        yield "late"

    job = background.run(slow, first.listener)
    qtbot.waitUntil(lambda: bool(first.values))
    background.give_up(job)
    background.run(lambda: iter(["second"]), second.listener)
    go_on.set()
    qtbot.waitUntil(lambda: second.over)
    assert (first.values, first.over) == (["first"], False)
    assert second.values == ["second"]


def test_what_had_arrived_but_was_not_delivered_is_late_too(
    qtbot: QtBot, background: Background
) -> None:
    heard, done = Heard(), Event()

    def work() -> Iterator[str]:
        yield "value"
        done.set()

    job = background.run(work, heard.listener)
    assert done.wait(5)
    background.give_up(job)
    qtbot.wait(50)
    assert (heard.values, heard.over) == ([], False)


def test_a_job_given_up_before_its_turn_never_begins(qtbot: QtBot, background: Background) -> None:
    go_on, begun, last = Event(), Event(), Heard()

    def slow() -> Iterator[str]:
        go_on.wait(5)
        yield "slow"

    def never() -> Iterator[str]:
        begun.set()
        yield "never"

    background.run(slow, Heard().listener)
    background.give_up(background.run(never, Heard().listener))
    background.run(lambda: iter(["last"]), last.listener)
    go_on.set()
    qtbot.waitUntil(lambda: last.over)
    assert not begun.is_set()


def test_giving_up_what_has_ended_changes_nothing(
    qtbot: QtBot, background: Background, fake: FakeJudge
) -> None:
    heard = Heard()
    job = background.judge(Request(GAPS), heard.listener)
    qtbot.waitUntil(lambda: heard.over)
    background.give_up(job)
    background.give_up(None)
    assert not fake.stopped.is_set()


def test_a_draft_given_up_is_stopped_and_the_next_one_judged(
    qtbot: QtBot, background: Background, fake: FakeJudge
) -> None:
    first, second = Heard(), Heard()
    fake.answer = fake.hang
    job = background.judge(Request(GAPS), first.listener)
    qtbot.waitUntil(lambda: bool(first.values))
    fake.answer = lambda _: iter([Progress("Đang đọc dự thảo", 0.5)])
    background.judge(Request(GAPS), second.listener)
    background.give_up(job)
    qtbot.waitUntil(lambda: second.over)
    assert second.values == [Progress("Đang đọc dự thảo", 0.5)]
    assert not first.over


def test_files_are_written_while_a_draft_is_judged(
    qtbot: QtBot, background: Background, fake: FakeJudge
) -> None:
    judging, writing = Heard(), Heard()
    fake.answer = fake.hang
    background.judge(Request(GAPS), judging.listener)
    background.run(lambda: iter(["written"]), writing.listener)
    qtbot.waitUntil(lambda: writing.over)
    assert not judging.over


def test_damaged_rules_come_back_as_themselves(
    qtbot: QtBot, background: Background, fake: FakeJudge
) -> None:
    heard = Heard()

    def broken(_: Request) -> Iterator[Progress | Checked]:
        raise LibraryError("library-broken", "Thiếu sổ văn bản.")
        yield

    fake.answer = broken
    background.judge(Request(GAPS), heard.listener)
    qtbot.waitUntil(lambda: heard.over)
    (error,) = heard.errors
    assert isinstance(error, LibraryError)
    assert error.message == "Thiếu sổ văn bản."


def test_what_must_end_ends_though_the_window_closes(
    background: Background, fake: FakeJudge
) -> None:
    """No event of the window's loop arrives any more: the results are heard all the same."""
    judging, first, second, other = Heard(), Heard(), Heard(), Heard()
    fake.answer = fake.hang
    background.judge(Request(GAPS), judging.listener)
    background.run(lambda: iter(["first"]), first.listener, must_end=True)
    background.run(lambda: iter(["other"]), other.listener)
    background.run(lambda: iter(["second"]), second.listener, must_end=True)
    background.finish(5_000)
    assert (first.values, second.values) == (["first"], ["second"])
    assert not judging.over
    assert not other.over


def test_patience_has_an_end(qtbot: QtBot, background: Background) -> None:
    running, waiting, go_on = Heard(), Heard(), Event()

    def slow() -> Iterator[str]:
        go_on.wait(5)
        yield "slow"

    background.run(slow, running.listener, must_end=True)
    background.run(lambda: iter(["waiting"]), waiting.listener, must_end=True)
    background.finish(10)
    go_on.set()
    qtbot.waitUntil(lambda: running.over)
    assert running.values == ["slow"]
    qtbot.wait(50)
    assert not waiting.over
