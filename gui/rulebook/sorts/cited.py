"""Phải dẫn văn bản …: a document of the register, named with its number and date."""

from gui.rulebook.fields.document import DocumentField
from gui.rulebook.fields.field import Ask
from gui.rulebook.fields.text import PhrasesField
from gui.rulebook.sorts.sort import WAYS, Sort

SORT = Sort(
    kind="programme",
    card="Phải dẫn văn bản …",
    says="Luật, nghị quyết, chương trình, kế hoạch của cấp trên phải được nêu, đúng số và ngày.",
    asks=(
        Ask("with.document", "Văn bản", DocumentField),
        Ask(
            "with.names",
            "Kế hoạch gọi văn bản ấy thế nào",
            PhrasesField,
            f"Thường là tên văn bản, không có số. {WAYS}",
        ),
        Ask(
            "with.loose",
            "Cách gọi quá chung",
            PhrasesField,
            "Chỉ thấy cách gọi này thì người soạn xem lại.",
            folded=True,
        ),
    ),
    group="programmes",
    title=lambda given: str((given.get("names") or ("",))[0]),
    needs=("with.document",),
)
