"""One font, in black (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.4)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from checker.facts import Facts
from checker.kernel.document import Span
from checker.kernel.layout import Layout
from checker.kinds.base import Kind
from checker.kinds.layout.faults import Fault, remedy_of
from checker.kinds.layout.seen import UNSEEN, has_letters, shown, words, written
from checker.kinds.reply import Reply, told_once
from checker.library.rule import Rule
from checker.remedy import Setting
from checker.report import Finding, Verdict

_DARK = 0x33
"""A colour none of whose parts is lighter is black to the eye."""
_PLACES = 3
_BLACK = {None, "auto"}
_RIGHT = "000000"
_PRIVATE = "\ue000", "\uf8ff"
"""Characters of which every font makes what it likes."""


class Params(NamedTuple):
    """``names`` of the fonts that are right, ``signs`` those of signs, ``links`` what a link holds: @, http.

    ``stand_ins`` are what converters put in the place of a right one: in a PDF they tell nothing.
    """

    names: tuple[str, ...]
    signs: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    stand_ins: tuple[str, ...] = ()


OUTCOMES = {
    **UNSEEN,
    "all": "Cả văn bản dùng phông {found}; quy định là {wanted}.",
    "some": "{share} chữ dùng phông {found}; quy định là {wanted}.",
    "coloured": "Có chữ không phải màu đen; quy định là màu đen.",
    "right": "Phông chữ và màu chữ đúng quy định.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """All letters of the draft: one remark for other fonts, one for other colours."""
    reply = Reply(rule, facts, OUTCOMES)
    layout = shown(reply)
    if isinstance(layout, Verdict):
        return layout
    findings = [*_fonts(reply, params, layout), *_colours(reply, params)]
    if not findings:
        return reply.passed("right")
    return told_once(findings)


def _fonts(reply: Reply, params: Params, layout: Layout) -> Iterator[Finding]:
    others = () if layout.measured else params.stand_ins
    right = {name.casefold() for name in (*params.names, *params.signs, *others)}
    wrong: Counter[str] = Counter()
    places: list[Span] = []
    signs: list[Span] = []
    for span, look in words(reply.facts):
        if not look.font or look.font.casefold() in right:
            continue
        if has_letters(reply.facts, span):
            wrong[look.font] += written(reply.facts, span)
            places.append(span)
        elif not _is_drawn(reply.facts.quote(span)):
            signs.append(span)
    if not wrong:
        return
    part = sum(wrong.values()) / sum(written(reply.facts, span) for span, _ in words(reply.facts))
    outcome = "all" if round(100 * part) == 100 else "some"
    share = f"{100 * part:.0f}%" if part >= 0.01 else "Một số"
    found = ", ".join(f"“{name}”" for name, _ in wrong.most_common(_PLACES))
    wanted = params.names[0]
    remedy = remedy_of(
        [Fault("", tuple(Setting(span, "font", wanted) for span in (*places, *signs)))]
    )
    for span in places[: 1 if outcome == "all" else _PLACES]:
        finding = reply.finding(span, outcome, found=found, wanted=wanted, share=share)
        yield replace(finding, remedy=remedy)


def _colours(reply: Reply, params: Params) -> Iterator[Finding]:
    coloured = [
        span
        for span, look in words(reply.facts)
        if not _is_black(look.colour)
        and not any(sign in reply.facts.quote(span) for sign in params.links)
    ]
    spans = [span for span in coloured if has_letters(reply.facts, span)]
    if not spans:
        return
    remedy = remedy_of([Fault("", tuple(Setting(span, "colour", _RIGHT) for span in coloured))])
    for span in spans[:_PLACES]:
        yield replace(reply.finding(span, "coloured"), remedy=remedy)


def _is_drawn(text: str) -> bool:
    """Whether *text* has characters that only their own font shows."""
    return any(_PRIVATE[0] <= character <= _PRIVATE[1] for character in text)


def _is_black(colour: str | None) -> bool:
    if colour in _BLACK or colour is None:
        return True
    try:
        parts = bytes.fromhex(colour)
    except ValueError:  # a name that programs made up
        return True
    return max(parts, default=0) <= _DARK


KIND = Kind("font", Params, check, OUTCOMES)
