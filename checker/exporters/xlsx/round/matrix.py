"""*Ma trận*: a row for each office, a column for each rule; each cell has a sign and its colour."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from checker.exporters.xlsx.round.kept import Sent
from checker.exporters.xlsx.round.links import link_to
from checker.exporters.xlsx.round.looks import (
    GROUP,
    HEAD_HEIGHT,
    LINK,
    MISSING,
    TURNED,
    day,
    headings,
    look_in,
)
from checker.exporters.xlsx.rows import Cell, Rows, choice_of
from checker.exporters.xlsx.sheet import BODY, CENTRE, KEY, SECTION, Value, look_of
from checker.review import checklist as words
from checker.review import round_sheet as names
from checker.review.checklist import Column
from checker.review.round_sheet import PLAN, ReviewedPlan, plan_key
from checker.rounds.decisions import OFFERED
from checker.rounds.overview import OfficeLine, Overview, RuleHead, Standing
from checker.shown import FORMS, SHOWN_WORDS, Shown
from checker.words import LEVEL_WORDS

_PLACE, _UNIT, _PROVINCE = (
    Column("Địa danh", 17),
    Column("Loại đơn vị", 9),
    Column("Tỉnh, thành phố", 12),
)
_STANDING, _VERSION = Column("Tình trạng", 11), Column("Bản nộp thứ", 6)
_COUNTED = {
    Shown.MUST: Column(SHOWN_WORDS[Shown.MUST], 9),
    Shown.SHOULD: Column(SHOWN_WORDS[Shown.SHOULD], 9),
    Shown.LOOK: Column(SHOWN_WORDS[Shown.LOOK], 9),
}
_HOW = {column: how for how, column in _COUNTED.items()}
_ANSWER = Column("Trả lời đơn vị", 9)
_TOLD = Column("Ghi chú", 26)
_KEY = Column(words.KEY.heading, 10)
_BEFORE = (
    words.NUMBER, _PLACE, _UNIT, _PROVINCE, names.LEVEL, names.YEAR, _STANDING, _VERSION,
    *_COUNTED.values(), names.FILE, _ANSWER, _TOLD, *PLAN,
)  # fmt: skip
"""The columns before those of the rules."""
_RULE, _RULES_HIGH = 4.2, 225.0
"""The width of a rule's column in digits, the height of its heading in points."""
_LONGEST = 90
"""Letters of a heading that runs upwards."""
_PERCENT = 55
"""The size of print: more offices and rules on a page, and still to be read."""
_LEGEND = replace(BODY, size=10, middle=True)
_SIGNS = " · ".join(f"{FORMS[how]} {SHOWN_WORDS[how].lower()}" for how in Shown)
_HINT = "Có thể chọn trong danh sách hoặc ghi lời khác."


class Places(NamedTuple):
    """Where what the links open lies: ``folder`` the round's, ``beside`` the workbook's own.

    ``answer`` returns the folder with what goes back to an office, None where there is none.
    """

    folder: Path
    beside: Path
    answer: Callable[[OfficeLine], Path | None] = lambda _line: None

    def file(self, path: str) -> str:
        """Return a link to the file *path* of the round; of one in an archive to the archive."""
        whole = self.folder / path
        parents = (p for p in whole.parents if p != self.folder and self.folder in p.parents)
        return link_to(next((p for p in parents if p.is_file()), whole), self.beside)


