"""A later round against an earlier one: what each office has mended, what is open still, what is new."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from checker.kernel.text import fold
from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.overview import Office, OfficeLine, Overview
from checker.rounds.versions import is_other_form
from checker.shown import Shown

_NEAR = 0.6
"""What is told twice of one matter is at least so alike, as when two drafts are compared."""
_MOST = 60
"""Of so many matters of one rule each is compared with each; of more only equal ones are found."""
_ASIDE = frozenset({Shown.WAIVED, Shown.SEEN, Shown.NOT_APPLICABLE, Shown.ERROR})
_PASSED = frozenset({Shown.PASS, Shown.SIGNING, Shown.MUST, Shown.SHOULD, Shown.LOOK})
"""How a rule is shown that judged the plan: what it told before and tells no more is mended."""


class Step(StrEnum):
    """What an office did since the earlier round."""

    FIRST = "nộp lần đầu"
    AGAIN = "nộp bản mới"
    SAME = "chưa nộp bản mới"
    GONE = "không còn bản nộp"
    NONE = "chưa nộp"


@dataclass(frozen=True, slots=True)
class OfficeSince:
    """One line of the later round against the same of the earlier one.

    ``mended`` and ``aside`` are matters of the earlier plan: gone, or decided on and no longer
    judged; ``open`` and ``new`` those of the later one. Where there is no earlier plan, nothing
    is new: it was all there from the first.
    """

    office: Office
    before: FileRow | None
    now: FileRow | None
    mended: tuple[OpenMatter, ...] = ()
    open: tuple[OpenMatter, ...] = ()
    new: tuple[OpenMatter, ...] = ()
    aside: tuple[OpenMatter, ...] = ()

    @property
    def step(self) -> Step:
        """What the office did."""
        if self.now is None:
            return Step.NONE if self.before is None else Step.GONE
        if self.before is None:
            return Step.FIRST
        return Step.SAME if _is_same(self.before, self.now) else Step.AGAIN


@dataclass(frozen=True, slots=True)
class Since:
    """A whole round against an earlier one, its lines in the order of the later one.

    ``left`` are lines of the earlier round that the later one has not; ``earlier`` is the folder of
    the earlier one, empty where each office is compared with its own version before.
    """

    lines: tuple[OfficeSince, ...]
    left: tuple[OfficeLine, ...] = ()
    earlier: str = ""

    @property
    def mended(self) -> int:
        """How many matters were mended in all."""
        return sum(len(line.mended) for line in self.lines)

    @property
    def open(self) -> int:
        """How many matters are open still in all: those of plans that there were before."""
        return sum(len(line.open) for line in self.lines if line.before is not None)

    @property
    def new(self) -> int:
        """How many matters are new in all."""
        return sum(len(line.new) for line in self.lines)


def since(now: Overview, before: Overview) -> Since:
    """Return what changed from the round *before* to *now*."""
    earlier = _Earlier(before.lines)
    taken = [earlier.take(line, same_year=True) for line in now.lines]
    pairs = [
        (line, row or earlier.take(line, same_year=False))
        for line, row in zip(now.lines, taken, strict=True)
    ]
    lines = tuple(line_since(line, row) for line, row in pairs)
    return Since(lines, earlier.left, before.folder)


def within(now: Overview) -> Since:
    """Return what changed in one round from each office's version before to the one that counts."""
    return Since(tuple(map(since_own, now.lines)))


def since_own(line: OfficeLine) -> OfficeSince:
    """Return what changed from the office's version before to the one that counts in *line*."""
    return line_since(line, _version_before(line))


def line_since(line: OfficeLine, before: FileRow | None) -> OfficeSince:
    """Return what changed from the plan *before* to the one that counts in *line*."""
    row = line.row
    if row is None or before is None:
        return OfficeSince(line.office, before, row, open=row.open if row else ())
    pairs = _pairs(before.open, row.open)
    gone = [one for at, one in enumerate(before.open) if at not in pairs.values()]
    return OfficeSince(
        line.office,
        before,
        row,
        mended=tuple(one for one in gone if row.shown.get(one.rule) in _PASSED),
        open=(
            *(one for at, one in enumerate(row.open) if at in pairs),
            *(one for one in gone if row.shown.get(one.rule) is Shown.TOLD),
        ),
        new=tuple(one for at, one in enumerate(row.open) if at not in pairs),
        aside=tuple(one for one in gone if row.shown.get(one.rule, Shown.WAIVED) in _ASIDE),
    )


class _Earlier:
    """The lines of the earlier round, each of which is taken once."""

    def __init__(self, lines: Iterable[OfficeLine]) -> None:
        self._of: dict[tuple[str, str], list[OfficeLine]] = defaultdict(list)
        for line in lines:
            self._of[_name(line.office)].append(line)

    def take(self, line: OfficeLine, *, same_year: bool) -> FileRow | None:
        """Return the earlier plan of the same office and kind, None where there is none left."""
        lines = self._of[_name(line.office)]
        for other in lines:
            if _fits(line, other) and (not same_year or _year(other) == _year(line)):
                lines.remove(other)
                return other.row
        return None

    @property
    def left(self) -> tuple[OfficeLine, ...]:
        """The lines with a plan that were not taken."""
        left = (line for lines in self._of.values() for line in lines)
        return tuple(line for line in left if line.row is not None)


def _fits(line: OfficeLine, other: OfficeLine) -> bool:
    """Whether both lines, of offices of one name, are of one province and of plans of one kind."""
    provinces = {fold(line.office.province), fold(other.office.province)} - {""}
    if len(provinces) > 1 or other.row is None:
        return False
    return line.row is None or (line.row.subject, line.row.profile) == (
        other.row.subject,
        other.row.profile,
    )


def _name(office: Office) -> tuple[str, str]:
    return office.level, fold(office.name)


def _year(line: OfficeLine) -> int | None:
    return line.row.year if line.row is not None else None


def _version_before(line: OfficeLine) -> FileRow | None:
    row = line.row
    if row is None:
        return None
    others = (one for one in line.others if not is_other_form(one, row))
    return next((one for one in others if not _is_same(one, row)), None)


def _is_same(one: FileRow, other: FileRow) -> bool:
    return bool(one.sha256) and one.sha256 == other.sha256


def _pairs(before: Sequence[OpenMatter], now: Sequence[OpenMatter]) -> dict[int, int]:
    """Return for the number of each matter *now* that of the same one *before*: by its key, else the most alike."""
    pairs: dict[int, int] = {}
    keys: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(before):
        keys[one.key].append(at)
    for at, one in enumerate(now):
        if keys[one.key]:
            pairs[at] = keys[one.key].pop(0)
    taken = set(pairs.values())
    rules: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(before):
        if at not in taken:
            rules[one.rule].append(at)
    left = [at for at in range(len(now)) if at not in pairs]
    likely = sorted(
        (-ratio, at, old)
        for at in left
        for old in rules[now[at].rule][:_MOST]
        if (ratio := _likeness(before[old], now[at])) >= _NEAR
    )
    for _, at, old in likely:
        if at not in pairs and old not in taken:
            pairs[at] = old
            taken.add(old)
    return pairs


def _likeness(one: OpenMatter, other: OpenMatter) -> float:
    texts = [fold(f"{matter.message} {matter.quote}") for matter in (one, other)]
    return SequenceMatcher(None, texts[0], texts[1], autojunk=False).ratio()
