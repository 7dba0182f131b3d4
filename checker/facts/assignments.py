"""Assignments: which unit has which tasks (Tổ chức thực hiện)."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts.store import Facts
from checker.form.marks import read_mark
from checker.form.outline import Outline, Section
from checker.form.parts import Parts
from checker.kernel.document import Document, Span
from checker.kernel.spans import span_set
from checker.lexicon.lexicon import Lexicon

_FILLERS = re.compile(
    r"(?:(?:đề nghị|giao(?: cho)?|yêu cầu|đối với|trách nhiệm của|nhiệm vụ của|phân công"
    r"|[ủu][yỷ] ban nhân dân|uỷ ban nhân dân|ubnd"
    r"|(?:xã|phường|tỉnh|thành phố|đặc khu)(?= (?:giao|đề nghị|yêu cầu)))[ :]+)+"
)
# "các tổ chức chính trị - xã hội" is a unit, "tổ chức tuyên truyền" a task.
_ORGANISATIONS = (
    "chính trị", "thành viên", "đoàn thể", "xã hội", "hội", "đảng", "cơ sở", "liên quan", "khác",
    "kinh tế", "có liên quan", "tôn giáo", "quần chúng",
)  # fmt: skip
_VERBS = (
    "chủ trì", "chủ động", "phối hợp", "có trách nhiệm", "chịu trách nhiệm", "tham mưu", "căn cứ",
    rf"tổ chức(?! (?:{'|'.join(_ORGANISATIONS)}))", "thực hiện", "triển khai", "xây dựng",
    "hướng dẫn", "tăng cường", "đẩy mạnh", "theo dõi", "bố trí", "cân đối", "lồng ghép",
    "tuyên truyền", "vận động", "chỉ đạo", "đôn đốc", "tiếp tục", "đề xuất", "cử", "phân công",
    "rà soát", "giúp", "thẩm định", "tiếp nhận", "quán triệt", "kịp thời", "tích cực",
    "nghiêm túc", "là", "được giao", "đưa", "duy trì", "nâng cao", "bảo đảm", "đảm bảo",
    "phát huy", "làm", "khám", "tư vấn", "chăm sóc", "cung cấp", "tham gia", "hỗ trợ", "phổ biến",
    "thống kê", "tổng hợp", "cập nhật", "báo cáo", "vận hành", "xử lý", "phòng ngừa", "phát hiện",
    "nắm", "lập", "dành", "ưu tiên", "lựa chọn", "đăng tải", "tiến hành", "phát hành",
)  # fmt: skip
# The first word of a task: before it stands the unit, after it what the unit does.
_VERB = re.compile(rf":|(?<!\w)(?:{'|'.join(_VERBS)})(?!\w)")
_MAX_HEAD = 260
_WORDS = re.compile(r"\S+")
_CLAUSE_END = re.compile(r";")
_TAKES_PART = re.compile(r"(?:(?:cùng )?phối hợp(?: thực hiện| triển khai)?)?")
_REPORTING = re.compile(
    r"(?:công tác |về |thực hiện )*(?:(?:chế độ|thông tin|thống kê|thời hạn|định kỳ)(?!\w)"
    r"[^.:]{0,40})?báo cáo(?!\w)"
)
_WHO = re.compile(r"chủ trì|đơn vị|cơ quan|phụ trách|phân công|người thực hiện")


class Assignment(NamedTuple):
    """A block that opens with a unit: ``head`` covers the unit's words, ``tasks`` what follows.

    ``tasks`` is empty where nothing is said that the unit must do.
    ``in_organisation`` tells that it stands in the section Tổ chức thực hiện.
    """

    head: Span
    tasks: Span
    in_organisation: bool


class Assignments(tuple[Assignment, ...]):
    """The blocks that can give a unit its tasks, in order."""

    __slots__ = ()


def read_assignments(facts: Facts) -> Assignments:
    """Return the blocks of the body that can give a unit its tasks, in order."""
    outline = facts[Outline]
    return Assignments(
        assignments_in(
            facts.document,
            facts.folded,
            outline.sections,
            outline.organisation,
            facts[Parts].body,
            facts.lexicon,
        )
    )


def assignments_in(
    document: Document,
    folded: str,
    sections: Sequence[Section],
    organisation: Sequence[Span],
    body: Span,
    lexicon: Lexicon,
) -> tuple[Assignment, ...]:
    """Return the blocks of the body that can give a unit its tasks.

    Whether the head names a unit is for the rule to say. Outside *organisation*
    (the spans of Tổ chức thực hiện) only numbered items, headings and rows of
    tables count; what stands under a heading on reporting never does.
    """
    by_block = {section.lead.start: section for section in sections}
    organised = span_set(organisation)
    reporting = span_set(s.span for s in sections if _REPORTING.match(folded, *s.title))
    found: list[Assignment] = [*_rows(document, folded, body)]
    for block in document.blocks:
        start = block.span.start
        if block.cell is not None or not body.start <= start < body.end:
            continue
        section = by_block.get(start)
        inside = organised.covers(start)
        if (section is None and not inside) or reporting.covers(start):
            continue
        below = Span(block.span.end, max(block.span.end, section.span.end if section else 0))
        named = section is not None and start in organised.starts
        opening = section.title.end + 1 if section is not None and named else start
        clauses = _clauses(folded, Span(min(opening, block.span.end), block.span.end), inside)
        for number, clause in enumerate(clauses):
            head = _head(
                folded[clause.start : clause.end],
                document.text[clause.start : clause.end],
                lexicon,
            )
            if head is None:
                continue
            stop = clause.start + head.end
            rest = Span(stop, clause.end)
            tasks = rest if says_more(folded[stop : clause.end]) else below if not number else rest
            found.append(Assignment(Span(clause.start + head.start, stop), tasks, inside))
    return tuple(sorted(found))


def _clauses(folded: str, span: Span, inside: bool) -> Iterator[Span]:
    """Yield the clauses of a block; only the first outside Tổ chức thực hiện."""
    start = span.start
    for end in [m.start() for m in _CLAUSE_END.finditer(folded, *span)] if inside else []:
        yield Span(start, end)
        start = end + 1
        while start < span.end and folded[start] == " ":
            start += 1
    yield Span(start, span.end)


def says_more(rest: str) -> bool:
    """Whether there is a task in *rest*, not merely that the unit takes part."""
    return _TAKES_PART.fullmatch(rest.strip(" :.;,")) is None


def _head(own: str, text: str, lexicon: Lexicon) -> Span | None:
    """Return the words of a block before its first task, without number and fillers."""
    mark = read_mark(own, text, lexicon)
    start = mark.length if mark else 0
    filler = _FILLERS.match(own, start)
    start = filler.end() if filler else start
    limit = min(len(own), start + _MAX_HEAD)
    verb = _VERB.search(own, start, limit)
    stop = verb.start() if verb else _no_verb(own, start, limit)
    colon = own.find(":", start, limit)
    if colon > stop > start and verb is not None and verb.group() == "là":
        stop = colon  # "Thành viên là lãnh đạo Công an phường: phụ trách …"
    return Span(start, stop) if stop > start else None


def _no_verb(own: str, start: int, limit: int) -> int:
    """Return where the unit's words end at the latest, where no known verb follows them.

    A heading is all unit; of a sentence the first words are.
    """
    words = list(_WORDS.finditer(own, start, limit))
    sentence = own.rstrip().endswith((".", ";")) or len(words) > 16
    return words[9].end() if sentence and len(words) > 10 else limit


def _rows(document: Document, folded: str, body: Span) -> Iterator[Assignment]:
    """Yield the cells of tables that stand in a column for who does the task in the row."""
    columns: set[tuple[int, int]] = set()
    rows: dict[tuple[int, int], Span] = {}
    cells = [b for b in document.blocks if b.cell is not None and b.span.start >= body.start]
    for block in cells:
        if block.cell is None:
            continue
        row = rows.get(block.cell[:2], block.span)
        rows[block.cell[:2]] = Span(row.start, block.span.end)
        if block.cell.row == 0 and _WHO.search(folded, *block.span):
            columns.add((block.cell.table, block.cell.column))
    for block in cells:
        cell = block.cell
        if cell is not None and cell.row > 0 and (cell.table, cell.column) in columns:
            yield Assignment(block.span, rows[cell[:2]], in_organisation=True)
