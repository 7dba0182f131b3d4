"""A copy of the draft in Word with the remarks as comments, certain corrections as tracked changes."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from checker.counted import weight_beside
from checker.exporters.characters import in_xml
from checker.exporters.docx.anchor import Anchors
from checker.exporters.docx.changes import Stamp
from checker.exporters.docx.comments import (
    BESIDE,
    Line,
    add_comment,
    new_comments,
    put_at,
    put_round,
    remove_own,
    used_ids,
    without_spaces,
)
from checker.exporters.docx.corrections import correct
from checker.exporters.docx.file import open_file
from checker.exporters.docx.opened import data_of, remark_of_made, stamps, walked
from checker.exporters.places import spot_of, suggested
from checker.kernel.document import Span
from checker.points import Entry, entries
from checker.readers.docx.package import open_parts
from checker.report import Finding, Report, Result
from checker.shown import AT_LENGTH, SHOWN_WORDS, Shown, own_findings


class _Remark(NamedTuple):
    """One comment: where it stands, its paragraphs, and the certain correction if there is one.

    Without paragraphs it is a correction alone: another comment tells the mistake.
    """

    span: Span
    lines: tuple[Line, ...]
    fix: str | None
    order: int = 0
    """Among those on one spot."""


def to_docx(report: Report, when: dt.datetime) -> bytes:
    """Return an annotated copy of the draft of *report*, checked at *when*.

    The draft itself is only read. Raises ExportError where it is no longer the
    file that was checked.
    """
    file = open_file(data_of(report))
    parts = open_parts(file.saved())
    main = parts.names["document"]
    root = file.tree(main)
    there = file.related(main, "comments")
    beside = [name for kind in BESIDE if (name := file.related(main, kind))]
    comments = file.tree(there) if there else new_comments()
    kept = remove_own(root, comments, [file.tree(name) for name in beside])
    stamp = stamps(used_ids([root, comments]), when)
    blocks = walked(parts, root, report)
    quote = report.document.quote
    remarks = [r for r in _in_order(report) if not _taken(r, quote(r.span), kept)]
    _annotate(remarks, Anchors(root, blocks, report.document.blocks), comments, stamp)
    if there is None and len(comments):
        file.add_part(main, "comments", comments)
    return file.saved()


def _in_order(report: Report) -> Sequence[_Remark]:
    """Return the remarks: of those on one spot in the order in which their words would be written.

    What must be known of the copy itself comes first.
    """
    own = [_Remark(Span(0, 0), lines, None)] if (lines := remark_of_made(report)) else []
    return own + sorted(_remarks(report), key=lambda remark: remark.order)


def _remarks(report: Report) -> Iterator[_Remark]:
    """Yield a remark for each finding, and for each verdict that has none."""
    for entry in entries(report):
        if entry.how in AT_LENGTH:
            yield from _of_entry(report, entry)
    for number, result in enumerate(report.results):
        own = dict(own_findings(report, number))
        for which, finding in enumerate(result.findings):
            settled = finding.waiver or not result.is_open
            if which not in own and finding.fix is not None and not settled:
                yield _Remark(finding.span, (), finding.fix)


def _of_entry(report: Report, entry: Entry) -> Iterator[_Remark]:
    result = report.results[entry.number]
    found = [finding for point in entry.points for finding in point.findings]
    for finding in found or (Finding(Span(0, 0), ""),):
        fix = finding.fix if result.is_open and not finding.waiver else None
        order = finding.put.order if finding.put else 0
        yield _Remark(finding.span, tuple(_lines(report, result, entry.how, finding)), fix, order)


def _lines(report: Report, result: Result, how: Shown, finding: Finding) -> Iterator[Line]:
    rule = result.rule
    words = " · ".join(filter(None, (SHOWN_WORDS[how], weight_beside(how, rule.severity))))
    yield Line(in_xml(f"{words}: {rule.title}"), bold=True)
    yield Line(in_xml(finding.message or result.message))
    if finding.span.start == finding.span.end and finding.put is not None:
        spot = spot_of(report, finding)
        yield Line(in_xml(f"Chỗ cần bổ sung: {spot[0].lower()}{spot[1:]}."))
    if waiver := finding.waiver or result.waiver:
        yield Line(in_xml(waiver.words()))
    else:
        for label, words in suggested(report, [finding]):
            first, *more = words.split("\n")
            yield Line(in_xml(f"{label}: {first}"))
            yield from (Line(in_xml(line)) for line in more)
    yield Line(in_xml(f"Căn cứ: {rule.basis}"))


def _taken(remark: _Remark, quoted: str, kept: list[tuple[str, str]]) -> bool:
    """Whether the same comment stands on the same words already; each counts once."""
    same = ("\n".join(line.text for line in remark.lines), without_spaces(quoted))
    if same in kept:
        kept.remove(same)
        return True
    return False


def _annotate(
    remarks: Sequence[_Remark], anchors: Anchors, comments: etree._Element, stamp: Stamp
) -> None:
    """Put all comments first, then the changes: these take the runs out of their places."""
    for remark in remarks:
        if not remark.lines:
            continue
        number = add_comment(comments, remark.lines, stamp)
        runs = anchors.runs(remark.span) if remark.span.start < remark.span.end else []
        if runs:
            put_round(runs, number)
        else:
            element, after = anchors.point(remark.span.start)
            put_at(element, number, after=after)
    done: list[Span] = []
    for remark in remarks:
        if remark.fix is None or any(_touch(remark.span, span) for span in done):
            continue
        if correct(remark.span, remark.fix, anchors, stamp) is not None:
            done.append(remark.span)


def _touch(one: Span, two: Span) -> bool:
    return one.start <= two.end and two.start <= one.end
