"""A target not lower than the superior body asks for: ít nhất 06 tin bài, từ 80% trở lên."""

from collections.abc import Sequence
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.provisions import Provisions
from checker.facts.whereabouts import Whereabouts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.content.counts_of import A_YEAR, Figure, Period, counts_of
from checker.kinds.content.own_goals import is_own_goal
from checker.kinds.content.pieces import piece_at, stand_with
from checker.kinds.content.shares_of import shares_of
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Verdict

_SHOWN = 3
"""Figures that are pointed at."""
_EACH: dict[str, str] = {
    "": "", "week": " mỗi tuần", "month": " mỗi tháng", "quarter": " mỗi quý", "year": " mỗi năm",
}  # fmt: skip
_SAFE = 2
"""A figure for each month is one for the rest of the year, too: of a plan signed by June half of the months."""


class Params(NamedTuple):
    """``least`` is the lowest figure, of the things ``of``; with ``percent`` a share of them.

    ``each`` is the time in which it is to be reached every time; empty for the whole plan. ``about``
    are words of which one must stand in the same sentence or row, or above it. ``quote`` is the
    superior's sentence.
    """

    least: float
    of: tuple[Phrase, ...] = ()
    percent: bool = False
    each: Period = ""
    about: tuple[Phrase, ...] = ()
    quote: str = ""


OUTCOMES = {
    "missing": "{draft} chưa có chỉ tiêu {name} (ít nhất {least}).",
    "lower": "Chỉ tiêu “{found}” thấp hơn mức ít nhất {least}.",
    "unsure": "Cần xem chỉ tiêu “{found}” có đủ mức ít nhất {least} không.",
    "no-figure": "Có nhắc “{found}” ở {where} nhưng chưa thấy con số; cần ít nhất {least}.",
    "right": "Có chỉ tiêu “{found}”, không thấp hơn {least}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """One figure that reaches it is enough; what may be on something else is for a person to see."""
    least = f"{params.least:g}".replace(".", ",") + ("%" if params.percent else _EACH[params.each])
    reply = Reply(rule, facts, OUTCOMES, {"least": least})
    named, about = _named(params, facts)
    if params.percent:
        figures = list(shares_of(facts, named, about, of_things=bool(params.of)))
    else:
        figures = list(counts_of(facts, named))
    reached = [f for f in figures if f.sure and _reaches(f, params, facts)]
    if reached:
        return _answer(reply, "right", reached)
    if figures:
        return _answer(reply, _of_lower(figures, params), figures)
    spot = placing.of_targets(facts)
    if not named:
        return reply.lacking(spot)
    words, where = facts.quote(named[0]), facts[Whereabouts].of(named[0].start)
    return reply.elsewhere(spot, "no-figure", named[:_SHOWN], found=words, where=where)


def _named(params: Params, facts: Facts) -> tuple[list[Span], list[Span]]:
    """Return where the things are named that are counted, and what must stand with them."""
    provided = facts[Provisions]
    about = list(provided.of(facts.find_any(params.about)))
    if not params.of:
        return about, []
    told = provided.of(facts.find_any(params.of))
    named = [span for span in told if is_own_goal(facts, span)]
    if params.about:
        wanted = facts.find_any(params.about)
        named = [s for s in named if stand_with(facts, wanted, piece_at(facts, s.start))]
    return named, about


def _reaches(figure: Figure, params: Params, facts: Facts) -> bool:
    """Whether the *figure* is high enough; one for each month where half of the months are enough."""
    often = A_YEAR[params.each or "year"]
    if figure.often == often:
        return figure.value >= params.least
    whole, wanted = figure.value * figure.often, params.least * often
    if figure.often < often:
        return whole >= wanted
    return figure.value >= wanted or (facts[Plan].profile != "thematic" and whole / _SAFE >= wanted)


def _of_lower(figures: Sequence[Figure], params: Params) -> str:
    """Return what is said of figures none of which surely is high enough; together they may be.

    One that does not say for which time it is may be for the time that is meant.
    """
    wanted = params.least * A_YEAR[params.each or "year"]
    wholes = {f.span: float("inf") if f.shared else f.value * f.often for f in figures}
    sure = {f.span for f in figures if f.sure and f.near}
    unsure = [whole for span, whole in wholes.items() if span not in sure]
    timeless = any(
        f.often < A_YEAR[params.each or "year"] and f.value >= params.least for f in figures
    )
    if not sure or timeless or max(unsure, default=0) >= wanted:
        return "unsure"
    each = [wholes[span] for span in sure]
    return "lower" if (max(each) if params.percent else sum(each)) < wanted else "unsure"


def _answer(reply: Reply, outcome: str, figures: Sequence[Figure]) -> Verdict:
    spans = list(dict.fromkeys(figure.span for figure in figures))[:_SHOWN]
    found = reply.facts.quote(spans[0])
    if outcome == "right":
        return reply.passed(outcome, spans, found=found)
    if outcome == "lower":
        return reply.gap(outcome, spans, found=found)
    return reply.review(outcome, spans, found=found)


KIND = Kind("at-least", Params, check, OUTCOMES, frozenset({"least"}))
