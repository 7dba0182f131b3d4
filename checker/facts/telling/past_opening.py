"""Sentences that open with a time that is over: Sau 10 năm thực hiện …; Giai đoạn 2021 - 2025, …."""

import re

from checker.facts.store import Facts
from checker.facts.telling.sentence import Tense, tells_a_result, tells_an_event
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_REACH = 300
"""Characters to both sides of a passage that are looked at of its sentence."""
_MARK = r"(?:[-–+*•]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)])? ?"
_TIME_WORD = r"(?:{time-lead}|{programme-years}|{year}|{until}|{since}|{plural}|{during})"
# Giai đoạn 2021 - 2025; Từ năm 2021 đến hết năm 2025; Trong các năm 2024, 2025
_YEARS = Grammar(
    rf"{_MARK}(?:{_TIME_WORD} )*20\d\d(?:(?: ?(?:[-–,]|{{and}}) ?| )(?:{_TIME_WORD} )*20\d\d)*+(?![\d/])"
    r"(?! ?,?(?: [^\W\d]+){0,2} {ended}| ?,? {ended.right-behind})"
)
_A_YEAR = re.compile(r"20\d\d")
# Sau hơn 10 năm, Trải qua năm năm; of the next five years "trong" is said as well
_SO_LONG = Grammar(
    rf"{_MARK}(?P<over>{{years-over}} )?(?:{{during}} )?(?:{{years-over.some}} )?"
    r"(?:\d{1,2}|{told.so-many}) {year}(?! \(?20\d\d| {years-to-come}(?!\w))(?!\w)"
)
_THEN = Grammar(rf"{_MARK}{{told.then}}(?!\w)")
_GOES_ON = Grammar(r"(?<!\w)(?:{going-on}|{to-do}|{ahead.word})(?!\w)")
_CLAUSE_ENDS = re.compile("[,:;]")


def tense_of_opening(facts: Facts, span: Span, first_year: int | None) -> Tense:
    """Return of which time the opening of the sentence around *span* makes what stands there.

    PAST where it is counted in years that have gone by, or a result follows; DOUBTFUL where the
    time is over before *first_year* and the sentence says no more; OPEN without such an opening, and
    where the work is carried on behind it.
    """
    sentence = facts[Sentences].near(span, _REACH)
    pattern, text = facts.lexicon.pattern, facts.lined
    so_long = pattern(_SO_LONG).match(text, sentence.start, span.start)
    then = pattern(_THEN).match(text, sentence.start, span.start)
    opening = so_long or then or _past_years(facts, Span(sentence.start, span.start), first_year)
    if opening is None:
        return Tense.OPEN
    between = Span(opening.end(), span.start)
    if so_long and so_long["over"] and not _CLAUSE_ENDS.search(text, *between):
        return Tense.PAST
    if pattern(_GOES_ON).search(text, *between):
        return Tense.OPEN
    rest = Span(opening.end(), sentence.end)
    told = tells_an_event(facts, rest) or tells_a_result(facts, rest)
    return Tense.PAST if told else Tense.DOUBTFUL


def _past_years(facts: Facts, head: Span, first_year: int | None) -> re.Match[str] | None:
    """Return the years that *head* opens with, where all are before *first_year*."""
    opening = facts.lexicon.pattern(_YEARS).match(facts.lined, *head)
    if opening is None or first_year is None:
        return None
    return opening if max(map(int, _A_YEAR.findall(opening[0]))) < first_year else None
