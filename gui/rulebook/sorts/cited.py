"""Phải dẫn văn bản …: a document of the register, named with its number and date."""

from checker.kernel.phrases import FOREIGN, SIGNS
from gui.rulebook.fields.document import DocumentField
from gui.rulebook.fields.field import Ask
from gui.rulebook.fields.text import PhrasesField
from gui.rulebook.known import Known
from gui.rulebook.sorts.sort import WAYS, Sort, With
from gui.rulebook.values import first


def _names(given: With, known: Known) -> dict[str, object]:
    document = next((one for one in known.documents if one.id == given.get("document")), None)
    if document is None:
        return {}
    return {"with.names": list(document.names) or [plain_name(document.title) or document.id]}


def _title(given: With) -> str:
    return plain_name(first(given.get("names")))


def plain_name(words: str) -> str:
    """Return *words* without what a phrase may not have, or has for its ways to be written."""
    return " ".join("".join(sign for sign in words if sign not in FOREIGN | SIGNS).split())


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
    title=_title,
    fill=_names,
    needs=("with.document",),
)
