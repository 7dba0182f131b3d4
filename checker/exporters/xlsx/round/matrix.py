"""*Ma trận*: a row for each office, a column for each rule; each cell has a sign and its colour."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from checker.exporters.xlsx.round.changes import CHANGES, change_cells, tells_of_changes
from checker.exporters.xlsx.round.kept import Sent
from checker.exporters.xlsx.round.links import link_to
from checker.exporters.xlsx.round.looks import (
    GROUP,
    LINK,
    MISSING,
    TURNED,
    day,
    headings,
    look_in,
)
from checker.exporters.xlsx.rows import Cell, Rows, choice_of
from checker.exporters.xlsx.sheet import BODY, CENTRE, GRID, KEY, SECTION, Value, look_of
from checker.review import checklist as words
from checker.review import round_sheet as names
from checker.review.checklist import Column
from checker.review.plan_decision import OFFERED
from checker.review.round_sheet import PLAN, ReviewedPlan, plan_key
from checker.rounds.overview import OfficeLine, Overview, RuleHead, Standing
from checker.rounds.since import Since
from checker.shown import FORMS, SHOWN_WORDS, Shown
from checker.words import LEVEL_WORDS

_PLACE, _UNIT, _PROVINCE = (
    Column("Địa danh", 17),
    Column("Loại đơn vị", 11),
    Column("Tỉnh, thành phố", 12),
)
_STANDING, _VERSION = Column("Tình trạng", 11), Column("Bản nộp thứ", 6)
_COUNTED = {
    Shown.MUST: Column(SHOWN_WORDS[Shown.MUST], 8),
    Shown.SHOULD: Column(SHOWN_WORDS[Shown.SHOULD], 8),
    Shown.LOOK: Column(SHOWN_WORDS[Shown.LOOK], 8),
}
_HOW = {column: how for how, column in _COUNTED.items()}
_PLACES = Column("Mở thư mục", 9)
_TOLD = Column("Ghi chú", 22)
_KEY = Column(words.KEY.heading, 10)
_OFFICE = (words.NUMBER, _PLACE, _UNIT, _PROVINCE, names.YEAR, _STANDING, _VERSION)
_PLAN = (names.FILE, _PLACES, _TOLD, *PLAN)
"""The columns before and behind those with counts, all before those of the rules."""
_GROUPS_HIGH = 24.0
_RULE, _RULES_HIGH = 4.8, 165.0
"""The width of a rule's column in digits, the height of its heading in points."""
_LONGEST = 72
"""Letters of a heading that runs upwards."""
_WORD = 24
"""Letters of a file's name in its column, where nothing breaks it: LibreOffice lets a link run into the next cell."""
_ZOOM = 85
"""Percent on the screen: the high headings stay in sight, and offices must, too."""
_PERCENT, _PAGE = 50, 215
"""The size of print: more offices and rules on a page, and still to be read; digits on a page then."""
_LEGEND = replace(BODY, size=10, middle=True)
_SIGNS = " · ".join(f"{FORMS[how]} {SHOWN_WORDS[how].lower()}" for how in Shown)
_HINT = "Có thể chọn trong danh sách hoặc ghi lời khác. Chỉ ghi Đạt khi mọi việc bắt buộc đã sửa hoặc được miễn trừ."


class Places(NamedTuple):
    """Where what the links open lies: ``folder`` the round's, ``beside`` the workbook's own.

    ``answer`` returns the folder with what goes back to an office, None where there is none.
    """

    folder: Path
    beside: Path
    answer: Callable[[OfficeLine], Path | None] = lambda _line: None

    def file(self, path: str) -> str:
        """Return a link to the file *path* of the round; of one in an archive to the archive."""
        return link_to(self._lies(path), self.beside)

    def around(self, path: str) -> str:
        """Return a link to the folder that the file *path* of the round lies in."""
        return link_to(self._lies(path).parent, self.beside)

    def _lies(self, path: str) -> Path:
        """Return the file *path* of the round, of one in an archive the archive."""
        whole = self.folder / path
        parents = (p for p in whole.parents if p != self.folder and self.folder in p.parents)
        return next((p for p in parents if p.is_file()), whole)


