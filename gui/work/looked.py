"""A round as far as it is known, and the table that is made of it; no Qt."""

import gc
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.exporters.memory import no_collection

if TYPE_CHECKING:
    from checker.library.rule import Library
    from checker.rounds.decisions import Kept
    from checker.rounds.entry import Entry
    from checker.rounds.file_row import FileRow
    from checker.rounds.listing import Listing
    from checker.rounds.overview import Office, Overview
    from gui.panes.round.lines import RoundTable


class RoundRequest(NamedTuple):
    """The folder of a round, to be judged by the built-in library and the layers ``rules`` over it.

    ``known`` is what is shown of it already: what is not looked at yet stands as it was.
    """

    folder: Path
    rules: tuple[Path, ...] = ()
    known: "Looked | None" = None


class Earlier(NamedTuple):
    """The round before: the ``name`` of its folder, and what was found in it."""

    name: str
    overview: "Overview"


@dataclass(frozen=True)
class Looked:
    """A round as far as it is known: what its table is made of, and the table.

    ``whole`` tells that every document was judged, ``done`` how many were, ``left`` of how many nothing
    is known yet; ``words`` are sentences on what went wrong beside the drafts; ``rows`` are by the
    documents' names. ``roster`` are the offices that are to hand in, None where nobody said who.
    """

    request: RoundRequest
    library: "Library"
    listing: "Listing"
    kept: "Kept"
    table: "RoundTable"
    rows: Mapping[str, "FileRow"] = field(default_factory=dict)
    roster: "tuple[Office, ...] | None" = None
    earlier: Earlier | None = None
    whole: bool = True
    done: int = 0
    left: int = 0
    words: tuple[str, ...] = ()

    @property
    def entries(self) -> Mapping[str, "Entry"]:
        """The documents by their names."""
        return {entry.name: entry for entry in self.listing.documents}


class Said(NamedTuple):
    """What became of a work with the round: sentences, and the file or folder that was written.

    ``failed`` tells that some of it was not done, ``changed`` that something lies beside the drafts
    now by which they are judged anew.
    """

    words: str
    path: Path | None = None
    failed: bool = False
    changed: bool = False


def looked(before: Looked, rows: Mapping[str, "FileRow"]) -> Looked:
    """Return the round with the outcomes *rows*, set aside from Python's search for garbage.

    To search through all of them keeps the interpreter, and with it the window, for longer than a
    person should notice; there are no circles in them.
    """
    with no_collection():
        made = _looked(before, rows)
        gc.freeze()
    return made


def overview_so_far(before: Looked, rows: Mapping[str, "FileRow"]) -> "Overview":
    """Return the overview of the round with the outcomes *rows*."""
    from checker.rounds.offices import overview_of  # noqa: PLC0415 - only when asked for
    from checker.system.clock import today  # noqa: PLC0415

    return overview_of(
        [rows[name] for name in sorted(rows)],
        folder=str(before.request.folder),
        when=today().isoformat(),
        library=before.library,
        roster=before.roster,
        unread=before.listing.unread,
        passed_over=before.listing.passed_over,
        no_documents=before.listing.others,
        decisions=before.kept.decisions,
        left=before.left,
    )


def no_table() -> "RoundTable":
    """Return the table of a round of which nothing is known yet."""
    from checker.rounds.overview import Overview  # noqa: PLC0415 - only when asked for
    from gui.panes.round.lines import RoundTable  # noqa: PLC0415

    return RoundTable(Overview("", "", (), (), ()), (), seen=(0, 0))


def _looked(before: Looked, rows: Mapping[str, "FileRow"]) -> Looked:
    from checker.rounds.since import since, within  # noqa: PLC0415 - only when asked for
    from gui.panes.round.lines import Named, table_of  # noqa: PLC0415

    overview = overview_so_far(before, rows)
    # What is not read yet is not known to have been mended, or not to have been handed in again.
    earlier = None if before.left else before.earlier
    changes = within(overview) if earlier is None else since(overview, earlier.overview)
    subjects = {kind.id: kind.title for kind in before.library.plans.values()}
    named = Named(subjects, earlier.name if earlier is not None else "")
    of = len(before.listing.documents) if before.listing.whole else 0
    seen = None if before.whole else (before.done, of)
    table = table_of(overview, named, changes, seen=seen)
    return replace(before, table=table, rows=dict(rows))
