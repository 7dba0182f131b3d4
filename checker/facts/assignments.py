"""Assignments: which unit has which tasks (Tổ chức thực hiện)."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.document import Document, Span
from checker.facts.marks import read_mark
from checker.facts.outline import Section

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
    "phát huy", "làm",
)  # fmt: skip
# The first word of a task: before it stands the unit, after it what the unit does.
_VERB = re.compile(rf":|(?<!\w)(?:{'|'.join(_VERBS)})(?!\w)")
_MAX_HEAD = 260


class Assignment(NamedTuple):
    """A block that opens with a unit: ``head`` covers the unit's words, ``tasks`` what follows.

    ``tasks`` is empty where nothing is said that the unit must do.
    ``in_organisation`` tells that it stands in the section Tổ chức thực hiện.
    """

    head: Span
    tasks: Span
    in_organisation: bool


def read_assignments(
    document: Document,
    folded: str,
    sections: Sequence[Section],
    organisation: Sequence[Span],
    body: Span,
) -> tuple[Assignment, ...]:
    """Return the blocks of the body that can give a unit its tasks.

    Whether the head names a unit is for the rule to say. Outside *organisation*
    (the spans of Tổ chức thực hiện) only numbered items and headings count.
    """
    by_block = {section.block: section for section in sections}
    found: list[Assignment] = []
    for number, block in enumerate(document.blocks):
        if block.cell is not None or not body.start <= block.span.start < body.end:
            continue
        section = by_block.get(number)
        inside = any(span.start <= block.span.start < span.end for span in organisation)
        if section is None and not inside:
            continue
        own = folded[block.span.start : block.span.end]
        mark = read_mark(own, document.text[block.span.start : block.span.end])
        start = mark.length if mark else 0
        filler = _FILLERS.match(own, start)
        start = filler.end() if filler else start
        verb = _VERB.search(own, start, start + _MAX_HEAD)
        stop = verb.start() if verb else min(len(own), start + _MAX_HEAD)
        if stop <= start:
            continue
        head = Span(block.span.start + start, block.span.start + stop)
        rest = Span(head.end, block.span.end) if verb and own[stop:].strip(" :.;") else None
        below = section.span if section and section.span.end > section.lead.end else None
        following = (
            Span(block.span.end, below.end) if below else Span(block.span.end, block.span.end)
        )
        found.append(Assignment(head, rest or following, inside))
    return tuple(found)
