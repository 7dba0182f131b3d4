"""Layers that others keep in a folder of their own: each file in it is one, and each folder."""

from pathlib import Path

from checker.library.layer_files import PLAN, PLANS, SUFFIX, is_layer, layer_files


def shared_layers(folder: Path) -> tuple[Path, ...]:
    """Return the files and folders in *folder* that are a layer each, by name; waivers are none.

    Raises OSError where it cannot be looked into.
    """
    if (folder / PLANS).is_dir() or (folder / PLAN).is_file():
        return (Path(folder),)
    shown = (place for place in sorted(folder.iterdir()) if not place.name.startswith((".", "~")))
    return tuple(Path(place) for place in shown if _is_one(place))


def _is_one(place: Path) -> bool:
    if place.is_dir():
        return bool(layer_files(place))
    return place.suffix.lower() == SUFFIX and is_layer(place)
