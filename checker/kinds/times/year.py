"""No year of another year's plan is left in the plan's own tasks."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.citations import BlankNumbers, Citations
from checker.facts.dates import Dates
from checker.facts.deadlines import Deadlines
from checker.facts.history import History
from checker.facts.periods import Periods
from checker.facts.ranges import Ranges
from checker.facts.whereabouts import Whereabouts
from checker.facts.years import Years
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase, find
from checker.kernel.sentences import Sentences
from checker.kernel.spans import span_set
from checker.kernel.text import matches
from checker.kinds.base import Kind
from checker.kinds.reply import Reply, worst
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

# A year to be reached, to be compared with or gone by is not the plan's own.
_NOT_OWN = re.compile(
    r"(?:đến|tới|từ|so với|trước|sau|cuối|đầu|hết|của|các|những|khoá|khóa|nhiệm kỳ|giai đoạn"
    r"|tầm nhìn|mốc|qua|kể từ|ban hành|sửa đổi(?:, bổ sung)?|hiến pháp|bộ luật|luật [^.;,]{3,60}"
    r"|nghị quyết|nghị định|quyết định|thông tư|chỉ thị)(?: cuối| hết| tháng \d{1,2})?,? ?$"
)
_NEXT_PLAN = re.compile(
    r"(?:xây dựng|lập|dự toán|dự kiến|phương hướng|kế hoạch|nhiệm vụ|đề xuất|đăng ký|chuẩn bị|tết)"
)
# Compared with last year (năm 2025: 100%), or told as done (Năm 2025, xã đã tổ chức …).
_COMPARED = re.compile(
    r" ?(?::|là|đạt|có) ?\d|\) (?:lên|xuống|còn|tăng|giảm)| chuyển (?:sang|tiếp)"
)
_DONE = re.compile(r"[^.;\n]{0,60}(?<!\w)đã(?!\w)")
_SINCE = re.compile(r"(?:từ|kể từ|thành lập|ra mắt|ban hành)(?: trong| vào)? ?$")
_LAW_BEFORE = re.compile(r"(?:luật|hiến pháp|pháp lệnh) [^.;\n]{2,100}$")
_LISTED_BEFORE = re.compile(r"năm 20\d\d ?(?:,|và) ?$")
_LISTED_AFTER = re.compile(r" ?(?:-|,|và|đến) ?(?:năm )?20\d\d")
_UNTIL = re.compile(r"(?:tính đến|kể từ|từ|số liệu|đến)(?: hết)?(?: ngày)? ?$")
_TIME_OF_TASK = re.compile(
    r"(?<!\w)(?:quý (?:i{1,3}|iv|[1-4])|tháng \d{1,2}) ?(?:/|năm) ?(?P<year>20\d\d)(?!\d)"
)
# The head of a column whose table the file form has lost: Ước thực hiện năm 2025.
_COLUMN_HEAD = re.compile(r"\n(?:ước )?(?:thực hiện|kết quả|đạt được|đầu kỳ),? ?\(?$")
_DAY_BEFORE = re.compile(r"(?:ngày|tháng) ?[\d./…]* ?(?:tháng ?[\d…]* ?)?$|quý [ivx\d]+[ /]*$")


class Params(NamedTuple):
    """``work`` are phrases that, before a year in the same sentence, speak of the plan's own work.

    ``event`` are names of events whose year another rule judges.
    """

    work: tuple[Phrase, ...]
    event: tuple[Phrase, ...] = ()


class _Time(NamedTuple):
    """A year in the plan's own text: bare (năm 2025), or of a day, month or quarter."""

    span: Span
    year: int
    bare: bool


