"""Header and signature cells whose lines a converter put on one line, taken apart again."""

import re
from collections.abc import Sequence
from itertools import groupby

from checker.kernel.text import fold
from checker.readers import phrases
from checker.readers.text.markdown import RawLine

_ENTRY = re.compile(r"(?:(?<=[;.:)])|(?<=nơi nhận))\s+(?=[-–+] )")
_MOTTO = re.compile(r"(?<=việt nam)\s+(?=độc lập)")
_POST = re.compile(r"\s+(?=(?:tm|kt|tl|tuq|q)\. ?[^\W\d_]|phó [^\W\d_])")
_NAME = re.compile(r"\s+(?=(?:[^\W\d_]+\s+){1,4}[^\W\d_]+$)")


def unfold(lines: Sequence[RawLine]) -> list[RawLine]:
    """Return *lines* with the cells of header and signature rows as several lines each."""
    result: list[RawLine] = []
    for row, cells in groupby(lines, key=lambda line: (line.table, line.cell and line.cell[0])):
        found = list(cells)
        if row[0] < 0:
            result += found
            continue
        ending = any(phrases.head(line.text.strip()).startswith("nơi nhận") for line in found)
        for line in found:
            parts = _parts(line.text.strip(), signed=ending)
            result += (line._replace(text=part) for part in parts)
    return result


def _parts(text: str, *, signed: bool) -> list[str]:
    first = phrases.head(text)
    if first.startswith("nơi nhận"):
        return _split(text, _ENTRY)
    if first.startswith("cộng ho"):
        return _split(text, _MOTTO)
    if signed and text[:2].isupper():
        return [part for post in _signature(text) for part in _split(post, _POST)]
    return [text]


def _signature(text: str) -> list[str]:
    """Return the posts, in capitals, and the name below them, which is not."""
    for gap in _NAME.finditer(text):
        posts, name = text[: gap.start()], text[gap.end() :]
        if posts.isupper() and not any(word.isupper() for word in name.split()):
            return [posts, name]
    return [text]


def _split(text: str, where: re.Pattern[str]) -> list[str]:
    cuts = [match.span() for match in where.finditer(fold(text))]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]
