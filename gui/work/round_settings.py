"""How a round is set: kept in its folder, and what follows from it; no Qt."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gui.work.looked import Looked
from gui.work.roster import wanted_of

if TYPE_CHECKING:
    from checker.library.rule import Library


class Listed(NamedTuple):
    """Who is to hand in: the communes of a ``province``, or those of the file ``roster``; both empty: nobody says."""

    province: str = ""
    roster: str = ""


def with_settings(now: Looked, **given: str) -> Looked:
    """Keep what is *given* of the settings in the folder of the round *now*; raises WriteError."""
    from checker.rounds.decisions import keep_settings, read_kept  # noqa: PLC0415 - when asked for

    folder = now.request.folder
    keep_settings(folder, read_kept(folder).settings._replace(**given))
    return replace(now, kept=read_kept(folder))


def with_list(listed: Listed, now: Looked) -> Looked:
    """Keep who is to hand in in the round *now*; raises WriteError."""
    made = with_settings(now, **listed._asdict())
    wanted = wanted_of(made.kept.settings, made.request.folder, made.library)
    unread = (
        row for row in made.listing.unread if made.request.folder / row.path not in wanted.spare
    )
    listing = replace(made.listing, unread=tuple(unread))
    return replace(made, listing=listing, roster=wanted.offices, words=wanted.told)


def provinces_of(library: "Library") -> tuple[str, ...]:
    """Return the names of the provinces that there are today."""
    from checker.rounds.roster import provinces  # noqa: PLC0415 - only when asked for
    from checker.system.clock import today  # noqa: PLC0415

    return provinces(library, today())


def near(path: Path, folder: Path) -> str:
    """Return *path* as seen from *folder* where it lies in it or beside it: both may move together."""
    for base, before in ((folder, ""), (folder.parent, "../")):
        if path.is_relative_to(base):
            return f"{before}{path.relative_to(base).as_posix()}"
    return str(path)
