"""A folder's summary as an Excel workbook: by draft, by rule, and every open verdict."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl.workbook import Workbook

from checker.counted import heading_of
from checker.exporters.xlsx.checklist import new_workbook, saved
from checker.exporters.xlsx.sheet import CENTRE, GRID, Look, Sheet, Value, look_of
from checker.library.rule import SEVERITY_WORDS, Rule
from checker.review.checklist import Column
from checker.rounds.file_row import FileRow
from checker.shown import OF_MATTERS, OF_RULES, SHOWN_WORDS, TO_DO, Shown
from checker.words import KIND_WORDS, LEVEL_WORDS

_COUNTED = (*OF_MATTERS, *OF_RULES)
"""What is counted of a draft; what another rule tells is counted there."""
_FILES = (
    Column("STT", 6), Column("Tệp", 44), Column("Địa danh", 18), Column("Năm", 8),
    Column("Cấp", 18), Column("Loại văn bản", 14),
    *(Column(heading_of(how), 12) for how in _COUNTED),
    Column("Ghi chú", 50),
)  # fmt: skip
_RULES = (
    Column("Nhóm", 22), Column("Tiêu chí", 60),
    *(Column(f"{words} (dự thảo)", 13) for words in SHOWN_WORDS.values()),
)  # fmt: skip
_OPEN = (
    Column("STT", 6), Column("Tệp", 32), Column("Nhóm", 14), Column("Tiêu chí", 28),
    Column("Mức độ", 10), Column("Kết luận", 13), Column("Nhắc nhở", 40),
    Column("Dẫn chứng", 34), Column("Vị trí", 18), Column("Gợi ý viết", 40),
)  # fmt: skip


def batch_xlsx(rows: Sequence[FileRow], folder: Path, rules: Sequence[Rule]) -> bytes:
    """Return the summary of *rows*, files below *folder* judged by *rules*, as a workbook."""
    when = dt.datetime.now().astimezone()
    book = new_workbook(f"Tổng hợp kiểm tra: {folder.name or folder}", when)
    _files(book, rows)
    _rules(book, rows, rules)
    _open(book, rows, {rule.id: rule for rule in rules})
    return saved(book)


def _files(book: Workbook, rows: Sequence[FileRow]) -> None:
    table: list[tuple[list[Value], dict[int, Look]]] = []
    for number, row in enumerate(rows, 1):
        name = row.path
        if row.error is not None:
            note = f"Không đọc được: {row.error.message}"
            table.append(([number, name, *[None] * (4 + len(_COUNTED)), note], {}))
            continue
        counts: list[Value] = [row.tally[how] for how in _COUNTED]
        looks = {
            7 + k: look_of(how) for k, how in enumerate(_COUNTED) if row.tally[how] and how in TO_DO
        }
        level = LEVEL_WORDS.get(row.level, row.level)
        kind = KIND_WORDS.get(row.kind, row.kind)
        values = [number, name, row.place, row.year, level, kind, *counts, "\n".join(row.warnings)]
        table.append((values, looks))
    _fill(Sheet(book, "Các dự thảo"), _FILES, table, 2, "Tổng hợp kiểm tra theo dự thảo")


def _rules(book: Workbook, rows: Sequence[FileRow], rules: Sequence[Rule]) -> None:
    judged = {rule for row in rows for rule in row.shown}
    counts: Counter[tuple[str, Shown]] = Counter()
    for row in rows:
        counts.update(row.shown.items())
    table: list[tuple[list[Value], dict[int, Look]]] = []
    for rule in (rule for rule in rules if rule.id in judged):
        numbers: list[Value] = [counts[rule.id, how] for how in Shown]
        looks = {
            3 + k: look_of(how)
            for k, how in enumerate(Shown)
            if counts[rule.id, how] and how in TO_DO
        }
        table.append(([rule.group.title, rule.title, *numbers], looks))
    _fill(Sheet(book, "Theo tiêu chí"), _RULES, table, 2, "Tổng hợp kiểm tra theo tiêu chí")


def _open(book: Workbook, rows: Sequence[FileRow], rules: Mapping[str, Rule]) -> None:
    table: list[tuple[list[Value], dict[int, Look]]] = []
    for row in rows:
        for found in row.open:
            rule = rules[found.rule]
            values: list[Value] = [
                len(table) + 1,
                row.path,
                rule.group.title,
                rule.title,
                SEVERITY_WORDS[rule.severity],
                SHOWN_WORDS[found.how],
                found.message,
                found.quote,
                found.where,
                found.suggestion,
            ]
            table.append((values, {6: look_of(found.how)}))
    _fill(Sheet(book, "Cần sửa, cần xem"), _OPEN, table, 2, "Các nhắc nhở cần sửa, cần xem")


def _fill(
    sheet: Sheet,
    columns: Sequence[Column],
    table: Sequence[tuple[list[Value], dict[int, Look]]],
    frozen: int,
    title: str,
) -> None:
    """Write the rows of *table*: values, and the looks of some columns by number."""
    sheet.head(columns, frozen=frozen)
    widths = [column.width for column in columns]
    last = 1
    for last, (values, looks) in enumerate(table, 2):
        for number, value in enumerate(values, 1):
            plain = CENTRE if isinstance(value, int) else GRID
            sheet.put(last, number, value, looks.get(number, plain))
        sheet.heighten(last, [v if isinstance(v, str) else "" for v in values], widths)
    sheet.filtered(len(columns), last)
    sheet.print_on_a4(title)
