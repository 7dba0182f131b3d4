"""Broken lines joined into paragraphs: which lines belong together.

Two kinds of evidence. The words: how the upper line ends and the lower one
begins (:mod:`checker.readers.line_pairs`). The page: whether the next word would
still have fitted on the upper line, whether there is room or an indent
between them. What counts as full, as room and as indent is learnt from the
pairs of lines that belong together by their words alone.
"""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.kernel.document import BlockKind, Source, Style
from checker.lexicon.lexicon import Lexicon
from checker.readers import line_pairs, line_starts
from checker.readers.content import Piece
from checker.readers.file_line import FileLine
from checker.readers.line_text import LineText, line_text
from checker.readers.text.bullets import BULLET

_FEWEST_PAIRS = 4
_WRAPPED_SHARE = 0.15
_LONG = 120
_EDGE = 1.5
_AT_EDGE = 0.5
_ONE_LINE = 1.2


class Measure(NamedTuple):
    """What a file's own lines teach about its page.

    A line's reach is its end plus the room that the first word of the next
    one takes. From ``full`` on it was surely broken for want of room, below
    ``nearly`` surely not; both None where lines are not broken by width.
    ``edge`` is the right edge that inner lines of justified paragraphs end
    at, None where lines are ragged. ``space`` and ``indent`` are usual inside
    a paragraph; ``runs_on`` tells whether a full line that ends a sentence is
    more likely followed by the next sentence than by the next paragraph.
    """

    full: float | None = None
    nearly: float | None = None
    edge: float | None = None
    space: float = 0
    indent: float = 0
    runs_on: bool = False
    slack: float = 1


