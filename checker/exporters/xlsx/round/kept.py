"""What was filled in before, laid over the rows of a new workbook: nothing a reviewer wrote is lost."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from checker.review import checklist as words
from checker.review.cells import day_of, text_of
from checker.review.checklist import Decision, decision_of
from checker.review.plan_decision import as_offered
from checker.review.round_read import RoundWorkbook
from checker.review.round_sheet import (
    FileMark,
    ReviewedPlan,
    file_keys,
    is_filled_in,
    key_in_round,
    parted,
    plan_key,
    told,
)
from checker.review.sheets import ReviewedRow
from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.newer import decision_in, is_plan_newer, told_of
from checker.rounds.overview import Office, OfficeLine, PlanDecision

_WHOLE = "Cả kế hoạch"
_OVERRULED = (
    "{}: bảng trước ghi {} nhưng đợt đã có {} mới hơn; bảng mới ghi theo đợt, lời ở bảng trước"
    " nằm ở trang “Ý kiến cũ”."
)
_SETTLING = {Decision.WAIVED, Decision.AGREED}


class KeptRow(NamedTuple):
    """What was written in a row, and of which file it is; None where the workbook did not know it.

    ``known`` tells that it stood there when the workbook went out: of a matter that is still told,
    what is known now counts.
    """

    row: ReviewedRow
    file: FileMark | None
    known: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """What was filled in, ``rows`` of matters, ``plans`` of whole plans, and the ``files`` by their keys.

    ``sent`` are the plans of which it was known when their workbook went out, ``books`` the workbooks that
    ``plans`` stand in, None where they were older opinions there.

    ``by`` are the rows by what they are found: the key of a matter with its file's, with the file's path, with
    the office whose plan of that kind and year it is. A whole plan is known by just the content it was.
    """

    rows: tuple[KeptRow, ...]
    plans: Mapping[tuple[str, ...], ReviewedPlan]
    files: Mapping[str, FileMark]
    by: Mapping[tuple[str, ...], Sequence[KeptRow]]
    sent: Mapping[tuple[str, ...], ReviewedPlan]
    books: Mapping[tuple[str, ...], RoundWorkbook | None]

    def is_overruled(self, plan: ReviewedPlan, now: PlanDecision) -> bool:
        """Whether what the round has *now* counts, not what was filled in of *plan*: it is newer, or that is old."""
        if now == PlanDecision():
            return False
        book = self.books.get(plan.known)
        if book is None:
            return True
        sent = next((decision_in(one, "") for one in book.sent if one.known == plan.known), None)
        return is_plan_newer(now, decision_in(plan, book.name), sent, book.name)

    def of_matter(self, mark: FileMark, key: str) -> list[KeptRow]:
        """Return what was said of the matter *key* of the file of *mark*: what fits best last."""
        ways = [(key, *_line(mark)), (key, "path", mark.path), (key, mark.key)]
        return [one for way in ways for one in self.by.get(way, ())]


def kept_of(workbooks: Iterable[RoundWorkbook]) -> Kept:
    """Return what was filled in in *workbooks*; of what stands in several the last one's counts.

    What any of them was sent out with is known by other ways, and may have been changed there since.
    """
    books = [*workbooks]
    said = {one for book in books for one in book.said}
    sent = {plan[1:] for book in books for plan in book.sent}
    rows: dict[str, KeptRow] = {}
    plans: dict[tuple[str, ...], ReviewedPlan] = {}
    where: dict[tuple[str, ...], RoundWorkbook | None] = {}
    files: dict[str, FileMark] = {}
    for book in books:
        files |= {file.key: file for file in reversed(book.files)}
        old = [*map(_as_plan, book.old)]
        whole = [*((plan, None) for plan in old if plan), *((plan, book) for plan in book.plans)]
        for plan, place in whole:
            if plan[1:] not in sent:
                plans[plan.known], where[plan.known] = plan, place
        of_matters = (row for row, plan in zip(book.old, old, strict=True) if plan is None)
        for row in (*of_matters, *book.rows):
            one = KeptRow(row, files.get(parted(row.key)[0]), told(row) in said)
            # Rows that have lost their keys are told apart by where they stand.
            key = row.key or f"#{len(rows)}"
            if not (one.known and key in rows):
                rows[key] = one
    by: dict[tuple[str, ...], list[KeptRow]] = defaultdict(list)
    for one in rows.values():
        file, key = parted(one.row.key)
        by[key, file].append(one)
        if one.file is not None:
            by[key, "path", one.file.path].append(one)
            by[key, *_line(one.file)].append(one)
    known = {plan.known: plan for book in books for plan in book.sent}
    return Kept(tuple(rows.values()), plans, files, by, known, where)


def _mark(key: str, file: FileRow, office: Office) -> FileMark:
    """Return what a workbook keeps of *file*, the plan of *office*, whose rows' keys begin with *key*."""
    particulars = tuple(str(getattr(file, name) or "") for name in words.PARTICULARS)
    name = f"{office.called}, {office.province}" if office.province else office.called
    return FileMark(key, file.path, file.sha256, name, particulars)


def _line(file: FileMark) -> tuple[str, str, str]:
    """Return of which line of the matrix *file* is: whose plan of which kind and year."""
    told_ = dict(zip(words.PARTICULARS, file.particulars, strict=False))
    return file.office, told_.get("subject", ""), told_.get("year", "")


NOTHING = kept_of(())


