"""Phải giao nhiệm vụ cho đơn vị …: a unit with tasks of its own in Tổ chức thực hiện."""

from gui.rulebook.fields.choices import UnitField
from gui.rulebook.fields.field import Ask
from gui.rulebook.fields.text import LineField, PhrasesField
from gui.rulebook.sorts.sort import WAYS, Sort
from gui.rulebook.values import first

SORT = Sort(
    kind="unit",
    card="Phải giao nhiệm vụ cho đơn vị …",
    says="Một đơn vị phải có phần việc riêng ở Tổ chức thực hiện: Trạm Y tế, Đài truyền thanh.",
    asks=(
        Ask("with.unit", "Đơn vị mà chương trình đã biết các tên gọi", UnitField),
        Ask("with.names", "Hoặc tự ghi các cách gọi", PhrasesField, WAYS),
        Ask(
            "with.called",
            "Gọi trong câu nhắc",
            LineField,
            "Khi khác tên tiêu chí. Ví dụ: các trường học.",
            folded=True,
        ),
        Ask("with.loose", "Chữ có thể là đơn vị đó", PhrasesField, folded=True),
    ),
    group="organisation",
    title=lambda given: first(given.get("names")),
    needs=("with.unit", "with.names"),
)
