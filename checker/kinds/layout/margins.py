"""The margins of the page (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.3)."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.kernel.layout import Section
from checker.kinds.base import Kind
from checker.kinds.layout.faults import figures, of_pages
from checker.kinds.layout.seen import UNSEEN, layout_of, unseen
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.report import Verdict

_ROUNDING = 0.6
"""Millimetres by which a margin may miss its range: 0.75 inch is 19.05 mm, 2 cm in twips 19.99."""

Range = tuple[float, float]


class Params(NamedTuple):
    """The range of each margin in millimetres."""

    top: Range
    bottom: Range
    left: Range
    right: Range


OUTCOMES = {
    **UNSEEN,
    "unknown": "Tệp không ghi lề trang.",
    "wrong": "Lề trang chưa đúng: {faults}.",
    "right": "Lề trang đúng quy định.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Every upright page; of one that lies for its table the decree says nothing."""
    reply = Reply(rule, facts, OUTCOMES)
    layout, closed = layout_of(facts), unseen(reply)
    if layout is None or closed is not None:
        return closed or reply.not_applicable("unseen")
    if not layout.sections:
        return reply.not_applicable("unknown")
    for section in layout.sections:
        faults = ", ".join(_faults(section, params))
        if faults and section.width <= section.height:
            return of_pages(reply, "wrong", section.start, faults=faults)
    return reply.passed("right")


def _faults(section: Section, params: Params) -> Iterator[str]:
    for name, found, (least, most) in (
        ("trên", section.top, params.top),
        ("dưới", section.bottom, params.bottom),
        ("trái", section.left, params.left),
        ("phải", section.right, params.right),
    ):
        if not least - _ROUNDING <= found <= most + _ROUNDING:
            yield f"lề {name} {figures(found)} mm (quy định {figures(least, most)} mm)"


KIND = Kind("margins", Params, check, OUTCOMES)
