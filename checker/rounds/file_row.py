"""What a round keeps of one file's check: small, able to travel, and all that an overview shows."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from checker.errors import ReadError
from checker.exporters.json import to_data
from checker.exporters.places import quote, where
from checker.points import Point, entries
from checker.report import Report, Status
from checker.review.checklist import row_key
from checker.review.remark import Remark
from checker.review.waivable import waivables, waivers_of
from checker.shown import TO_DO, Shown, shown, tally
from checker.verdict import is_whole

_NOTHING = Remark("", "")


class OpenMatter(NamedTuple):
    """One thing that is asked of the person: a matter, or a rule that failed.

    ``key`` is what stands in the key column of a checklist (``rule#key``): a decision on it is
    found again by it. ``start`` is where in the draft's text it is told (characters), None where
    it has no place. The rest is what a reviewer said of it before, ``day`` as ISO, empty where nothing.
    """

    rule: str
    key: str
    how: Shown
    message: str
    quote: str
    where: str
    suggestion: str
    start: int | None
    decision: str = ""
    note: str = ""
    by: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file's outcome: ``error`` where it could not be read, else the rest.

    ``path`` is the file's path below the round's folder, with ``/`` on every system; of a file
    in an archive the archive's own path goes before: ``nop/xa-a.zip/Ke hoach.docx``.
    ``shown`` are the verdicts by rule id; ``tally`` counts the matters; ``has_own_rules`` is
    whether the document is a plan of a kind that has rules of its own.
    ``data`` is the whole report as plain values, where it was asked for.
    """

    path: str
    sha256: str = ""
    error: ReadError | None = None
    place: str = ""
    province: str = ""
    """The province that the plan names as its own, empty where it names none."""
    year: int | None = None
    level: str = ""
    kind: str = ""
    subject: str = ""
    profile: str | None = None
    has_own_rules: bool = True
    title: str = ""
    issuer: str = ""
    number: str | None = None
    date: dt.date | None = None
    summary: Mapping[Status, int] = field(default_factory=dict)
    tally: Mapping[Shown, int] = field(default_factory=dict)
    shown: Mapping[str, Shown] = field(default_factory=dict)
    open: tuple[OpenMatter, ...] = ()
    warnings: tuple[str, ...] = ()
    data: dict[str, Any] | None = None
    modified: float | None = None
    """When the file was last changed, in seconds since 1970; None where nobody knows."""
    settled: tuple[str, ...] = ()
    """The keys in a checklist of what is waived in it, or was looked at and is right."""

    @property
    def gaps(self) -> int:
        """How many mistakes there are: what must and what should be mended."""
        return sum(self.tally.get(how, 0) for how in (Shown.MUST, Shown.SHOULD))

    @property
    def to_do(self) -> int:
        """How many things a person has to deal with before the plan is signed."""
        return sum(self.tally.get(how, 0) for how in TO_DO)


def row_of(path: str, outcome: Report | ReadError, *, sha256: str = "", data: bool) -> FileRow:
    """Return what is kept of *outcome*; with the whole report as *data* if asked."""
    if isinstance(outcome, ReadError):
        return FileRow(path, sha256, error=outcome)
    plan = outcome.plan
    return FileRow(
        path=path,
        sha256=outcome.document.sha256,
        place=plan.place,
        province=plan.province,
        year=plan.year,
        level=plan.level,
        kind=plan.kind,
        subject=plan.subject,
        profile=plan.profile,
        has_own_rules=is_whole(outcome),
        title=" ".join(plan.title.split()),
        issuer=plan.issuer,
        number=plan.number,
        date=plan.date,
        summary=outcome.summary(),
        tally=tally(outcome),
        shown={r.rule.id: how for r, how in zip(outcome.results, shown(outcome), strict=True)},
        open=tuple(_open_matters(outcome)),
        warnings=outcome.warnings,
        data=to_data(outcome) if data else None,
        settled=tuple(dict.fromkeys(_settled(outcome))),
    )


def _settled(report: Report) -> Iterator[str]:
    for waiver in waivers_of(report):
        yield row_key(waiver.rule, waiver.key)
        if waiver.row:
            yield waiver.row


def _open_matters(report: Report) -> Iterator[OpenMatter]:
    said = {row_key(remark.rule, remark.key): remark for remark in report.remarks}
    for entry in entries(report):
        if entry.how not in TO_DO:
            continue
        rule = report.results[entry.number].rule
        for point in entry.points or (Point(entry.how, entry.sentence, "", ()),):
            quotes = filter(None, (quote(report, finding) for finding in point.findings))
            suggestions = (finding.suggestion for finding in point.findings if finding.suggestion)
            key = row_key(rule.id, _key(report, entry.number, point))
            remark = said.get(key, _NOTHING)
            yield OpenMatter(
                rule=rule.id,
                key=key,
                how=point.how,
                message=entry.sentence if len(entry.points) == 1 else point.message,
                quote="; ".join(dict.fromkeys(quotes)),
                where=where(report, *point.findings),
                suggestion="\n".join(dict.fromkeys(suggestions)),
                start=point.findings[0].span.start if point.findings else None,
                decision=remark.decision,
                note=remark.note,
                by=remark.by,
                day=remark.date.isoformat() if remark.date else "",
            )


def _key(report: Report, number: int, point: Point) -> str:
    """Return the key by which a decision on *point* is known, the same as in the plan's own checklist."""
    own = waivables(report, number)
    if len(own) == 1:
        return own[0].key
    same = (one.key for one in own if one.findings == point.findings)
    return next(same, report.results[number].key)
