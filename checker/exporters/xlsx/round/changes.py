"""What changed since the round before, or each office's version before: columns of *Ma trận*, a table of *Tổng hợp*."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from checker.exporters.xlsx.rows import Cell
from checker.exporters.xlsx.sheet import CENTRE, look_of
from checker.review.checklist import Column
from checker.rounds.since import OfficeSince, Since, Step
from checker.shown import Shown

MENDED, OPEN, NEW = Column("Đã sửa", 7), Column("Còn", 6), Column("Mới", 6)
CHANGES = (MENDED, OPEN, NEW)
"""The columns, in order."""
_STEPS = {
    Step.AGAIN: "Đơn vị nộp bản mới",
    Step.SAME: "Đơn vị chưa nộp bản mới",
    Step.FIRST: "Đơn vị nộp lần đầu",
    Step.GONE: "Đơn vị không còn bản nộp",
}


def tells_of_changes(since: Since) -> bool:
    """Whether there is anything to tell: a round before, or an office with a version before."""
    return bool(since.earlier) or any(line.before is not None for line in since.lines)


def change_cells(line: OfficeSince) -> dict[Column, Cell]:
    """Return the cells of *line*, empty where there is no plan before or now."""
    if line.before is None or line.now is None:
        return dict.fromkeys(CHANGES, Cell(None, CENTRE))
    mended, new = len(line.mended), len(line.new)
    return {
        MENDED: Cell(mended, look_of(Shown.PASS) if mended else CENTRE),
        OPEN: Cell(len(line.open), CENTRE),
        NEW: Cell(new, look_of(Shown.MUST) if new else CENTRE),
    }


def changes_since(since: Since) -> str:
    """Return since what the changes are, as a heading."""
    if since.earlier:
        return f"So với đợt trước: {Path(since.earlier).name}"
    return "So với bản nộp trước của cùng đơn vị"


def change_counts(since: Since) -> Iterator[tuple[str, int]]:
    """Yield what changed in all, each with its count."""
    steps = Counter(line.step for line in since.lines)
    told = _STEPS if since.earlier else {Step.AGAIN: _STEPS[Step.AGAIN]}
    for step, words in told.items():
        yield words, steps[step]
    yield "Việc, điểm đã sửa", since.mended
    yield "Việc, điểm còn lại", since.open
    yield "Việc, điểm mới phát sinh", since.new
