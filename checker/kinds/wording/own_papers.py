"""Other papers of the same office in one file: their number and day are given when they are signed, too."""

from checker.facts import Facts
from checker.facts.signed_at import signed_at
from checker.form.header import Header
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar

_BLANK = r"[ .…_]*"
_DAY = r"{day}(?:[ .…_/\d]|{month}|{year})*"
# Số:     /TTr-SNV, on a line of its own; a letter's number may have its subject behind it
_NUMBER_LINE = Grammar(rf" ?{{number-word}} ?:?{_BLANK}/ ?(?P<symbol>[^\s,;]{{2,30}})")
# Kế hoạch số:     /KH-SNV ngày   /  /2026, right below the heading of an annex
_NAMED_LINE = Grammar(
    rf"\(?{{document-kind}} {{number-word}} ?:?{_BLANK}/ ?(?P<symbol>[^\s,;)]{{2,30}})(?:,? {_DAY})?\)?"
)
_DAY_LINE = Grammar(rf"(?P<place>[^\n,;:.\d]{{2,40}}), ?{_DAY}")


def is_of_own_paper(facts: Facts, span: Span) -> bool:
    """Whether the blank *span* is the number or the day of another paper of the draft's own office.

    So in its annex with a header of its own, its Tờ trình or letter behind it: the symbol ends like the
    draft's own (KH-SNV, TTr-SNV), the day stands behind the same place.
    """
    if span.start < facts[Parts].title.end:
        return False
    start = facts.lined.rfind("\n", 0, span.start) + 1
    end = facts.lined.find("\n", span.end)
    line = Span(start, end if end >= 0 else len(facts.lined))
    if not facts.text[start].isupper() and facts.text[start] != "(":
        return False
    return _is_number(facts, line) or _is_day(facts, line) or _is_named(facts, line)


def _is_number(facts: Facts, line: Span) -> bool:
    found = facts.lexicon.pattern(_NUMBER_LINE).fullmatch(facts.lined, *line)
    return found is not None and bool(_bodies(facts, found["symbol"]) & _own_bodies(facts))


def _is_day(facts: Facts, line: Span) -> bool:
    place = signed_at(facts)
    found = facts.lexicon.pattern(_DAY_LINE).fullmatch(facts.lined, *line)
    return found is not None and place is not None and found["place"] == fold(facts.quote(place))


def _is_named(facts: Facts, line: Span) -> bool:
    own = facts[Header].number
    if own is None or own.number or not facts[Parts].appendix.contains(line):
        return False
    found = facts.lexicon.pattern(_NAMED_LINE).fullmatch(facts.lined, *line)
    return found is not None and found["symbol"] == fold(own.symbol)


def _own_bodies(facts: Facts) -> frozenset[str]:
    number = facts[Header].number
    return _bodies(facts, fold(number.symbol)) if number else frozenset()


def _bodies(facts: Facts, symbol: str) -> frozenset[str]:
    """Return the parts of a folded *symbol* that name who issues: snv of ttr-snv."""
    parts = symbol.replace("/", "-").split("-")
    return frozenset(part for part in parts if part and not facts.lexicon.has("symbol-kind", part))
