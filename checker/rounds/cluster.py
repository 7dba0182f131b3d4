"""A round judged on a Dask cluster: several machines of an office, by the same program and rules.

The documents go from this machine to the scheduler and its workers, nowhere else. Each is read by
a worker where it lies if that sees the same folder, else it is sent. Only workers with the very
program of this machine judge; the rules are sent along. Where the cluster is lost, what is left
is judged on this machine.
"""

import logging
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, InvalidStateError
from contextlib import contextmanager, suppress
from functools import partial
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Any

from checker.rounds.desk import given_of, is_build, judged_at_desk
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.key import build
from checker.rounds.parcel import packed
from checker.rounds.pool import Limits
from checker.rounds.task import Judge, Said, Slow, Task
from checker.rounds.through import Order, given_out

if TYPE_CHECKING:
    from distributed import Client
    from distributed import Future as Remote

_SCHEMES = ("tcp://", "tls://")
_CONNECT = 10.0
"""Seconds to wait for the scheduler."""
_WORKERS = 10.0
"""Seconds to wait for the first worker."""
_LOOK = 1.0
"""Seconds between two looks at which workers there are."""
_SILENCE = 20.0
"""Seconds after which a scheduler that says nothing, or has no worker left, is given up."""
_LIMITS = Limits()
_LOGS = ("distributed", "distributed.client", "tornado", "tornado.application", "asyncio")

_NOT_INSTALLED = (
    "Máy này chưa có phần chạy trên cụm máy. Hãy cài thêm bằng lệnh “python3 bootstrap.py cluster” "
    "(hoặc “pip install .[cluster]”) rồi chạy lại."
)
_NO_ADDRESS = "“{address}” không phải là địa chỉ của cụm máy; hãy viết như tcp://10.0.0.5:8786."
_NO_CLUSTER = (
    "Không nối được với cụm máy {address}. Hãy xem lại địa chỉ, và xem lệnh “dask scheduler” "
    "có đang chạy ở máy đó không."
)
_NO_WORKER = (
    "Cụm máy {address} chưa có máy nào dùng được. Hãy chạy lệnh “dask worker {address}” ở các máy; "
    "cách làm ở docs/cum-may.md."
)
_OTHER = "Không dùng máy {host}: bản Soát ở đó khác với máy này. Hãy cập nhật rồi chạy lại."
_NONE = "Không dùng máy {host}: ở đó chưa cài Soát, hoặc là bản quá cũ."
_LOST = "Mất kết nối với cụm máy {address}: phần còn lại được kiểm tra tiếp trên máy này."
_EMPTY = (
    "Cụm máy {address} không còn máy nào dùng được: phần còn lại được kiểm tra tiếp trên máy này."
)


class ClusterError(Exception):
    """There is no cluster to work on; ``message`` is Vietnamese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@contextmanager
def connected(address: str, tell: Callable[[str], object]) -> Iterator["Cluster"]:
    """Give the cluster whose scheduler is at *address*; raises ClusterError where there is none.

    *tell* is told which workers are not used, and why.
    """
    if not _is_address(address):
        raise ClusterError(_NO_ADDRESS.format(address=address))
    try:
        import dask  # noqa: PLC0415 - an extra
        from distributed import Client  # noqa: PLC0415 - an extra, and slow
    except ImportError as error:
        raise ClusterError(_NOT_INSTALLED) from error
    for name in _LOGS:  # what is wrong is told in plain words
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    dask.config.set({"distributed.admin.large-graph-warning-threshold": "1 GB"})
    try:
        client = Client(address, timeout=_CONNECT, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise ClusterError(_NO_CLUSTER.format(address=address)) from error
    cluster = Cluster(client, address)
    try:
        try:
            cluster.wait_for_workers(tell)
        except (OSError, TimeoutError) as error:
            raise ClusterError(_NO_CLUSTER.format(address=address)) from error
        yield cluster
    finally:
        cluster.close()


def _is_address(words: str) -> bool:
    """Whether *words* name a scheduler: ``tcp://HOST:PORT``."""
    host, colon, port = words.partition("//")[2].rpartition(":")
    is_host = bool(host) and "/" not in host and not any(map(str.isspace, host))
    return words.startswith(_SCHEMES) and bool(colon) and is_host and port.isdecimal()


