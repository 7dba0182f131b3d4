"""The reviewers' remarks on one rule of a report, and which of them are still to be read."""

from collections.abc import Iterator

from checker.report import Report
from checker.review.checklist import Decision
from checker.review.remark import Remark
from checker.review.waivable import waivables

_OLDER = "Về bản trước: "


def remarks_on(report: Report, number: int) -> Iterator[tuple[Remark, str]]:
    """Yield the remarks on the result *number* with the sentence that people read.

    Of a remark on what the draft says no more it is told.
    """
    rule = report.results[number].rule.id
    said = [remark for remark in report.remarks if remark.rule == rule]
    if not said:
        return
    keys = _keys(report, number)
    for remark in said:
        yield remark, f"{'' if remark.key in keys else _OLDER}{remark.words()}"


def unread(report: Report, number: int) -> tuple[Remark, ...]:
    """Return the remarks on the result *number* that say what is to be done, and were not read yet."""
    if not report.remarks:
        return ()
    keys = _keys(report, number)
    return tuple(
        remark
        for remark in report.remarks
        if remark.rule == report.results[number].rule.id
        and remark.key in keys
        and not remark.read
        and (remark.note or remark.decision == Decision.DISAGREED)
    )


def unread_rows(report: Report) -> tuple[int, ...]:
    """Return the results of which a reviewer said something that is still to be read, however they fare."""
    if not report.remarks:
        return ()
    return tuple(number for number in range(len(report.results)) if unread(report, number))


def _keys(report: Report, number: int) -> set[str]:
    """Return the keys by which what the result *number* says now was known in a checklist."""
    result = report.results[number]
    keys = {key for one in waivables(report, number) for key in one.keys}
    settled = {waiver.row.partition("#")[2] for waiver in result.waivers if waiver.row}
    return {result.key, *keys, *settled}
