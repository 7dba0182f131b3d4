"""Whether a plan's title names a field of work, or says no more than that work is planned."""

import re

from checker.facts.store import Facts
from checker.lexicon.grammar import Grammar

# From where a word begins, or goes on behind a bracket: a word is looked at once.
_NUMBERED = re.compile(r"\([^()]*\)|(?<![^\s)])[^\s\d]*\d\S*")
"""Notes in brackets, numbers, days, the symbols of documents."""
_WHOSE = Grammar(
    r"(?<!\w)(?!{society}(?!\w))(?:{title-whose}|{unit.commune}|{unit.district}|{unit.province})(?!\w)"
    r".*?(?=(?<!\w){year}(?!\w)|[,;]|$)"
)
_COMMON = Grammar(r"(?<!\w)(?:{title-common}|{theme}|{document-kind}|{cited-kind})(?!\w)")
_WORD = re.compile(r"[^\W\d_]{2,}")


def names_a_field(facts: Facts, title: str) -> bool:
    """Whether words are left in the folded *title* that are not those of every plan's title."""
    rest = _NUMBERED.sub(" ", title)
    for grammar in (_WHOSE, _COMMON):
        rest = facts.lexicon.pattern(grammar).sub(" ", rest)
    return _WORD.search(rest) is not None
