"""What most plans of a round are, and in what one differs from them."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from checker.plans.kind import PlanKind
from checker.rounds.file_row import FileRow

Value = TypeVar("Value", bound=Hashable)


class Usual(NamedTuple):
    """What more than half of the plans are: for which year, of which subject; None where there is none."""

    year: int | None
    subject: str | None
    is_mixed: bool
    """Whether there are plans of several subjects."""

    @classmethod
    def of(cls, plans: Sequence[FileRow]) -> "Usual":
        """Return what is usual among *plans*."""
        subjects = [row.subject for row in plans]
        return cls(_most([row.year for row in plans]), _most(subjects), len(set(subjects)) > 1)

    def told(self, row: FileRow, kinds: Mapping[str, PlanKind]) -> Iterator[str]:
        """Yield in what the plan *row* differs from the others of the round."""
        if self.year is not None and row.year is not None and row.year != self.year:
            yield f"Kế hoạch của năm {row.year}; các kế hoạch khác của đợt là của năm {self.year}."
        if self.is_mixed and row.subject != self.subject and row.subject in kinds:
            yield f"Loại kế hoạch: {kinds[row.subject].title}."


def _most(values: Sequence[Value]) -> Value | None:
    """Return which of *values* more than half are, None where there is none or but one value."""
    if len(values) < 2:
        return None
    ((value, count),) = Counter(values).most_common(1)
    return value if 2 * count > len(values) else None
