"""The lines of an overview as the window shows them: worked out once, off the window's thread; no Qt."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from checker.counted import grouped
from checker.kernel.text import fold, strip_marks
from checker.rounds.file_row import FileRow
from checker.rounds.overview import Office, OfficeLine, Overview, RuleHead, Standing
from checker.rounds.since import OfficeSince, Since, Step
from checker.shown import FORMS, TO_DO, Shown
from gui.panes.word_filter import Searched, searched

_QUIET = (Shown.TOLD, Shown.NOT_APPLICABLE)
"""What tells nothing of a group of rules as long as any other of them does."""


class GroupCell(NamedTuple):
    """A group of rules in one plan: the worst way in which one is shown; how many are open, the worst first."""

    how: Shown
    ways: Mapping[Shown, int]

    @property
    def open(self) -> int:
        """How many are open."""
        return sum(self.ways.values())

    @property
    def sign(self) -> str:
        """The worst way with its own number, and behind a plus how many more are open: ``● 3 +1``."""
        worst = self.ways.get(self.how)
        more = f" +{self.open - worst}" if worst and self.open > worst else ""
        return f"{FORMS[self.how]} {worst}{more}" if worst else FORMS[self.how]


class LineKey(NamedTuple):
    """By what a line is found again when the round is looked at anew."""

    office: Office
    subject: str
    profile: str
    year: int | None


class Named(NamedTuple):
    """What is called how: ``subjects`` the kinds of plans by their ids, ``earlier`` the round before.

    ``earlier`` is empty where the round is compared with none.
    """

    subjects: Mapping[str, str] = MappingProxyType({})
    earlier: str = ""


_NOTHING = Named()


@dataclass(frozen=True, slots=True)
class Line:
    """One office as the table shows and sorts it.

    ``groups`` are by the ids of the groups; a group of which no rule was judged is not there.
    ``name`` is what it is sorted by: the bare name first, then what kind of place it is.
    ``changed`` is what became of it since the round before, else since the version before.
    """

    of: OfficeLine
    must: int
    errors: int
    should: int
    look: int
    groups: Mapping[str, GroupCell]
    name: tuple[str, ...]
    words: Searched
    changed: OfficeSince | None = None

    @property
    def row(self) -> FileRow | None:
        """The plan that counts."""
        return self.of.row

    @property
    def key(self) -> LineKey:
        """What stays the same however often the round is looked at."""
        row = self.of.row
        if row is None:
            return LineKey(self.of.office, "", "", None)
        return LineKey(self.of.office, row.subject, row.profile or "", row.year)

    @property
    def is_missing(self) -> bool:
        """Whether nothing was handed in."""
        return self.of.standing is Standing.MISSING

    @property
    def is_unseen(self) -> bool:
        """Whether what it handed in, if anything, is not read yet."""
        return self.of.standing is Standing.UNSEEN

    @property
    def is_unread(self) -> bool:
        """Whether what was handed in cannot be read."""
        return self.of.standing is Standing.UNREAD

    @property
    def was_compared(self) -> bool:
        """Whether it has a plan, and one before that."""
        changed = self.changed
        return changed is not None and changed.before is not None and changed.now is not None

    @property
    def is_same(self) -> bool:
        """Whether nothing new was handed in since the round before."""
        return self.changed is not None and self.changed.step is Step.SAME

    @property
    def is_twice(self) -> bool:
        """Whether the very same was handed in more than once."""
        return bool(self.of.copies)

    @property
    def is_again(self) -> bool:
        """Whether another version was handed in after the first."""
        return self.row is not None and self.of.version > 1

    @property
    def is_many(self) -> bool:
        """Whether more than one file was handed in."""
        return bool(self.of.others)

    def shown(self, rule: str) -> Shown | None:
        """Return how the rule with this id is shown, None where it was not judged."""
        return None if self.of.row is None else self.of.row.shown.get(rule)

    def is_open(self, rules: Iterable[str]) -> bool:
        """Whether a person has to deal with one of *rules* in this plan."""
        return any(self.shown(rule) in TO_DO for rule in rules)

    @property
    def weight(self) -> tuple[int, int, int, int, int]:
        """How bad it is: more is worse; an office that handed in nothing comes after all others."""
        return (0 if self.row is None else 1, self.must, self.errors, self.should, self.look)


@dataclass(frozen=True, slots=True)
class RoundTable:
    """An overview with its lines worked out; ``seen`` is how many files of how many, None once all are.

    Of none where not all of them were found yet.
    """

    overview: Overview
    lines: tuple[Line, ...]
    named: Named = _NOTHING
    since: Since | None = None
    seen: tuple[int, int] | None = None

    @property
    def whole(self) -> bool:
        """Whether every file is judged."""
        return self.seen is None

    @property
    def so_far(self) -> str:
        """How much of the round was read, in words; empty once all is."""
        if self.seen is None:
            return ""
        done, of = map(grouped, self.seen)
        return f"Mới xem {done}/{of} tệp" if self.seen[1] else "Chưa tìm hết tệp"

    @property
    def plans(self) -> int:
        """How many plans count."""
        return sum(line.row is not None for line in self.lines)

    @property
    def is_compared(self) -> bool:
        """Whether it stands against a round before."""
        return self.since is not None and bool(self.named.earlier)

    def count(self, holds: Callable[[Line], bool]) -> int:
        """Return of how many lines something holds."""
        return sum(map(holds, self.lines))


def table_of(
    overview: Overview,
    named: Named = _NOTHING,
    since: Since | None = None,
    *,
    seen: tuple[int, int] | None = None,
) -> RoundTable:
    """Return *overview* with its lines; *since* tells what changed of each of them, in their order."""
    groups = {rule.id: rule.group for rule in overview.rules}
    changes = since.lines if since is not None else (None,) * len(overview.lines)
    lines = tuple(
        _line(line, groups, changed if named.earlier or _has_before(changed) else None)
        for line, changed in zip(overview.lines, changes, strict=True)
    )
    return RoundTable(overview, lines, named, since, seen)


def _has_before(changed: OfficeSince | None) -> bool:
    return changed is not None and changed.before is not None


def _line(line: OfficeLine, groups: Mapping[str, str], changed: OfficeSince | None) -> Line:
    row, office = line.row, line.office
    counts = row.tally if row is not None else {}
    said = (office.called, office.province, office.contact)
    plan = () if row is None else (row.title, row.number or "", row.path)
    return Line(
        of=line,
        must=counts.get(Shown.MUST, 0),
        errors=counts.get(Shown.ERROR, 0),
        should=counts.get(Shown.SHOULD, 0),
        look=counts.get(Shown.LOOK, 0),
        groups=_groups(row.shown, groups) if row is not None else {},
        name=(*_sorted_by(office.name), office.unit, office.province),
        words=searched(" ".join((*said, *plan))),
        changed=changed,
    )


def _sorted_by(name: str) -> tuple[str, str]:
    """Return what Vietnamese names are sorted by: first without marks, then with them."""
    folded = fold(name)
    return strip_marks(folded), folded


def _groups(shown: Mapping[str, Shown], groups: Mapping[str, str]) -> Mapping[str, GroupCell]:
    ways: dict[str, list[Shown]] = {}
    for rule, how in shown.items():
        group = groups.get(rule)
        if group is not None:
            ways.setdefault(group, []).append(how)
    return {group: _cell(own) for group, own in ways.items()}


_RANK = {how: rank for rank, how in enumerate(Shown)}


def _cell(ways: Iterable[Shown]) -> GroupCell:
    own = list(ways)
    loud = [how for how in own if how not in _QUIET]
    worst = min(loud, key=_RANK.__getitem__, default=Shown.NOT_APPLICABLE)
    return GroupCell(worst, {how: own.count(how) for how in TO_DO if how in own})


def rules_by_id(overview: Overview) -> Mapping[str, RuleHead]:
    """Return the rules of *overview* by their ids."""
    return {rule.id: rule for rule in overview.rules}
