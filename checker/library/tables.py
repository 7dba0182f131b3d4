"""The tables that a rule file may hold, as the person writing one sees them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from checker.library.looks import Look, Page
from checker.library.rule import Severity
from checker.plans.kind import ProfileId

Level = Literal["tinh", "xa", "so", "khac"]


@dataclass(frozen=True, slots=True)
class PackTable:
    """``[pack]``: who this layer is; ``date`` (``date_``) is when it was made, ``author`` by whom."""

    id: str
    title: str
    version: str
    author: str = ""
    date_: date | None = None


@dataclass(frozen=True, slots=True)
class GroupTable:
    """``[[groups]]``: a group of rules and its place in a report; see :class:`checker.library.rule.Group`."""

    id: str
    title: str
    order: int
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Effective:
    """``effective = {from = …, until = …}``: first and last day, inclusive."""

    from_: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        """Refuse a period that ends before it begins."""
        if self.from_ and self.until and self.until < self.from_:
            raise ValueError("có ngày kết thúc trước ngày bắt đầu")


@dataclass(frozen=True, slots=True)
class ExampleTable:
    """``[[rule.example]]``: a piece of a plan and the verdict on it.

    ``looks`` says how its lines look, in order, ``page`` the paper: for rules about layout.
    """

    text: str
    status: str
    year: int | None = None
    level: Level | None = None
    place: str | None = None
    plan: str | None = None
    profile: ProfileId = "yearly"
    format: Literal["docx", "txt"] = "docx"
    note: str = ""
    looks: tuple[Look, ...] = ()
    page: Page | None = None


@dataclass(frozen=True, slots=True)
class RuleTable:
    """``[[rule]]``, and with every key but ``id`` at will ``[[set]]``.

    ``group``, ``profiles``, ``optional`` and ``effective`` may stand once at the top of the
    file instead.
    """

    id: str
    title: str
    severity: Severity
    basis: str
    kind: str
    example: tuple[ExampleTable, ...]
    group: str = ""
    with_: Mapping[str, Any] = field(default_factory=dict)
    message: str = ""
    suggestion: str | None = None
    say: Mapping[str, str] = field(default_factory=dict)
    effective: Effective = Effective()
    levels: tuple[Level, ...] = ()
    subjects: tuple[str, ...] = ()
    profiles: tuple[ProfileId, ...] = ()
    optional: tuple[ProfileId, ...] = ()
    unless_exam: bool = False
    unless_event: bool = False
    other_fields: bool = True
    gives_way_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListTable:
    """``[[list]]``: words of the lexicon; in an office's own layer they come to the built-in ones.

    Words are looked at one by one: a mistaken one does not take the others with it.
    """

    id: str
    title: str = ""
    words: tuple[Any, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OffTable:
    """``[[off]]``: a rule that this office does not apply, and why."""

    id: str
    reason: str


WORDS_OF_CODE = ("kind", "blank")
"""Tables that say what the program's code can do: an office's file cannot add to that."""

FILE_DEFAULTS = ("group", "profiles", "optional", "effective")
"""Keys of rules that may stand once at the top of a file, for all its rules."""
