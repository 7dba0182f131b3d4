"""What people fill in of a rule, and the table that it is in the file."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from checker.editing.values import plain_table

MADE_NOTE = "Chương trình tự lập"
"""The ``note`` of an example that was made for a rule that had none."""
_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ExampleFields:
    """An example: ``text`` with «…» at the place, ``status`` as in the file; ``more`` are its other keys."""

    text: str
    status: str
    more: Mapping[str, Any] = field(default_factory=dict)

    def table(self) -> dict[str, Any]:
        """Return it as a ``[[rule.example]]`` table."""
        return plain_table({"text": self.text, "status": self.status, **self.more})

    @property
    def is_made(self) -> bool:
        """Whether the program made it."""
        return self.more.get("note") == MADE_NOTE


@dataclass(frozen=True, slots=True)
class RuleFields:
    """What people fill in of a ``[[rule]]``; an empty value is a key that the file does not have.

    ``with_`` and ``say`` are all of the rule's ``with.…`` and ``say.…``; ``effective`` its first and last day.
    """

    title: str = ""
    severity: str = "recommended"
    basis: str = ""
    kind: str = "phrase"
    with_: Mapping[str, Any] = field(default_factory=dict)
    suggestion: str = ""
    message: str = ""
    say: Mapping[str, str] = field(default_factory=dict)
    levels: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    effective: tuple[dt.date | None, dt.date | None] = (None, None)
    examples: tuple[ExampleFields, ...] = ()
    group: str = "content"
    id: str = ""

    @classmethod
    def of(cls, table: Mapping[str, Any], defaults: Mapping[str, Any] = _NOTHING) -> "RuleFields":
        """Return what a *table* says that may be mistaken; *defaults* stand at the top of its file."""
        period = _table(table.get("effective", defaults.get("effective")))
        texts = {name: _text(table.get(name)) for name in _TEXTS}
        return cls(
            **texts,
            group=_text(table.get("group", defaults.get("group"))),
            with_=_table(table.get("with")),
            say=_table(table.get("say")),
            levels=tuple(filter(_text, _list(table.get("levels")))),
            subjects=tuple(filter(_text, _list(table.get("subjects")))),
            effective=(_day(period.get("from")), _day(period.get("until"))),
            examples=tuple(_example(item) for item in _list(table.get("example"))),
        )

    def table(self) -> dict[str, Any]:
        """Return it as a ``[[rule]]`` table, without the keys that say nothing."""
        first, last = self.effective
        period = {"from": first, "until": last}
        values = {
            **{name: getattr(self, name) for name in _TEXTS},
            "group": self.group,
            "with": self.with_,
            "say": self.say,
            "levels": self.levels,
            "subjects": self.subjects,
            "effective": {key: day for key, day in period.items() if day},
            "example": [example.table() for example in self.examples],
        }
        return plain_table({key: value for key, value in values.items() if value})


_TEXTS = ("id", "title", "severity", "basis", "kind", "suggestion", "message")
RULE_KEYS = (*_TEXTS, "group", "with", "say", "levels", "subjects", "effective", "example")
"""The keys of a rule that :class:`RuleFields` knows; others stay as they are."""


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _day(value: Any) -> dt.date | None:
    return value if isinstance(value, dt.date) and not isinstance(value, dt.datetime) else None


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _table(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _example(value: Any) -> ExampleFields:
    table = _table(value)
    more = {key: item for key, item in table.items() if key not in {"text", "status"}}
    return ExampleFields(_text(table.get("text")), _text(table.get("status")), more)
