"""Fields of a form that guidance explains one by one.

(3) Sinh ngày ... tháng ... năm ...: Ghi đúng ngày, tháng, năm sinh trong giấy khai sinh.
"""

from typing import NamedTuple

from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_LABEL = "{2,120}"
"""Characters of a field's label."""
_TOLD = Grammar(rf"(?<![^\n])(?P<label>[^\n:;]{_LABEL}): ?{{field-told}}(?!\w)")
_QUOTED = Grammar(
    r"(?<!\w){form-field}(?: (?:{number-word} )?\d{1,3})? ?[“\"](?P<label>[^“”\"\n]{1,200})[”\"]"
)
_GUIDE = 3
"""Fields explained from which on the document tells others how to fill in a form."""


class ExplainedFields(NamedTuple):
    """``labels`` are the labels of the fields; ``guides`` tells that the document explains a form."""

    labels: tuple[Span, ...]
    guides: bool


def explained_fields(facts: Facts) -> ExplainedFields:
    """Return the fields of forms that the text quotes to say what belongs there."""
    told = [Span(*m.span("label")) for m in facts.matches(_TOLD, lined=True)]
    quoted = [Span(*m.span("label")) for m in facts.matches(_QUOTED, lined=True)]
    return ExplainedFields((*told, *quoted), len(told) >= _GUIDE)