def matrix_sheet(
    book: Workbook, overview: Overview, places: Places, sent: Sent, since: Since
) -> None:
    """Add the sheet to *book*."""
    judged = {rule for line in overview.lines if line.row is not None for rule in line.row.shown}
    rules = [rule for rule in overview.rules if rule.id in judged]
    changes = CHANGES if tells_of_changes(since) else ()
    before = (*_OFFICE, *_COUNTED.values(), *changes, *_PLAN)
    widths = [*(column.width for column in before), *(_RULE for _ in rules)]
    sheet = Rows(book, names.MATRIX_SHEET, widths, frozen="C3", is_wide=True)
    sheet.sheet.sheet_view.zoomScale = _ZOOM
    sheet.sheet.column_dimensions[get_column_letter(len(widths) + 1)].width = _KEY.width
    groups = {title: len([*own]) for title, own in groupby(rules, lambda rule: rule.group_title)}
    _groups(sheet, len(before), groups)
    turned = [Cell(_short(rule.title), TURNED) for rule in rules]
    sheet.add([*headings(before), *turned, *headings([_KEY])], _RULES_HIGH)
    for number, (line, changed) in enumerate(zip(overview.lines, since.lines, strict=True), 1):
        said = sent.plan(line)
        values = {words.NUMBER: number, **_office(line), **_said(said)}
        made = change_cells(changed)
        cells = [
            made[column] if column in made else _cell(column, values.get(column), line, places)
            for column in before
        ]
        office = line.office
        key = plan_key(sent.key(line.row), office.name, office.unit, office.province)
        sheet.add([*cells, *_rules(line, rules), Cell(key, KEY)])
    choice = choice_of(OFFERED, names.PLAN_DECISION.heading, _HINT, strict=False)
    sheet.choose(before.index(names.PLAN_DECISION) + 1, 3, choice)
    sheet.filtered(2, len(widths) + 1)
    sheet.print_on_a4(
        f"{names.MATRIX_SHEET}: {overview.folder}", headings="1:2", columns=len(widths)
    )
    sheet.print_wide(
        repeated="A:B", percent=_PERCENT, broken=pages(len(before), groups.values()), legend=_SIGNS
    )


def _groups(sheet: Rows, before: int, groups: Mapping[str, int]) -> None:
    """Write the row above the headings: what the signs mean, and the *groups* of so many rules each."""
    cells = [Cell(names.MATRIX_SHEET, SECTION), Cell(), Cell(_SIGNS, _LEGEND)]
    cells += [Cell()] * (before - len(cells))
    spans = [(1, 2), (3, before)]
    for title, count in groups.items():
        spans.append((len(cells) + 1, len(cells) + count))
        cells += [Cell(title, GROUP), *[Cell(None, GROUP)] * (count - 1)]
    sheet.across(spans, cells, _GROUPS_HIGH)


def pages(before: int, groups: Iterable[int]) -> Iterator[int]:
    """Yield behind which columns a new page begins.

    The *groups* of rules, each of so many, are on pages of their own, none on two if it can be.
    """
    room = int((_PAGE - words.NUMBER.width - _PLACE.width) / _RULE)
    yield before
    last, used = before, 0
    for count in groups:
        if used and used + count > room:
            yield last
            used = 0
        last, used = last + count, (used + count) % room


def _short(title: str) -> str:
    """Return *title* as far as it can be read in its narrow column, in whole words."""
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST].rpartition(' ')[0]} …"


def _fitting(name: str) -> str:
    """Return the file's *name*, its middle left out where it has no blank at which a line could end."""
    if all(len(word) <= _WORD for word in name.split()):
        return name
    return f"{name[: _WORD // 2]}…{name[-(_WORD // 2) :]}"


def _office(line: OfficeLine) -> dict[Column, Value]:
    """Return what is told of the office and of its plan."""
    office, file = line.office, line.row
    listed = "" if line.listed else " (ngoài danh sách)"
    told: dict[Column, Value] = {
        _PLACE: office.name,
        _UNIT: office.unit or LEVEL_WORDS.get(office.level, office.level),
        _PROVINCE: office.province,
        _STANDING: f"{line.standing}{listed}",
        _TOLD: "\n".join(line.told),
    }
    if file is not None:
        told |= {
            names.YEAR: file.year,
            _VERSION: line.version,
            names.FILE: _fitting(file.path.rpartition("/")[2]),
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
    if column is _PLACES:
        return _folder(line, places)
    how = _HOW.get(column)
    return Cell(value, look_of(how) if how and value else look_in(column, value))


def _folder(line: OfficeLine, places: Places) -> Cell:
    """Return the link to what goes back to the office; where there is none, to where its plan lies."""
    answer = places.answer(line)
    if answer is not None:
        return Cell("trả lời", LINK, link_to(answer, places.beside))
    if line.row is not None:
        return Cell("bản nộp", LINK, places.around(line.row.path))
    return Cell(None, GRID)


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
