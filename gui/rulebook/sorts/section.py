"""Phải có mục …: a section that is known by its heading."""

from gui.rulebook.fields.choices import SectionField, TickField
from gui.rulebook.fields.field import Ask
from gui.rulebook.fields.text import PhrasesField
from gui.rulebook.sorts.sort import WAYS, Sort
from gui.rulebook.values import first

SORT = Sort(
    kind="section",
    card="Phải có mục …",
    says="Kế hoạch phải có một mục riêng, có tiêu đề: Kiểm tra, giám sát; Khen thưởng.",
    asks=(
        Ask("with.headings", "Tiêu đề của mục mở đầu bằng", PhrasesField, WAYS),
        Ask("with.section", "Hoặc mục mà chương trình đã biết", SectionField),
        Ask("with.inside", "Mục này được nằm trong mục khác", TickField),
        Ask(
            "with.not_for",
            "Không cần ở kế hoạch có tên",
            PhrasesField,
            "Kế hoạch nói riêng về việc này thì không cần thêm mục.",
            folded=True,
        ),
    ),
    group="sections",
    title=lambda given: first(given.get("headings")).capitalize(),
    needs=("with.headings", "with.section"),
)
