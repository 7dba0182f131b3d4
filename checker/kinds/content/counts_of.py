"""How many of a thing a plan wants: ít nhất 08 tin, bài; tin bài: 06; mỗi tháng 01 tin bài."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from checker.facts import Facts
from checker.facts.tables import Tables
from checker.form.table_rows import Row
from checker.kernel.document import Span
from checker.kinds.content.own_goals import is_of_before, is_own_goal
from checker.kinds.content.pieces import piece_at
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_REACH = 90
"""Characters before a thing in which its number and what is said of that stand."""
_NUMBER = r"(?<![\w/.,%])(?P<number>\d{1,3}(?:\.\d{3})+|\d{1,6})(?:,(?P<part>\d{1,2}))?(?![\d/%])"
# 06 (sáu) tin bài; 06 - 08 tin bài; 02 lớp, buổi tập huấn; not 02 hội nghị và tin bài
_BEFORE = Grammar(
    rf"{_NUMBER}(?: ?\([^()\d\n]{{1,30}}\))?(?: ?(?:[-–÷]|{{until}}) ?\d{{1,6}})? "
    r"(?P<between>(?:(?!(?:{and}|{or})(?!\w))[^\W\d_]+(?: ?[,/] ?| )){0,3})$"
)
_COUNTED = Grammar(r"(?:{target-counter}(?: ?[,/] ?| ))*")
"""Between a number and what is counted; other words may be what is counted: 05 địa chỉ tin cậy."""
# tin bài: 06; số tin bài đăng tải tối thiểu 06 tin
_BEHIND = Grammar(
    r"[^.;:,\d\n]{0,60}?(?:[:=≥] ?|(?<!\w)(?:{is}|{target-least}) )(?:(?:{is}|{target-least}) |[≥>] ?)*"
    + _NUMBER
)
_CELL = Grammar(
    r"(?:(?:{target-sign}|{target-least}|{target-bound}|[≥>]) ?)*"
    + _NUMBER
    + r"(?: [^\W\d_]+){0,4}"
)
_SHARE = Grammar(r"%|(?<!\w){percent}(?!\w)")
_NO_COUNT = Grammar(r"(?<!\w)(?:{year}|{month}|{quarter}|{day}) $")
_EACH_TIME = Grammar(r"(?<!\w){every} (?:{year}|{month}|{quarter}|{day}) $")
_MOST = Grammar(r"(?<!\w){target-most}(?: {is})? $")
_TIME = r"(?:(?P<month>{month})|(?P<quarter>{quarter})|(?P<week>{week})|(?P<year>{year}))(?!\w)"
_EACH_BEFORE = Grammar(rf"(?<!\w){{every}} {_TIME}[^.;\n\d]{{0,60}}$")
_EACH_BEHIND = Grammar(rf"[^.;,\n\d]{{0,30}}(?:/ ?|(?<!\w)(?:{{every}}|{{each}}) ){_TIME}")
_SHARED_BEFORE = Grammar(
    r"(?<!\w){every} (?!(?:{month}|{quarter}|{week}|{year})(?!\w))[^.;\n\d]{0,60}$"
)
_SHARED_BEHIND = re.compile(r" ?/ ?[^\W\d_]")
Period = Literal["", "week", "month", "quarter", "year"]
A_YEAR: Mapping[str, int] = {"week": 52, "month": 12, "quarter": 4, "year": 1}
"""How often each is in a year."""


class Figure(NamedTuple):
    """A figure that the plan sets, at ``span``; where it is not ``sure`` it may be on something else.

    ``often`` is how often a year it is to be reached: 12 of mỗi tháng 01 tin bài. It is ``shared`` where
    each of several units is to reach it, nobody knows how many; not ``near`` where signs stand between
    it and the thing.
    """

    span: Span
    value: float
    often: int = 1
    shared: bool = False
    sure: bool = True
    near: bool = True
    number: Span | None = None
    """Where its figure stands, if another can be written there: not of 04 - 08 tin bài."""


def counts_of(facts: Facts, named: Sequence[Span]) -> Iterator[Figure]:
    """Yield the figures of the things *named*, each by the number beside it or in its row."""
    for thing in named:
        figure = _before(facts, thing) or _behind(facts, thing)
        if figure is not None:
            yield figure
        else:
            yield from _in_row(facts, thing)


def _before(facts: Facts, thing: Span) -> Figure | None:
    low = max(facts.lined.rfind("\n", 0, thing.start) + 1, thing.start - _REACH)
    match = facts.lexicon.pattern(_BEFORE).search(facts.lined, low, thing.start)
    if match is None:
        return None
    lead = Span(low, match.start())
    if _says(facts, _NO_COUNT, lead) and not _says(facts, _EACH_TIME, lead):  # mỗi tháng 02 tin
        return None
    figure = _figure(facts, match, Span(match.start(), thing.end))
    between = Span(*match.span("between"))
    plain = facts.lexicon.pattern(_COUNTED).fullmatch(facts.lined, *between) is not None
    return figure if figure is None or plain else figure._replace(sure=False)


def _behind(facts: Facts, thing: Span) -> Figure | None:
    end = facts.lined.find("\n", thing.end)
    match = facts.lexicon.pattern(_BEHIND).match(
        facts.lined, thing.end, end if end >= 0 else len(facts.lined)
    )
    return _figure(facts, match, Span(thing.start, match.end())) if match else None


def _in_row(facts: Facts, thing: Span) -> Iterator[Figure]:
    """Yield the figures in other cells of the row; of several columns that of the plan's year."""
    placed = facts[Tables].around(thing.start)
    if placed is None:
        return
    table, row = placed
    if facts.lexicon.pattern(_SHARE).search(facts.folded, *row.span):
        return
    cells = list(_figure_cells(facts, row, thing))
    year = str(facts[Plan].year)
    of_year = [pair for pair in cells if year in table.head(pair[0], facts.folded)]
    shown = of_year or cells
    for _, figure in shown:
        yield figure._replace(sure=figure.sure and len(shown) == 1)


