"""Years that are named: ``năm 2026``."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_YEAR = Grammar(r"(?<![\w/.])(?:{year}|{year.short}) ?(?P<year>(?:19|20)\d\d)(?!\d|/)")


class YearMention(NamedTuple):
    """``năm 2026``; ``span`` covers both words."""

    span: Span
    year: int


class Years(tuple[YearMention, ...]):
    """Every ``năm 2026`` of the document, in order."""

    __slots__ = ()


def read_years(facts: Facts) -> Years:
    """Return every ``năm 2026`` in the text that is not the end of a full date."""
    return Years(_years(facts))


def _years(facts: Facts) -> Iterator[YearMention]:
    for match in facts.matches(_YEAR):
        yield YearMention(Span(*match.span()), int(match["year"]))
