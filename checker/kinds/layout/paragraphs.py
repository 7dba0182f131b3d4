"""How paragraphs of the body are set (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6)."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.annexes import Annexes
from checker.form.roles import Role
from checker.kernel.document import Align
from checker.kernel.layout import Measures
from checker.kinds.base import Kind
from checker.kinds.layout.faults import ALIGNED, Faulty, figures, tell
from checker.kinds.layout.seen import UNSEEN, Seen, seen, share, unseen, usual_size
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.report import Verdict

_POINTS, _MM, _LINES = 0.5, 0.8, 0.06
"""How far a size, an indent, a line spacing may miss its range: programs round them."""
_ONE_LINE = 1.15
"""The height of a line of Times New Roman, of the size of its letters."""
_NEARLY_ALL = 0.9


class Params(NamedTuple):
    """What long paragraphs of ``roles`` must look like.

    ``size`` and ``between`` in points, ``first`` the indents of a first line in mm, ``line`` the
    spacing in lines; ``letters`` is the length in characters from which on a paragraph fills more than one line.
    """

    roles: tuple[Role, ...]
    called: str
    size: tuple[float, float]
    first: tuple[float, ...]
    between: float
    line: tuple[float, float]
    align: tuple[Align, ...]
    letters: int


OUTCOMES = {
    **UNSEEN,
    "absent": "Không có đoạn văn nào dài hơn một dòng.",
    "one": "{called} trình bày chưa đúng: {faults}.",
    "some": "{called} trình bày chưa đúng ở {count} trong {all} đoạn: {faults}.",
    "right": "Nội dung trình bày đúng thể thức.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Paragraphs that fill more than one line, outside tables and annexes: those have forms of their own."""
    reply = Reply(rule, facts, OUTCOMES)
    closed = unseen(reply)
    if closed is not None:
        return closed
    annexes = facts[Annexes]
    long = [
        block
        for block in seen(facts, params.roles)
        if block.span.end - block.span.start >= params.letters
        and not any(annex.span.contains(block.span) for annex in annexes)
    ]
    if not long:
        return reply.not_applicable("absent")
    lines = [(block.span, tuple(_faults(facts, params, block))) for block in long]
    faulty = Faulty(params.called, len(long), lines)
    return tell(reply, [faulty]) or reply.passed("right", [long[0].span])


def _faults(facts: Facts, params: Params, block: Seen) -> Iterator[str]:
    size = usual_size(facts, block.layout)
    least, most = params.size
    if size is not None and not least - _POINTS < size < most + _POINTS:
        yield f"cỡ chữ {figures(size)} (quy định {figures(least, most)})"
    if share(facts, block.layout, "italic") >= _NEARLY_ALL:
        yield "in nghiêng (quy định chữ đứng)"
    if block.layout.align not in params.align:
        yield f"{ALIGNED[block.layout.align]} (quy định {ALIGNED[params.align[0]]})"
    yield from _measures(params, block, size)


def _measures(params: Params, block: Seen, size: float | None) -> Iterator[str]:
    measures = block.layout.measures
    # What is counted by the program, or pushed in by spaces and tabs, stands where nobody can tell.
    told = not block.block.drawn and not block.layout.lead
    indent = (measures.left or 0.0) + (measures.first or 0.0)
    if told and not any(abs(indent - first) <= _MM for first in params.first):
        allowed = " hoặc ".join(figures(first / 10) for first in params.first)
        yield f"dòng đầu lùi vào {figures(indent / 10)} cm (quy định {allowed} cm)"
    between = (measures.before or 0.0) + (measures.after or 0.0)
    if between < params.between - _POINTS and not block.layout.empty:
        yield f"cách đoạn {figures(between)} pt (quy định ít nhất {figures(params.between)} pt)"
    lines = _lines(measures, size)
    least, most = params.line
    if lines is not None and not least - _LINES <= lines <= most + _LINES:
        yield f"cách dòng {figures(lines)} (quy định {figures(least, most)})"


def _lines(measures: Measures, size: float | None) -> float | None:
    """Return the line spacing in lines, None where the size of the letters is not known."""
    if measures.line is None:
        return 1.0
    if measures.kind == "lines":
        return measures.line
    if size is None or measures.kind == "least":  # the letters may need more than the least
        return None
    return measures.line / (size * _ONE_LINE)


KIND = Kind("paragraphs", Params, check, OUTCOMES)
