"""What the details say of a rule at the place that is boxed, without Qt."""

from typing import NamedTuple

from checker.points import entries_of, in_brief
from checker.report import Finding, Report
from checker.review.remarks import remarks_on
from checker.shown import OF_MATTERS, Shown, own_findings, shown, shown_at


class Boxed(NamedTuple):
    """The finding that the pane speaks of, which of how many it is (from 0), and how it is shown."""

    finding: Finding
    at: int
    of: tuple[int, ...]
    how: Shown
    sentence: str


class Heading(NamedTuple):
    """What stands above the rest: the matter, empty where the criterion's title says enough."""

    matter: str
    rest: str


def heading(how: Shown, sentence: str) -> Heading:
    """Return what *sentence* opens with as the matter, of what is shown *how*, and what else it says.

    What is missing or wrong is called so, as in the list: the title of its criterion names what is right.
    """
    if how not in OF_MATTERS:
        return Heading("", sentence)
    first, *more = sentence.split("\n")
    matter = in_brief(first)
    left = " ".join(first.split())[len(matter) :].removeprefix(".").strip()
    return Heading(matter, "\n".join(filter(None, (left, *more))))


def boxed_of(report: Report, number: int, which: int) -> Boxed | None:
    """Return the finding *which* of the result *number* among those that are told of it."""
    result = report.results[number]
    if which < 0:
        return None
    how = shown(report)[number]
    own = tuple(at for at, _ in own_findings(report, number))
    of = own if which in own else tuple(range(len(result.findings)))
    finding = result.findings[which]
    own_way = shown_at(report, number, which, how)
    return Boxed(finding, of.index(which), of, own_way, _sentence(report, number, how, finding))


def _sentence(report: Report, number: int, how: Shown, finding: Finding) -> str:
    """Return what is said of *finding*: the sentence of its point, below that of the rule.

    Of the layout each says all itself: the rule's is that of several sorts of lines.
    """
    if finding.remedy is not None:
        return finding.message
    for entry in entries_of(report, number, how):
        for point in entry.points:
            if finding in point.findings:
                return "\n".join(filter(None, (entry.sentence, point.lead)))
    return report.results[number].message


def opinions(report: Report, number: int, sentence: str) -> tuple[list[str], list[str]]:
    """Return what reviewers said of the result *number*, to be read and read, each once.

    What *sentence* tells already is not told again.
    """
    told: dict[str, bool] = {}
    for remark, words in remarks_on(report, number):
        if not remark.read or not remark.note or remark.note not in sentence:
            told[words] = told.get(words, False) or not remark.read
    return [w for w, new in told.items() if new], [w for w, new in told.items() if not new]
