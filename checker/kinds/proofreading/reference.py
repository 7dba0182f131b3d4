"""A reference inside the document leads somewhere: theo mục VI Kế hoạch này, khoản 2 Điều 5 Quy định này."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.references import References, Ways, Whose
from checker.form.parts import Parts
from checker.form.quoted import quoted_blocks
from checker.kernel.document import Span
from checker.kinds.base import Kind, NoParams
from checker.kinds.proofreading.cited_annexes import cited_annexes, last_annex, notes_of_others
from checker.kinds.reply import Reply, worst
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

_AMENDS = Grammar(r"(?<!\w){amends}(?!\w)")
_NEAR = 3
"""Numbers beyond the last one that a slip leads; what is farther off is of something else."""
_TOLD_AS = {Whose.SURELY: Status.GAP, Whose.LIKELY: Status.REVIEW}


OUTCOMES = {
    "missing": "Dẫn đến “{found}” nhưng trong văn bản không có; số cuối cùng ở đó là {last}.",
    "annex": "Dẫn đến “{found}” nhưng trong tệp không có phụ lục đó; phụ lục cuối cùng là số {last}.",
    "apart": "Có nhắc đến phụ lục nhưng trong tệp không có; nếu phụ lục ở tệp khác, nhớ trình kèm.",
    "other-plan": "Phụ lục ghi là kèm theo “{found}”, không phải văn bản này.",
    "right": "Các chỗ dẫn trong văn bản đều có nơi đến.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Each unit that is cited against the numbers that stand where it leads."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    if facts.document.unread or _amends(facts):
        return reply.passed("right")
    faults = [*_faults(reply), *_annexes(reply)]
    for span in notes_of_others(facts):
        found = " ".join(facts.quote(span).split())
        faults.append((Status.GAP, reply.finding(span, "other-plan", found=found)))
    return worst(faults) or reply.passed("right")


def _amends(facts: Facts) -> bool:
    """Whether the document is about another one, whose units it may name: sửa đổi Điều 5."""
    subject = facts[Parts].subject
    return facts.lexicon.pattern(_AMENDS).search(facts.folded, *subject) is not None


def _faults(reply: Reply) -> Iterator[tuple[Status, Finding]]:
    facts = reply.facts
    quoted: frozenset[int] | None = None
    for chain, whose in facts[References]:
        status = _TOLD_AS.get(whose)
        if status is None:
            continue
        ways = facts[Ways]
        told = next(filter(None, (ways.lost(chain, path) for path in chain.paths())), None)
        if told is None or (status is Status.REVIEW and told.value > told.last + _NEAR):
            continue
        if quoted is None:
            quoted = quoted_blocks(facts.document, range(len(facts.document.blocks)))
        if _number_of_block(facts, chain.span) in quoted:  # a law, over several paragraphs
            continue
        found = " ".join(facts.quote(chain.span).split())
        yield status, reply.finding(chain.span, "missing", found=found, last=told.last)


def _annexes(reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield the annexes that are cited and not there; where the file holds none, once."""
    cited_ones = list(cited_annexes(reply.facts))
    last = last_annex(reply.facts) if cited_ones else None
    for cited in cited_ones:
        found = " ".join(reply.facts.quote(cited.span).split())
        if last is None and cited.surely:
            yield Status.REVIEW, reply.finding(cited.span, "apart")
            return
        if last and cited.value > last:
            status = Status.GAP if cited.surely else Status.REVIEW
            yield status, reply.finding(cited.span, "annex", found=found, last=last)


def _number_of_block(facts: Facts, span: Span) -> int:
    """Return the place among the blocks of the one that *span* stands in."""
    return facts.document.starting_in(Span(0, span.start + 1)).stop - 1


KIND = Kind("reference", NoParams, check, OUTCOMES, by_signs=True)
