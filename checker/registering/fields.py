"""What people fill in of a document, and the ``[[document]]`` table that it is in a layer's file."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checker.editing import lenient
from checker.editing.changes import tables
from checker.editing.layer_text import LayerText

_ALWAYS = ("id", "kind", "issuer", "title", "verified")
"""A title that was not read stands there empty; nobody need guess whether it was checked."""


@dataclass(frozen=True, slots=True)
class DocumentFields:
    """What people fill in of a ``[[document]]``; see :class:`checker.library.registers.KnownDocument`."""

    id: str = ""
    kind: str = ""
    date: dt.date | None = None
    issuer: str = ""
    title: str = ""
    names: tuple[str, ...] = ()
    period: tuple[int, int] | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    replaces: tuple[str, ...] = ()
    verified: bool = False
    source: str = ""

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> "DocumentFields":
        """Return what a *table* says that may be mistaken."""
        years = [year for year in lenient.items(table.get("period")) if isinstance(year, int)]
        return cls(
            id=lenient.text(table.get("id")),
            kind=lenient.text(table.get("kind")),
            date=lenient.day(table.get("date")),
            issuer=lenient.text(table.get("issuer")),
            title=lenient.text(table.get("title")),
            names=tuple(filter(None, map(lenient.text, lenient.items(table.get("names"))))),
            since=lenient.day(table.get("since")),
            until=lenient.day(table.get("until")),
            replaces=tuple(filter(None, map(lenient.text, lenient.items(table.get("replaces"))))),
            source=lenient.text(table.get("source")),
            period=(years[0], years[1]) if len(years) == 2 else None,
            verified=table.get("verified") is True,
        )

    def table(self) -> dict[str, object]:
        """Return it as a ``[[document]]`` table, without the keys that say nothing."""
        said = {name: getattr(self, name) for name in DOCUMENT_KEYS}
        return {
            key: list(value) if isinstance(value, tuple) else value
            for key, value in said.items()
            if value or key in _ALWAYS
        }


DOCUMENT_KEYS = (
    "id", "kind", "date", "issuer", "title", "names", "period", "since", "until", "replaces", "verified", "source",
)  # fmt: skip
"""The keys of a document that :class:`DocumentFields` knows; others stay as they are."""


def add_document(layer: LayerText, fields: DocumentFields) -> LayerText:
    """Return *layer* with another document in its register."""
    return layer.with_table("document", fields.table())


def change_document(layer: LayerText, index: int, fields: DocumentFields) -> LayerText:
    """Return *layer* with the document *index* as *fields* say; what is the same is not touched."""
    wanted, before = fields.table(), tables(layer, "document")[index]
    for key in DOCUMENT_KEYS:
        if key in wanted and (wanted[key] or key in before):
            layer = layer.with_value(("document", index, key), wanted[key])
        elif key in before:
            layer = layer.without(("document", index, key))
    return layer
