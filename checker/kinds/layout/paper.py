"""The paper is A4, its long side upright (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.1-2)."""

from typing import NamedTuple

from checker.facts import Facts
from checker.kinds.base import Kind
from checker.kinds.layout.faults import figures, of_pages
from checker.kinds.layout.seen import UNSEEN, layout_of, unseen
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.report import Verdict

_ROUNDING = 1.5
"""Millimetres by which a side may differ: programs round it."""


class Params(NamedTuple):
    """The sides of the paper in millimetres, the short one first."""

    size: tuple[float, float]


OUTCOMES = {
    **UNSEEN,
    "unknown": "Tệp không ghi khổ giấy.",
    "size": "Khổ giấy {found} mm; quy định là A4 ({wanted} mm).",
    "lying": "Trang đầu nằm ngang; văn bản trình bày theo chiều dài của khổ giấy.",
    "right": "Khổ giấy A4, để dọc.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Every page; only the first must be upright, tables may lie."""
    reply = Reply(rule, facts, OUTCOMES)
    layout, closed = layout_of(facts), unseen(reply)
    if layout is None or closed is not None:
        return closed or reply.not_applicable("unseen")
    if not layout.sections:
        return reply.not_applicable("unknown")
    short, long = params.size
    for section in layout.sections:
        sides = sorted((section.width, section.height))
        if abs(sides[0] - short) > _ROUNDING or abs(sides[1] - long) > _ROUNDING:
            found, wanted = (" x ".join(map(figures, pair)) for pair in (sides, (short, long)))
            return of_pages(reply, "size", section.start, found=found, wanted=wanted)
    first = layout.sections[0]
    if first.width > first.height:
        return of_pages(reply, "lying", first.start)
    return reply.passed("right")


KIND = Kind("paper", Params, check, OUTCOMES)
