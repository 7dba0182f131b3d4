"""Which layers are in use: the office's own, and those of the folder that it shares with others."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from checker.library.shared import shared_layers
from checker.library.shared_folder import SharedFolder
from checker.sharing.told import Told, told


class InUse(NamedTuple):
    """The layers as their files tell of them; ``folder`` is None where nothing is shared, ``gone`` where it is away."""

    own: tuple[Told, ...]
    folder: Path | None = None
    shared: tuple[Told, ...] = ()
    gone: bool = False


def in_use(layers: Sequence[Path]) -> InUse:
    """Return what the *layers* over the built-in rules are; never raises."""
    own = tuple(told(path) for path in layers if not isinstance(path, SharedFolder))
    folder = next((path for path in layers if isinstance(path, SharedFolder)), None)
    if folder is None:
        return InUse(own)
    with suppress(OSError):
        return InUse(own, folder, tuple(map(told, shared_layers(folder))))
    return InUse(own, folder, gone=True)
