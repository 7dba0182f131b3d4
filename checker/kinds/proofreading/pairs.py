"""Brackets and quotation marks stand in pairs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts import Facts
from checker.kernel.document import Span
from checker.kinds.base import Kind, NoParams
from checker.kinds.proofreading.typed import UNSEEN, is_typed
from checker.kinds.reply import Reply, combine
from checker.library.rule import Rule
from checker.report import Status, Verdict

_SIGN = re.compile(r"[()\[\]{}\n\"]|''")
_OPENS = {"(": ")", "[": "]", "{": "}"}
_CLOSES = {close: open_ for open_, close in _OPENS.items()}
_QUOTES = ('"', "''")
_OPENING, _CLOSING = "“„«‟", "”»"
# a) 1) 1.2) iv) a1) a.1.2) điểm c) Mục II) hiện hành1)
_MARK = re.compile(
    r"(?:(?<![\w(.])(?:\d{1,3}|[a-zđ]\d?|[ivxlc]{1,5})(?:\.\d{1,2}){0,4}\.?|(?<=[^\W\d_])\d{1,2})$"
)
_FIRST = re.compile(r"(?:^|\n)[-+* ]*(?:[^\W_]{1,3}(?:\.[^\W_]{1,2}){0,4}\.?|\[[.…]+\])?$")
_MARK_LENGTH = 16
_BLANK = ("", " ", "\n")
_BEFORE_OPENING, _BEHIND_CLOSING = " \n([{-–/:;,\"'“", " \n)]}-–/:;,.?!…\"'”"
_NEAR, _FAR = 12, 200
"""Lines within which a bracket and a quotation are closed that go over several."""
_FEWEST_BOXES = 2

OUTCOMES = {
    **UNSEEN,
    "open": "Dấu mở “{sign}” chưa có dấu đóng: “{found}”.",
    "close": "Dấu đóng “{sign}” chưa có dấu mở: “{found}”.",
    "quote": "Dấu ngoặc kép chưa có dấu đi cùng: “{found}”.",
    "right": "Dấu ngoặc đi thành cặp.",
}
_AROUND = 30
"""Characters beside a sign by which people find it."""


class _Open(NamedTuple):
    """A sign that opens at ``at``, and the last ``line`` on which it may be closed."""

    at: int
    line: int
    starts: bool
    """Whether it begins its paragraph: a quotation goes on with such a sign in each one."""


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Every sign that stands alone."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    if not is_typed(facts):
        return reply.not_applicable("unseen")
    findings = [
        reply.finding(span, _outcome(facts, span), sign=facts.quote(span), found=_words(facts, span))
        for span in _sure(facts, sorted(_alone(facts)))
    ]
    return combine(Status.GAP, findings) if findings else reply.passed("right")


def _sure(facts: Facts, alone: Sequence[Span]) -> Iterator[Span]:
    """Yield those of *alone* that are surely signs, and whose other half stands nowhere.

    A box to tick is a bracket in the code of its font: "( Có ( Không". Two quotation marks of one
    line are a pair, whichever way they are turned.
    """
    boxes = [span for span in alone if _is_box(facts, span)]
    drawn = len(boxes) >= _FEWEST_BOXES
    quotes = Counter(
        facts.lined.rfind("\n", 0, span.start) for span in alone if _outcome(facts, span) == "quote"
    )
    for span in alone:
        outcome = _outcome(facts, span)
        if outcome == "quote":
            if quotes[facts.lined.rfind("\n", 0, span.start)] % 2 and not _is_apart(facts, span):
                yield span
        elif not (outcome == "open" and (drawn or span in boxes)):
            yield span


def _is_apart(facts: Facts, span: Span) -> bool:
    """Whether a straight mark touches no word: the seconds left open of E … ' … "."""
    before, after = facts.lined[max(0, span.start - 1) : span.start], facts.lined[span.end : span.end + 1]
    return facts.text[span.start] == '"' and before in _BLANK and after in _BLANK


