"""What a reviewer said of a row of the checklist (ý kiến thẩm định): kept beside the draft, shown at its row."""

import datetime as dt
from dataclasses import dataclass

from checker.review.waiver import vietnamese_date


@dataclass(frozen=True, slots=True)
class Remark:
    """A decision and an opinion on one row.

    ``decision`` is as the checklist has it, empty where only an opinion was written; ``title`` tells a
    reader of the file what it is about, ``sheet`` names the checklist it came with. ``read`` tells
    that whoever works on the draft has read it.
    """

    rule: str
    key: str
    decision: str = ""
    note: str = ""
    by: str = ""
    date: dt.date | None = None
    title: str = ""
    sheet: str = ""
    read: bool = False

    def words(self) -> str:
        """Return the decision and the opinion with who gave them and when, as one sentence."""
        said = ": ".join(part for part in (self.decision, self.note) if part)
        details = (self.by, vietnamese_date(self.date) if self.date else "")
        given = ", ".join(part for part in details if part)
        return f"{said} ({given})." if given else f"{said.removesuffix('.')}."
