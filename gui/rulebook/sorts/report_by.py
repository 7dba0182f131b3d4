"""Báo cáo … trước ngày …: a report that is due to the superior body."""

import datetime as dt

from checker.kinds.deadlines.in_turn import limit_of
from gui.rulebook.fields.choices import ChoiceField, TickField
from gui.rulebook.fields.field import Ask
from gui.rulebook.fields.figures import DateField
from gui.rulebook.fields.text import LineField, PhrasesField
from gui.rulebook.sorts.sort import QUOTE, Sort, With, day_words

REPORTS = (
    ("half-year", "báo cáo 6 tháng"),
    ("year", "báo cáo năm"),
    ("quarter", "báo cáo quý"),
    ("event", "báo cáo Tháng hành động, sự kiện"),
    ("review", "báo cáo sơ kết, tổng kết"),
    ("any", "báo cáo bất kỳ"),
)


def _title(given: With) -> str:
    name, by = dict(REPORTS).get(str(given.get("report")), ""), _by(given)
    return f"Gửi {name} trước ngày {by}" if name and by else ""


def _by(given: With) -> str:
    """Return the day as it comes: 15/12/2026, 15/12 hằng năm, 15 hằng tháng; empty where there is none."""
    due, each = given.get("due"), given.get("each")
    if not isinstance(due, dt.date):
        return ""
    if each in {"month", "quarter"}:
        return limit_of(due, each)
    return f"{due.day}/{due.month} hằng năm" if given.get("every_year") else day_words(due)


SORT = Sort(
    kind="report-by",
    card="Báo cáo … trước ngày …",
    says="Hạn báo cáo của cấp trên; hạn ghi trong kế hoạch không được muộn hơn.",
    asks=(
        Ask("with.report", "Báo cáo nào", ChoiceField, options=REPORTS),
        Ask("with.due", "Chậm nhất ngày", DateField),
        Ask(
            "with.body",
            "Gửi về đâu",
            LineField,
            "Ví dụ: Sở Nội vụ. Để trống thì lời nhắc ghi là “cấp trên”.",
        ),
        Ask(
            "with.every_year",
            "Năm nào cũng vậy: chỉ xét ngày và tháng",
            TickField,
        ),
        Ask(
            "with.each",
            "Kỳ nào cũng có",
            ChoiceField,
            "Từ hạn ở trên chỉ lấy ngày; hạn hằng quý thì lấy cả tháng ấy của quý.",
            options=((None, "không"), ("quarter", "mỗi quý"), ("month", "mỗi tháng")),
            folded=True,
        ),
        Ask(
            "with.about",
            "Báo cáo về việc gì",
            PhrasesField,
            "Chỉ xét hạn đứng cùng ý với một trong các chữ này. Để trống là báo cáo loại đó nói chung.",
            folded=True,
        ),
        QUOTE,
    ),
    group="deadlines",
    start=lambda _day: {"report": "year"},
    title=_title,
    needs=("with.due",),
)
