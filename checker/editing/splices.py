"""Small changes of a text at known places, and the lines round them."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_COMMENT_LINE = re.compile(r"[ \t]*#[^\n]*")
_BLANK_LINE = re.compile(r"[ \t\r]*")


class Splice(NamedTuple):
    """``text`` comes in the place of what stands from ``start`` to ``end``."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Return *text* with *splices*; of two at one place the first is first, and none goes back.

    Only what takes white space out may overlap with the one before it.
    """
    pieces: list[str] = []
    done = 0
    for start, end, new in sorted(splices, key=lambda splice: splice.start):
        pieces += (text[done:start], new)
        done = max(done, end)
    return "".join((*pieces, text[done:]))


def newline_of(text: str) -> str:
    """Return how most lines of *text* end: as Windows writes them, or with a line feed alone."""
    windows = text.count("\r\n")
    return "\r\n" if 2 * windows > text.count("\n") else "\n"


def line_start(text: str, at: int) -> int:
    """Return where the line that *at* lies in begins."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Return where the line that *at* lies in ends, before its line end."""
    end = text.find("\n", at)
    if end < 0:
        return len(text)
    return end - 1 if end > at and text[end - 1] == "\r" else end


def next_line(text: str, at: int) -> int:
    """Return where the line after the one of *at* begins; at the last one, the end of the text."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def is_comment(text: str, start: int) -> bool:
    """Whether the line that begins at *start* is nothing but a comment."""
    return _COMMENT_LINE.match(text, start) is not None


def is_blank(text: str, start: int) -> bool:
    """Whether the line that begins at *start* is empty."""
    return _BLANK_LINE.fullmatch(text, start, line_end(text, start)) is not None


def is_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing but white space and a comment shares the lines of what stands from *start* to *end*."""
    before = text[line_start(text, start) : start]
    after = text[end : line_end(text, end)].strip()
    return not before.strip() and (not after or after.startswith("#"))


def indent_of(text: str, at: int) -> str:
    """Return the white space with which the line that *at* lies in begins."""
    start = line_start(text, at)
    line = text[start : line_end(text, start)]
    return line[: len(line) - len(line.lstrip(" \t"))]
