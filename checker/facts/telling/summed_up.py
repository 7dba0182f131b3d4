"""Papers that sum up what is over: the years in their title, their bodies and programmes are the subject."""

import datetime as dt
from typing import NamedTuple

from checker.facts.periods import Period, Periods
from checker.facts.store import Facts
from checker.form.header import Header
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_REACH = 260
"""Characters before a passage in which its clause says that it is carried on."""
_TITLE = Grammar(r"(?<!\w){title-back}(?!\w)(?P<rest>.*)")
# "05 năm thực hiện Chương trình …", "10 năm thi hành Luật …"
_HOW_LONG = Grammar(r"(?<!\w)(?P<years>\d{1,2}) {year}(?!\w)(?! 20\d\d)")
_CARRIED_ON = Grammar(
    r"(?:(?:(?<![^\n])|(?<=[,;:.] ))(?:(?:[-–+*•]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]) ?)?"
    r"(?:(?:{ahead.word}|{turning-ahead}|{task-verb.organise}|{assigns}) )*{carries-out}"
    r"|(?<!\w){going-on})(?!\w)"
)
_SETS = Grammar(r"(?<!\w)(?:{assigns}|{to-do}|{ahead.word}|{going-on})(?!\w)")
_DOES = Grammar(
    r"(?:(?!(?<!\w)(?:{already}|{of-unit}|{and}|{during}(?! (?:{year}|{month}|{quarter}|\d)))(?!\w))[^.;,\n]){0,50}?"
    r"(?::|(?<!\w)(?:{task-verb}|{task-verb.organise})(?!\w))"
)
_SENT_TO = Grammar(
    r"(?<!\w)(?:{send}|{report-word})(?:(?: [^\W\d]+){0,4} (?:{sent-home}|{sent-to}))? $"
)


class SummedUp(NamedTuple):
    """The years from ``first`` to ``last`` that a paper sums up, both over or ending when it was signed."""

    first: int
    last: int


def read_summed_up(facts: Facts) -> SummedUp | None:
    """Return the years that the title sums up: Tổng kết 05 năm …, Đánh giá … giai đoạn 2021 - 2025."""
    signed, subject = facts[Header].date, facts[Parts].subject
    title = facts.lexicon.pattern(_TITLE).search(facts.folded, *subject)
    if title is None or signed is None or not signed.year:
        return None
    rest = Span(*title.span("rest"))
    for period in facts[Periods].inside(rest):
        if is_over(period, signed.year):
            return SummedUp(period.first, period.last)
    long = facts.lexicon.pattern(_HOW_LONG).search(facts.folded, *rest)
    return SummedUp(signed.year - int(long["years"]), signed.year - 1) if long else None


def is_over(period: Period, year: int) -> bool:
    """Whether *period* may be summed up in *year*: it is over, or ends with it."""
    return period.last <= year


def is_of_summed_up(facts: Facts, period: Span, last: int) -> bool:
    """Whether a period up to the year *last*, at *period*, is of what the paper sums up, and not carried on."""
    told = read_summed_up(facts)
    if told is None or last > told.last:
        return False
    start = max(facts[Sentences].around(period.start).start, period.start - _REACH)
    return facts.lexicon.pattern(_CARRIED_ON).search(facts.lined, start, period.start) is None


def did_then(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether the body at *span*, there *until* then, did its part in the years summed up, and has no task now."""
    told = read_summed_up(facts)
    if told is None or not told.first <= until.year <= told.last + 1:
        return False
    sentence = facts[Sentences].around(span.start)
    pattern = facts.lexicon.pattern
    return (
        pattern(_SETS).search(facts.lined, *sentence) is None
        and pattern(_DOES).match(facts.lined, span.end) is None
        and pattern(_SENT_TO).search(facts.lined, max(0, span.start - _REACH), span.start) is None
    )
