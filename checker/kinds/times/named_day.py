"""Days that everyone knows by name stand beside their date: Ngày Phụ nữ Việt Nam 20/10."""

from collections.abc import Iterator
from datetime import date

from checker.facts import Facts
from checker.facts.dates import NO_DATE
from checker.facts.provisions import Provisions
from checker.kernel.document import Span
from checker.kinds.base import Kind, NoParams
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

# 12/15 tổ dân phố is no day, and of 15/10 - 20/10 none is the day's own.
_DATED = Grammar(
    r"(?<!\w)(?P<name>{named-day}),? ?(?P<bracket>\()?(?P<date>(?P<day>\d{1,2}) ?[/-] ?(?P<month>\d{1,2}))"
    r"(?P<year> ?[/-] ?(?:19|20)\d\d)?(?! ?[/-] ?\d|\d)"
)
_MEETING_WITHIN = 15
"""Days around a named day in which its meeting may be: a date with its year behind the name may be that."""
_LEAP_YEAR = 2024
_MOST_DAYS, _MOST_MONTHS = 31, 12

OUTCOMES = {
    "missing": "{name} là ngày {expected}, văn bản ghi {found}; cần xem lại.",
    "right": "Không thấy ngày kỷ niệm nào ghi sai ngày.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Hold the date right behind the name of a day against the one everybody knows."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    wrong = list(_wrong(reply, facts))
    return combine(Status.REVIEW, wrong) if wrong else reply.passed("right")


def _wrong(reply: Reply, facts: Facts) -> Iterator[Finding]:
    share = facts.lexicon.pattern(NO_DATE)
    for match in facts.matches(_DATED):
        span = Span(*match.span("date"))
        right = str(facts.lexicon.value("named-day", match["name"]))
        day, month = int(match["day"]), int(match["month"])
        is_counted = share.match(facts.folded, span.end) is not None
        is_share = is_counted or day > _MOST_DAYS or month > _MOST_MONTHS
        if is_share or not facts[Provisions].cover(span.start):
            continue
        own = tuple(map(int, right.split("/")))
        if match["year"] and not match["bracket"] and _is_near((day, month), own):
            continue
        if (day, month) != own:
            name = facts.text[slice(*match.span("name"))]
            fields = {"name": name, "found": facts.quote(span), "expected": right}
            yield reply.finding(span, "missing", right, right, **fields)


def _is_near(day: tuple[int, ...], own: tuple[int, ...]) -> bool:
    """Whether *day*, a day and its month, is so near to a named day's *own* that it may be its meeting's."""
    try:
        apart = date(_LEAP_YEAR, day[1], day[0]) - date(_LEAP_YEAR, own[1], own[0])
    except ValueError:
        return False
    return abs(apart.days) <= _MEETING_WITHIN


KIND = Kind("named-day", NoParams, check, OUTCOMES)
