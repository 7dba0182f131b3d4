"""Rounds as the window knows them, without any file: one that is open, and one that never ends."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

from checker.library.load import load_library
from checker.rounds.decisions import read_kept
from checker.rounds.listing import Listing
from gui.panes.round.lines import RoundTable, table_of
from gui.work.checking import Progress
from gui.work.looked import Looked, RoundRequest
from tests.gui.round_making import overview


def open_round(folder: Path = Path("đợt 1"), table: RoundTable | None = None) -> Looked:
    """A round in *folder* with *table*, of a few offices where none is given."""
    shown = table or table_of(overview(6))
    return Looked(RoundRequest(folder), load_library(), Listing(()), read_kept(folder), shown)


class Endless:
    """Looks at a round for ever, telling one table first."""

    def look(
        self, request: RoundRequest, stop: Event, given_up: Callable[[], bool]
    ) -> Iterator[Progress | Looked]:
        now = replace(open_round(request.folder), request=request, whole=False, done=2)
        now = replace(now, table=replace(now.table, seen=(2, 9)))
        yield Progress("Đã xem 2/9 tệp", 0.2)
        yield now
        while not (stop.is_set() or given_up()):
            time.sleep(0.01)
        yield now
