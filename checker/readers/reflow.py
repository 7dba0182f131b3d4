"""Broken lines joined into paragraphs: which lines belong together.

Two kinds of evidence. The words: how the upper line ends and the lower one
begins (:mod:`checker.readers.phrases`). The page: whether the next word would
still have fitted on the upper line, whether there is room or an indent
between them. What counts as full, as room and as indent is learnt from the
pairs of lines that belong together by their words alone.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.document import BlockKind, Source, Style
from checker.readers import phrases
from checker.readers.content import Piece
from checker.readers.lines import Line

_FEWEST_PAIRS = 4
_WRAPPED_SHARE = 0.15
_LONG = 120


class Measure(NamedTuple):
    """What a file's own lines teach about its page.

    ``full`` is the reach (end of a line plus the first word of the next) from
    which on a line was broken for want of room, None where lines are not
    broken by width; ``space`` and ``indent`` are usual inside a paragraph;
    ``runs_on`` tells whether a full line that ends a sentence is more likely
    followed by the next sentence than by the next paragraph.
    """

    full: float | None = None
    space: float = 0
    indent: float = 0
    runs_on: bool = False
    slack: float = 1


def measure(lines: Sequence[Line], slack: float = 1) -> Measure:
    """Return what *lines* teach; *slack* is the smallest indent that means something."""
    pairs = [
        (one, two)
        for one, two in pairwise(lines)
        if one.cell is None and two.cell is None and _surely_continues(one, two)
    ]
    if len(pairs) < max(_FEWEST_PAIRS, _WRAPPED_SHARE * len(lines)):
        return Measure(slack=slack)
    reaches = sorted(one.end + two.first for one, two in pairs)
    spaces = sorted(two.space for _, two in pairs if two.space is not None)
    indents = sorted(two.indent for _, two in pairs)
    # A few pairs are cut by hand or by a page; the rest are full lines.
    found = Measure(
        reaches[len(reaches) // 12] - slack / 2,
        spaces[len(spaces) // 2] if spaces else 0,
        indents[len(indents) // 2],
        slack=slack,
    )
    return found._replace(runs_on=_runs_on(lines, found))


def join(lines: Sequence[Line], measured: Measure) -> list[list[Line]]:
    """Return *lines* in groups, each one paragraph."""
    groups: list[list[Line]] = []
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


def pieces(lines: Sequence[Line], measured: Measure, part: str = "document") -> list[Piece]:
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


def _kind(line: Line) -> BlockKind:
    if line.cell is not None:
        return "cell"
    if line.level:
        return "heading"
    return "item" if phrases.BULLET.match(line.text) else "paragraph"


def joined(group: Iterable[Line]) -> str:
    """Return the text of one paragraph; a word cut in two is made whole."""
    text = ""
    for line in group:
        cut = text and phrases.cuts_word(phrases.tail(text), phrases.head(line.text))
        text = f"{text}{line.text}" if cut or not text else f"{text} {line.text}"
    return text


def continues(
    group: Sequence[Line], after: Line, measured: Measure, *, opened: bool = False
) -> bool:
    """Whether *after* goes on with the paragraph *group*.

    *opened* tells that a bracket or quotation is still open in the group.
    """
    before = group[-1]
    if before.cell is not None or after.cell is not None or after.space == math.inf:
        return False
    certain = _by_words(before.text, after.text)
    return _by_page(group, after, measured, opened=opened) if certain is None else certain


def continues_line(before: str, after: str) -> bool:
    """Whether *after* goes on with *before*, for two lines that somebody divided by hand."""
    return continues([Line(before)], Line(after), Measure())


def _by_words(before: str, after: str) -> bool | None:
    """Return the judgement where the words leave no doubt, else None."""
    last, first = phrases.tail(before), phrases.head(after)
    if phrases.completes_phrase(before, after) or phrases.cuts_word(last, first):
        return True
    if phrases.is_mark(before):
        return not phrases.starts_item(first)
    if phrases.stands_alone(before) or phrases.stands_alone(after):
        return False
    if phrases.starts_block(first):
        return not phrases.is_ended(last) and phrases.goes_on_with_dash(last, first)
    return False if phrases.names_issuer(before) and after.isupper() else None


def _by_page(group: Sequence[Line], after: Line, measured: Measure, *, opened: bool) -> bool:
    """Judge by the lines' ends and their place on the page."""
    before, last = group[-1], phrases.tail(group[-1].text)
    divided = _divided(group, after, measured)
    full = None if measured.full is None else before.end + after.first >= measured.full
    capitals = before.text.isupper()
    if (before.level > 0) != (after.level > 0) and (divided or full is not True):
        # A heading and what follows it; converters also lose the mark of a heading's second line.
        return before.level > 0 and not capitals and _cut_heading(before, after, last)
    if phrases.is_ended(last) and not (opened and full):
        return _after_sentence(after, full=full, divided=divided, runs_on=measured.runs_on)
    if phrases.continues_in_small(after.text) or phrases.is_dangling(last):
        return not (capitals and after.text[:1].islower() and len(before.text) > 3)
    if capitals or before.level:
        onward = phrases.goes_on_in_capitals(phrases.head(after.text))
        return capitals and after.text.isupper() and (not divided or onward)
    return _after_open_line(group, after, full=full, divided=divided)


