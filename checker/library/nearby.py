"""Layers that lie beside a draft as ``….soat.toml``: in force for it though nobody named them."""

import os
from collections.abc import Sequence
from pathlib import Path

from checker.library.layer_files import WAIVERS, is_layer, located
from checker.system.folders import RULES


def layers_in(folder: Path) -> tuple[Path, ...]:
    """Return the layers that lie in *folder* itself, by name; none where it cannot be looked into."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if entry.name.lower().endswith(WAIVERS)]
    except (OSError, ValueError):
        return ()
    here = located(folder)
    if not names or here == RULES or RULES in here.parents:
        return ()
    shown = (here / name for name in sorted(names) if not name.startswith((".", "~")))
    return tuple(path for path in shown if is_layer(path))


def with_nearby(folder: Path | None, own: Sequence[Path]) -> tuple[Path, ...]:
    """Return the layers in *folder*, then the others: *own* are those that were named, and go before.

    One that was named, or that lies in a folder that was, is none of *folder* once more.
    """
    return (*found_beside(folder, own), *own)


def found_beside(folder: Path | None, own: Sequence[Path]) -> tuple[Path, ...]:
    """Return the layers in *folder* that are not among those that were named."""
    found = layers_in(folder) if folder is not None else ()
    if not found or not own:
        return found
    named = {place for path in own for place in (located(path), located(path).resolve())}
    return tuple(
        path for path in found if not named.intersection({path, *path.parents, path.resolve()})
    )
