"""What is due by a day: the words of its sentence that say so, and whether it is a report."""

import re
from typing import Literal, NamedTuple

from checker.facts.store import Facts
from checker.form.outline import Outline
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

Role = Literal["report", "other"]

REPORT = Grammar("(?<!\\w){report-word}(?! {reporter-rest})")
"""Grammar of the word for a report; a báo cáo viên is a person."""
SENT = Grammar(r"(?<!\w)(?:{send}|{sent-home})(?!\w)")
"""Grammar of the words by which something is sent in."""
# Doing something else by that day: a plan to be made, a list to be sent in.
_OTHER_TASK = Grammar(r"(?<!\w){other-task}(?!\w)")
# "Thời gian hoàn thành: trước ngày 15/11": what is to be done stands above
_DUE_LABEL = Grammar(r"(?<![^\n]){due-label} $")
_LABEL_WITHIN = 20
"""Characters of a label before its verb: Thời gian."""
_APART = Grammar(r",| {and} ")
_NEXT = Grammar(r"(?<!\w)(?:{limit.before} {day}|{limit.latest})")
# Định kỳ 6 tháng (trước ngày 10/6) và năm (trước ngày 30/11) báo cáo …: both days have what stands behind
_TIME = Grammar(r"(?<!\w)(?:{half-year}|{quarter})(?!\w)")
_TO_SHARE = Grammar(
    r"(?: |,|[()]|{and}|{every}|{half-year}|{quarter}|{year-report}|{year}|{limit-filler})*"
)
_TITLE_REACH = 400
"""Characters of a heading in which it says that it is about reports."""


class Task(NamedTuple):
    """The words that say what is due by a day: ``span`` of them, ``clause`` with the day.

    ``leads`` tells that they stand behind the day.
    """

    span: Span
    clause: Span
    leads: bool


def task_of(facts: Facts, before: Span, rest: Span, *, behind_leading: bool) -> Task:
    """Return what is due by the day between *before* and the *rest* of its sentence.

    It stands before the day, else behind it. Behind a day that leads (*behind_leading*) stands
    that one's task first: "Trước ngày 15/11 lập dự toán, trước ngày 20/11 gửi báo cáo".
    """
    behind = Span(rest.start, _task_end(facts, rest, shared=says(facts, _TIME, before)))
    spots = [before, behind]
    if behind_leading:
        spots = [_last_piece(facts, before), behind, Span(_first_task(facts, before), before.end)]
        before = spots[0]
    span = next((s for s in spots if names_a_task(facts, s)), before)
    return Task(span, Span(min(span.start, before.start), behind.end), span == behind)


def _task_end(facts: Facts, rest: Span, *, shared: bool) -> int:
    """Return where the words end that a day before *rest* may lead: at the next deadline.

    Where that one's own task stands before it, they end with the first task. Of days of reports on
    several times, the task behind the last may be *shared*.
    """
    following = facts.lexicon.pattern(_NEXT).search(facts.folded, *rest)
    if following is None:
        return rest.end
    between = Span(rest.start, following.start())
    beyond = Span(following.end(), _clause_end(facts, Span(following.end(), rest.end)))
    if names_a_task(facts, _last_piece(facts, between)) or not names_a_task(facts, beyond):
        return _first_task(facts, between)
    apart = facts.lexicon.pattern(_TO_SHARE).fullmatch(facts.folded, *between)
    return beyond.end if shared and apart and says(facts, REPORT, beyond) else between.end


def _last_piece(facts: Facts, within: Span) -> Span:
    """Return what follows the last comma or *và*; nothing where there is none."""
    cuts = [match.end() for match in facts.lexicon.pattern(_APART).finditer(facts.folded, *within)]
    return Span(cuts[-1] if cuts else within.end, within.end)


def _first_task(facts: Facts, within: Span) -> int:
    """Return where the first piece ends, between commas or *và*, that names a task."""
    for match in facts.lexicon.pattern(_APART).finditer(facts.folded, *within):
        if names_a_task(facts, Span(within.start, match.start())):
            return match.start()
    return within.end


def names_a_task(facts: Facts, within: Span) -> bool:
    """Whether anything to be done is named *within*: a report, or something else."""
    return says(facts, REPORT, within) or bool(_other_tasks(facts, within))


def says(facts: Facts, grammar: Grammar, within: Span) -> bool:
    """Whether the words of *grammar* stand *within*."""
    return facts.lexicon.pattern(grammar).search(facts.folded, *within) is not None


def _clause_end(facts: Facts, rest: Span) -> int:
    """Return where the next deadline is announced in the *rest* of a sentence, or its end."""
    following = facts.lexicon.pattern(_NEXT).search(facts.folded, *rest)
    return following.start() if following else rest.end


def role_of(facts: Facts, day: Span, task: Task, previous: Role | None) -> Role:
    """Return whether *task*, due by *day*, is a report; *previous* is what the day before it is of."""
    reports = _starts(facts, REPORT, task.span)
    tasks = _other_tasks(facts, task.span)
    sent = task.leads or says(facts, SENT, task.span)
    if reports and (not tasks or reports[-1] > tasks[0] or sent):
        return "report"
    # Behind the only day of its sentence a heading on reports says more: "hoàn thành việc gửi …".
    if tasks and (previous is not None or not task.leads):
        return "other"
    report = facts.lexicon.pattern(REPORT)
    titles = facts[Outline].titles_around(day.start)
    if any(report.search(title, 0, _TITLE_REACH) for title in titles):  # each day asks again
        return "report"
    return previous or "other"


def _starts(facts: Facts, grammar: Grammar, within: Span) -> list[int]:
    pattern: re.Pattern[str] = facts.lexicon.pattern(grammar)
    return [match.start() for match in pattern.finditer(facts.folded, *within)]


def _other_tasks(facts: Facts, within: Span) -> list[int]:
    """Return where another task begins; not what names a body (Ban Xây dựng Đảng) or labels a time."""
    label = facts.lexicon.pattern(_DUE_LABEL)
    return [
        start
        for start in _starts(facts, _OTHER_TASK, within)
        if not is_inside_a_name(facts.text, start)
        and label.search(facts.lined, max(0, start - _LABEL_WITHIN), start) is None
    ]


def is_inside_a_name(text: str, start: int) -> bool:
    """Whether the word at *start* has a capital though it opens nothing: Ban *Xây* dựng Đảng."""
    before = text[max(0, start - 2) : start]
    return (
        text[start].isupper()
        and text[start + 1 : start + 2].islower()
        and before[-1:] == " "
        and before[:1].isalnum()
    )
