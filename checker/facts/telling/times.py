"""Past times of which a clause tells: how things stood then, what was done, whose figures they are.

A year that is over is left over only where this year's work is set for it. What is
told so is none, under whatever heading it stands.
"""

import re

from checker.facts.store import Facts
from checker.facts.tables import Tables
from checker.facts.telling.due import is_due, may_be_due
from checker.facts.telling.history import History
from checker.facts.telling.late_reports import is_reported_late
from checker.facts.telling.of_then import is_of_then, is_rewarded, is_work_too
from checker.facts.telling.sentence import GOAL, Tense, is_of_goals, is_set_ahead
from checker.facts.telling.told import is_told, tense_of
from checker.facts.telling.until_then import stood_until
from checker.facts.years import Years
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_BEFORE = 120
"""Characters before a time in which the words that tell of it stand."""
_WITHIN = 70
"""Characters between a time and what is said of it: the subject comes first."""
_BETWEEN = rf"(?:(?!(?<!\w){{task-verb}}(?!\w))[^.;:\n]){{0,{_WITHIN}}}?"
_REACH = 300
"""Characters to both sides of a time in which its sentence tells what is done with it."""
_DONE_WITHIN = 60
"""Characters between a time and *đã*: who has done it."""
_LATE_WITHIN = 25
"""Characters between a year and the word that what was due in it came late."""
_OPENING = 12
"""A year within so many characters opens its sentence: “Trong năm 2025”, “- Năm 2025, …”."""
_MORE = 25
"""Characters behind a time in which a sentence says what happened then, at least."""
_FIGURE = r"\d[\d.,]* ?%?"

# As in "Năm 2025, tỷ lệ nữ trong lãnh đạo là 36,4%".
_STATED = Grammar(rf"{_BETWEEN}(?<!\w){{stated}} {_FIGURE}")
# "Năm 2025 là năm đầu vận hành chính quyền hai cấp"
_IS_A_YEAR = Grammar(r" (?:[^\W\d]+ )?{is} {year} ")
_OPENS = Grammar(r"(?:^|[\n;,(]|[.:] )[-+ ]*(?:{during} |{part-of-time} )?$")
# "9 vụ năm 2024, 6 vụ năm 2025": side by side
_COUNTED = Grammar(rf"(?<![\w.,/]){_FIGURE}(?: [^\W\d]+){{0,3}} {{year}} 20\d\d(?!\d)")
# "số liệu năm 2024 và sáu tháng đầu năm 2025 lấy theo …"
_OF_FIGURES_TOO = Grammar(
    r"(?<!\w){figures}(?: {figures.what}){0,2} [^.;:,\n]{0,16}20\d\d(?:,| {and})(?: \w{1,4})? ?$"
)
# "chỉ tiêu mà tỉnh … đã công nhận đạt trong năm 2024"; what was only given is still to be done
_DONE_IN = Grammar(
    rf"(?<!\w){{already}} (?!{{given-task}}(?!\w)|{{given-task.bare}}(?!\w))(?:{{task-verb}} )?"
    rf"(?:(?!(?<!\w){{task-verb}}(?!\w))[^.;,:\n]){{0,{_WITHIN}}}$"
)
# "dự toán đã được HĐND quyết định tháng 12/2025": done then, not to be done
_OF_CLAUSE = rf"[^.;,:\n]{{0,{_DONE_WITHIN}}}"
_DONE_THEN = Grammar(
    rf"(?<!\w)(?:{{already}}(?!\w){_OF_CLAUSE}"
    rf"|{{passive}} {_OF_CLAUSE}(?<!\w){{decided}}(?: {{during}}| {{on-day}})?(?: {{day}})? )$"
)
_DONE = Grammar(rf"[^.;\n]{{0,{_DONE_WITHIN}}}(?<!\w){{already}}(?!\w)")
_WORK_OF = Grammar(r"(?<!\w){work-of} {possessive} $")
# Compared with last year: năm 2025: 100%
_COMPARED = Grammar(r" ?(?::|{is}|{measured}) ?\d|\) {changed}(?!\w)")
_CARRIED = Grammar(r" {carried-over}(?!\w)")
_GOAL_OF = Grammar(r"(?<!\w){goal-of} $")
# "đơn vị nộp báo cáo năm 2025 chậm", "các vụ việc năm 2025": of which no plan is made
_LATE = Grammar(
    rf"(?:(?!(?<!\w){{late.not}}(?!\w))[^.;,:\n]){{0,{_LATE_WITHIN}}}?(?<!\w){{late}}(?! {{late.not}}(?!\w))(?!\w)"
    rf"(?![^.;\n]{{0,{_LATE_WITHIN}}}(?<!\w){{to-do}}(?!\w))"
)
_ON_RECORD = Grammar(r"(?<!\w){on-record} (?:(?:{possessive}|{during}|{since}) )?$")
_PERCENT = re.compile(r"\d ?%")
_CHANGED = Grammar(r" {changed} ?\d")
_MEASURED = Grammar(rf"[^.;\n]{{0,{_DONE_WITHIN}}}(?<!\w)(?:{{measured}}|{{changed}}) ?\d")
# (năm 2025 lần lượt là 100% và 52%): a figure beside the plan's own, but no work
_OPENS_BRACKETS = Grammar(r"\( ?$")
_FIGURE_IN_BRACKETS = Grammar(r"(?: ?(?:{figure-lead}(?= )|:))* ?\d[^()\n]*\)")
# A cell "6 vụ (cả năm 2025)": from where a goal beside it starts
_BASE = Grammar(rf"{_FIGURE}(?: [^\W\d]+){{0,2}} \((?:{{base-lead}} )?{{year}} 20\d\d\)")
_PLANNED = Grammar(r"(?<!\w){planned-column}(?!\w)")
_TASK = Grammar(r"(?<!\w)(?:{task-verb}|{task-verb.organise}|{carries-out}|{other-task})(?!\w)")
_LIMIT = Grammar(r"(?<!\w){limit.before}(?: {day})? $")
_GOES_ON = Grammar(rf" ?,? ?(?! ?[(:])[^:;\n]{{{_MORE},}}?\.(?=\n|$| [^\W\d_])")
_HAS_FIGURE = Grammar(_FIGURE)
_SEVERAL = 2
# "ra mắt tháng 3/2025 và tháng 10/2025"
_SINCE = Grammar(
    r"(?<!\w)(?:{since}|{founded} {and} {founded}|(?:(?P<linked>{and}|{going-on.link}|{assigns}) )?{founded})"
    r"(?: {during}| {on-day})? ?"
    r"(?:{month} \d{1,2}(?: ?/ ?| {year} )20\d\d(?:,| {and}) ){0,3}$"
)


