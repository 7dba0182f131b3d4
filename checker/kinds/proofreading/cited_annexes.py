"""The annexes that a text cites (Phụ lục III kèm theo), and the plan that an annex says it goes with."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.annexes import Annexes
from checker.facts.blank_numbers import BlankNumbers
from checker.facts.citations import Citations
from checker.facts.cited_parts import names_another, opens_line
from checker.form.appendix import appendix_headings
from checker.form.marks import roman_value
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_CITED = Grammar(
    r"(?<!\w){appendix-cited}(?: {number-word})? (?P<number>[ivx]+|\d{1,2})(?![\w/]|[.,]\d|-\w)"
)
_OWN = Grammar(
    r",? ?(?:{this-document.copy} )?(?:{document-kind}|{document-kind.rules}|{document-kind.attaching})"
    r" {this-document}(?!\w)"
)
_HERE = Grammar(r",? ?{goes-with.here}(?= ?[).;,\n]|$)")
_NAMED = Grammar(
    r"\(? ?{attached} (?P<named>{document-kind.plan} (?!{number-word}(?!\w))(?!{this-document}(?!\w))[^()\n]{8,}?)"
    r"(?=\)|\n|$| {possessive} | {number-word} )"
)
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 2
"""Words of a plan's name that say what it is about; fewer tell nothing."""


class CitedAnnex(NamedTuple):
    """An annex that is cited as one of this document; ``surely`` where the words say so."""

    span: Span
    value: int
    surely: bool


def cited_annexes(facts: Facts) -> Iterator[CitedAnnex]:
    """Yield the annexes with a number that the text cites as its own."""
    own, here = map(facts.lexicon.pattern, (_OWN, _HERE))
    for match in facts.matches(_CITED, lined=True):
        span = Span(*match.span())
        if opens_line(facts, span.start):
            continue
        number = match["number"]
        value = int(number) if number.isdigit() else roman_value(number)
        named = own.match(facts.lined, span.end)
        end = named.end() if named else span.end
        if value and (named or not names_another(facts, span)):
            surely = named is not None or here.match(facts.lined, span.end) is not None
            yield CitedAnnex(Span(span.start, end), value, surely)


def last_annex(facts: Facts) -> int | None:
    """Return the number of the last annex in the file, None where it has none."""
    headings = list(appendix_headings(facts))
    numbers = [heading.value or 0 for heading in headings]
    parts = facts[Parts]
    if not headings:
        return None if parts.appendix.start == parts.appendix.end else 0
    return max(len(headings), *numbers)


def notes_of_others(facts: Facts) -> Iterator[Span]:
    """Yield the names of plans in notes (Kèm theo Kế hoạch phòng, chống thiên tai) that are not this one."""
    plan, parts = facts[Plan], facts[Parts]
    numbers = [*(c.number_span for c in facts[Citations]), *facts[BlankNumbers]]
    known = {
        *_WORD.findall(facts.folded[parts.title.start : parts.subject.end]),
        *_WORD.findall(facts.folded[parts.header.start : parts.header.end]),
    }
    if plan.kind != "ke-hoach" or parts.subject.end <= parts.subject.start:
        return
    named = facts.lexicon.pattern(_NAMED)
    for annex in facts[Annexes]:
        match = named.match(facts.lined, *annex.note) if annex.note.end > annex.note.start else None
        if match is None or any(annex.note.contains(span) for span in numbers):
            continue
        words = set(_WORD.findall(match["named"])) - set(facts.lexicon.words("note-word"))
        if len(words) >= _FEWEST and len(words & known) * 3 <= len(words):
            yield Span(*match.span("named"))
