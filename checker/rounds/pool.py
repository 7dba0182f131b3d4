"""Many documents at once: worker processes that cost no more than the document they fail at.

A worker that hangs, takes too much memory or is killed loses the document in work. What a worker
was killed at is tried again alone, in case the machine was short of something; a document that
ends its worker every time is told. Where no worker can start, the work goes on in this process:
that says nothing about the documents.
"""

import pickle
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import wait

from checker.errors import ReadError
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.hand import Hand
from checker.rounds.task import Judge, Said, Slow, Task, judged
from checker.rounds.worker import Ready, Started

_TICK = 0.2
"""Seconds between two looks at who has asked to stop, at the clock and at the memory taken."""
_AWAY = 10.0
"""Seconds between two looks after which nobody can have been looking: the machine was asleep."""
_MOST = 60
"""Windows waits for no more."""
_DEATHS = 3
"""A document at which so many workers have died is told."""
_FAILURES = 2
"""So many workers in turn do not start: none will."""
_START = 120.0
"""Seconds a worker has to start: a virus scanner may look at every file of the program."""

_STOPPED = (
    "Chương trình dừng đột ngột khi đọc tệp này nên chưa kiểm tra được. "
    "Hãy mở bằng Word, lưu thành tệp .docx mới rồi kiểm tra lại."
)
_HUNG = (
    "Đọc và đối chiếu tệp này quá {seconds:.0f} giây vẫn chưa xong nên đã dừng; tệp có thể bị hỏng hoặc quá lớn. "
    "Hãy lưu lại bằng Word, hoặc kiểm tra riêng tệp này."
)
_HUNGRY = (
    "Đọc tệp này cần hơn {size} MB bộ nhớ nên đã dừng. "
    "Hãy bỏ bớt ảnh trong tệp, hoặc lưu riêng phần dự thảo cần kiểm tra."
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take: ``seconds`` without a step, bytes of ``memory``.

    Of a scan each page recognised is a step.
    """

    seconds: float = 120.0
    memory: int = 1536 * 2**20


def nobody() -> bool:
    """Nobody asks to stop."""
    return False


class Pool:
    """Judges documents in worker processes, which stay after a run where they are to: see :meth:`close`."""

    def __init__(
        self,
        task: Task,
        workers: int,
        limits: Limits = Limits(),
        judge: Judge = judged,
        *,
        stay: bool = False,
    ) -> None:
        self._stay = stay
        self._task, self._judge, self._limits = task, judge, limits
        self._started = pickle.dumps(Started(task, judge, limits.seconds))
        self._most = max(1, min(workers, _MOST))
        self._hands: list[Hand] = []
        self._waiting: deque[Entry] = deque()
        self._alone: deque[Entry] = deque()
        self._deaths: Counter[Entry] = Counter()
        self._failures = 0
        self._looked = 0.0

    def run(
        self, entries: Iterable[Entry], cancelled: Callable[[], bool] = nobody
    ) -> Iterator[Said]:
        """Yield the row of each of *entries* as it is done, slow steps before it, None now and then.

        It ends before all is done where *cancelled*; no worker outlives it but those that stay.
        """
        self._waiting.extend(entries)
        self._looked = time.monotonic()
        try:
            while (self._waiting or self._alone or self._busy) and not cancelled():
                if self._cannot_start():
                    yield from map(_told_stopped, self._alone)
                    yield from here(self._waiting, self._task, cancelled, self._judge)
                    return
                self._hand_out()
                yield from self._heard()
                self._excuse()
                yield from self._overdue()
                yield None
        finally:
            if not self._stay or self._busy:
                self.close()

    def close(self) -> None:
        """End the workers."""
        for hand in self._hands:
            hand.end()
        self._hands.clear()

    @property
    def _busy(self) -> bool:
        return any(hand.entry for hand in self._hands)

    def _cannot_start(self) -> bool:
        """Whether no worker starts here: a guard forbids it, memory is short, the program is a frozen one."""
        return self._failures >= _FAILURES and not self._hands

    def _hand_out(self) -> None:
        """Give every free worker a document; start workers while there is more to do."""
        if self._waiting:
            while len(self._hands) < min(self._most, len(self._waiting)) and self._start():
                pass
        elif self._alone and not self._hands:
            self._start()
        for hand in self._hands:
            if hand.is_free and (entry := self._next()) is not None:
                hand.give(entry)

    def _next(self) -> Entry | None:
        """Return the document that comes next; what a worker was killed at comes last, alone."""
        if self._waiting:
            return self._waiting.popleft()
        return self._alone.popleft() if self._alone and not self._busy else None

    def _start(self) -> bool:
        if self._failures >= _FAILURES:
            return False
        try:
            self._hands.append(Hand(self._started))
        except (OSError, RuntimeError, ValueError, MemoryError):
            self._failures += 1
            return False
        return True

    def _heard(self) -> Iterator[Slow | FileRow]:
        """Yield what workers say within a tick, and what is to be told of those that died."""
        if not self._hands:
            return
        speaking = wait([hand.connection for hand in self._hands], _TICK)
        for hand in [hand for hand in self._hands if hand.connection in speaking]:
            said = hand.said()
            if said is None:
                yield from self._died(hand)
            elif isinstance(said, Ready):
                self._failures = 0
            else:
                self._hand_out()  # nobody waits while what was said is dealt with
                yield said

    def _died(self, hand: Hand) -> Iterator[FileRow]:
        """Take a dead worker's document back: it is tried again, or told."""
        entry = self._gone(hand)
        if not hand.is_ready:
            self._failures += 1
        if entry is None:
            return
        self._deaths[entry] += 1
        if self._deaths[entry] < _DEATHS:
            self._alone.append(entry)
        else:
            yield _told_stopped(entry)

    def _excuse(self) -> None:
        """Hold no time against the workers in which they may have stood still as this process did.

        On Windows the clock goes on while the machine sleeps: every draft in work would seem to hang.
        """
        now = time.monotonic()
        away, self._looked = now - self._looked, now
        if away > _AWAY:
            for hand in self._hands:
                hand.excuse(away)

    def _overdue(self) -> Iterator[FileRow]:
        """End the workers that take too long or too much; yield what is told of their documents."""
        for hand in list(self._hands):
            if not hand.is_ready and hand.idle > _START:
                self._gone(hand)
                self._failures += 1
            elif hand.entry is not None and hand.idle > self._limits.seconds:
                yield _told(hand.entry, _HUNG.format(seconds=self._limits.seconds))
                self._gone(hand)
            elif hand.entry is not None and hand.memory() > self._limits.memory:
                yield _told(hand.entry, _HUNGRY.format(size=self._limits.memory // 2**20))
                self._gone(hand)

    def _gone(self, hand: Hand) -> Entry | None:
        hand.end()
        self._hands.remove(hand)
        return hand.entry


def here(
    entries: Iterable[Entry],
    task: Task,
    cancelled: Callable[[], bool] = nobody,
    judge: Judge = judged,
) -> Iterator[Said]:
    """Judge *entries* in this process; as :meth:`Pool.run`."""
    for entry in entries:
        for said in judge(entry, task):
            if cancelled():
                return
            yield said


def _told_stopped(entry: Entry) -> FileRow:
    return _told(entry, _STOPPED)


def _told(entry: Entry, words: str) -> FileRow:
    return FileRow(entry.name, error=ReadError("unreadable", words))
