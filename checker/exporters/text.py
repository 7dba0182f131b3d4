"""The report for people at a terminal: what to mend first, then what to look at."""

import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from checker.exporters.particulars import sort
from checker.exporters.places import section_at, spot_of, suggested
from checker.library.rule import SEVERITY_WORDS
from checker.particulars import Plan
from checker.report import Finding, Report, Result
from checker.shown import (
    AT_LENGTH,
    FORMS,
    SHOWN_WORDS,
    Shown,
    counts,
    own_findings,
    shown,
    tally,
    told_elsewhere,
)
from checker.words import KIND_WORDS, LEVEL_WORDS

WIDTH = 100
_QUOTED = 180
_FINDINGS = 6

_COLOURS = {
    Shown.MUST: "31",
    Shown.ERROR: "35",
    Shown.SHOULD: "91",
    Shown.LOOK: "33",
    Shown.SIGNING: "36",
    Shown.TOLD: "90",
    Shown.WAIVED: "34",
    Shown.PASS: "32",
    Shown.NOT_APPLICABLE: "90",
}
_BOLD = "1"
_IN_SHORT = tuple(how for how in Shown if how not in AT_LENGTH)
"""Told in one line a group."""


class Look(NamedTuple):
    """How wide the lines are, in characters, and whether they are coloured."""

    width: int = WIDTH
    colour: bool = False

    def paint(self, text: str, colour: str) -> str:
        """Return *text* in an ANSI colour, where colours are wanted."""
        return f"\x1b[{colour}m{text}\x1b[0m" if self.colour else text


PLAIN = Look()


class _Row(NamedTuple):
    """A result, how it is shown, what it tells itself, and what tells the rest where anything does."""

    result: Result
    how: Shown
    findings: tuple[Finding, ...]
    elsewhere: str


def to_text(report: Report, look: Look = PLAIN) -> str:
    """Return *report* as lines of plain text, with a line end."""
    lines = [*_head(report, look), *_groups(report, look)]
    return "\n".join(lines) + "\n"


def particulars(plan: Plan) -> str:
    """Return the plan's particulars as the program understood them, in one line."""
    parts = [
        KIND_WORDS.get(plan.kind, plan.kind),
        f"năm {plan.year}" if plan.year else "chưa rõ năm",
        f"cấp: {LEVEL_WORDS.get(plan.level, plan.level)}",
        plan.issuer or "chưa rõ cơ quan ban hành",
        plan.place or "chưa rõ địa danh",
    ]
    return " · ".join(parts)


def _head(report: Report, look: Look) -> Iterator[str]:
    yield look.paint(_printable(str(report.document.path)), _BOLD)
    yield from _wrap(particulars(report.plan), look)
    if report.plan.title:
        yield from _wrap(_one_line(report.plan.title), look)
    yield from _wrap(" · ".join(f"{label}: {value}" for label, value in sort(report)), look)
    yield from _wrap(counts(tally(report)), look)
    if report.warnings:
        yield ""
        yield look.paint("Cần biết trước", _BOLD)
        for warning in report.warnings:
            yield from _wrap(warning, look, "  ! ", "    ")


def _groups(report: Report, look: Look) -> Iterator[str]:
    rows = [
        _Row(
            report.results[number],
            how,
            tuple(finding for _, finding in own_findings(report, number)),
            told_elsewhere(report, number),
        )
        for number, how in enumerate(shown(report))
    ]
    for group, members in groupby(rows, lambda row: row.result.rule.group):
        own = list(members)
        yield ""
        yield look.paint(group.title, _BOLD)
        for how in AT_LENGTH:
            for row in own:
                if row.how is how:
                    yield from _at_length(report, row, look)
        for how in _IN_SHORT:
            yield from _in_short(how, own, look)


def _at_length(report: Report, row: _Row, look: Look) -> Iterator[str]:
    """Yield everything there is to say about one rule."""
    result = row.result
    mark = look.paint(FORMS[row.how], _COLOURS[row.how])
    words = f"{SHOWN_WORDS[row.how]} · {SEVERITY_WORDS[result.rule.severity].lower()}"
    first, *more = _wrap(f"{result.rule.title} ({words})", look, "    ", "    ")
    yield f"  {mark} {look.paint(first.lstrip(), _BOLD)}"
    yield from (look.paint(line, _BOLD) for line in more)
    yield from _wrap(result.message, look, "    ", "    ")
    yield from _places(report, row, look)
    for label, words in suggested(report, row.findings):
        yield from _wrap(f"{label}: {words}", look, "    ", "      ")
    yield from _wrap(f"Căn cứ: {result.rule.basis}", look, "    ", "      ")


def _places(report: Report, row: _Row, look: Look) -> Iterator[str]:
    """Yield where the findings lie, with their own words where they add any."""
    for finding in row.findings[:_FINDINGS]:
        parts = [place(report, finding)]
        if finding.message and finding.message != row.result.message:
            parts.append(_one_line(finding.message))
        line = " ".join(part for part in parts if part)
        if line:
            yield from _wrap(line, look, "    - ", "      ")
    hidden = len(row.findings) - _FINDINGS
    if hidden > 0:
        yield f"    - và {hidden} chỗ khác"


def place(report: Report, finding: Finding) -> str:
    """Return where *finding* lies and what stands there, as a sentence.

    ``Mục II.4.1: “…”.`` A finding about something missing tells where it belongs.
    """
    where = section_at(report, finding.span.start)
    quote = _shortened(_one_line(report.document.quote(finding.span)))
    if quote:
        return f"{where}: “{quote}”."
    if not report.document.text:
        return ""
    spot = spot_of(report, finding)
    return f"Chỗ cần bổ sung: {spot[0].lower()}{spot[1:]}."


def _in_short(how: Shown, rows: Iterable[_Row], look: Look) -> Iterator[str]:
    """Yield one wrapped line with the titles of the rules that are shown in this way."""
    own = [row for row in rows if row.how is how]
    if own:
        titles = (
            f"{row.result.rule.title} ({row.elsewhere[0].lower()}{row.elsewhere[1:-1]})"
            if how is Shown.TOLD
            else row.result.rule.title
            for row in own
        )
        line = f"{SHOWN_WORDS[how]} ({len(own)}): {'; '.join(titles)}"
        first, *more = _wrap(line, look, "    ", "    ")
        yield f"  {look.paint(FORMS[how], _COLOURS[how])} {first.lstrip()}"
        yield from more


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _shortened(text: str) -> str:
    """Return *text* with its middle left out where it is long: both ends tell the place."""
    if len(text) <= _QUOTED:
        return text
    start = text[: _QUOTED * 2 // 3].rsplit(" ", 1)[0]
    end = text[-_QUOTED // 3 :].split(" ", 1)[-1]
    return f"{start} […] {end}"


def _printable(text: str) -> str:
    """Return *text* without characters that would steer a terminal."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def _wrap(text: str, look: Look, first: str = "", following: str = "") -> list[str]:
    """Return *text* in lines; only its very first one begins with *first*."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        wrapper = textwrap.TextWrapper(
            width=look.width,
            initial_indent=following if lines else first,
            subsequent_indent=following,
            break_long_words=False,
            break_on_hyphens=False,
        )
        lines.extend(wrapper.wrap(_printable(paragraph)))
    return lines
