"""The Excel checklist (phiếu kiểm tra): its columns and words, for writing and for reading back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from checker.kernel.text import fold, strip_marks

SUMMARY_SHEET, LIST_SHEET, PLACES_SHEET = "Tổng hợp", "Danh mục kiểm tra", "Vị trí nhắc nhở"
MARK_SHEET = "soat"
"""The hidden sheet that tells which draft the checklist is of."""

SCHEMA = "soat-phieu-kiem-tra-1"


class Decision(StrEnum):
    """What a reviewer may decide on a row."""

    AGREED = "Đồng ý"
    MENDED = "Đã sửa"
    WAIVED = "Miễn trừ"
    DISAGREED = "Không đồng ý"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the list: its heading, its width in characters, whose it is."""

    heading: str
    width: float
    reviewer: bool = False


NUMBER = Column("STT", 5)
GROUP = Column("Nhóm", 11)
TITLE = Column("Tiêu chí", 22)
SEVERITY = Column("Mức độ", 9)
STATUS = Column("Kết luận", 12)
FOUND = Column("Nhắc nhở", 30)
QUOTE = Column("Dẫn chứng", 26)
WHERE = Column("Vị trí", 20)
BASIS = Column("Căn cứ", 25)
SUGGESTION = Column("Gợi ý viết", 28)
DECISION = Column("Quyết định", 13, reviewer=True)
NOTE = Column("Ý kiến, lý do", 20, reviewer=True)
REVIEWER = Column("Người kiểm tra", 13, reviewer=True)
DATE = Column("Ngày", 11, reviewer=True)
UNTIL = Column("Miễn trừ đến hết ngày", 11, reviewer=True)
KEY = Column("Mã đối chiếu", 38)

COLUMNS = (
    NUMBER, GROUP, TITLE, SEVERITY, STATUS, FOUND, QUOTE, WHERE, BASIS, SUGGESTION,
    DECISION, NOTE, REVIEWER, DATE, UNTIL, KEY,
)  # fmt: skip
"""The columns of the list, in order; the last is not printed."""

WAIVED_MARK = "waived"
"""The mark that tells which rows were waived when the checklist went out."""

PARTICULARS = ("kind", "subject", "title", "year", "level", "issuer", "place")
"""Fields of the plan by which a checklist of another draft is told from an older one."""


def row_key(rule: str, key: str) -> str:
    """Return what stands in the key column for the result *key* of *rule*."""
    return f"{rule}#{key}"


def decision_of(words: str) -> Decision | None:
    """Return the decision that a cell's *words* mean, however they are spelt; None if none."""
    wanted = _plain(words)
    return next((decision for decision in Decision if _plain(decision) == wanted), None)


def column_named(words: str, columns: Mapping[str, Column]) -> Column | None:
    """Return the column of *columns* (see :func:`by_heading`) whose heading a cell's *words* are."""
    return columns.get(_plain(words)) if words else None


def by_heading(columns: Iterable[Column]) -> Mapping[str, Column]:
    """Return *columns* by their headings, in which neither case nor marks nor spaces count."""
    return {_plain(column.heading): column for column in columns}


def _plain(words: str) -> str:
    return " ".join(strip_marks(fold(words)).split()).strip(" .")
