"""Results of years before those of the plan, told without a word on the past: Giai đoạn 2021 - 2025, 94% xã …."""

import re

from checker.facts import Facts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_OPENS = Grammar(
    r"(?:(?<=[.:;] )|(?<=[.:;])|(?<=\n)|(?<=[)] ))(?:[+–-] ?)?{demand.period} "
    r"(?P<first>20\d\d)(?: ?(?:[–-]|{until}(?: {year})?) ?(?P<last>20\d\d))?(?=[,:] )"
)
_SENTENCE_ENDS = re.compile(r"\w{2}\. ")
# Năm 2025 đã mở 186 lớp; năm 2026 tiếp tục …
_AHEAD = Grammar(r"(?<!\w)(?:{aim-word}|{going-on})(?!\w)")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_REACH = 400
"""Characters before a clause in which its sentence may open with years."""


def is_of_past_years(facts: Facts, words: Span, paragraph: Span) -> bool:
    """Whether *words* stand in a sentence of a *paragraph* that opens with years that are over."""
    plan = facts[Plan]
    first = plan.horizon[0] if plan.horizon else plan.year
    if first is None:
        return False
    words = Span(max(paragraph.start, words.start - _REACH), words.end)
    found = [*facts.lexicon.pattern(_OPENS).finditer(facts.lined, *words)]
    if not found or _SENTENCE_ENDS.search(facts.text, found[-1].end(), words.end):
        return False
    behind = found[-1].end()
    if facts.lexicon.pattern(_AHEAD).search(facts.lined, behind, words.end):
        return False
    years = [found[-1]["last"] or found[-1]["first"], *_YEAR.findall(facts.text, behind, words.end)]
    return max(map(int, years)) < first
