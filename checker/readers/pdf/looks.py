"""The text of a PDF, and what its pages show besides: rules below lines, room to sign, blanks."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.kernel.document import Block, Span
from checker.kernel.layout import BlockLayout, Layout, Measures, Rule, Section, Type, Words
from checker.lexicon.lexicon import Lexicon
from checker.readers import reflow
from checker.readers.content import Content, compose
from checker.readers.file_line import Box, FileLine
from checker.readers.frame_lines import is_of_frame
from checker.readers.page_measure import measure
from checker.readers.pdf.furniture import without_furniture
from checker.readers.pdf.layout import file_lines
from checker.readers.pdf.page import Page
from checker.readers.pdf.rules import Rule as Drawn
from checker.readers.pdf.sheets import sections
from checker.readers.rooms import blanks_of

_INDENT = 12.0  # points; smaller differences are justification
_BELOW = 1.3  # heights from a line down to the rule that belongs to it
_MIDDLE = 0.1  # of a line's width, by which the middle of its rule may be beside its own
_PITCH = 1.4  # heights from a line to the next: what is more is room
_MOST_ROOM = 12.0  # heights: more is the rest of a page
_ROOM = 36.0  # points: less only sets lines apart
_MOST = 40  # rules of a page: more are a drawing
_WIDEST = 1.2  # of a line's width, that of its rule
_ACROSS = 0.5  # of the narrower of two lines, so much of which stands over the other
_MM = 25.4 / 72


def composed(pages: Sequence[Page], warnings: Sequence[str], lexicon: Lexicon) -> Content:
    """Return the text, the blocks and the layout of *pages*."""
    cleared = without_furniture(pages, lexicon)
    lines = file_lines(pages, cleared.pages, lexicon)
    blocks = reflow.pieces(lines, measure(lines, slack=_INDENT, page=True), part="page")
    content = compose(blocks, warnings)
    begins: dict[int, int] = {}
    for block in content.blocks:
        begins.setdefault(block.source.page or 0, block.span.start)
    papers = sections(pages, cleared.numbers, begins)
    return _with_looks(content, lines, [page.rules for page in pages], papers, lexicon)


def _with_looks(
    content: Content,
    lines: Sequence[FileLine],
    drawn: Sequence[Sequence[Drawn]],
    papers: tuple[Section, ...],
    lexicon: Lexicon,
) -> Content:
    """Return *content* with what of its layout is known: its *lines*, and the rules *drawn* by page."""
    above = dict(_rooms_above(lines))
    starts = [block.source.number for block in content.blocks]
    looks = [
        BlockLayout(
            measures=Measures(before=above.get(start)),
            align=block.style.align,
            words=_words(lines[start], block),
            blanks=blanks_of(content, block, lexicon),
            room=_width_of_cell(lines[start]),
        )
        for start, block in zip(starts, content.blocks, strict=True)
    ]
    rules = _rules(lines, drawn, starts, lexicon)
    layout = Layout(tuple(looks), rules=tuple(rules), sections=papers, measured=False)
    return content._replace(layout=layout)


def _words(line: FileLine, block: Block) -> tuple[Words, ...]:
    """Return how the letters of *block* look, which begins with *line*."""
    if line.box is None:
        return ()
    bold, italic, size = block.style.bold, block.style.italic, round(line.box.height, 1)
    font, colour = line.font or None, line.colour or None
    usual = Type(bold, italic, font=font, size=size, colour=colour)
    if bold or line.name == (0, 0):
        return (Words(block.span, usual),)
    start, end = block.span
    first, last = (min(start + at, end) for at in line.name)
    parts = ((start, first, False), (first, last, True), (last, end, False))
    return tuple(Words(Span(a, b), usual._replace(bold=name)) for a, b, name in parts if a < b)


def _width_of_cell(line: FileLine) -> float | None:
    return None if line.room is None else line.room * _MM


def _rooms_above(lines: Sequence[FileLine]) -> Iterator[tuple[int, float]]:
    """Yield the lines above which their column leaves much room, with its points."""
    for above, line in pairwise(lines):
        one, two = above.box, line.box
        if one is None or two is None or above.page != line.page or line.cell is not None:
            continue
        across = min(one.right, two.right) - max(one.left, two.left)
        room = one.y - two.y - _PITCH * two.height
        over = across > _ACROSS * min(one.right - one.left, two.right - two.left)
        if over and _ROOM <= room < _MOST_ROOM * two.height:
            yield line.at, room


def _rules(
    lines: Sequence[FileLine],
    drawn: Sequence[Sequence[Drawn]],
    starts: Sequence[int],
    lexicon: Lexicon,
) -> Iterator[Rule]:
    """Yield the rules that stand below the middle of a line of the frame, or of one in the middle."""
    by_page: defaultdict[int | None, list[FileLine]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    for number, rules in enumerate(drawn, start=1):
        for rule in rules if len(rules) <= _MOST else ():
            near = [
                (line.box.y - rule.place, line.at)
                for line in by_page[number]
                if line.box is not None
                and 0 <= line.box.y - rule.place < _BELOW * line.box.height
                and _is_below_middle(rule, line.box)
                and (line.align == "center" or is_of_frame(line.text, lexicon))
            ]
            if near:
                yield Rule(bisect_right(starts, min(near)[1]) - 1, (rule.end - rule.start) * _MM)


def _is_below_middle(rule: Drawn, box: Box) -> bool:
    wide = box.right - box.left
    middle = abs(rule.start + rule.end - box.left - box.right) / 2 < _MIDDLE * wide
    return middle and rule.end - rule.start < _WIDEST * wide
