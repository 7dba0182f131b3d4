"""Where a report may be written: anywhere but over the draft it is about."""

from pathlib import Path

from checker.atomic import write_atomic
from checker.exporters import EXPORTERS, ExportError
from checker.report import Report


def refusal(draft: Path, target: Path) -> str | None:
    """Say in Vietnamese why no report on *draft* may be written to *target*, None if it may."""
    if _same(draft, target):
        return "Báo cáo không được ghi đè lên chính dự thảo; hãy chọn tên khác."
    return None


def save(report: Report, name: str, target: Path) -> None:
    """Write *report* to *target* in the format *name*. Raises ExportError, WriteError."""
    # Asked again here: a file may have been renamed since the place was chosen.
    if words := refusal(report.document.path, target):
        raise ExportError(words)
    write_atomic(target, EXPORTERS[name].render(report))


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
