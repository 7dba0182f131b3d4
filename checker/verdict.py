"""What a report comes to: the same for every command, every report and the window."""

from collections.abc import Mapping

from checker.plans.kind import OTHER
from checker.report import Report, Status

OPEN = (Status.GAP, Status.REVIEW)
"""The rule asks something of the draft: it can be mended or waived. The worst first."""

TO_DO = (Status.GAP, Status.ERROR, Status.REVIEW)
"""A person still has to deal with it; a rule that failed has judged nothing. The worst first."""

TOLD = (*TO_DO, Status.WAIVED)
"""What a report tells at length; the rest it names."""

COUNTED = (Status.PASS, Status.GAP, Status.REVIEW)
"""What is counted for people even where there is none of it."""

_JUDGED = (Status.PASS, Status.GAP, Status.WAIVED)
"""Verdicts that stand without a person looking again."""

NO_GAP, SOME_GAP, FAILED = 0, 1, 2
"""Exit statuses for one file; FAILED where it could not be read, or a report not written."""


def exit_status(summary: Mapping[Status, int]) -> int:
    """Return the exit status that a judged file asks for, by how many rules have each status."""
    return SOME_GAP if summary[Status.GAP] else NO_GAP


def to_do(report: Report) -> tuple[int, int]:
    """Return how many rules are gaps, and how many a person must look at."""
    summary = report.summary()
    return summary[Status.GAP], summary[Status.REVIEW] + summary[Status.ERROR]


def is_whole(report: Report) -> bool:
    """Whether the draft is a plan of a kind that has rules of its own, so that they say enough."""
    return report.plan.profile is not None and report.plan.subject != OTHER


def worst(report: Report) -> Status:
    """Return the status that the whole report is shown in: gap, review or pass.

    A draft that only the general rules could judge is never shown as passed.
    """
    gaps, unsure = to_do(report)
    if gaps:
        return Status.GAP
    return Status.PASS if is_whole(report) and not unsure else Status.REVIEW


def verdict(report: Report) -> str:
    """Return the outcome in one or two sentences; none hides what a person must still look at.

    Every report and the window say it in these words, so that they never disagree.
    """
    gaps, unsure = to_do(report)
    look = f"{unsure} tiêu chí cần người xem" if unsure else ""
    told = []
    if not is_whole(report):
        judged = len(report.results) - report.summary()[Status.NOT_APPLICABLE]
        told.append(f"Chỉ xét được {judged} tiêu chí chung.")
    elif not gaps:
        told.append("Không còn thiếu sót nào trong các tiêu chí đã kiểm tra.")
    if gaps:
        look = f"Còn {gaps} tiêu chí thiếu, sai" + (f"; {look}" if look else "")
    if look:
        told.append(f"{look}.")
    return " ".join(told)


def coverage(report: Report) -> str:
    """Return in one sentence how many rules were judged, and how many a person must look at."""
    summary = report.summary()
    parts = [f"kết luận được {sum(summary[status] for status in _JUDGED)}"]
    if summary[Status.REVIEW]:
        parts.append(f"cần người xem {summary[Status.REVIEW]}")
    if summary[Status.NOT_APPLICABLE]:
        parts.append(f"không áp dụng {summary[Status.NOT_APPLICABLE]}")
    if summary[Status.ERROR]:
        parts.append(f"gặp lỗi {summary[Status.ERROR]}")
    return (
        f"Đã xét {len(report.results)} tiêu chí: {', '.join(parts)}. Kết quả chỉ nói về các tiêu chí"
        " trong phiếu này, không thay cho ý kiến của người thẩm định."
    )