def is_told_time(facts: Facts, span: Span, *, dated: bool = False, aimed: bool = False) -> bool:
    """Whether the clause around the past time at *span*, or its sentence, tells what was.

    One that is *dated* is a day or month, on which something may have been decided; one *aimed* at
    has its figure for a goal.
    """
    if _looks_back(facts, span, dated=dated) or is_of_then(facts, span):
        return True
    if is_reported_late(facts, span):
        return True
    if any(_found(facts, grammar, span) for grammar in (_DONE_IN, _OF_FIGURES_TOO)):
        return True
    if dated and _found(facts, _DONE_THEN, span):
        return True
    if stood_until(facts, span):
        return True
    return (
        _is_beside_its_figure(facts, span)
        or (_follows(facts, _COMPARED, span) and not (aimed or _heads_goals(facts, span)))
        or (_follows(facts, _CARRIED, span) and not aimed)
        or (_opens_sentence(facts, span) and _follows(facts, _DONE, span))
        or _follows(facts, _IS_A_YEAR, span)
        or (_follows(facts, _LATE, span) and not dated)
        or _is_on_record(facts, span)
        or _is_stated(facts, span)
        or _is_base(facts, span)
    )


def is_doubtful(facts: Facts, span: Span) -> bool:
    """Whether a person has to see if the time at *span* is told: few signs, or no word of any work.

    "Ngày 22/10/2025 đoàn kết luận xã chi sai nguồn" goes on; what ends with its time names a task.
    """
    if may_be_due(facts, span) or is_rewarded(facts, span):
        return True
    tense = tense_of(facts, span)
    if tense is not Tense.OPEN:
        return tense is Tense.DOUBTFUL
    is_limit = _found(facts, _LIMIT, span) or facts[Tables].around(span.start) is not None
    return not is_limit and _follows(facts, _GOES_ON, span)


def _looks_back(facts: Facts, span: Span, *, dated: bool) -> bool:
    """Whether the document tells of the past at *span*, and does not set it as the time of a work."""
    if not is_told(facts, span):
        return False
    history = facts[History]
    if history.in_section(span) or history.in_paragraph(span):
        return True
    return not (is_due(facts, span, dated=dated) or (dated and may_be_due(facts, span)))


