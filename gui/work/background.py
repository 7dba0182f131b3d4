"""The one place where work is done beside the window: one pool of threads, one second process."""

from collections import deque
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from gui.work.checking import Judge, Request
from gui.work.lane import Job, Lane, Listener, LongWork, What, Work

_THREADS = 4
"""One waits for the second process, one for a round's processes, one reads for dialogs, one does everything else."""


class Background(QObject):
    """Runs work on four lanes, in each one job after another in the order asked.

    Drafts are judged in the second process, through *judge*; files are written
    and read on a thread of this one; a round, which takes long, has a lane to
    itself, and so has the reading of other plans, which may be pictures.
    Whoever asks is told on the window's thread; nothing arrives any
    more from a job that was given up.
    """

    _poked = Signal()

    def __init__(self, judge: Judge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._judge = judge
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        # Kept beside the signal: when the window closes, no event arrives any more.
        self._arrived: deque[tuple[Job, What, Any]] = deque()
        self._process = Lane(self._pool, self._send, judge.stop)
        self._thread = Lane(self._pool, self._send)
        self._round = Lane(self._pool, self._send)
        self._reading = Lane(self._pool, self._send)
        self._jobs: dict[Job, Lane] = {}
        self._poked.connect(self._deliver)

    def judge(self, request: Request, listener: Listener) -> Job:
        """Let the second process judge a draft; values are Progress, the last one Checked."""
        return self._add(self._process, Job(lambda: self._judge.run(request), listener))

    def run(self, work: Work, listener: Listener, *, must_end: bool = False) -> Job:
        """Do *work* on another thread; with *must_end* also when the window closes."""
        return self._add(self._thread, Job(work, listener, must_end=must_end))

    def read(self, work: Work, listener: Listener) -> Job:
        """Do *work* that reads a plan which is not the open draft: what is to be written does not wait for it."""
        return self._add(self._reading, Job(work, listener))

    def oversee(self, work: LongWork, listener: Listener) -> Job:
        """Do *work* that takes long beside everything else: it is told by a function whether it was given up."""
        job = Job(lambda: work(job.given_up.is_set), listener)
        return self._add(self._round, job)

    def give_up(self, job: Job | None) -> None:
        """Give *job* up: nothing of it arrives any more. None and ended jobs are let be."""
        if job is not None and job.running:
            job.running = False
            self._jobs.pop(job).give_up(job)

    def finish(self, patience: int) -> None:
        """Wait *patience* ms for what must end; what has not begun by then never will."""
        for job in [job for job in self._jobs if not job.must_end]:
            self.give_up(job)
        self._pool.waitForDone(patience)
        self._thread.drop_waiting()
        self._deliver()

    def close(self) -> None:
        """Give up everything, end the second process and wait for the threads."""
        for job in list(self._jobs):
            self.give_up(job)
        self._judge.stop()
        self._pool.waitForDone()

    def _add(self, lane: Lane, job: Job) -> Job:
        self._jobs[job] = lane
        lane.add(job)
        return job

    def _send(self, job: Job, what: What, value: Any) -> None:
        """Take what *job* tells, on its own thread."""
        self._arrived.append((job, what, value))
        self._poked.emit()

    def _deliver(self) -> None:
        while self._arrived:
            job, what, value = self._arrived.popleft()
            if not job.running:
                continue
            if what == "value":
                job.listener.value(value)
                continue
            job.running = False
            del self._jobs[job]
            if what == "failed":
                job.listener.failed(value)
            else:
                job.listener.finished()
