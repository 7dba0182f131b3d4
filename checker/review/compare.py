"""Two drafts of one plan side by side: what was mended, what is still open, what is new."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from checker.kernel.text import fold
from checker.library.rule import Rule
from checker.matters import Matter, When
from checker.report import Finding, Report, Status
from checker.review.waivable import Waivable, waivables

_NEAR = 0.6
"""Two versions of one paragraph are at least so alike; different ones of a plan less."""
_READ = 300
"""Characters of a paragraph by which it is known again."""
_MOST = 60
"""Of so many matters of one rule each is compared with each; of more only equal ones are found."""
_SET_ASIDE = frozenset({Status.WAIVED, Status.NOT_APPLICABLE, Status.ERROR})


@dataclass(frozen=True, slots=True)
class Told:
    """A matter as one of the drafts has it: what is said of it, and the places it is said of."""

    rule: Rule
    matter: Matter
    message: str
    findings: tuple[Finding, ...]
    key: str
    quotes: tuple[str, ...]
    near: str
    """The paragraph it stands in, else what is said: by it the matter is known in the other draft."""

    @property
    def waits(self) -> bool:
        """Whether it is rightly open until the plan is signed."""
        return self.matter.when is When.SIGNING


@dataclass(frozen=True, slots=True)
class Change:
    """One matter in both drafts; None where it is not in one of them."""

    old: Told | None
    new: Told | None

    @property
    def told(self) -> Told:
        """The matter as it is now, as it was where it is no more."""
        one = self.new or self.old
        if one is None:
            raise ValueError("a change of nothing")
        return one

    @property
    def rule(self) -> Rule:
        """The rule that tells it."""
        return self.told.rule

    @property
    def same(self) -> bool:
        """Whether both drafts have the very same."""
        return self.old is not None and self.new is not None and self.old.key == self.new.key


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every matter of one of the drafts stands in exactly one list.

    ``still_open`` are also those that are decided of in the old draft, and not in the new one.
    ``set_aside`` are those of the old draft that are no longer judged: waived,
    not applicable, or failed. What is filled in when the plan is signed is no
    fault: ``filled`` are such blanks of the old draft that are none any more,
    ``signing`` those that still wait.
    """

    old: Report
    new: Report
    fixed: tuple[Change, ...]
    still_open: tuple[Change, ...]
    newly_open: tuple[Change, ...]
    set_aside: tuple[Change, ...]
    filled: tuple[Change, ...]
    signing: tuple[Change, ...]

    @property
    def of_others(self) -> bool:
        """Whether the drafts are plans of different places or fields: nothing was mended between them."""
        one, two = self.old.plan, self.new.plan
        places = _differ(fold(one.place), fold(two.place)) or _differ(one.level, two.level)
        return places or _differ(one.subject, two.subject)

    def warnings(self) -> Iterator[str]:
        """Yield what a reader must know before trusting the comparison."""
        one, two = self.old.plan, self.new.plan
        if _differ(fold(one.place), fold(two.place)) or _differ(one.level, two.level):
            yield "Hai tệp có địa danh hoặc cấp khác nhau; có thể không phải kế hoạch của cùng một nơi."
        if _differ(one.subject, two.subject):
            yield "Hai tệp thuộc hai lĩnh vực khác nhau nên phần so sánh tiêu chí không cho biết điều gì đã được sửa."
        if self.old.document.sha256 and self.old.document.sha256 == self.new.document.sha256:
            yield "Hai tệp giống hệt nhau."


def _differ(one: str | None, two: str | None) -> bool:
    """Whether both are known, and are not the same; last year's plan of the same place is a usual thing to compare."""
    return bool(one and two and one != two)


def compare(old: Report, new: Report) -> Comparison:
    """Return what changed from *old* to *new*, matter by matter in the order of *new*."""
    before, after = _told(old), _told(new)
    pairs = _pairs(before, after)
    kept = set(pairs.values())
    gone = [one for number, one in enumerate(before) if number not in kept]
    aside = [one for one in gone if _is_set_aside(one, new)]
    changes = [
        Change(before[pairs[number]] if number in pairs else None, one)
        for number, one in enumerate(after)
    ]
    now = [change for change in changes if change.new and not change.new.waits]
    decided = {change.told.key for change in now if _is_decided(change, old)}
    return Comparison(
        old,
        new,
        fixed=_gone(one for one in gone if one not in aside and not one.waits),
        still_open=tuple(c for c in now if not _is_new(c) or c.told.key in decided),
        newly_open=tuple(c for c in now if _is_new(c) and c.told.key not in decided),
        set_aside=_gone(aside),
        filled=_gone(one for one in gone if one not in aside and one.waits),
        signing=tuple(change for change in changes if change not in now),
    )


