"""What a new draft is ordered with: for which body, on what, for which year, under whose plan."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from checker.drafting.superior import Superior
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

Level = Literal["tinh", "xa"]

_COMMITTEE = Grammar(r"{body.committee}(?!\w) ?")
_KINDS: dict[Level, Grammar] = {
    "xa": Grammar(r"{unit.commune}(?!\w) ?"),
    "tinh": Grammar(r"{unit.province}(?!\w) ?"),
}
_EXAMPLES: dict[Level, str] = {"xa": "xã Bình Lư, phường Tân Phong", "tinh": "tỉnh Lai Châu"}


class OrderError(Exception):
    """No draft can be made as ordered; ``message`` is Vietnamese and says what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UnitError(OrderError):
    """What was given is no whole name of a unit."""


class Unit(NamedTuple):
    """An administrative unit: its ``kind`` (xã) and ``place`` (Bình Lư), written as in a sentence."""

    kind: str
    place: str

    @property
    def name(self) -> str:
        """The whole name: xã Bình Lư; one that has a number is written Phường 1."""
        kind = self.kind.capitalize() if self.place[:1].isdigit() else self.kind
        return f"{kind} {self.place}"


@dataclass(frozen=True, slots=True)
class Order:
    """A draft that somebody wants: ``plan`` is the id of a kind of plan in the library.

    ``signer`` and ``post`` are left to be filled in where they are empty; ``province`` is the one
    of a commune, where somebody says it.
    """

    plan: str
    level: Level
    unit: Unit
    year: int
    superior: Superior | None = None
    signer: str = ""
    post: str = ""
    province: str = ""


def unit_of(words: str, level: Level, lexicon: Lexicon) -> Unit:
    """Return the unit of *level* that *words* name, with or without its committee. Raises UnitError."""
    name = " ".join(words.split())
    committee = lexicon.pattern(_COMMITTEE).match(fold(name))
    name = name[committee.end() :] if committee else name
    kind = lexicon.pattern(_KINDS[level]).match(fold(name))
    place = name[kind.end() :].strip(" .,") if kind else ""
    if kind is None or not place:
        what = "xã, phường, đặc khu" if level == "xa" else "tỉnh, thành phố"
        raise UnitError(
            f"“{words}” chưa phải là tên đầy đủ của một {what}; hãy ghi như: {_EXAMPLES[level]}."
        )
    if place.isupper() and any(map(str.isalpha, place)):
        place = place.title()
    return Unit(name[: kind.end()].strip().lower(), place)
