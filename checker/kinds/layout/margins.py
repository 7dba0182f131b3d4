"""The margins of the page (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.3)."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.kernel.layout import Section
from checker.kinds.base import Kind
from checker.kinds.layout.faults import Fault, figures, nearest, of_pages, with_remedy
from checker.kinds.layout.seen import UNSEEN, measured_papers
from checker.kinds.placing import point
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.remedy import Look, Setting
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
    "wrong": "Lề trang chưa đúng: {faults}.",
    "right": "Lề trang đúng quy định.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Every upright page; of one that lies for its table the decree says nothing."""
    reply = Reply(rule, facts, OUTCOMES)
    sections = measured_papers(reply)
    if isinstance(sections, Verdict):
        return sections
    upright = [section for section in sections if section.width <= section.height]
    wrong = [(s, faults) for s in upright if (faults := [*_faults(s, params)])]
    if not wrong:
        return reply.passed("right")
    section, first = wrong[0]
    told = ", ".join(fault.words for fault in first)
    verdict = of_pages(reply, "wrong", section.start, faults=told)
    return with_remedy(verdict, (fault for _, faults in wrong for fault in faults))


def _faults(section: Section, params: Params) -> Iterator[Fault]:
    sides: tuple[tuple[str, Look, float, Range], ...] = (
        ("trên", "top-margin", section.top, params.top),
        ("dưới", "bottom-margin", section.bottom, params.bottom),
        ("trái", "left-margin", section.left, params.left),
        ("phải", "right-margin", section.right, params.right),
    )
    for name, look, found, allowed in sides:
        if not min(allowed) - _ROUNDING <= found <= max(allowed) + _ROUNDING:
            words = f"lề {name} {figures(found)} mm (quy định {figures(*allowed)} mm)"
            setting = Setting(point(section.start), look, nearest(found, allowed))
            yield Fault(words, (setting,))


KIND = Kind("margins", Params, check, OUTCOMES)
