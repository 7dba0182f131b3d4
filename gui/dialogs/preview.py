"""How passages would read in the repaired copy: what goes struck through, what comes on a tint.

A line below would hide the dot of ạ, ẹ, ị: the words would look misspelt.
"""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from checker.exporters.places import spot_of, where
from checker.kernel.document import Span
from checker.matters import Place
from checker.put import How, Put, written
from checker.report import Finding, Report
from checker.shown import Shown
from gui.look.tokens import LIGHT, Tokens

_AROUND = 90
"""Characters shown on either side of a change within a sentence."""
_OF_THEIR_OWN = frozenset({How.BEFORE, How.AFTER, How.ROW})
"""Words that are lines or a row of their own."""


class _Change(NamedTuple):
    """Words that are written, and what asks for them."""

    finding: Finding
    put: Put
    words: str


def preview(report: Report, places: Iterable[Place], tokens: Tokens = LIGHT) -> str:
    """Return how the passages would read with what is written for *places* (HTML).

    Changes within one line are shown in it together.
    """
    lines: dict[Span, list[_Change]] = {}
    for number, which in places:
        finding = report.results[number].findings[which]
        put, suggestion = finding.put, finding.suggestion
        if put is None or suggestion is None:
            continue
        change = _Change(finding, put, written(report.document.text, put, suggestion))
        block = report.document.block_at(put.span.start)
        own = put.how in _OF_THEIR_OWN or block is None
        lines.setdefault(put.span if own or block is None else block.span, []).append(change)
    return "<br>".join(_shown(report, line, changes, tokens) for line, changes in lines.items())


def _shown(report: Report, line: Span, changes: Sequence[_Change], tokens: Tokens) -> str:
    """Return *line* with its *changes*, below the place where it stands."""
    first = changes[0]
    if first.put.how in _OF_THEIR_OWN:
        words = "<br>".join(_new(change, tokens) for change in changes)
        return f"{_quiet(spot_of(report, first.finding), tokens)}<br>{words}"
    text = report.document.text
    inside = sorted(changes, key=lambda change: change.put.span)
    start, end = _around(text, Span(inside[0].put.span.start, inside[-1].put.span.end), line)
    parts = ["… " if start > line.start else "", _html(text[start : inside[0].put.span.start])]
    ends = (*(change.put.span.start for change in inside[1:]), end)
    for change, behind in zip(inside, ends, strict=True):
        parts += [_gone(text[slice(*change.put.span)], tokens), _new(change, tokens)]
        parts.append(_html(text[change.put.span.end : behind]))
    parts.append(" …" if end < line.end else "")
    return f"{_quiet(where(report, first.finding), tokens)}<br>{''.join(parts)}"


def _new(change: _Change, tokens: Tokens) -> str:
    mark = change.put.mark if change.put.how in {How.BEFORE, How.AFTER} else ""
    new = tokens.of(Shown.PASS)
    look = f"color: {new.ink}; background: {new.wash}; font-weight: 600"
    return f'<ins style="{look}">{_html(f"{mark}{change.words}")}</ins>'


def _gone(old: str, tokens: Tokens) -> str:
    return f'<s style="color: {tokens.of(Shown.MUST).ink}">{_html(old)}</s> ' if old else ""


def _quiet(words: str, tokens: Tokens) -> str:
    return f'<span style="color: {tokens.quiet}">{_html(words)}</span>'


def _around(text: str, span: Span, line: Span) -> tuple[int, int]:
    """Return where the words shown round *span* begin and end within its *line*: whole words."""
    first, last = span.start - _AROUND, span.end + _AROUND
    if first > line.start:
        first = text.find(" ", first, span.start) + 1
    if last < line.end:
        last = text.rfind(" ", span.end, last)
    return (
        max(first, line.start) if first else span.start,
        min(last, line.end) if last >= span.end else span.end,
    )


def _html(text: str) -> str:
    return escape(text).replace("\n", "<br>")