def _figure_cells(facts: Facts, row: Row, thing: Span) -> Iterator[tuple[int | None, Figure]]:
    figure = facts.lexicon.pattern(_CELL)
    for cell in row.told:
        match = figure.fullmatch(facts.folded, *cell.span)
        if match is not None and cell.span.start > thing.start:
            found = _figure(facts, match, cell.span)
            if found is not None:
                yield cell.column, found


def _figure(facts: Facts, match: re.Match[str], span: Span) -> Figure | None:
    """Return the figure of *match*, None where it is no goal of the plan; *span* is what is shown of it."""
    number = Span(*match.span("number"))
    if not is_own_goal(facts, number) or is_of_before(facts, number):
        return None
    value = float(f"{match['number'].replace('.', '')}.{match['part'] or 0}")
    piece = piece_at(facts, number.start)
    before = Span(max(piece.start, number.start - _REACH), number.start)
    rest = Span(span.end, max(span.end, piece.end))
    often = _often(facts, before, rest)
    shared = often == 1 and _is_shared(facts, before, rest)
    sure = not _says(facts, _MOST, before)
    one = not re.search(r"\d", facts.lined[number.end : span.end])
    return Figure(span, value, often, shared, sure, number=number if one else None)


def _often(facts: Facts, before: Span, rest: Span) -> int:
    """Return how often a year the figure is to be reached."""
    lexicon, lined = facts.lexicon, facts.lined
    match = lexicon.pattern(_EACH_BEHIND).match(lined, *rest) or lexicon.pattern(
        _EACH_BEFORE
    ).search(lined, *before)
    return A_YEAR[match.lastgroup or "year"] if match else 1


def _is_shared(facts: Facts, before: Span, rest: Span) -> bool:
    """Whether each of several units is to reach it: mỗi thôn 02 cuộc, 02 cuộc/thôn."""
    each = _says(facts, _SHARED_BEFORE, before)
    return each or _SHARED_BEHIND.match(facts.lined, *rest) is not None


def _says(facts: Facts, grammar: Grammar, within: Span) -> bool:
    return facts.lexicon.pattern(grammar).search(facts.lined, *within) is not None
