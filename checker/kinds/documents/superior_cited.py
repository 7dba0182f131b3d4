"""The superior's plan that an office's rules are taken from is cited."""

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.facts import Facts
from checker.facts.citations import Citation
from checker.facts.superiors import (
    Cited,
    basis_lines,
    citations_otherwise,
    cites,
    cites_another,
    is_for_plan,
    is_of_province,
    is_of_superior,
    titles_are_alike,
)
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.kernel.days import written_day
from checker.kinds.base import Kind, NoParams
from checker.kinds.counted import Spot
from checker.kinds.placing import point
from checker.kinds.reply import Reply, combine
from checker.library.rule import Rule
from checker.library.superior import SuperiorPlan
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_BELOW = ("xa", "so")
"""The levels of those to whom a province's plan gives tasks."""
_LINE = "Căn cứ {cited};"
_DASH = re.compile(r"[-+*•–] ?")

OUTCOMES = {
    "missing": "{draft} chưa dẫn {document}.",
    "unsure": "{draft} chưa dẫn {document}; cần xem có phải là văn bản của cấp trên trực tiếp không.",
    "other-date": "{draft} dẫn {document} nhưng ghi {found}; đúng là ngày {expected}.",
    "open": "Số văn bản còn để trống; cần xem có phải là {document} không.",
    "slip": "{draft} dẫn số {found}; theo loại, ngày, cơ quan ban hành thì là {document}.",
    "name": "{draft} dẫn văn bản này mà chưa ghi số; đúng là {document}.",
    "none": "Chưa khai báo văn bản của cấp trên nên không xét tiêu chí này.",
    "own": "{draft} là {document} hoặc của chính cơ quan ban hành văn bản đó.",
    "other-level": "{document} giao việc cho xã, phường, các sở; {draft} không phải của các cơ quan đó.",
    "no-plan": "Văn bản không phải là kế hoạch nên không xét tiêu chí này.",
    "other-plan": "{document} không dành cho lĩnh vực, năm của {draft}.",
    "other-province": "{document} là của tỉnh khác.",
    "right": "Có dẫn {document}.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """The document by its number; a gap only in a plan that it is surely for."""
    del params
    superior = rule.superior
    if superior is None:
        return Reply(rule, facts, OUTCOMES, {"document": "", "cited": ""}).not_applicable("none")
    words = {"document": superior.named, "cited": superior.cited}
    reply = Reply(replace(rule, suggestion=rule.suggestion or _LINE), facts, OUTCOMES, words)
    other = _is_for_others(facts, superior)
    if other:
        return reply.not_applicable(other)
    cited = cites(facts, superior)
    right = [one.citation for one in cited if one.how == "number" and one.citation]
    if right:
        return _dated(reply, superior, [c for c in right if c.date] or right)
    if cited:
        return combine(Status.REVIEW, [_meant(reply, superior, one) for one in cited[:1]])
    otherwise = citations_otherwise(facts, superior)
    if otherwise:
        return _dated(reply, superior, otherwise)
    fits = is_of_province(facts, superior)
    if fits is False:
        return reply.not_applicable("other-province")
    spot = _basis(facts)
    sure = fits and (superior.subject or titles_are_alike(facts[Plan].title, superior))
    sure = sure and superior.is_plan_of_year and not cites_another(facts, superior)
    return reply.lacking(spot) if sure else reply.elsewhere(spot, "unsure", [spot.span])


def _is_for_others(facts: Facts, superior: SuperiorPlan) -> str:
    """Return why *superior* asks nothing of the draft, as an outcome; empty where it may."""
    plan = facts[Plan]
    if is_of_superior(facts, superior):
        return "own"
    if plan.level not in _BELOW:
        return "other-level"
    if plan.profile is None:
        return "no-plan"
    return "" if is_for_plan(superior, plan) else "other-plan"


def _dated(reply: Reply, superior: SuperiorPlan, cited: Sequence[Citation]) -> Verdict:
    """Return whether one of *cited* has the right day; a day that is not written is none to see to."""
    days = [(c, c.date.value if c.date else None) for c in cited]
    right = [c.span for c, day in days if day in {None, superior.date} and not _is_off(c, superior)]
    if right or superior.date is None:
        return reply.passed("right", right or [c.span for c in cited])
    first = cited[0]
    said = first.date.span if first.date else first.span
    found, expected = reply.facts.quote(said), written_day(superior.date)
    words = first.date.like(superior.date) if first.date else None
    finding = reply.finding(said, "other-date", words, found=found, expected=expected)
    return combine(Status.REVIEW, [finding])


def _is_off(citation: Citation, superior: SuperiorPlan) -> bool:
    """Whether the year behind the number is another one than the document's."""
    return superior.date is not None and citation.year not in {None, superior.date.year}


def _meant(reply: Reply, superior: SuperiorPlan, cited: Cited) -> Finding:
    """Return what is to be written where the document is meant: its number, or all of it."""
    words = {"slip": superior.number, "open": f"số {superior.number}", "name": superior.cited}
    found = reply.facts.quote(cited.span)
    return reply.finding(cited.span, cited.how, words[cited.how], found=found)


def _basis(facts: Facts) -> Spot:
    """Return the place of one more line of the basis: behind the last one, before what announces the plan."""
    lines, parts = basis_lines(facts), facts[Parts]
    whole = [line for line in lines if not facts.quote(line.span).rstrip().endswith(":")]
    if whole:
        dash = _DASH.match(facts.quote(whole[-1].span))
        return Spot(point(whole[-1].span.end), dash.group() if dash else "")
    if lines:
        return Spot(point(lines[0].span.start))
    for section in facts[Outline].with_role("basis"):
        return Spot(point(section.span.end))
    start = parts.preamble.start if parts.preamble.start < parts.preamble.end else parts.body.start
    return Spot(point(start))


KIND = Kind(
    "superior-cited", NoParams, check, OUTCOMES, frozenset({"document", "cited"}), uncited=True
)
