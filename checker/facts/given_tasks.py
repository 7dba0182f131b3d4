"""*Đã được giao, đã được phê duyệt*: what was given or approved before is this year's task, not done yet."""

import re

from checker.facts.store import Facts
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_GIVEN = Grammar(r" {given-task}(?!\w)")
_YEAR = re.compile(r"(?<![\d/.])(?:\d{1,2}/)?(20\d\d)(?!\d)")


def is_given(facts: Facts, already: int) -> bool:
    """Whether the word *đã* that ends at *already* only says that a task was given.

    With a past year in its sentence it tells of that year.
    """
    if facts.lexicon.pattern(_GIVEN).match(facts.folded, already) is None:
        return False
    sentence, year = facts[Sentences].around(already), facts[Plan].year
    years = [int(found) for found in _YEAR.findall(facts.folded, *sentence)]
    return year is None or all(found >= year for found in years)
