"""What communes must do, and what they must reach: statements addressed to them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.demands.by_year import ALWAYS, Effective, figures_by_year
from checker.demands.doers import is_one
from checker.demands.figures import Figure, counts_communes, figure_of, parts_of, share_of_communes
from checker.demands.past_years import is_of_past_years
from checker.demands.statements import Statement
from checker.facts import Facts
from checker.facts.assigned import unit_end
from checker.facts.tables import Tables
from checker.facts.telling.history import History
from checker.form.outline import Outline
from checker.form.sections import has_role, heading_key
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_GENERAL = Grammar(r"(?<!\w)(?:{demand.general}|{demand.courtesy})(?!\w)")
# 100% cơ sở trợ giúp xã hội: communes have none
_APART = Grammar(r" ?(?:{target-filler} )*{demand.apart}(?!\w)")
_NO_TASK = Grammar(
    r"(?:{demand.forbids}|{demand.funds}(?!(?:,| {and}) {demand.people}(?!\w)))(?!\w)"
)
_EACH = Grammar(r"(?:(?<!\w){demand.each} ?)(?:{demand.place})(?!\w)")
_PLACE = Grammar(r"(?<!\w)(?:(?P<not>{demand.place.not})|{demand.place})(?!\w)")
# Tỷ lệ xã, phường, đặc khu có mô hình: what one of them does stands behind
_COMMUNES_HEAD = Grammar(
    r"(?:(?:{aim-word}|{target-rate}|{target-filler}|\d{1,3} ?%) )*"
    r"(?:{demand.place.commune}|(?P<body>{demand.commune})"
    r"|(?P<own>{demand.one-of-commune}) (?:[^.;,\d\n]{0,60}? )?(?:{demand.place.commune}|{demand.commune}))(?!\w)"
    r"(?:(?:,| {and}) {demand.place.commune}(?!\w))*,? ?(?P<has>{demand.has}(?!\w))?"
)
_ASKS = Grammar(
    r"{assignment-opening} (?:{unit-filler} )*"
    r"(?:{demand.commune}|{demand.district}|{demand.all}|{demand.heads}|{demand.provincial}|{unit-opening})(?!\w)"
)
_PROVINCE = Grammar(r"(?<!\w){demand.province-only}(?!\w)")
_ADDRESSED = Grammar(r"(?<!\w){demand.commune}(?!\w)")
# xã, phường có đông đồng bào; các xã biên giới
_SOME = Grammar(r"(?<!\w){demand.place.commune} {demand.some-communes}(?!\w)")
_SOME_HEAD = Grammar(r" ?{demand.some-communes}(?!\w)[^.;:\n]{0,60}?: ?")
_AMONG = Grammar(r"[,;:] (?:(?:{demand.among}|{aim-word}|{target-filler}) ?)*$")
_AIM = Grammar(r"(?:{aim-word}|{goal-behind}|{target-filler}|[ ,:;-])*$")
_WORDS = re.compile(r"[^\W_]+")
_WHOLE = 100
"""Percent: a share of communes below it need not concern each of them."""
_ENDS = " .;,:/"
_FEWEST = 3
"""Words of a task behind whom it is given to; fewer are a heading."""


class Task(NamedTuple):
    """What communes must do: ``words`` without whom it is addressed to, with its figure if it has one.

    ``effective`` are the days of the plans that the figure is for.
    """

    statement: Statement
    words: Span
    figure: Figure | None
    sure: bool
    effective: Effective = ALWAYS


def read_tasks(facts: Facts, statement: Statement) -> Iterator[Task]:
    """Yield what a *statement* wants of communes: none where it is of others or says nothing."""
    if facts[History].tells(statement.span) or _is_heading(facts, statement):
        return
    if in_funding(facts, statement):
        return
    if facts.lexicon.pattern(_GENERAL).search(facts.lined, *statement.span):
        return
    words = own_words(facts, statement)
    if facts.lexicon.pattern(_NO_TASK).match(facts.lined, *words):
        return
    if len(_WORDS.findall(facts.text, *words)) < _FEWEST:
        return
    if is_of_past_years(facts, words, statement.around):
        return
    by_year = figures_by_year(facts, statement)
    for figure, effective in by_year:
        for task in _task(facts, statement, words, figure):
            yield task._replace(effective=effective)
    for part in parts_of(facts, words) if not by_year else ():
        own = figure_of(facts, statement, part) or share_of_communes(facts, statement)
        yield from _task(facts, statement, part, own)


def _task(facts: Facts, statement: Statement, words: Span, figure: Figure | None) -> Iterator[Task]:
    """Yield the task in these *words* of a statement, with its *figure* if it has one."""
    if figure is not None and counts_communes(facts, figure):
        heads = facts.lexicon.pattern(_COMMUNES_HEAD)
        head = heads.match(facts.lined, *words) or (
            heads.match(facts.lined, figure.span.start, words.end)
        )
        words = Span(_behind_head(head, words), words.end)
    if statement.who in {"communes", "districts", "helping"}:
        own = statement.named is not None
        if has_role_around(facts, statement, "purpose") and not (own and figure):
            return
        one = statement.named is not None and is_one(facts, statement.named)
        share = figure is not None and counts_communes(facts, figure) and figure.least < _WHOLE
        sure = statement.who == "communes" and not (one or share or _is_of_some(facts, statement))
        yield Task(statement, words, figure, sure)
    elif statement.who == "open" and facts[Plan].level != "so":
        yield from _of_nobody(facts, statement, words, figure)


def _behind_head(head: re.Match[str] | None, words: Span) -> int:
    """Return where *words* begin behind the communes; a body of theirs stays: Ban … được kiện toàn."""
    if head is None or head.end() >= words.end:
        return words.start
    if head["own"]:
        return head.start("own")
    if head["body"] and head["has"]:
        return head.start("body")
    return head.start("has") if head["has"] else head.end()


def _of_nobody(
    facts: Facts, statement: Statement, words: Span, figure: Figure | None
) -> Iterator[Task]:
    """Yield what a statement that names no body wants of every place, or as a target of all."""
    each = facts.lexicon.pattern(_EACH).search(facts.lined, *statement.span)
    if each is not None:
        before = Span(statement.span.start, each.start())
        opens = facts.lexicon.pattern(_AIM).fullmatch(facts.lined, *before)
        among = facts.lexicon.pattern(_AMONG).search(facts.lined, *before)
        every = figure is not None and counts_communes(facts, figure) and figure.least >= _WHOLE
        every = every and _is_target(facts, statement)  # 70% năm 2028 và 100% xã, phường năm 2030
        yield Task(statement, words, figure, every or (opens or among) is not None)
    elif figure is not None and _is_target(facts, statement):
        if facts.lexicon.pattern(_PROVINCE).search(facts.lined, *statement.around):
            return
        if figure.percent and facts.lexicon.pattern(_APART).match(facts.lined, *figure.thing):
            return
        part = counts_communes(facts, figure) and figure.least < _WHOLE
        sure = _names_place(facts, statement) and not part
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
    some = facts.lexicon.pattern(_SOME_HEAD).match(facts.lined, named.end, end)
    start = max(start, some.end()) if some else start  # các xã biên giới: phối hợp …
    while start < end and not facts.text[start].isalnum():
        start += 1
    return Span(start, end)


def _is_of_some(facts: Facts, statement: Statement) -> bool:
    """Whether only some communes are meant, here or in the headings above: các xã biên giới."""
    some = facts.lexicon.pattern(_SOME)
    if some.search(facts.lined, *statement.span) is not None:
        return True
    return any(map(some.search, facts[Outline].titles_around(statement.span.start)))


def _is_target(facts: Facts, statement: Statement) -> bool:
    """Whether a statement stands under a heading on targets, or in a table on them."""
    titles = [*facts[Outline].titles_around(statement.span.start)]
    placed = facts[Tables].around(statement.span.start)
    heads = placed[0].heads.values() if placed else ()
    titles += [facts.folded[slice(*span)] for spans in heads for span in spans]
    return any(has_role(heading_key(title), "targets", facts.lexicon) for title in titles)


def in_funding(facts: Facts, statement: Statement) -> bool:
    """Whether it stands under a heading on money."""
    return has_role_around(facts, statement, "funding")


def has_role_around(facts: Facts, statement: Statement, role: str) -> bool:
    """Whether a statement stands under a heading of this *role*, and under none on targets."""
    keys = [*map(heading_key, facts[Outline].titles_around(statement.span.start))]
    asks = facts.lexicon.pattern(_ASKS)  # Yêu cầu Chủ tịch UBND các xã: is no heading on purpose
    keys = [key for key in keys if asks.match(key) is None]
    if any(has_role(key, "targets", facts.lexicon) for key in keys):
        return False
    addressed = facts.lexicon.pattern(
        _ADDRESSED
    )  # Yêu cầu Chủ tịch UBND các xã: no Mục đích, yêu cầu
    return any(has_role(key, role, facts.lexicon) and not addressed.search(key) for key in keys)
