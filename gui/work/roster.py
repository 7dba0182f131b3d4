"""Which offices are to hand in in a round, as it is set; no Qt."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.library.rule import Library
    from checker.rounds.decisions import Settings
    from checker.rounds.overview import Office

_UNKNOWN = (
    "Không có tỉnh, thành phố “{}” trong sổ đơn vị hành chính nên chưa biết đơn vị nào phải nộp."
)


class Wanted(NamedTuple):
    """The offices that are to hand in, None where nobody said who; ``told`` are sentences on the list.

    ``spare`` is the file of the list, which is no draft.
    """

    offices: "tuple[Office, ...] | None" = None
    told: tuple[str, ...] = ()
    spare: tuple[Path, ...] = ()


def wanted_of(settings: "Settings", folder: Path, library: "Library") -> Wanted:
    """Return who is to hand in in the round in *folder*; where the list cannot be read, why."""
    from checker.rounds.roster import read_roster, roster_of_province  # noqa: PLC0415 - when asked
    from checker.rounds.roster_file import RosterError  # noqa: PLC0415

    if settings.roster:
        path = folder / settings.roster
        try:
            roster = read_roster(path, library)
        except RosterError as error:
            return Wanted(told=(error.message,), spare=(path,))
        return Wanted(roster.offices, roster.told, (path,))
    if settings.province:
        offices = roster_of_province(library, settings.province)
        return Wanted(offices) if offices else Wanted(told=(_UNKNOWN.format(settings.province),))
    return Wanted()
