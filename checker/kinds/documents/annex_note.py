"""The note under an annex's title (Kèm theo Kế hoạch số …) names the plan it goes with."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from checker.facts import Facts
from checker.facts.annexes import Annexes
from checker.facts.citations import Citation, Citations
from checker.facts.cited_numbers import citation_key
from checker.form.header import Header
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_PLAN_SYMBOL = Grammar("{symbol-kind.plan}")
_ATTACHED = Grammar(r"\(? ?{attached} {document-kind.decision}(?!\w)")
_YEAR = Grammar(r"{year} (?P<year>20\d\d)(?!\d)")


class NoteSlip(NamedTuple):
    """What a note says otherwise than the header: ``found`` for ``expected``.

    ``what`` is the number, the day, the year, or a number that the header has still open.
    ``right`` is what can be put in its place, None where that is not known.
    """

    what: Literal["number", "open", "date", "year"]
    span: Span
    found: str
    expected: str
    right: str | None = None


def note_slips(facts: Facts) -> Iterator[NoteSlip]:
    """Yield where an annex, or a plan put in force by a decision, names another document than its own."""
    for note in _notes(facts):
        cited = [c for c in facts[Citations] if note.contains(c.number_span)]
        if cited:
            yield from _against_header(facts, cited[-1])
        else:
            yield from _year(facts, note)


def _notes(facts: Facts) -> Iterator[Span]:
    """Yield the notes: under the title of a plan attached to a decision, and of every annex."""
    parts = facts[Parts]
    if parts.decision.end > parts.decision.start:
        attached = facts.lexicon.pattern(_ATTACHED)
        lines = facts.document.starting_in(Span(parts.title.end, parts.body.start))
        spans = (facts.document.blocks[number].span for number in lines)
        yield from (span for span in spans if attached.match(facts.folded, *span))
    for annex in facts[Annexes]:
        if annex.note.start < annex.note.end:
            yield annex.note


def _against_header(facts: Facts, cited: Citation) -> Iterator[NoteSlip]:
    number, signed = facts[Header].number, facts[Header].date
    if number is None:
        return
    found = " ".join(facts.quote(cited.number_span).split())
    own = f"{number.number or '…'}/{number.symbol}"
    plan = facts.lexicon.pattern(_PLAN_SYMBOL)
    symbol = _symbol(cited.key)
    if plan.match(symbol) and not plan.match(fold(number.symbol)):
        return  # the header's own symbol is amiss, which another rule says
    same = symbol == _symbol(citation_key(f"1/{number.symbol}"))
    if not same or (number.number and cited.key != citation_key(own)):
        right = own if number.number else None
        yield NoteSlip("number", cited.number_span, found, own, right)
    elif cited.date is not None and signed is not None and _is_another_day(facts, cited):
        parts = (signed.day, signed.month, signed.year)
        day = "/".join(str(part) if part else "…" for part in parts)
        yield NoteSlip("date", cited.date.span, cited.date.text, day)
    elif not number.number:
        yield NoteSlip("open", cited.number_span, found, own)


def _symbol(key: str) -> str:
    return key.partition("/")[2]


def _is_another_day(facts: Facts, cited: Citation) -> bool:
    """Whether a part of the date that is written in the header is another there."""
    day, signed = cited.date, facts[Header].date
    if day is None or signed is None:
        return False
    pairs = ((day.day, signed.day), (day.month, signed.month), (day.year, signed.year))
    return any(one is not None and two is not None and one != two for one, two in pairs)


def _year(facts: Facts, note: Span) -> Iterator[NoteSlip]:
    """Yield the year of a note whose number is left to fill in, where it is another than the plan's."""
    signed, plan = facts[Header].date, facts[Plan]
    year = signed.year if signed is not None and signed.year else plan.year
    if year is None:
        return
    for match in facts.lexicon.pattern(_YEAR).finditer(facts.folded, *note):
        given = int(match["year"])
        if given != year and not plan.covers(given):
            yield NoteSlip("year", Span(*match.span("year")), str(given), str(year), str(year))
