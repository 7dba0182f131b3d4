"""Several copies of one workbook filled in by several people: what a copy leaves empty, another one may say."""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from checker.review import checklist as words
from checker.review.checklist import Decision, row_key
from checker.review.checklist_read import Checklist
from checker.review.remark import Remark
from checker.review.waiver import Waiver

_OF_ONES_OWN = 3
"""One in so many of the words that came before stand in what the same person sends again."""

Words = tuple[str, str, str]
"""The key of a row, the decision and the opinion in it."""


class Came(NamedTuple):
    """A checklist that comes, with what lies beside its draft, some of it from the same workbook."""

    checklist: Checklist
    waivers: Iterable[Waiver]
    remarks: Iterable[Remark]

    def before(self) -> Iterator[tuple[Words, str]]:
        """Yield what came with the workbook before, and from whom."""
        sheet = self.checklist.name
        for waiver in self.waivers:
            if waiver.sheet == sheet:
                decision = Decision.AGREED if waiver.seen else Decision.WAIVED
                yield (waiver.row, str(decision), waiver.reason), waiver.by
        for remark in self.remarks:
            if remark.sheet == sheet:
                key = row_key(remark.rule, remark.key)
                yield (key, remark.decision, remark.note), remark.by

    def now(self) -> Iterator[tuple[Words, str]]:
        """Yield what the workbook says now, and who."""
        for row in self.checklist.rows:
            yield (row.key, str(row.decision or row.decided), row.note), row.by

    def replaced(self) -> Iterator[str]:
        """Yield a sentence for each row that says otherwise than what came before."""
        before = {said[0]: (said, by) for said, by in self.before()}
        for row in self.checklist.rows:
            (_, decision, note), by = before.get(row.key, ((row.key, "", ""), ""))
            said = ": ".join(filter(None, (decision, note)))
            if said and (decision, note) != (str(row.decision or row.decided), row.note):
                of = f" của {by}" if by else ""
                yield f"Dòng {row.row}: thay cho “{said}”{of} đã nhập trước."


def is_anothers(every: Iterable[Came]) -> bool:
    """Whether the workbook, a checklist for each draft, is another copy than the one that came before.

    Then its empty rows take nothing back. One with nothing in it, and one that says again a good
    part of what came, or is of the same person, is the one that came.
    """
    before: dict[Hashable, str] = {}
    now: dict[Hashable, str] = {}
    for one in every:
        before |= {(one.checklist.name, said): by for said, by in one.before()}
        now |= {(one.checklist.name, said): by for said, by in one.now()}
    return is_another_copy(before, now)


def is_another_copy(before: Mapping[Hashable, str], now: Mapping[Hashable, str]) -> bool:
    """Whether what is said *now* is another person's than what came *before*; each by who said it."""
    if not now or not before:
        return False
    people = set(filter(None, before.values())) & set(filter(None, now.values()))
    return not people and _OF_ONES_OWN * len(before.keys() & now.keys()) < len(before)


def is_of_another(by: str, people: Collection[str]) -> bool:
    """Whether what was said by *by* is of none of the *people* who wrote in a workbook; unknown where none signs."""
    return bool(by and people) and by not in people


def without_rows_of_others(one: Came, people: Collection[str]) -> Checklist:
    """Return the checklist of *one* without its empty rows of which somebody but *people* has spoken."""
    others = {said[0] for said, by in one.before() if is_of_another(by, people)}
    return replace(one.checklist, untouched=one.checklist.untouched - others)


def without_empty_rows(checklist: Checklist) -> Checklist:
    """Return *checklist* without its empty rows, but those that went out with a decision in them."""
    went_out = frozenset(checklist.marks.get(words.WAIVED_MARK, "").split())
    return replace(checklist, untouched=checklist.untouched & went_out)