def _is_new(change: Change) -> bool:
    return change.old is None or change.old.waits


def _is_decided(change: Change, old: Report) -> bool:
    """Whether what is new was in *old*, too, where it is waived or was looked at: nobody has written it anew."""
    new = change.new
    return (
        new is not None
        and change.old is None
        and any(
            new.key in other.keys or new.near == _near(old, other, _quotes(old, other))
            for number, result in enumerate(old.results)
            if result.rule.id == new.rule.id
            for other in waivables(old, number)
            if other.waiver
        )
    )


def _gone(ones: Iterable[Told]) -> tuple[Change, ...]:
    return tuple(Change(one, None) for one in ones)


def _told(report: Report) -> list[Told]:
    """Return the matters of *report* in its order."""
    return [
        _as_told(report, one)
        for number in range(len(report.results))
        for one in waivables(report, number)
        if one.matter is not None
    ]


def _as_told(report: Report, one: Waivable) -> Told:
    if one.matter is None:
        raise ValueError("no matter")
    quotes = _quotes(report, one)
    return Told(
        rule=one.rule,
        matter=one.matter,
        message=one.message,
        findings=one.findings,
        key=one.key,
        quotes=quotes,
        near=_near(report, one, quotes),
    )


def _quotes(report: Report, one: Waivable) -> tuple[str, ...]:
    return tuple(" ".join(report.document.quote(f.span).split()) for f in one.findings)


def _near(report: Report, one: Waivable, quotes: Sequence[str]) -> str:
    """Return by what *one* is known in the other draft: its paragraph, else what is said."""
    block = report.document.block_at(one.findings[0].span.start) if any(quotes) else None
    near = report.document.quote(block.span) if block else f"{one.message} {' '.join(quotes)}"
    return " ".join(fold(near).split())[:_READ]


def _pairs(before: Sequence[Told], after: Sequence[Told]) -> dict[int, int]:
    """Return for the number of each matter *after* that of the same one *before*."""
    left: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(before):
        left[one.key].append(number)
    pairs: dict[int, int] = {}
    for number, one in enumerate(after):
        if left[one.key]:
            pairs[number] = left[one.key].pop(0)
    taken = set(pairs.values())
    olds = [n for n in range(len(before)) if n not in taken]
    news = [n for n in range(len(after)) if n not in pairs]
    likely = sorted(
        (-likeness, new, old)
        for new, old, likeness in _likely(before, after, olds, news)
        if likeness >= _NEAR
    )
    for _, new, old in likely:
        if new not in pairs and old not in taken:
            pairs[new] = old
            taken.add(old)
    return pairs


def _likely(
    before: Sequence[Told], after: Sequence[Told], olds: Sequence[int], news: Sequence[int]
) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs that one rule tells, or may tell, with how alike they are."""
    by_rule: dict[str, list[int]] = defaultdict(list)
    for old in olds:
        for rule in _rules(before[old].matter):
            by_rule[rule].append(old)
    for new in news:
        matcher = SequenceMatcher(None, "", after[new].near, autojunk=False)
        for old in dict.fromkeys(o for r in _rules(after[new].matter) for o in by_rule[r][:_MOST]):
            matcher.set_seq1(before[old].near)
            if matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR:
                yield new, old, matcher.ratio()


def _rules(matter: Matter) -> tuple[str, ...]:
    return (matter.rule, *matter.also)


def _is_set_aside(one: Told, new: Report) -> bool:
    """Whether what is gone is waived now or was looked at, or its rule no longer judged."""
    for number, result in enumerate(new.results):
        if result.rule.id == one.rule.id:
            decided = (other for other in waivables(new, number) if other.waiver)
            return result.status in _SET_ASIDE or any(
                one.key in other.keys or one.near == _near(new, other, _quotes(new, other))
                for other in decided
            )
    return True
