"""A plan's particulars as values: as the program reads them, and as a person corrects them.

Reports and windows need these without the patterns by which they are read.
"""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """What the document says it is; the field names are those of the report.

    ``kind`` ke-hoach, cong-van, quyet-dinh, bao-cao or khac; ``subject``
    gender-equality or other; ``level`` tinh, xa, so or khac; ``place`` the
    bare name. ``province`` is the province a commune's plan names as its own,
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

    @property
    def reference_day(self) -> dt.date | None:
        """The day by which bodies and places are judged: of signing, or in the plan's year."""
        if self.date is not None:
            return self.date
        if self.year is None:
            return None
        month = self.month if self.month and self.month <= 12 else 7
        return dt.date(self.year, month, 1)


@dataclass(frozen=True, slots=True)
class Overrides:
    """What a person says of the plan; it goes before what the program reads."""

    year: int | None = None
    level: str | None = None
    place: str | None = None
    issuer: str | None = None
