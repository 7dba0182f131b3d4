"""What a repaired copy changes, as places in the text; how a Word file writes it is told elsewhere."""

from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from checker.in_turn import in_turn
from checker.kernel.document import Span
from checker.library.rule import Rule
from checker.matters import Place
from checker.put import BEHIND, JOIN, How, Put, written
from checker.report import Finding, Report
from checker.shown import TO_DO, own_findings, shown


class Wanted(NamedTuple):
    """Words that go into the copy, the place where, and what asks for them."""

    rule: Rule
    finding: Finding
    put: Put
    words: str


class Edit(NamedTuple):
    """One change: words within a line or in the place of others, or lines or a row of their own.

    ``of`` is the number of what wants it. The first of ``lines`` opens with ``mark``;
    within a line there is one, of what another edit writes with it none. Of a row the lines are its cells.
    """

    span: Span
    how: How
    order: int
    lines: tuple[str, ...]
    mark: str
    of: int
    frame: bool = False
    """It belongs to the header or the end, not to what the plan says."""


def wanted(report: Report, places: Sequence[Place] | None = None) -> tuple[Wanted, ...]:
    """Return what can be put into *report*'s draft, or of it what the findings at *places* ask for."""
    numbered = report if places is None else in_turn(report, places)
    chosen = [*(_told(report) if places is None else places)]
    found: list[Wanted] = []
    for number, which in (*chosen, *with_them(report, chosen)):
        result = numbered.results[number]
        finding = result.findings[which]
        if finding.put is not None and finding.suggestion is not None:
            found.append(Wanted(result.rule, finding, finding.put, finding.suggestion))
    return tuple(_each_once(report, found))


def _each_once(report: Report, found: Sequence[Wanted]) -> Iterator[Wanted]:
    """Yield what is wanted; of words that only add to several passages the first is enough.

    A document's number is given where it is named first, not each time.
    """
    added: set[tuple[str, str]] = set()
    for want in found:
        said = report.document.quote(want.put.span)
        if said and want.words.startswith(said):
            key = (want.rule.id, want.finding.message)
            if key in added:
                continue
            added.add(key)
        yield want


def _told(report: Report) -> Iterator[Place]:
    for number, how in enumerate(shown(report)):
        if how in TO_DO:
            own = own_findings(report, number)
            yield from ((number, which) for which, finding in own if finding.waiver is None)


def with_them(report: Report, chosen: Sequence[Place]) -> Iterator[Place]:
    """Yield what other rules see in the same mistakes as the *chosen* and would correct elsewhere.

    Of “Tháng hành động năm 2025” one rule tells that the days are missing, and speaks for the one
    that sees the year: with the days alone the sentence would name two years.
    """
    of = report.matters.of
    mistakes = {of[place].id for place in chosen if place in of}
    taken = [put.span for place in chosen if (put := _put(report, place)) is not None]
    others = (p for p, matter in of.items() if matter.id in mistakes and p not in chosen)
    for place in others:
        put = _put(report, place)
        if put is None or put.how is not How.INSTEAD:
            continue
        if not any(put.span.overlaps(span) for span in taken):
            taken.append(put.span)
            yield place


def _put(report: Report, place: Place) -> Put | None:
    number, which = place
    return report.results[number].findings[which].put if which >= 0 else None


def places_of(report: Report, rules: Collection[str]) -> tuple[Place, ...]:
    """Return the findings of the open ones among *rules*."""
    return tuple(
        (number, which)
        for number, result in enumerate(report.results)
        if result.rule.id in rules and result.is_open
        for which, finding in enumerate(result.findings)
        if finding.waiver is None
    )


def edits_of(text: str, asked: Sequence[Wanted], *, typed: bool = False) -> list[Edit]:
    """Return the changes for all that is *asked*, in the order of the text; none touches another.

    *typed* tells that all numbers are, also those that another word processor draws.
    """
    found: list[Edit] = []
    for of, (_, _, put, words) in enumerate(asked):
        found += _edits(text, put, words, of)
    moves = {
        (move.span, move.text): of
        for of, w in reversed([*enumerate(asked)])
        for move in w.put.moves
        if move.text != text[slice(*move.span)] and (typed or not move.drawn) and not move.to_see
    }
    found += [Edit(span, How.INSTEAD, -1, (new,), "", of) for (span, new), of in moves.items()]
    kept: list[Edit] = []
    done = 0
    for edit in sorted(found, key=lambda edit: (*edit.span, edit.order)):
        if edit.span.start >= done:
            kept.append(edit)
            done = edit.span.end
    return _ended(kept)


def _ended(edits: list[Edit]) -> list[Edit]:
    """Return *edits* so that what is written behind new lines, as ``./.``, stands in the last of them."""
    for at, (before, edit) in enumerate(pairwise(edits), start=1):
        same = before.span == edit.span and before.how is How.AFTER
        if same and edit.how is How.WITHIN:
            last = f"{before.lines[-1]}{edit.lines[0]}"
            edits[at - 1] = before._replace(lines=(*before.lines[:-1], last))
            edits[at] = edit._replace(how=How.AFTER, lines=())
    return edits


def _edits(text: str, put: Put, suggestion: str, of: int) -> Iterator[Edit]:
    words = written(text, put, suggestion)
    if put.how is How.ROW:
        yield Edit(put.span, put.how, put.order, tuple(suggestion.split(JOIN)), put.mark, of)
    elif put.how in {How.BEFORE, How.AFTER}:
        lines = tuple(f"{put.mark}{words}".split("\n"))
        yield Edit(put.span, put.how, put.order, lines, put.mark, of, put.rank == BEHIND)
    elif put.how is How.INSTEAD and ("\n" in words or "\n" in text[slice(*put.span)]):
        yield from _line_by_line(text, put, words, of)
    else:
        yield Edit(put.span, put.how, put.order, (words,), "", of)


def _line_by_line(text: str, put: Put, words: str, of: int) -> Iterator[Edit]:
    """Yield the changes that make the lines of *put*'s span those of *words*; equal ones stay.

    They are whole lines: what stands before the span and behind it is of the first and of the last
    of the new ones, as the ";" behind a basis.
    """
    start, end = text.rfind("\n", 0, put.span.start) + 1, text.find("\n", put.span.end)
    head, tail = text[start : put.span.start], text[put.span.end : end if end >= 0 else len(text)]
    old = f"{head}{text[slice(*put.span)]}{tail}".split("\n")
    new = f"{head}{words}{tail}".split("\n")
    spans: list[Span] = []
    at = start
    for line in old:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    for name, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if name == "equal":
            continue
        pairs = min(j - i, m - k)
        for a, b in zip(range(i, i + pairs), range(k, k + pairs), strict=True):
            left = len(head) if a == b == 0 else 0
            right = len(tail) if (a + 1, b + 1) == (len(old), len(new)) else 0
            span = Span(spans[a].start + left, spans[a].end - right)
            yield Edit(span, How.INSTEAD, 0, (new[b][left : len(new[b]) - right],), "", of)
        for span in spans[i + pairs : j]:
            yield Edit(span, How.INSTEAD, 0, ("",), "", of)
        if more := tuple(new[k + pairs : m]):
            behind = i + pairs
            how = How.AFTER if behind else How.BEFORE
            offset = spans[behind - 1].end if behind else spans[0].start
            yield Edit(Span(offset, offset), how, 0, more, "", of)