OUTCOMES = {
    "missing": "Ghi “{found}” trong kế hoạch của năm {year}.",
    "unsure": "Có “{found}” ở {where}; cần xem có phải năm ghi nhầm không.",
    "unknown": "Chưa xác định được năm của kế hoạch nên chưa xét được.",
    "right": "Không thấy năm của kế hoạch khác trong các nhiệm vụ.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Years beside the plan's own work; those of citations, periods and results are fine."""
    reply = Reply(rule, facts, OUTCOMES)
    year = facts[Plan].year
    if year is None:
        return reply.review("unknown")
    faults: list[tuple[Status, Finding]] = []
    for time in (*_bare_years(params, facts), *_dated(facts)):
        status = _status(params, facts, time, year) if time.year != year else None
        if status is None:
            continue
        found = facts.quote(time.span)
        right = found.replace(str(time.year), str(year)) if status is Status.GAP else None
        outcome = "missing" if status is Status.GAP else "unsure"
        fields = {"found": found, "where": facts[Whereabouts].of(time.span.start)}
        faults.append((status, reply.finding(time.span, outcome, right, right, **fields)))
    return worst(faults) or reply.passed("right")


def _bare_years(params: Params, facts: Facts) -> Iterator[_Time]:
    events = facts.find_any(params.event)
    for mention in facts[Years]:
        span = mention.span
        before = facts.folded[max(0, span.start - 70) : span.start]
        after = facts.folded[span.end : span.end + 12]
        told = _NOT_OWN.search(before) or _DAY_BEFORE.search(before) or _LAW_BEFORE.search(before)
        if _heads_column(facts, span):
            continue
        listed = _LISTED_BEFORE.search(before) or _LISTED_AFTER.match(after)
        if not (told or listed or _of_event(facts, span, events)) and _is_own(facts, span):
            yield _Time(span, mention.year, bare=True)


def _dated(facts: Facts) -> Iterator[_Time]:
    """Yield months, quarters and days with a year: the time of a task, not of a document."""
    days = span_set(day.span for day in facts[Dates])
    for match in matches(_TIME_OF_TASK, facts.folded, ["quý ", "tháng "]):
        span = Span(*match.span())
        if _SINCE.search(facts.folded, max(0, span.start - 40), span.start):
            continue
        if not days.overlaps(span) and _is_own(facts, span):
            yield _Time(span, int(match["year"]), bare=False)
    apart = span_set(
        [
            *(deadline.span for deadline in facts[Deadlines].of_reports),
            *(dates.span for dates in facts[Ranges]),
            *(Span(blank.start, blank.end + 20) for blank in facts[BlankNumbers]),
        ]
    )
    for day in facts[Dates]:
        if day.year is None or apart.contains(day.span):
            continue
        before = facts.folded[max(0, day.span.start - 110) : day.span.start]
        told = _UNTIL.search(before) or _LAW_BEFORE.search(before)
        if not told and _is_own(facts, day.span):
            yield _Time(day.span, day.year, bare=False)


def _is_own(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in the plan's own words: not cited, not a period, not looking back."""
    parts = facts[Parts]
    if not any(part.contains(span) for part in (parts.body, parts.preamble, parts.appendix)):
        return False
    if facts[Citations].cover(span) or facts[Periods].overlap(span):
        return False
    opens = span.start - facts[Sentences].around(span.start).start < 12
    if opens and _DONE.match(facts.folded, span.end):
        return False
    return not facts[History].tells(span) and _COMPARED.match(facts.folded, span.end) is None


def _heads_column(facts: Facts, span: Span) -> bool:
    """Whether the year heads a table's column, or stands alone on its line as one does."""
    block = facts.document.block_at(span.start)
    if block is not None and block.cell is not None and block.cell.row == 0:
        return True
    if not facts.lined.startswith(("\n", ")\n"), span.end):
        return False
    before = facts.lined[max(0, span.start - 30) : span.start]
    return before.endswith("\n") or _COLUMN_HEAD.search(before) is not None


def _of_event(facts: Facts, span: Span, events: Sequence[Span]) -> bool:
    """Whether the year belongs to the action month, whose own rule judges it."""
    return any(
        e.end <= span.start <= e.end + 120
        and not any(c in facts.text[e.end : span.start] for c in ";.\n")
        for e in events
    )


def _status(params: Params, facts: Facts, time: _Time, year: int) -> Status | None:
    """Return how sure it is that *time*, of another year, was left over or mistyped."""
    parts = facts[Parts]
    concluding = facts[Parts].concludes and parts.closing.contains(time.span)
    if time.bare and (concluding or parts.preamble.contains(time.span)):
        return Status.GAP
    sentence = facts[Sentences].around(time.span.start)
    before = Span(max(sentence.start, time.span.start - 220), time.span.start)
    if time.year > year:
        ahead = _NEXT_PLAN.search(facts.folded, before.start, before.end)
        return Status.REVIEW if time.bare and time.year == year + 1 and not ahead else None
    if not time.bare:
        return Status.GAP
    if any(find(phrase, facts.folded, *before) for phrase in params.work):
        return Status.GAP
    return Status.REVIEW if year - time.year <= 3 else None


KIND = Kind("year", Params, check, OUTCOMES)
