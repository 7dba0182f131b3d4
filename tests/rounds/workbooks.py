"""Small rounds and their workbooks, for the tests of what goes out and comes back."""

import datetime as dt
import io
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from checker.errors import ReadError
from checker.exporters.xlsx.round.kept import NOTHING, Kept
from checker.exporters.xlsx.round.matrix import Places
from checker.exporters.xlsx.round.target import Written, save_round
from checker.exporters.xlsx.round.workbook import round_xlsx
from checker.facts import Overrides
from checker.judge import examine
from checker.library.load import load_library
from checker.library.rule import Library
from checker.review.round_sheet import MATRIX_SHEET, MATTERS_SHEET
from checker.rounds.decisions import read_kept
from checker.rounds.file_row import FileRow, row_of
from checker.rounds.listing import find
from checker.rounds.offices import overview_of
from checker.rounds.overview import Office, Overview

TODAY = dt.date(2026, 11, 27)
WHEN = dt.datetime(2026, 11, 27, 8, 30, tzinfo=dt.UTC)

_PLAN = """ỦY BAN NHÂN DÂN
XÃ {upper}
Số: 12/KH-UBND
{name}, ngày 15 tháng 4 năm 2026
KẾ HOẠCH
Thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026
I. MỤC ĐÍCH, YÊU CẦU
Nâng cao nhận thức.
II. NỘI DUNG
Tuyên truyền Luật Bình đẳng giới 🌸.
{more}
"""
OFFICES = ("An Phú", "Bình An", "Tân Phong")
FILES = tuple(f"nộp/xã {name}/Kế hoạch #1 (50%).txt" for name in OFFICES)
ROSTER = tuple(Office(name, "xã", province="Lai Châu") for name in (*OFFICES, "Hua Bum"))


def write_plan(path: Path, name: str, more: str = "") -> Path:
    """Write a short plan that lacks much."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = _PLAN.format(upper=name.upper(), name=name, more=more)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def write_round(folder: Path) -> Path:
    """Write a round of three offices into *folder*."""
    for name, file in zip(OFFICES, FILES, strict=True):
        write_plan(folder / file, name)
    return folder


@cache
def library() -> Library:
    """The built-in rules."""
    return load_library()


def judged(folder: Path) -> Overview:
    """Judge the round in *folder*."""
    listing = find(folder)
    rows = []
    for entry in listing.documents:
        outcome = examine(entry.path, library(), Overrides(), TODAY)
        rows += [] if entry.inside else [row_of(entry.name, outcome, data=False)]
    broken = FileRow("nộp/hỏng.docx", error=ReadError("damaged", "Tệp bị hỏng."))
    return overview_of(
        rows,
        folder=str(folder),
        when=TODAY.isoformat(),
        library=library(),
        roster=ROSTER,
        unread=[*listing.unread, broken],
        passed_over=["Bỏ qua 2 tệp không phải văn bản: a.jpg, b.mp4."],
        decisions=read_kept(folder).decisions,
    )


def written(overview: Overview, folder: Path, kept: Kept = NOTHING) -> bytes:
    """Return the workbook of *overview*, as it lies beside the round's *folder*."""
    stream = io.BytesIO()
    round_xlsx(overview, stream, WHEN, Places(folder, folder.parent), kept)
    return stream.getvalue()


def saved(folder: Path, path: Path, minutes: int = 0) -> Written:
    """Judge the round in *folder* and write its workbook to *path*, so many *minutes* later."""
    when = WHEN + dt.timedelta(minutes=minutes)
    return save_round(judged(folder), path, when, Places(folder, path.parent))


def opened(data: bytes | Path) -> Workbook:
    """Open a workbook as Excel would."""
    return load_workbook(io.BytesIO(data) if isinstance(data, bytes) else data)


def table(sheet: Worksheet, heading: int = 1) -> list[dict[str, Any]]:
    """Return the rows of *sheet* below the row *heading*."""
    heads, *rows = sheet.iter_rows(min_row=heading, values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


Answer = Mapping[str, object]


def fill(
    path: Path, answers: Mapping[str, Answer], mangle: Callable[[Workbook], object] | None = None
) -> None:
    """Write *answers* into the workbook at *path*: each into the rows whose key contains its name."""
    book = opened(path)
    for name, heading in ((MATTERS_SHEET, 1), (MATRIX_SHEET, 2)):
        sheet = book[name]
        heads = {cell.value: cell.column for cell in sheet[heading]}
        for number in range(heading + 1, sheet.max_row + 1):
            key = str(sheet.cell(number, heads["Mã đối chiếu"]).value)
            for head, value in (
                pair for part, answer in answers.items() if part in key for pair in answer.items()
            ):
                if head in heads:
                    sheet.cell(number, heads[head]).value = value
    if mangle is not None:
        mangle(book)
    book.save(path)


WAIVE: Answer = {
    "Quyết định": "Miễn trừ",
    "Ý kiến, lý do": "Đã thống nhất",
    "Người kiểm tra": "Lò Thị Mây",
    "Ngày": dt.datetime(2026, 11, 20),  # noqa: DTZ001 - as Excel has it
}
AGREE: Answer = {"Quyết định": "Đồng ý"}
DISAGREE: Answer = {"Quyết định": "Không đồng ý", "Ý kiến, lý do": "Phải bổ sung"}
RETURN: Answer = {
    "Quyết định rà soát": "Trả lại để sửa",
    "Ý kiến chung": "Bổ sung chỉ tiêu",
    "Người rà soát": "Lò Thị Mây",
    "Ngày rà soát": "20/11/2026",
}


def key_of(overview: Overview, office: str, rule: str) -> str:
    """Return the key in the round of the matter of *rule* in the plan of *office*."""
    for line in overview.lines:
        if line.office.name == office and line.row is not None:
            for matter in line.row.open:
                if matter.rule == rule:
                    return f"{line.row.sha256[:16]}:{matter.key}"
    raise KeyError(rule)
