"""Broken lines joined into paragraphs: which lines belong together.

Two kinds of evidence. The words: how the upper line ends and the lower one
begins (:mod:`checker.readers.line_pairs`). The page: whether the next word would
still have fitted on the upper line, whether there is room or an indent
between them (:mod:`checker.readers.page_measure`).
"""

import math
from collections.abc import Sequence
from itertools import pairwise

from checker.kernel.document import BlockKind, Source, Style
from checker.lexicon.lexicon import Lexicon
from checker.readers import line_pairs, line_starts
from checker.readers.content import Piece
from checker.readers.file_line import FileLine
from checker.readers.line_text import line_text
from checker.readers.page_measure import Measure, is_set_apart
from checker.readers.text.bullets import BULLET

_LONG = 120
"""Characters of running text: a heading or a list entry that ends nothing is shorter."""
_LONG_HEADING = 60
"""Characters of a heading that takes two lines; a shorter one is a whole heading."""
_INITIALS = 3
"""Characters: ``TM.`` or ``A.`` may go on in small letters, a line of capitals does not."""


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
    """Return the blocks that *lines* make; *part* names what the numbers of their sources count in."""
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
    if before.cell != after.cell or after.space == math.inf:
        return False
    if before.page is not None and after.page is not None and after.page > before.page + 1:
        return False  # what stands between is a picture, or lost
    certain = line_pairs.belong_by_words(before.line_text, after.line_text)
    if opened and certain is False and line_starts.closes_bracket(after.line_text.head):
        certain = None
    return _by_page(group, after, measured, opened=opened) if certain is None else certain


def continues_line(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether *after* goes on with *before*, for two lines that somebody divided by hand."""
    group = [FileLine(line_text(before, lexicon))]
    return continues(group, FileLine(line_text(after, lexicon)), Measure())


def _by_page(
    group: Sequence[FileLine], after: FileLine, measured: Measure, *, opened: bool
) -> bool:
    """Judge by the lines' ends and their place on the page."""
    before, last = group[-1], group[-1].line_text.tail
    divided = is_set_apart(group, after, measured)
    # A centred line would reach further if it began at the edge.
    reach = before.end + after.first - (before.indent if before.align == "center" else 0)
    full = None if measured.full is None else reach >= measured.full
    capitals = before.line_text.capitals and group[0].line_text.capitals
    if (before.level > 0) != (after.level > 0) and (divided or full is not True):
        # A heading and what follows it; converters also lose the mark of a heading's second line.
        return before.level > 0 and not capitals and _cut_heading(before, after)
    noted = group[0].text.startswith("(") and last.endswith(")")
    if noted or (line_pairs.is_ended(last) and not (opened and full)):
        return bool(full) and not divided and _same_paragraph(group, after, measured)
    if capitals and group[0].line_text.issuer and after.line_text.issuer:
        return False  # the body above and its unit, though a place's name may be an open word
    if capitals and after.line_text.capitals and before.bold != after.bold:
        return False
    dangling = line_pairs.is_dangling(before.line_text, after.line_text)
    if dangling or line_starts.continues_in_small(after.text):
        return not (capitals and after.text[:1].islower() and len(before.text) > _INITIALS)
    if capitals or before.level:
        # One word alone is the rest of a body's name: SỞ NÔNG NGHIỆP VÀ MÔI | TRƯỜNG.
        rest = group[0].line_text.issuer and " " not in after.text
        onward = rest or line_starts.goes_on_in_capitals(after.line_text)
        return capitals and after.line_text.capitals and (not divided or onward)
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
        return measured.at_edge(before.end)
    # The next entry of a list would have its mark.
    listed = line_starts.starts_item(group[0].line_text.head) and before.text.endswith(";")
    return listed or measured.runs_on


def _cut_heading(before: FileLine, after: FileLine) -> bool:
    """Whether a heading was cut over two lines, the second of which lost its mark."""
    if line_pairs.is_ended(before.line_text.tail):
        return False
    return after.text[:1].islower() and (
        len(before.text) > _LONG_HEADING
        or line_pairs.is_dangling(before.line_text, after.line_text)
    )


def _long_and_open(group: Sequence[FileLine]) -> bool:
    """Whether a page cut the paragraph: long running text that simply stops."""
    last = group[-_LONG:]  # no line is empty: more are never needed
    return sum(len(line.text) for line in last) > _LONG and not line_starts.is_numbered(
        group[0].line_text
    )
