"""What a document shows as an example of how something is written: specimens in quotation marks, forms for others."""

from typing import NamedTuple

from checker.facts.annexes import Annexes
from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.spans import SpanSet, span_set
from checker.lexicon.grammar import Grammar

_LEAD = 40
"""Characters between the word for an example and its quotation mark."""
_LONGEST = 400
"""Characters of a specimen in quotation marks."""
_QUOTED = Grammar(
    rf"(?<!\w){{sample-word}}(?!\w)[^“”\"\n]{{0,{_LEAD}}}[“\"](?P<sample>[^“”\"\n]{{1,{_LONGEST}}})[”\"]"
    rf"|[“\"] ?(?P<titled>{{sample-word}} ?:[^“”\"\n]{{1,{_LONGEST}}})[”\"]"
)


class Samples(NamedTuple):
    """Where specimens stand: those in quotation marks, and forms that others fill in."""

    quoted: SpanSet
    forms: SpanSet


def read_samples(facts: Facts) -> Samples:
    """Return the specimens of the document."""
    quoted = (
        Span(*match.span("sample" if match["sample"] else "titled"))
        for match in facts.matches(_QUOTED, lined=True)
    )
    forms = (annex.span for annex in facts[Annexes] if annex.is_form)
    return Samples(span_set(quoted), span_set(forms))
