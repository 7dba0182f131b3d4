"""What a rule tells, point by point: what stands elsewhere is neither quoted nor counted."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.counted import unit_of
from checker.report import Finding, Report, Result, in_short
from checker.shown import (
    OF_MATTERS,
    Shown,
    own_findings,
    shown,
    shown_at,
    told_elsewhere,
)

_END = re.compile(r"([^\W_]+|[”)%])\.(?=\s|$)")
"""Where a sentence may end, with the word before: a number within is followed by no blank (II.2)."""
_SHORTENED = 2
"""Letters of a shortened word with a full stop of its own: TP., Tp."""


class Point(NamedTuple):
    """One thing that a rule says, with the places it says it of; of an open rule it is one matter.

    ``lead`` is the sentence to stand before its places, empty where the
    sentence above all points says it.
    """

    how: Shown
    message: str
    lead: str
    findings: tuple[Finding, ...]

    def places(self) -> Iterator[tuple[Finding, tuple[Finding, ...]]]:
        """Yield each place with those whose words to write are told behind it.

        Words for all of them are told behind the last.
        """
        one = len({finding.suggestion for finding in self.findings}) == 1
        for finding in self.findings[:-1]:
            yield finding, () if one else (finding,)
        yield self.findings[-1], self.findings if one else self.findings[-1:]


class Entry(NamedTuple):
    """What a rule tells in one way, every sentence once: what must be mended apart from what is asked.

    ``number`` is that of its result in the report; ``sentence`` stands above
    the points, empty where they say it themselves.
    """

    number: int
    how: Shown
    sentence: str
    points: tuple[Point, ...]


def entries(report: Report) -> tuple[Entry, ...]:
    """Return what every rule tells, in the library's order, the worst of a rule first."""
    return tuple(
        entry
        for number, how in enumerate(shown(report))
        for entry in entries_of(report, number, how)
    )


def entries_as(report: Report, how: Shown) -> tuple[Entry, ...]:
    """Return what is told in one way."""
    return tuple(entry for entry in entries(report) if entry.how is how)


def amount(told: Sequence[Entry]) -> str:
    """Return how much *told*, all in one way, comes to: matters, and how many rules tell them."""
    rules, how = f"{len(told)} tiêu chí", told[0].how
    if how not in OF_MATTERS:
        return rules
    count = sum(len(entry.points) or 1 for entry in told)
    matters = f"{count} {unit_of(how)}"
    return matters if count == len(told) else f"{matters}, {rules}"


def in_one_line(report: Report, entry: Entry) -> str:
    """Return what *entry* says, for a list: its first place, and how many more there are."""
    own = [finding for point in entry.points for finding in point.findings]
    return entry.sentence or _sentence(report.results[entry.number], own)


def said(report: Report, number: int) -> str:
    """Return the sentence of the result *number*: of its own places, or that another rule tells it."""
    result = report.results[number]
    own = [f for _, f in own_findings(report, number) if not (result.is_open and f.waiver)]
    return told_elsewhere(report, number) or _sentence(result, own)


def in_brief(message: str) -> str:
    """Return the first sentence of *message*, without its full stop."""
    line = " ".join(message.split())
    for end in _END.finditer(line):
        shortened = end[1][0].isupper() and len(end[1]) <= _SHORTENED
        within = line.count("“", 0, end.end()) > line.count("”", 0, end.end())
        if not (shortened or within):
            return line[: end.end() - 1]
    return line


def entries_of(report: Report, number: int, how: Shown) -> Iterator[Entry]:
    """Yield what the result *number*, shown as *how*, tells, the worst first."""
    found = _points(report, number, how)
    if not found:
        yield Entry(number, how, said(report, number), ())
    ways = {point.how for point in found}
    for way in sorted(ways, key=list(Shown).index):
        yield _entry(report, number, way, [point for point in found if point.how is way])


def _entry(report: Report, number: int, how: Shown, told: list[Point]) -> Entry:
    own = [finding for point in told for finding in point.findings]
    sentence, first = _sentence(report.results[number], own), told[0].message
    if sentence in {first, in_short(own)} or (how in {Shown.WAIVED, Shown.SEEN} and own):
        sentence = first if len(told) == 1 else ""
    if len(told) == 1 and sentence.startswith(first):
        told = [told[0]._replace(lead="")]
    return Entry(number, how, sentence, tuple(told))


def _points(report: Report, number: int, how: Shown) -> list[Point]:
    """Return the points of the result *number*, each matter one; none where it has no place."""
    of, whole = report.matters.of, report.results[number].message
    places: dict[str, list[Finding]] = {}
    ways: dict[str, Shown] = {}
    for which, finding in own_findings(report, number):
        matter = of.get((number, which))
        name = matter.id if matter else finding.message
        if finding.waiver:
            name = f"{finding.waiver.key} {finding.message}"
        ways[name] = shown_at(report, number, which, how)
        places.setdefault(name, []).append(finding)
    return [
        Point(ways[name], message, message, tuple(found))
        for name, found in places.items()
        for message in [_with_waiver(found[0], found[0].message or whole)]
    ]


def _with_waiver(finding: Finding, message: str) -> str:
    return f"{message} {finding.waiver.words()}" if finding.waiver else message


def _sentence(result: Result, own: Sequence[Finding]) -> str:
    """Return the sentence of *result*, of its findings only *own* quoted and counted."""
    if not own or len(own) == len(result.findings):
        return result.message
    whole = in_short(result.findings)
    if not result.message.startswith(whole):
        return result.message
    return in_short(own) + result.message.removeprefix(whole)
