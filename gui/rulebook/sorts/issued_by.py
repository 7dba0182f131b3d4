"""Ban hành kế hoạch trước ngày …: by when the plan itself must be signed."""

import datetime as dt

from gui.rulebook.fields.choices import TickField
from gui.rulebook.fields.field import Ask
from gui.rulebook.fields.figures import DateField
from gui.rulebook.sorts.sort import QUOTE, Sort, With, day_words


def _title(given: With) -> str:
    due = given.get("due")
    if not isinstance(due, dt.date):
        return ""
    day = f"{due.day}/{due.month} hằng năm" if given.get("every_year") else day_words(due)
    return f"Ban hành kế hoạch trước ngày {day}"


SORT = Sort(
    kind="issued-by",
    card="Ban hành kế hoạch trước ngày …",
    says="Ngày ký kế hoạch không được muộn hơn; dự thảo chưa ghi ngày thì nhắc khi trình ký.",
    asks=(
        Ask("with.due", "Chậm nhất ngày", DateField),
        Ask("with.every_year", "Năm nào cũng vậy: chỉ xét ngày và tháng", TickField),
        QUOTE,
    ),
    group="deadlines",
    title=_title,
    needs=("with.due",),
)
