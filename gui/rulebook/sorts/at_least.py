"""Con số ít nhất …: a figure that the plan must reach."""

import datetime as dt

from gui.rulebook.fields.choices import ChoiceField, TickField
from gui.rulebook.fields.field import Ask
from gui.rulebook.fields.figures import DateField, NumberField
from gui.rulebook.fields.text import PhrasesField
from gui.rulebook.known import Choices
from gui.rulebook.sorts.sort import QUOTE, WAYS, Sort, With
from gui.rulebook.values import first

_TIMES: Choices = (
    (None, "cả kế hoạch"),
    ("week", "mỗi tuần"),
    ("month", "mỗi tháng"),
    ("quarter", "mỗi quý"),
    ("year", "mỗi năm"),
)


def _title(given: With) -> str:
    least, of = given.get("least"), first(given.get("of"))
    if not least or not of:
        return ""
    number = f"{least:02d}" if isinstance(least, int) else str(least).replace(".", ",")
    share = "%" if given.get("percent") else ""
    each = dict(_TIMES).get(given["each"], "") if given.get("each") else ""
    return f"Ít nhất {number}{share} {of} {each}".strip()


def _start(_day: dt.date) -> dict[str, object]:
    return {"least": 1}


SORT = Sort(
    kind="at-least",
    card="Con số ít nhất …",
    says="Một chỉ tiêu không được thấp hơn: ít nhất 06 tin bài, 100% cán bộ được tập huấn.",
    asks=(
        Ask("with.least", "Ít nhất", NumberField),
        Ask("with.each", "Tính cho", ChoiceField, options=_TIMES),
        Ask("with.percent", "Tính theo phần trăm (%)", TickField),
        Ask("with.of", "Cái được đếm", PhrasesField, f"Ví dụ: tin bài. {WAYS}"),
        Ask(
            "with.about",
            "Câu ấy phải nói về",
            PhrasesField,
            "Chữ phải đứng cùng câu với con số, khi cái được đếm có ở nhiều việc khác nhau.",
            folded=True,
        ),
        Ask(
            "with.due",
            "Phải đạt trước ngày",
            DateField,
            "Kế hoạch ghi ngày muộn hơn cho chỉ tiêu này là sai; không ghi ngày thì thôi.",
            folded=True,
        ),
        QUOTE,
    ),
    start=_start,
    title=_title,
    needs=("with.of",),
)
