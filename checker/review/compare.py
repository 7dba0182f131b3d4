"""Two drafts of one plan side by side: what was mended, what is still open, what is new."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from checker.kernel.text import fold
from checker.report import Finding, Report, Result, Status


@dataclass(frozen=True, slots=True)
class Change:
    """One rule in both drafts; ``old`` is None where it was not in force for the old one.

    ``same`` tells whether it finds exactly the same as before (equal keys).
    ``fixed``, ``kept`` and ``new`` are the findings of a rule that is open in
    both: those of the old draft that are gone, those of the new draft that
    were there, those that were not.
    """

    old: Result | None
    new: Result
    fixed: tuple[Finding, ...] = ()
    kept: tuple[Finding, ...] = ()
    added: tuple[Finding, ...] = ()

    @property
    def same(self) -> bool:
        """Whether both drafts have the very same finding."""
        return self.old is not None and self.old.key == self.new.key


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every rule that is open in one of the drafts stands in exactly one list.

    ``set_aside`` are those open in the old draft that are no longer judged:
    waived, not applicable, or failed.
    """

    old: Report
    new: Report
    fixed: tuple[Change, ...]
    still_open: tuple[Change, ...]
    newly_open: tuple[Change, ...]
    set_aside: tuple[Change, ...]

    def warnings(self) -> Iterator[str]:
        """Yield what a reader must know before trusting the comparison."""
        one, two = self.old.plan, self.new.plan
        if (fold(one.place), one.year, one.level) != (fold(two.place), two.year, two.level):
            yield "Hai tệp có địa danh, năm hoặc cấp khác nhau; có thể không phải cùng một dự thảo."
        if self.old.document.sha256 and self.old.document.sha256 == self.new.document.sha256:
            yield "Hai tệp giống hệt nhau."


def compare(old: Report, new: Report) -> Comparison:
    """Return what changed from *old* to *new*, rule by rule in the order of *new*."""
    before = {result.rule.id: result for result in old.results}
    fixed: list[Change] = []
    still: list[Change] = []
    newly: list[Change] = []
    aside: list[Change] = []
    for result in new.results:
        earlier = before.get(result.rule.id)
        was_open = earlier is not None and earlier.is_open
        if result.is_open:
            if earlier is not None and was_open:
                still.append(_details(old, new, earlier, result))
            else:
                newly.append(Change(earlier, result, added=result.findings))
        elif earlier is not None and was_open:
            change = Change(earlier, result, fixed=earlier.findings)
            (fixed if result.status is Status.PASS else aside).append(change)
    return Comparison(old, new, tuple(fixed), tuple(still), tuple(newly), tuple(aside))


def _details(old: Report, new: Report, before: Result, after: Result) -> Change:
    """Match the findings of one rule by their folded words, each at most once."""
    left = Counter(_words(old, finding) for finding in before.findings)
    kept, added = [], []
    for finding in after.findings:
        words = _words(new, finding)
        if left[words]:
            left[words] -= 1
            kept.append(finding)
        else:
            added.append(finding)
    fixed = []
    for finding in before.findings:
        words = _words(old, finding)
        if left[words]:
            left[words] -= 1
            fixed.append(finding)
    return Change(before, after, tuple(fixed), tuple(kept), tuple(added))


def _words(report: Report, finding: Finding) -> str:
    return " ".join(fold(report.document.quote(finding.span)).split())
