"""A round's workbook that came back, taken in: for each draft what was decided, kept beside it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from checker.errors import ReadError
from checker.facts import Overrides
from checker.judge import examine
from checker.library.rule import Library
from checker.review.checklist_import import Import, plan_import
from checker.review.checklist_read import Checklist
from checker.review.remark_file import read_remarks
from checker.review.round_read import RoundWorkbook
from checker.review.round_sheet import FileMark
from checker.review.taking_over import take_over
from checker.review.waiver_file import read_waivers
from checker.rounds.entry import Entry
from checker.system.atomic import WriteError

_PACKED = (
    "tệp nằm trong tệp nén nên không ghi được gì cạnh nó; {count} dòng chưa nhập. Hãy giải nén vào thư mục của"
    " đợt, kiểm tra lại rồi nhập lại."
)


class Outcome(NamedTuple):
    """What became of the rows of the file ``path``.

    ``planned`` is None where nothing was taken in; ``left`` are sentences on rows that were not,
    ``told`` on what else a person should know. ``written`` is the file beside the draft.
    """

    path: str
    planned: Import | None = None
    left: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    written: Path | None = None


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
    def moved(self) -> dict[str, Entry]:
        """The documents by their content; a file of its own before one in an archive."""
        ordered = sorted(
            self.documents.values(), key=lambda d: (not d.inside, d.name), reverse=True
        )
        return {hash_: document for document in ordered if (hash_ := _sha256(document))}

    def draft_of(self, file: FileMark) -> Entry | None:
        """Return where *file* lies now: unchanged at its place, else elsewhere, else changed at its place."""
        here = self.documents.get(file.path)
        if here is not None and _sha256(here) == file.sha256:
            return here
        return self.moved.get(file.sha256, here)


def take_in(book: RoundWorkbook, of: Round) -> Iterator[Outcome]:
    """Yield what becomes of each file of *book* in which something was decided, or taken back.

    Only those are judged. What was decided is beside each draft before the next one is begun.
    """
    for file, checklist in book.checklists():
        document = of.documents.get(file.path)
        if checklist.rows or (document and _has_come_before(document, checklist)):
            yield _taken_in(file, checklist, of)
    if book.strays:
        rows = ", ".join(str(row.row) for row in book.strays if row.decided or row.note)
        if rows:
            yield Outcome("", left=(f"Dòng {rows}: không còn mã đối chiếu nên chưa nhập.",))


def _taken_in(file: FileMark, checklist: Checklist, of: Round) -> Outcome:
    count = len(checklist.rows)
    document = of.draft_of(file)
    if document is None:
        return Outcome(file.path, left=(f"không còn tệp này trong đợt; {count} dòng chưa nhập.",))
    if document.inside:
        return Outcome(file.path, left=(_PACKED.format(count=count),))
    report = examine(document.path, of.library, of.overrides, of.today)
    if isinstance(report, ReadError):
        return Outcome(file.path, left=(f"{report.message} {count} dòng chưa nhập.",))
    planned = plan_import(checklist, report, of.today, matching_only=True)
    told = tuple(_told(file, document, planned))
    if planned.blocked:
        left = f"ở chỗ này nay là kế hoạch khác; {count} dòng chưa nhập."
        return Outcome(file.path, left=(left,), told=told)
    try:
        written = take_over(planned, report)
    except WriteError as error:
        return Outcome(file.path, left=(error.message,), told=told)
    return Outcome(file.path, planned, planned.left, told, written)


def _told(file: FileMark, document: Entry, planned: Import) -> Iterator[str]:
    if document.name != file.path:
        yield f"tệp đã chuyển sang “{document.name}”."
    if planned.relation == "edited":
        yield "dự thảo đã sửa so với khi lập bảng; các dòng được đối chiếu theo mã."


def _has_come_before(document: Entry, checklist: Checklist) -> bool:
    """Whether anything lies beside *document* that came with this very workbook: it may have been taken back."""
    if document.inside:
        return False
    sheets = {waiver.sheet for waiver in read_waivers(document.path).waivers}
    return checklist.name in sheets | {remark.sheet for remark in read_remarks(document.path)}


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
    lost = sum(
        bool(one.path and one.left) and not (one.planned and _says_something(one.planned))
        for one in outcomes
    )
    if lost:
        yield f"Chưa nhập được cho {lost} tệp."


def _says_something(planned: Import) -> bool:
    return any((planned.waivers, planned.seen, planned.remarks, planned.lifted, planned.withdrawn))
