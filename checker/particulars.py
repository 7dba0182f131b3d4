"""A plan's particulars as values: as the program reads them, and as a person corrects them.

Reports and windows need these without the patterns by which they are read.
"""

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass
from typing import NamedTuple

from checker.plans.kind import OTHER, ProfileId

_SECOND_HALF, _LAST_MONTH = 7, 12


class Days(NamedTuple):
    """The days among which the day of signing is, both included."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Plan:
    """What the document says it is; the field names are those of the report.

    ``kind`` ke-hoach, cong-van, quyet-dinh, bao-cao or khac; ``subject``
    the id of a kind of plan in the library, or other; ``level`` tinh, xa, so or khac; ``place`` the
    bare name. ``profile`` is the sort of plan, None for what is no plan;
    ``horizon`` the first and last year it plans for; ``is_exam`` tells that it
    only holds an exam or a contest, ``is_own_event`` that a body holds one event among
    its own people, ``is_party`` that a body of the Party or a union, with a form of its own,
    makes it. ``province`` is the province a commune's plan names as its own,
    ``month`` and ``signed_year`` the month and the year of signing where they are written.
    """

    kind: str
    subject: str
    title: str
    year: int | None
    level: str
    issuer: str
    place: str
    number: str | None
    date: dt.date | None
    province: str = ""
    month: int | None = None
    signed_year: int | None = None
    profile: ProfileId | None = None
    horizon: tuple[int, int] | None = None
    is_exam: bool = False
    is_own_event: bool = False
    is_party: bool = False

    @property
    def is_letter(self) -> bool:
        """Whether the document is a letter (công văn), which has no title and no set parts."""
        return self.kind == "cong-van"

    @property
    def is_of_known_field(self) -> bool:
        """Whether the plan is about something that has rules of its own."""
        return self.subject != OTHER

    def covers(self, year: int) -> bool:
        """Whether the plan is for *year*, or for several years of which it is one."""
        first, last = self.horizon or (self.year, self.year)
        return first is not None and last is not None and first <= year <= last

    @property
    def is_for_years(self) -> bool:
        """Whether the plan is for several years."""
        return self.horizon is not None and self.horizon[0] < self.horizon[1]

    @property
    def days(self) -> Days | None:
        """The days by which bodies, places and laws are judged: of signing, as far as the draft shows it.

        A blank day with its month may be any of that month, with the year alone any of that year;
        but a plan for the next year is not made in the first half of this one.
        """
        if self.date is not None:
            return Days(self.date, self.date)
        year = self.signed_year or self.year
        if year is None:
            return None
        if self.month is not None and 1 <= self.month <= _LAST_MONTH:
            last = monthrange(year, self.month)[1]
            return Days(dt.date(year, self.month, 1), dt.date(year, self.month, last))
        early = self.year is not None and year < self.year
        return Days(dt.date(year, _SECOND_HALF if early else 1, 1), dt.date(year, _LAST_MONTH, 31))


FIRST_YEAR, LAST_YEAR = 1990, 2100
"""Between these are the years that a person may name as a plan's own; another is a slip."""


@dataclass(frozen=True, slots=True)
class Overrides:
    """What a person says of the plan; it goes before what the program reads."""

    year: int | None = None
    level: str | None = None
    place: str | None = None
    issuer: str | None = None
    subject: str | None = None
    profile: ProfileId | None = None