def _heads_goals(facts: Facts, span: Span) -> bool:
    """Whether goals of that time follow, and the plan's own do not: Chỉ tiêu năm 2025: 100%."""
    if not _found(facts, _GOAL_OF, span):
        return False
    behind = Span(span.end, span.end + _BEFORE)
    return not any(behind.contains(y.span) and facts[Plan].covers(y.year) for y in facts[Years])


def opens_with_figures(facts: Facts, span: Span) -> bool:
    """Whether the time at *span* opens its sentence, and figures of it follow: Cuối năm 2025 còn 45 hộ."""
    opening = Span(facts[Sentences].around(span.start).start, span.start)
    if facts.lexicon.pattern(GOAL).search(facts.folded, *opening) is not None:
        return False
    return _follows(facts, _CHANGED, span) or (
        _opens_sentence(facts, span) and _follows(facts, _MEASURED, span)
    )


def is_of_its_work(facts: Facts, span: Span) -> bool:
    """Whether the work of the year at *span* is to be done: Triển khai các hoạt động của năm 2025."""
    return _found(facts, _WORK_OF, span) and is_set_ahead(facts, span)


def _opens_sentence(facts: Facts, span: Span) -> bool:
    return span.start - facts[Sentences].around(span.start).start < _OPENING


def _is_beside_its_figure(facts: Facts, span: Span) -> bool:
    """Whether *span* opens brackets in which its figure, or what was done then, follows."""
    return _found(facts, _OPENS_BRACKETS, span) and (
        _follows(facts, _FIGURE_IN_BRACKETS, span) or _follows(facts, _DONE, span)
    )


def _is_on_record(facts: Facts, span: Span) -> bool:
    """Whether incidents of that time are named, and no share of them is a goal."""
    if not _found(facts, _ON_RECORD, span):
        return False
    sentence = facts[Sentences].near(span, _REACH)
    goal = facts.lexicon.pattern(GOAL)
    return not (goal.search(facts.folded, *sentence) or _PERCENT.search(facts.folded, *sentence))


def _is_stated(facts: Facts, span: Span) -> bool:
    """Whether the sentence gives the figures of that time, and sets none: no goal, no task."""
    sentence = facts[Sentences].near(span, _REACH)
    goal, task, counted = map(facts.lexicon.pattern, (GOAL, _TASK, _COUNTED))
    if goal.search(facts.folded, *sentence) or is_of_goals(facts, span):
        return False
    if _found(facts, _OPENS, span) and _follows(facts, _STATED, span):
        return True
    if task.search(facts.folded, *sentence):
        return False
    figures = [Span(*match.span()) for match in counted.finditer(facts.folded, *sentence)]
    return len(figures) >= _SEVERAL and any(figure.contains(span) for figure in figures)


def _is_base(facts: Facts, span: Span) -> bool:
    """Whether a cell says of which year its figure is, and the goal stands beside it."""
    placed = facts[Tables].around(span.start)
    own = placed[1].cell_at(span.start) if placed else None
    if placed is None or own is None:
        return False
    table, row = placed
    base, planned, figure = map(facts.lexicon.pattern, (_BASE, _PLANNED, _HAS_FIGURE))
    text = facts.folded[own.span.start : own.span.end].strip()
    if base.fullmatch(text) is None or planned.search(table.head(own.column, facts.folded)):
        return False
    beside = [cell for cell in row.told if cell.span.start > own.span.start]
    return any(figure.search(facts.folded, *cell.span) for cell in beside)


def _found(facts: Facts, grammar: Grammar, span: Span) -> bool:
    """Whether *grammar*, which ends in ``$``, stands right before *span* in its sentence."""
    low = max(facts[Sentences].around(span.start).start - 2, span.start - _BEFORE, 0)
    return facts.lexicon.pattern(grammar).search(facts.lined, low, span.start) is not None


def _follows(facts: Facts, grammar: Grammar, span: Span) -> bool:
    return facts.lexicon.pattern(grammar).match(facts.lined, span.end) is not None


def is_since(facts: Facts, span: Span) -> bool:
    """Whether something is so, or is there, since the time at *span*; what is joined to a work is to be done."""
    low = max(0, span.start - _BEFORE)
    found = facts.lexicon.pattern(_SINCE).search(facts.folded, low, span.start)
    if found is None:
        return False
    return not (found["linked"] and is_work_too(facts, found.start("linked")))
