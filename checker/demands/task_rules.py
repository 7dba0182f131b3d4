"""Tasks and targets of communes as proposals."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from checker.demands.due_rules import day_of, is_several
from checker.demands.figures import Figure, counts_communes, parts_of
from checker.demands.key_words import KeyWords
from checker.demands.proposal import Proposal, Sort
from checker.demands.reports import due_words, is_on_plan
from checker.demands.rules import example, in_short, quoted_alone, rule_of, sentence
from checker.demands.tasks import Task
from checker.demands.turned import of_one_commune
from checker.editing.ids import slug
from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.deadlines import Deadline, Deadlines
from checker.facts.telling.history import History
from checker.facts.whereabouts import Whereabouts
from checker.kernel.days import written_day
from checker.kernel.document import Span
from checker.kernel.text import as_written
from checker.lexicon.grammar import Grammar
from checker.library.rule import Severity
from checker.library.superior import SuperiorPlan

_TELLING = 2
"""Key words of a task that other plans do not have, at least: with fewer all of its words must stand together."""
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_PLACES = Grammar(
    r" ?(?:{target-filler} )*(?P<places>{demand.place}(?!\w)(?:(?:,| {and}) {demand.place}(?!\w))*)"
)
_EVERY = Grammar(
    r"(?:(?<!\w){every} |/ ?)(?:\d{1,2} )?"
    r"(?:(?P<week>{week})|(?P<month>{month})|(?P<quarter>{quarter})|(?P<year>{year}))(?!\w)"
)
_WHOLE = 100
"""Percent: all communes."""
_ABOUT = 4
"""Key words beside a figure that tell it from another."""


def task_proposal(
    facts: Facts, superior: SuperiorPlan, keys: KeyWords, task: Task, named: Sequence[Span]
) -> Proposal | None:
    """Return the demand of a task or a target; None where nothing in it tells it from others.

    What is *named* in it, units and an event, are demands of their own.
    """
    figure = task.figure if task.figure and not counts_communes(facts, task.figure) else None
    words, telling = _words(facts, keys, task, named)
    if figure is None and not telling and (len(words) <= 1 or named):
        return None  # giao Phòng … là cơ quan tham mưu, theo dõi: the unit is a demand of its own
    if figure is None and all(map(keys.is_generic, words)):
        return None  # lựa chọn hình thức phù hợp
    deadline = _deadline(facts, task)
    day = day_of(superior, deadline) if deadline else None
    quote = quoted_alone(facts, task.statement)
    given: dict[str, object]
    if figure is not None:
        given = {**_at_least(facts, keys, task, figure, words), "quote": quote}
    else:
        given = {"quote": quote, "words": keys.phrases(words)}
        if len(telling) < _TELLING:  # phân công công chức phụ trách: all of it, or any plan has it
            given["enough"] = 1.0
    once = deadline is not None and _is_once(superior, deadline)
    if day is not None and once:
        given["due"] = day
    sort: Sort = "target" if task.figure is not None else "task"
    says, suggestion = _told_as(facts, task, figure)
    of = task.effective.said(superior.years)
    says = f"{says} {of}" if of else says
    year = task.effective.first.year if task.effective.first else _year(superior)
    if deadline is not None and day is not None and "due" in given:
        suggestion = _dated(suggestion, task, deadline, day)
    rule = rule_of(
        title=says,
        group="content",
        severity=Severity.RECOMMENDED,
        kind="at-least" if figure is not None else "task",
        given=given,
        suggestion=suggestion,
        subject=superior.subject,
        examples=(
            example(quote, "pass", year),
            example("", "gap", year),
        ),
        effective=task.effective,
    )
    return Proposal(
        id=slug(says),
        sort=sort,
        says=says,
        due=day,
        due_words=due_words(facts, deadline) if deadline else "",
        quote=quote,
        span=task.statement.span,
        severity=Severity.RECOMMENDED,
        rule=rule,
        sure=task.sure,
        where=facts[Whereabouts].of(task.statement.span.start),
    )


def _words(
    facts: Facts, keys: KeyWords, task: Task, named: Sequence[Span]
) -> tuple[tuple[str, ...], list[str]]:
    """Return the key words of a task, and those of them that tell it from others."""
    verbs = task.figure is None or counts_communes(facts, task.figure)
    apart = [*named, *_cited(facts, task.words)]
    words = keys.of(task.words, [*apart, *_told(facts, task.words)], verbs=verbs)
    if len(words) < _TELLING:  # Tự đánh giá, chấm điểm …: that only sounds like looking back
        words = keys.of(task.words, apart, verbs=verbs)
    telling = [word for word in words if not keys.is_weak(word)]
    if telling:  # tổ chức diễn đàn: diễn đàn alone tells it
        words = tuple(word for word in words if word in telling or not keys.is_generic(word))
    return words, telling


def _cited(facts: Facts, words: Span) -> list[Span]:
    """Return kind and number of each document that *words* cite: theo Thông tư số 23/2014/TT-BVHTTDL."""
    cited = facts[Citations]
    first = bisect_left(cited, words.start, key=lambda one: one.number_span.start)
    found = takewhile(lambda one: one.number_span.end <= words.end, cited[first:])
    return [Span(one.extent.start, one.number_span.end) for one in found]


def _told_as(facts: Facts, task: Task, figure: Figure | None) -> tuple[str, str]:
    """Return what a task is called, and what one commune may write of it; *figure* is its own, if any."""
    says = in_short(sentence(facts.quote(task.words)))
    suggestion = of_one_commune(facts, task.words)
    if task.figure is None:
        return says, suggestion
    if figure is None and task.figure.least < _WHOLE:  # the share says whom it is of
        return in_short(sentence(facts.quote(task.statement.span))), suggestion
    if task.statement.is_row and not _is_within(task.figure, task):
        shown = _shown(facts, task, task.figure)
        says = f"{says}: {shown}"
        suggestion = suggestion if figure is None else f"{suggestion.rstrip('.')}: {shown}."
    return says, suggestion


def _dated(suggestion: str, task: Task, deadline: Deadline, day: date) -> str:
    """Return a *suggestion* with the day of the task, which may stand in another cell or clause."""
    if task.words.contains(deadline.span):
        return suggestion
    return f"{suggestion.rstrip('.')}, hoàn thành trước ngày {written_day(day)}."


def _places(facts: Facts, figure: Figure) -> str:
    """Return the places of which a share is, as one phrase: ấp, khóm."""
    found = facts.lexicon.pattern(_PLACES).match(facts.folded, *figure.thing)
    if found is None:
        return ""
    return facts.quote(Span(found.start("places"), found.end("places"))).lower()


def _shown(facts: Facts, task: Task, figure: Figure) -> str:
    """Return a figure of a row as it is written there, with its unit where a column has that: 08 tin, bài/tháng."""
    shown = facts.quote(figure.span).strip()
    if figure.percent:
        return f"{shown}%" if shown[-1:].isdigit() else shown
    if task.words.overlaps(figure.thing):
        return shown
    unit = facts.quote(figure.thing).strip()
    return _NUMBER.sub(lambda number: f"{number[0]} {unit[:1].lower()}{unit[1:]}", shown, count=1)


def _is_once(superior: SuperiorPlan, deadline: Deadline) -> bool:
    """Whether a day holds once, in one year: not every year of a plan for several."""
    several = is_several(superior) and deadline.date.year is None
    return deadline.date.exists and not deadline.recurring and not several


def _year(superior: SuperiorPlan) -> int | None:
    return superior.years[0] if superior.years else None


def _is_within(figure: Figure, task: Task) -> bool:
    return task.words.contains(figure.span)


def _told(facts: Facts, words: Span) -> list[Span]:
    """Return what of *words* looks back, if anything: no plan is searched for that."""
    starts = (match.start() for match in _WORD.finditer(facts.text, *words))
    first = next((at for at in starts if facts[History].tells(Span(at, at + 1))), None)
    return [Span(first, words.end)] if first is not None else []


def _at_least(
    facts: Facts, keys: KeyWords, task: Task, figure: Figure, words: tuple[str, ...]
) -> dict[str, object]:
    """Return the parameters of a figure: what is counted, what stands beside it."""
    least = int(figure.least) if figure.least == int(figure.least) else figure.least
    if figure.percent:
        of = [keys.first(figure.thing) or _places(facts, figure) or keys.first(task.words), *words][
            :1
        ]
    else:
        of = _counted(facts, keys, task, figure)
    of = keys.phrases(of)
    about = [phrase for phrase in keys.phrases(words) if phrase not in of]
    percent = {"percent": True} if figure.percent else {}
    beside = {"about": about[:_ABOUT]} if about else {}
    every = {} if figure.percent else _every(facts, task, figure)
    return {"least": least, "of": of, **percent, **every, **beside}


def _every(facts: Facts, task: Task, figure: Figure) -> dict[str, str]:
    """Return in which time the things are to be reached every time: 04 tin, bài mỗi tháng, 02 buổi/quý."""
    every = facts.lexicon.pattern(_EVERY)
    places = [task.words, figure.thing] if task.statement.is_row else [task.words]
    if len([*parts_of(facts, task.statement.span)]) == 1:
        places.append(task.statement.span)
    found = next(filter(None, (every.search(facts.folded, *place) for place in places)), None)
    return {"each": str(found.lastgroup)} if found else {}


def _counted(facts: Facts, keys: KeyWords, task: Task, figure: Figure) -> list[str]:
    """Return how the things are called that are counted: mô hình; buổi; tin, bài and tin bài."""
    words = [*keys.cut(figure.thing), "", "", ""]
    first, second, third = words[:3]
    counts = facts.lexicon.has("demand.counter", first)
    if counts and second[:1].isalpha() and not facts.lexicon.has("demand.stop", second):
        first, second, third = words[1:4]  # lượt tin, bài
    shorter = [first] if "," in first else []  # tin, bài, phóng sự: tin, bài alone are as good
    if second == "," and third:
        first = f"{first}, {third}"
    longer = (word for word in keys.cut(task.words) if word.startswith(f"{first} "))
    if not task.words.overlaps(
        figure.thing
    ):  # the unit of a row: cuộc; it is cuộc thi that is counted
        first = next(longer, first)
    of = dict.fromkeys(map(as_written, (first, *shorter)))
    return [way for one in of for way in dict.fromkeys((one, one.replace(",", "")))]


def _deadline(facts: Facts, task: Task) -> Deadline | None:
    within = task.statement.around if task.statement.is_row else task.statement.span
    if not task.statement.is_row and len([*parts_of(facts, within)]) > 1:
        within = task.words
    elif task.statement.behind is not None:  # (UBND các xã thực hiện, xong trước ngày 30/6)
        within = Span(within.start, task.statement.behind.end)
    deadlines = facts[Deadlines]
    first = bisect_left(deadlines, within.start, key=lambda deadline: deadline.span.start)
    found = deadlines[first] if first < len(deadlines) else None
    if is_on_plan(facts, within):  # by then a plan is sent in, not done what it plans
        return None
    return found if found is not None and within.contains(found.span) else None
