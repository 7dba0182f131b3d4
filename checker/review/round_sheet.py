"""The workbook of a round (bảng của đợt rà soát): its sheets, columns and words, for writing and reading back.

A row is known by its key: the draft's, which is the beginning of its SHA-256, then what stands in the key column
of the draft's own checklist. So a row stays the row of its draft wherever it is sorted, filtered or copied to.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from checker.report import key_of
from checker.review import checklist as words
from checker.review.checklist import Column
from checker.review.sheets import ReviewedRow

SCHEMA = "soat-dot-ra-soat-1"

SUMMARY_SHEET, MATRIX_SHEET, MATTERS_SHEET = "Tổng hợp", "Ma trận", "Chi tiết"
UNREAD_SHEET, OLD_SHEET = "Chưa đọc được", "Ý kiến cũ"
MARK_SHEET = words.MARK_SHEET
"""The hidden sheet that tells of which round the workbook is, and of which files its rows are."""

OFFICE = Column("Đơn vị", 15)
LEVEL = Column("Cấp", 11)
YEAR = Column("Năm", 6)
FILE = Column("Tệp", 20)

MATTERS = (
    words.NUMBER, OFFICE, LEVEL, YEAR, FILE, words.GROUP, words.TITLE, words.STATUS, words.FOUND,
    words.QUOTE, words.WHERE, words.BASIS, words.SUGGESTION,
    words.DECISION, words.NOTE, words.REVIEWER, words.DATE, words.UNTIL, words.KEY,
)  # fmt: skip
"""The columns of the list of matters, in order; the last is not printed."""

OLD_KEY = Column("Mã đối chiếu cũ", 38)
OLD = (
    words.NUMBER, OFFICE, FILE, words.TITLE, words.FOUND,
    words.DECISION, words.NOTE, words.REVIEWER, words.DATE, words.UNTIL, OLD_KEY,
)  # fmt: skip
"""The columns of what was said of matters that are there no more."""

PLAN_DECISION = Column("Quyết định rà soát", 14, reviewer=True)
OLDER_PLAN_DECISION = Column("Kết luận rà soát", 14, reviewer=True)
"""What the first workbooks called it."""
PLAN_NOTE = Column("Ý kiến chung", 22, reviewer=True)
PLAN_BY = Column("Người rà soát", 12, reviewer=True)
PLAN_DATE = Column("Ngày rà soát", 11, reviewer=True)
PLAN = (PLAN_DECISION, PLAN_NOTE, PLAN_BY, PLAN_DATE)
"""What the reviewer says of a whole plan, in the matrix."""

FILE_MARK = "file"
"""What the rows of the hidden sheet begin with that tell of a file; the others are a name and its value."""
PLACE_MARK = "place"
"""The mark that tells a round from others in folders of the same name; workbooks of older versions have none."""
PLAN_MARK = "plan"
"""What the rows of the hidden sheet begin with that tell what was said of a plan when the workbook went out."""
SAID_MARK = "said"
"""What the rows of the hidden sheet begin with that tell what was said of a matter when it went out."""
FILLED_MARK = "filled"
"""The mark that tells what stood in the reviewer's columns when the workbook went out."""

_KNOWN, _APART = 16, 6
"""So many letters of a SHA-256 tell a file from all others of a round, and so many of its path's from its copies."""


class FileMark(NamedTuple):
    """What the workbook knows of a file: by what it is found again, and told from another plan.

    ``key`` is what the keys of its rows begin with; ``path`` is below the round's folder, ``office`` the
    name by which people know whose it is; ``particulars`` are the plan's, in the order of
    :data:`checker.review.checklist.PARTICULARS`.
    """

    key: str
    path: str
    sha256: str
    office: str
    particulars: tuple[str, ...]


class ReviewedPlan(NamedTuple):
    """What a reviewer said of a whole plan, in its row of the matrix.

    ``file`` is the key of its file, empty where none was handed in; ``office`` (the bare name), ``unit``
    and ``province`` tell whose it is; ``date`` is ISO, or as it is written where that is no date.
    """

    row: int
    file: str
    office: str
    unit: str
    province: str
    decision: str
    note: str
    by: str
    date: str

    @property
    def known(self) -> tuple[str, ...]:
        """By what its row is known."""
        return self[1:5]

    @property
    def is_filled_in(self) -> bool:
        """Whether anything stands in the reviewer's columns."""
        return any((self.decision, self.note, self.by, self.date))


def file_keys(files: Mapping[str, str]) -> dict[str, str]:
    """Return for the path of each of *files*, which map it to its SHA-256, what the keys of its rows begin with.

    The content alone tells it; where several offices handed in the very same, its path does, too.
    """
    counts = Counter(files.values())
    return {
        path: sha256[:_KNOWN] + (f".{key_of(path)[:_APART]}" if counts[sha256] > 1 else "")
        for path, sha256 in files.items()
    }


def key_in_round(file: str, row_key: str) -> str:
    """Return what stands in the key column for the row *row_key* of the file of this key."""
    return f"{file}:{row_key}"


def plan_key(file: str, office: str, unit: str, province: str) -> str:
    """Return what stands in the key column of the matrix; *file* is empty where there is none."""
    return key_in_round(file, f"{office}|{unit}|{province}")


def parted(key: str) -> tuple[str, str]:
    """Return the file's part of *key* and the row's."""
    file, mark, row = key.partition(":")
    return (file, row) if mark else ("", key)


def is_filled_in(row: ReviewedRow) -> bool:
    """Whether anything stands in the reviewer's columns."""
    return any((row.decided, row.note, row.by, row.date, row.until, row.unclear))


def told(row: ReviewedRow) -> str:
    """Return what tells whether *row* says just what it said."""
    days = (row.date, row.until, *(text for _, text in row.unclear))
    # However it is spelt: beside the draft it is kept as everybody writes it.
    return key_of(row.key, row.decision or row.decided, row.note, row.by, *map(str, days))


def seal(rows: Iterable[ReviewedRow], plans: Iterable[ReviewedPlan]) -> str:
    """Return what tells whether anything in the reviewer's columns is another than it was."""
    said = [told(row) for row in rows if is_filled_in(row)]
    said += [key_of(*plan[1:]) for plan in plans if plan.is_filled_in]
    return key_of(*sorted(said))
