"""A plan's particulars as values: as the program reads them, and as a person corrects them.

Reports and windows need these without the patterns by which they are read.
"""

import datetime as dt
from dataclasses import dataclass

from checker.plans.kind import ProfileId


@dataclass(frozen=True, slots=True)
class Plan:
    """What the document says it is; the field names are those of the report.

    ``kind`` ke-hoach, cong-van, quyet-dinh, bao-cao or khac; ``subject``
    the id of a kind of plan in the library, or other; ``level`` tinh, xa, so or khac; ``place`` the
    bare name. ``profile`` is the sort of plan, None for what is no plan;
    ``horizon`` the first and last year it plans for. ``province`` is the province a commune's plan names as its own,
    ``month`` the month of signing where it is written.
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
    profile: ProfileId | None = None
    horizon: tuple[int, int] | None = None

    def covers(self, year: int) -> bool:
        """Whether the plan is for *year*, or for several years of which it is one."""
        first, last = self.horizon or (self.year, self.year)
        return first is not None and last is not None and first <= year <= last

    @property
    def is_for_years(self) -> bool:
        """Whether the plan is for several years."""
        return self.horizon is not None and self.horizon[0] < self.horizon[1]

    @property
    def reference_day(self) -> dt.date | None:
        """The day by which bodies and places are judged: of signing, or in the plan's year."""
        if self.date is not None:
            return self.date
        if self.year is None:
            return None
        month = self.month if self.month and self.month <= 12 else 7
        return dt.date(self.year, month, 1)


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
