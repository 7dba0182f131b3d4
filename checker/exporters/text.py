"""The report for people at a terminal: what to mend first, then what to look at."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from checker.counted import counts, weight_beside
from checker.exporters.particulars import sort
from checker.exporters.places import PAGES, recognised_at, section_at, spot_of, suggested
from checker.library.rule import Group
from checker.particulars import Plan
from checker.points import Entry, Point, amount, entries
from checker.report import Finding, Report
from checker.shown import AT_LENGTH, FORMS, SHOWN_WORDS, Shown, tally, told_elsewhere
from checker.words import KIND_WORDS, LEVEL_WORDS

WIDTH = 100
_QUOTED = 180
_POINTS, _PLACES = 6, 6

_COLOURS = {
    Shown.MUST: "31",
    Shown.ERROR: "35",
    Shown.SHOULD: "91",
    Shown.LOOK: "33",
    Shown.SIGNING: "36",
    Shown.TOLD: "90",
    Shown.WAIVED: "34",
    Shown.SEEN: "34",
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
    yield from _wrap("; ".join(pack.called for pack in report.packs), look)
    if report.warnings:
        yield ""
        yield look.paint("Cần biết trước", _BOLD)
        for warning in report.warnings:
            yield from _wrap(warning, look, "  ! ", "    ")


def _groups(report: Report, look: Look) -> Iterator[str]:
    def group_of(entry: Entry) -> Group:
        return report.results[entry.number].rule.group

    for group, members in groupby(entries(report), group_of):
        own = list(members)
        yield ""
        yield look.paint(group.title, _BOLD)
        for how in AT_LENGTH:
            for entry in own:
                if entry.how is how:
                    yield from _at_length(report, entry, look)
        for how in _IN_SHORT:
            yield from _in_short(report, [e for e in own if e.how is how], look)


def _at_length(report: Report, entry: Entry, look: Look) -> Iterator[str]:
    """Yield everything there is to say about one rule."""
    rule = report.results[entry.number].rule
    mark = look.paint(FORMS[entry.how], _COLOURS[entry.how])
    weight = weight_beside(entry.how, rule.severity).lower()
    words = " · ".join(filter(None, (SHOWN_WORDS[entry.how], weight)))
    first, *more = _wrap(f"{rule.title} ({words})", look, "    ", "    ")
    yield f"  {mark} {look.paint(first.lstrip(), _BOLD)}"
    yield from (look.paint(line, _BOLD) for line in more)
    yield from _told(report, entry, look)
    yield from _wrap(f"Căn cứ: {rule.basis}", look, "    ", "      ")


def _told(report: Report, entry: Entry, look: Look) -> Iterator[str]:
    """Yield what the rule says; of several things each with its own places and words to paste."""
    if entry.sentence:
        yield from _wrap(entry.sentence, look, "    ", "    ")
    for point in entry.points[:_POINTS]:
        if point.lead:
            yield from _wrap(point.lead, look, "    - ", "      ")
            yield from _places(report, point, look, "      ", "      ")
        else:
            yield from _places(report, point, look, "    - ", "    ")
    hidden = len(entry.points) - _POINTS
    if hidden > 0:
        yield f"    - và {hidden} điểm khác"


def _places(report: Report, point: Point, look: Look, first: str, left: str) -> Iterator[str]:
    """Yield where *point* lies, each place in a line that begins with *first*, and what to write."""
    places = list(point.places())
    for number, (finding, told) in enumerate(places):
        line = place(report, finding) if number < _PLACES else ""
        if line:
            yield from _wrap(line, look, first, " " * len(first))
        if number == _PLACES:
            yield f"{first}và {len(places) - _PLACES} chỗ khác"
        if number < _PLACES or number == len(places) - 1:
            for label, words in suggested(report, told):
                yield from _wrap(f"{label}: {words}", look, left, f"{left}  ")


def place(report: Report, finding: Finding) -> str:
    """Return where *finding* lies and what stands there, as a sentence.

    ``Mục II.4.1: “…”.`` A finding about something missing tells where it belongs.
    """
    where = section_at(report, finding.span.start)
    where += recognised_at(report, finding.span.start)
    quote = _shortened(_one_line(report.document.quote(finding.span)))
    if quote:
        return f"{where}: “{quote}”."
    if not report.document.text:
        return ""
    if finding.of_pages:
        return f"{PAGES}."
    spot = spot_of(report, finding)
    return f"Chỗ cần bổ sung: {spot[0].lower()}{spot[1:]}."


def _in_short(report: Report, told: Sequence[Entry], look: Look) -> Iterator[str]:
    """Yield one wrapped line with the titles of the rules *told*, all shown in one way."""
    if told:
        how = told[0].how
        titles = "; ".join(_title(report, entry) for entry in told)
        first, *more = _wrap(f"{SHOWN_WORDS[how]} ({amount(told)}): {titles}", look, "    ", "    ")
        yield f"  {look.paint(FORMS[how], _COLOURS[how])} {first.lstrip()}"
        yield from more


def _title(report: Report, entry: Entry) -> str:
    """Return the title of a rule, in brackets which one tells what it has found where another does."""
    title = report.results[entry.number].rule.title
    other = told_elsewhere(report, entry.number)
    return f"{title} ({other[0].lower()}{other[1:-1]})" if other else title


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
