"""A person's decision to let a finding stand: waived with a reason (miễn trừ), or looked at and right."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Waiver:
    """What was waived, why, by whom and for how long.

    ``key`` is that of the waived :class:`~checker.report.Result`: the waiver
    holds while the rule finds the same thing in the draft. ``until`` is the
    last day it holds, None for no end. ``title`` and ``quote`` tell a reader
    of the file what it is about; nothing is decided by them. ``seen`` tells that
    a person only had to look, and found the passage right: no reason is asked for.
    ``sheet`` names the checklist it came with and ``row`` the key of its row there,
    empty where it was given here.
    """

    rule: str
    key: str
    reason: str
    by: str
    date: dt.date
    until: dt.date | None = None
    title: str = ""
    quote: str = ""
    seen: bool = False
    sheet: str = ""
    row: str = ""

    def holds_on(self, day: dt.date) -> bool:
        """Whether the waiver has not run out on *day*."""
        return self.until is None or day <= self.until

    @property
    def who(self) -> str:
        """Who decided; where no name is known, in which capacity: what came in a checklist is a reviewer's."""
        return self.by or ("người kiểm tra" if self.sheet else "người soạn thảo")

    def words(self) -> str:
        """Return the reason with who gave it and when, as one sentence."""
        details = [self.who, vietnamese_date(self.date)]
        if self.until:
            details.append(f"đến hết ngày {vietnamese_date(self.until)}")
        given = ", ".join(part for part in details if part)
        if self.seen:
            return f"Đã xem, đúng{f': {self.reason}' * bool(self.reason)} ({given})."
        return f"Lý do miễn trừ: {self.reason} ({given})."


def vietnamese_date(day: dt.date) -> str:
    """Return *day* as people write it: ``15/11/2026``, ``05/3/2026``."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"
