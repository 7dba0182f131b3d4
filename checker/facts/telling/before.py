"""Clauses of the time before a body or unit ended: by a day, a year or the rearrangement itself."""

import datetime as dt
import re

from checker.facts.store import Facts
from checker.facts.telling.named_times import times_in
from checker.facts.telling.sentence import Tense, names_a_time_past, sentence_tense
from checker.facts.telling.until_then import is_of_until_then
from checker.form.blocks import NOTES
from checker.form.outline import Outline
from checker.form.sections import has_word
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_SENTENCE = 300
"""Characters to both sides of a name in which its sentence says of which time it tells."""
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
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?!\d)")
"""A year written with its month otherwise: Từ tháng 9-1991 đến tháng 8-2000."""
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
    return (
        is_of_until_then(facts, span, until)
        or _is_before_the_merger(facts, span)
        or _is_in_a_year_before(facts, span, until)
        or _is_reported(facts, span, until)
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
    times = times_in(facts, sentence)
    opens = [latest for at, latest in times if at.end <= head.end() + 1]
    opens = opens or [dt.date(int(year), 12, 31) for year in _YEAR.findall(head.group())]
    return (
        bool(opens)
        and all(latest < until for latest in (*opens, *(last for _, last in times)))
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
    times = times_in(facts, sentence)
    return bool(times) and all(latest < until for _, latest in times)


def _is_reported(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether a report on the year in which *until* lies tells it, and neither asks for nor plans it."""
    plan = facts[Plan]
    if plan.kind != "bao-cao" or plan.year != until.year:
        return False
    sentence = facts[Sentences].around(span.start)
    block = facts.document.block_at(span.start)
    if block is not None and block.source.part in NOTES:  # of no chapter: its clause alone
        start = max(sentence.start, facts.lined.rfind(";", 0, span.start) + 1)
        behind = facts.lined.find(";", span.end, sentence.end)
        return not _turns_ahead(facts, Span(start, behind if behind >= 0 else sentence.end))
    within = [s for s in facts[Outline].sections if s.span.contains(span)]
    titles = [facts[Outline].titles[section.index] for section in within]
    if not within or any(_is_to_come(facts, title) for title in titles):
        return False
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
