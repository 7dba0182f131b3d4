"""A target not lower than the superior body asks for: ít nhất 06 tin bài, từ 80% trở lên."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.provisions import Provisions
from checker.facts.whereabouts import Whereabouts
from checker.kernel.days import written_day
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase, variants
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.content.by_day import later_day
from checker.kinds.content.counts_of import A_YEAR, Figure, Period, counts_of
from checker.kinds.content.loosely import listed, loosely
from checker.kinds.content.own_goals import is_of_before, is_own_goal
from checker.kinds.content.pieces import piece_at, stand_with
from checker.kinds.content.same_meaning import in_other_words
from checker.kinds.content.shares_of import shares_of
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Status, Verdict

_RATE = Grammar(r"{target-rate} ")
_MANY = 4
"""So many words name a thing that is no other: địa chỉ tin cậy, not tin bài."""
_TOGETHER = 2
"""So many of the words that a figure is to be about, in one sentence, may mean it without its thing."""
_SHOWN = 3
"""Figures that are pointed at."""
_EACH: dict[str, str] = {
    "": "", "week": " mỗi tuần", "month": " mỗi tháng", "quarter": " mỗi quý", "year": " mỗi năm",
}  # fmt: skip
_PARTS = 2
"""So many words has a thing that may be counted in parts: 6 tin, 4 bài."""
_SAFE = 2
"""A figure for each month is one for the rest of the year, too: of a plan signed by June half of the months."""


class Params(NamedTuple):
    """``least`` is the lowest figure, of the things ``of``; with ``percent`` a share of them.

    ``each`` is the time in which it is to be reached every time; empty for the whole plan. ``about``
    are words of which one must stand in the same sentence or row, or above it. ``due`` is the day by which
    it is to be reached: a later one beside it is a gap, none is as good. ``quote`` is the superior's sentence.
    """

    least: float
    of: tuple[Phrase, ...] = ()
    percent: bool = False
    each: Period = ""
    about: tuple[Phrase, ...] = ()
    due: date | None = None
    quote: str = ""


OUTCOMES = {
    "missing": "{draft} chưa có chỉ tiêu {name} (ít nhất {least}).",
    "lower": "Chỉ tiêu “{found}” thấp hơn mức ít nhất {least}.",
    "late": "Chỉ tiêu “{found}” ghi hạn {day}, muộn hơn hạn của cấp trên ({limit}).",
    "unsure": "Cần xem chỉ tiêu “{found}” có đủ mức ít nhất {least} không.",
    "other-thing": "Có “{found}”, đủ mức ít nhất {least}; cần xem có đúng là chỉ tiêu {name} không.",
    "no-figure": "Có nhắc “{found}” ở {where} nhưng chưa thấy con số; cần ít nhất {least}.",
    "right": "Có chỉ tiêu “{found}”, không thấp hơn {least}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """One figure that reaches it is enough; what may be on something else is for a person to see."""
    least = f"{params.least:g}".replace(".", ",") + ("%" if params.percent else _EACH[params.each])
    reply = Reply(rule, facts, OUTCOMES, {"least": least})
    things = [
        span
        for span in _things(params, facts)
        if is_own_goal(facts, span) and not is_of_before(facts, span)
    ]
    about = _about(params, facts)
    named = things
    if params.of and params.about:
        named = [s for s in things if stand_with(facts, about, piece_at(facts, s.start))]
    figures = _figures(params, facts, named, about)
    reached = [f for f in figures if f.sure and _reaches(f, params, facts)]
    if reached:
        return _late(reply, params, reached) or _answer(reply, "right", reached)
    perhaps = [f for f in _figures(params, facts, things, ()) if _reaches(f, params, facts)]
    if perhaps:  # of the right thing, elsewhere or otherwise said
        return _of_the_thing(reply, params, perhaps)
    if figures:
        return _lower(reply, params, figures)
    otherwise = _said_otherwise(params, facts) if not things else []
    if otherwise:
        enough = [f for f in otherwise if _reaches(f, params, facts)]
        return _answer(reply, "other-thing" if enough else "unsure", enough or otherwise)
    spot = placing.of_targets(facts)
    parts = [] if things or params.percent else _in_parts(params, facts)
    if parts:
        return _answer(reply, "unsure", [Figure(span, 0) for span in parts])
    named = named or _without_thing(params, facts)
    if not named:
        return reply.lacking(spot)
    words, where = facts.quote(named[0]), facts[Whereabouts].of(named[0].start)
    return reply.elsewhere(spot, "no-figure", named[:_SHOWN], found=words, where=where)


def _things(params: Params, facts: Facts) -> Iterator[Span]:
    """Yield where the things are named that are counted; tin bài is tin, bài and tin và bài as well."""
    wanted = listed(params.of) or params.about
    joined = loosely(wanted, facts.lexicon.words("and")) if params.of else wanted
    return facts[Provisions].of(facts.find_any(joined))


def _about(params: Params, facts: Facts) -> list[Span]:
    """Return where the words stand that the figure is to be about, or such as mean the same."""
    ways = [way for phrase in params.about for way in (phrase, *in_other_words(facts, phrase))]
    return list(facts[Provisions].of(facts.find_any(ways)))


def _without_thing(params: Params, facts: Facts) -> list[Span]:
    """Return where several of the words stand together that the figure is to be about, and not the thing itself."""
    if not params.of or params.percent:
        return []
    together: dict[Span, list[Span]] = {}
    for phrase in params.about:
        spans = facts[Provisions].of(facts.find_any((phrase, *in_other_words(facts, phrase))))
        for piece, span in {piece_at(facts, span.start): span for span in spans}.items():
            together.setdefault(piece, []).append(span)
    return next((spans for spans in together.values() if len(spans) >= _TOGETHER), [])


def _figures(
    params: Params, facts: Facts, named: Sequence[Span], about: Sequence[Span]
) -> list[Figure]:
    if params.percent:
        wanted = about if params.of else ()
        return list(shares_of(facts, named, wanted, of_things=bool(params.of)))
    return list(counts_of(facts, named))


def _of_the_thing(reply: Reply, params: Params, figures: Sequence[Figure]) -> Verdict:
    """Return what is said of figures that are high enough, where what must be *about* does not stand with them.

    A thing of many words says enough by itself: 03 địa chỉ tin cậy.
    """
    sure = [figure for figure in figures if figure.sure]
    particular = all(len(way.split()) >= _MANY for phrase in params.of for way in variants(phrase))
    if sure and params.of and particular and not params.percent:
        return _answer(reply, "right", sure)
    return _answer(reply, "other-thing" if sure else "unsure", sure or figures)


def _said_otherwise(params: Params, facts: Facts) -> list[Figure]:
    """Return the figures of what may be the thing in other words: toàn bộ 2.140 hộ; 28% là nữ."""
    rate = facts.lexicon.pattern(_RATE)
    ways = [
        other
        for phrase in params.of
        for other in (
            *in_other_words(facts, phrase),
            *(rate.sub("", way) for way in variants(phrase) if params.percent and rate.match(way)),
        )
    ]
    with_it = _about(params, facts)
    named = [
        span
        for span in facts[Provisions].of(facts.find_any([way for way in ways if way]))
        if is_own_goal(facts, span)
        and not is_of_before(facts, span)
        and (not params.about or stand_with(facts, with_it, piece_at(facts, span.start)))
    ]
    return _figures(params, facts, named, ())


def _in_parts(params: Params, facts: Facts) -> list[Span]:
    """Return where the words of one thing stand with a figure each: 6 tin, 4 bài."""
    for words in (
        re.findall(r"\w+", way) for phrase in listed(params.of) for way in variants(phrase)
    ):
        spans = [[*facts[Provisions].of(facts.find(word))] for word in words[:_PARTS]]
        counted = [[f.span for f in counts_of(facts, found) if f.sure] for found in spans]
        firsts = [found[0] for found in counted if found]
        if len(words) == _PARTS == len({*firsts}):
            return firsts
    return []


def _reaches(figure: Figure, params: Params, facts: Facts) -> bool:
    """Whether the *figure* is high enough; one for each month where half of the months are enough."""
    often = A_YEAR[params.each or "year"]
    if figure.value >= params.least and figure.often >= often:
        return True
    whole, wanted = figure.value * figure.often, params.least * often
    if figure.often < often:
        return whole >= wanted
    safe = params.each != "" and facts[Plan].profile != "thematic"
    return safe and whole / _SAFE >= wanted


def _lower(reply: Reply, params: Params, figures: Sequence[Figure]) -> Verdict:
    """Return what is said of figures none of which surely is high enough; together they may be.

    One that does not say for which time it is may be for the time that is meant.
    """
    often = A_YEAR[params.each or "year"]
    wanted = params.least * often
    wholes = {f.span: float("inf") if f.shared else f.value * f.often for f in figures}
    sure = {f.span: f for f in figures if f.sure and f.near and not f.shared}
    unsure = [whole for span, whole in wholes.items() if span not in sure]
    timeless = any(f.often < often and f.value >= params.least for f in figures)
    each = [wholes[span] for span in sure]
    together = (max if params.percent else sum)(each or [0])
    if not sure or timeless or max([*unsure, together]) >= wanted:
        return _answer(reply, "unsure", figures)
    findings = []
    for figure in [*sure.values()][:_SHOWN]:
        words = _mended(reply.facts, params, figure) if figure.often == often else None
        found = reply.facts.quote(figure.span)
        findings.append(reply.finding(figure.span, "lower", words, found=found))
    return combine(Status.GAP, findings)


def _late(reply: Reply, params: Params, reached: Sequence[Figure]) -> Verdict | None:
    """Return that what is *reached* is so too late, wherever it is; None where one is not late."""
    late = [(figure, later_day(reply.facts, params.due, figure.span)) for figure in reached]
    findings = []
    for figure, day in late:
        if day is None or params.due is None:
            return None
        words = {"day": reply.facts.quote(day.span), "limit": written_day(params.due)}
        found = reply.facts.quote(figure.span)
        mended = day.date.like(params.due)
        findings.append(reply.finding(day.span, "late", mended, found=found, **words))
    return combine(Status.GAP, findings[:_SHOWN])


def _mended(facts: Facts, params: Params, figure: Figure) -> str | None:
    """Return what stands at the *figure* with the least one in its place: 05 (năm) tin bài is 06 tin bài."""
    if figure.number is None:
        return None
    start, end = figure.number
    own = facts.quote(figure.number)
    least = f"{params.least:g}".replace(".", ",")
    if params.percent:
        return facts.text[figure.span.start : start] + re.sub(
            r"\d+(?:[.,]\d+)?", least, own, count=1
        )
    whole = params.least == int(params.least)
    least = f"{int(params.least):02d}" if whole and own.startswith("0") else least
    rest = re.sub(r"^ ?\([^()\d]*\)", "", facts.text[end : figure.span.end])
    return facts.text[figure.span.start : start] + least + rest


def _answer(reply: Reply, outcome: str, figures: Sequence[Figure]) -> Verdict:
    spans = list(dict.fromkeys(figure.span for figure in figures))[:_SHOWN]
    found = reply.facts.quote(spans[0])
    if outcome == "right":
        return reply.passed(outcome, spans, found=found)
    return reply.review_as_is(outcome, spans, found=found)


KIND = Kind("at-least", Params, check, OUTCOMES, frozenset({"least"}))
