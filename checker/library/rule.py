"""A rule as data: what it demands, why, and how it is judged."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from checker.lexicon.lexicon import Lexicon
from checker.library.looks import Look, Page
from checker.library.registers import Registers
from checker.library.superior import SuperiorPlan
from checker.plans.draft import Pieces
from checker.plans.kind import PlanKind, Plans, Profile, ProfileId

BUILT_IN = "built-in"
"""The layer that comes with the program."""


class Severity(StrEnum):
    """How much a rule weighs: Bắt buộc, Nên có, Lưu ý."""

    REQUIRED = "required"
    RECOMMENDED = "recommended"
    NOTE = "note"


SEVERITY_WORDS = {
    Severity.REQUIRED: "Bắt buộc",
    Severity.RECOMMENDED: "Nên có",
    Severity.NOTE: "Lưu ý",
}


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """A group of rules: ``order`` is its place in a report, ``title`` what people see.

    With ``aside`` its rules are about how lines look, not what they say: they are
    marked beside the lines, and can be left out.
    """

    order: int
    id: str
    title: str
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of a plan with the verdict the rule must give on it.

    ``text`` is without the marks; ``mark`` is the marked passage ``«…»`` that a
    finding must overlap, None where no place is claimed; ``status`` is a status
    or several, joined by ``|``. ``year``, ``level``, ``place``, ``plan`` (its
    kind) and ``profile`` stand for the plan's own where the piece does not show them. ``note`` explains the example.
    ``looks`` and ``page`` are how its lines and its paper look, for rules about layout.
    ``layer`` and ``file`` are where it is written: a rule that is changed keeps the examples it had.
    """

    text: str
    status: str
    mark: tuple[int, int] | None = None
    year: int | None = None
    level: str | None = None
    place: str | None = None
    plan: str | None = None
    profile: ProfileId = "yearly"
    format: str = "docx"
    note: str = ""
    looks: tuple[Look, ...] = ()
    page: Page | None = None
    layer: str = BUILT_IN
    file: str = ""
    line: int = 0


Params = tuple[object, ...]
"""What a rule sets for its kind: a NamedTuple of the kind, typed there."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One requirement, judged by its ``kind`` with the kind's ``params``.

    ``effective`` is the first and last day (inclusive, None open) of the plans
    it concerns, by the plan's year (within the first one by its day); ``levels``, ``subjects`` (kinds of plans)
    and ``profiles`` those it concerns, empty for all. In a profile of
    ``optional`` what it asks for may be absent; with ``unless_exam`` also where a department
    only holds an exam or a contest, with ``unless_event`` where a body holds one event among its
    own people. Without ``other_fields`` a plan of a field that is of no kind need not have it
    either: customs differ. ``say`` overrides sentences of the kind by outcome name.
    ``gives_way_to`` are groups and rules that speak for it where they see the
    same words: people are told one mistake once. A rule taken from a ``superior`` body's plan
    judges the plans that cite it.
    """

    id: str
    group: Group
    title: str
    severity: Severity
    basis: str
    kind: str
    params: Params
    message: str = ""
    suggestion: str | None = None
    say: Mapping[str, str] = field(default_factory=dict)
    effective: tuple[date | None, date | None] = (None, None)
    levels: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    profiles: tuple[ProfileId, ...] = ()
    optional: tuple[ProfileId, ...] = ()
    unless_exam: bool = False
    unless_event: bool = False
    other_fields: bool = True
    gives_way_to: tuple[str, ...] = ()
    superior: SuperiorPlan | None = None
    examples: tuple[Example, ...] = ()
    layer: str = BUILT_IN
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Pack:
    """A layer of the library: the built-in one, or an office's own (Bổ sung của đơn vị).

    ``day`` is when it was made, ``author`` by whom; ``superior`` the body's plan that it is taken from;
    ``signer`` who signed the installed rule pack that stands in the
    place of the built-in layer, empty where none does.
    """

    id: str
    title: str
    version: str
    day: date | None = None
    signer: str = ""
    author: str = ""
    superior: SuperiorPlan | None = None

    @property
    def called(self) -> str:
        """Return title, version, author and date, as people are told them."""
        words = f"{self.title} {self.version}".strip()
        words += f", {self.author} soạn" if self.author else ""
        made = f", ngày {self.day:%d/%m/%Y}" if self.day else ""
        return words + made + (f", gói do {self.signer} ký" if self.signer else "")


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """A rule that a layer does not apply, with the reason; ``plan`` is the only kind it is off for, if any."""

    id: str
    layer: str
    reason: str
    plan: str = ""
    title: str = ""

    @property
    def called(self) -> str:
        """Return the rule as people know it; its id where nobody knows more."""
        quoted = self.title and "“" not in self.title
        return f"“{self.title}”" if quoted else self.title or self.id

    @property
    def scope(self) -> str:
        """Return for which plans, in words that go on a sentence; empty where for all."""
        return f" ở loại kế hoạch {self.plan}" if self.plan else ""


