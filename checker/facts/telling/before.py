"""Clauses of the time before a body or unit ended: by a day, a year or the rearrangement itself."""

import datetime as dt
import re

from checker.facts.citations import Citations
from checker.facts.dates import Dates
from checker.facts.months import Months
from checker.facts.store import Facts
from checker.facts.telling.former import is_day_of_an_end
from checker.facts.telling.months_before import is_of_months_before
from checker.facts.telling.sentence import Tense, names_a_time_past, sentence_tense
from checker.facts.years import Years
from checker.form.outline import Outline
from checker.form.sections import has_word
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_REACH = 90
"""Characters before a name among which a day that governs it stands."""
_SENTENCE = 300
"""Characters to both sides of a name in which its sentence says of which time it tells."""
_MONTHS = 12
_BEFORE_DAY = Grammar(r"(?<!\w){formerly.in-brackets} $")
_CLAUSE = re.compile(r"[^.;\n()]{0,60}")
_UNTIL_DAY = Grammar(r" ?[(,]? ?{formerly.in-brackets}(?!\w)")
# …, UBND cấp huyện chưa bố trí đủ vốn trước khi thực hiện sắp xếp: the clause is of that time.
_BEFORE_MERGER = Grammar(r"[^.;\n]{0,120}?(?<!\w){before-merger}(?!\w)")
_WORKS = Grammar(
    r"(?:(?!(?<!\w)(?:{by-whom}|{not-yet}|{already})(?!\w))[^.;\n]){0,60}?"
    r"(?<!\w)(?:{task-verb}|{task-verb.organise})(?!\w)"
)
# Trong năm 2024, …; Ngày 30/12/2023, …; Từ năm 2021 đến năm 2023, …
_HEAD = Grammar(
    r"(?:[-+*•] ?)?(?:(?:{time-lead}|{day}|{month}|{year}|{until})(?!\w)[ ,]?|[-–\d/.]+ ?)*"
)
_OPEN = Grammar(r"(?<!\w){since} (?!.*(?<!\w){until}(?!\w))")
"""Từ năm 2024, …: from then on, up to the plan's day."""
_AHEAD = Grammar(
    r"(?<!\w)(?:(?P<not>{handed-over})|{assigns}|{to-do}|{going-on}"
    r"|(?:{turning-ahead}|{going-on.link}) {turning-ahead.verb})(?!\w)"
)


def is_of_time_before(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether *span* is told of the time before the day *until*.

    "trước ngày 01/7/2025 thuộc huyện …", "(huyện … trước ngày 01/7/2025)", "Năm 2024, huyện …"
    """
    behind = facts.lexicon.pattern(_UNTIL_DAY).match(facts.lined, span.end)
    if behind is not None and is_day_of_an_end(facts, behind.end()):
        return True
    return (
        _is_behind_a_day(facts, span, until)
        or is_of_months_before(facts, span, until)
        or _is_before_the_merger(facts, span)
        or _is_in_a_year_before(facts, span, until)
        or _is_reported(facts, span, until)
    )


def _is_behind_a_day(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether *trước ngày* with a day not after *until* stands before *span*."""
    before_day = facts.lexicon.pattern(_BEFORE_DAY)
    return any(
        day.value is not None
        and day.value <= until
        and _CLAUSE.fullmatch(facts.lined, day.span.end, span.start) is not None
        and before_day.search(facts.lined, max(0, day.span.start - _REACH), day.span.start)
        for day in facts[Dates].between(span.start - _REACH, span.start)
    )


def _is_before_the_merger(facts: Facts, span: Span) -> bool:
    """Whether the clause behind *span* says that it was before the rearrangement, and gives it no task."""
    pattern = facts.lexicon.pattern
    return (
        pattern(_BEFORE_MERGER).match(facts.lined, span.end) is not None
        and pattern(_WORKS).match(facts.lined, span.end) is None
    )


def _is_in_a_year_before(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether its sentence opens with a time before *until*, from which nothing turns ahead."""
    sentence = facts[Sentences].around(span.start)
    head = facts.lexicon.pattern(_HEAD).match(facts.lined, *sentence)
    if head is None or not head.group().strip() or head.end() > span.start:
        return False
    if facts.lexicon.pattern(_OPEN).search(head.group()) is not None:
        return False
    times = _times(facts, sentence)
    opens = [latest for at, latest in times if at.end <= head.end() + 1]
    return (
        bool(opens)
        and all(latest < until for _, latest in times)
        and not _turns_ahead(facts, Span(head.end(), sentence.end))
    )


def is_told_of(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether the sentence tells what was, and of no time but one before *until*.

    "Con đường này UBND huyện đầu tư năm 2021"; "Hồi còn huyện X, mỗi năm mở hai lớp"
    """
    tense, sentence = sentence_tense(facts, span), facts[Sentences].near(span, _SENTENCE)
    if tense is Tense.AHEAD:
        return False
    if tense is not Tense.OPEN and names_a_time_past(facts, span):
        return True
    if _turns_ahead(facts, sentence):
        return False
    times = _times(facts, sentence)
    return bool(times) and all(latest < until for _, latest in times)


def _is_reported(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether a report on the year in which *until* lies tells it, and neither asks for nor plans it."""
    plan = facts[Plan]
    if plan.kind != "bao-cao" or plan.year != until.year:
        return False
    within = [s for s in facts[Outline].sections if s.span.contains(span)]
    titles = [facts[Outline].titles[section.index] for section in within]
    if not within or any(_is_to_come(facts, title) for title in titles):
        return False
    sentence = facts[Sentences].around(span.start)
    return not _turns_ahead(facts, sentence)


def _turns_ahead(facts: Facts, within: Span) -> bool:
    """Whether a task is given or goes on there; what was handed over is none."""
    found = facts.lexicon.pattern(_AHEAD).finditer(facts.lined, *within)
    return any(match["not"] is None for match in found)


def _is_to_come(facts: Facts, title: str) -> bool:
    """Whether a chapter with *title* tells of what is to come: not *các giải pháp đã thực hiện*."""
    return has_word(title, "section.to-come", facts.lexicon) and not has_word(
        title, "section.review", facts.lexicon
    )


def _last_day(year: int, month: int) -> dt.date:
    return dt.date(year + month // _MONTHS, month % _MONTHS + 1, 1) - dt.timedelta(days=1)


def _times(facts: Facts, sentence: Span) -> list[tuple[Span, dt.date]]:
    """Return the days and years named in *sentence* outside citations, each with its last day."""
    found = [(d.span, d.value) for d in facts[Dates] if d.value and sentence.contains(d.span)]
    found += [(y.span, dt.date(y.year, 12, 31)) for y in facts[Years] if sentence.contains(y.span)]
    found += [
        (m.span, _last_day(m.year[0], m.month))
        for m in facts[Months]
        if m.year and sentence.contains(m.span)
    ]
    return [(at, latest) for at, latest in found if not facts[Citations].cover(at)]
