"""Reporting times without a full date: every month, week or day, or only a month."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.facts.due_tasks import REPORT
from checker.facts.row_times import statement_around
from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

# "trước ngày 20 hằng tháng", "trước ngày 15 của tháng cuối quý"
_MONTHLY = Grammar(
    r"(?:{limit.before}|{limit.latest}|{on-day})(?: {is}| {on-day})?(?: {day})? \d{1,2}"
    r"(?: {possessive})? ?(?:{every} {month}"
    r"|{month} {part-of-time}(?: (?:(?:{possessive}|{every}) )?{quarter}(?: {year-after})?)?)"
)
# "báo cáo 02 lần/ngày", "hằng ngày": shorter than what has a day of its own
_DAILY = Grammar(r"(?:\d{1,2} {times} ?(?:/|{every}|{in-a}) ?|{every} )(?:{day}|{week})(?!\w)")
# "định kỳ 1 tháng/lần tổng hợp báo cáo", a weekly one by its name: "báo cáo tuần, tháng"
_IN_TURN = Grammar(
    r"{periodic} (?:\d{1,2} )?(?:{week}|{month}|{quarter}) ?(?:/ ?)?(?:\d{1,2} )?{times}(?!\w)"
    r"|{report-word} {week}(?= ?[,;(]| {and} )"
)
# "trong tháng 11/2026", "trước tháng 12", "cuối tháng 11"
_MONTH_ONLY = Grammar(
    r"(?:{limit.before}|{limit.latest}|{during}|{part-of-time})(?: {during}| {on-day}| {is})?"
    r" {month} \d{1,2}(?:(?: {year}|/) ?\d{4})?(?!\d|/)"
)


class LooseDeadline(NamedTuple):
    """A reporting time without a full date: every month, week or day, or only a month."""

    span: Span
    monthly: bool


class LooseDeadlines(tuple[LooseDeadline, ...]):
    """Reporting times without a full date."""

    __slots__ = ()


def read_loose_deadlines(facts: Facts) -> LooseDeadlines:
    """Return the reporting times that name no full date."""
    return LooseDeadlines(_loose(facts))


def _loose(facts: Facts) -> Iterator[LooseDeadline]:
    for grammar, monthly in (
        (_MONTHLY, True),
        (_DAILY, True),
        (_IN_TURN, True),
        (_MONTH_ONLY, False),
    ):
        for match in facts.matches(grammar, lined=True):
            sentence = statement_around(facts, match.start())
            if facts.lexicon.pattern(REPORT).search(facts.lined, *sentence):
                yield LooseDeadline(Span(*match.span()), monthly)
