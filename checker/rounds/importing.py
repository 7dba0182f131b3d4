"""A round's workbook that came back, taken in: for each draft what was decided, kept beside it."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from checker.errors import ReadError
from checker.facts import Overrides
from checker.judge import examine
from checker.library.rule import Library
from checker.review.anothers import (
    Came,
    is_anothers,
    without_empty_rows,
    without_rows_of_others,
)
from checker.review.checklist_import import Import, plan_import
from checker.review.checklist_read import Checklist, ReviewedRow
from checker.review.remark_file import read_remarks
from checker.review.round_read import RoundWorkbook
from checker.review.round_sheet import FileMark
from checker.review.shifted import shifted
from checker.review.taking_over import take_over
from checker.review.waiver_file import read_waivers
from checker.rounds.entry import Entry
from checker.rounds.newer import without_older
from checker.system.atomic import WriteError

_PACKED = (
    "tệp nằm trong tệp nén nên không ghi được gì cạnh nó; {count} dòng chưa nhập. Hãy giải nén vào thư mục của"
    " đợt, kiểm tra lại rồi nhập lại."
)

_ASTRAY = (
    "Ở {count} dòng (như dòng {row}), mã đối chiếu là của tiêu chí khác với tiêu chí ghi ở dòng đó: có thể cột"
    " Mã đối chiếu đã bị sắp xếp riêng. Chưa nhập dòng nào; hãy lấy lại bản trước khi sắp xếp, hoặc sắp xếp cả bảng."
)
_OF_ANOTHER = (
    "Trước đây đã nhập một bản khác của bảng này, do người khác điền: điều đã ghi ở bản đó mà bản này để trống"
    " được giữ nguyên."
)
_OF_NOBODY = (
    "Trong bảng này chưa ai ghi gì thêm từ khi lập, nên không rút lại quyết định, ý kiến nào."
)
_NAMED = 3
"""So many rows are named."""


class Outcome(NamedTuple):
    """What became of the rows of the file ``path`` of ``office``.

    ``planned`` is None where nothing was taken in; ``left`` are sentences on rows that were not,
    ``told`` on what else a person should know. ``planned`` has only what is new; ``written`` is the
    file beside the draft.
    """

    path: str
    planned: Import | None = None
    left: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    written: Path | None = None
    office: str = ""


@dataclass(frozen=True)
class Round:
    """The round that a workbook is taken into: how to judge, and ``find``, which lists what lies in it."""

    library: Library
    overrides: Overrides
    today: date
    find: Callable[[], Sequence[Entry]]

    @cached_property
    def documents(self) -> dict[str, Entry]:
        """The documents by their names."""
        return {document.name: document for document in self.find()}

    @cached_property
    def by_content(self) -> Mapping[str, Sequence[Entry]]:
        """The documents by their SHA-256; of equal ones those in an archive last."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for document in sorted(self.documents.values(), key=lambda d: (bool(d.inside), d.name)):
            if hash_ := _sha256(document):
                found[hash_].append(document)
        return found

    def draft_of(self, file: FileMark, files: Collection[FileMark]) -> Entry | None:
        """Return where *file* lies now: unchanged at its place, else elsewhere, else changed at its place.

        An equal one that is still where the workbook has it is another of its *files*, another
        office's perhaps.
        """
        here = self.documents.get(file.path)
        places = {other.path for other in files if other.sha256 == file.sha256} - {file.path}
        equal = self.by_content.get(file.sha256, ())
        if here is not None and here in equal:
            return here
        return next((document for document in equal if document.name not in places), here)


def take_in(book: RoundWorkbook, of: Round) -> Iterator[Outcome]:
    """Yield what becomes of each file of *book* in which something was decided, or taken back.

    Only those are judged. What was decided is beside each draft before the next one is begun.
    """
    astray = shifted(book.rows, of.library.rules)
    if len(astray) > 1:
        yield Outcome("", left=(_ASTRAY.format(count=len(astray), row=astray[0].row),))
        return
    came = {file: _came(of.documents.get(file.path), each) for file, each in book.checklists()}
    is_other = is_anothers(came.values())
    takes_back = book.is_touched and not is_other
    for file, one in came.items():
        checklist = (
            without_rows_of_others(one, book.people)
            if takes_back
            else without_empty_rows(one.checklist)
        )
        if checklist.rows or (takes_back and any(one.before())):
            outcome = _taken_in(file, checklist, of.draft_of(file, book.files), of)
            told = (*outcome.told, *(one.replaced() if is_other else ()))
            yield outcome._replace(told=told, office=file.office)
    if is_other or not book.is_touched:
        yield Outcome("", told=(_OF_ANOTHER if is_other else _OF_NOBODY,))
    if book.strays:
        rows = ", ".join(str(row.row) for row in book.strays if row.decided or row.note)
        if rows:
            yield Outcome("", left=(f"Dòng {rows}: không còn mã đối chiếu nên chưa nhập.",))


