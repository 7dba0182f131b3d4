"""Places of the document in words, for sentences that people read."""

from checker.facts.row_names import row_at
from checker.facts.store import Facts
from checker.form.labels import told_apart
from checker.form.outline import Outline
from checker.form.parts import Parts


class Whereabouts:
    """Says of an offset where it stands: ``mục II.4.3``, ``mục II (dòng 3 của bảng)``, ``phần căn cứ``."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._parts = facts[Parts]
        self._outline = facts[Outline]
        self._labels = tuple(told_apart([section.label for section in self._outline.sections]))

    def of(self, offset: int) -> str:
        """Return the place of *offset* in words."""
        parts = self._parts
        closing = parts.closing
        if closing.end == offset:
            return "cuối phần nội dung"
        if parts.concludes and closing.start <= offset < closing.end:
            return "câu kết"
        section = self._outline.section_at(offset) if offset <= parts.body.end else None
        label = self._labels[section.index] if section else ""
        row = row_at(self._facts, offset)
        in_table = f" (dòng {row.name} của bảng)" if row else ""
        if parts.body.start <= offset <= parts.body.end and label:
            return f"mục {row.point}" if row and row.point else f"mục {label}{in_table}"
        for span, words in (
            (parts.header, "phần đầu văn bản"),
            (parts.subject, "tên văn bản"),
            (parts.preamble, "phần căn cứ"),
            (parts.closing, "câu kết"),
            (parts.recipients, "phần Nơi nhận"),
            (parts.tail, "phần chữ ký"),
            (parts.appendix, "phụ lục"),
        ):
            if span.start <= offset < max(span.end, span.start + 1):
                return f"{words}{in_table}"
        return "phần chữ ký" if offset == parts.tail.end else "nội dung"
