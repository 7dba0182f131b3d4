"""The registers of documents, bodies, places and events, put together from all layers."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any, TypeVar

from checker.kernel.text import fold
from checker.library.convert import Converter
from checker.library.mistakes import Notes, Place, did_you_mean
from checker.library.registers import (
    KnownBody,
    KnownDocument,
    KnownEvent,
    KnownPlace,
    KnownSuccessor,
    Registers,
)

_Key = TypeVar("_Key")
_Entry = TypeVar("_Entry")


class RegisterBuilder:
    """Collects register entries, layer after layer; a later entry replaces its like, and that is told.

    Documents are alike by number, events by id, bodies by their first name, places
    by name and kind (a tỉnh and the thành phố it became are two entries).
    """

    def __init__(self, base: Registers) -> None:
        self._documents = dict(base.documents)
        self._built_in = base.documents.keys() - base.added or None
        self._replacing: dict[str, tuple[Place, Notes]] = {}
        self._bodies = {_body_key(body): body for body in base.bodies}
        self._places = {_place_key(place): place for place in base.places}
        self._events = dict(base.events)
        self._successors = {(known.plan, known.of): known for known in base.successors}
        self._units = base.units

    def add(
        self,
        name: str,
        table: Any,
        at: Place,
        convert: Converter,
        notes: Notes,
        kinds: Collection[str] = (),
    ) -> None:
        """Add the entry of a ``[[document]]``, ``[[body]]``, ``[[place]]`` or ``[[event]]`` table.

        A document's kind must be one of *kinds* (folded), where there are any:
        no citation could be of another.
        """
        if name == "document":
            document = convert.build(table, KnownDocument, at)
            if document is not None and kinds and fold(document.kind) not in kinds:
                notes.unknown((*at, "kind"), "không có loại văn bản", document.kind, kinds)
            elif document is not None:
                _put(self._documents, document.id, document, at, notes)
                self._replacing[document.id] = at, notes
        elif name == "body":
            body = convert.build(table, KnownBody, at)
            if body is not None:
                self._take_body(body, at, notes)
        elif name == "event":
            event = convert.build(table, KnownEvent, at)
            if event is not None:
                _put(self._events, event.id, event, at, notes)
        else:
            place = convert.build(table, KnownPlace, at)
            if place is not None:
                _put(self._places, _place_key(place), place, at, notes)

    def _take_body(self, body: KnownBody, at: Place, notes: Notes) -> None:
        """Take *body*; where it replaces one, what followed that one is no longer known."""
        replaced = self._bodies.get(_body_key(body))
        _put(self._bodies, _body_key(body), body, at, notes)
        if replaced is not None and self._bodies[_body_key(body)] is body:
            old = replaced.names[0]
            kept = {key: known for key, known in self._successors.items() if known.of != old}
            self._successors = kept

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
            notes.add((*at, "plan"), "thiếu khóa 'plan': mã của loại kế hoạch")
        elif known.plan not in plans:
            notes.unknown((*at, "plan"), "không có loại kế hoạch", known.plan, plans)
        else:
            _put(self._successors, (known.plan, known.of), known, at, notes)

    def link_documents(self) -> None:
        """Let what a document ``replaces`` know of it: its own entry may be of an earlier layer.

        What was checked is followed only by what was checked, too, and by one document.
        """
        for new in tuple(self._documents.values()):
            at, notes = self._replacing.get(new.id, ((), None))
            for index, number in enumerate(new.replaces):
                old = self._documents.get(number)
                if notes is not None:
                    self._note_replaced((*at, "replaces", index), notes, new, number)
                if old is not None and new.verified and self._is_free(old, new):
                    until = old.until or (None if old.period else new.since)
                    self._documents[number] = replace(old, replaced_by=new.id, until=until)

    def _is_free(self, old: KnownDocument, new: KnownDocument) -> bool:
        """Whether nothing in the register took the place of *old* before *new*."""
        after = self._documents.get(old.replaced_by)
        return after is None or after is new

    def _note_replaced(self, at: Place, notes: Notes, new: KnownDocument, number: str) -> None:
        old = self._documents.get(number)
        if old is None:
            known = did_you_mean(number, self._documents)
            notes.hint(at, f"sổ văn bản chưa có '{number}' nên không tiêu chí nào nhận thay{known}")
        elif not self._is_free(old, new):
            what = f"'{number}' đã được '{old.replaced_by}' thay thế; giữ nguyên như vậy"
            notes.hint(at, what)

    def registers(self) -> Registers:
        """Return what was collected."""
        added = self._documents.keys() - self._built_in if self._built_in else ()
        return Registers(
            self._documents,
            tuple(self._bodies.values()),
            tuple(self._places.values()),
            self._events,
            tuple(self._successors.values()),
            self._units,
            frozenset(added),
        )


def _put(
    register: dict[_Key, _Entry], key: _Key, entry: _Entry, at: Place, notes: Notes
) -> None:  # fmt: skip
    """Put *entry* into *register*; what was checked gives way only to what was checked, too."""
    there = register.get(key)
    if _is_checked(there) and not _is_checked(entry):
        notes.add(
            at,
            "mục này đã có trong sổ và đã được đối chiếu; chỉ thay bằng mục đã đối chiếu (verified = true)",
        )
        return
    if there is not None:
        notes.hint(at, "mục này đã có trong sổ; mục ở đây được dùng thay cho mục đó")
    register[key] = entry


def _is_checked(entry: object) -> bool:
    return bool(getattr(entry, "verified", False))


def _body_key(body: KnownBody) -> str:
    return fold(body.names[0])


def _place_key(place: KnownPlace) -> tuple[str, str]:
    return fold(place.name), place.kind
