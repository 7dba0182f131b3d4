"""Báo cáo … trước ngày …: a report that is due to the superior body."""

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
    name = dict(REPORTS).get(str(given.get("report")), "")
    due = day_words(given.get("due"))
    return f"Gửi {name} trước ngày {due}" if name and due else ""


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
