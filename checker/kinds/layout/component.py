"""A component of the draft looks as the decree demands (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, V)."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from checker.facts import Facts
from checker.facts.looks import Looks, Seen
from checker.facts.own_act import OwnAct
from checker.form.marks import MarkStyle
from checker.form.roles import COLUMNS, Role
from checker.kernel.document import Align, Span
from checker.kernel.text import fold
from checker.kinds.base import Kind
from checker.kinds.layout.faults import ALIGNED, PRINTED, Fault, Faulty, figures, nearest, tell
from checker.kinds.layout.seen import UNSEEN, seen, share, shown, usual_size, words
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.remedy import Setting
from checker.report import Verdict

_STORY = "document"
_HALVES = 8
"""Blocks between the two halves of a line with tabs at most: the left column is read first."""
_HALF = 0.5
_ROUNDING = 0.5
"""Points by which a size may miss its range in a file that tells it."""
_CAPITALS = 0.75
"""The share of its letters that are capitals in a line of capitals."""
_FEWEST_CAPITALS = 2
"""Words from which on a line in capitals is meant to be one: "UBND" alone is an abbreviation."""

_GOES_ON = (";", ",")


class Line(NamedTuple):
    """What the decree demands of the lines that play ``roles``; None, or an empty list: nothing.

    ``called`` is their name in a sentence, ``size`` in points, ``marks`` are
    the numbers by which headings of one level are told, ``starts`` how the lines begin.
    ``rounding`` are the points by which a size may miss its range: a converter writes 12.7 for 13.
    ``part`` is the part of a paragraph that is one: what stands ``before-act``, the words with which
    the body makes the plan, or, where both are in one paragraph, ``from-act`` on.
    """

    roles: tuple[Role, ...]
    called: str
    size: tuple[float, float] | None = None
    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    align: tuple[Align, ...] = ()
    marks: tuple[MarkStyle, ...] = ()
    starts: tuple[str, ...] = ()
    rounding: float = _ROUNDING
    part: Literal["whole", "before-act", "from-act"] = "whole"


class Params(NamedTuple):
    """The lines of one component."""

    lines: tuple[Line, ...]


OUTCOMES = {
    **UNSEEN,
    "absent": "Không có phần này, hoặc chưa nhận ra.",
    "one": "{called} trình bày chưa đúng: {faults}.",
    "some": "{called} trình bày chưa đúng ở {count} trong {all} chỗ: {faults}.",
    "right": "Trình bày đúng thể thức.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Every line of the component, each judged by what most of its letters look like."""
    reply = Reply(rule, facts, OUTCOMES)
    layout = shown(reply)
    if isinstance(layout, Verdict):
        return layout
    found = [(line, [*_lines(facts, line)]) for line in params.lines]
    if not any(blocks for _, blocks in found):
        return reply.not_applicable("absent")
    if not layout.measured:
        found = [(_as_printed(facts, line), blocks) for line, blocks in found]
    faulty = [
        Faulty(line.called, len(blocks), [(b.span, tuple(_faults(facts, line, b))) for b in blocks])
        for line, blocks in found
    ]
    return tell(reply, faulty) or reply.passed("right", [b.span for _, bs in found for b in bs[:1]])


def _as_printed(facts: Facts, line: Line) -> Line:
    """Return what of *line* a printed page tells.

    Of the widest line of a column nobody can tell how it is aligned; where nothing at all is bold,
    or all is of one size, a program without looks made the file; what was fitted to the paper is
    a little smaller.
    """
    looks = [look for _, look in words(facts)]
    return line._replace(
        align=(),
        rounding=PRINTED,
        size=line.size if len({look.size for look in looks}) > 1 else None,
        bold=line.bold if any(look.bold for look in looks) else None,
        italic=line.italic if any(look.italic for look in looks) else None,
    )


def _lines(facts: Facts, line: Line) -> Iterator[Seen]:
    starts = tuple(map(fold, line.starts))
    for block in seen(facts, line.roles):
        if line.marks and block.mark not in line.marks:
            continue
        if starts and not facts.folded.startswith(starts, block.span.start):
            continue
        act = _act_within(facts, block) if line.part != "whole" else None
        if act is not None:
            start, end = block.span
            yield _cut(block, Span(act, end) if line.part == "from-act" else Span(start, act))
        elif line.part != "from-act":
            yield block


