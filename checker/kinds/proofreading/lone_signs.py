"""Brackets and quotation marks whose other half is nowhere."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.kernel.document import Span

OPENS = {"(": ")", "[": "]", "{": "}"}
CLOSES = {close: open_ for open_, close in OPENS.items()}
"""Brackets with their other half."""
_SIGN = re.compile(r"[()\[\]{}\"']")
_RANGE = re.compile(r"[(\[][\d.,]+ ?[;-] ?[\d.,]+[)\]]")
"""[0; 5)"""
_OPENING, _CLOSING = "“„«‟", "”»"
# a) 1) 1.2) iv) a1) a.1.2) điểm c) Mục II); hiện hành1) with the number of a note
_MARK = re.compile(
    r"(?:(?<![\w(.])(?:\d{1,3}|[a-zđ]\d?|[ivxlc]{1,5})(?:\.\d{1,2}){0,4}\.?|(?<=[^\W\d_])\d{1,2})$"
)
_FIRST = re.compile(r"(?:^|\n)[-+* ]*(?:[^\W_]{1,3}(?:\.[^\W_]{1,2}){0,4}\.?|\[[.…]+\])?$")
_MARK_LENGTH = 16
_ENDS = ("", ".", ";", ":", "!", "?", "…", "”", '"')
"""Signs that end a line of a list."""
_BEFORE_OPENING, _BEHIND_CLOSING = " \n([{-–/:;,\"'“", " \n)]}-–/:;,.?!…\"'”"
_NEAR, _FAR = 12, 200
"""Lines within which a bracket and a quotation are closed that go over several."""


class Lone(NamedTuple):
    """A sign without its other half, and the number of its line."""

    span: Span
    line: int


class _Open(NamedTuple):
    """A sign that opens at ``at`` on ``line``."""

    at: int
    line: int
    starts: bool
    """Whether it begins its paragraph: a quotation goes on with such a sign in each one."""

    @property
    def lone(self) -> Lone:
        """The sign as one that is never closed."""
        return Lone(Span(self.at, self.at + 1), self.line)


def lone_signs(facts: Facts) -> Iterator[Lone]:
    """Yield the signs without their other half, in no order.

    The mark of a list closes nothing: a) 1). A quotation of several paragraphs may be opened anew in each.
    """
    open_: dict[str, list[_Open]] = {sign: [] for sign in (*OPENS, '"')}
    line, marks = 0, dict.fromkeys(CLOSES, 0)
    last = 0
    for span in _signs(facts.lined):
        at = span.start
        sign = facts.lined[at]
        ends = facts.lined.count("\n", last, at)
        last = at
        if ends:
            line += ends
            marks = dict.fromkeys(CLOSES, 0)
        if sign in OPENS:
            yield from _expired(open_[sign], line)
            open_[sign].append(_Open(at, line, starts=False))
        elif sign in CLOSES:
            waiting = open_[CLOSES[sign]]
            yield from _expired(waiting, line)
            is_mark = sign == ")" and _is_mark(facts.lined, at)
            if sign == ")" and _is_items(facts.lined, at, is_mark=is_mark, inside=bool(waiting)):
                continue
            if waiting:
                waiting.pop()
                marks[sign] += is_mark
            elif marks[sign]:  # (theo điểm a) khoản 2): the first one closed nothing
                marks[sign] -= 1
            else:
                yield Lone(Span(at, at + 1), line)
        else:
            yield from _quote(facts, span, line, open_['"'])
    yield from (one.lone for waiting in open_.values() for one in waiting)


def _signs(lined: str) -> Iterator[Span]:
    """Yield brackets and quotation marks, those round a range of figures apart; of ' two are one."""
    end = 0
    for match in _SIGN.finditer(lined):
        at = match.start()
        if at < end:
            continue
        figures = _RANGE.match(lined, at)
        end = figures.end() if figures else at + 1
        if lined[at] == "'":
            if not lined.startswith("'", end):
                continue
            end += 1
        if not figures:
            yield Span(at, end)


def _expired(waiting: list[_Open], line: int, reach: int = _NEAR) -> Iterator[Lone]:
    """Take out of *waiting* and yield what can no longer be closed on *line*."""
    if waiting and waiting[0].line + reach < line:
        late = [one for one in waiting if one.line + reach < line]
        del waiting[: len(late)]
        yield from (one.lone for one in late)


def _is_mark(lined: str, at: int) -> bool:
    return _MARK.search(lined, max(0, at - _MARK_LENGTH), at) is not None


def _is_items(lined: str, at: int, *, is_mark: bool, inside: bool) -> bool:
    """Whether the bracket at *at* belongs to the mark of an item, and closes nothing.

    A line that goes on from the one above is no item: (nếu | có).
    """
    first = _FIRST.search(lined, max(0, at - _MARK_LENGTH), at)
    if not inside:
        return is_mark or first is not None
    return first is not None and lined[max(0, first.start() - 1) : first.start()] in _ENDS


def _quote(facts: Facts, span: Span, line: int, waiting: list[_Open]) -> Iterator[Lone]:
    yield from _expired(waiting, line, _FAR)
    before = facts.text[span.start - 1 : span.start] if span.start else "\n"
    after = facts.text[span.end : span.end + 1] or "\n"
    if not waiting and before.isdigit():  # 21"
        return
    if _opens(facts.text[span.start], before, after, inside=bool(waiting)):
        waiting.append(_Open(span.start, line, starts=before == "\n"))
    elif waiting:
        last = waiting.pop()
        while last.starts and waiting and waiting[-1].starts and waiting[-1].line < last.line:
            last = waiting.pop()
    else:
        yield Lone(span, line)


def _opens(sign: str, before: str, after: str, *, inside: bool) -> bool:
    """Whether a quotation mark opens: by what stands around it, else by its shape."""
    may_open = before in _BEFORE_OPENING and after not in " \n"
    may_close = after in _BEHIND_CLOSING and before not in " \n"
    if sign not in _OPENING and sign not in _CLOSING:
        return not inside or (may_open and not may_close)
    return may_open if may_open != may_close else sign in _OPENING
