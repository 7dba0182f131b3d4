"""Words that are the same without diacritics: đẳng, dẳng, đằng."""

from checker.facts.store import Facts
from checker.kernel.phrases import Pairs
from checker.kernel.text import strip_marks


class Lookalikes(dict[str, tuple[str, ...]]):
    """The text's words by what they are without diacritics; words that stand alone left out."""


def read_lookalikes(facts: Facts) -> Lookalikes:
    """Return the words of the text's pairs by what they are without diacritics."""
    words = sorted({word for pair in facts[Pairs] for word in pair})
    found = Lookalikes()
    # One call for all words; str.split() gives nothing for nothing.
    for word, bare in zip(words, strip_marks(" ".join(words)).split(), strict=True):
        found[bare] = (*found.get(bare, ()), word)
    return found
