"""What the window remembers from one day to the next: values, kept in a small INI file."""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSettings

from checker.exporters.chosen import People
from checker.library.shared_folder import SharedFolder
from checker.office import Office
from checker.particulars import Overrides

RECENT = 10
_REMEMBERED = 100
"""Drafts whose corrected particulars are kept."""

Theme = str
"""``system``, ``light`` or ``dark``."""


class SavedCopy(NamedTuple):
    """A repaired copy and the draft that it is made of, as paths; ``mark`` tells with which words."""

    draft: str
    copy: str
    mark: str


@dataclass(frozen=True, slots=True)
class Settings:
    """One field a setting; the file has the same names, but for those in ``_KEYS``.

    ``narrow`` is the form beside Word, whose place is ``beside`` as the other's is ``geometry``;
    ``order`` is how the checklist is ordered (:class:`gui.panes.checklist.model.Order`);
    ``toured`` says that the first tour has been offered;
    ``decider`` is the name last given with a waiver; ``reviewer``, ``drafter``, ``signer`` with the post,
    ``unit`` and ``province`` are this office's own; ``plan_kind`` is the kind of the draft last made, at
    first the commonest; ``size`` is that of the whole window from its next start;
    ``recent`` are paths, the last one first; ``rules`` the office's own layers, ``shared`` the folder of
    those that it has in common with others;
    ``overrides`` what a person corrected of a draft (year, level, place, issuer) by its path;
    ``copies`` the repaired copies written last.
    """

    theme: Theme = "system"
    zoom: float = 1.0
    last_folder: str = ""
    geometry: bytes = b""
    beside: bytes = b""
    columns: bytes = b""
    rows: bytes = b""
    show_outline: bool = True
    show_checklist: bool = True
    narrow: bool = False
    on_top: bool = False
    show_passes: bool = False
    order: str = "weight"
    reviewer: str = ""
    decider: str = ""
    guide_zoom: float = 1.0
    toured: bool = False
    drafter: str = ""
    signer: str = ""
    signer_post: str = ""
    unit: str = ""
    province: str = ""
    plan_kind: str = "gender-equality"
    size: float = 1.0
    recent: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    shared: str = ""
    overrides: tuple[tuple[str, Overrides], ...] = ()
    copies: tuple[SavedCopy, ...] = ()

    @property
    def layers(self) -> tuple[Path, ...]:
        """The layers over the built-in rules: those of others first, the office's own speak last."""
        shared = (SharedFolder(self.shared),) if self.shared else ()
        return (*shared, *map(Path, self.rules))

    @property
    def people(self) -> People:
        """Who works in this office, as the sheet for signature names them."""
        unit = ", ".join(filter(None, (self.unit, self.province)))
        signer = ", ".join(filter(None, (self.signer, self.signer_post)))
        return People(unit, self.drafter, self.reviewer, signer)

    @property
    def office(self) -> Office:
        """This office and its usual signer, for the blanks of suggestions."""
        return Office(self.unit, self.signer, self.signer_post)

    def opened(self, path: Path) -> "Settings":
        """Return the settings after *path* was opened."""
        kept = tuple(name for name in self.recent if name != str(path))
        return replace(self, recent=(str(path), *kept)[:RECENT], last_folder=str(path.parent))

    def forgotten(self, path: Path) -> "Settings":
        """Return the settings without *path* among the recent files."""
        return replace(self, recent=tuple(name for name in self.recent if name != str(path)))

    def overrides_of(self, path: Path) -> Overrides:
        """Return what a person corrected of the draft *path*."""
        return dict(self.overrides).get(str(path), Overrides())

    def with_overrides(self, path: Path, overrides: Overrides) -> "Settings":
        """Return the settings after a person gave *overrides* for *path*."""
        kept = tuple((name, given) for name, given in self.overrides if name != str(path))
        if overrides != Overrides():
            kept = ((str(path), overrides), *kept)
        return replace(self, overrides=kept[:_REMEMBERED])

    def copy_of(self, draft: Path) -> SavedCopy | None:
        """Return the copy that was written last of *draft*."""
        return next((copy for copy in self.copies if copy.draft == str(draft)), None)

    def with_copy(self, copy: SavedCopy) -> "Settings":
        """Return the settings after *copy* was written."""
        kept = tuple(other for other in self.copies if other.draft != copy.draft)
        return replace(self, copies=(copy, *kept)[:_REMEMBERED])


class Store:
    """Reads and writes the settings file; what is damaged in it falls back to the defaults."""

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def read(self) -> Settings:
        """Return the settings of the file."""
        # Another window may have written since.
        self._file.sync()
        settings = Settings()
        for field in fields(Settings):
            raw = self._file.value(_key(field.name))
            if raw is None:
                continue
            try:
                value = _read(field.name, raw, getattr(settings, field.name))
            except (TypeError, ValueError, KeyError):
                continue
            settings = replace(settings, **{field.name: value})  # type: ignore[arg-type]
        return settings

    def change(self, change: Callable[[Settings], Settings]) -> Settings:
        """Change what the file says now; return what it says then.

        Only what differs is written, so that windows side by side keep what
        the other one has written.
        """
        before = self.read()
        after = change(before)
        self._write(after, before)
        return after

    def write(self, settings: Settings) -> None:
        """Write *settings* to the file."""
        self._write(settings, None)

    def _write(self, settings: Settings, before: Settings | None) -> None:
        for field in fields(Settings):
            value = getattr(settings, field.name)
            if before is not None and value == getattr(before, field.name):
                continue
            if isinstance(value, bytes):
                self._file.setValue(_key(field.name), QByteArray(value))
            else:
                self._file.setValue(_key(field.name), json.dumps(_plain(value), ensure_ascii=False))
        self._file.sync()


class Memory:
    """What one window remembers: the settings as it sees them, written at every change."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.settings = store.read()

    def note(self, change: Callable[[Settings], Settings]) -> None:
        """Write *change* at once, into what other windows have written; the rules stay ours."""
        ours = self.settings
        self.settings = replace(self._store.change(change), rules=ours.rules, shared=ours.shared)

    def use_rules(self, rules: tuple[str, ...], shared: str) -> None:
        """Keep *rules* as the office's own layers, in this window and for the next ones; *shared* are others'."""
        self.settings = self._store.change(lambda kept: replace(kept, rules=rules, shared=shared))


_CORRECTABLE = ("year", "level", "place", "issuer", "subject", "profile")
"""The fields of Overrides in the order of the file; older files lack the last ones."""

_KEYS = {"overrides": "said"}
"""Names in the file where they are not those of the fields: files of older versions are read on."""


def _key(field: str) -> str:
    return _KEYS.get(field, field)


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [
            [item[0], [getattr(item[1], name) for name in _CORRECTABLE]]
            if isinstance(item, tuple) and not isinstance(item, SavedCopy)
            else item
            for item in value
        ]
    return value


def _read(name: str, raw: object, default: object) -> object:
    if isinstance(default, bytes):
        return bytes(raw.data()) if isinstance(raw, QByteArray) else b""
    value = json.loads(str(raw))
    if name == "overrides":
        return tuple(
            (str(path), Overrides(**dict(zip(_CORRECTABLE, given, strict=False))))
            for path, given in value
        )
    if name == "copies":
        return tuple(SavedCopy(*map(str, item)) for item in value)
    if isinstance(default, tuple):
        return tuple(str(item) for item in value)
    if isinstance(default, bool):
        if not isinstance(value, bool):
            raise TypeError(name)
        return value
    return float(value) if isinstance(default, float) else str(value)
