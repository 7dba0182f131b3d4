"""The paper is A4, its long side upright (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.1-2)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts import Facts
from checker.kernel.layout import Section
from checker.kinds.base import Kind
from checker.kinds.layout.faults import Fault, figures, of_pages, with_remedy
from checker.kinds.layout.seen import UNSEEN, papers
from checker.kinds.placing import point
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.remedy import Setting
from checker.report import Verdict

_ROUNDING = 1.5
"""Millimetres by which a side may differ: programs round it."""


class Params(NamedTuple):
    """The sides of the paper in millimetres, the short one first."""

    size: tuple[float, float]


OUTCOMES = {
    **UNSEEN,
    "size": "Khổ giấy {found} mm; quy định là A4 ({wanted} mm).",
    "lying": "Trang đầu để ngang; quy định để dọc theo chiều dài của khổ giấy.",
    "right": "Khổ giấy A4, để dọc.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Every page; only the first must be upright, tables may lie."""
    reply = Reply(rule, facts, OUTCOMES)
    sections = papers(reply)
    if isinstance(sections, Verdict):
        return sections
    faults = [*_faults(sections, params)]
    if not faults:
        return reply.passed("right")
    start, outcome, said, _ = faults[0]
    verdict = of_pages(reply, outcome, start, **said)
    return with_remedy(verdict, (fault.mended for fault in faults))


class _Wrong(NamedTuple):
    start: int
    outcome: str
    said: dict[str, object]
    mended: Fault


def _faults(sections: Sequence[Section], params: Params) -> Iterator[_Wrong]:
    short, long = params.size
    for number, section in enumerate(sections):
        sides = sorted((section.width, section.height))
        lies = section.width > section.height
        wrong = abs(sides[0] - short) > _ROUNDING or abs(sides[1] - long) > _ROUNDING
        if not wrong and not (lies and number == 0):
            continue
        width, height = (long, short) if lies and number else (short, long)
        at = point(section.start)
        mended = Fault("", (Setting(at, "width", width), Setting(at, "height", height)))
        found, wanted = (" x ".join(map(figures, pair)) for pair in (sides, (short, long)))
        said: dict[str, object] = {"found": found, "wanted": wanted} if wrong else {}
        yield _Wrong(section.start, "size" if wrong else "lying", said, mended)


KIND = Kind("paper", Params, check, OUTCOMES)
