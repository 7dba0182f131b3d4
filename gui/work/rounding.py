"""Looking at a round for the window: found, judged by worker processes, told while it goes on."""

import gc
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from checker.errors import ReadError
from checker.exporters.memory import no_collection
from gui.work.checking import Progress

if TYPE_CHECKING:
    from checker.library.libraries import Libraries
    from checker.library.rule import Library
    from checker.rounds.decisions import Kept
    from checker.rounds.entry import Entry
    from checker.rounds.file_row import FileRow
    from checker.rounds.listing import Listing
    from checker.rounds.overview import Office
    from checker.rounds.run import Progress as Step
    from checker.rounds.store import Store
    from gui.panes.round.lines import RoundTable

_FIRST, _PAUSE, _SHARE = 0.15, 1.0, 8
"""Seconds until the first table is told, and between two at least; each takes at most one part in so many."""
_TOLD = 0.1
"""Seconds between two words on how far it is."""
_GONE = (
    "Thư mục có thể đã bị đổi tên, chuyển đi hoặc xóa, hoặc ổ mạng, USB đã ngắt. "
    "Hãy nối lại rồi bấm “Thử lại”, hoặc chọn thư mục khác."
)


class RoundRequest(NamedTuple):
    """The folder of a round, to be judged by the built-in library and the layers ``rules`` over it."""

    folder: Path
    rules: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Looked:
    """A round as far as it is known: what its table is made of, and the table.

    ``whole`` tells that every document was judged; ``words`` are sentences on what went wrong
    beside the drafts; ``rows`` are by the documents' names.
    """

    request: RoundRequest
    library: "Library"
    listing: "Listing"
    kept: "Kept"
    table: "RoundTable"
    rows: Mapping[str, "FileRow"] = field(default_factory=dict)
    roster: "tuple[Office, ...] | None" = None
    whole: bool = True
    words: tuple[str, ...] = ()

    @property
    def entries(self) -> Mapping[str, "Entry"]:
        """The documents by their names."""
        return {entry.name: entry for entry in self.listing.documents}


class Rounds:
    """Looks at rounds one after another; keeps the library that it has loaded."""

    def __init__(self) -> None:
        self._libraries: Libraries | None = None

    def look(
        self, request: RoundRequest, stop: Event, given_up: Callable[[], bool]
    ) -> Iterator[Progress | Looked]:
        """Yield the progress, tables of what is known so far, and at last that of the whole.

        Where *stop* is set or it was *given_up* the last one is that of what is known by then.
        Raises ReadError where there is no such folder, LibraryError where there are no rules. What is
        judged is kept beside the drafts, so that it is not judged again.
        """
        # Imported here: the window is on the screen before they are needed.
        from checker.rounds.decisions import read_kept  # noqa: PLC0415
        from checker.rounds.listing import find  # noqa: PLC0415
        from checker.rounds.run import Round, run  # noqa: PLC0415
        from checker.system.clock import today  # noqa: PLC0415

        yield Progress("Đang tìm dự thảo trong thư mục", 0.0)
        if not request.folder.is_dir():
            raise ReadError("not-found", _GONE)
        library = self._library(request.rules)
        store, words = _store(request.folder)
        kept = read_kept(request.folder)
        begun = Looked(request, library, find(request.folder), kept, _no_table(), whole=False)
        begun = replace(begun, words=tuple(filter(None, (*words, kept.trouble))))
        pace = _Pace()
        rows: dict[str, FileRow] = {}
        try:
            asked = Round(request.folder, request.rules, today=today(), store=store, apart=True)
            ends = lambda: stop.is_set() or given_up()  # noqa: E731
            for said in run(asked, begun.listing, library, ends):
                if isinstance(said, tuple):
                    if pace.tells():
                        yield _told(said)
                    continue
                rows[said.path] = said
                if pace.shows():
                    yield pace.timed(lambda: looked(begun, rows))
            whole = len(rows) == len(begun.listing.documents)
            yield looked(replace(begun, whole=whole), rows)
        finally:
            if store is not None:
                store.close()

    def _library(self, rules: tuple[Path, ...]) -> "Library":
        from checker.library.libraries import Libraries  # noqa: PLC0415

        self._libraries = self._libraries or Libraries()
        return self._libraries.library(rules)


