"""One target has one figure throughout: 65 % in the body is not 60 % in the annex; a part is at most 100 %."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.percentages import Percentage, Percentages
from checker.facts.tables import Tables
from checker.facts.whereabouts import Whereabouts
from checker.kernel.text import fold
from checker.kinds.base import Kind, NoParams
from checker.kinds.content.over_whole import over_whole
from checker.kinds.content.row_counts import two_counts
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_SAME = Grammar(r"(?<!\w){target-same}(?!\w)")
_SMALL = Grammar(r"(?<!\w){target-small}(?!\w)")
_FEWEST_WORDS = 3
"""Words that say of what the share is, without the small ones."""

OUTCOMES = {
    "different": "Cùng một chỉ tiêu nhưng ở đây ghi {found}, {where} ghi {other}; cần xem lại.",
    "over": "{found} là hơn toàn bộ; phần của một tổng thể nhiều nhất là 100%, cần xem lại số liệu.",
    "right": "Không thấy chỉ tiêu nào được ghi hai mức khác nhau.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Compare the targets in percent that are of the same thing and for the same years, and counts."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    found = [*_different(reply, facts), *_counted(reply, facts)]
    found += [reply.finding(at, "over", found=facts.quote(at)) for at in over_whole(facts)]
    return combine(Status.REVIEW, found) if found else reply.passed("right")


def _different(reply: Reply, facts: Facts) -> Iterator[Finding]:
    """Yield the later figure of each target that has two."""
    first: dict[tuple[tuple[str, ...], frozenset[int]], Percentage] = {}
    plan = facts[Plan]
    # in a plan for several years what is to be reached without a year is so by their end, as none says
    own = frozenset([plan.year] if plan.year and not plan.is_for_years else ())
    for target in facts[Percentages]:
        thing = _compared(facts, target)
        if len(thing) < _FEWEST_WORDS:
            continue
        earlier = first.setdefault((thing, target.years or own), target)
        if earlier.value != target.value and not _are_of_two_groups(facts, earlier, target):
            where = facts[Whereabouts].of(earlier.span.start)
            found, other = facts.quote(target.span), facts.quote(earlier.span)
            yield reply.finding(target.span, "different", found=found, other=other, where=where)


def _are_of_two_groups(facts: Facts, one: Percentage, other: Percentage) -> bool:
    """Whether two rows of one table, named alike, stand below two rows that name groups: each village's own."""
    placed = facts[Tables].around(one.span.start)
    if placed is None or not placed[0].span.contains(other.span):
        return False
    return any(
        row.is_group and one.span.start < row.span.start < other.span.start
        for row in placed[0].rows
    )


def _compared(facts: Facts, target: Percentage) -> tuple[str, ...]:
    """Return what *target* is of as it is compared: small words, the plan's own place and the order do not count.

    "Nữ lãnh đạo chủ chốt" is "lãnh đạo chủ chốt là nữ"; a word more makes another target.
    """
    same, small = facts.lexicon.pattern(_SAME), facts.lexicon.pattern(_SMALL)
    told = same.sub(lambda m: str(facts.lexicon.value("target-same", m[0])), " ".join(target.thing))
    if facts[Plan].place:
        told = f" {told} ".replace(f" {fold(facts[Plan].place)} ", " ")
    return tuple(sorted(word.lstrip("0") for word in small.sub(" ", told).split()))


def _counted(reply: Reply, facts: Facts) -> Iterator[Finding]:
    """Yield the counts of an annex that are not those of the body."""
    for row, body in two_counts(facts):
        where = facts[Whereabouts].of(body.start)
        found, other = facts.quote(row), facts.quote(body)
        yield reply.finding(row, "different", found=found, other=other, where=where)


KIND = Kind("same-target", NoParams, check, OUTCOMES)
