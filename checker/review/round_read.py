"""The workbook of a round, filled in and read back: a checklist for each of its files, and what was said of plans."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from checker.review import checklist as words
from checker.review import round_sheet as names
from checker.review.cells import day_of, text_of, written
from checker.review.checklist import Column, by_heading
from checker.review.checklist_read import Checklist
from checker.review.plan_decision import as_offered
from checker.review.round_sheet import FileMark, ReviewedPlan, is_filled_in, parted, seal, told
from checker.review.sheets import (
    ChecklistError,
    ReviewedRow,
    Row,
    Sort,
    marks_in,
    read_file,
    reviewed,
    sheets,
    table_in,
    values_of,
)
from checker.shown import SHOWN_WORDS, Shown

_AGAIN = "Hãy chọn tệp Excel của đợt rà soát đã xuất từ Soát, giữ nguyên các cột tiêu đề và cột Mã đối chiếu."
_SORT = Sort("bảng của đợt rà soát", _AGAIN, 200 * 2**20, 1200 * 2**20, rows=None, columns=None)
_OF_ONE_DRAFT = (
    "Tệp này là phiếu kiểm tra của một dự thảo, không phải bảng của cả đợt. Hãy nhập nó cho dự thảo đó:"
    " soat import-checklist PHIẾU.xlsx --for DỰ_THẢO."
)
_NO_MARK = (
    f"Tệp này thiếu trang ẩn “{names.MARK_SHEET}” cho biết các dòng là của tệp nào: có thể danh mục đã được"
    f" chép sang tệp khác. {_AGAIN}"
)
_NO_LIST = (
    f"Bảng không còn trang nào có cột “{words.KEY.heading}” cùng cột “{words.DECISION.heading}” hoặc"
    f" “{names.PLAN_DECISION.heading}”. {_AGAIN}"
)
_WANTED = {
    **by_heading((*names.MATTERS, *names.OLD, *names.PLAN)),
    **dict.fromkeys(by_heading([names.OLDER_PLAN_DECISION]), names.PLAN_DECISION),
}
_TABLES = (
    {words.KEY, words.DECISION},
    {words.KEY, names.PLAN_DECISION},
    {names.OLD_KEY, words.DECISION},
    {words.DECISION, words.NOTE},
    {names.PLAN_DECISION, names.PLAN_NOTE},
)
"""The columns by which the matters, the matrix and the older opinions are known, and what has lost its keys."""
_KEYS = {words.KEY, names.OLD_KEY}


@dataclass(frozen=True, slots=True)
class RoundWorkbook:
    """A workbook that came back.

    ``rows`` are those of matters in which anything is written, ``untouched`` the keys of the others,
    ``old`` the opinions on matters that were gone when it went out, ``plans`` what is said of whole plans,
    ``unsaid`` the rows of plans of which nothing is. ``sent`` and ``said`` (see ``told``) are what was known
    of plans and of matters when it went out: that is nobody's new word.
    ``files`` are known by the beginning of their keys; several where copies lie in the folder. ``must``
    is how many matters of each, by its key, must be mended and are not waived in it.
    """

    marks: Mapping[str, str] = field(default_factory=dict)
    files: tuple[FileMark, ...] = ()
    rows: tuple[ReviewedRow, ...] = ()
    untouched: frozenset[str] = frozenset()
    old: tuple[ReviewedRow, ...] = ()
    plans: tuple[ReviewedPlan, ...] = ()
    unsaid: frozenset[tuple[str, ...]] = frozenset()
    sent: tuple[ReviewedPlan, ...] = ()
    said: frozenset[str] = frozenset()
    must: Mapping[str, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What tells this workbook from others: of which round it is, and when it was made."""
        return f"{self.marks.get('folder', '')} {self.marks.get('checked', '')}".strip()

    @property
    def is_touched(self) -> bool:
        """Whether anybody has written in it since it went out."""
        return seal((*self.rows, *self.old), self.plans) != self.marks.get(names.FILLED_MARK)

    @property
    def people(self) -> frozenset[str]:
        """Who has signed anything in it."""
        return frozenset(
            filter(None, (*(row.by for row in self.rows), *(plan.by for plan in self.plans)))
        )

    @property
    def strays(self) -> tuple[ReviewedRow, ...]:
        """The rows that are of no file the workbook knows of."""
        known = {file.key for file in self.files}
        return tuple(row for row in self.rows if parted(row.key)[0] not in known)

    def checklists(self) -> Iterator[tuple[FileMark, Checklist]]:
        """Yield for each file that has rows the checklist that these rows are."""
        rows: dict[str, list[ReviewedRow]] = {}
        untouched: dict[str, set[str]] = {}
        for row in self.rows:
            file, key = parted(row.key)
            if told(row) in self.said:
                continue
            if row.decided or row.note:
                rows.setdefault(file, []).append(replace(row, key=key))
            else:
                untouched.setdefault(file, set()).add(key)
        for whole in self.untouched:
            file, key = parted(whole)
            untouched.setdefault(file, set()).add(key)
        for mark in {file.key: file for file in reversed(self.files)}.values():
            if mark.key in rows or mark.key in untouched:
                yield (
                    mark,
                    Checklist(
                        self._marks_of(mark),
                        tuple(rows.get(mark.key, ())),
                        frozenset(untouched.get(mark.key, ())),
                    ),
                )

    def _marks_of(self, file: FileMark) -> dict[str, str]:
        """Return what the checklist of *file* alone would say of itself."""
        return {
            "sha256": file.sha256,
            "file": file.path,
            "checked": self.marks.get("checked", ""),
            **dict(zip(words.PARTICULARS, file.particulars, strict=False)),
        }


