"""A kind of plan as data (``rules/plans/<id>/plan.toml``), and the profiles of plans."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from checker.kernel.phrases import Phrase

ProfileId = Literal["yearly", "multi-year", "thematic", "letter"]
"""A plan for a year, for several years, on one event or programme, a letter with a year's tasks."""

OTHER = "other"
"""The subject of a document that is of no kind in the library."""


@dataclass(frozen=True, slots=True)
class PlanKind:
    """What a kind of plan is about.

    ``title`` names the field for people, ``field`` as it stands within a
    sentence. ``names`` are phrases by which plans call it. ``whole`` are
    programmes as wide as the field: a plan that carries one out is no plan on
    one theme. ``near`` are words of a title that may well be of the field: what
    the text speaks of then decides.
    """

    id: str
    title: str
    field: str
    names: tuple[Phrase, ...]
    whole: tuple[Phrase, ...] = ()
    near: tuple[Phrase, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a kind that cannot be recognised, or told from what is of no kind."""
        if not self.names:
            raise ValueError("cần ít nhất một cách gọi trong 'names'")
        if self.id == OTHER:
            raise ValueError(
                f"không dùng được mã '{OTHER}': mã của văn bản ngoài mọi loại kế hoạch"
            )


@dataclass(frozen=True, slots=True)
class Profile:
    """A sort of plan with its Vietnamese name: which rules speak depends on it.

    ``letter`` is the name where the document is a letter (công văn).
    """

    id: ProfileId
    title: str
    letter: str = ""


Plans = Mapping[str, PlanKind]
"""The kinds of plans by their ids."""
