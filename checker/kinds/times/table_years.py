"""Years in tables that are of the figures beside or below them, not of the plan's work."""

import re

from checker.facts import Facts
from checker.facts.tables import Tables
from checker.facts.years import Years
from checker.form.table_rows import Table, TableCell
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

# The head of a column whose table the file form has lost: Ước thực hiện năm 2025.
_COLUMN_HEAD = Grammar(r"\n(?:{past-column},? ?\(?)?$")
_PAST_HEAD = Grammar(r"(?<!\w){past-column}(?!\w)")
_PLANNED = Grammar(r"(?<!\w){planned-column}(?!\w)")
_OTHER_HEAD = Grammar(r"(?<!\w){other-column}(?!\w)")
_MEASURE = Grammar(r"{measure}(?!\w)")
_TIME_HEAD = Grammar(r"(?<!\w){time-head}(?!\w)")
# Số liệu từ ngày 15/12/2025
_DATA_HEAD = Grammar(r"(?<!\w){data-head}(?!\w)")
_FIGURE = re.compile(r"\d[\d.,]* ?%?(?: [^\W\d]+){0,2}")
_BARE_YEAR = re.compile(r"20\d\d")
_HAS_FIGURE = re.compile(r"\d")
_COLUMN_END = ("\n", ")\n")


def in_past_column(facts: Facts, span: Span) -> bool:
    """Whether *span* stands below a column's head that is of another year than the plan's."""
    placed = facts[Tables].around(span.start)
    cell = placed[1].cell_at(span.start) if placed else None
    if placed is None or cell is None or cell.column is None:
        return False
    if facts.lexicon.pattern(_DATA_HEAD).search(placed[0].head(cell.column, facts.folded)):
        return True
    years = [
        year.year
        for year in facts[Years]
        if any(head.contains(year.span) for head in placed[0].heads.get(cell.column or 0, ()))
    ]
    return bool(years) and not any(map(facts[Plan].covers, years))


def heads_column(facts: Facts, span: Span) -> bool:
    """Whether the year rightly heads a table's column: of results, or one of several years.

    Where the file form has lost the table, a year alone on its line is one.
    """
    table = next((t for t in facts[Tables] if t.span.start <= span.start < t.body.start), None)
    if table is not None:
        return _compares(facts, table, span)
    if facts[Tables].around(span.start) is not None:
        return False
    block = facts.document.block_at(span.start)
    if block is not None and block.cell is not None and block.cell.row == 0:
        return True
    if not facts.lined.startswith(_COLUMN_END, span.end):
        return False
    line = facts.lined.rfind("\n", 0, span.start)
    head = facts.lexicon.pattern(_COLUMN_HEAD)
    return line >= 0 and head.fullmatch(facts.lined, line, span.start) is not None


def is_of_figures(facts: Facts, span: Span) -> bool:
    """Whether *span* says of which year the figures of its row are: Năm 2025 | 30 %; Số vụ năm 2025 | 12."""
    placed = facts[Tables].around(span.start)
    own = placed[1].cell_at(span.start) if placed else None
    if placed is None or own is None:
        return False
    table, row = placed
    others = [cell for cell in row.told if cell != own and facts.quote(cell.span).strip()]
    figures = [cell for cell in others if _is_figure(facts, cell)]
    heads = [table.head(cell.column, facts.folded) for cell in figures]
    planned, told, rest = map(facts.lexicon.pattern, (_PLANNED, _PAST_HEAD, _OTHER_HEAD))
    is_told = any(told.search(head) for head in heads)
    if not figures or (not is_told and any(planned.search(head) for head in heads)):
        return False
    if not all(
        cell in figures or rest.search(table.head(cell.column, facts.folded)) for cell in others
    ):
        return False
    measure = facts.lexicon.pattern(_MEASURE)
    return (
        (
            facts.quote(own.span).strip() == facts.quote(span)
            and _has_other_years(facts, table, span)
        )
        or measure.match(facts.folded, *own.span) is not None
        or is_told
    )


def labels_row(facts: Facts, span: Span) -> bool:
    """Whether the year alone opens its row: whose the figures beside it are is unsaid."""
    placed = facts[Tables].around(span.start)
    first = next(iter(placed[1].told), None) if placed else None
    return first is not None and facts.quote(first.span).strip() == facts.quote(span)


def heads_times(facts: Facts, span: Span) -> bool:
    """Whether the year stands in the head of the column on time: Thời gian hoàn thành năm 2025."""
    head = facts.lexicon.pattern(_TIME_HEAD)
    return any(
        above.contains(span) and head.search(facts.folded, *above)
        for table in facts[Tables]
        if table.span.start <= span.start < table.body.start
        for heads in table.heads.values()
        for above in heads
    )


def _has_other_years(facts: Facts, table: Table, span: Span) -> bool:
    """Whether the rows of *table* are of several years: alone, a year may be left over."""
    text = facts.quote(span)
    bare = {facts.quote(cell.span).strip() for row in table.rows for cell in row.told}
    return any(_BARE_YEAR.fullmatch(other) and other != text for other in bare) or any(
        table.span.contains(year.span) and facts.quote(year.span) != text for year in facts[Years]
    )


def _is_figure(facts: Facts, cell: TableCell) -> bool:
    return _FIGURE.fullmatch(facts.folded[cell.span.start : cell.span.end].strip()) is not None


def _compares(facts: Facts, table: Table, span: Span) -> bool:
    """Whether the head of *table* sets years side by side, or tells at *span* what was done."""
    years = {y.year for y in facts[Years] if table.span.start <= y.span.start < table.body.start}
    line = facts.lined.rfind("\n", 0, span.start)
    head = facts.lexicon.pattern(_COLUMN_HEAD).fullmatch(facts.lined, max(line, 0), span.start)
    if len(years) > 1 or head is None:
        return len(years) > 1
    if head[0].strip():
        return True
    columns = [
        column for column, heads in table.heads.items() if any(h.contains(span) for h in heads)
    ]
    return any(
        cell.column in columns and _HAS_FIGURE.search(facts.quote(cell.span))
        for row in table.rows
        for cell in row.told
    )