def _taken_in(file: FileMark, checklist: Checklist, document: Entry | None, of: Round) -> Outcome:
    count = len(checklist.rows)
    if document is None:
        return Outcome(file.path, left=(f"không còn tệp này trong đợt; {count} dòng chưa nhập.",))
    if document.inside:
        return Outcome(file.path, left=(_PACKED.format(count=count),))
    report = examine(document.path, of.library, of.overrides, of.today)
    if isinstance(report, ReadError):
        return Outcome(file.path, left=(f"{report.message} {count} dòng chưa nhập.",))
    checklist, older = without_older(checklist, document.path)
    planned = plan_import(checklist, report, of.today, matching_only=True)
    told = tuple(_told(file, document, planned))
    if planned.blocked:
        left = f"ở chỗ này nay là kế hoạch khác; {count} dòng chưa nhập."
        return Outcome(file.path, left=(left,), told=told)
    new = _new(planned, document.path)
    try:
        written = take_over(planned, report)
    except WriteError as error:
        return Outcome(file.path, left=(error.message,), told=told)
    return Outcome(file.path, new, (*planned.left, *_kept(older)), told, written)


def _new(planned: Import, draft: Path) -> Import:
    """Return *planned* without what lies beside *draft* already."""
    waivers, remarks = set(read_waivers(draft).waivers), set(read_remarks(draft))
    return replace(
        planned,
        waivers=tuple(one for one in planned.waivers if one not in waivers),
        seen=tuple(one for one in planned.seen if one not in waivers),
        remarks=tuple(one for one in planned.remarks if one not in remarks),
    )


def _kept(older: Sequence[ReviewedRow]) -> Iterator[str]:
    """Yield which rows were not taken in, because something newer was said of them."""
    if older:
        titles = ", ".join(dict.fromkeys(f"“{row.title}”" for row in older[:_NAMED]))
        more = f" và {len(older) - _NAMED} dòng khác" if len(older) > _NAMED else ""
        yield (
            f"đã có quyết định, ý kiến mới hơn bảng này nên giữ cái đang có: {titles}{more};"
            f" {len(older)} dòng chưa nhập."
        )


def _told(file: FileMark, document: Entry, planned: Import) -> Iterator[str]:
    if document.name != file.path:
        yield f"tệp đã chuyển sang “{document.name}”."
    if planned.relation == "edited":
        yield "dự thảo đã sửa so với khi lập bảng; các dòng được đối chiếu theo mã."


def _came(document: Entry | None, checklist: Checklist) -> Came:
    """Return *checklist* with what lies beside its *document*."""
    if document is None or document.inside:
        return Came(checklist, (), ())
    return Came(checklist, read_waivers(document.path).waivers, read_remarks(document.path))


def _sha256(document: Entry) -> str:
    try:
        return document.sha256()
    except (ReadError, OSError):
        return ""


def totals(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield what was taken in of all files, in Vietnamese sentences."""
    planned = [one.planned for one in outcomes if one.planned is not None]
    sums = {
        "miễn trừ": sum(len(one.waivers) for one in planned),
        "điểm cần xem được đồng ý": sum(len(one.seen) for one in planned),
        "ý kiến được giữ cạnh dự thảo": sum(len(one.remarks) for one in planned),
        "quyết định được rút lại": sum(len(one.lifted) for one in planned),
        "ý kiến được rút lại": sum(len(one.withdrawn) for one in planned),
    }
    told = " · ".join(f"{count} {words}" for words, count in sums.items() if count)
    taken = sum(map(_says_something, planned))
    if taken:
        yield f"Đã nhập cho {taken} kế hoạch: {told}."
    else:
        yield "Không có quyết định, ý kiến mới nào về từng việc để nhập."
    if back := [
        one.office or one.path
        for one in outcomes
        if one.planned and (one.planned.lifted or one.planned.withdrawn)
    ]:
        yield f"Đã rút lại ở kế hoạch của: {'; '.join(sorted(back))}."
    lost = sum(bool(one.path and one.left) for one in outcomes)
    if lost:
        yield f"Có dòng chưa nhập được ở {lost} tệp."


def _says_something(planned: Import) -> bool:
    return any((planned.waivers, planned.seen, planned.remarks, planned.lifted, planned.withdrawn))
