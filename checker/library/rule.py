"""A rule as data: what it demands, why, and how it is judged."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from checker.lexicon.lexicon import Lexicon
from checker.library.registers import Registers


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

GROUPS = {
    "frame": "Thể thức",
    "sections": "Bố cục",
    "programmes": "Chương trình, chiến lược",
    "action-month": "Tháng hành động",
    "deadlines": "Hạn báo cáo",
    "organisation": "Tổ chức thực hiện",
    "content": "Nội dung",
    "consistency": "Nhất quán",
}
"""Group ids in the order of the report, with the words people see."""


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of a plan with the verdict the rule must give on it.

    ``text`` is without the marks; ``mark`` is the marked passage ``«…»`` that a
    finding must overlap, None where no place is claimed; ``status`` is a status
    or several, joined by ``|``. ``year``, ``level`` and ``place`` stand for the
    plan's own where the piece does not show them. ``note`` explains the example.
    """

    text: str
    status: str
    mark: tuple[int, int] | None = None
    year: int | None = None
    level: str | None = None
    place: str | None = None
    format: str = "docx"
    note: str = ""
    line: int = 0


Params = tuple[object, ...]
"""What a rule sets for its kind: a NamedTuple of the kind, typed there."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One requirement, judged by its ``kind`` with the kind's ``params``.

    ``effective`` is the first and last day (inclusive, None open) of the plans
    it concerns, by the plan's year; ``levels`` the levels it concerns, empty
    for all. ``say`` overrides sentences of the kind by outcome name.
    """

    id: str
    group: str
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
    examples: tuple[Example, ...] = ()
    layer: str = "built-in"
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Pack:
    """A layer of the library: the built-in one, or an office's own (Bổ sung của đơn vị)."""

    id: str
    title: str
    version: str


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """A built-in rule that an office's own layer does not apply, with the reason."""

    id: str
    layer: str
    reason: str


@dataclass(frozen=True, slots=True)
class LibraryProblem:
    """A mistake in a rule file: where it is and what to do, in Vietnamese."""

    file: str
    line: int
    rule: str
    key: str
    message: str

    def __str__(self) -> str:
        """Return ``file:line: rule: message``."""
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.rule + ': ' if self.rule else ''}{self.message}"


@dataclass(frozen=True, slots=True)
class Library:
    """The rules in force, in report order, with the words and registers they rest on."""

    rules: tuple[Rule, ...]
    registers: Registers
    lexicon: Lexicon = field(default_factory=lambda: Lexicon({}))
    packs: tuple[Pack, ...] = ()
    switched_off: tuple[SwitchedOff, ...] = ()
    problems: tuple[LibraryProblem, ...] = ()
