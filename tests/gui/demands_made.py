"""What a superior's plan may demand, for the window that shows it."""

import datetime as dt

from checker.demands.proposal import Demands, Proposal
from checker.kernel.document import Span
from checker.library.rule import Severity
from checker.library.superior import SuperiorPlan
from gui.demands.picked import Picked
from gui.demands.window import DemandsDialog

PLAN = SuperiorPlan(
    "1862/KH-UBND", "Ủy ban nhân dân tỉnh Lam Khê", dt.date(2026, 4, 10), title="về bình đẳng giới"
)
REPORT = "Ủy ban nhân dân các xã báo cáo năm trước ngày 15/11/2026."
TASK = "Ủy ban nhân dân các xã tổ chức truyền thông tại thôn, bản."
TEXT = f"I. NHIỆM VỤ\n{TASK}\nII. BÁO CÁO\n{REPORT}\nNơi nhận: Lưu."


def proposal(name: str, quote: str, **more: object) -> Proposal:
    at = TEXT.find(quote)
    span = Span(max(at, 0), max(at, 0) + len(quote))
    made = Proposal(
        id=name,
        sort="task",
        says=quote.rstrip("."),
        due=None,
        due_words="",
        quote=quote,
        span=span,
        severity=Severity.REQUIRED,
        rule={
            "title": quote,
            "severity": "required",
            "kind": "task",
            "with": {"words": ["truyền thông", "thôn, bản"]},
            "levels": ["xa"],
        },
    )
    return made._replace(**more)  # type: ignore[arg-type]


DUE = proposal(
    "bao-cao-nam",
    REPORT,
    sort="report",
    says="Báo cáo năm trước ngày 15/11/2026",
    due=dt.date(2026, 11, 15),
    due_words="trước ngày 15/11/2026",
    rule={
        "title": "Báo cáo năm",
        "severity": "required",
        "kind": "report-by",
        "with": {"report": "year", "due": dt.date(2026, 11, 15)},
        "levels": ["xa"],
    },
)
WORK = proposal("truyen-thong", TASK, sure=False)
KNOWN = proposal("co-san", "Thành lập Tổ công nghệ.")
DEMANDS = Demands(PLAN, (DUE, WORK), (KNOWN,), TEXT)


def many() -> Demands:
    """More than there is room for, with long sentences."""
    long = " ".join([TASK] * 5)
    works = (proposal(f"viec-{at}", long, says=f"{at}. {long}") for at in range(40))
    return Demands(PLAN, (DUE, *works), (KNOWN,), f"{TEXT}\n{long}")


def demands_to_tick() -> DemandsDialog:
    dialog = DemandsDialog()
    dialog.file.setText("Kế hoạch của tỉnh.docx")
    dialog.show_demands(Picked(many()))
    return dialog