def measure(lines: Sequence[FileLine], slack: float = 1, *, page: bool = False) -> Measure:
    """Return what *lines* teach; *slack* is the smallest indent that means something.

    *page* tells that they are lines of a page, broken by width in any case,
    whose ends are counted from the right edge of the text.
    """
    pairs = [
        (one, two)
        for one, two in pairwise(lines)
        if one.cell is None and two.cell is None and _surely_continues(one, two)
    ]
    few = len(pairs) < max(_FEWEST_PAIRS, _WRAPPED_SHARE * len(lines))
    if few and not page:
        return Measure(slack=slack)
    spaces = sorted(two.space for _, two in pairs if two.space is not None)
    indents = sorted(two.indent for _, two in pairs)
    full, nearly = (_AT_EDGE, _AT_EDGE) if page else _fullness(pairs)
    found = Measure(
        full,
        nearly,
        None if few else _edge([one.end for one, _ in pairs]),
        spaces[len(spaces) // 2] if spaces else _ONE_LINE,
        indents[len(indents) // 2] if indents else 0,
        slack=slack,
    )
    return found._replace(runs_on=_runs_on(lines, found))


def _fullness(pairs: Sequence[tuple[FileLine, FileLine]]) -> tuple[float, float]:
    """Return the reach of surely full lines, and the least reach a full line may have."""
    reaches = sorted(one.end + two.first for one, two in pairs)
    # A few pairs are cut by hand or by a page; the rest are full lines.
    least = reaches[len(reaches) // 40]
    widest = sorted(one.end for one, _ in pairs)[-1 - len(pairs) // 40]
    if least >= widest:  # one width for all, counted in the very unit of the reach
        return widest + 0.5, widest + 0.5
    # Letters of several widths, counted as if they were equal.
    full = reaches[len(reaches) // 12]
    return full, full - 0.2 * abs(widest)


def _edge(ends: list[float]) -> float | None:
    """Return the right edge that most *ends* share, None where they are ragged."""
    ends = sorted(ends)
    middle = ends[len(ends) // 2]
    alike = sum(abs(end - middle) < _EDGE for end in ends)
    return middle if alike > 0.7 * len(ends) and ends[-1] - ends[0] > _EDGE else None


def join(lines: Sequence[FileLine], measured: Measure) -> list[list[FileLine]]:
    """Return *lines* in groups, each one paragraph."""
    groups: list[list[FileLine]] = []
    opened = 0
    for line in lines:
        if groups and continues(groups[-1], line, measured, opened=opened > 0):
            groups[-1].append(line)
        else:
            groups.append([line])
            opened = 0
        opened += line.text.count("(") - line.text.count(")")
        opened += line.text.count("“") - line.text.count("”")
    return groups


def pieces(lines: Sequence[FileLine], measured: Measure, part: str = "document") -> list[Piece]:
    """Return the blocks that *lines* make; *part* names what their source indexes count in."""
    result = []
    for group in join(lines, measured):
        first = group[0]
        text = joined(group)
        style = Style(
            bold=all(line.bold for line in group),
            italic=all(line.italic for line in group),
            align=first.align,
            level=first.level,
        )
        source = Source(part, first.at, first.page)
        result.append(Piece(text, _kind(first), source, style, first.cell))
    return result


def _kind(line: FileLine) -> BlockKind:
    if line.cell is not None:
        return "cell"
    if line.level:
        return "heading"
    return "item" if BULLET.match(line.text) else "paragraph"


def joined(group: Sequence[FileLine]) -> str:
    """Return the text of one paragraph; a word cut in two is made whole."""
    pieces = [group[0].text]
    for before, after in pairwise(group):
        cut = line_pairs.cuts_word(before.line_text.tail, after.line_text.head)
        pieces += ("" if cut else " ", after.text)
    return "".join(pieces)


def continues(
    group: Sequence[FileLine], after: FileLine, measured: Measure, *, opened: bool = False
) -> bool:
    """Whether *after* goes on with the paragraph *group*.

    *opened* tells that a bracket or quotation is still open in the group.
    """
    before = group[-1]
    if before.cell is not None or after.cell is not None or after.space == math.inf:
        return False
    certain = _by_words(before.line_text, after.line_text)
    return _by_page(group, after, measured, opened=opened) if certain is None else certain


def continues_line(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether *after* goes on with *before*, for two lines that somebody divided by hand."""
    group = [FileLine(line_text(before, lexicon))]
    return continues(group, FileLine(line_text(after, lexicon)), Measure())


def _by_words(before: LineText, after: LineText) -> bool | None:
    """Return the judgement where the words leave no doubt, else None."""
    if line_pairs.completes_phrase(before, after) or line_pairs.cuts_word(before.tail, after.head):
        return True
    if line_starts.is_mark(before.head):
        return not line_starts.starts_item(after.head)
    if before.alone or after.alone:
        return False
    if line_pairs.starts_block(after, before):
        dashed = line_pairs.goes_on_with_dash(before, after)
        return dashed and not line_pairs.is_ended(before.tail)
    return False if before.issuer and after.issuer else None


def _by_page(
    group: Sequence[FileLine], after: FileLine, measured: Measure, *, opened: bool
) -> bool:
    """Judge by the lines' ends and their place on the page."""
    before, last = group[-1], group[-1].line_text.tail
    divided = _divided(group, after, measured)
    # A centred line would reach further if it began at the edge.
    reach = before.end + after.first - (before.indent if before.align == "center" else 0)
    full = None if measured.full is None else reach >= measured.full
    capitals = before.line_text.capitals
    if (before.level > 0) != (after.level > 0) and (divided or full is not True):
        # A heading and what follows it; converters also lose the mark of a heading's second line.
        return before.level > 0 and not capitals and _cut_heading(before, after)
    noted = group[0].text.startswith("(") and last.endswith(")")
    if noted or (line_pairs.is_ended(last) and not (opened and full)):
        return bool(full) and not divided and _same_paragraph(group, after, measured)
    if line_starts.continues_in_small(after.text) or line_pairs.is_dangling(
        before.line_text, after.line_text
    ):
        return not (capitals and after.text[:1].islower() and len(before.text) > 3)
    if capitals or before.level:
        onward = line_starts.goes_on_in_capitals(after.line_text)
        another = group[0].line_text.issuer and after.line_text.issuer
        return capitals and after.line_text.capitals and not another and (not divided or onward)
    if full is False and not line_starts.may_be_heading(group[0].line_text):
        full = measured.nearly is not None and reach >= measured.nearly
    return _after_open_line(group, after, full=full, divided=divided)


def _after_open_line(
    group: Sequence[FileLine], after: FileLine, *, full: bool | None, divided: bool
) -> bool:
    """Judge a line that begins with a capital below one that ends nothing."""
    before = group[-1]
    if before.bold != after.bold and full is not True:
        return False
    if full is not None:
        return full and not divided
    return (divided or after.space is None) and _long_and_open(group)


def _same_paragraph(group: Sequence[FileLine], after: FileLine, measured: Measure) -> bool:
    """Judge a line below a full one that ends a sentence."""
    if line_starts.continues_in_small(after.text):
        return True
    before = group[-1]
    if measured.edge is not None:  # only inner lines are stretched to the very edge
        return abs(before.end - measured.edge) < _EDGE
    # The next entry of a list would have its mark.
    listed = line_starts.starts_item(group[0].line_text.head) and before.text.endswith(";")
    return listed or measured.runs_on


def _surely_continues(before: FileLine, after: FileLine) -> bool:
    if _by_words(before.line_text, after.line_text) is not None or before.line_text.capitals:
        return False
    return line_starts.continues_in_small(after.text) and not line_pairs.is_ended(
        before.line_text.tail
    )


def _divided(group: Sequence[FileLine], after: FileLine, measured: Measure) -> bool:
    """Whether more room or indent stands before *after* than inside a paragraph."""
    if after.space is not None and after.space > measured.space + 0.3:
        return True
    if measured.full is None or after.align == "center":
        return False
    hanging = group[-1].indent if len(group) > 1 else measured.indent
    return after.indent > max(hanging, measured.indent) + measured.slack


def _cut_heading(before: FileLine, after: FileLine) -> bool:
    if line_pairs.is_ended(before.line_text.tail):
        return False
    return after.text[:1].islower() and (
        len(before.text) > 60 or line_pairs.is_dangling(before.line_text, after.line_text)
    )


def _long_and_open(group: Sequence[FileLine]) -> bool:
    """Whether a page cut the paragraph: long running text that simply stops."""
    length = sum(len(line.text) for line in group[-_LONG:])
    return length > _LONG and not line_starts.is_numbered(group[0].line_text)


def _runs_on(lines: Sequence[FileLine], measured: Measure) -> bool:
    """Whether a line that is full and ends a sentence goes on with the next sentence.

    Where paragraphs are set apart on the page, what is not set apart goes on.
    Else sentences that end inside lines are compared with paragraphs that
    start without a mark, provided that full lines are known for certain.
    """
    inside = sum(line.text.count(". ") for line in lines if line.cell is None)
    starts = apart = 0
    for before, after in pairwise(lines):
        if before.cell is not None or after.cell is not None or after.space == math.inf:
            continue
        if not line_pairs.is_ended(before.line_text.tail) or after.text[0].islower():
            continue
        if line_pairs.starts_block(after.line_text, before.line_text) or after.line_text.alone:
            continue
        divided = _divided([before], after, measured)
        apart += divided
        starts += divided or before.end + after.first < (measured.nearly or 0)
    if starts > 2 and apart > 0.8 * starts:
        return True
    return measured.full == measured.nearly and inside > starts
