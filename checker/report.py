"""What a check says: results with findings, and the report around them."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from checker.form.labels import told_apart
from checker.form.roles import Role
from checker.kernel.document import Document, Span
from checker.lexicon.lexicon import Lexicon
from checker.library.rule import Pack, Rule
from checker.matters import Matters, When, matters_of
from checker.particulars import Plan
from checker.put import Put
from checker.remedy import Remedy
from checker.review.remark import Remark
from checker.review.waiver import Waiver


class Status(StrEnum):
    """The verdict on one rule; the Vietnamese words are in :data:`STATUS_WORDS`."""

    PASS = "pass"
    GAP = "gap"
    REVIEW = "review"
    NOT_APPLICABLE = "not-applicable"
    WAIVED = "waived"
    ERROR = "error"

    @property
    def doubted(self) -> "Status":
        """What is left of the verdict where it is not certain of a place: a gap becomes a review."""
        return Status.REVIEW if self is Status.GAP else self


STATUS_WORDS = {
    Status.PASS: "Đạt",
    Status.GAP: "Thiếu, sai",
    Status.REVIEW: "Cần xem",
    Status.NOT_APPLICABLE: "Không áp dụng",
    Status.WAIVED: "Miễn trừ",
    Status.ERROR: "Gặp lỗi",
}


_BLANKS = ("…", "...")
"""What stands in words to paste for what nobody but a person knows."""
OPEN = (Status.GAP, Status.REVIEW)
"""The rule asks something of the draft: it can be mended or waived. The worst first."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in the document and what is to be said about it.

    An empty span stands where a missing thing belongs. ``fix`` is given only
    where the correction is certain: the exact replacement of the span's text.
    ``when`` tells what is rightly open until the plan is signed, ``put`` where
    the words of ``suggestion`` are written: not always at the span. ``doubtful``
    is what a person must look at, though the rule is sure of another place.
    ``waiver`` is the decision to let it stand; ``of_pages`` is about the pages from the span on, or all of the file.
    ``remedy`` puts the layout right: findings that are one remark have it in common.
    """

    span: Span
    message: str
    suggestion: str | None = None
    fix: str | None = None
    when: When = When.NOW
    put: Put | None = None
    doubtful: bool = False
    waiver: Waiver | None = None
    remedy: Remedy | None = None
    of_pages: bool = False

    @property
    def lacks(self) -> bool:
        """Whether something is missing at the place."""
        return self.span.start == self.span.end and not self.of_pages

    @property
    def leaves_blanks(self) -> bool:
        """Whether a person has to fill in what its words leave open."""
        return any(blank in (self.suggestion or "") for blank in _BLANKS)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule kind answers: a status, one sentence, and the evidence.

    ``essential`` tells that the plan is about the very thing: it is asked for in every profile.
    """

    status: Status
    message: str
    findings: tuple[Finding, ...] = ()
    essential: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """The verdict on one rule for one document."""

    rule: Rule
    status: Status
    message: str
    findings: tuple[Finding, ...] = ()
    key: str = ""
    """Hash of the rule and its evidence: the same finding in the next draft has the same key."""
    waiver: Waiver | None = None
    """The decision behind a ``waived`` status that has no place of its own."""

    @property
    def is_open(self) -> bool:
        """Whether the rule asks something of the draft."""
        return self.status in OPEN

    @property
    def is_told(self) -> bool:
        """Whether the rule has found fault, be it settled by a waiver."""
        return self.is_open or self.status is Status.WAIVED

    @property
    def waivers(self) -> tuple[Waiver, ...]:
        """The decisions on it and on its places, each once."""
        own = (self.waiver, *(finding.waiver for finding in self.findings))
        return tuple(dict.fromkeys(waiver for waiver in own if waiver))


APPENDIX = "Phụ lục"
"""The label of the heading under which an appendix stands."""


@dataclass(frozen=True)
class Report:
    """All results for one document, in the library's order."""

    document: Document
    plan: Plan
    packs: tuple[Pack, ...]
    results: tuple[Result, ...]
    warnings: tuple[str, ...] = ()
    headings: tuple[tuple[int, str], ...] = field(default=())
    """Start offsets of the headings with their path labels (``II.4.3``), ascending."""
    roles: tuple[Role, ...] = ()
    """What each block of the document is; none where nothing was told of it."""
    lexicon: Lexicon = field(default_factory=lambda: Lexicon({}), repr=False)
    """The words the draft was read with: a copy of it with remarks is read in the same way."""
    subject_title: str = ""
    """What the plan is about in Vietnamese; empty where the library has no rules for its kind."""
    remarks: tuple[Remark, ...] = ()
    """What reviewers said of its rows."""
    profile_title: str = ""
    """The sort of plan in Vietnamese; empty where the document is no plan."""

    @cached_property
    def matters(self) -> Matters:
        """What people count: one matter for one mistake, however many rules see it."""
        return matters_of(self.results)

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """The labels of the headings as people are told them, no two the same."""
        return tuple(told_apart([label for _, label in self.headings]))

    def summary(self) -> dict[Status, int]:
        """Return how many results have each status; every status is present."""
        counts = Counter(result.status for result in self.results)
        return {status: counts[status] for status in Status}

    def heading_at(self, offset: int) -> str:
        """Return the path label of the heading that *offset* stands under, or ``""``."""
        label = ""
        for start, path in self.headings:
            if start > offset:
                break
            label = path
        return label


def in_short(findings: Sequence[Finding]) -> str:
    """Return what the first of *findings* says, and how many more there are."""
    more = f" Còn {len(findings) - 1} chỗ khác." if len(findings) > 1 else ""
    return f"{findings[0].message}{more}"


def result_key(rule_id: str, status: Status, evidence: tuple[str, ...]) -> str:
    """Return a short stable key for *evidence* (folded quotes) under *rule_id*."""
    return key_of(rule_id, status.value, *evidence)


def key_of(*parts: str) -> str:
    """Return a short stable key of *parts*."""
    joined = "\x1f".join(parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
