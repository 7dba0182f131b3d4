"""The basis: documents the plan rests on (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.blank_numbers import BlankNumbers
from checker.facts.citations import Citation, Citations, KnownDocuments
from checker.facts.dates import written_day
from checker.form.outline import INNER_DEPTH, Outline, Section
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase
from checker.kernel.sentences import Sentences
from checker.kinds.base import Kind
from checker.kinds.placing import point
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Status, Verdict

_LAW = Grammar(r"(?<!\w){law}(?!\w)")


_BASIS_LINE = Grammar(r"[-+•*–]? ?{basis-word}(?!\w)")
_MARKED = re.compile(r"[-+•*–]|\(?\w{1,4}[.)/]")
_OPEN_DAY = "…/…/…"
_BASIS = "basis"
"""The role of a section on the basis."""


class Params(NamedTuple):
    """``words`` are the phrases with which a basis begins."""

    words: tuple[Phrase, ...]


OUTCOMES = {
    "missing": "Phần mở đầu chưa nêu văn bản nào làm căn cứ.",
    "undated": "Phần căn cứ có nêu văn bản nhưng chưa có văn bản nào ghi đủ số và ngày.",
    "laws-only": "Phần căn cứ mới nêu luật; chưa có kế hoạch hoặc văn bản chỉ đạo nào ghi đủ số và ngày.",
    "right": "Căn cứ: {found}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """At least one document with number and date before the first section."""
    reply = Reply(rule, facts, OUTCOMES)
    preamble = facts[Parts].preamble
    outline = facts[Outline]
    own = [section.span for section in outline.with_role(_BASIS)]
    own += [section.span for section in outline.sections if _joins(outline, section)]
    own += _opening(facts)
    decision = Span(facts[Parts].header.end, facts[Parts].title.start)
    if facts[Plan].kind == "quyet-dinh":  # the decision names the basis of its plan
        own.append(decision)
    cited = [
        c for c in facts[Citations] if any(s.contains(c.number_span) for s in (preamble, *own))
    ]
    complete = [c for c in cited if c.date is not None]
    if complete:
        first = complete[0]
        return reply.passed("right", [c.span for c in complete], found=facts.quote(first.span))
    if cited:
        return combine(
            Status.GAP, [reply.finding(c.span, "undated", _dated(facts, c)) for c in cited]
        )
    blanks = [span for span in facts[BlankNumbers] if preamble.contains(span)]
    words = facts.find_any(params.words, preamble)
    if blanks or words:
        if blanks:
            return combine(Status.GAP, [reply.finding(span, "undated") for span in blanks])
        laws = any(facts.matches(_LAW, preamble))
        named = facts[Sentences].around(words[0].start)
        outcome = "laws-only" if laws else "undated"
        return combine(Status.GAP, [reply.finding(named, outcome, _with_more(reply, named))])
    stated = facts.find_any(params.words, decision) if decision in own else []
    if stated:  # laws by their names
        line = facts[Sentences].around(stated[0].start)
        return reply.passed("right", [line], found=facts.quote(line).rstrip(" ;"))
    return reply.gap("missing", [point(preamble.start)])


def _opening(facts: Facts) -> Iterator[Span]:
    """Yield the lines of the basis that open the first section, below its heading: - Căn cứ Kế hoạch số …."""
    first = next(iter(facts[Outline].sections), None)
    if first is None:
        return
    blocks = [facts.document.blocks[at] for at in facts.document.starting_in(first.span)]
    basis, opened = facts.lexicon.pattern(_BASIS_LINE), False
    for block in blocks[1:]:
        line = facts.quote(block.span)
        is_basis = basis.match(facts.folded, *block.span) is not None
        goes_on = opened and not _MARKED.match(line)
        if not (is_basis or goes_on):
            return
        opened = True
        yield block.span


def _joins(outline: Outline, section: Section) -> bool:
    """Whether the heading of *section* names the basis behind another name: LÝ DO, CĂN CỨ BAN HÀNH."""
    return section.depth <= INNER_DEPTH and outline.joins(section, _BASIS)


def _with_more(reply: Reply, named: Span) -> str | None:
    """Return the basis at *named* with one more line: behind it, before what announces the plan."""
    more, own = reply.suggestion(), reply.facts.quote(named).rstrip(" ;")
    if not more:
        return None
    is_line = reply.facts.text[named.start : named.end + 1].rstrip().endswith(";")
    return f"{own};\n{more}" if is_line else f"{more}\n{own}"


def _dated(facts: Facts, citation: Citation) -> str:
    """Return the number with its date, which is left open where the register does not know it."""
    known = facts[KnownDocuments].get(citation.key)
    day = written_day(known.date) if known and known.verified else ""
    return f"{facts.quote(citation.number_span)} ngày {day or _OPEN_DAY}"


KIND = Kind("basis", Params, check, OUTCOMES)
