"""What people fill in of a rule, and the table that it is in the file."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from checker.editing import lenient
from checker.editing.values import plain_table

MADE_NOTE = "Chương trình tự lập"
"""The ``note`` of an example that was made for a rule that had none."""


@dataclass(frozen=True, slots=True)
class ExampleFields:
    """An example: ``text`` with «…» at the place, ``status`` as in the file; ``more`` are its other keys."""

    text: str
    status: str
    more: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, value: Any) -> "ExampleFields":
        """Return what an example says that may be mistaken."""
        table = lenient.table(value)
        more = {key: item for key, item in table.items() if key not in {"text", "status"}}
        return cls(lenient.text(table.get("text")), lenient.text(table.get("status")), more)

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
