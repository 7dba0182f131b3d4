"""Several suggestions that are counted together get consecutive numbers, in the order they are told."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.form.marks import read_mark, shifted, shifted_label
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.lexicon import Lexicon
from checker.put import BEHIND, NO_SERIES, How, Move, Put
from checker.report import Finding, Report
from checker.shown import TO_DO, own_findings, shown

_SIGN, _REST = "./.", "/."
"""What ends a plan; a full stop is there already."""
_ROW_NUMBER = re.compile(r"((?:\w+\.)*)(\d+)([.)]?)")
"""The number of a table's row: 8, 08., 2.8; behind that of a line stands a space."""
_Place = tuple[int, int]
"""A finding by the number of its result and its own."""


class _Turn(NamedTuple):
    """A suggestion in its turn: first by its place in the text, there by what is told first."""

    offset: int
    rank: int
    turn: int
    told: int
    at: _Place
    put: Put


def in_turn(report: Report, chosen: Iterable[_Place] | None = None) -> Report:
    """Return *report* with the suggestions numbered as if all (or the *chosen*) were written."""
    if not any(_is_counted(finding) for result in report.results for finding in result.findings):
        return report
    wanted = _told(report) if chosen is None else tuple(chosen)
    turns = sorted(
        _Turn(put.span.start, put.rank, put.turn, told, at, put)
        for told, at in enumerate(wanted)
        if (put := report.results[at[0]].findings[at[1]].put) is not None
        and put.how is not How.INSTEAD
    )
    puts = _numbered(report, turns)
    results = list(report.results)
    for number in {number for number, _ in puts}:
        result = results[number]
        findings = tuple(
            _with(finding, puts.get((number, which)))
            for which, finding in enumerate(result.findings)
        )
        results[number] = replace(result, findings=findings)
    return replace(report, results=tuple(results))


def _is_counted(finding: Finding) -> bool:
    return finding.put is not None and finding.put.how is not How.INSTEAD


def _told(report: Report) -> tuple[_Place, ...]:
    """Return the findings with words to write, as people are told them: the worst first."""
    ways = shown(report)
    order = sorted((TO_DO.index(how), number) for number, how in enumerate(ways) if how in TO_DO)
    return tuple(
        (number, which)
        for _, number in order
        for which, finding in own_findings(report, number)
        if finding.put is not None and finding.waiver is None
    )


def _numbered(report: Report, turns: Sequence[_Turn]) -> dict[_Place, Put]:
    series: dict[int, list[_Turn]] = defaultdict(list)
    orders: dict[int, int] = defaultdict(int)
    puts: dict[_Place, Put] = {}
    places = {(turn.offset, turn.rank) for turn in turns}
    for turn in turns:
        own = series[turn.put.series]
        count = len(own) if turn.put.series != NO_SERIES else 0
        order = orders[turn.offset]
        orders[turn.offset] += 1
        headed = turn.put.series >= NO_SERIES or (turn.offset, turn.rank - 1) in places
        mark = _mark(turn.put.alone, count, report.lexicon) if headed else ""
        puts[turn.at] = replace(turn.put, mark=mark, order=order)
        own.append(turn)
    moved = {
        at: replace(put, moves=(*put.always, *_moves(report, put, series[put.series])))
        for at, put in puts.items()
    }
    return _closed(report, moved)


def _closed(report: Report, puts: dict[_Place, Put]) -> dict[_Place, Put]:
    """Return *puts* so that the sign ``./.`` still ends the plan where lines are added behind it."""
    ended = {at: put for at, put in puts.items() if _ends(report, put)}
    last = max(ended, key=lambda at: ended[at].order, default=None)
    for at, put in ended.items():
        sign = Span(put.span.start - len(_REST), put.span.start)
        moves = (*put.moves, Move(sign, "", nested=True))
        puts[at] = replace(put, moves=moves, closing=_REST if at == last else "")
    return puts


def _ends(report: Report, put: Put) -> bool:
    if put.how is not How.AFTER or put.rank == BEHIND:  # recipients and signature stand behind it
        return False
    return report.document.text.endswith(_SIGN, 0, put.span.start)


def _mark(alone: str, count: int, lexicon: Lexicon) -> str:
    if row := _ROW_NUMBER.fullmatch(alone):
        outer, inner, sign = row.groups()
        return f"{outer}{str(int(inner) + count).zfill(len(inner))}{sign}"
    mark = read_mark(fold(alone), alone, lexicon) if alone else None
    if mark is None:  # the pattern of marks wants something behind them
        mark = read_mark(fold(f"{alone}A"), f"{alone}A", lexicon) if alone else None
    return shifted(mark, alone, count) if mark and count else alone


def _moves(report: Report, put: Put, own: Sequence[_Turn]) -> Iterable[Move]:
    added: dict[int, int] = defaultdict(int)
    for turn in own:
        added[turn.offset] += 1
    rooms = {turn.offset: turn.put.room for turn in own}

    def before(start: int) -> int:
        return sum(max(0, n - rooms[k]) for k, n in added.items() if k <= start)

    for follower in put.followers:
        span, style, at, nested, drawn, leads, doubtful = follower
        counts = {before(start) for start in leads or (span.start,)}
        label = report.document.quote(span)
        text = shifted_label(label, style, at, max(counts))
        text = text.lower() if label.islower() else text
        if leads and text != label:
            yield Move(span, text, nested, to_see=doubtful or len(counts) > 1)
        elif not leads:
            yield Move(span, text, nested, drawn)


def _with(finding: Finding, put: Put | None) -> Finding:
    if put is None or finding.put is None or finding.suggestion is None:
        return finding
    old = finding.put
    words = finding.suggestion.removeprefix(old.mark).removesuffix(old.closing)
    return replace(finding, suggestion=f"{put.mark}{words}{put.closing}", put=put)