class Cluster(Executor):
    """Workers of a Dask cluster that have this very program; :meth:`judged` is a round's way elsewhere."""

    def __init__(self, client: "Client", address: str) -> None:
        self._client, self._address = client, address
        self._build = build()
        self._able = f"soat-{self._build[:16]}"
        self._known: set[str] = set()
        self._refused: set[str] = set()
        self._words: deque[str] = deque()
        self._pending: dict[Future[Any], Remote] = {}
        self._lock = Lock()
        self._lost, self._closed = Event(), Event()
        self._sees_folder = True

    def wait_for_workers(self, tell: Callable[[str], object]) -> None:
        """Return once a worker can judge; raises ClusterError where none comes."""
        waited = 0.0
        while not self._workers():
            if waited >= _WORKERS or self._refused:
                self._tell(tell)
                raise ClusterError(_NO_WORKER.format(address=self._address))
            self._closed.wait(_LOOK)
            waited += _LOOK
        self._tell(tell)
        Thread(target=self._watch, daemon=True).start()

    def judged(
        self,
        entries: Sequence[Entry],
        task: Task,
        cancelled: Callable[[], bool],
        judge: Judge,
    ) -> Generator[Said, None, list[Entry]]:
        """Yield the rows of *entries*; return those that the cluster could not do."""
        # As a task that does nothing, so that it is there again after a worker's death.
        rules = self._remote(_same, given_of(task, judge, _LIMITS))
        left = yield from self._named(
            given_out(self, entries, partial(self._order, rules), cancelled), task
        )
        yield from self._told()
        return left

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """Have a worker call *fn*; raises RuntimeError where the cluster is lost."""
        future: Future[Any] = Future()
        with self._lock:
            if self._lost.is_set():
                raise RuntimeError("the cluster is lost")
            remote = self._pending[future] = self._remote(fn, *args, **kwargs)
        remote.add_done_callback(partial(self._arrived, future))
        return future

    def close(self) -> None:
        """Let go of the cluster; what is still with it is given up."""
        self._closed.set()
        with suppress(Exception):
            self._client.close(timeout=1)

    def _order(self, rules: "Remote", entry: Entry, unseen: bool) -> Order:
        self._sees_folder = self._sees_folder and not unseen
        return Order(judged_at_desk, (rules, packed(entry, whole=not self._sees_folder)))

    def _named(
        self, way: Generator[Said, None, list[Entry]], task: Task
    ) -> Generator[Said, None, list[Entry]]:
        """Yield what comes *way*, reports with the file's place on this machine."""
        while True:
            try:
                said = next(way)
            except StopIteration as end:
                left: list[Entry] = end.value
                return left
            if isinstance(said, FileRow) and said.data is not None:
                said.data["document"]["path"] = str(task.folder / said.path)
            yield said
            yield from self._told()

    def _told(self) -> Iterator[Slow]:
        while self._words:
            yield Slow("", self._words.popleft())

    def _tell(self, tell: Callable[[str], object]) -> None:
        while self._words:
            tell(self._words.popleft())

    def _remote(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> "Remote":
        return self._client.submit(fn, *args, pure=False, resources={self._able: 1}, **kwargs)

    def _arrived(self, future: "Future[Any]", remote: "Remote") -> None:
        """Pass on what came of *remote*."""
        try:
            outcome, error = remote.result(timeout=_SILENCE), None
        except BaseException as failed:  # noqa: BLE001 - whatever it is, it is asked again
            outcome, error = None, failed
        with self._lock:
            if self._pending.pop(future, None) is None:
                return
            with suppress(InvalidStateError):  # nobody waits any more
                if error is None:
                    future.set_result(outcome)
                else:
                    future.set_exception(RuntimeError(str(error)))

    def _watch(self) -> None:
        """Look after the workers until the end: take new ones in, give a cluster up that is lost."""
        alone = 0.0
        while not self._closed.wait(_LOOK):
            try:
                able = self._workers()
            except Exception:  # noqa: BLE001 - it does not answer, whatever it says
                self._give_up(_LOST)
                return
            alone = 0.0 if able else alone + _LOOK
            if alone >= _SILENCE:
                self._give_up(_EMPTY)
                return

    def _give_up(self, words: str) -> None:
        if self._closed.is_set():
            return
        self._words.append(words.format(address=self._address))
        with self._lock:
            self._lost.set()
            for future in self._pending:
                with suppress(InvalidStateError):
                    future.set_exception(RuntimeError("the cluster is lost"))
            self._pending.clear()

    def _workers(self) -> int:
        """Return how many workers can judge, after new ones were asked; raises where none answers."""
        if self._client.status != "running":
            raise ConnectionError(self._client.status)
        info = self._client.sync(self._client.scheduler.identity, callback_timeout=_SILENCE)
        workers: Mapping[str, Mapping[str, Any]] = info["workers"]
        able = {name for name, worker in workers.items() if self._able in worker["resources"]}
        fresh = sorted(set(workers) - self._known)
        if not fresh:
            return len(able)
        self._known.update(fresh)
        answers = self._client.run(
            _enrol, self._build, self._able, workers=fresh, on_error="return"
        )
        for worker, answer in answers.items():
            if answer is True:
                able.add(worker)
            elif answer is False:
                self._refuse(_OTHER.format(host=workers[worker]["host"]))
            elif isinstance(answer, OSError):  # it is gone again, or answers the next time
                self._known.discard(worker)
            else:  # it does not know what it is asked
                self._refuse(_NONE.format(host=workers[worker]["host"]))
        return len(able)

    def _refuse(self, words: str) -> None:
        if words not in self._refused:
            self._words.append(words)
        self._refused.add(words)


async def _enrol(asked: str, able: str, dask_worker: Any) -> bool:
    """Let a worker judge for rounds of its own program; whether it is the one that is *asked* for."""
    if not is_build(asked):
        return False
    threads = dask_worker.state.nthreads
    if dask_worker.state.total_resources.get(able) != threads:
        await dask_worker.set_resources(**{able: threads})
    return True


def _same(given: bytes) -> bytes:
    return given
