"""The workbook of a round, written and taken in again; no Qt."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from gui.work.checking import Progress
from gui.work.looked import Looked, Said
from gui.work.pace import Rate
from gui.work.round_answers import folders_of

if TYPE_CHECKING:
    from checker.rounds.importing import Outcome

_NAMED = 20
"""So many sentences of one sort are told."""


def save_book(
    now: Looked, path: Path, _stop: Event, _given_up: Callable[[], bool]
) -> Iterator[Progress | Said]:
    """Write the workbook of the round *now* to *path*; raises ExportError, WriteError."""
    from checker.exporters.xlsx.round.matrix import Places  # noqa: PLC0415 - only when asked for
    from checker.exporters.xlsx.round.target import check_target, save_round  # noqa: PLC0415

    check_target(path)
    yield Progress("Đang lập bảng tổng hợp", 0.0)
    folders = folders_of(now)
    places = Places(
        now.request.folder,
        path.parent,
        lambda line: folders.get(line.row.path) if line.row is not None else None,
    )
    table, when = now.table, dt.datetime.now().astimezone()
    written = save_round(table.overview, path, when, places, table.since)
    told = "\n".join((f"Đã ghi “{written.path}”.", *written.told))
    yield Said(told, written.path)


def take_in_book(
    now: Looked, path: Path, stop: Event, given_up: Callable[[], bool]
) -> Iterator[Progress | Said]:
    """Take the filled-in workbook *path* into the round *now*; raises ChecklistError, WriteError.

    What was taken in of a file stays, also where it is stopped before the next one.
    """
    from checker.facts import Overrides  # noqa: PLC0415 - only when asked for
    from checker.review.round_read import read_round  # noqa: PLC0415
    from checker.rounds import importing  # noqa: PLC0415
    from checker.rounds.plan_import import Taken, keep  # noqa: PLC0415
    from checker.system.clock import today  # noqa: PLC0415

    yield Progress("Đang đọc bảng tổng hợp", 0.0)
    book, folder = read_round(path), now.request.folder
    round_ = importing.Round(now.library, Overrides(), today(), lambda: now.listing.documents)
    outcomes: list[importing.Outcome] = []
    rate = Rate("Đang nhập", sum(bool(one.rows) for _, one in book.checklists()), "kế hoạch")
    stopped = False
    for outcome in importing.take_in(book, round_):
        outcomes.append(outcome)
        yield rate.told(len(outcomes))
        stopped = stop.is_set() or given_up()
        if stopped:
            break
    told = [*importing.totals(outcomes)]
    if stopped:
        told.append("Đã dừng giữa chừng; nhập lại bảng này để nhập nốt phần còn lại.")
    plans = Taken() if stopped else keep(book, folder)
    told += [*plans.told, *plans.left]
    lines = [line for outcome in outcomes for line in _lines(outcome)]
    if len(lines) > _NAMED:
        lines[_NAMED:] = [f"và {len(lines) - _NAMED} trường hợp khác."]
    taken = bool(plans.decided) or any(outcome.written for outcome in outcomes)
    failed = stopped or bool(plans.left) or any(outcome.left for outcome in outcomes)
    yield Said("\n".join((*told, *lines)), failed=failed, changed=taken)


def _lines(outcome: "Outcome") -> Iterator[str]:
    for line in (*outcome.told, *outcome.left):
        yield f"{outcome.path}: {line}" if outcome.path else line
