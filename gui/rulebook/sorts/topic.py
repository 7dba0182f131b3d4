"""Phải có nhiệm vụ …: a subject that the plan's tasks must treat."""

from gui.rulebook.fields.field import Ask
from gui.rulebook.fields.text import PhrasesField
from gui.rulebook.sorts.sort import WAYS, Sort

SORT = Sort(
    kind="topic",
    card="Phải có nhiệm vụ …",
    says="Một việc phải được giao trong phần nhiệm vụ: tập huấn cán bộ, kiểm tra liên ngành.",
    asks=(
        Ask("with.tasks", "Chữ nói nhiệm vụ ấy", PhrasesField, WAYS),
        Ask(
            "with.mentions",
            "Chữ chỉ nhắc tới việc ấy",
            PhrasesField,
            "Có nhắc mà không thấy nhiệm vụ thì người soạn xem lại.",
            folded=True,
        ),
        Ask(
            "with.not_in",
            "Tên chương trình, phong trào có sẵn chữ ấy",
            PhrasesField,
            "Chữ nằm trong các tên này không tính là nhiệm vụ.",
            folded=True,
        ),
    ),
    needs=("with.tasks",),
    lacks="Kế hoạch chưa có nội dung …",
)
