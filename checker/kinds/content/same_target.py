"""One target has one figure throughout: 65 % in the body is not 60 % in the annex."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.percentages import Percentage, Percentages
from checker.facts.whereabouts import Whereabouts
from checker.kinds.base import Kind, NoParams
from checker.kinds.content.row_counts import two_counts
from checker.kinds.reply import Reply, combine
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

OUTCOMES = {
    "different": "Cùng một chỉ tiêu nhưng ở đây ghi {found}, {where} ghi {other}; cần xem lại.",
    "right": "Không thấy chỉ tiêu nào được ghi hai mức khác nhau.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Compare the targets in percent that are of the same thing and for the same years, and counts."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    found = [*_different(reply, facts), *_counted(reply, facts)]
    return combine(Status.REVIEW, found) if found else reply.passed("right")


def _different(reply: Reply, facts: Facts) -> Iterator[Finding]:
    """Yield the later figure of each target that has two."""
    first: dict[tuple[str, ...], Percentage] = {}
    for target in facts[Percentages]:
        earlier = first.setdefault(target.thing, target)
        if earlier.value != target.value and _same_years(facts, earlier, target):
            where = facts[Whereabouts].of(earlier.span.start)
            found, other = facts.quote(target.span), facts.quote(earlier.span)
            yield reply.finding(target.span, "different", found=found, other=other, where=where)


def _counted(reply: Reply, facts: Facts) -> Iterator[Finding]:
    """Yield the counts of an annex that are not those of the body."""
    for row, body in two_counts(facts):
        where = facts[Whereabouts].of(body.start)
        found, other = facts.quote(row), facts.quote(body)
        yield reply.finding(row, "different", found=found, other=other, where=where)


def _same_years(facts: Facts, one: Percentage, other: Percentage) -> bool:
    """Whether both are for the plan's own year, said or unsaid, or for the same years."""
    own = frozenset({facts[Plan].year}) if facts[Plan].year else frozenset()
    return (one.years or own) == (other.years or own)


KIND = Kind("same-target", NoParams, check, OUTCOMES)
