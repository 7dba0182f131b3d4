"""Looking at a round for the window: found, judged by worker processes, told while it goes on."""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from checker.errors import ReadError
from gui.work.checking import Progress
from gui.work.looked import Earlier, Looked, RoundRequest, looked, no_table, overview_so_far
from gui.work.pace import Pace, step_told
from gui.work.roster import Wanted, wanted_of

if TYPE_CHECKING:
    from checker.library.libraries import Libraries
    from checker.library.rule import Library
    from checker.rounds.decisions import Settings
    from checker.rounds.file_row import FileRow
    from checker.rounds.run import Progress as Step

_GONE = (
    "Thư mục có thể đã bị đổi tên, chuyển đi hoặc xóa, hoặc ổ mạng, USB đã ngắt. "
    "Hãy nối lại rồi bấm “Thử lại”, hoặc chọn thư mục khác."
)
_EARLIER_GONE = (
    "Không tìm thấy thư mục của đợt trước “{}” nên chưa so được. Hãy nối lại ổ đĩa rồi bấm “Rà soát lại”, "
    "hoặc chọn lại ở “Việc với đợt này”."
)
Ends = Callable[[], bool]


class Rounds:
    """Looks at rounds one after another; keeps the library that it has loaded."""

    def __init__(self) -> None:
        self._libraries: Libraries | None = None

    def look(
        self, request: RoundRequest, stop: Event, given_up: Ends
    ) -> Iterator[Progress | Looked]:
        """Yield the progress, tables of what is known so far, and at last that of the whole.

        Where *stop* is set or it was *given_up* the last one is that of what is known by then.
        Raises ReadError where there is no such folder, LibraryError where there are no rules. What is
        judged is kept beside the drafts, so that it is not judged again.
        """
        # Imported here: the window is on the screen before it is needed.
        from checker.rounds.decisions import read_kept  # noqa: PLC0415

        yield Progress("Đang tìm dự thảo trong thư mục", 0.0)
        if not request.folder.is_dir():
            raise ReadError("not-found", _GONE)
        library = self._library(request.rules, request.folder)
        kept = read_kept(request.folder)
        wanted = wanted_of(kept.settings, request.folder, library)
        ends = lambda: stop.is_set() or given_up()  # noqa: E731
        begun = replace(_begun(request._replace(known=None), library, wanted, ends), kept=kept)
        begun = replace(begun, words=tuple(filter(None, (kept.trouble, *begun.words))))
        begun, rows = _with_known(begun, request.known)
        pace, words, done, of = Pace(), list[str](), 0, len(begun.listing.documents)
        with closing(_judged(begun, ends, words)) as way:
            for said in way:
                if not isinstance(said, tuple):
                    rows[said.path] = said
                    done += 1
                elif pace.tells():
                    yield step_told(said)
                # Also while nothing new comes: what was known before came at once.
                if done > begun.done and pace.shows():
                    # Decisions are taken meanwhile.
                    kept, left = read_kept(request.folder), of - len(rows)
                    begun = replace(begun, kept=kept, done=done, left=left)
                    yield pace.timed(lambda: looked(begun, rows))  # noqa: B023 - called at once
        whole, kept = _is_whole(begun, done), read_kept(request.folder)
        # Where the folder itself was not read to its end nobody knows how many are left.
        left = of - done or int(not whole)
        begun = replace(begun, kept=kept, whole=whole, done=done, left=left)
        begun = replace(begun, words=(*begun.words, *words))
        now = looked(begun, rows)
        yield now
        if kept.settings.before and whole:
            yield from self._with_earlier(now, kept.settings, ends)

    def compare(
        self, before: Looked, folder: Path, stop: Event, given_up: Ends
    ) -> Iterator[Progress | Earlier]:
        """Yield the progress and at last what is in *folder*, the round before that of *before*.

        Where it was stopped there is none. Raises ReadError where there is no such folder.
        """
        if not folder.is_dir():
            raise ReadError("not-found", _EARLIER_GONE.format(folder))
        asked = RoundRequest(folder, before.request.rules)
        ends = lambda: stop.is_set() or given_up()  # noqa: E731
        begun = _begun(asked, before.library, Wanted(before.roster), ends)
        pace, rows = Pace(), dict[str, "FileRow"]()
        with closing(_judged(begun, ends, [])) as way:
            for said in way:
                if not isinstance(said, tuple):
                    rows[said.path] = said
                elif pace.tells():
                    yield step_told(said, "Đợt trước: đã xem")
        if _is_whole(begun, len(rows)):
            yield Earlier(folder.name or str(folder), overview_so_far(begun, rows))

    def _with_earlier(
        self, now: Looked, settings: "Settings", ends: Ends
    ) -> Iterator[Progress | Looked]:
        """Yield *now* compared with the round before it, as the round is set; where that is gone, a word."""
        folder = now.request.folder / settings.before
        try:
            for said in self.compare(now, folder, Event(), ends):
                if isinstance(said, Earlier):
                    yield looked(replace(now, earlier=said), now.rows)
                else:
                    yield said
        except ReadError as error:
            yield replace(now, words=(*now.words, error.message))

    def _library(self, rules: tuple[Path, ...], folder: Path) -> "Library":
        from checker.library.libraries import Libraries  # noqa: PLC0415

        self._libraries = self._libraries or Libraries()
        return self._libraries.library(rules, folder)


def _is_whole(begun: Looked, done: int) -> bool:
    """Whether all documents of the round were found, and as many are done."""
    return begun.listing.whole and done == len(begun.listing.documents)


def _begun(request: RoundRequest, library: "Library", wanted: Wanted, ends: Ends) -> Looked:
    """Return the round in a folder of which nothing is judged yet."""
    from checker.rounds.decisions import Kept, Settings  # noqa: PLC0415 - only when asked for
    from checker.rounds.listing import find  # noqa: PLC0415

    return Looked(
        request,
        library,
        find(request.folder, wanted.spare, ends),
        Kept({}, Settings()),
        no_table(),
        roster=wanted.offices,
        whole=False,
        words=wanted.told,
    )


def _with_known(begun: Looked, known: Looked | None) -> tuple[Looked, dict[str, "FileRow"]]:
    """Return the round as it was *known*, and the rows of the documents that are there still.

    What was judged by other rules is not shown beside what is judged by these.
    """
    if known is None or known.library.key != begun.library.key:
        return begun, {}
    there = {entry.name for entry in begun.listing.documents}
    rows = {name: row for name, row in known.rows.items() if name in there}
    return replace(begun, earlier=known.earlier if begun.kept.settings.before else None), rows


def _judged(begun: Looked, ends: Ends, words: list[str]) -> "Generator[Step | FileRow, None, None]":
    """Yield what the documents of a round came to; *words* tell afterwards what went wrong with the store."""
    from checker.library.nearby import with_nearby  # noqa: PLC0415 - only when asked for
    from checker.rounds.run import Round, run  # noqa: PLC0415 - as above
    from checker.rounds.sorts import STORE  # noqa: PLC0415
    from checker.rounds.store import Store, StoreError  # noqa: PLC0415
    from checker.system.clock import today  # noqa: PLC0415

    folder = begun.request.folder
    store = None
    try:
        store = Store(folder / STORE, today())
    except StoreError as error:
        words.append(error.message)
    own = with_nearby(folder, begun.request.rules)
    asked = Round(folder, own, today=today(), store=store, apart=True)
    try:
        yield from run(asked, begun.listing, begun.library, ends)
    finally:
        if store is not None:
            store.close()
            words.extend(store.words)
