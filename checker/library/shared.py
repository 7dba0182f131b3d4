"""Layers that others keep in a folder of their own: what is not there is told, and the rest is judged."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.library.errors import LibraryError
from checker.library.layer_files import PLAN, PLANS, SUFFIX, layer_files
from checker.library.layers import Layer
from checker.library.own_layer import read_own_layer
from checker.library.shared_folder import SharedFolder
from checker.library.source import read_source
from checker.library.tables import FILE_KEYS

_GONE = "Không thấy thư mục tiêu chí dùng chung “{}” (mạng, ổ đĩa có thể đã ngắt) nên chưa xét theo các tệp trong đó."
_UNREAD = "Không đọc được “{}” trong thư mục tiêu chí dùng chung nên chưa xét theo tệp đó: {}"


class Read(NamedTuple):
    """The layers that could be read, and in Vietnamese what could not."""

    layers: list[Layer]
    notices: tuple[str, ...]


def read_layers(own: Sequence[Path]) -> Read:
    """Return the layers of *own*; raises LibraryError where one of the office's own is none."""
    layers: list[Layer] = []
    notices: list[str] = []
    for path in own:
        if not isinstance(path, SharedFolder):
            layers.append(read_own_layer(path))
            continue
        if not path.is_dir():
            notices.append(_GONE.format(path))
            continue
        for place in layers_in(path):
            try:
                layers.append(read_own_layer(place))
            except LibraryError as error:
                notices.append(_UNREAD.format(place.name, "; ".join(error.details)))
    return Read(layers, tuple(notices))


def layers_in(folder: Path) -> Iterator[Path]:
    """Yield the files and folders in *folder* that are a layer each, by name; waivers are none."""
    if (folder / PLANS).is_dir() or (folder / PLAN).is_file():
        yield Path(folder)
        return
    for place in sorted(folder.iterdir()):
        if place.name.startswith("."):
            continue
        if place.is_dir():
            if layer_files(place):
                yield Path(place)
        elif place.suffix.lower() == SUFFIX and _is_layer(place):
            yield Path(place)


def _is_layer(path: Path) -> bool:
    """Whether the file at *path* holds rules, or nobody can tell."""
    source = read_source(path, path.name)
    return source.problem is not None or any(key in FILE_KEYS for key in source.data)
