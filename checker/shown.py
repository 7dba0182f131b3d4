"""How the verdict on a rule is shown to people, everywhere in the same words and order."""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from checker.matters import Matter, Weight, When
from checker.report import Finding, Report, Result, Status
from checker.review.waiver import Waiver


class Shown(StrEnum):
    """What people are told of a rule: must from should, now from later, each mistake once."""

    MUST = "must"
    ERROR = "error"
    SHOULD = "should"
    LOOK = "look"
    SIGNING = "signing"
    TOLD = "told"
    WAIVED = "waived"
    SEEN = "seen"
    PASS = "pass"
    NOT_APPLICABLE = "not-applicable"


SHOWN_WORDS = {
    Shown.MUST: "Việc bắt buộc",
    Shown.ERROR: "Gặp lỗi",
    Shown.SHOULD: "Việc nên làm",
    Shown.LOOK: "Điểm cần xem",
    Shown.SIGNING: "Điền khi ban hành",
    Shown.TOLD: "Đã nêu ở tiêu chí khác",
    Shown.WAIVED: "Miễn trừ",
    Shown.SEEN: "Đã xem, đúng",
    Shown.PASS: "Đạt",
    Shown.NOT_APPLICABLE: "Không áp dụng",
}

FORMS = {
    Shown.MUST: "●",
    Shown.ERROR: "▲",
    Shown.SHOULD: "○",
    Shown.LOOK: "◐",
    Shown.SIGNING: "✎",
    Shown.TOLD: "↪",
    Shown.WAIVED: "⊘",
    Shown.SEEN: "☑",
    Shown.PASS: "✓",
    Shown.NOT_APPLICABLE: "–",
}
"""Each has a form as well as a colour: colour alone tells nothing in print."""

TO_DO = (Shown.MUST, Shown.ERROR, Shown.SHOULD, Shown.LOOK)
"""A person has to deal with it before the plan is signed; the worst first."""

AT_LENGTH = (*TO_DO, Shown.WAIVED, Shown.SEEN)
"""What a report tells one by one, in this order; the rest it names."""

OF_MATTERS = (Shown.MUST, Shown.SHOULD, Shown.LOOK, Shown.SIGNING)
"""Of these people count the matters, of :data:`OF_RULES` the rules: a rule may tell of several."""

OF_RULES = (Shown.ERROR, Shown.WAIVED, Shown.SEEN, Shown.PASS, Shown.NOT_APPLICABLE)

COUNTED = (Shown.MUST, Shown.LOOK, Shown.PASS)
"""What is counted for people even where there is none of it."""

_AS_IS = {
    Status.PASS: Shown.PASS,
    Status.NOT_APPLICABLE: Shown.NOT_APPLICABLE,
    Status.ERROR: Shown.ERROR,
}


def shown(report: Report) -> tuple[Shown, ...]:
    """Return how each result of *report* is shown."""
    return tuple(_shown(report, number, result) for number, result in enumerate(report.results))


def teller(report: Report, number: int) -> Result | None:
    """Return the result that speaks for the result *number*, where another does."""
    other = report.matters.told.get(number)
    return None if other is None else report.results[other]


def told_elsewhere(report: Report, number: int) -> str:
    """Return the sentence that stands in place of what another rule tells; empty otherwise."""
    other = teller(report, number)
    return f"Đã nêu ở tiêu chí “{other.rule.title}”." if other else ""


def own_findings(report: Report, number: int) -> tuple[tuple[int, Finding], ...]:
    """Return the findings that the result *number* tells itself, with their own numbers."""
    result = report.results[number]
    of = report.matters.of
    return tuple(
        (which, finding)
        for which, finding in enumerate(result.findings)
        if (number, which) not in of or of[number, which].rule == result.rule.id
    )


def told_places(report: Report, number: int) -> tuple[Finding, ...]:
    """Return where the result *number* is seen: its own places, else those that another rule tells."""
    own = tuple(finding for _, finding in own_findings(report, number))
    return own or report.results[number].findings


def tallies(report: Report) -> tuple[Mapping[Shown, int], ...]:
    """Return what each result counts for: its own matters, or itself once."""
    return tuple(
        _matters(report, number) | _also_waived(result) or {how: 1}
        for number, (how, result) in enumerate(zip(shown(report), report.results, strict=True))
    )


def tally(report: Report) -> Mapping[Shown, int]:
    """Return how many matters and rules are shown each way, in the order of :class:`Shown`."""
    return added(tallies(report))


def added(counts: Iterable[Mapping[Shown, int]]) -> Mapping[Shown, int]:
    """Return the sums of *counts*, every way of showing present."""
    total: Counter[Shown] = Counter()
    for count in counts:
        total.update(count)
    return {how: total[how] for how in Shown}


def of_matter(matter: Matter) -> Shown:
    """Return how *matter* is shown."""
    if matter.when is When.SIGNING:
        return Shown.SIGNING
    if matter.status is Status.REVIEW:
        return Shown.LOOK
    return Shown.MUST if matter.weight is Weight.MUST else Shown.SHOULD


def of_waiver(waiver: Waiver) -> Shown:
    """Return how what *waiver* lets stand is shown."""
    return Shown.SEEN if waiver.seen else Shown.WAIVED


def shown_at(report: Report, number: int, which: int, otherwise: Shown) -> Shown:
    """Return how the finding *which* of the result *number* is shown: *otherwise* as its whole rule."""
    result = report.results[number]
    matter = report.matters.of.get((number, which))
    if matter is not None and matter.rule == result.rule.id:
        return of_matter(matter)
    waiver = result.findings[which].waiver if which >= 0 else None
    return of_waiver(waiver) if waiver else otherwise


def _shown(report: Report, number: int, result: Result) -> Shown:
    if number in report.matters.told and result.is_open:
        return Shown.TOLD
    if result.status is Status.WAIVED:
        return min(map(of_waiver, result.waivers), key=list(Shown).index, default=Shown.WAIVED)
    if result.status in _AS_IS:
        return _AS_IS[result.status]
    ways = _matters(report, number)
    return min(ways, key=list(Shown).index)


def _also_waived(result: Result) -> dict[Shown, int]:
    """Return the count of a rule of which only a part is settled: it is listed among the waived, too."""
    return dict.fromkeys(map(of_waiver, result.waivers), 1) if result.is_open else {}


def _matters(report: Report, number: int) -> dict[Shown, int]:
    """Return the matters that the result *number* speaks for, by how they are shown."""
    result = report.results[number]
    places = range(len(result.findings)) or (-1,)
    own = {
        matter.id: of_matter(matter)
        for which in places
        if (matter := report.matters.of.get((number, which))) and matter.rule == result.rule.id
    }
    return dict(Counter(own.values()))
