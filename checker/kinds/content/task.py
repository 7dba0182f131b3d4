"""A task that the superior's plan hands down: its key phrases stand together in one provision."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from datetime import date
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.provisions import Provisions
from checker.facts.telling.history import History
from checker.facts.telling.sentence import Tense, sentence_tense
from checker.facts.whereabouts import Whereabouts
from checker.form.outline import Outline
from checker.kernel.days import written_day
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase, variants
from checker.kernel.spans import span_set
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.content.by_day import later_day
from checker.kinds.content.own_words import is_of_title, is_refused
from checker.kinds.content.pieces import leads_to, provision_at
from checker.kinds.content.same_meaning import places_in_any_words
from checker.kinds.reply import Reply, combine
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Status, Verdict

_NEARLY = 1e-9
"""What three fifths of five may lack of three."""
_FEW = 2
"""So many phrases are few: one of them alone says something; of more it says nothing."""
_NO_TASKS = ("basis", "results")
"""Roles of the sections that give no task."""
_PURPOSE = "purpose"
"""The role of the section in which words are wide: all that is particular must stand there."""
_SHOWN = 5
"""Places that are pointed at."""


class Params(NamedTuple):
    """``quote`` is the superior's sentence, ``words`` are its key phrases.

    ``enough`` is the share of them that must stand together, ``due`` the day by which it is to be done:
    a later one beside it is a gap, none is as good.
    """

    quote: str
    words: tuple[Phrase, ...]
    enough: float = 0.6
    due: date | None = None


OUTCOMES = {
    "missing": "{draft} chưa có nhiệm vụ: {name}.",
    "apart": "Các ý của nhiệm vụ “{name}” nằm rải rác trong {draft}; cần xem đã giao việc đó chưa.",
    "partly": "Ở {where} mới có một phần nhiệm vụ “{name}”; cần xem đã đủ ý chưa.",
    "late": "Nhiệm vụ “{name}” ghi hạn {found}, muộn hơn hạn của cấp trên ({limit}).",
    "refused": "Ở {where} có nhắc nhiệm vụ “{name}” trong câu phủ định; cần xem lại.",
    "right": "Có nhiệm vụ “{name}” ở {where}.",
}


class _Hit(NamedTuple):
    """A place of a phrase, which is told by its number."""

    span: Span
    phrase: int


class _Provision(NamedTuple):
    """The phrases that stand in one provision, with those of what leads to it."""

    hits: tuple[_Hit, ...]
    phrases: frozenset[int]


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """The provision with the most phrases decides; what only stands in the plan somewhere is to be looked at."""
    reply = Reply(rule, facts, OUTCOMES, {"quote": params.quote})
    hits = sorted(_hits(params, facts))
    best = max(
        _provisions(facts, hits),
        key=lambda one: (len(one.phrases), not _is_wide(facts, one.hits[0].span)),
        default=None,
    )
    strong = _strong(params, facts)
    spot = placing.end_of_tasks(facts, params.words)
    if best is None:
        return reply.lacking(spot)
    spans = [hit.span for hit in best.hits][:_SHOWN]
    where = facts[Whereabouts].of(spans[0].start)
    said = Span(best.hits[0].span.start, best.hits[-1].span.end)
    enough = _are_enough(params, best.phrases, strong)
    late = later_day(facts, params.due, said) if enough else None
    if late is not None and params.due is not None:
        words = {"found": facts.quote(late.span), "limit": written_day(params.due)}
        finding = reply.finding(late.span, "late", late.date.like(params.due), **words)
        return combine(Status.GAP, [finding])
    wide = _is_wide(facts, best.hits[0].span) and not strong <= best.phrases
    if enough and not wide:
        if is_refused(facts, best.hits[0].span):
            return reply.review_as_is("refused", spans, where=where)
        return reply.passed("right", spans, where=where)
    together, need = len(best.phrases), params.enough * len(params.words) - _NEARLY
    one = len(params.words) <= _FEW + 1 and best.phrases & strong
    if 2 * together >= need and (together >= _FEW or one):
        return reply.elsewhere(spot, "partly", spans, where=where)
    if _are_enough(params, {hit.phrase for hit in hits}, strong):
        return reply.elsewhere(spot, "apart", [hit.span for hit in hits][:_SHOWN])
    return reply.lacking(spot)


def _strong(params: Params, facts: Facts) -> set[int]:
    """Return the phrases that not every plan has: not cán bộ, tổ chức alone, nor the plan's own field."""
    kind = facts.library.plan_kind(facts[Plan].subject)
    fields = {words for name in kind.names for words in variants(name)} if kind else set()
    return {
        number
        for number, phrase in enumerate(params.words)
        if not all(w in fields or facts.lexicon.has("task-weak", w) for w in variants(phrase))
    }


def _are_enough(params: Params, found: Set[int], strong: set[int]) -> bool:
    """Whether the phrases *found* are enough of all, and of the *strong* ones; weak ones alone must be all."""
    if not strong:
        return len(found) == len(params.words)
    need = params.enough - _NEARLY
    return len(found) >= need * len(params.words) and len(found & strong) >= need * len(strong)


def _hits(params: Params, facts: Facts) -> Iterator[_Hit]:
    """Yield where the phrases stand; not in the basis, the titles of cited documents, what tells what was."""
    aside = span_set(
        section.span for role in _NO_TASKS for section in facts[Outline].with_role(role)
    )
    for number, phrase in enumerate(params.words):
        for span in facts[Provisions].of(places_in_any_words(facts, phrase)):
            if aside.covers(span.start) or is_of_title(facts, span) or _is_told(facts, span):
                continue
            yield _Hit(span, number)


def _is_wide(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in the purpose, and not among goals there."""
    outline = facts[Outline]
    wide = any(s.span.contains(span) for s in outline.with_role(_PURPOSE))
    return wide and not any(s.span.contains(span) for s in outline.with_role("targets"))


def _is_told(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in a chapter or a sentence on what was; tự đánh giá, chấm điểm is a task."""
    return facts[History].in_section(span) or sentence_tense(facts, span) is Tense.PAST


def _provisions(facts: Facts, hits: Sequence[_Hit]) -> Iterator[_Provision]:
    """Yield the provisions in which *hits*, which are in order, stand."""
    end = -1
    for hit in hits:
        if hit.span.start < end:
            continue
        within = provision_at(facts, hit.span.start)
        end = max(within.end, hit.span.end)
        own = _inside(hits, within)
        if own:
            leading = (
                one for lead in leads_to(facts, hit.span.start) for one in _inside(hits, lead)
            )
            yield _Provision(own, frozenset(one.phrase for one in (*own, *leading)))


def _inside(hits: Sequence[_Hit], within: Span) -> tuple[_Hit, ...]:
    first, last = (bisect_left(hits, at, key=lambda hit: hit.span.start) for at in within)
    return tuple(hits[first:last])


KIND = Kind("task", Params, check, OUTCOMES, frozenset({"quote"}))
