"""The reviewers' remarks on one rule of a report."""

from collections.abc import Iterator

from checker.report import Report
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
    keys = {key for one in waivables(report, number) for key in one.keys}
    keys.add(report.results[number].key)
    for remark in said:
        yield remark, f"{'' if remark.key in keys else _OLDER}{remark.words()}"
