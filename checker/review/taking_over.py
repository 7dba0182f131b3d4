"""What a checklist that came back means is written beside the draft."""

from pathlib import Path

from checker.report import Report
from checker.review.beside import Change, write
from checker.review.checklist_import import Import
from checker.review.fitting import fitting
from checker.review.remark_file import read_remarks, remarks_change
from checker.review.waiver_file import read_waivers, waivers_change


def take_over(planned: Import, report: Report) -> Path | None:
    """Write what *planned* says beside the draft of *report*; return the file, None if nothing is to write.

    All of it at once, or nothing: raises WriteError. What lies there already is not written again.
    """
    draft = report.document.path
    changes: list[Change] = []
    decided = (*planned.waivers, *planned.seen)
    if planned.lifted or not set(decided) <= set(read_waivers(draft).waivers):
        change, _ = waivers_change(draft, decided, planned.lifted, fitting(report, decided))
        changes.append(change)
    if planned.withdrawn or not set(planned.remarks) <= set(read_remarks(draft)):
        changes.append(remarks_change(planned.remarks, planned.withdrawn))
    return write(draft, changes) if changes else None
