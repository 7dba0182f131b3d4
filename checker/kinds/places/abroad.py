"""Cities and provinces of another country: no unit of the registers here."""

from checker.facts import Facts
from checker.facts.places import UNIT
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_ABROAD = Grammar(
    r"(?P<within>(?:(?!(?<!\w)(?:{task-verb}|{task-verb.organise})(?!\w))[^.;:()\n]){0,60}?)"
    r"(?:\( ?|, ?|{of-unit} ){abroad}(?!\w)"
)
_LARGER = Grammar(rf",? ?(?:{{of-unit}} )?(?P<name>{UNIT}(?!\w))?")


def is_abroad(facts: Facts, span: Span) -> bool:
    """Whether its country stands behind *span*: thành phố Sùng Tả, Khu tự trị … (Trung Quốc)."""
    match = facts.lexicon.pattern(_ABROAD).match(facts.lined, span.end)
    if match is None:
        return False
    within = Span(*match.span("within"))
    if not facts.quote(within).strip(" ,"):
        return True
    larger = facts.lexicon.pattern(_LARGER).match(facts.lined, *within)
    return larger is not None and (
        larger["name"] is not None or facts.text[larger.end() : larger.end() + 1].isupper()
    )