def _act_within(facts: Facts, block: Seen) -> int | None:
    """Return where in *block*, behind other words, "Ủy ban nhân dân xã … ban hành Kế hoạch" begins.

    A basis that goes on in the next paragraph tells of another act: "Quyết định của … ban hành Kế hoạch …;".
    """
    act = facts[OwnAct].body
    start, end = block.span
    if act is None or not start < act.start < end:
        return None
    return None if facts.quote(block.span).rstrip().endswith(_GOES_ON) else act.start


def _cut(block: Seen, part: Span) -> Seen:
    """Return *part* of *block*, with the looks of its own words."""
    start, end = part
    words = tuple(
        own._replace(span=Span(max(own.span.start, start), min(own.span.end, end)))
        for own in block.layout.words
        if own.span.start < end and start < own.span.end
    )
    layout = block.layout._replace(words=words)
    return block._replace(block=block.block._replace(span=part), layout=layout)


def _faults(facts: Facts, line: Line, block: Seen) -> Iterator[Fault]:
    """Yield what is wrong with one line."""
    size = usual_size(facts, block.layout)
    if line.size and size is not None:
        least, most = line.size
        if not least - line.rounding < size < most + line.rounding:
            told = f"cỡ chữ {figures(size)} (quy định {figures(least, most)})"
            yield Fault(told, block.to_be("size", nearest(size, line.size)))
    bold, italic = line.bold, line.italic
    if bold is not None and (share(facts, block.layout, "bold") >= _HALF) is not bold:
        told = "chưa in đậm" if bold else "in đậm (quy định không in đậm)"
        yield Fault(told, block.to_be("bold", bold))
    if italic is not None and (share(facts, block.layout, "italic") >= _HALF) is not italic:
        told = "chưa in nghiêng" if italic else "in nghiêng (quy định không in nghiêng)"
        yield Fault(told, block.to_be("italic", italic))
    yield from _case(facts.quote(block.span), line, block)
    if line.align and _is_placed(facts, block) and block.layout.align not in line.align:
        told = f"{ALIGNED[block.layout.align]} (quy định {ALIGNED[line.align[0]]})"
        in_middle_of_page = line.roles[0] in COLUMNS and not _in_column(facts, block)
        yield Fault(told, () if in_middle_of_page else tuple(_placed(block, line.align[0])))


def _case(text: str, line: Line, block: Seen) -> Iterator[Fault]:
    """Yield that a line is, or is not, in capitals: only a look is put right, typed letters stay."""
    if line.capitals and not _is_mostly_caps(text):
        yield Fault("chưa viết chữ in hoa", block.to_be("caps", value=True))
    if line.capitals is False and text.isupper() and len(text.split()) >= _FEWEST_CAPITALS:
        yield Fault("viết chữ in hoa (quy định chữ in thường)", block.to_be("caps", value=False))


def _placed(block: Seen, align: Align) -> Iterator[Setting]:
    """Yield what places a line; in the middle it stands only where nothing pushes it in."""
    yield Setting(block.span, "align", align)
    measures = block.layout.measures
    if align == "center" and measures.first:
        yield Setting(block.span, "first", 0.0)
    if align == "center" and (measures.left or 0.0) > 0:
        yield Setting(block.span, "left", 0.0)


def _in_column(facts: Facts, block: Seen) -> bool:
    """Whether the line stands in a column of its own, whose middle is not that of the page."""
    own = block.block
    if own.cell is not None or own.source.part != _STORY:
        return True
    layout = facts[Looks].layout
    sections = layout.sections if layout else ()
    columns = [section.columns for section in sections if section.start <= own.span.start]
    return (columns or [1])[-1] > 1


def _is_mostly_caps(text: str) -> bool:
    """Whether *text* is in capitals; a label before it may not be: "Biểu 01: BÁO CÁO …"."""
    cased = [char.isupper() for char in text if char.isalpha()]
    return sum(cased) >= _CAPITALS * len(cased)


def _is_placed(facts: Facts, block: Seen) -> bool:
    """Whether the paragraph's alignment tells where the line stands.

    It does not of a half of a line with tabs, nor of one that was put in the middle by spaces.
    """
    blocks, own = facts.document.blocks, block.block.source
    near = range(max(0, block.number - _HALVES), min(len(blocks), block.number + _HALVES + 1))
    others = (blocks[n].source for n in near if n != block.number)
    alone = all((other.part, other.number) != (own.part, own.number) for other in others)
    return alone and not block.layout.lead


KIND = Kind("component", Params, check, OUTCOMES)
