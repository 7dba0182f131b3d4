"""Years that are named: ``năm 2026``."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.text import matches

_YEAR = re.compile(r"(?<![\w/.])(?:năm|n\.) ?(?P<year>(?:19|20)\d\d)(?!\d|/)")
_YEAR_OPENS = ("năm", "n.")


class YearMention(NamedTuple):
    """``năm 2026``; ``span`` covers both words."""

    span: Span
    year: int


class Years(tuple[YearMention, ...]):
    """Every ``năm 2026`` of the document, in order."""

    __slots__ = ()


def read_years(facts: Facts) -> Years:
    """Return every ``năm 2026`` in the text that is not the end of a full date."""
    return Years(years_in(facts.folded))


def years_in(folded: str) -> Iterator[YearMention]:
    """Yield every ``năm 2026`` in *folded* text that is not the end of a full date."""
    for match in matches(_YEAR, folded, _YEAR_OPENS):
        yield YearMention(Span(*match.span()), int(match["year"]))
