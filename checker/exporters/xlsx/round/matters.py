"""*Chi tiết*: a row for each matter of each plan that counts, to be decided; *Ý kiến cũ*: of what is gone."""

from collections.abc import Iterator, Mapping, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from checker.exporters.xlsx.round.kept import KeptRow, Sent
from checker.exporters.xlsx.round.looks import HEAD_HEIGHT, headings, look_in
from checker.exporters.xlsx.rows import LAST_ROW, Cell, Rows, choice_of
from checker.exporters.xlsx.sheet import Value
from checker.review import checklist as words
from checker.review import round_sheet as names
from checker.review.checklist import Column, Decision
from checker.review.round_sheet import MATTERS, OLD, key_in_round
from checker.review.sheets import ReviewedRow
from checker.rounds.file_row import OpenMatter
from checker.rounds.overview import OfficeLine, Overview, RuleHead
from checker.shown import FORMS, SHOWN_WORDS
from checker.words import LEVEL_WORDS

_HINT = "Miễn trừ cần ghi lý do ở cột bên phải."


def matters_sheets(book: Workbook, overview: Overview, sent: Sent) -> None:
    """Add the matters of *overview* to *book*, on as many sheets as they need."""
    rules = {rule.id: rule for rule in overview.rules}
    sheet, count = _begun(book, names.MATTERS_SHEET, MATTERS), 1
    for number, (line, matter) in enumerate(_matters(overview), 1):
        if sheet.last == LAST_ROW:
            _ended(sheet, MATTERS, f"{names.MATTERS_SHEET}: {overview.folder}")
            count += 1
            sheet = _begun(book, f"{names.MATTERS_SHEET} ({count})", MATTERS)
        values = {words.NUMBER: number, **_values(line, matter, rules.get(matter.rule), sent)}
        cells = ((column, values.get(column)) for column in MATTERS)
        sheet.add([Cell(value, look_in(column, value, matter.how)) for column, value in cells])
    _ended(sheet, MATTERS, f"{names.MATTERS_SHEET}: {overview.folder}")


def old_sheet(book: Workbook, overview: Overview, sent: Sent) -> None:
    """Add what was filled in of matters that are there no more; no sheet where there is none."""
    old = [*sent.left()]
    if not old:
        return
    sheet = _begun(book, names.OLD_SHEET, OLD)
    for number, one in enumerate(old, 1):
        values = {words.NUMBER: number, **_of_old(one)}
        cells = ((column, values.get(column)) for column in OLD)
        sheet.add([Cell(value, look_in(column, value)) for column, value in cells])
    _ended(sheet, OLD, f"{names.OLD_SHEET}: {overview.folder}")


def _matters(overview: Overview) -> Iterator[tuple[OfficeLine, OpenMatter]]:
    for line in overview.lines:
        for matter in line.row.open if line.row is not None else ():
            yield line, matter


def _values(
    line: OfficeLine, matter: OpenMatter, rule: RuleHead | None, sent: Sent
) -> dict[Column, Value]:
    """Return what stands in the row of *matter*."""
    file = line.row
    if file is None:
        return {}
    said = sent.matter(file, line.office, matter)
    return {
        names.OFFICE: line.office.called,
        names.LEVEL: LEVEL_WORDS.get(file.level, file.level),
        names.YEAR: file.year,
        names.FILE: file.path,
        words.GROUP: rule.group_title if rule else None,
        words.TITLE: rule.title if rule else matter.rule,
        words.STATUS: f"{FORMS[matter.how]} {SHOWN_WORDS[matter.how]}",
        words.FOUND: matter.message,
        words.QUOTE: matter.quote,
        words.WHERE: matter.where,
        words.BASIS: rule.basis if rule else None,
        words.SUGGESTION: matter.suggestion,
        **_said(said),
        words.KEY: key_in_round(sent.key(file), matter.key),
    }


def _of_old(one: KeptRow) -> dict[Column, Value]:
    return {
        names.OFFICE: one.file.office if one.file else None,
        names.FILE: one.file.path if one.file else None,
        words.TITLE: one.row.title,
        words.FOUND: one.row.about,
        **_said(one.row),
        names.OLD_KEY: one.row.key,
    }


def _said(row: ReviewedRow | None) -> Mapping[Column, Value]:
    """Return what stands in the reviewer's columns; a day that was not understood as it was written."""
    if row is None:
        return {}
    unclear = dict(row.unclear)
    return {
        words.DECISION: row.decided,
        words.NOTE: row.note,
        words.REVIEWER: row.by,
        words.DATE: row.date or unclear.get(words.DATE),
        words.UNTIL: row.until or unclear.get(words.UNTIL),
    }


def _begun(book: Workbook, title: str, columns: Sequence[Column]) -> Rows:
    sheet = Rows(book, title, [column.width for column in columns[:-1]], frozen="C2")
    sheet.sheet.column_dimensions[get_column_letter(len(columns))].width = columns[-1].width
    sheet.add(headings(columns), HEAD_HEIGHT)
    return sheet


def _ended(sheet: Rows, columns: Sequence[Column], title: str) -> None:
    choice = choice_of([*Decision], words.DECISION.heading, _HINT, strict=True)
    sheet.choose(columns.index(words.DECISION) + 1, 2, choice)
    sheet.filtered(1, len(columns))
    # The key is not for reading.
    sheet.print_on_a4(title, headings="1:1", columns=len(columns) - 1)
