"""No year of another year's plan is left in the plan's own tasks."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.document import Span
from checker.facts import Facts
from checker.facts.dates import YearMention
from checker.facts.phrases import find
from checker.kinds.base import Kind
from checker.kinds.voice import Voice, worst
from checker.registers import Phrase
from checker.report import Finding, Status, Verdict
from checker.rule import Rule

# A year to be reached, to be compared with or gone by is not the plan's own.
_NOT_OWN = re.compile(
    r"(?:đến|tới|từ|so với|trước|sau|cuối|đầu|hết|của|các|những|khoá|khóa|nhiệm kỳ|giai đoạn"
    r"|tầm nhìn|mốc|qua|kể từ|ban hành|sửa đổi(?:, bổ sung)?|hiến pháp|bộ luật|luật [^.;,]{3,60}"
    r"|nghị quyết|nghị định|quyết định|thông tư|chỉ thị)(?: cuối| hết| tháng \d{1,2})?,? ?$"
)
_NEXT_PLAN = re.compile(
    r"(?:xây dựng|lập|dự toán|dự kiến|phương hướng|kế hoạch|nhiệm vụ|đề xuất|đăng ký|chuẩn bị|tết)"
)
_COMPARED = re.compile(r" ?(?::|là|đạt|có) ?\d")
_UNTIL = re.compile(r"(?:tính đến|kể từ|từ|số liệu|đến)(?: hết)?(?: ngày)? ?$")
_TIME_OF_TASK = re.compile(
    r"(?<!\w)(?:quý (?:i{1,3}|iv|[1-4])|tháng \d{1,2}) ?(?:/|năm) ?(?P<year>20\d\d)(?!\d)"
)
_DAY_BEFORE = re.compile(r"(?:ngày|tháng) ?[\d./…]* ?(?:tháng ?[\d…]* ?)?$|quý [ivx\d]+[ /]*$")


class Params(NamedTuple):
    """``work`` are phrases that, before a year in the same sentence, speak of the plan's own work."""

    work: tuple[Phrase, ...]


OUTCOMES = {
    "missing": "Ghi năm {found} trong nhiệm vụ của kế hoạch năm {year}.",
    "unsure": "Có năm {found} ở {where}; cần xem có phải năm ghi nhầm không.",
    "unknown": "Chưa xác định được năm của kế hoạch nên chưa xét được.",
    "right": "Không thấy năm của kế hoạch khác trong các nhiệm vụ.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Years beside the plan's own work; those of citations, periods and results are fine."""
    voice = Voice(rule, facts, OUTCOMES)
    year = facts.plan.year
    if year is None:
        return voice.review("unknown")
    events = facts.find_any(("tháng hành động",))
    faults: list[tuple[Status, Finding]] = []
    for mention in (*facts.years, *_dated(facts)):
        if mention.year == year or not _is_own(facts, mention) or _of_event(facts, mention, events):
            continue
        status = _status(params, facts, mention, year)
        if status is None:
            continue
        sure = status is Status.GAP
        found = mention.year
        fix = f"{facts.quote(mention.span)[:-4]}{year}" if sure else None
        outcome = "missing" if sure else "unsure"
        where = facts.where(mention.span.start)
        suggestion = f"năm {year}" if sure else None
        faults.append(
            (
                status,
                voice.finding(mention.span, outcome, suggestion, fix, found=found, where=where),
            )
        )
    return worst(faults) or voice.passed("right")


def _is_own(facts: Facts, mention: YearMention) -> bool:
    parts = facts.anatomy
    span = mention.span
    inside = parts.body.contains(span) or parts.preamble.contains(span)
    if not inside or facts.is_cited(span) or any(p.span.overlaps(span) for p in facts.periods):
        return False
    before = facts.folded[max(0, span.start - 70) : span.start]
    after = facts.folded[span.end : span.end + 12]
    if (
        _NOT_OWN.search(before)
        or _DAY_BEFORE.search(before)
        or re.match(r" ?(?:-|,|và|đến) ?(?:năm )?20\d\d", after)
    ):
        return False
    if re.search(r"năm 20\d\d ?(?:,|và) ?$", before):
        return False
    return not facts.is_retrospect(span) and _COMPARED.match(facts.folded, span.end) is None


def _dated(facts: Facts) -> Iterator[YearMention]:
    """Yield months, quarters and days with a year: the time of a task, not of a document."""
    for match in _TIME_OF_TASK.finditer(facts.folded):
        yield YearMention(Span(*match.span()), int(match["year"]))
    deadlines = {d.span for d in facts.report_deadlines}
    ranges = [r.span for r in facts.ranges]
    for day in facts.dates:
        apart = day.span not in deadlines and not any(r.contains(day.span) for r in ranges)
        before = facts.folded[max(0, day.span.start - 24) : day.span.start]
        if day.year is not None and apart and not _UNTIL.search(before):
            yield YearMention(day.span, day.year)


def _of_event(facts: Facts, mention: YearMention, events: Sequence[Span]) -> bool:
    """Whether the year belongs to the action month, whose own rule judges it."""
    return any(
        e.end <= mention.span.start <= e.end + 120
        and not any(c in facts.text[e.end : mention.span.start] for c in ";.\n")
        for e in events
    )


def _status(params: Params, facts: Facts, mention: YearMention, year: int) -> Status | None:
    sentence = facts.sentence(mention.span.start)
    before = Span(max(sentence.start, mention.span.start - 220), mention.span.start)
    works = any(find(phrase, facts.folded, *before) for phrase in params.work)
    if not facts.quote(mention.span).lower().startswith("năm"):
        return Status.REVIEW if mention.year < year else None
    if mention.year > year:
        if _NEXT_PLAN.search(facts.folded, before.start, before.end) or mention.year > year + 1:
            return None
        return Status.REVIEW
    if works:
        return Status.GAP
    return Status.REVIEW if year - mention.year <= 3 else None


KIND = Kind("year", Params, check, OUTCOMES)
