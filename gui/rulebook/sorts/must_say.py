"""Phải nêu …: words that the plan must have."""

from gui.rulebook.fields.field import Ask
from gui.rulebook.fields.text import PhrasesField
from gui.rulebook.sorts.sort import WAYS, WHERE, Sort

SORT = Sort(
    kind="phrase",
    card="Phải nêu …",
    says="Kế hoạch phải có một ý, nhận ra qua từ ngữ: đường dây nóng; hoặc một nơi phải có ở Nơi nhận.",
    asks=(
        Ask("with.present", "Có một trong các chữ này là đạt", PhrasesField, WAYS),
        WHERE,
        Ask(
            "with.loose",
            "Chữ chỉ gần với điều cần có",
            PhrasesField,
            "Chỉ thấy chữ này thì nhắc người soạn xem lại, chưa tính là thiếu.",
            folded=True,
        ),
        Ask("with.absent", "Đồng thời không được có", PhrasesField, folded=True),
    ),
    needs=("with.present",),
    lacks="Kế hoạch chưa nêu …",
)
