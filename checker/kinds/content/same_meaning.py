"""What is demanded in other words of the same meaning: củng cố Ban … for kiện toàn Ban …."""

import re

from checker.facts import Facts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase, variants, without_overlaps
from checker.lexicon.lexicon import Lexicon

_LIST = "same-meaning"
"""Words by the group that they are of: those of one group say the same."""


def in_other_words(facts: Facts, phrase: Phrase) -> tuple[str, ...]:
    """Return *phrase* with words of the same meaning in the place of its own; none where it has no such words."""
    return facts.lexicon.made(_others, phrase)


def places_in_any_words(facts: Facts, phrase: Phrase) -> tuple[Span, ...]:
    """Return where *phrase* stands, or others of its meaning; of one syllable only where it opens something.

    Lập tổ tư vấn is thành lập; độc lập is not.
    """
    others = [
        span
        for other in in_other_words(facts, phrase)
        for span in facts.find(other)
        if " " in other or _opens(facts, span)
    ]
    return without_overlaps((*facts.find(phrase), *others)) if others else facts.find(phrase)


def _opens(facts: Facts, span: Span) -> bool:
    """Whether *span* begins with a capital, or behind a sign."""
    before = facts.text[max(0, span.start - 2) : span.start].rstrip(" ")
    return facts.text[span.start].isupper() or before[-1:] in {",", ";", ":", "-", "(", "+", "\n"}


def _others(lexicon: Lexicon, phrase: Phrase) -> tuple[str, ...]:
    own = variants(phrase)
    found = dict.fromkeys(other for words in own for other in _changed(lexicon, words))
    return tuple(other for other in found if other not in own)


def _changed(lexicon: Lexicon, words: str) -> list[str]:
    """Return *words* with the longest that has a group exchanged for each of that group."""
    for known in lexicon.words(_LIST):
        at = re.search(rf"(?<!\w){re.escape(known)}(?!\w)", words)
        if at is not None:
            group = lexicon.value(_LIST, known)
            same = [one for one in lexicon.words(_LIST) if lexicon.value(_LIST, one) == group]
            return [f"{words[: at.start()]}{one}{words[at.end() :]}" for one in same]
    return []
