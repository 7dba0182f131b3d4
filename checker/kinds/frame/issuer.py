"""The issuing body's name above the number (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.2)."""

import re
from typing import NamedTuple

from checker.facts import Facts
from checker.form.header import Header
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kinds.base import Kind
from checker.kinds.placing import point
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.report import Verdict


class Params(NamedTuple):
    """``bodies`` are the words with which a body's name begins.

    ``incomplete`` are those that say nothing without the unit's name.
    """

    bodies: tuple[str, ...]
    incomplete: tuple[str, ...] = ()


OUTCOMES = {
    "missing": "Chưa có tên cơ quan ban hành ở đầu văn bản.",
    "unseen": "Tệp văn bản không có tên cơ quan ban hành; phần này có thể mất khi chuyển đổi, cần xem trên bản Word.",
    "incomplete": "Tên cơ quan ban hành mới ghi “{found}”, chưa có tên đơn vị hành chính.",
    "right": "Có tên cơ quan ban hành: {found}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """A line of the header that opens with a body's name."""
    reply = Reply(rule, facts, OUTCOMES)
    header = facts[Parts].header
    span = _issuer_line(params, facts, header)
    if span is not None:
        name = facts.folded[span.start : span.end].strip(" .*_-")
        if name in params.incomplete:
            return reply.review("incomplete", [span], found=facts.quote(span))
        return reply.passed("right", [span], found=" ".join(facts.quote(span).split()))
    place = point(0)
    if facts.document.keeps_header:
        return reply.gap("missing", [place])
    return reply.review("unseen", [place])


def _issuer_line(params: Params, facts: Facts, header: Span) -> Span | None:
    bodies = "|".join(re.escape(body).replace(r"\ ", " ") for body in params.bodies)
    pattern = re.compile(rf"(?:^|(?<=\n))[^\w\n]*(?P<body>(?:{bodies})(?!\w)[^\n]*)")
    lines = facts.folded[: header.end]
    # Folding makes line ends spaces; the search needs them back.
    raw = "".join(
        "\n" if c == "\n" else f for c, f in zip(facts.text[: header.end], lines, strict=True)
    )
    number = facts[Header].number
    for match in pattern.finditer(raw):
        span = Span(*match.span("body"))
        if number is not None and span.start > number.span.start:
            break
        stop = re.search(r" ?(?:số ?:|cộng h|độc lập)", raw[span.start : span.end])
        end = span.start + stop.start() if stop else span.end
        following = re.compile(
            r"\n(?:xã|phường|tỉnh|thành phố|đặc khu|thị trấn|huyện) [^\n]+"
        ).match(raw, end)
        return Span(span.start, following.end() if following else end)
    return None


KIND = Kind("issuer", Params, check, OUTCOMES)
