"""Deadlines: by which day, for what, to whom."""

import re
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from checker.facts.citations import Citations
from checker.facts.dates import DateMention, Dates
from checker.facts.ranges import DateRange, Ranges
from checker.facts.store import Facts
from checker.form.header import Header
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kernel.spans import SpanSet, span_set
from checker.kernel.text import matches

Role = Literal["report", "other"]
HeadingOf = Callable[[int], Sequence[str]]

_REACH = 400
"""Characters before a date in which the words that make it a deadline stand."""
_LIMITS = (
    "trước", "chậm nhất", "muộn nhất", "trễ nhất", "không quá", "quá hạn", "hạn chót", "hạn cuối",
    "thời hạn", "kỳ hạn", "hạn", "đến hết", "tới hết", "xong", "hết",
)  # fmt: skip
_BETWEEN = (
    " ", ":", "là", "vào", "đến", "trước", "hết", "ngày", "thời điểm", "gửi", "cuối", "nộp",
    "báo cáo", "về", "cùng", "nhất", "năm", r"\d{1,2} ?(?:giờ|h)(?: ?\d{1,2})?(?: phút)?",
)  # fmt: skip
_TRIGGER = re.compile(rf"(?:{'|'.join(_LIMITS)})(?:{'|'.join(_BETWEEN)})*$")
_ON_DAY = re.compile(r"(?:vào|ngày|là|:)(?: |:|là|ngày|vào)*$")
_JOINED = re.compile(r"(?: |,|và|hoặc|ngày|trước|\()*$")
_NO_DEADLINE = re.compile(
    r"(?:tính đến|kể từ|từ|chốt(?: số liệu)?(?: đến)?|tại|dịp|nhân|kỷ niệm|mốc)(?: hết)?(?: ngày)? ?$"
)
_REPORT = re.compile(r"(?<!\w)(?:báo cáo(?! viên)|số liệu báo cáo)")
_SENT = re.compile(r"(?<!\w)(?:gửi|nộp|về)(?!\w)")
# Doing something else by that day: a plan to be made, a list to be sent in.
_OTHER_TASK = re.compile(
    r"(?<!\w)(?:xây dựng|ban hành|đăng ký|hoàn thành|thành lập|kiện toàn|tổ chức|bố trí|phân bổ|góp ý|gửi kế hoạch|"
    r"lập dự toán|triển khai kế hoạch)(?!\w)"
)
_RECURRING = re.compile(r" ?(?:hằng|hàng|mỗi) (?:năm|quý|tháng)|[^.;]{0,12} của (?:tháng|quý)")
_HALF_YEAR = re.compile(r"(?:6|06|sáu) tháng|quý|giữa năm|sơ kết")
# "trước ngày 20 hằng tháng", "trước ngày 15 của tháng cuối quý"
_MONTHLY = re.compile(
    r"(?:trước|chậm nhất|muộn nhất|vào)(?: là| vào)?(?: ngày)? (?P<day>\d{1,2})(?: của)?"
    r" ?(?:(?:hằng|hàng|mỗi) tháng|tháng cuối)"
)
# "trong tháng 11/2026", "trước tháng 12", "cuối tháng 11"
_MONTH_ONLY = re.compile(
    r"(?:trước|trong|chậm nhất|muộn nhất|cuối|đầu|giữa)(?: trong| vào| là)?"
    r" tháng (?P<month>\d{1,2})(?:(?: năm|/) ?(?P<year>\d{4}))?(?!\d|/)"
)
_MONTH_OPENS = ("trước", "trong", "chậm nhất", "muộn nhất", "cuối", "đầu", "giữa", "vào")


class Deadline(NamedTuple):
    """A day by which something is due.

    ``span`` covers the date, ``clause`` the words that say what is due.
    ``recurring`` tells that it holds every year (hằng năm); ``half_year`` that
    it is for a report of six months or a quarter.
    """

    span: Span
    date: DateMention
    role: Role
    clause: Span
    recurring: bool = False
    half_year: bool = False


class LooseDeadline(NamedTuple):
    """A reporting time without a full date: every month, or only a month."""

    span: Span
    monthly: bool


class Deadlines(tuple[Deadline, ...]):
    """Every deadline in the body, in order."""

    __slots__ = ()

    @property
    def of_reports(self) -> tuple[Deadline, ...]:
        """The deadlines of reports."""
        return tuple(deadline for deadline in self if deadline.role == "report")


