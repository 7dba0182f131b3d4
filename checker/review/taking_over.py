"""What a checklist that came back means is written beside the draft."""

from pathlib import Path

from checker.report import Report
from checker.review.checklist_import import Import
from checker.review.fitting import fitting
from checker.review.remark_file import put_remarks
from checker.review.waiver_file import add_waivers, remove_waivers


def take_over(planned: Import, report: Report) -> Path | None:
    """Write what *planned* says beside the draft of *report*; return the file, None if nothing is to write.

    Raises WriteError.
    """
    draft, path = report.document.path, None
    if planned.lifted:
        path = remove_waivers(draft, planned.lifted)
    if decided := (*planned.waivers, *planned.seen):
        path = add_waivers(draft, decided, fitting(report, decided))
    if planned.remarks or planned.withdrawn:
        path = put_remarks(draft, planned.remarks, planned.withdrawn)
    return path