class Sent:
    """What stands in the reviewer's columns of a new workbook, noted down as it is written."""

    def __init__(self, kept: Kept, lines: Sequence[OfficeLine]) -> None:
        self.rows: list[ReviewedRow] = []
        self.plans: list[ReviewedPlan] = []
        self.known_rows: list[ReviewedRow] = []
        self.known_plans: list[ReviewedPlan] = []
        """What was known by other ways than an earlier workbook."""
        self.files: list[FileMark] = []
        """The files of what is kept though its matter is gone."""
        self.overruled: list[str] = []
        """Sentences on what was filled in of plans of which the round has a newer word."""
        self._overruled: list[ReviewedPlan] = []
        self._kept = kept
        rows = [line.row for line in lines if line.row is not None]
        self._keys = file_keys({row.path: row.sha256 for row in rows})
        self._found: set[object] = set()
        for line in lines:
            if line.row is not None:
                self._found.update(self._in_force(line.row, line.office))

    def key(self, file: FileRow | None) -> str:
        """Return what the keys of the rows of *file* begin with; empty where there is none."""
        return self._keys[file.path] if file is not None else ""

    def marks(self, lines: Iterable[OfficeLine]) -> Iterator[FileMark]:
        """Yield what is kept of the plans of *lines*."""
        for line in lines:
            if line.row is not None:
                yield _mark(self.key(line.row), line.row, line.office)

    def matter(self, file: FileRow, office: Office, matter: OpenMatter) -> ReviewedRow | None:
        """Return what is said of *matter* of the plan *file*: what was filled in, else what is known already."""
        mark = _mark(self.key(file), file, office)
        every, known = self._kept.of_matter(mark, matter.key), _said(matter)
        self._found.update(one.row.key for one in every)
        found = [one for one in every if not one.known]
        said = found[-1].row if found else known
        if not is_filled_in(said):
            return None
        row = replace(said, key=key_in_round(mark.key, matter.key))
        self.rows.append(row)
        if told(row) == told(replace(known, key=row.key)):
            self.known_rows.append(row)
        return row

    def _in_force(self, file: FileRow, office: Office) -> Iterator[str]:
        """Yield the rows of which what was decided is in force: nothing of that is old."""
        mark = _mark(self.key(file), file, office)
        for key in file.settled if self._kept.rows else ():
            for one in self._kept.of_matter(mark, key):
                if one.row.decision in _SETTLING:
                    yield one.row.key

    def plan(self, line: OfficeLine) -> ReviewedPlan | None:
        """Return what is said of the whole plan of *line*: what was filled in, else what is known already."""
        known = _plan(self.key(line.row), line.office, line.decision)
        self._found.add(known.known)
        plan = self._kept.plans.get(known.known, known)
        if plan[1:] != known[1:] and self._kept.is_overruled(plan, line.decision):
            self._overruled.append(plan)
            if self._kept.books[plan.known] is not None:
                said = told_of(decision_in(plan, ""))
                self.overruled.append(
                    _OVERRULED.format(line.office.called, said, told_of(line.decision))
                )
            plan = known
        if not plan.is_filled_in:
            return None
        self.plans.append(plan)
        if plan[1:] == known[1:]:
            self.known_plans.append(plan)
        return plan

    def left(self) -> Iterator[KeptRow]:
        """Yield what was filled in and is of nothing any more: it is asked for when all else is written."""
        whole = (
            KeptRow(_as_row(plan), self._kept.files.get(plan.file))
            for known, plan in {**self._kept.sent, **self._kept.plans}.items()
            if known not in self._found
        )
        overruled = (
            KeptRow(_as_row(plan), self._kept.files.get(plan.file)) for plan in self._overruled
        )
        for one in (*self._kept.rows, *whole, *overruled):
            if one.row.key not in self._found and is_filled_in(one.row):
                self.rows.append(one.row)
                self.files += [one.file] if one.file is not None else []
                yield one


def _plan(file: str, office: Office, known: PlanDecision) -> ReviewedPlan:
    """Return *known* as it would be read back, of the plan in the file of this key."""
    day = day_of(known.date)
    said = (
        as_offered(text_of(known.decision)),
        known.note,
        known.by,
        day.isoformat() if day else known.date,
    )
    whose = (office.name, office.unit, office.province)
    return ReviewedPlan(0, file, *map(text_of, whose), *map(text_of, said))


def _said(matter: OpenMatter) -> ReviewedRow:
    """Return what a reviewer said of *matter* before, as it would be read back."""
    said = (matter.decision, decision_of(matter.decision), text_of(matter.note), text_of(matter.by))
    return ReviewedRow(0, matter.key, "", *said, day_of(matter.day))


def _as_plan(row: ReviewedRow) -> ReviewedPlan | None:
    """Return what an older *row* says of a whole plan, None where it is of a matter."""
    file, whose = parted(row.key)
    if "#" in whose or whose.count("|") < 2:
        return None
    day = row.date.isoformat() if row.date else ""
    office, unit, province, *_ = whose.split("|")
    return ReviewedPlan(0, file, office, unit, province, row.decided, row.note, row.by, day)


def _as_row(plan: ReviewedPlan) -> ReviewedRow:
    """Return what was said of a whole plan as a row among others."""
    key = plan_key(plan.file, plan.office, plan.unit, plan.province)
    said = (plan.decision, decision_of(plan.decision), plan.note, plan.by)
    return ReviewedRow(0, key, _WHOLE, *said, day_of(plan.date))
