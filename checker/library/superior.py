"""The superior's plan that the rules of a layer are taken from."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from checker.kernel.days import written_day
from checker.words import KIND_WORDS, OTHER_KIND_WORDS


@dataclass(frozen=True, slots=True)
class SuperiorPlan:
    """``[superior]``: the document that a file's rules rest on; they judge the plans that cite it.

    ``kind`` is as that of a plan, ``place`` the bare name of the province, ``subject`` a kind of plan
    (empty: any), ``years`` the first and the last one that it is for. ``left`` quotes what it asks for
    and nobody took over.
    """

    number: str
    issuer: str
    date: dt.date | None = None
    kind: Literal["ke-hoach", "cong-van", "quyet-dinh", "bao-cao", "khac"] = "ke-hoach"
    title: str = ""
    place: str = ""
    subject: str = ""
    years: tuple[int, int] | None = None
    left: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a document that nobody could cite, and years that end before they begin."""
        if not any(sign.isdigit() for sign in self.number):
            raise ValueError("cần 'number' là số, ký hiệu của văn bản, dạng 1862/KH-UBND")
        if self.years and self.years[1] < self.years[0]:
            raise ValueError("có 'years' với năm cuối trước năm đầu")

    @property
    def named(self) -> str:
        """The document by its number: Kế hoạch số 1862/KH-UBND."""
        return f"{self.called} số {self.number}"

    @property
    def called(self) -> str:
        """What kind of document it is; of a kind that ``kind`` does not know by its number: 07/CT-UBND."""
        if self.kind != "khac":
            return KIND_WORDS[self.kind]
        sign = self.number.rpartition("/")[2].partition("-")[0].strip()
        return OTHER_KIND_WORDS.get(sign, "Văn bản")

    @property
    def cited(self) -> str:
        """The document as a basis names it: Kế hoạch số … ngày … của … về …."""
        day = f" ngày {written_day(self.date)}" if self.date else ""
        issuer = f" của {self.issuer}" if self.issuer else ""
        return f"{self.named}{day}{issuer}{f' {self.title}' if self.title else ''}"

    @property
    def is_plan_of_year(self) -> bool:
        """Whether it is a plan for one year: other plans of that year are to rest on it, if on any."""
        return self.kind == "ke-hoach" and (self.years is None or self.years[0] == self.years[1])

    def is_for(self, year: int | None) -> bool:
        """Whether it may be for *year*; where nobody knows the years, it may."""
        return year is None or self.years is None or self.years[0] <= year <= self.years[1]
