"""Of which time a passage tells: its chapter, the words that look back, its sentence, in this order."""

from checker.facts.store import Facts
from checker.facts.telling.history import History
from checker.facts.telling.past_opening import tense_of_opening
from checker.facts.telling.sentence import Tense, sentence_tense
from checker.kernel.document import Span


def tense_of(facts: Facts, span: Span) -> Tense:
    """Return of which time the document tells at *span*."""
    return Tense.PAST if looks_back(facts, span) else sentence_tense(facts, span)


def tense_with_opening(facts: Facts, span: Span, first_year: int | None) -> Tense:
    """Return of which time the document tells at *span*, a document or programme with years of its own.

    There the time that its sentence opens with speaks too, over before *first_year* of the plan.
    """
    return max(tense_of(facts, span), tense_of_opening(facts, span, first_year))


def may_be_history(facts: Facts, span: Span, first_year: int | None) -> bool:
    """Whether the programme at *span* is told of, or may be: its sentence opens with a time that is over."""
    return is_told(facts, span) or tense_of_opening(facts, span, first_year) is not Tense.OPEN


def is_told(facts: Facts, span: Span) -> bool:
    """Whether *span* surely stands in what tells what was."""
    return tense_of(facts, span) is Tense.PAST


def looks_back(facts: Facts, span: Span) -> bool:
    """Whether its chapter or the words before *span* look back, whatever the sentence says.

    All that is asked of a figure: in a sentence it speaks for the past, and a goal has one too.
    """
    return facts[History].tells(span)
