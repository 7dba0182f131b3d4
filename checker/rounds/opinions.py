"""What was decided on a plan, as the office that wrote it is told: nothing that was meant for the desk alone."""

from collections.abc import Iterator
from dataclasses import replace

from checker.kernel.text import fold
from checker.report import Report
from checker.review.days import day_of
from checker.review.plan_decision import PASSED, RETURNED, as_offered
from checker.review.waivable import waivers_of
from checker.review.waiver import vietnamese_date
from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.overview import PlanDecision
from checker.shown import Shown

INTERNAL = "Nội bộ:"
"""What an opinion begins with that the office is not to read."""


def for_office(note: str) -> str:
    """Return *note* as far as the office may read it, on one line."""
    line = " ".join(note.split())
    inside = fold(line).find(fold(INTERNAL))
    return (line if inside < 0 else line[:inside]).strip(" ;,–-")


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
    note = for_office(matter.note)
    return f"Ý kiến của người rà soát: {note.rstrip(' .')}" if note else ""


def shared(report: Report) -> Report:
    """Return *report* with what reviewers said as far as the office may read it."""
    remarks = (replace(one, note=for_office(one.note)) for one in report.remarks)
    return replace(report, remarks=tuple(one for one in remarks if one.note or one.decision))


def waived(report: Report) -> Iterator[tuple[str, str]]:
    """Yield what is waived in the plan of *report*: of which criterion, and the reason."""
    for waiver in dict.fromkeys(waivers_of(report)):
        if not waiver.seen:
            yield waiver.title, for_office(waiver.reason)