def looked(before: Looked, rows: Mapping[str, "FileRow"]) -> Looked:
    """Return the round with the outcomes *rows*, set aside from Python's search for garbage.

    To search through all of them keeps the interpreter, and with it the window, for longer than a
    person should notice; there are no circles in them.
    """
    with no_collection():
        made = _looked(before, rows)
        gc.freeze()
    return made


def _looked(before: Looked, rows: Mapping[str, "FileRow"]) -> Looked:
    from checker.rounds.offices import overview_of  # noqa: PLC0415 - only when asked for
    from checker.system.clock import today  # noqa: PLC0415
    from gui.panes.round.lines import table_of  # noqa: PLC0415

    library = before.library
    overview = overview_of(
        [rows[name] for name in sorted(rows)],
        folder=before.request.folder.name,
        when=today().isoformat(),
        library=library,
        roster=before.roster,
        unread=before.listing.unread,
        passed_over=before.listing.passed_over,
        decisions=before.kept.decisions,
    )
    subjects = {kind.id: kind.title for kind in library.plans.values()}
    table = table_of(overview, subjects, whole=before.whole)
    return replace(before, table=table, rows=dict(rows))


def _store(folder: Path) -> "tuple[Store | None, tuple[str, ...]]":
    """Return the results kept in *folder*; where there can be none, why."""
    from checker.rounds.sorts import STORE  # noqa: PLC0415 - only when asked for
    from checker.rounds.store import Store, StoreError  # noqa: PLC0415
    from checker.system.clock import today  # noqa: PLC0415

    try:
        return Store(folder / STORE, today()), ()
    except StoreError as error:
        return None, (error.message,)


def _no_table() -> "RoundTable":
    from checker.rounds.overview import Overview  # noqa: PLC0415 - only when asked for
    from gui.panes.round.lines import RoundTable  # noqa: PLC0415

    return RoundTable(Overview("", "", (), (), ()), (), whole=False)


class _Pace:
    """When it is time to tell something: often enough to be seen, seldom enough to cost little."""

    def __init__(self) -> None:
        self._told = 0.0
        self._next = monotonic() + _FIRST

    def tells(self) -> bool:
        """Whether it is time for a word."""
        now = monotonic()
        if now - self._told < _TOLD:
            return False
        self._told = now
        return True

    def shows(self) -> bool:
        """Whether it is time for a table."""
        return monotonic() >= self._next

    def timed(self, make: Callable[[], Looked]) -> Looked:
        """Return what is made, and wait the longer the longer that took."""
        begun = monotonic()
        made = make()
        now = monotonic()
        self._next = now + max(_PAUSE, _SHARE * (now - begun))
        return made


def _told(step: "Step") -> Progress:
    """Return how far it is, in words."""
    parts = [f"Đã xem {step.done}/{step.of} tệp"]
    if step.reused:
        parts.append(f"{step.reused} lấy từ lần trước")
    if step.rate:
        parts.append(f"{_rate(step.rate)} tệp mỗi giây")
    if step.seconds_left is not None and step.done < step.of:
        parts.append(f"còn {_time(step.seconds_left)}")
    if step.words:
        parts.append(step.words)
    return Progress(" · ".join(parts), step.done / max(step.of, 1))


def _rate(rate: float) -> str:
    return f"{rate:.0f}" if rate >= 10 else f"{rate:.1f}".replace(".", ",")


def _time(seconds: float) -> str:
    """Return about how long it takes, in words."""
    if seconds < 60:
        return f"khoảng {max(round(seconds), 1)} giây"
    minutes = round(seconds / 60)
    return (
        f"khoảng {minutes} phút"
        if minutes < 60
        else f"khoảng {minutes // 60} giờ {minutes % 60} phút"
    )
