"""A round judged: what is known from an earlier run is taken, the rest is judged, all is kept."""

import datetime as dt
import os
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from checker.errors import ReadError
from checker.facts import Overrides
from checker.library.rule import Library
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.key import Beside, Keys, beside
from checker.rounds.listing import Listing
from checker.rounds.pool import Limits, Pool, here, nobody
from checker.rounds.store import Store
from checker.rounds.task import Judge, Said, Slow, Task, judged
from checker.rounds.through import Elsewhere

_FEW = 4
"""Up to so many documents are judged faster in this process than in new ones."""
_NO_OVERRIDES, _LIMITS = Overrides(), Limits()
_OF_CONTENT = ("damaged", "encrypted", "too-large", "no-text", "unsupported-format")
"""Errors that the same bytes have every time; the others may be the machine's."""


@dataclass(frozen=True, slots=True)
class Round:
    """What is asked: which folder, which layers of rules of the office's own, what of every plan.

    ``jobs`` are documents judged at the same time, as many as the machine has processors where it
    is 0. ``apart`` is to judge even a few in processes of their own, as a window needs it.
    """

    folder: Path
    own: tuple[Path, ...] = ()
    overrides: Overrides = _NO_OVERRIDES
    today: dt.date = dt.date.min
    jobs: int = 0
    store: Store | None = None
    with_data: bool = False
    limits: Limits = _LIMITS
    apart: bool = False


class Progress(NamedTuple):
    """How far a round is: documents ``done`` of how many, how many of them were ``reused``.

    ``name`` is the last one done, or the one at which there are ``words``: a slow step.
    ``rate`` is documents judged a second, ``seconds_left`` None where nobody can say yet.
    """

    done: int
    of: int
    reused: int
    name: str = ""
    seconds_left: float | None = None
    rate: float = 0.0
    words: str = ""


def run(
    round_: Round,
    listing: Listing,
    library: Library,
    cancelled: Callable[[], bool] = nobody,
    *,
    elsewhere: Elsewhere | None = None,
    judge: Judge = judged,
) -> Generator[Progress | FileRow, None, None]:
    """Yield the row of each document of *listing* as it is there, and between them the progress.

    It ends early where *cancelled*, within a second; what is done by then is kept in the store.
    Documents are judged *elsewhere* where that is given: by an executor, a cluster.
    """
    running = _Running(round_, library, len(listing.documents), judge)
    try:
        fresh: list[Entry] = []
        for entry in listing.documents:
            if cancelled():
                return
            row = running.known(entry)
            if row is None:
                fresh.append(entry)
            else:
                yield row
                yield running.progress(row.path)
        yield from running.judged(fresh, cancelled, elsewhere)
    finally:
        if round_.store is not None:
            round_.store.flush()


class _Running:
    """One run: its counts and its clock."""

    def __init__(self, round_: Round, library: Library, of: int, judge: Judge) -> None:
        self._round, self._of, self._judge = round_, of, judge
        self._task = Task(round_.folder, library, round_.overrides, round_.today, round_.with_data)
        self._store = round_.store
        self._knows = round_.store is not None and not round_.store.is_empty
        self._keys = Keys(round_.own, round_.overrides, round_.today, library)
        self._beside: dict[str, Beside] = {}
        self._words: dict[str, str] = {}
        self._done = self._reused = 0
        self._begun = time.monotonic()

    def known(self, entry: Entry) -> FileRow | None:
        """Return what an earlier run found of *entry*, None where it has to be judged."""
        if self._store is None:
            return None
        found = self._beside[entry.name] = beside(entry)
        if not self._knows:
            return None
        try:
            key = self._keys.of(entry, entry.sha256(), found)
        except ReadError:
            return None
        row = self._store.get(key, entry.name, self._round.folder / entry.name)
        if row is not None:
            self._done += 1
            self._reused += 1
            return self._told(row, entry)
        return None

    def judged(
        self, entries: list[Entry], cancelled: Callable[[], bool], elsewhere: Elsewhere | None
    ) -> Iterator[Progress | FileRow]:
        """Yield the rows of *entries*, keep them, and tell the progress."""
        by_name = {entry.name: entry for entry in entries}
        self._begun = time.monotonic()
        for said in self._way(entries, cancelled, elsewhere):
            if isinstance(said, FileRow):
                self._done += 1
                entry = by_name[said.path]
                self._keep(entry, said)
                yield self._told(said, entry)
                yield self.progress(said.path)
            elif isinstance(said, Slow):
                yield self.progress(said.name, said.words)
            else:
                if self._store is not None:
                    self._store.tick()
                yield self.progress("")

    def progress(self, name: str, words: str = "") -> Progress:
        """Return how far it is."""
        judged_, left = self._done - self._reused, self._of - self._done
        spent = time.monotonic() - self._begun
        rate = judged_ / spent if judged_ and spent > 0 else 0.0
        seconds = left / rate if rate else None
        return Progress(self._done, self._of, self._reused, name, seconds, rate, words)

    def _told(self, row: FileRow, entry: Entry) -> FileRow:
        """Return *row* of *entry* as it is told; a round of thousands holds its many equal words once."""
        same = self._words.setdefault
        return replace(
            row,
            modified=entry.modified,
            shown={same(rule, rule): how for rule, how in row.shown.items()},
            open=tuple(
                matter._replace(
                    rule=same(matter.rule, matter.rule),
                    message=same(matter.message, matter.message),
                    suggestion=same(matter.suggestion, matter.suggestion),
                )
                for matter in row.open
            ),
        )

    def _way(
        self, entries: list[Entry], cancelled: Callable[[], bool], elsewhere: Elsewhere | None
    ) -> Iterator[Said]:
        left = entries
        if elsewhere is not None:
            left = yield from elsewhere(entries, self._task, cancelled, self._judge)
        # What is left of an earlier run may be what ended it, or what ended others elsewhere.
        is_tame = not self._reused and elsewhere is None
        if len(left) <= _FEW and is_tame and not self._round.apart:
            yield from here(left, self._task, cancelled, self._judge)
            return
        jobs = min(self._round.jobs or os.cpu_count() or 1, len(left))
        pool = Pool(self._task, jobs, self._round.limits, self._judge)
        yield from pool.run(left, cancelled)

    def _keep(self, entry: Entry, row: FileRow) -> None:
        """Keep what was found of *entry*, under the key of the very bytes that were judged.

        Where nobody knows whether it was judged by the decisions that lie beside it now, or whether
        the bytes there now are those that could not be read, the next run judges it again.
        """
        if self._store is None:
            return
        found = beside(entry)
        if found != self._beside[entry.name]:
            return
        sha256 = row.sha256
        if row.error is not None:
            if row.error.code not in _OF_CONTENT or not entry.is_as_found:
                return
            try:
                sha256 = entry.sha256()
            except ReadError:
                return
        self._store.put(self._keys.of(entry, sha256, found), row)
