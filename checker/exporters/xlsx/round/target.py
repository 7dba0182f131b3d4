"""Where a round's workbook is written: never over what somebody has filled in, never over another file."""

import datetime as dt
import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.exporters import ExportError
from checker.exporters.xlsx.round.kept import kept_of
from checker.exporters.xlsx.round.matrix import Places
from checker.exporters.xlsx.round.workbook import round_name, round_place, round_xlsx
from checker.review.round_read import RoundWorkbook, read_round, round_marks
from checker.review.round_sheet import PLACE_MARK
from checker.review.sheets import ChecklistError
from checker.rounds.overview import Overview
from checker.rounds.since import Since
from checker.system.atomic import ChangedMeanwhileError, write_atomic

_ENDING = ".xlsx"
_TRIES = 3
_MOST = 99
"""So many workbooks of one name are looked at."""


class Written(NamedTuple):
    """The file that was written, and sentences on what a person should know of it."""

    path: Path
    told: tuple[str, ...] = ()


def check_target(path: Path) -> None:
    """Raise ExportError where no workbook of a round may be written to *path*: asked before the work begins."""
    if _is_special(path):
        return
    if path.suffix.lower() != _ENDING:
        raise ExportError(
            f"“{path.name}” không có đuôi {_ENDING}; hãy đặt tên bảng tổng hợp kết thúc bằng {_ENDING}."
        )
    if path.is_dir():
        raise ExportError(f"“{path}” là thư mục. Hãy ghi thêm tên tệp vào sau.")
    if not path.parent.is_dir():
        raise ExportError(f"Không có thư mục “{path.parent}”. Hãy tạo thư mục hoặc chọn nơi khác.")
    if path.exists():
        try:
            round_marks(path)
        except ChecklistError as error:
            raise _foreign(path) from error


def save_round(
    overview: Overview,
    path: Path,
    when: dt.datetime,
    places: Places,
    since: Since | None = None,
) -> Written:
    """Write the workbook of *overview* to *path*, or beside it where that one was filled in.

    What was filled in there, and in those beside it of earlier times, is taken over into the new one.
    *since* is as in ``round_xlsx``. Raises ExportError, WriteError.
    """
    for _ in range(_TRIES):
        try:
            return _saved(overview, path, when, places, since)
        except ChangedMeanwhileError:  # somebody has just filled it in
            continue
    raise ExportError(
        f"“{path.name}” đang được ghi ở nơi khác. Hãy đóng tệp đó rồi thử lại, hoặc chọn tên khác."
    )


def _saved(
    overview: Overview, path: Path, when: dt.datetime, places: Places, since: Since | None
) -> Written:
    """Do as ``save_round``; raises ChangedMeanwhileError where what would be written over has changed."""
    check_target(path)
    seen: dict[Path, str | None] = {}
    taken: list[Path] = []
    there: list[_There] = []
    for name in filter(Path.is_file, _names(path)):
        seen[name] = _contents(name)
        book = _of_this_round(name, overview)
        if book is not None:
            there.append(_There(name, book, is_touched=book.is_touched))
        elif name == path:
            raise _another(path)
        else:
            taken.append(name)
    touched = [one for one in there if one.is_touched]
    taken += [one.path for one in touched]
    target = next((name for name in _names(path) if name not in taken), None)
    if target is None:
        raise ExportError(f"Đã có quá nhiều bảng cùng tên với “{path.name}”. Hãy chọn tên khác.")
    # Those that nobody touched hold what they were given: a newer word wins over it.
    kept = kept_of(one.book for one in sorted(there, key=lambda one: one.is_touched))
    stream = io.BytesIO()
    overruled = round_xlsx(overview, stream, when, places, kept, since)
    write_atomic(target, stream.getvalue(), lambda: _contents(target) == seen.get(target))
    return Written(target, (*_told(target, touched), *overruled))


class _There(NamedTuple):
    path: Path
    book: RoundWorkbook
    is_touched: bool


def _contents(path: Path) -> str | None:
    """Return what tells whether the file *path* has changed, None where there is none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None
    except OSError:  # it is open elsewhere: the writing itself tells that
        return ""


def _names(path: Path) -> Iterator[Path]:
    """Yield *path* and the names of those that are written beside it."""
    yield path
    for number in range(2, _MOST + 1):
        yield path.with_stem(f"{path.stem} ({number})")


def _of_this_round(path: Path, overview: Overview) -> RoundWorkbook | None:
    """Return the workbook at *path*, None where it is none, or of another round."""
    try:
        book = read_round(path)
    except ChecklistError:
        return None
    known = {line.row.sha256 for line in overview.lines if line.row is not None}
    if place := book.marks.get(PLACE_MARK):
        same = place == round_place(overview)
    else:  # older workbooks know no more than the name
        same = book.marks.get("folder") == round_name(overview)
    return book if same or any(file.sha256 in known for file in book.files) else None


def _is_special(path: Path) -> bool:
    """Whether *path* is a pipe or a device: nothing is there to be kept."""
    return path.exists() and not path.is_file() and not path.is_dir()


def _foreign(path: Path) -> ExportError:
    return ExportError(
        f"“{path.name}” không phải bảng của đợt rà soát do Soát lập, hoặc đang bị khóa, nên không được ghi"
        " đè. Hãy đóng tệp đó hoặc chọn tên khác."
    )


def _another(path: Path) -> ExportError:
    return ExportError(
        f"“{path.name}” là bảng của đợt rà soát khác nên không được ghi đè. Hãy chọn tên khác."
    )


def _told(target: Path, touched: list[_There]) -> Iterator[str]:
    if touched:
        names = ", ".join(f"“{one.path.name}”" for one in touched)
        yield (
            f"{names} đã có ý kiến của người rà soát nên được giữ nguyên; các ý kiến đó được chép sang bảng"
            f" mới “{target.name}”."
        )