def _after_open_line(
    group: Sequence[Line], after: Line, *, full: bool | None, divided: bool
) -> bool:
    """Judge a line that begins with a capital below one that ends nothing."""
    before = group[-1]
    if before.bold != after.bold and full is not True:
        return False
    if full is not None:
        return full and not divided
    if divided or after.space is None:
        return _long_and_open(group)
    return before.align == after.align == "center"


def _surely_continues(before: Line, after: Line) -> bool:
    if _by_words(before.text, after.text) is not None or before.text.isupper():
        return False
    return phrases.continues_in_small(after.text) and not phrases.is_ended(
        phrases.tail(before.text)
    )


def _divided(group: Sequence[Line], after: Line, measured: Measure) -> bool:
    """Whether more room or indent stands before *after* than inside a paragraph."""
    if after.space is not None and after.space > measured.space + 0.3:
        return True
    if measured.full is None or after.align == "center":
        return False
    hanging = group[-1].indent if len(group) > 1 else measured.indent
    return after.indent > max(hanging, measured.indent) + measured.slack


def _cut_heading(before: Line, after: Line, last: str) -> bool:
    if phrases.is_ended(last):
        return False
    return after.text[:1].islower() and (len(before.text) > 60 or phrases.is_dangling(last))


def _after_sentence(after: Line, *, full: bool | None, divided: bool, runs_on: bool) -> bool:
    """Judge a line below one that ends a sentence."""
    if not full or divided:
        return False
    return runs_on or phrases.continues_in_small(after.text)


def _long_and_open(group: Sequence[Line]) -> bool:
    """Whether a page cut the paragraph: long running text that simply stops."""
    first = phrases.head(group[0].text)
    return sum(len(line.text) for line in group) > _LONG and not phrases.starts_numbered(first)


def _runs_on(lines: Sequence[Line], measured: Measure) -> bool:
    """Compare how often sentences end inside a line with how often paragraphs start unmarked."""
    inside = sum(line.text.count(". ") for line in lines if line.cell is None)
    starts = seen = 0
    for before, after in pairwise(lines):
        last, first = phrases.tail(before.text), phrases.head(after.text)
        if not phrases.is_ended(last) or phrases.starts_block(first) or after.cell is not None:
            continue
        seen += 1
        reach = before.end + after.first
        starts += _divided([before], after, measured) or reach < (measured.full or 0)
    # Where paragraphs are set apart on the page, what is not set apart goes on.
    return inside > starts
