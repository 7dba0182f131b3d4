"""What communes must do, and what they must reach: statements addressed to them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from checker.demands.statements import Statement
from checker.facts import Facts
from checker.facts.assigned import unit_end
from checker.facts.percentages import Percentages
from checker.facts.tables import Tables
from checker.facts.telling.history import History
from checker.form.outline import Outline
from checker.form.sections import has_role, heading_key
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_GENERAL = Grammar(r"(?<!\w){demand.general}(?!\w)")
_EACH = Grammar(r"(?:(?<!\w){demand.each} ?)(?:{demand.place})(?!\w)")
_PLACE = Grammar(r"(?<!\w)(?:(?P<not>{demand.place.not})|{demand.place})(?!\w)")
_OF_COMMUNES = Grammar(r"(?:(?:{target-rate}|{target-filler}) )*{demand.place.commune}(?!\w)")
# Tỷ lệ xã, phường, đặc khu có mô hình: what one of them does stands behind
_COMMUNES_HEAD = Grammar(
    r"(?:(?:{aim-word}|{target-rate}|{target-filler}|\d{1,3} ?%) )*{demand.place.commune}(?!\w)"
    r"(?:(?:,| {and}) {demand.place.commune}(?!\w))*,? ?"
)
_PROVINCE = Grammar(r"(?<!\w){demand.province-only}(?!\w)")
_AIM = Grammar(r"(?:{aim-word}|{goal-behind}|{target-filler}|[ ,:;-])*$")
_AT_LEAST = Grammar(
    r"(?<!\w){demand.at-least} (?P<number>\d{1,4}) \"?(?P<thing>[^\W\d])"
    r"|(?<![\w/.,])(?P<number_more>\d{1,4}) (?P<thing_more>[^\W\d])[^.,;\d\n]{0,40}? {demand.or-more}(?!\w)"
)
_AT_MOST = Grammar(r"(?<!\w){demand.at-most}(?: {target-bound})* ?$")
_BOUND_WITHIN = 30
"""Characters before a share in which the words stand that make it a bound."""
_WORDS = re.compile(r"[^\W_]+")
_WHOLE = 100
"""Percent: a share of communes below it need not concern each of them."""
_ENDS = " .;,:/"
_FEWEST = 3
"""Words of a task behind whom it is given to; fewer are a heading."""


class Figure(NamedTuple):
    """The least that must be reached: a number of things, or a share; ``thing`` is what is counted."""

    least: float
    span: Span
    thing: Span
    percent: bool


class Task(NamedTuple):
    """What communes must do: ``words`` without whom it is addressed to, with its figure if it has one."""

    statement: Statement
    words: Span
    figure: Figure | None
    sure: bool


def read_tasks(facts: Facts, statement: Statement) -> Iterator[Task]:
    """Yield what a *statement* wants of communes: one task, none where it is of others or says nothing."""
    if facts[History].tells(statement.span) or _is_heading(facts, statement):
        return
    if in_funding(facts, statement):
        return
    if facts.lexicon.pattern(_GENERAL).search(facts.lined, *statement.span):
        return
    words = own_words(facts, statement)
    if len(_WORDS.findall(facts.text, *words)) < _FEWEST:
        return
    figure = _figure(facts, statement)
    if figure is not None and counts_communes(facts, figure):
        head = facts.lexicon.pattern(_COMMUNES_HEAD).match(facts.lined, *words)
        words = Span(head.end() if head and head.end() < words.end else words.start, words.end)
    if statement.who in {"communes", "districts"}:
        own = statement.named is not None
        if _has_role(facts, statement, "purpose") and not (own and figure):
            return
        one = statement.named is not None and _is_one(facts, statement.named)
        share = figure is not None and counts_communes(facts, figure) and figure.least < _WHOLE
        sure = statement.who == "communes" and not one and not share
        yield Task(statement, words, figure, sure)
    elif statement.who == "open" and facts[Plan].level != "so":
        yield from _of_nobody(facts, statement, words, figure)


def _of_nobody(
    facts: Facts, statement: Statement, words: Span, figure: Figure | None
) -> Iterator[Task]:
    """Yield what a statement that names no body wants of every place, or as a target of all."""
    each = facts.lexicon.pattern(_EACH).search(facts.lined, *statement.span)
    if each is not None:
        before = facts.lexicon.pattern(_AIM).fullmatch(
            facts.lined, statement.span.start, each.start()
        )
        yield Task(statement, words, figure, before is not None)
    elif figure is not None and _is_target(facts, statement):
        if facts.lexicon.pattern(_PROVINCE).search(facts.lined, *statement.around):
            return
        sure = _names_place(facts, statement) and not counts_communes(facts, figure)
        yield Task(statement, words, figure, sure)


def _names_place(facts: Facts, statement: Statement) -> bool:
    """Whether a statement speaks of communes, or of places below them."""
    found = facts.lexicon.pattern(_PLACE).finditer(facts.lined, *statement.span)
    return any(match["not"] is None for match in found)


def _is_heading(facts: Facts, statement: Statement) -> bool:
    """Whether a statement only introduces what stands below it."""
    if facts.quote(statement.span).endswith(":"):
        return True
    section = facts[Outline].section_at(statement.span.start)
    if section is None or section.lead != statement.around:
        return False
    alone = statement.span.end >= len(facts.quote(section.lead).rstrip(_ENDS)) + section.lead.start
    return alone and section.is_heading and section.span.end > section.lead.end


def own_words(facts: Facts, statement: Statement) -> Span:
    """Return the words of *statement* behind whom it is addressed to."""
    start, end = statement.span
    named = statement.named
    if named is None or statement.is_row or not statement.span.contains(named):
        return statement.span
    start = unit_end(facts, Span(named.end, end))
    while start < end and not facts.text[start].isalnum():
        start += 1
    return Span(start, end)


def _is_one(facts: Facts, named: Span) -> bool:
    """Whether one commune is named, not all of them: UBND xã Bình Lư."""
    behind = facts.text[named.end : named.end + 2]
    return behind[:1] == " " and behind[1:2].isupper()


def _is_target(facts: Facts, statement: Statement) -> bool:
    """Whether a statement stands under a heading on targets, or in a table on them."""
    titles = [*facts[Outline].titles_around(statement.span.start)]
    placed = facts[Tables].around(statement.span.start)
    heads = placed[0].heads.values() if placed else ()
    titles += [facts.folded[slice(*span)] for spans in heads for span in spans]
    return any(has_role(heading_key(title), "targets", facts.lexicon) for title in titles)


def in_funding(facts: Facts, statement: Statement) -> bool:
    """Whether it stands under a heading on money."""
    return _has_role(facts, statement, "funding")


def _has_role(facts: Facts, statement: Statement, role: str) -> bool:
    """Whether a statement stands under a heading of this *role*, and under none on targets."""
    keys = [*map(heading_key, facts[Outline].titles_around(statement.span.start))]
    if any(has_role(key, "targets", facts.lexicon) for key in keys):
        return False
    return any(has_role(key, role, facts.lexicon) for key in keys)


def _figure(facts: Facts, statement: Statement) -> Figure | None:
    """Return the least that a statement wants reached: of things first, else a share."""
    counted = facts.lexicon.pattern(_AT_LEAST).search(facts.lined, *statement.span)
    if counted is not None:
        number = counted["number"] or counted["number_more"]
        start = counted.start("thing") if counted["number"] else counted.start("thing_more")
        thing = Span(start, statement.span.end)
        return Figure(float(number), Span(*counted.span()), thing, percent=False)
    within = statement.around if statement.is_row else statement.span
    shares = facts[Percentages]
    first = bisect_left(shares, within.start, key=lambda share: share.span.start)
    for share in shares[first : first + 1]:
        if within.contains(share.span):
            low = max(within.start, share.span.start - _BOUND_WITHIN)
            if facts.lexicon.pattern(_AT_MOST).search(facts.folded, low, share.span.start):
                return None
            thing = statement.span if statement.is_row else Span(share.span.end, within.end)
            return Figure(share.value, share.span, thing, percent=True)
    return None


def counts_communes(facts: Facts, figure: Figure) -> bool:
    """Whether a figure is a share of communes: none of them can reach it alone."""
    of_communes = facts.lexicon.pattern(_OF_COMMUNES)
    return (
        figure.percent
        and of_communes.match(facts.folded, *_stripped(facts, figure.thing)) is not None
    )


def _stripped(facts: Facts, span: Span) -> Span:
    start, end = span
    while start < end and facts.text[start] == " ":
        start += 1
    return Span(start, end)
