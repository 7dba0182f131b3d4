"""The place before the date of signing: *Bình Lư*, ngày …; *Phường 12*, ngày …."""

from checker.facts.place_names import CITY_JOINED
from checker.facts.store import Facts
from checker.form.header import Header
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_KIND = Grammar(
    rf"(?:{{unit.commune}}|{{unit.district}}|{{unit.city}}|{{unit.province}}) |{CITY_JOINED}"
)
_LONGEST_NAME = 6
"""Words; what is longer before a date is no place."""
_SIGNS = " *_|-,"


def signed_at(facts: Facts) -> Span | None:
    """Return the name before the date of signing, without its kind; None where there is none."""
    line = facts[Header].date
    if line is None:
        return None
    written = facts.quote(line.place)
    start = line.place.start + len(written) - len(written.lstrip(_SIGNS))
    kind = facts.lexicon.pattern(_KIND).match(facts.folded, start)
    start = kind.end() if kind else start
    name = facts.text[start : line.place.end].rstrip(_SIGNS)
    return Span(start, start + len(name)) if 0 < len(name.split()) <= _LONGEST_NAME else None
