"""The years behind a programme's name: those that are looked for, or other ones than its own."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from checker.facts import Facts
from checker.facts.citations import Citation
from checker.facts.periods import Period, Periods
from checker.facts.telling.told import is_told
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kinds.documents.official_name import named_until
from checker.kinds.documents.other_period import is_local_behind, is_prepared
from checker.kinds.documents.whole_name import YEAR, closing_year
from checker.kinds.reply import Reply, worst
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownDocument
from checker.particulars import Plan
from checker.report import OPEN, Finding, Status, Verdict

# "Chiến lược … giai đoạn 2026 - 2030"; behind a comma or in brackets it may be a stage of it
_BEHIND = Grammar(r" (?:{programme-stage} )?(?:{since} )?(?:{year} )?")
# a province's own plan for the programme, or what is summed up of a stage of it
_OWN = Grammar(r"(?<!\w){local-programme}(?!\w)")
# "triển khai Chiến lược … giai đoạn 2026 - 2030": of those years of it
_PART = Grammar(r"(?<!\w){programme-part}(?!\w)")
_REACH = 40
"""Characters behind a name within which its years begin: “, giai đoạn từ năm 2026 đến …”."""

# "giai đoạn 2026 - 2030" gives way as a whole where the title has "đến năm 2030"
_LEAD = Grammar(r"(?:(?<!\w)(?:{programme-stage}|{programme-years}|{since}|{year}) )+$")

OUTCOMES = {
    "title-years": "Sau tên {called} ghi “{found}”; tên chính thức ghi “{expected}”.",
    "wrong-period": "Giai đoạn ghi là {found}; giai đoạn đúng của {called} là {expected}.",
}
"""What is said of it; the kind that asks has this among its own."""


def with_misstated(
    reply: Reply,
    verdict: Verdict,
    names: Sequence[Span],
    period: tuple[int, int] | None,
    *,
    mine: Sequence[Citation] = (),
    known: KnownDocument | None = None,
) -> Verdict:
    """Return *verdict* with the *names* that have another period than *period* behind them.

    *mine* are the citations of the programme itself: what stands before such a number in its
    sentence is said of something else. *known* tells the rest of a name that is said in part.
    """
    facts = reply.facts
    if period is None or facts[Plan].is_for_years:
        return verdict
    ending = ""
    if known is not None:
        names = [Span(name.start, named_until(facts, name, known)) for name in names]
        ending = closing_year(facts, known.title)
    faults = list(_faults(facts, reply, names, mine, period, ending))
    if not faults:
        return verdict
    others = [
        (verdict.status, finding)
        for finding in verdict.findings
        if verdict.status in OPEN
        # The words for a name that is not finished would stand beside the years that are wrong.
        and not any(whole.overlaps(finding.span) for whole, _, _ in faults)
    ]
    return worst([*((status, fault) for _, status, fault in faults), *others]) or verdict


def _faults(
    facts: Facts,
    reply: Reply,
    names: Sequence[Span],
    mine: Sequence[Citation],
    right: tuple[int, int],
    ending: str,
) -> Iterator[tuple[Span, Status, Finding]]:
    """Yield each name with its years, and what is wrong with them.

    *ending* is how the official name ends where that is no period. Who gives the right number
    knows which programme is meant: a person sees what the years are to be.
    """
    for name in names:
        found = _period_behind(facts, name)
        if found is None or not _is_misstated(facts, found, right) or is_told(facts, name):
            continue
        before = _before(facts, name, mine)
        own, part = (facts.lexicon.pattern(g).search(facts.folded, *before) for g in (_OWN, _PART))
        if own or facts[Parts].subject.contains(name):
            continue
        within = right[0] <= found.first and found.last <= right[1]
        local = within and is_local_behind(facts, found)
        if local and mine:
            continue  # who gives the number knows its years: those are of the place's own stage
        beside = any(_stand_together(facts, name, citation) for citation in mine)
        may_be_right = beside or local or (within and part)
        status = Status.REVIEW if may_be_right else Status.GAP
        lead, between, behind = YEAR.split(facts.quote(found.span))
        years = f"{lead}{right[0]}{between}{right[1]}{behind}"
        # A stage of the programme may be meant; other years can only be a slip.
        certain = not (within or beside)
        span, outcome, expected = found.span, "wrong-period", f"{right[0]} - {right[1]}"
        if ending:
            lead = facts.lexicon.pattern(_LEAD).search(facts.folded, name.start, span.start)
            span = Span(lead.start() if lead else span.start, span.end)
            outcome, expected, years = "title-years", ending, ending
        fields = {"found": facts.quote(span), "called": facts.quote(name), "expected": expected}
        fault = reply.finding(span, outcome, years, years if certain else None, **fields)
        yield Span(name.start, found.span.end), status, fault


def _stand_together(facts: Facts, name: Span, citation: Citation) -> bool:
    sentence = facts[Sentences].around(name.start)
    return sentence.start <= citation.number_span.start <= sentence.end


def _period_behind(facts: Facts, name: Span) -> Period | None:
    """Return the period right behind the *name*, or at its end."""
    reach = Span(name.start, name.end + _REACH)
    found = next(iter(facts[Periods].inside(reach)), None)
    if found is None or found.of_term:
        return None
    between = facts.folded[name.end : found.span.start]
    behind = facts.lexicon.pattern(_BEHIND)
    return found if found.span.start < name.end or behind.fullmatch(between) else None


def _is_misstated(facts: Facts, found: Period, right: tuple[int, int]) -> bool:
    """Whether the years *found* are meant to be those of the programme of the years *right*."""
    years = (found.first, found.last)
    if years in {right, facts[Plan].horizon} or is_prepared(facts, found):
        return False
    # Of years before or behind it, an earlier programme or the next one.
    return found.first > found.last or (found.first < right[1] and found.last > right[0])


def _before(facts: Facts, name: Span, mine: Sequence[Citation]) -> Span:
    """Return what the sentence says before *name*, behind the programme's own number: that is no local plan's."""
    start = facts[Sentences].around(name.start).start
    own = (c.span.end for c in mine if start <= c.span.end <= name.start)
    return Span(max([start, *own]), name.start)


def period_near(facts: Facts, name: Span, period: tuple[int, int] | None) -> bool:
    """Whether *period* stands in the name or right behind it."""
    return _period_at(facts, name, period) is not None


def with_period(facts: Facts, name: Span, period: tuple[int, int] | None) -> Span:
    """Return the name up to its period: another rule sees that the period has ended."""
    found = _period_at(facts, name, period)
    return Span(name.start, max(name.end, found.end)) if found else name


def _period_at(facts: Facts, name: Span, period: tuple[int, int] | None) -> Span | None:
    """Return where *period* stands in the name or right behind it."""
    if period is None:
        return None
    first = bisect_left(facts[Periods], name.start, key=lambda p: p.span.start)
    near = takewhile(
        lambda p: p.span.start <= name.end + _REACH, islice(facts[Periods], first, None)
    )
    for p in near:
        if any(mark in facts.text[name.end : p.span.start] for mark in ";."):
            break
        if (p.first, p.last) == period and not p.of_term:
            return p.span
    return None
