"""Which of two words of reviewers is the newer: by their days, else by when their workbooks went out."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from checker.review.cells import text_of
from checker.review.checklist import Decision, row_key
from checker.review.checklist_read import Checklist, ReviewedRow
from checker.review.days import day_of
from checker.review.remark_file import read_remarks
from checker.review.round_sheet import ReviewedPlan
from checker.review.waiver import vietnamese_date
from checker.review.waiver_file import read_waivers
from checker.rounds.overview import PlanDecision


class Word(NamedTuple):
    """What was said of a row, on which day, and with which workbook it came (see ``Checklist.name``)."""

    decision: str
    note: str
    day: dt.date | None
    sheet: str


def went_out(sheet: str) -> dt.datetime | None:
    """Return when the workbook called *sheet* went out; None where that is not known."""
    try:
        when = dt.datetime.fromisoformat(sheet.rpartition(" ")[2])
    except ValueError:
        return None
    return when if when.tzinfo is not None else None


def is_plan_newer(
    now: PlanDecision, said: PlanDecision, sent: PlanDecision | None, name: str
) -> bool:
    """Whether what is kept *now* of a plan came after the workbook called *name*, and is no older than it *said*.

    *sent* is what that workbook went out with. The days tell; else from which workbook each is, and what is
    not clear is kept as it is.
    """
    if now == PlanDecision() or now.sheet == name:
        return False
    if sent is not None and words_of(now) == words_of(sent):
        return False
    day, other = day_of(now.date), day_of(said.date)
    if day and other and day != other:
        return day > other
    came, own = went_out(now.sheet), went_out(name)
    return came is None or own is None or came >= own


def words_of(decision: PlanDecision) -> tuple[str, ...]:
    """Return what *decision* says, as a workbook has it."""
    day = day_of(decision.date)
    date = day.isoformat() if day else decision.date
    return (*map(text_of, (decision.decision, decision.note, decision.by)), text_of(date))


def decision_in(plan: ReviewedPlan, sheet: str) -> PlanDecision:
    """Return what is said of *plan* in the workbook called *sheet*."""
    return PlanDecision(plan.decision, plan.by, plan.date, plan.note, sheet)


def told_of(decision: PlanDecision) -> str:
    """Return *decision* as a sentence has it: its words, by whom and when."""
    day = day_of(decision.date)
    when = vietnamese_date(day) if day else decision.date
    details = ", ".join(filter(None, (decision.by, when)))
    words = decision.decision or decision.note
    return f"“{words}”{f' ({details})' if details else ''}"


def without_older(checklist: Checklist, draft: Path) -> tuple[Checklist, tuple[ReviewedRow, ...]]:
    """Return *checklist* without the rows of which something newer lies beside *draft*, and these rows."""
    if not checklist.rows:
        return checklist, ()
    said: dict[str, list[Word]] = {}
    for key, word in _said(draft):
        said.setdefault(key, []).append(word)
    older = tuple(
        row
        for row in checklist.rows
        if any(_is_newer(word, row, checklist.name) for word in said.get(row.key, ()))
    )
    rest = tuple(row for row in checklist.rows if row not in older)
    return replace(checklist, rows=rest), older


def _said(draft: Path) -> Iterator[tuple[str, Word]]:
    for remark in read_remarks(draft):
        word = Word(remark.decision, remark.note, remark.date, remark.sheet)
        yield row_key(remark.rule, remark.key), word
    for waiver in read_waivers(draft).waivers:
        decision = Decision.AGREED if waiver.seen else Decision.WAIVED
        word = Word(str(decision), waiver.reason, waiver.date, waiver.sheet)
        for key in {waiver.row, row_key(waiver.rule, waiver.key)} - {""}:
            yield key, word


def _is_newer(word: Word, row: ReviewedRow, name: str) -> bool:
    """Whether *word*, which says another thing than *row*, came with a workbook newer than the one called *name*."""
    if word.sheet == name or (word.decision, word.note) == (
        str(row.decision or row.decided),
        row.note,
    ):
        return False
    if word.day and row.date and word.day != row.date:
        return word.day > row.date
    came, own = went_out(word.sheet), went_out(name)
    return came is not None and own is not None and came > own
