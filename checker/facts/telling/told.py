"""Of which time a passage tells: its chapter, the words that look back, its sentence, in this order."""

from checker.facts.store import Facts
from checker.facts.telling.history import History
from checker.facts.telling.sentence import Tense, sentence_tense
from checker.kernel.document import Span


def tense_of(facts: Facts, span: Span) -> Tense:
    """Return of which time the document tells at *span*."""
    return Tense.PAST if looks_back(facts, span) else sentence_tense(facts, span)


def is_told(facts: Facts, span: Span) -> bool:
    """Whether *span* surely stands in what tells what was."""
    return tense_of(facts, span) is Tense.PAST


def looks_back(facts: Facts, span: Span) -> bool:
    """Whether its chapter or the words before *span* look back, whatever the sentence says.

    All that is asked of a figure: in a sentence it speaks for the past, and a goal has one too.
    """
    return facts[History].tells(span)
