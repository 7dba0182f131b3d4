"""How paragraphs of the body are set (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.annexes import Annexes
from checker.facts.looks import Looks, Seen
from checker.facts.roles import Roles
from checker.form.parts import Parts
from checker.form.roles import Role
from checker.kernel.document import Align
from checker.kernel.layout import Measures
from checker.kinds.base import Kind
from checker.kinds.layout.faults import ALIGNED, Fault, Faulty, figures, nearest, tell
from checker.kinds.layout.seen import UNSEEN, seen, share, shown, usual_size
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.remedy import Setting
from checker.report import Verdict

_POINTS, _MM, _LINES = 0.5, 0.8, 0.06
"""How far a size, an indent, a line spacing may miss its range: programs round them."""
_ONE_LINE = 1.15
"""The height of a line of Times New Roman, of the size of its letters."""
_NEARLY_ALL = 0.9
_ON_PURPOSE: tuple[Align, ...] = ("center", "right")
"""How short lines are aligned only where somebody wanted it."""


class Params(NamedTuple):
    """What long paragraphs of ``roles`` must look like.

    ``size`` and ``between`` in points, ``first`` the indents of a first line in mm, ``line`` the
    spacing in lines; ``letters`` is the length in characters from which on a paragraph fills more than one line.
    ``slanting`` roles are set as paragraphs like the others, their letters by another rule.
    """

    roles: tuple[Role, ...]
    called: str
    size: tuple[float, float]
    first: tuple[float, ...]
    between: float
    line: tuple[float, float]
    align: tuple[Align, ...]
    letters: int
    slanting: tuple[Role, ...] = ()


OUTCOMES = {
    **UNSEEN,
    "absent": "Không có đoạn văn nào dài hơn một dòng.",
    "one": "{called} trình bày chưa đúng: {faults}.",
    "some": "{called} trình bày chưa đúng ở {count} trong {all} đoạn: {faults}.",
    "right": "Nội dung trình bày đúng thể thức.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Paragraphs that fill more than one line, outside tables, annexes and notes: those have forms of their own."""
    reply = Reply(rule, facts, OUTCOMES)
    layout = shown(reply)
    if isinstance(layout, Verdict):
        return layout
    spans = (facts[Parts].signature, *(annex.span for annex in facts[Annexes]))
    apart = {number for span in spans for number in facts.document.starting_in(span)}
    every = [
        block
        for block in seen(facts, (*params.roles, *params.slanting))
        if block.number not in apart
    ]
    long = [block for block in every if _fills_a_line(block, params)]
    if not long:
        return reply.not_applicable("absent")
    first = _usual_first(params, long)
    lines = [(block.span, tuple(_faults(facts, params, block, first))) for block in long]
    alike = {_set(facts, b) for b, (_, faults) in zip(long, lines, strict=True) if faults}
    along = [
        fault
        for block in every
        if not _fills_a_line(block, params)
        and block.layout.align not in _ON_PURPOSE
        and _set(facts, block) in alike
        for fault in _faults(facts, params, block, first)
    ]
    told = tell(reply, [Faulty(params.called, len(long), lines, along)])
    return told or reply.passed("right", [long[0].span])


def _fills_a_line(block: Seen, params: Params) -> bool:
    return block.span.end - block.span.start >= params.letters


def _set(facts: Facts, block: Seen) -> tuple[object, ...]:
    """Return by what paragraphs are set alike: short ones go along with a long one that is mended."""
    slanting = share(facts, block.layout, "italic") >= _NEARLY_ALL
    measures = block.layout.measures
    if measures.close:  # what is above and below is that of its neighbours
        measures = measures._replace(before=None, after=None)
    return block.layout.align, measures, usual_size(facts, block.layout), slanting


def _faults(facts: Facts, params: Params, block: Seen, first: float) -> Iterator[Fault]:
    size = usual_size(facts, block.layout)
    if facts[Roles][block.number] not in params.slanting:
        yield from _letters(facts, params, block, size)
    if not _is_measured(facts):
        return
    if block.layout.align not in params.align:
        words = f"{ALIGNED[block.layout.align]} (quy định {ALIGNED[params.align[0]]})"
        yield Fault(words, (Setting(block.span, "align", params.align[0]),))
    yield from _measures(params, block, size, first)


def _letters(facts: Facts, params: Params, block: Seen, size: float | None) -> Iterator[Fault]:
    least, most = params.size
    if size is not None and not least - _POINTS < size < most + _POINTS:
        words = f"cỡ chữ {figures(size)} (quy định {figures(least, most)})"
        yield Fault(words, block.to_be("size", nearest(size, params.size)))
    if share(facts, block.layout, "italic") >= _NEARLY_ALL:
        yield Fault("in nghiêng (quy định chữ đứng)", block.to_be("italic", value=False))


def _is_measured(facts: Facts) -> bool:
    layout = facts[Looks].layout
    return layout is not None and layout.measured


def _measures(params: Params, block: Seen, size: float | None, right: float) -> Iterator[Fault]:
    measures, span = block.layout.measures, block.span
    # What is counted by the program, or pushed in by spaces and tabs, stands where nobody can tell.
    told = not block.block.drawn and not block.layout.lead
    indent = _first(measures)
    if told and not _is_one_of(params.first, indent):
        allowed = " hoặc ".join(figures(first / 10) for first in params.first)
        words = f"dòng đầu lùi vào {figures(indent / 10)} cm (quy định {allowed} cm)"
        back = (Setting(span, "left", 0.0),) if measures.left else ()
        yield Fault(words, (*back, Setting(span, "first", right)))
    between = (measures.before or 0.0) + (measures.after or 0.0)
    if between < params.between - _POINTS and not block.layout.empty:
        words = f"cách đoạn {figures(between)} pt (quy định ít nhất {figures(params.between)} pt)"
        after = params.between - (measures.before or 0.0)
        apart = (Setting(span, "close", value=0),) if measures.close else ()
        yield Fault(words, (Setting(span, "after", after), *apart))
    lines = _lines(measures, size)
    least, most = params.line
    if lines is not None and not least - _LINES <= lines <= most + _LINES:
        words = f"cách dòng {figures(lines)} (quy định {figures(least, most)})"
        yield Fault(words, (Setting(span, "line", nearest(lines, params.line)),))


def _first(measures: Measures) -> float:
    return (measures.left or 0.0) + (measures.first or 0.0)


def _is_one_of(allowed: Sequence[float], indent: float) -> bool:
    return any(abs(indent - first) <= _MM for first in allowed)


def _usual_first(params: Params, blocks: Sequence[Seen]) -> float:
    """Return the allowed indent that most of *blocks* have, the last that is allowed where none has."""
    indents = [_first(block.layout.measures) for block in blocks]
    counts = Counter(f for f in reversed(params.first) for i in indents if abs(i - f) <= _MM)
    return max(counts, key=lambda first: counts[first], default=params.first[-1])


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
