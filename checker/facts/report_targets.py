"""Reports that are counted as a target, not asked for: 100% báo cáo định kỳ được gửi trên hệ thống."""

from checker.facts.store import Facts
from checker.lexicon.grammar import Grammar

_COUNTED = Grammar(
    r"(?:[0-9] ?(?:%|{percent})|(?<!\w){target-rate})(?: {reports-counted})* "
    r"(?:$|{report-word}(?!\w)[^.;\n]*$)"
)
_REACH = 160
"""Characters before a word for a report in which its share, or that of another one, may stand."""


def is_target(facts: Facts, report: int) -> bool:
    """Whether the word for a report at the offset *report* is of a clause in which reports have a share."""
    line = facts.lined.rfind("\n", 0, report) + 1
    counted = facts.lexicon.pattern(_COUNTED)
    return counted.search(facts.lined, max(line, report - _REACH), report) is not None
