"""What was decided on a plan, as the office that wrote it is told: nothing that was meant for the desk alone."""

from collections.abc import Iterator
from dataclasses import replace

from checker.report import Report
from checker.review.checklist import Decision, decision_of
from checker.review.days import day_of
from checker.review.plan_decision import PASSED, RETURNED, as_offered
from checker.review.waivable import waivers_of
from checker.review.waiver import vietnamese_date
from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.inside import INTERNAL, parted
from checker.rounds.overview import PlanDecision
from checker.shown import Shown

SAID_BEFORE = f"{INTERNAL} ý kiến khi "
"""Begins an opinion that was written with a decision before this one."""


def for_office(note: str) -> str:
    """Return *note* as far as the office may read it, on one line."""
    return parted(note).told


def kept_back(row: FileRow, decision: PlanDecision) -> Iterator[str]:
    """Yield in Vietnamese what of the opinions on the plan of *row* is not sent since it is unclear for whom it is."""
    for note in dict.fromkeys((decision.note, *(matter.note for matter in row.open))):
        for sentence in parted(note).unclear:
            yield (
                f"Chưa gửi đơn vị câu “{sentence}”, vì chưa rõ có phải điều chỉ để trong cơ quan. Điều chỉ để trong"
                f" cơ quan thì ghi thành dòng riêng, mở đầu bằng “{INTERNAL}”; nếu là ý kiến gửi đơn vị thì bỏ chữ ấy."
            )


def still_said(before: PlanDecision, words: str) -> str:
    """Return the opinion of *before* as it stays where *words* are decided and no opinion is written anew.

    The office of a plan that passes now is not sent what was written while it did not; it is once
    more where that is decided again.
    """
    earlier = as_offered(before.decision)
    back = f"{SAID_BEFORE}“{as_offered(words)}”: "
    if before.note.startswith(back):
        return before.note[len(back) :]
    if before.note and earlier and as_offered(words) == PASSED != earlier:
        return f"{SAID_BEFORE}“{earlier}”: {' '.join(before.note.split())}"
    return before.note


def contradicts(row: FileRow, decision: PlanDecision) -> bool:
    """Whether the plan of *row* was passed though something in it must be mended."""
    return as_offered(decision.decision) == PASSED and row.tally.get(Shown.MUST, 0) > 0


def warning(row: FileRow, decision: PlanDecision) -> str:
    """Return what the reviewer is told of a decision that the plan of *row* contradicts; empty where it fits."""
    if not contradicts(row, decision):
        return ""
    return (
        f"Quyết định “{PASSED}” nhưng kế hoạch còn {row.tally[Shown.MUST]} việc bắt buộc. Hãy miễn trừ các việc"
        " ấy kèm lý do, hoặc đổi quyết định."
    )


def decided(row: FileRow, decision: PlanDecision) -> str:
    """Return what the office is told of *decision*; empty where there is nothing to tell.

    A plan is never said to pass beside a list of what must be mended in it.
    """
    words = "" if contradicts(row, decision) else for_office(as_offered(decision.decision))
    said = ". ".join(part.rstrip(" .") for part in (words, for_office(decision.note)) if part)
    day = day_of(decision.date)
    when = vietnamese_date(day) if day else decision.date
    return f"{said} (ngày {when})" if said and when else said


def asked(row: FileRow, decision: PlanDecision, by: str) -> str:
    """Return what the office is to do with the plan of *row*, *by* when; ``{}`` stands for the office."""
    words = as_offered(decision.decision)
    found = {
        Shown.MUST: "sửa các việc bắt buộc",
        Shown.SHOULD: "xem xét các việc nên làm",
        Shown.LOOK: "xem các điểm cần xem",
    }
    parts = [asks for how, asks in found.items() if row.tally.get(how, 0)]
    if words == RETURNED:
        parts = parts or ["sửa dự thảo theo ý kiến nêu trên"]
    elif not parts and not row.to_do:
        left = row.tally.get(Shown.SIGNING, 0)
        fill = ", điền những chỗ còn để trống khi ban hành" if left else ""
        return f"{{}} xem lại lần cuối{fill} và trình ký theo quy định"
    parts = parts or ["xem các điểm nêu trên"]
    mend = ", ".join(parts)
    if words == PASSED and not contradicts(row, decision):
        return f"{{}} {mend} trước khi trình ký theo quy định"
    return f"{{}} {mend}; gửi lại dự thảo {by} để được rà soát lại"


def said_of(matter: OpenMatter) -> str:
    """Return what the office is told that a reviewer said of *matter*; empty where nothing."""
    disagrees = decision_of(matter.decision) is Decision.DISAGREED
    parts = (Decision.DISAGREED if disagrees else "", for_office(matter.note).rstrip(" ."))
    said = ". ".join(filter(None, parts))
    return f"Ý kiến của người rà soát: {said}" if said else ""


def shared(report: Report) -> Report:
    """Return *report* with what reviewers said as far as the office may read it."""
    remarks = (replace(one, note=for_office(one.note)) for one in report.remarks)
    return replace(report, remarks=tuple(one for one in remarks if one.note or one.decision))


def waived(report: Report) -> Iterator[tuple[str, str]]:
    """Yield what is waived in the plan of *report*: of which criterion, and the reason."""
    for waiver in dict.fromkeys(waivers_of(report)):
        if not waiver.seen:
            yield waiver.title, for_office(waiver.reason)