def read_round(path: Path) -> RoundWorkbook:
    """Return the workbook of a round at *path*; raises ChecklistError."""
    return parse_round(read_file(path, _SORT))


def round_marks(path: Path) -> Mapping[str, str]:
    """Return what the workbook of a round at *path* says of itself, without its rows; raises ChecklistError."""
    for name, lines in sheets(read_file(path, _SORT), _SORT):
        if name == names.MARK_SHEET:
            marks, *_ = _marks(lines)
            _refuse_others(marks, listed=True)
            return marks
    raise ChecklistError(_SORT.not_ours)


def parse_round(data: bytes) -> RoundWorkbook:
    """Return the workbook of a round in *data*; raises ChecklistError.

    Sheets may be renamed and sorted, columns moved and added: headings tell which is which.
    """
    marks: Mapping[str, str] = {}
    files: tuple[FileMark, ...] = ()
    rows: list[ReviewedRow] = []
    old: list[ReviewedRow] = []
    plans: list[ReviewedPlan] = []
    sent: tuple[ReviewedPlan, ...] = ()
    said: frozenset[str] = frozenset()
    untouched: set[str] = set()
    must: Counter[str] = Counter()
    listed = False
    for name, lines in sheets(data, _SORT):
        if name == names.MARK_SHEET:
            marks, files, sent, said = _marks(lines)
            continue
        table = table_in(lines, _WANTED, *_TABLES)
        if table is None:
            continue
        listed = listed or not _KEYS.isdisjoint(table.columns)
        for number, row in table.rows:
            values = values_of(row, table.columns)
            if names.PLAN_DECISION in table.columns:
                plans.append(_plan(number, values))
                continue
            is_old = names.OLD_KEY in table.columns
            if is_old:
                values[words.KEY] = values.get(names.OLD_KEY)
            one = reviewed(number, values)
            if _must_be_mended(one, values) and not is_old:
                must[parted(one.key)[0]] += 1
            if is_filled_in(one):
                (old if is_old else rows).append(one)
            elif one.key:
                untouched.add(one.key)
    _refuse_others(marks, listed=listed)
    return RoundWorkbook(
        marks,
        files,
        tuple(rows),
        frozenset(untouched),
        tuple(old),
        tuple(plan for plan in plans if plan.is_filled_in),
        frozenset(plan.known for plan in plans if not plan.is_filled_in),
        sent,
        said,
        must,
    )


def _must_be_mended(row: ReviewedRow, values: Mapping[Column, Any]) -> bool:
    """Whether *row* is of a matter that must be mended, and is not waived in it."""
    status = text_of(values.get(words.STATUS))
    return SHOWN_WORDS[Shown.MUST] in status and row.decision is not words.Decision.WAIVED


def _plan(number: int, values: Mapping[Column, Any]) -> ReviewedPlan:
    """Return what is said of a whole plan in its row of the matrix."""
    date = values.get(names.PLAN_DATE)
    day = day_of(date)
    file, whose = parted(text_of(values.get(words.KEY)))
    office, unit, province, *_ = (*whose.split("|"), "", "")
    return ReviewedPlan(
        row=number,
        file=file,
        office=office,
        unit=unit,
        province=province,
        decision=as_offered(text_of(values.get(names.PLAN_DECISION))),
        note=text_of(values.get(names.PLAN_NOTE)),
        by=text_of(values.get(names.PLAN_BY)),
        date=day.isoformat() if day else text_of(date),
    )


def _marks(
    lines: Iterator[Row],
) -> tuple[Mapping[str, str], tuple[FileMark, ...], tuple[ReviewedPlan, ...], frozenset[str]]:
    """Return what the hidden sheet says of the round, of its files, and of what was known of plans and matters."""
    as_written = [tuple(map(written, line)) for line in lines if line]
    rows = [tuple(map(text_of, line)) for line in as_written]
    files, plans = [], []
    width = len(ReviewedPlan._fields) - 1
    for (_, *paths), (mark, *values) in zip(as_written, rows, strict=True):
        if mark == names.FILE_MARK and len(values) > 3:
            key, _, sha256, office, *particulars = values
            files.append(FileMark(key, paths[1], sha256, office, tuple(particulars)))
        elif mark == names.PLAN_MARK:
            plans.append(ReviewedPlan(0, *(*values, *[""] * width)[:width]))
    said = frozenset(row[1] for row in rows if row[0] == names.SAID_MARK and len(row) > 1)
    return marks_in(rows), tuple(files), tuple(plans), said


def _refuse_others(marks: Mapping[str, str], *, listed: bool) -> None:
    """Raise ChecklistError where a workbook with these *marks* is none of a round."""
    schema = marks.get("schema")
    if schema == words.SCHEMA:
        raise ChecklistError(_OF_ONE_DRAFT)
    if schema != names.SCHEMA:
        raise ChecklistError(_NO_MARK if listed else _SORT.not_ours)
    if not listed:
        raise ChecklistError(_NO_LIST)
