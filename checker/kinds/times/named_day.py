"""Days that everyone knows by name stand beside their date: Ngày Phụ nữ Việt Nam 20/10."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.dates import NO_DATE
from checker.facts.provisions import Provisions
from checker.kernel.document import Span
from checker.kinds.base import Kind, NoParams
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

# With a year or the word ngày it may be the day of the meeting; 12/15 tổ dân phố is no day.
_DATED = Grammar(
    r"(?<!\w)(?P<name>{named-day}),? ?\(?(?P<date>(?P<day>\d{1,2}) ?[/-] ?(?P<month>\d{1,2}))"
    r"(?! ?[/-] ?\d|\d)"
)
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
        if (day, month) != tuple(map(int, right.split("/"))):
            name = facts.text[slice(*match.span("name"))]
            fields = {"name": name, "found": facts.quote(span), "expected": right}
            yield reply.finding(span, "missing", right, right, **fields)


KIND = Kind("named-day", NoParams, check, OUTCOMES)