class LooseDeadlines(tuple[LooseDeadline, ...]):
    """Reporting times without a full date."""

    __slots__ = ()


def read_deadlines(facts: Facts) -> Deadlines:
    """Return every deadline in the body, in order."""
    excluded = [citation.span for citation in facts[Citations]]
    signed = facts[Header].date
    if signed is not None:
        excluded.append(signed.span)
    body = facts[Parts].body
    own = [day for day in facts[Dates] if body.start <= day.span.start < body.end]
    outline = facts[Outline]
    return Deadlines(
        deadlines_in(
            facts.folded,
            own,
            facts[Ranges],
            facts[Sentences],
            span_set(excluded),
            outline.titles_around,
        )
    )


def read_loose_deadlines(facts: Facts) -> LooseDeadlines:
    """Return the reporting times that name no full date."""
    return LooseDeadlines(loose_deadlines_in(facts.lined, facts[Sentences]))


def deadlines_in(
    folded: str,
    dates: Sequence[DateMention],
    ranges: Sequence[DateRange],
    sentences: Sentences,
    excluded: SpanSet,
    heading_of: HeadingOf,
) -> tuple[Deadline, ...]:
    """Return every deadline, in order.

    *excluded* are spans whose dates are no deadlines (citations, the date of
    signing); *heading_of* gives the folded titles of the sections around an
    offset, innermost first.
    """
    in_range = {r.start.span for r in ranges} | {r.end.span for r in ranges}
    found: list[Deadline] = []
    for day in dates:
        if day.span in in_range or excluded.contains(day.span):
            continue
        sentence = sentences.around(day.span.start)
        previous = found[-1] if found and found[-1].span.start >= sentence.start else None
        low = max(previous.span.end if previous else sentence.start, day.span.start - _REACH)
        before = folded[low : day.span.start]
        if _NO_DEADLINE.search(before[-40:]):
            continue
        joined = previous is not None and _JOINED.fullmatch(before) is not None
        triggered = _TRIGGER.search(before[-60:]) is not None
        clause = Span(low, _clause_end(folded, day.span.end, sentence.end))
        role = _role(folded, clause, day, previous, joined, heading_of)
        reporting = (
            role == "report" and _SENT.search(folded, sentence.start, sentence.end) is not None
        )
        if not (triggered or joined or (reporting and _ON_DAY.search(before[-20:]))):
            continue
        after = folded[day.span.end : day.span.end + 30]
        scope = before if not joined else folded[sentence.start : day.span.start]
        found.append(
            Deadline(
                day.span,
                day,
                role,
                clause,
                recurring=_RECURRING.match(after) is not None,
                half_year=_HALF_YEAR.search(scope) is not None,
            )
        )
    return tuple(found)


def _clause_end(folded: str, start: int, limit: int) -> int:
    match = re.compile(r"trước ngày|chậm nhất|muộn nhất").search(folded, start, limit)
    return match.start() if match else limit


def _role(
    folded: str,
    clause: Span,
    day: DateMention,
    previous: Deadline | None,
    joined: bool,
    heading_of: HeadingOf,
) -> Role:
    if joined and previous is not None:
        return previous.role
    before = folded[clause.start : day.span.start]
    report = list(_REPORT.finditer(before))
    task = list(_OTHER_TASK.finditer(before))
    if report and (not task or report[-1].start() > task[0].start() or _SENT.search(before)):
        return "report"
    if task:
        return "other"
    if _REPORT.search(folded, day.span.end, clause.end):
        return "report"
    if any(_REPORT.search(title) for title in heading_of(day.span.start)):
        return "report"
    if previous is not None and previous.role == "report":
        return "report"
    return "other"


def loose_deadlines_in(folded: str, sentences: Sentences) -> tuple[LooseDeadline, ...]:
    """Return the reporting times that name no full date."""
    found: list[LooseDeadline] = []
    for regex, monthly in ((_MONTHLY, True), (_MONTH_ONLY, False)):
        for match in matches(regex, folded, _MONTH_OPENS):
            sentence = sentences.around(match.start())
            if _REPORT.search(folded, sentence.start, sentence.end):
                found.append(LooseDeadline(Span(*match.span()), monthly))
    return tuple(found)