def _is_box(facts: Facts, span: Span) -> bool:
    return facts.lined[span.start] in _OPENS and facts.lined[span.end : span.end + 1] in _BLANK


def _outcome(facts: Facts, span: Span) -> str:
    sign = facts.folded[span.start : span.end]
    return "open" if sign in _OPENS else "close" if sign in _CLOSES else "quote"


def _words(facts: Facts, span: Span) -> str:
    """Return the words around a sign, within its line."""
    text = facts.text
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _AROUND)
    stop = text.find("\n", span.end)
    end = min(stop if stop >= 0 else len(text), span.end + _AROUND)
    start = text.find(" ", start, span.start) + 1 if start and text[start - 1] != "\n" else start
    end = max(span.end, text.rfind(" ", span.end, end)) if end < len(text) and end != stop else end
    return text[start or span.start : end].strip()


def _alone(facts: Facts) -> Iterator[Span]:
    """Yield the signs without their other half."""
    open_: dict[str, list[_Open]] = {sign: [] for sign in (*_OPENS, '"')}
    line, marks = 0, dict.fromkeys(_CLOSES, 0)
    for match in _SIGN.finditer(facts.lined):
        sign, at = match[0], match.start()
        if sign == "\n":
            line += 1
            marks = dict.fromkeys(_CLOSES, 0)
        elif sign in _OPENS:
            yield from _expired(open_[sign], line)
            open_[sign].append(_Open(at, line + _NEAR, starts=False))
        elif sign in _CLOSES:
            waiting = open_[_CLOSES[sign]]
            yield from _expired(waiting, line)
            is_mark = sign == ")" and _is_mark(facts.lined, at)
            if (is_mark and not waiting) or (sign == ")" and _begins(facts.lined, at)):
                continue
            if waiting:
                waiting.pop()
                marks[sign] += is_mark
            elif marks[sign]:  # (theo điểm a) khoản 2): the first one closed nothing
                marks[sign] -= 1
            else:
                yield Span(at, at + 1)
        else:
            yield from _quote(facts, Span(*match.span()), line, open_['"'])
    for waiting in open_.values():
        yield from (Span(one.at, one.at + 1) for one in waiting)


def _expired(waiting: list[_Open], line: int) -> Iterator[Span]:
    """Take out of *waiting* and yield what can no longer be closed on *line*."""
    late = [one for one in waiting if one.line < line]
    if late:
        waiting[:] = [one for one in waiting if one.line >= line]
        yield from (Span(one.at, one.at + 1) for one in late)


def _is_mark(lined: str, at: int) -> bool:
    return _MARK.search(lined, max(0, at - _MARK_LENGTH), at) is not None


def _begins(lined: str, at: int) -> bool:
    """Whether the mark that ends at *at* is the first thing on its line."""
    return _FIRST.search(lined, max(0, at - _MARK_LENGTH), at) is not None


def _quote(facts: Facts, span: Span, line: int, waiting: list[_Open]) -> Iterator[Span]:
    yield from _expired(waiting, line)
    before = facts.text[span.start - 1 : span.start] or "\n"
    after = facts.text[span.end : span.end + 1] or "\n"
    if not waiting and before.isdigit():  # 21"
        return
    if _opens(facts.text[span.start], before, after, inside=bool(waiting)):
        waiting.append(_Open(span.start, line + _FAR, starts=before == "\n"))
    elif waiting:
        last = waiting.pop()
        while last.starts and waiting and waiting[-1].line < last.line and waiting[-1].starts:
            last = waiting.pop()
    else:
        yield span


def _opens(sign: str, before: str, after: str, *, inside: bool) -> bool:
    """Whether a quotation mark opens: by what stands around it, else by its shape."""
    may_open = before in _BEFORE_OPENING and after not in " \n"
    may_close = after in _BEHIND_CLOSING and before not in " \n"
    if sign not in _OPENING and sign not in _CLOSING:
        return not inside or (may_open and not may_close)
    return may_open if may_open != may_close else sign in _OPENING


KIND = Kind("pairs", NoParams, check, OUTCOMES, by_signs=True)