def matrix_sheet(book: Workbook, overview: Overview, places: Places, sent: Sent) -> None:
    """Add the sheet to *book*."""
    judged = {rule for line in overview.lines if line.row is not None for rule in line.row.shown}
    rules = [rule for rule in overview.rules if rule.id in judged]
    widths = [*(column.width for column in _BEFORE), *(_RULE for _ in rules)]
    sheet = Rows(book, names.MATRIX_SHEET, widths, frozen="C3", is_wide=True)
    sheet.sheet.column_dimensions[get_column_letter(len(widths) + 1)].width = _KEY.width
    _groups(sheet, rules)
    turned = [Cell(_short(rule.title), TURNED) for rule in rules]
    sheet.add([*headings(_BEFORE), *turned, *headings([_KEY])], _RULES_HIGH)
    for number, line in enumerate(overview.lines, 1):
        said = sent.plan(line)
        values = {words.NUMBER: number, **_office(line), **_said(said)}
        cells = [_cell(column, values.get(column), line, places) for column in _BEFORE]
        sha256 = line.row.sha256 if line.row is not None else ""
        office = line.office
        key = plan_key(sha256, office.name, office.unit, office.province)
        sheet.add([*cells, *_rules(line, rules), Cell(key, KEY)])
    choice = choice_of(OFFERED, names.PLAN_DECISION.heading, _HINT, strict=False)
    sheet.choose(_BEFORE.index(names.PLAN_DECISION) + 1, 3, choice)
    sheet.filtered(2, len(widths) + 1)
    sheet.print_on_a4(
        f"{names.MATRIX_SHEET}: {overview.folder}", headings="1:2", columns=len(widths)
    )
    sheet.print_wide(repeated="A:B", percent=_PERCENT, broken=len(_BEFORE))


def _groups(sheet: Rows, rules: Sequence[RuleHead]) -> None:
    """Write the row above the headings: what the signs mean, and the groups of the rules."""
    cells = [Cell(names.MATRIX_SHEET, SECTION), Cell(), Cell(_SIGNS, _LEGEND)]
    cells += [Cell()] * (len(_BEFORE) - len(cells))
    spans = [(1, 2), (3, len(_BEFORE))]
    for title, own in groupby(rules, key=lambda rule: rule.group_title):
        count = len([*own])
        spans.append((len(cells) + 1, len(cells) + count))
        cells += [Cell(title, GROUP), *[Cell(None, GROUP)] * (count - 1)]
    sheet.across(spans, cells, HEAD_HEIGHT)


def _short(title: str) -> str:
    """Return *title* as far as it can be read in its narrow column, in whole words."""
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST].rpartition(' ')[0]} …"


def _office(line: OfficeLine) -> dict[Column, Value]:
    """Return what is told of the office and of its plan."""
    office, file = line.office, line.row
    listed = "" if line.listed else " (ngoài danh sách)"
    told: dict[Column, Value] = {
        _PLACE: office.name,
        _UNIT: office.unit,
        _PROVINCE: office.province,
        names.LEVEL: LEVEL_WORDS.get(office.level, office.level),
        _STANDING: f"{line.standing}{listed}",
        _TOLD: "\n".join(line.told),
    }
    if file is not None:
        told |= {
            names.YEAR: file.year,
            _VERSION: line.version,
            names.FILE: file.path.rpartition("/")[2],
        }
        told |= {column: file.tally.get(how, 0) for how, column in _COUNTED.items()}
    return told


def _cell(column: Column, value: Value, line: OfficeLine, places: Places) -> Cell:
    """Return the cell of *line* in *column*, with its link where it has one."""
    file = line.row
    if column is _STANDING:
        return Cell(value, CENTRE if line.standing is Standing.IN else MISSING)
    if column is names.FILE and file is not None:
        return Cell(value, LINK, places.file(file.path))
    if column is _ANSWER and (folder := places.answer(line)) is not None:
        return Cell("mở thư mục", LINK, link_to(folder, places.beside))
    how = _HOW.get(column)
    return Cell(value, look_of(how) if how and value else look_in(column, value))


def _said(said: ReviewedPlan | None) -> Mapping[Column, Value]:
    if said is None:
        return {}
    values = (said.decision, said.note, said.by, day(said.date))
    return dict(zip(PLAN, values, strict=True))


def _rules(line: OfficeLine, rules: Sequence[RuleHead]) -> Iterator[Cell]:
    """Yield how each of *rules* is shown in the plan that counts; empty where there is none."""
    shown = line.row.shown if line.row is not None else {}
    for rule in rules:
        how = shown.get(rule.id)
        yield Cell(FORMS[how], look_of(how)) if how else Cell(None, CENTRE)
