"""To whom communes send a report."""

from collections.abc import Iterator, Sequence

from checker.demands.addressing import RECEIVES
from checker.demands.statements import Statement
from checker.facts import Facts
from checker.facts.recipients import ReportRecipient, ReportRecipients, sent_to
from checker.facts.tables import Tables
from checker.form.outline import Outline
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

# Sở Văn hóa, Thể thao và Du lịch: not another body behind the comma
_NAME_GOES_ON = Grammar(
    r", (?P<more>(?:(?!(?:{limit.before}|{limit.latest}|{after-recipient}|{through})(?!\w))[^\W\d_]+ ?){1,8}(?<! ))"
)
_BODY = Grammar(r"(?:{recipient-head} )*(?:{recipient}|{recipient.named}|{unit-opening})(?!\w)")
_THROUGH = Grammar(r" ?[(,]? ?{through} ")
_MOST = 8
"""Recipients of a sentence that are looked at: the one meant stands among the first."""
_LIST_REACH = 30
"""Paragraphs of a list behind the line that says to whom all of it goes."""


def recipient(facts: Facts, statement: Statement) -> Span | None:
    """Return to whom the statement sends a report; in its paragraph, its table's heads, the line above its list."""
    near = [statement.span, statement.around]
    placed = facts[Tables].around(statement.around.start) if statement.is_row else None
    if placed is not None:
        receives = facts.lexicon.pattern(RECEIVES)
        for cell in placed[1].told:
            if receives.search(placed[0].head(cell.column, facts.folded)):
                return cell.span
        near.append(placed[0].span)
    for span in near:
        named = _named(facts, span)
        if named is not None:
            return named
    return next(filter(None, (_named(facts, span) for span in _above(facts, statement))), None)


def _named(facts: Facts, within: Span) -> Span | None:
    """Return who receives a report *within*: a body known by its first word before another of a capital."""
    told = facts[ReportRecipients].within(within)[:_MOST]
    body = facts.lexicon.pattern(_BODY)
    known = [to for to in told if body.match(facts.folded, to.span.start)]
    first = next((to for to in (*known, *told) if to.sends), None)
    if first is None:
        return next((to.span for to in known), None) or sent_to(facts, within)
    return _through_whom(facts, first, told) if known else _not_its_subject(facts, first)


def _through_whom(facts: Facts, to: ReportRecipient, told: Sequence[ReportRecipient]) -> Span:
    """Return who gets a report first where it goes through another body: UBND tỉnh (qua Sở Nội vụ)."""
    through = facts.lexicon.pattern(_THROUGH).match(facts.folded, to.span.end)
    others = [other.span for other in told if through and other.span.start == through.end()]
    return next(iter(others), to.span)


def _not_its_subject(facts: Facts, to: ReportRecipient) -> Span | None:
    """Return who is only told by a capital, None where that is what is reported on: báo cáo về PBGDPL."""
    first = facts.quote(to.span).split()[0]
    return None if first.isupper() else to.span


def _above(facts: Facts, statement: Statement) -> Iterator[Span]:
    """Yield the line above that says to whom all of a list goes: gửi báo cáo về Sở Nội vụ như sau."""
    start = statement.around.start
    outer = (s for s in facts[Outline].sections if s.depth == 1 and s.span.start <= start)
    low = max((section.span.start for section in outer), default=0)
    document = facts.document
    at = next(iter(document.starting_in(Span(start, start + 1))), 0)
    for number in range(at - 1, max(at - _LIST_REACH, -1), -1):
        block = document.blocks[number]
        if block.span.start < low:
            return
        if facts.text.endswith(":", *block.span):
            yield block.span
            return


def body_of(facts: Facts, to: Span) -> str:
    """Return the name of a recipient, with what of it stands behind a comma: Sở Văn hóa, Thể thao và Du lịch."""
    end = to.end
    block = facts.document.block_at(to.start)
    if block is not None and block.cell is not None and block.span.start == to.start:
        return facts.quote(block.span).strip()
    goes_on, unit = facts.lexicon.pattern(_NAME_GOES_ON), facts.lexicon.pattern(_BODY)
    while True:
        more = goes_on.match(facts.folded, end)
        start = more.start("more") if more else end
        if more is None or not facts.text[start].isupper() or unit.match(facts.folded, start):
            return facts.text[to.start : end].strip()
        end = more.end()
