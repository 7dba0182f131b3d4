"""The registers of documents, bodies, places and events, put together from all layers."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from checker.kernel.text import fold
from checker.library.convert import Converter
from checker.library.mistakes import Notes, Place
from checker.library.registers import (
    KnownBody,
    KnownDocument,
    KnownEvent,
    KnownPlace,
    KnownSuccessor,
    Registers,
)


class RegisterBuilder:
    """Collects register entries, layer after layer; a later entry replaces its like.

    Documents are alike by number, events by id, bodies by their first name, places
    by name and kind (a tỉnh and the thành phố it became are two entries).
    """

    def __init__(self, base: Registers) -> None:
        self._documents = dict(base.documents)
        self._bodies = {_body_key(body): body for body in base.bodies}
        self._places = {_place_key(place): place for place in base.places}
        self._events = dict(base.events)
        self._successors = {(known.plan, known.of): known for known in base.successors}
        self._units = base.units

    def add(self, name: str, table: Any, at: Place, convert: Converter) -> None:
        """Add the entry of a ``[[document]]``, ``[[body]]``, ``[[place]]`` or ``[[event]]`` table."""
        if name == "document":
            document = convert.build(table, KnownDocument, at)
            if document is not None:
                self._documents[document.id] = document
        elif name == "body":
            body = convert.build(table, KnownBody, at)
            if body is not None:
                self._replace_body(body)
        elif name == "event":
            event = convert.build(table, KnownEvent, at)
            if event is not None:
                self._events[event.id] = event
        else:
            place = convert.build(table, KnownPlace, at)
            if place is not None:
                self._places[_place_key(place)] = place

    def _replace_body(self, body: KnownBody) -> None:
        """Take *body*; where it replaces one, what followed that one is no longer known."""
        replaced = self._bodies.get(_body_key(body))
        if replaced is not None:
            old = replaced.names[0]
            kept = {key: known for key, known in self._successors.items() if known.of != old}
            self._successors = kept
        self._bodies[_body_key(body)] = body

    def add_successor(
        self, table: Any, at: Place, convert: Converter, notes: Notes, *,
        plan: str, plans: Collection[str],
    ) -> None:  # fmt: skip
        """Add a ``[[successor]]`` table; *plan* is the kind of plan that its file is of."""
        known = convert.build(table, KnownSuccessor, at)
        if known is None:
            return
        known = replace(known, plan=known.plan or plan)
        if not known.plan:
            notes.add((*at, "plan"), "thiếu khoá 'plan': mã của loại kế hoạch")
        elif known.plan not in plans:
            notes.unknown((*at, "plan"), "không có loại kế hoạch", known.plan, plans)
        else:
            self._successors[known.plan, known.of] = known

    def registers(self) -> Registers:
        """Return what was collected."""
        return Registers(
            self._documents,
            tuple(self._bodies.values()),
            tuple(self._places.values()),
            self._events,
            tuple(self._successors.values()),
            self._units,
        )


def _body_key(body: KnownBody) -> str:
    return fold(body.names[0])


def _place_key(place: KnownPlace) -> tuple[str, str]:
    return fold(place.name), place.kind
