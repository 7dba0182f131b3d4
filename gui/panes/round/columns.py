"""The columns of the table: what an office is, what is left to do, groups of rules, and their rules."""

from collections.abc import Callable, Collection, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from checker.rounds.overview import RuleHead
from checker.shown import FORMS, TO_DO, Shown
from gui.panes.round.asked import SortKey, most
from gui.panes.round.lines import Line, RoundTable

LEVELS: Mapping[str, str] = {"xa": "Xã", "tinh": "Tỉnh", "so": "Sở, ban", "khac": "Khác"}


class What(StrEnum):
    """What a column tells."""

    NAME = "name"
    PROVINCE = "province"
    SUBJECT = "subject"
    LEVEL = "level"
    YEAR = "year"
    MUST = "must"
    SHOULD = "should"
    LOOK = "look"
    HANDED = "handed"
    DECISION = "decision"
    MENDED = "mended"
    STILL = "open"
    NEW = "new"
    GROUP = "group"
    RULE = "rule"


_COUNTS = {What.MUST: Shown.MUST, What.SHOULD: Shown.SHOULD, What.LOOK: Shown.LOOK}
_TITLES = {
    What.NAME: "Đơn vị",
    What.PROVINCE: "Tỉnh, thành phố",
    What.SUBJECT: "Loại kế hoạch",
    What.LEVEL: "Cấp",
    What.YEAR: "Năm",
    What.MUST: f"{FORMS[Shown.MUST]} Bắt buộc",
    What.SHOULD: f"{FORMS[Shown.SHOULD]} Nên làm",
    What.LOOK: f"{FORMS[Shown.LOOK]} Cần xem",
    What.HANDED: "Bản nộp",
    What.DECISION: "Quyết định",
    What.MENDED: "Đã sửa",
    What.STILL: "Còn",
    What.NEW: "Mới",
}
_NO_YEAR = "chưa rõ"
_SINCE = (What.MENDED, What.STILL, What.NEW)
_DOWN = {What.MUST, What.SHOULD, What.LOOK, What.HANDED, What.GROUP, What.RULE, *_SINCE}
"""Of these the greatest stand first when they are first sorted by."""
_LEAST = -len(Shown)


class Column(NamedTuple):
    """``key`` is the id of the group or rule, empty for the others; ``rules`` are those it is about."""

    what: What
    title: str
    key: str = ""
    rules: tuple[RuleHead, ...] = ()
    expanded: bool = False

    @property
    def down(self) -> bool:
        """Whether the greatest stand first when it is first sorted by."""
        return self.what in _DOWN

    @property
    def is_of_rules(self) -> bool:
        """Whether it tells of rules."""
        return self.what in {What.GROUP, What.RULE}


def columns_of(table: RoundTable, expanded: Collection[str]) -> tuple[Column, ...]:
    """Return the columns of *table*, the rules of the groups *expanded* behind these.

    What says the same in every line stands in no column: the head of the page tells it.
    """
    return tuple(_columns(table, expanded))


def _columns(table: RoundTable, expanded: Collection[str]) -> Iterator[Column]:
    common = common_of(table)
    yield Column(What.NAME, _TITLES[What.NAME])
    for what in (What.PROVINCE, What.SUBJECT, What.LEVEL, What.YEAR):
        if what not in common:
            yield Column(what, _TITLES[what])
    for what in (*_COUNTS, What.HANDED, What.DECISION):
        yield Column(what, _TITLES[what])
    if table.is_compared:
        for what in _SINCE:
            yield Column(what, _TITLES[what])
    for group, rules in table.overview.groups.items():
        is_open = group in expanded
        yield Column(What.GROUP, rules[0].group_title, group, rules, is_open)
        if is_open:
            for rule in rules:
                yield Column(What.RULE, rule.title, rule.id, (rule,))


def common_of(table: RoundTable) -> Mapping[What, str]:
    """Return what is the same of all offices and plans, in words, empty where nobody knows it."""
    offices = [line.of.office for line in table.lines]
    plans = [line.row for line in table.lines if line.row is not None]
    values: Mapping[What, set[str]] = {
        What.PROVINCE: {office.province for office in offices},
        What.SUBJECT: {table.named.subjects.get(row.subject, "") for row in plans},
        What.LEVEL: {LEVELS.get(office.level, "") for office in offices},
        What.YEAR: {str(row.year or _NO_YEAR) for row in plans},
    }
    known = {what: own - {""} for what, own in values.items()}
    return {what: next(iter(own), "") for what, own in known.items() if len(own) < 2}


