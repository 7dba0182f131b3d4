"""The overview of a round as values: a line for each office, what it handed in, what is open.

The window, the workbook and the answers all read this one; none of them counts by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from checker.library.rule import Severity
from checker.rounds.file_row import FileRow
from checker.rounds.versions import is_other_form
from checker.shown import Shown


class Standing(StrEnum):
    """How a line of the overview stands: what was handed in for it."""

    IN = "đã nộp"
    UNREAD = "tệp nộp không đọc được"
    MISSING = "chưa nộp"
    UNSEEN = "chưa xem hết"


@dataclass(frozen=True, slots=True)
class Office:
    """An office that is to hand in a plan: a commune, ward or special zone, a department, a province.

    ``name`` is the bare name (``Bình Lư``), ``unit`` what kind of place it is (``xã``, ``phường``,
    ``đặc khu``), empty where that is not known; ``level`` as in a plan (xa, so, tinh, khac).
    """

    name: str
    unit: str = ""
    level: str = "xa"
    province: str = ""
    contact: str = ""

    @property
    def called(self) -> str:
        """The name as people say it: ``xã Bình Lư``."""
        return f"{self.unit} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class PlanDecision:
    """What the reviewer decided on a whole plan: ``decision`` in words, empty where nothing yet.

    ``sheet`` names the workbook it came with, empty where it was decided in the round itself.
    """

    decision: str = ""
    by: str = ""
    date: str = ""
    note: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One line of the overview: an office's plan of one kind for one year.

    ``row`` is the plan that counts, None where nothing was handed in that can be read; ``others``
    are further versions and copies of it, the newest first. ``listed`` tells that the office
    stands in the roster, or that there is none. ``told`` are sentences on what the reviewer should
    know of the line: how the office was known, which version counts and why. ``unread`` are files
    that bear the office's name and could not be read, ``astray`` those that hold another's plan.
    ``apart`` are documents of other kinds that the office handed in.
    ``partial`` tells that documents of the round are not judged yet: one of them may be this office's.
    """

    office: Office
    row: FileRow | None
    others: tuple[FileRow, ...] = ()
    listed: bool = True
    decision: PlanDecision = PlanDecision()
    told: tuple[str, ...] = ()
    unread: tuple[FileRow, ...] = ()
    astray: tuple[FileRow, ...] = ()
    partial: bool = False
    apart: tuple[FileRow, ...] = ()

    @property
    def standing(self) -> Standing:
        """Whether anything was handed in."""
        if self.row is not None:
            return Standing.IN
        if self.unread:
            return Standing.UNREAD
        return Standing.UNSEEN if self.partial else Standing.MISSING

    @property
    def version(self) -> int:
        """How many versions were handed in, 0 where none was: the newest counts.

        Copies, and Word and PDF of one plan, are one version.
        """
        versions: dict[str, FileRow] = {}
        for row in self.others if self.row is None else (self.row, *self.others):
            if not any(is_other_form(row, known) for known in versions.values()):
                versions.setdefault(row.sha256 or row.path, row)
        return len(versions)

    @property
    def is_several(self) -> bool:
        """Whether more was handed in than one plan, in whatever formats."""
        row = self.row
        return row is not None and not all(is_other_form(one, row) for one in self.others)

    @property
    def copies(self) -> tuple[FileRow, ...]:
        """Those of the others that hold the very same as the plan that counts or a version of it."""
        seen = {self.row.sha256} if self.row is not None else set()
        copies = []
        for row in self.others:
            if row.sha256 and row.sha256 in seen:
                copies.append(row)
            seen.add(row.sha256)
        return tuple(copies)


@dataclass(frozen=True, slots=True)
class RuleHead:
    """What an overview says of a rule."""

    id: str
    title: str
    group: str
    group_title: str
    severity: Severity
    basis: str


@dataclass(frozen=True, slots=True)
class Gap:
    """In how many of the plans that count a rule is open, each by the worst it tells there.

    ``plans`` is the sum of ``must``, ``should`` and ``look``.
    """

    rule: RuleHead
    plans: int
    must: int
    should: int
    look: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A whole round.

    ``lines`` are the offices with a plan of a kind that has rules of its own, and those of the
    roster that handed in none; ``apart`` are documents of other kinds, never counted as failing;
    ``unread`` are files that could not be read, each with its error. ``rules`` stand in the
    library's order. ``packs`` name the rule layers in force, ``when`` the day of the check (ISO).
    """

    folder: str
    when: str
    packs: tuple[str, ...]
    rules: tuple[RuleHead, ...]
    lines: tuple[OfficeLine, ...]
    apart: tuple[FileRow, ...] = ()
    unread: tuple[FileRow, ...] = ()
    passed_over: tuple[str, ...] = ()
    """Sentences on what was skipped: lock files, our own reports, recycle bins …"""
    frequent: tuple[Gap, ...] = ()
    """The most frequent gaps first."""
    left: int = 0
    """So many documents are not judged yet: of no office it is known that it handed in nothing."""

    @property
    def groups(self) -> Mapping[str, tuple[RuleHead, ...]]:
        """The rules by the id of their group, in the library's order."""
        groups: dict[str, tuple[RuleHead, ...]] = {}
        for rule in self.rules:
            groups[rule.group] = (*groups.get(rule.group, ()), rule)
        return groups

    @property
    def totals(self) -> Mapping[Shown, int]:
        """The matters of all plans that count, by how they are shown."""
        totals: dict[Shown, int] = dict.fromkeys(Shown, 0)
        for line in self.lines:
            if line.row is not None:
                for how, count in line.row.tally.items():
                    totals[how] += count
        return totals
