"""The note under an annex's title (Kèm theo Kế hoạch số …) names the plan it goes with."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.annexes import Annexes
from checker.facts.citations import Citation, Citations, citation_key
from checker.form.header import Header
from checker.kernel.document import Span
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan
from checker.report import Finding, Status

OUTCOMES = {
    "annex-number": "Phụ lục ghi kèm theo văn bản số {found}, trong khi số của văn bản này là {expected}.",
    "annex-open": "Phụ lục ghi kèm theo văn bản số {found}, trong khi số của văn bản này còn để trống; cần xem lại.",
    "annex-date": "Phụ lục ghi kèm theo văn bản ngày {found}, trong khi văn bản này ngày {expected}.",
    "annex-year": "Phụ lục ghi kèm theo văn bản năm {found}, trong khi văn bản này của năm {expected}.",
}
_YEAR = Grammar(r"{year} (?P<year>20\d\d)(?!\d)")


def annex_notes(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield where an annex names another document than the one it is appended to."""
    for annex in facts[Annexes]:
        if annex.note.start == annex.note.end:
            continue
        cited = [c for c in facts[Citations] if annex.note.contains(c.number_span)]
        if cited:
            yield from _against_header(facts, reply, cited[-1])
        else:
            yield from _year(facts, reply, annex.note)


def _against_header(facts: Facts, reply: Reply, cited: Citation) -> Iterator[tuple[Status, Finding]]:
    number, signed = facts[Header].number, facts[Header].date
    if number is None:
        return
    found = " ".join(facts.quote(cited.number_span).split())
    own = f"{number.number or '…'}/{number.symbol}"
    symbol = cited.key.partition("/")[2] == citation_key(f"1/{number.symbol}").partition("/")[2]
    if not symbol or (number.number and cited.key != citation_key(own)):
        fix = own if number.number else None
        fields = {"found": found, "expected": own}
        yield Status.GAP, reply.finding(cited.number_span, "annex-number", fix, fix, **fields)
        return
    if cited.date is not None and signed is not None and _is_another_day(facts, cited):
        parts = (signed.day, signed.month, signed.year)
        own_day = "/".join(str(part) if part else "…" for part in parts)
        fields = {"found": cited.date.text, "expected": own_day}
        yield Status.GAP, reply.finding(cited.date.span, "annex-date", **fields)
    elif not number.number:
        yield Status.REVIEW, reply.finding(cited.number_span, "annex-open", found=found)


def _is_another_day(facts: Facts, cited: Citation) -> bool:
    """Whether a part of the date that is written in the header is another there."""
    day, signed = cited.date, facts[Header].date
    if day is None or signed is None:
        return False
    pairs = ((day.day, signed.day), (day.month, signed.month), (day.year, signed.year))
    return any(one is not None and two is not None and one != two for one, two in pairs)


def _year(facts: Facts, reply: Reply, note: Span) -> Iterator[tuple[Status, Finding]]:
    """Yield the year of a note whose number is left to fill in, where it is another than the plan's."""
    signed, plan = facts[Header].date, facts[Plan]
    year = signed.year if signed is not None and signed.year else plan.year
    if year is None:
        return
    for match in facts.lexicon.pattern(_YEAR).finditer(facts.folded, *note):
        given = int(match["year"])
        if given != year and not plan.covers(given):
            span = Span(*match.span("year"))
            fields = {"found": given, "expected": year}
            yield Status.GAP, reply.finding(span, "annex-year", str(year), str(year), **fields)
