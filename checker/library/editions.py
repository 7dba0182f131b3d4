"""Two editions of one layer, an older and a newer file with one ``[pack]`` id: the newer is used."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from checker.library.identity import identity_of, is_same
from checker.library.layers import Layer
from checker.packs.versions import compared


def without_older(layers: Sequence[Layer]) -> tuple[list[Layer], list[str]]:
    """Return the newest edition of each of *layers*, in their order, and in Vietnamese what is left out.

    Of two that claim to be the same edition the later is used; where they say the same nothing is told.
    """
    best: list[Layer] = []
    told: list[str] = []
    for layer in layers:
        at = next((at for at, one in enumerate(best) if are_editions(one, layer)), None)
        if at is None:
            best.append(layer)
            continue
        new, old = best[at], layer
        if not _is_after(new, layer):
            new, old = layer, new
            best[at] = new
        if _texts(new) != _texts(old):
            told.append(
                f"Có hai bản của “{pack_of(new).get('title', new.name)}”: dùng {_called(new)},"
                f" không dùng {_called(old)}."
            )
    kept = set(map(id, best))
    return [layer for layer in layers if id(layer) in kept], told


def are_editions(one: Layer, other: Layer) -> bool:
    """Whether both are editions of one layer."""
    first, second = (identity_of(source.data for source in layer.sources) for layer in (one, other))
    return is_same(first, second)


def pack_of(layer: Layer) -> Mapping[str, Any]:
    """Return the ``[pack]`` of *layer* as it is written, empty where there is none."""
    packs = [source.data["pack"] for source in layer.sources if "pack" in source.data]
    return packs[-1] if packs and isinstance(packs[-1], dict) else {}


def _is_after(one: Layer, other: Layer) -> bool:
    """Whether *one* is the newer edition: by its version, else by its day."""
    versions = (str(pack_of(layer).get("version", "")) for layer in (one, other))
    return (compared(*versions) or (_day(one) > _day(other)) - (_day(one) < _day(other))) > 0


def _day(layer: Layer) -> date:
    day = pack_of(layer).get("date")
    return day if type(day) is date else date.min


def _texts(layer: Layer) -> list[str]:
    return [source.text for source in layer.sources]


def _called(layer: Layer) -> str:
    """Return which edition *layer* is: bản 2 ngày 27/11/2026 (ke-hoach.soat.toml)."""
    pack = pack_of(layer)
    version, day = pack.get("version", ""), _day(layer)
    made = f" ngày {day:%d/%m/%Y}" if day != date.min else ""
    return f"bản {version}{made} ({', '.join(source.name for source in layer.sources)})"
