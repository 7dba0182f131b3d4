"""Việc cấp trên giao: a sentence of the superior's plan, known by its key phrases."""

from gui.rulebook.fields.field import Ask
from gui.rulebook.fields.figures import DateField, NumberField
from gui.rulebook.fields.text import PhrasesField, TextField
from gui.rulebook.sorts.sort import WAYS, Sort

SORT = Sort(
    kind="task",
    card="Phải làm việc cấp trên giao …",
    says="Một câu trong kế hoạch của cấp trên; các chữ chính của câu phải đi cùng nhau trong một nhiệm vụ.",
    asks=(
        Ask("with.quote", "Câu của cấp trên", TextField),
        Ask("with.words", "Các chữ chính của câu", PhrasesField, WAYS),
        Ask(
            "with.due",
            "Phải xong trước ngày",
            DateField,
            "Kế hoạch ghi ngày muộn hơn cho việc này là sai; không ghi ngày thì thôi.",
        ),
        Ask(
            "with.enough",
            "Phần chữ chính phải có",
            NumberField,
            "0,6 là sáu phần mười: đủ chừng ấy trong cùng một nhiệm vụ thì đạt.",
            folded=True,
        ),
    ),
    needs=("with.words",),
    lacks="Kế hoạch chưa có nhiệm vụ: …",
)
