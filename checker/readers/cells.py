"""Header and signature cells whose lines a converter put on one line, taken apart again."""

import re
from collections.abc import Sequence
from itertools import groupby

from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers.frame_lines import opens_recipients
from checker.readers.text.markdown import RawLine

# The room at which a cell is cut is the group of its name.
_ENTRY = Grammar(r"(?:[;.:)]|{recipients-heading})(?P<room>\s+)(?=[-–+] )")
_MOTTO = Grammar(r"{motto}(?P<room>\s+)(?={slogan})")
_POST = Grammar(r"(?P<room>\s+)(?=(?:{authority}\. ?|{post.deputy} )[^\W\d_])")
_NAME = re.compile(r"\s+(?=(?:[^\W\d_]+\s+){1,4}[^\W\d_]+$)")


def unfold(lines: Sequence[RawLine], lexicon: Lexicon) -> list[RawLine]:
    """Return *lines* with the cells of header and signature rows as several lines each."""
    result: list[RawLine] = []
    for row, cells in groupby(lines, key=lambda line: (line.table, line.cell and line.cell[0])):
        found = list(cells)
        if row[0] < 0:
            result += found
            continue
        ending = any(opens_recipients(line.text, lexicon) for line in found)
        for line in found:
            parts = _parts(line.text.strip(), lexicon, signed=ending)
            result += (line._replace(text=part) for part in parts)
    return result


def _parts(text: str, lexicon: Lexicon, *, signed: bool) -> list[str]:
    if opens_recipients(text, lexicon):
        return _split(text, lexicon.pattern(_ENTRY))
    if signed and text[:2].isupper():
        posts = lexicon.pattern(_POST)
        return [part for lines in _signature(text) for part in _split(lines, posts)]
    return _split(text, lexicon.pattern(_MOTTO))


def _signature(text: str) -> list[str]:
    """Return the posts, in capitals, and the name below them, which is not."""
    for gap in _NAME.finditer(text):
        posts, name = text[: gap.start()], text[gap.end() :]
        if posts.isupper() and not any(word.isupper() for word in name.split()):
            return [posts, name]
    return [text]


def _split(text: str, where: re.Pattern[str]) -> list[str]:
    cuts = [match.span("room") for match in where.finditer(fold(text))]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]