@dataclass(frozen=True, slots=True)
class LibraryProblem:
    """A mistake in a rule file: where it is and what to do, in Vietnamese.

    ``at`` is its place in the file's tables (see :mod:`checker.library.mistakes`).
    """

    file: str
    line: int
    rule: str
    key: str
    message: str
    at: tuple[str | int, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        """Return ``file:line: rule: message``."""
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.rule + ': ' if self.rule else ''}{self.message}"


class Difference(NamedTuple):
    """What two layers say differently, in ``words``; only in plans that rest on all of ``superiors``."""

    words: str
    superiors: tuple[SuperiorPlan, ...] = ()


@dataclass(frozen=True, slots=True)
class Library:
    """The rules in force, in report order, with the words and registers they rest on.

    ``variants`` are rules that a kind of plan words otherwise, by kind and id.
    ``drafts`` are the pieces that new drafts are made of.
    ``problems`` are mistakes in rule files, ``hints`` what is right and hardly
    meant; ``left_out`` are the rules that are not judged for a mistake,
    ``unchanged`` those that were to be changed or switched off and are not.
    ``notices`` are sentences on which rules are in force, that people must know, ``unread`` the layers that
    should be and could not be read, ``differences`` what layers say differently.
    ``key`` stands for the files as they were when they were read (see ``library_key``); empty
    where nobody looked.
    """

    rules: tuple[Rule, ...]
    registers: Registers
    groups: tuple[Group, ...] = ()
    plans: Plans = field(default_factory=dict)
    profiles: tuple[Profile, ...] = ()
    variants: Mapping[str, Mapping[str, Rule]] = field(default_factory=dict)
    drafts: Pieces = field(default_factory=dict)
    lexicon: Lexicon = field(default_factory=lambda: Lexicon({}))
    packs: tuple[Pack, ...] = ()
    switched_off: tuple[SwitchedOff, ...] = ()
    problems: tuple[LibraryProblem, ...] = ()
    hints: tuple[LibraryProblem, ...] = ()
    left_out: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    key: bytes = field(default=b"", compare=False)

    def rules_for(self, subject: str) -> tuple[Rule, ...]:
        """Return the rules that judge a plan of the kind *subject*: the shared ones and its own."""
        own = self.variants.get(subject, {})
        off = {off.id for off in self.off_for(subject)}
        return tuple(
            own.get(rule.id, rule)
            for rule in self.rules
            if rule.id not in off and (not rule.subjects or subject in rule.subjects)
        )

    def off_for(self, subject: str) -> tuple[SwitchedOff, ...]:
        """Return what is switched off for every plan, or for those of the kind *subject*."""
        return tuple(off for off in self.switched_off if off.plan in {"", subject})

    def title_of(self, layer: str) -> str:
        """Return how people know the layer with this id; its id where it says no more."""
        return next((pack.title for pack in self.packs if pack.id == layer), layer)

    def plan_kind(self, subject: str) -> PlanKind | None:
        """Return the kind of plan *subject*, None for a kind that the library does not know."""
        return self.plans.get(subject)

    def profile_title(self, profile: ProfileId | None, *, letter: bool = False) -> str:
        """Return the Vietnamese name of *profile*, of a *letter* its own; empty for what is no plan."""
        known = next((known for known in self.profiles if known.id == profile), None)
        if known is None:
            return ""
        return known.letter or known.title if letter else known.title
