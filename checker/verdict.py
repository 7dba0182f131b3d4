"""What a report comes to: the same for every command, every report and the window."""

from collections import Counter
from collections.abc import Mapping

from checker.counted import counted_as
from checker.plans.kind import OTHER
from checker.report import Report, Status
from checker.shown import Shown, shown, tally

_OF_RULES = {
    Shown.PASS: "đạt",
    Shown.MUST: f"có {counted_as(Shown.MUST)}",
    Shown.SHOULD: f"có {counted_as(Shown.SHOULD)}",
    Shown.LOOK: f"có {counted_as(Shown.LOOK)}",
    Shown.SIGNING: "điền khi ban hành",
    Shown.TOLD: "đã nêu ở tiêu chí khác",
    Shown.WAIVED: "miễn trừ",
    Shown.SEEN: "đã xem, đúng",
    Shown.ERROR: "gặp lỗi",
    Shown.NOT_APPLICABLE: "không áp dụng",
}

NO_GAP, SOME_GAP, FAILED = 0, 1, 2
"""Exit statuses for one file; FAILED where it could not be read, a report not written, or a layer of rules
that lies beside it not be read: then not all of it was judged."""


def exit_status(summary: Mapping[Status, int]) -> int:
    """Return the exit status that a judged file asks for, by how many rules have each status."""
    return SOME_GAP if summary[Status.GAP] else NO_GAP


def is_whole(report: Report) -> bool:
    """Whether the draft is a plan of a kind that has rules of its own, so that they say enough."""
    return report.plan.profile is not None and report.plan.subject != OTHER


def general_only(report: Report) -> str:
    """Return that only the general rules could judge the draft; empty where it is whole."""
    judged = len(report.results) - tally(report)[Shown.NOT_APPLICABLE]
    return "" if is_whole(report) else f"Chỉ xét được {judged} tiêu chí chung."


def worst(report: Report) -> Shown:
    """Return how the whole report is shown: must, should, look or pass.

    A draft that only the general rules could judge is never shown as passed.
    """
    found = tally(report)
    for how in (Shown.MUST, Shown.SHOULD):
        if found[how]:
            return how
    unsure = found[Shown.LOOK] or found[Shown.ERROR] or not is_whole(report)
    return Shown.LOOK if unsure else Shown.PASS


def verdict(report: Report) -> str:
    """Return the outcome in a few sentences; none hides what a person must still look at.

    Every report and the window say it in these words, so that they never disagree.
    """
    found = tally(report)
    must, should = found[Shown.MUST], found[Shown.SHOULD]
    told = []
    if general := general_only(report):
        told.append(general)
    elif not must and not should:
        told.append("Không còn thiếu sót nào trong các tiêu chí đã kiểm tra.")
    many = {how: f"{found[how]} {counted_as(how)}" for how in Shown if found[how]}
    open_ = [many[how] for how in (Shown.MUST, Shown.SHOULD) if how in many]
    left = f"Còn {', '.join(open_)}" if open_ else ""
    unsure, failed = many.get(Shown.LOOK, ""), many.get(Shown.ERROR, "")
    if left or unsure or failed:
        told.append("; ".join(part for part in (left, unsure, failed) if part) + ".")
    if Shown.SIGNING in many:
        told.append(f"{many[Shown.SIGNING]}.")
    return " ".join(told)


def coverage(report: Report) -> str:
    """Return in one sentence how each rule is shown, every rule counted once."""
    ways = Counter(shown(report))
    parts = (f"{ways[how]} {words}" for how, words in _OF_RULES.items() if ways[how])
    return (
        f"Trong {len(report.results)} tiêu chí: {', '.join(parts)}. Kết quả chỉ nói về các tiêu chí"
        " trong phiếu này, không thay cho ý kiến của người thẩm định."
    )
