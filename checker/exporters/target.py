"""Where a report may be written: not over its draft, not over what a reviewer has filled in."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from checker.exporters import EXPORTERS, ExportError
from checker.report import Report
from checker.review.checklist import row_key
from checker.system.atomic import write_atomic


def refusal(draft: Path, target: Path, what: str = "Báo cáo") -> str | None:
    """Say in Vietnamese why *what* is made of *draft* may not be written to *target*, None if it may."""
    if _same(draft, target):
        return f"{what} không được ghi đè lên chính dự thảo; hãy chọn tên khác."
    return None


class Made(NamedTuple):
    """What is to be written, with what a person should know of it, in Vietnamese."""

    data: bytes
    told: tuple[str, ...] = ()


Render = Callable[[Report], bytes | Made]


def save(report: Report, name: str, target: Path, render: Render | None = None) -> tuple[str, ...]:
    """Write *report* to *target* in the format *name*, made by *render* where that is given.

    Return what a person should know of it. Raises ExportError, WriteError.
    """
    # Asked again here: a file may have been renamed since the place was chosen.
    if words := refusal(report.document.path, target, EXPORTERS[name].words):
        raise ExportError(words)
    if name == "xlsx" and target.exists() and _is_filled_in(target, report):
        raise ExportError(
            f"Phiếu “{target.name}” đã có ý kiến của người thẩm định nên không được ghi đè."
            " Hãy nhập phiếu đó vào trước hoặc chọn tên khác."
        )
    made = (render or EXPORTERS[name].render)(report)
    data, told = made if isinstance(made, Made) else (made, ())
    write_atomic(target, data)
    return told


def _is_filled_in(target: Path, report: Report) -> bool:
    """Whether *target* is a checklist with remarks that the program did not write itself."""
    from checker.review.checklist_read import ChecklistError, read_checklist  # noqa: PLC0415 - slow

    try:
        rows = read_checklist(target).rows
    except ChecklistError:
        return False
    known = {row_key(w.rule, w.key) for r in report.results for w in r.waivers}
    known |= {row_key(remark.rule, remark.key) for remark in report.remarks}
    return any((row.decided or row.note) and row.key not in known for row in rows)


def resolved(path: Path) -> Path:
    """Return *path* without links, itself where it is no possible name."""
    try:
        return path.resolve()
    except (OSError, ValueError):  # reading or writing will say so
        return path


def _same(one: Path, other: Path) -> bool:
    try:
        # Knows other spellings of a name too: case, short names, a mapped drive.
        return one.samefile(other)
    except (OSError, ValueError):  # one of them is not there
        return resolved(one) == resolved(other)
