"""What is said of references that nobody can tell whether they lead to a number that moves."""

from collections.abc import Iterator, Sequence

from checker.exporters.characters import in_xml
from checker.exporters.docx.comments import Line
from checker.exporters.docx.edits import Wanted
from checker.kernel.document import Document, Span

_TITLE = "Số thứ tự được dẫn ở đây có thể đã đổi"
_WORDS = (
    "Khi thêm các mục gợi ý, mục “{old}” của văn bản này thành “{new}”."
    " Nếu chỗ này dẫn đến mục đó thì sửa theo; nếu dẫn đến văn bản khác thì giữ nguyên."
)


def doubtful_references(
    document: Document, asked: Sequence[Wanted]
) -> Iterator[tuple[Span, tuple[Line, ...]]]:
    """Yield the numbers that a person has to look at, each once, with what is said of them."""
    moves = {move.span: move.text for want in asked for move in want.put.moves if move.to_see}
    for span, new in sorted(moves.items()):
        words = _WORDS.format(old=in_xml(document.quote(span)), new=new)
        yield span, (Line(_TITLE, bold=True), Line(words))
