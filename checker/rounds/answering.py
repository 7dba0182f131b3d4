"""All answers of a round, by several processes: each judges and writes for itself."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field

from checker.rounds.addressed import Answer
from checker.rounds.answers import Answered, answer_one
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.letter import Setting
from checker.rounds.pool import Pool, here, nobody
from checker.rounds.task import Slow, Task

_FEW = 4
"""Up to so many answers are written faster in this process than in new ones."""


@dataclass(frozen=True, slots=True)
class _Work(Entry):
    """An answer as a worker is given it: its folder stands for a document's name."""

    answer: Answer | None = field(default=None, compare=False)


def answer_all(
    answers: Sequence[Answer],
    setting: Setting,
    workers: int,
    cancelled: Callable[[], bool] = nobody,
) -> Generator[Answered | None, None, None]:
    """Write all *answers*; yield what became of each as soon as it is written, None now and then.

    It ends early where *cancelled*, within a second: what is written stays.
    """
    work = [_Work(answer.folder, setting.to, answer=answer) for answer in answers]
    few = workers < 2 or len(work) <= _FEW
    if few:
        way = here(work, setting, cancelled, _answered)
    else:
        pool = Pool(setting, min(workers, len(work)), judge=_answered)
        way = pool.run(work, cancelled)
    for said in way:
        if isinstance(said, FileRow):
            yield _row(said)
        else:
            yield None


def _answered(work: Entry, task: Task) -> Iterator[Slow | FileRow | None]:
    """Write the answer that *work* is; this is what a worker does."""
    assert isinstance(work, _Work)  # noqa: S101 - as they are given out above
    assert isinstance(task, Setting)  # noqa: S101
    if work.answer is not None:
        yield answer_one(work.answer, task)


def _row(said: FileRow) -> Answered:
    """Return what became of an answer, also where its worker did not live to tell."""
    if isinstance(said, Answered):
        return said
    words = said.error.message if said.error is not None else ""
    return Answered(said.path, failed=(f"{said.path}: {words}",))
