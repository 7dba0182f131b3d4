"""The number of the page (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.6)."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.kernel.layout import Layout, PageNumber, Section
from checker.kinds.base import Kind
from checker.kinds.layout.faults import (
    ALIGNED,
    PRINTED,
    Fault,
    figures,
    nearest,
    of_pages,
    with_remedy,
)
from checker.kinds.layout.seen import UNSEEN, shown
from checker.kinds.placing import point
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.remedy import Look, Setting
from checker.report import Verdict

_ROUNDING = 0.5
"""Points by which the size may miss its range."""
_LINE, _PAGE = 75, 46
"""Characters of a line, and lines of a page, at most."""


class Params(NamedTuple):
    """The size of the number, in points."""

    size: tuple[float, float]


OUTCOMES = {
    **UNSEEN,
    "short": "Văn bản chỉ có một trang, không cần số trang.",
    "untold": "Không thấy số trang trong tệp; chỉ xét được trên bản Word.",
    "none": "Chưa đánh số trang (giữa lề trên, cỡ chữ {wanted}, không hiện ở trang đầu).",
    "wrong": "Số trang chưa đúng: {faults}.",
    "right": "Số trang đúng quy định.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """The pages on which most of the draft stands; the sections of annexes may count anew."""
    reply = Reply(rule, facts, OUTCOMES)
    layout = shown(reply)
    if isinstance(layout, Verdict):
        return layout
    main = _longest(layout, len(facts.text))
    if main is None or main.number is None:
        if not layout.pages and _is_on_one_page(facts):
            return reply.not_applicable("short")
        if not layout.measured:
            return reply.not_applicable("untold")
        verdict = of_pages(reply, "none", 0, wanted=figures(*params.size))
        added = () if main is None else _set(main, "number", max(params.size))
        return with_remedy(verdict, [Fault("chưa đánh số trang", added)])
    is_first = main == layout.sections[0]
    rounding = _ROUNDING if layout.measured else PRINTED
    faults = [*_faults(main, main.number, params, rounding, is_first=is_first)]
    if faults:
        told = ", ".join(fault.words for fault in faults)
        return with_remedy(of_pages(reply, "wrong", main.start, faults=told), faults)
    return reply.passed("right")


def _set(section: Section, look: Look, value: float | str) -> tuple[Setting, ...]:
    return (Setting(point(section.start), look, value),)


def _is_on_one_page(facts: Facts) -> bool:
    last = facts.document.blocks[-1].source.page
    if last is not None:
        return last == 1
    return sum(1 + len(line) // _LINE for line in facts.text.split("\n")) <= _PAGE


def _longest(layout: Layout, end: int) -> Section | None:
    starts = [*(section.start for section in layout.sections[1:]), end]
    pairs = zip(layout.sections, starts, strict=False)
    return max(pairs, key=lambda pair: pair[1] - pair[0].start, default=(None, 0))[0]


def _faults(
    section: Section, number: PageNumber, params: Params, rounding: float, *, is_first: bool
) -> Iterator[Fault]:
    least, most = params.size
    below = number.place == "footer"
    put = _set(section, "number", max(params.size))  # in its place it is right in all else
    if below:
        yield Fault("đặt ở lề dưới (quy định lề trên)", put)
    if number.align != "center":
        words = f"{ALIGNED[number.align]} (quy định {ALIGNED['center']})"
        yield Fault(words, put if below else _set(section, "number-align", "center"))
    if number.size is not None and not least - rounding < number.size < most + rounding:
        words = f"cỡ chữ {figures(number.size)} (quy định {figures(least, most)})"
        right = nearest(number.size, params.size)
        yield Fault(words, put if below else _set(section, "number-size", right))
    if number.first and is_first:
        words = "hiện cả ở trang đầu (quy định không hiện)"
        yield Fault(words, _set(section, "number-first", 0))


KIND = Kind("page-number", Params, check, OUTCOMES)
