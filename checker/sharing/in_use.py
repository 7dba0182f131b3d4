"""Which layers are in use: the office's own, and those of the folder that it shares with others."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from checker.library.nearby import found_beside
from checker.library.shared import shared_layers
from checker.library.shared_folder import SharedFolder
from checker.sharing.told import Told, told


class InUse(NamedTuple):
    """The layers as their files tell of them; those ``beside`` a draft are in force for it alone.

    ``folder`` is None where nothing is shared, ``gone`` where it is away.
    """

    own: tuple[Told, ...]
    folder: Path | None = None
    shared: tuple[Told, ...] = ()
    gone: bool = False
    beside: tuple[Told, ...] = ()


def in_use(layers: Sequence[Path], nearby: Path | None = None) -> InUse:
    """Return what the *layers* over the built-in rules are, and those in the folder *nearby*; never raises."""
    own = tuple(told(path) for path in layers if not isinstance(path, SharedFolder))
    beside = tuple(map(told, found_beside(nearby, layers)))
    folder = next((path for path in layers if isinstance(path, SharedFolder)), None)
    if folder is None:
        return InUse(own, beside=beside)
    with suppress(OSError):
        return InUse(own, folder, tuple(map(told, shared_layers(folder))), beside=beside)
    return InUse(own, folder, gone=True, beside=beside)
