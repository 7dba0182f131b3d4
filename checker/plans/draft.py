"""The draft that a kind of plan starts from, as data (``[[draft]]`` in the rule files).

A draft is put together from named pieces of text. A piece names others, and what is known of
the plan, in braces: ``{opening}``, ``{year}``. A line ``@unit.police`` stands for what that rule
proposes where its thing is missing, ``@content`` for that of all rules of the group which no line
names; so the rules' own words are written down once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import Formatter
from typing import Literal

SUBJECT, BODY, RECIPIENTS = "subject", "body", "recipients"
"""The pieces that the program itself asks for: the lines of the subject, all between it and the
recipients, and those. All others are named by pieces."""
KNOWN = (
    "unit", "kind", "committee", "issuer", "place", "field", "year", "next_year", "superior",
    "report_to", "report_by",
)  # fmt: skip
"""What the program puts in itself: xã Bình Lư, xã, Ủy ban nhân dân xã, the same with its name, Bình Lư; what
the plan is about, its year and the next. The last three it knows where the superior's plan says it: who
guides, to whom and by when to report; else pieces of these names do."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a draft: its ``text``, one paragraph a line.

    It is for plans of the ``levels`` and of bodies of the ``units`` (xã, phường), of all where
    none are named.
    """

    id: str
    text: str
    levels: tuple[Literal["tinh", "xa"], ...] = ()
    units: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a text whose braces do not pair."""
        try:
            [*Formatter().parse(self.text)]
        except ValueError:
            raise ValueError("có dấu { hoặc } không đủ đôi") from None

    def suits(self, level: str, unit: str) -> bool:
        """Whether it is for a plan of *level* of a body of this kind of *unit*, in small letters."""
        return (not self.levels or level in self.levels) and (not self.units or unit in self.units)


Pieces = Mapping[str, tuple[Piece, ...]]
"""The pieces by kind of plan; under the empty string those for every kind that has none of the name."""


def pieces_for(pieces: Pieces, plan: str, level: str, unit: str) -> Mapping[str, str]:
    """Return the texts for a *plan* of *level* of a kind of *unit*, by name; its own go first."""
    found: dict[str, str] = {}
    for piece in (
        *_suiting(pieces.get("", ()), level, unit),
        *_suiting(pieces.get(plan, ()), level, unit),
    ):
        found[piece.id] = piece.text
    return found


def _suiting(pieces: Sequence[Piece], level: str, unit: str) -> Iterator[Piece]:
    """Yield the pieces that suit; one for these units alone comes behind one for all."""
    fitting = (piece for piece in pieces if piece.suits(level, unit))
    yield from sorted(fitting, key=lambda piece: (bool(piece.units), bool(piece.levels)))
