"""What is done with a superior's plan off the window's thread: read, put beside a layer, saved."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.system.clock import today

if TYPE_CHECKING:
    from checker.demands.proposal import Demands, Differences
    from checker.editing.layer_text import LayerText

_PAGE = "Đang nhận dạng chữ trên ảnh quét: trang {} ({}/{})"


class Earlier(NamedTuple):
    """A layer made of an earlier version of the plan, as it stands in its file."""

    path: Path
    layer: "LayerText"


class Found(NamedTuple):
    """What a plan demands; ``differences`` are to the layer made of it before, where there is one."""

    demands: "Demands"
    earlier: Earlier | None = None
    differences: "Differences | None" = None


def found_in(
    path: Path, layers: tuple[Path, ...], number: str = "", earlier: Path | None = None
) -> Iterator[str | Found]:
    """Yield how far the reading of the plan *path* is, and at last what it demands.

    It is put beside the layer *earlier*; where none is named, beside that of *layers* which is
    of a plan of this number. Raises ReadError, NoPlanError, LibraryError, LayerTextError.
    """
    from checker.demands.layer import differences  # noqa: PLC0415 - only when asked for
    from checker.demands.read import demands_in  # noqa: PLC0415 - as above
    from checker.editing.files import read_layer_text  # noqa: PLC0415 - as above
    from checker.library.load import load_library  # noqa: PLC0415 - as above
    from checker.readers import reading  # noqa: PLC0415 - as above
    from checker.scanned.restored import restored  # noqa: PLC0415 - as above

    library = load_library(layers)
    way = reading(path, library.lexicon)
    while True:
        try:
            at = next(way)
        except StopIteration as end:
            document = restored(end.value, library) if end.value.recognised else end.value
            break
        yield _PAGE.format(at.page + 1, at.done + 1, at.of)
    demands = demands_in(document, library, number)
    before = earlier or _made_of(demands.superior.number, layers)
    if before is None:
        yield Found(demands)
        return
    layer = read_layer_text(before)
    yield Found(demands, Earlier(before, layer), differences(demands, layer))


def saved(
    demands: "Demands",
    ticked: frozenset[str],
    author: str,
    earlier: Earlier | None,
    target: Path,
) -> Iterator[Path]:
    """Write what was *ticked* to *target* and yield that; raises WriteError, LayerTextError."""
    from checker.demands.layer import layer_of  # noqa: PLC0415 - only when asked for
    from checker.editing.files import write_layer_text  # noqa: PLC0415 - as above

    layer = layer_of(demands, ticked, author, today(), earlier.layer if earlier else None)
    if earlier is not None and target == earlier.path:
        write_layer_text(target, layer, earlier.layer.data)
    else:  # the system's dialog has asked whether another file may give way
        write_layer_text(target, layer, target.read_bytes() if target.exists() else None)
    yield target


def _made_of(number: str, layers: tuple[Path, ...]) -> Path | None:
    """Return the layer in use that holds the demands of the plan with this *number*."""
    from checker.sharing.in_use import in_use  # noqa: PLC0415 - only when asked for

    own = in_use(layers).own
    return next((one.path for one in own if one.superior and one.superior == number), None)
