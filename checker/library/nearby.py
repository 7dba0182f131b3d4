"""Layers that lie beside a draft as ``….soat.toml``: in force for it though nobody named them."""

import os
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from checker.library.layer_files import is_layer, located
from checker.system.folders import RULES
from checker.system.names import ROUND_STORE

_NAME = re.compile(r"[^.~].*\.soat[^.]*\.toml(?P<hidden>\.txt)?", re.IGNORECASE)
"""What layers beside drafts are called; one downloaded again is “a.soat (1).toml”, Windows hides “.txt”."""
_FAR = 8
"""So many folders up a round is looked for: a province's folders of districts and communes are three."""


class Nearby(NamedTuple):
    """What lies beside drafts: ``layers`` in force for them, ``misnamed`` files with rules that are not, by name."""

    layers: tuple[Path, ...] = ()
    misnamed: tuple[str, ...] = ()


def look_beside(folder: Path | None, own: Sequence[Path]) -> Nearby:
    """Return what is for the drafts in *folder*, save for layers among *own*, which were named.

    The layers are those of the round that the folder is in, then its own.
    """
    if folder is None:
        return Nearby()
    here = located(folder)
    top = next((p for p in (here, *here.parents[:_FAR]) if (p / ROUND_STORE).exists()), here)
    inside, misnamed = _look(here)
    found = (*(_look(top).layers if top != here else ()), *inside)
    if not found or not own:
        return Nearby(found, misnamed)
    named = {place for path in own for place in (located(path), located(path).resolve())}
    others = (p for p in found if not named.intersection({p, *p.parents, p.resolve()}))
    return Nearby(tuple(others), misnamed)


def found_beside(folder: Path | None, own: Sequence[Path]) -> tuple[Path, ...]:
    """Return the layers for the drafts in *folder*, save those among *own*, which were named."""
    return look_beside(folder, own).layers


def with_nearby(folder: Path | None, own: Sequence[Path]) -> tuple[Path, ...]:
    """Return the layers for the drafts in *folder*, then those that were named, *own*, which go before."""
    return (*found_beside(folder, own), *own)


def is_found(path: Path) -> bool:
    """Whether the file at *path* is called and looks like a layer for what lies beside it; never raises."""
    match = _NAME.fullmatch(path.name)
    if match is None or match["hidden"]:
        return False
    try:
        about = path.stat()
    except (OSError, ValueError):
        return False
    return _holds_rules((str(path), about.st_mtime_ns, about.st_size))


_Known = tuple[str, int, int]
"""Path, time of change and size: as long as they are the same, so is what the file holds."""


def _look(folder: Path) -> Nearby:
    """Return what lies in *folder* itself, by name; nothing where it cannot be looked into."""
    if folder == RULES or RULES in folder.parents:
        return Nearby()
    layers, misnamed = [], []
    try:
        with os.scandir(folder) as entries:
            named = [(entry, _NAME.fullmatch(entry.name)) for entry in entries]
            for entry, match in named:
                if match is None or not entry.is_file():
                    continue
                about = entry.stat()
                if not _holds_rules((entry.path, about.st_mtime_ns, about.st_size)):
                    continue
                if match["hidden"]:
                    misnamed.append(entry.name)
                else:
                    layers.append(Path(entry.path))
    except (OSError, ValueError):
        return Nearby()
    return Nearby(tuple(sorted(layers)), tuple(sorted(misnamed)))


@lru_cache(maxsize=8192)
def _holds_rules(known: _Known) -> bool:
    return is_layer(Path(known[0]))
