"""Registers: what is known about documents, bodies, places and events, with its dates.

The values live in ``rules/registers/*.toml``, events beside the rules of their
kind of plan; nothing that changes by year or province stands in code. ``verified`` says whether the entry was checked
against the document itself or an official publication; an unverified fact
never makes a gap on its own.
"""

import datetime as dt
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Literal

from checker.kernel.phrases import Phrase, has_gap
from checker.library.units import Units

DocumentId = Annotated[str, "document"]
"""The number and symbol of a document in the register: rule files that name another are refused."""

BodyName = Annotated[str, "body"]
"""The first name of a body in the register: rule files that name another are refused."""

EventId = Annotated[str, "event"]
"""The id of an event in the register: rule files that name another are refused."""


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A law, decision or programme that plans cite.

    ``id`` is the number with its symbol as officially written
    (``1790/QĐ-TTg``). ``names`` are phrases by which plans call it, the
    official one first (plain words, to be shown); versions of one law share it. ``title`` is the
    official subject line, empty where it was not read. ``since`` is the day from which it is in
    force, ``until`` the first day on which it no longer is; ``period`` its first and last
    year, where it has one; ``replaced_by`` the id or name of what came after, ``replaces`` the ids
    of what it took the place of: the one is known by the other; ``amends`` the ids of the
    documents that it changes; ``parts`` are names of its parts by which plans call it alone, while
    it runs.
    """

    id: str
    kind: str
    issuer: str
    title: str
    date: dt.date | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    names: tuple[Phrase, ...] = ()
    period: tuple[int, int] | None = None
    replaced_by: str = ""
    replaces: tuple[str, ...] = ()
    amends: tuple[str, ...] = ()
    parts: tuple[Phrase, ...] = ()
    verified: bool = False
    source: str = ""

    def __post_init__(self) -> None:
        """Refuse a programme that ends before it begins."""
        if self.period and self.period[1] < self.period[0]:
            raise ValueError("năm cuối trong 'period' đứng trước năm đầu")
        if self.id in self.replaces:
            raise ValueError("có trong 'replaces' của chính nó")


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body, or a tier of government, that exists only between two days.

    ``names`` are phrases, the first one plain; ``until`` is the first day on which it no longer
    exists; ``successor`` what a plan should name instead, ``note``
    what to say where nothing single took its place. ``place_kinds`` are kinds
    of named units (huyện X) that ended with it.
    """

    names: tuple[Phrase, ...]
    until: dt.date
    successor: str = ""
    basis: str = ""
    excepted: tuple[Phrase, ...] = ()
    place_kinds: tuple[str, ...] = ()
    note: str = ""
    verified: bool = False

    def __post_init__(self) -> None:
        """Refuse a body without a name."""
        if not self.names:
            raise ValueError("cần ít nhất một tên gọi trong 'names'")


@dataclass(frozen=True, slots=True)
class KnownSuccessor:
    """To which body the work of one kind of plan went when the body ``of`` ended.

    ``name`` is what a plan should name instead, ``note`` what to say of it. ``plan`` is the kind of plan;
    in the folder of a kind it is that one.
    """

    of: BodyName
    name: str
    plan: str = ""
    note: str = ""
    basis: str = ""
    verified: bool = False


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A province or centrally-run city between two days.

    ``kind`` is ``tỉnh`` or ``thành phố``; ``since`` and ``until`` bound the
    days on which this name with this kind was right (``until`` is the first
    day on which it no longer was); ``successor`` is the name that followed.
    """

    name: str
    kind: Literal["tỉnh", "thành phố"]
    since: dt.date | None = None
    until: dt.date | None = None
    successor: str = ""
    basis: str = ""
    verified: bool = False

    def stands_on(self, day: dt.date) -> bool:
        """Whether this name with this kind was right on *day*."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event with a name and days that are the same every year (Tháng hành động).

    ``names`` are the phrases that name it, ``loose`` words that only touch on it.
    ``mixed`` are words of another event that do not belong behind its name,
    ``former`` names it had before the year ``renamed``.
    ``first`` and ``last`` are its days as (day, month), both included.
    """

    id: str
    names: tuple[Phrase, ...]
    first: tuple[int, int]
    last: tuple[int, int]
    loose: tuple[Phrase, ...] = ()
    mixed: tuple[Phrase, ...] = ()
    former: tuple[Phrase, ...] = ()
    renamed: int | None = None

    def __post_init__(self) -> None:
        """Refuse an event without a name, and a day that no calendar has."""
        if not self.names:
            raise ValueError("cần ít nhất một tên gọi trong 'names'")
        for day, month in (self.first, self.last):
            try:
                dt.date(_LEAP_YEAR, month, day)
            except ValueError:
                raise ValueError(f"ngày {day}/{month} không có trong lịch") from None

    @property
    def month(self) -> int | None:
        """The calendar month that the event's days fill, None where they fill no single one."""
        (first, month), (last, end) = self.first, self.last
        whole = {monthrange(year, month)[1] for year in (_LEAP_YEAR, _LEAP_YEAR + 1)}
        return month if first == 1 and month == end and last in whole else None


_LEAP_YEAR = 2024
"""Any leap year: an event may be on 29 February."""


@dataclass(frozen=True)
class Registers:
    """The registers together; ``units`` tells communes and districts by name.

    ``added`` are the documents that an office has entered: they say nothing of what else was made
    by their day.
    """

    documents: Mapping[str, KnownDocument]
    bodies: tuple[KnownBody, ...] = ()
    places: tuple[KnownPlace, ...] = ()
    events: Mapping[str, KnownEvent] = field(default_factory=dict)
    successors: tuple[KnownSuccessor, ...] = ()
    units: Units = field(default_factory=Units)
    added: frozenset[str] = frozenset()

    def successor(self, body: KnownBody, plan: str) -> KnownSuccessor:
        """Return what followed *body* in a plan of the kind *plan*; its name is empty where no single body did."""
        for known in self.successors:
            if known.plan == plan and known.of == body.names[0]:
                return known
        return KnownSuccessor(
            body.names[0], body.successor, plan, body.note, body.basis, body.verified
        )

    def other_events(self, event: KnownEvent) -> tuple[Phrase, ...]:
        """Return the names of every event but *event*, but those with a gap: they fit what is between as well."""
        return tuple(
            name
            for other in self.events.values()
            if other.id != event.id
            for name in other.names
            if not has_gap(name)
        )

    @cached_property
    def body_names(self) -> tuple[str, ...]:
        """Return the first name of every body."""
        return tuple(body.names[0] for body in self.bodies)

    @cached_property
    def body_ends(self) -> frozenset[dt.date]:
        """Return the days from which bodies were no more."""
        return frozenset(body.until for body in self.bodies)

    @cached_property
    def reach(self) -> dt.date:
        """The day of the latest document: what was made later may be missing here."""
        return self.newest or dt.date.min

    @cached_property
    def newest(self) -> dt.date | None:
        """The day of the latest document that an office has not added itself."""
        known = (document for document in self.documents.values() if document.id not in self.added)
        return max((document.date for document in known if document.date), default=None)

    @cached_property
    def provinces(self) -> frozenset[str]:
        """Return every province name, present and past."""
        return frozenset(place.name for place in self.places)
