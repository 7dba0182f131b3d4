"""The year in a cited plan's title, held against that plan's day; in that of the Tờ trình, against the draft's."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator
from itertools import takewhile

from checker.facts import Facts
from checker.facts.citations import Citation, Citations, KnownDocuments
from checker.facts.dates import Dates
from checker.facts.periods import Periods
from checker.facts.years import YearMention, Years
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan
from checker.report import Finding, Status

_PLAN = Grammar(r"{document-kind.plan}")
_BOUND = Grammar(r"(?<!\w)(?:{year-bound}|{looking-back}) $")
_OF_LAW = Grammar(r"(?<!\w){law-kind}(?!\w)[^.;]*$")
_LOOKS_BACK = Grammar(r"(?<!\w){looking-back}(?!\w)")
# "…, đã tập huấn cho 96 cán bộ": the sentence goes on behind the document
_TELLS = Grammar(r"(?<!\w){already}(?! ?(?:{given-task}|{given-task.bare})(?!\w))(?!\w)")
# "(năm 2025: 08 tin)": the figure of another year, in brackets
_OPENS_BRACKETS = Grammar(r"\( ?(?:{base-lead} )?$")
_FIGURE = Grammar(r" ?(?:[:,]|{figure-lead}) ?\d")
# theo đề nghị của Phòng … tại Tờ trình số … về việc ban hành Kế hoạch … năm 2025: what submits this plan
_PROPOSED = Grammar(
    r"(?<!\w){proposal} [^\n;:]{2,60}(?<!\w)(?:{proposed-in}|{submitted-with})(?!\w)"
)
_TO_ISSUE = Grammar(r"(?<!\w){document-kind.plan}(?!\w)")
_PROPOSAL_REACH = 120
"""Characters before the number of a Tờ trình in which the words stand that it submits this plan."""
_MADE_FROM = 7
"""The month of the year before from which a year's plan is made."""
_MADE_UNTIL = 3
"""The month of the year after until which what concerns a year is still sent."""

OUTCOMES = {
    "proposal-year": "{document} trình {draft} này mà trích yếu ghi {year}; cần xem lại năm nào đúng.",
    "title-year": "{document} ghi ngày {found} nhưng trích yếu ghi {year}; cần xem lại năm nào đúng.",
}
"""What is said of it; the kind that asks has this among its own."""


def title_year_faults(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield the cited plans whose title names a year that a plan of that day is not for."""
    yield from _proposal_faults(facts, reply)
    for citation in facts[Citations]:
        day = citation.date.value if citation.date is not None else None
        if day is None or citation.key in facts[KnownDocuments] or not _is_plan(facts, citation):
            continue
        year = _year_of(facts, citation)
        if year is None or citation.date is None or _is_later(facts, day) or _fits(day, year.year):
            continue
        number = " ".join(facts.quote(citation.number_span).split())
        fields = {
            "document": f"{citation.kind.capitalize()} số {number}",
            "found": citation.date.text,
            "year": facts.quote(year.span),
        }
        yield Status.REVIEW, reply.finding(year.span, "title-year", **fields)


def _proposal_faults(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield where what submits the plan names a plan of another year in its title."""
    plan, preamble = facts[Plan], facts[Parts].preamble
    if plan.profile != "yearly" or plan.year is None:
        return
    proposed, issues = map(facts.lexicon.pattern, (_PROPOSED, _TO_ISSUE))
    for citation in facts[Citations]:
        start = citation.span.start
        if not preamble.contains(citation.span) or not proposed.search(
            facts.folded, max(preamble.start, start - _PROPOSAL_REACH), start
        ):
            continue
        year = _year_of(facts, citation)
        if year is None or plan.covers(year.year):
            continue
        if issues.search(facts.folded, citation.span.end, year.span.start):
            number = " ".join(facts.quote(citation.number_span).split())
            fields = {
                "document": f"{citation.kind.capitalize()} số {number}",
                "year": facts.quote(year.span),
            }
            yield Status.REVIEW, reply.finding(year.span, "proposal-year", **fields)


def _is_plan(facts: Facts, citation: Citation) -> bool:
    return facts.lexicon.pattern(_PLAN).fullmatch(fold(citation.kind)) is not None


def _year_of(facts: Facts, citation: Citation) -> YearMention | None:
    """Return the first year in the title; not of a period, a date, a law, nor one that is looked back on."""
    title = Span(citation.span.end, citation.extent.end)
    years = facts[Years]
    begin = bisect_left(years, title.start, key=lambda year: year.span.start)
    behind = (years[at] for at in range(begin, len(years)))
    within = takewhile(lambda year: year.span.end <= title.end, behind)
    first = next((year for year in within if not _is_part(facts, year.span)), None)
    if first is None:
        return None
    others = map(facts.lexicon.pattern, (_BOUND, _LOOKS_BACK, _OF_LAW, _TELLS))
    if any(words.search(facts.folded, title.start, first.span.start) for words in others):
        return None
    brackets, figure = map(facts.lexicon.pattern, (_OPENS_BRACKETS, _FIGURE))
    aside = brackets.search(facts.folded, title.start, first.span.start)
    return None if aside and figure.match(facts.folded, first.span.end) else first


def _is_part(facts: Facts, year: Span) -> bool:
    """Whether *year* is that of a date, or the first one of a period: 5 năm 2021 - 2025."""
    return facts[Periods].overlap(year) or bool(facts[Dates].between(*year))


def _fits(day: dt.date, year: int) -> bool:
    """Whether a plan for *year* may be of this *day*."""
    return dt.date(year - 1, _MADE_FROM, 1) <= day < dt.date(year + 1, _MADE_UNTIL + 1, 1)


def _is_later(facts: Facts, day: dt.date) -> bool:
    """Whether *day* is of a year after the plan's own: that is said of the day itself."""
    own = facts[Plan].year
    return own is not None and day.year > own
