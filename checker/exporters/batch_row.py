"""What is kept of one file's check when a whole folder is checked: small, and able to travel."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from checker.errors import ReadError
from checker.exporters.json import to_data
from checker.exporters.places import quote, where
from checker.points import Point, entries
from checker.report import Report, Status
from checker.shown import TO_DO, Shown, shown, tally
from checker.verdict import is_whole


class OpenRow(NamedTuple):
    """One thing that is asked of the person: a matter, or a rule that failed."""

    rule: str
    group: str
    title: str
    severity: str
    how: Shown
    message: str
    quote: str
    where: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One file's outcome: ``error`` where it could not be read, else the rest.

    ``shown`` are the verdicts by rule id, ``titles`` the rules' titles;
    ``tally`` counts the matters; ``has_own_rules`` is whether the document is
    a plan of a kind that has rules of its own;
    ``data`` is the whole report as plain values, where it was asked for.
    """

    path: str
    error: ReadError | None = None
    place: str = ""
    year: int | None = None
    level: str = ""
    kind: str = ""
    has_own_rules: bool = True
    title: str = ""
    summary: Mapping[Status, int] = field(default_factory=dict)
    tally: Mapping[Shown, int] = field(default_factory=dict)
    shown: Mapping[str, Shown] = field(default_factory=dict)
    titles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    open: tuple[OpenRow, ...] = ()
    warnings: tuple[str, ...] = ()
    data: dict[str, Any] | None = None

    @property
    def gaps(self) -> int:
        """How many mistakes there are: what must and what should be mended."""
        return sum(self.tally.get(how, 0) for how in (Shown.MUST, Shown.SHOULD))


def row_of(path: Path, outcome: Report | ReadError, *, data: bool) -> BatchRow:
    """Return what is kept of *outcome*; with the whole report as *data* if asked."""
    if isinstance(outcome, ReadError):
        return BatchRow(str(path), error=outcome)
    plan = outcome.plan
    return BatchRow(
        path=str(path),
        place=plan.place,
        year=plan.year,
        level=plan.level,
        kind=plan.kind,
        has_own_rules=is_whole(outcome),
        title=" ".join(plan.title.split()),
        summary=outcome.summary(),
        tally=tally(outcome),
        shown={r.rule.id: how for r, how in zip(outcome.results, shown(outcome), strict=True)},
        titles={r.rule.id: (r.rule.group.title, r.rule.title) for r in outcome.results},
        open=tuple(_open_rows(outcome)),
        warnings=outcome.warnings,
        data=to_data(outcome) if data else None,
    )


def _open_rows(report: Report) -> Iterator[OpenRow]:
    for entry in entries(report):
        if entry.how not in TO_DO:
            continue
        rule = report.results[entry.number].rule
        for point in entry.points or (Point(entry.how, entry.sentence, "", ()),):
            quotes = filter(None, (quote(report, finding) for finding in point.findings))
            suggestions = (finding.suggestion for finding in point.findings if finding.suggestion)
            yield OpenRow(
                rule=rule.id,
                group=rule.group.title,
                title=rule.title,
                severity=rule.severity.value,
                how=point.how,
                message=entry.sentence if len(entry.points) == 1 else point.message,
                quote="; ".join(dict.fromkeys(quotes)),
                where=where(report, *point.findings),
                suggestion="\n".join(dict.fromkeys(suggestions)),
            )
