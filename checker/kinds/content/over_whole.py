"""Shares of more than the whole: 120 % of the officials cannot be trained, but a plan can be met by 105 %."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.percentages import Percentages
from checker.facts.tables import Tables
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_WHOLE = 100
_COUNTED = Grammar(r"{share-of}(?!\w)")
_GROWTH = Grammar(r"(?<!\w)(?!{share-growth.not}(?!\w)){share-growth}(?!\w)")


def over_whole(facts: Facts) -> Iterator[Span]:
    """Yield the shares over 100 % of people, households or bodies, where nothing grows and no plan is met."""
    counted, growth = map(facts.lexicon.pattern, (_COUNTED, _GROWTH))
    for share in facts[Percentages]:
        if share.value <= _WHOLE or not counted.match(" ".join(share.thing)):
            continue
        placed = facts[Tables].around(share.span.start)
        around = placed[1].span if placed else facts[Sentences].around(share.span.start)
        head = facts[Tables].head_above(share.span.start, facts.folded)
        if not growth.search(facts.folded, *around) and not growth.search(head):
            yield share.span
