"""Numbers of cited documents that are written wrongly: the year within or beside, the symbol, a law's own."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.kinds.documents import (
    law_years,
    number_years,
    symbol_forms,
    symbol_says,
    title_years,
    two_symbols,
)
from checker.kinds.reply import Reply
from checker.report import Finding, Status

OUTCOMES = {
    **law_years.OUTCOMES,
    **number_years.OUTCOMES,
    **symbol_forms.OUTCOMES,
    **symbol_says.OUTCOMES,
    **title_years.OUTCOMES,
    **two_symbols.OUTCOMES,
}
"""What is said of them; the kind that asks has these among its own."""


def number_faults(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield the numbers and years that are not the document's."""
    yield from law_years.law_number_faults(facts, reply)
    yield from number_years.number_year_faults(facts, reply)
    yield from symbol_forms.symbol_form_faults(facts, reply)
    yield from symbol_says.symbol_says_faults(facts, reply)
    yield from title_years.title_year_faults(facts, reply)
    yield from two_symbols.two_symbol_faults(facts, reply)