class Cell(NamedTuple):
    """What stands in a cell: words, and how they are shown; ``quiet`` is what tells little."""

    text: str
    how: Shown | None = None
    quiet: bool = False


_NOTHING = Cell("")


def cell_of(line: Line, column: Column, table: RoundTable) -> Cell:
    """Return what *line* of *table* says in *column*."""
    if column.what is What.SUBJECT:
        return Cell(table.named.subjects.get(line.row.subject, "") if line.row is not None else "")
    return _CELLS[column.what](line, column)


def _count(line: Line, column: Column) -> Cell:
    if line.row is None:
        return _NOTHING
    count = {What.MUST: line.must, What.SHOULD: line.should}.get(column.what, line.look)
    how = _COUNTS[column.what]
    return Cell(f"{FORMS[how]} {count}", how) if count else Cell("0", quiet=True)


def handed_in(line: Line) -> str:
    """Return how often the office of *line* handed in a plan, in words."""
    if line.row is None:
        return "không đọc được" if line.is_unread else "chưa xem" if line.is_unseen else "chưa nộp"
    if line.is_again:
        return f"nộp lại, bản {line.of.version}"
    return "nộp trùng" if line.is_twice else "1 bản"


def _handed(line: Line, _column: Column) -> Cell:
    return Cell(handed_in(line), quiet=line.row is not None and not line.is_many)


def _since(line: Line, column: Column) -> Cell:
    count = _since_count(line, column.what)
    return _NOTHING if count is None else Cell(str(count), quiet=not count)


def _since_count(line: Line, what: What) -> int | None:
    """Return how many matters were mended, are open or new; None where there is nothing to compare."""
    return len(getattr(line.changed, what.value)) if line.was_compared else None


def _group(line: Line, column: Column) -> Cell:
    own = line.groups.get(column.key)
    if own is None:
        return _NOTHING
    return Cell(own.sign, own.how, quiet=own.how is Shown.NOT_APPLICABLE)


def _rule(line: Line, column: Column) -> Cell:
    how = line.shown(column.key)
    return _NOTHING if how is None else Cell(FORMS[how], how, quiet=how is Shown.NOT_APPLICABLE)


def _year(line: Line, _column: Column) -> Cell:
    return Cell(str(line.row.year or _NO_YEAR) if line.row is not None else "")


_CELLS: Mapping[What, Callable[[Line, Column], Cell]] = {
    What.NAME: lambda line, _: Cell(line.of.office.called, quiet=line.row is None),
    What.PROVINCE: lambda line, _: Cell(line.of.office.province, quiet=True),
    What.LEVEL: lambda line, _: Cell(LEVELS.get(line.of.office.level, ""), quiet=True),
    What.YEAR: _year,
    What.MUST: _count,
    What.SHOULD: _count,
    What.LOOK: _count,
    What.HANDED: _handed,
    What.DECISION: lambda line, _: Cell(line.of.decision.decision),
    What.MENDED: _since,
    What.STILL: _since,
    What.NEW: _since,
    What.GROUP: _group,
    What.RULE: _rule,
}


def sort_key(column: Column) -> SortKey:
    """Return what sorts lines by *column*."""
    if column.what in _COUNTS:
        return most(_COUNTS[column.what])
    if column.what is What.GROUP:
        return lambda line: _group_weight(line, column.key)
    if column.what is What.RULE:
        return lambda line: (_badness(line.shown(column.key)),)
    return _SORTS[column.what]


def _group_weight(line: Line, group: str) -> tuple[int, ...]:
    own = line.groups.get(group)
    if own is None:
        return (_LEAST,)
    return (_badness(own.how), *(own.ways.get(how, 0) for how in TO_DO))


def _badness(how: Shown | None) -> int:
    """Return how bad it is to be shown so; more is worse."""
    if how is None:
        return _LEAST
    return len(TO_DO) - TO_DO.index(how) if how in TO_DO else -list(Shown).index(how)


def _since_key(what: What) -> SortKey:
    def key(line: Line) -> tuple[object, ...]:
        count = _since_count(line, what)
        return (-1 if count is None else count,)

    return key


_SORTS: Mapping[What, SortKey] = {
    What.NAME: lambda line: line.name,
    What.PROVINCE: lambda line: (line.of.office.province,),
    What.SUBJECT: lambda line: (line.row.subject if line.row is not None else "",),
    What.LEVEL: lambda line: (line.of.office.level,),
    What.YEAR: lambda line: ((line.row.year or 0) if line.row is not None else 0,),
    What.HANDED: lambda line: (line.of.version,),
    What.DECISION: lambda line: (line.of.decision.decision,),
} | {what: _since_key(what) for what in _SINCE}
