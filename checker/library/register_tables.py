"""The registers of documents, bodies, places and events, put together from all layers."""

from typing import Any

from checker.kernel.text import fold
from checker.library.convert import Converter
from checker.library.mistakes import Place
from checker.library.registers import KnownBody, KnownDocument, KnownEvent, KnownPlace, Registers


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
                self._bodies[_body_key(body)] = body
        elif name == "event":
            event = convert.build(table, KnownEvent, at)
            if event is not None:
                self._events[event.id] = event
        else:
            place = convert.build(table, KnownPlace, at)
            if place is not None:
                self._places[_place_key(place)] = place

    def registers(self) -> Registers:
        """Return what was collected."""
        return Registers(
            self._documents,
            tuple(self._bodies.values()),
            tuple(self._places.values()),
            self._events,
            self._units,
        )


def _body_key(body: KnownBody) -> str:
    return fold(body.names[0])


def _place_key(place: KnownPlace) -> tuple[str, str]:
    return fold(place.name), place.kind
