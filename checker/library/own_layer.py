"""An office's own layer, read; what cannot be one is refused before anything is judged."""

from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from checker.library.editions import without_older
from checker.library.errors import LibraryError
from checker.library.layer_files import PLANS, SUFFIX, WAIVERS, is_layer, located, sort_of
from checker.library.layers import Layer, read_layer
from checker.library.manifest import is_manifest
from checker.library.shared import shared_layers
from checker.library.shared_folder import SharedFolder
from checker.library.source import Source
from checker.system.folders import RULES

_MANY = 3
"""So many files that are no rule files, and more than rule files: the wrong folder was named."""
_SEVERAL = 2
"""So many files with a ``[pack]`` of their own are layers each."""


class OwnLayers(NamedTuple):
    """The layers over the built-in one; what is ``told`` of them, and which are ``unread``."""

    layers: Sequence[Layer]
    told: Sequence[str]
    unread: Sequence[str] = ()


def own_layers(found: Sequence[Path], named: Sequence[Path]) -> OwnLayers:
    """Return the layers that were *found* beside a draft and those that were *named*.

    Raises LibraryError for one of *named* that is none; one that was found, or that others keep in a
    SharedFolder, is told and left out. Of two editions of one layer the older is told and left out.
    """
    layers: list[Layer] = []
    unread: list[str] = []
    for path in (*found, *named):
        if isinstance(path, SharedFolder):
            layers += _shared(path, unread)
        elif path in found:
            layers += _tolerated(path, "nằm cạnh dự thảo", unread)
        else:
            layers += read_own_layers(path)
    newest, older = without_older(layers)
    return OwnLayers(newest, [*unread, *older], unread)


def _shared(folder: Path, unread: list[str]) -> list[Layer]:
    """Return the layers in a folder of others; where it is away or a file is wrong, that is *unread*."""
    try:
        places = shared_layers(folder)
    except OSError:
        unread.append(
            f"Không thấy thư mục tiêu chí dùng chung “{folder}” (mạng, ổ đĩa có thể đã ngắt)"
            " nên chưa xét theo các tệp trong đó."
        )
        return []
    where = "trong thư mục tiêu chí dùng chung"
    return [layer for place in places for layer in _tolerated(place, where, unread)]


def _tolerated(path: Path, where: str, unread: list[str]) -> list[Layer]:
    """Return the layers at *path*, which nobody named; why there are none is *unread*."""
    try:
        return read_own_layers(path)
    except LibraryError as error:
        why = "; ".join(error.details)
        unread.append(
            f"Tệp tiêu chí “{path.name}” {where} không đọc được nên chưa xét theo tệp đó: {why}."
        )
        return []


def read_own_layers(path: Path) -> list[Layer]:
    """Return the layer in the file or folder *path*; raises LibraryError where it is none.

    In a folder several files may each be a layer, with a ``[pack]`` of its own. There one that cannot
    be read takes no other with it: it is told.
    """
    here = located(path)
    for place in {here, here.resolve()}:
        if place == RULES or RULES in place.parents:
            raise _refused(path, "đây là bộ tiêu chí kèm theo chương trình, lúc nào cũng được dùng")
        if place in RULES.parents:
            raise _refused(path, "thư mục này chứa cả chương trình, không phải tiêu chí của đơn vị")
    if here.name.lower().endswith(WAIVERS) and here.is_file() and not is_layer(here):
        raise _refused(path, "đây là tệp miễn trừ của một dự thảo, không phải tệp tiêu chí")
    if here.suffix.lower() != SUFFIX and not here.is_dir():
        raise _refused(
            path, f"tệp tiêu chí phải có đuôi {SUFFIX}" if here.exists() else "không tìm thấy tệp"
        )
    layer = read_layer(path)
    packs = [s for s in layer.sources if "pack" in s.data and not _is_of_a_kind(s)]
    unread = [s for s in layer.sources if s.problem and not (packs and not _is_of_a_kind(s))]
    if unread:
        raise _refused(path, *(str(source.problem) for source in unread))
    _check_sort(path, layer.sources)
    if len(packs) < _SEVERAL:
        return [layer]
    shared = tuple(source for source in layer.sources if source not in packs)
    alone = [Layer(PurePosixPath(source.name).stem, (source,)) for source in packs]
    return [*([Layer(layer.name, shared)] if shared else []), *alone]


def _is_of_a_kind(source: Source) -> bool:
    """Whether the file lies in the folder of a kind of plan, which is one with its other files."""
    return PLANS in PurePosixPath(source.name).parts[:-1]


def _check_sort(path: Path, sources: Iterable[Source]) -> None:
    """Refuse another copy of the program, a folder of other things, and what says nothing at all."""
    filled = [source for source in sources if source.data]
    if not filled:
        raise _refused(path, "không có tiêu chí nào, chỉ có dòng trống hoặc ghi chú")
    if any(is_manifest(source.data) for source in filled):
        raise _refused(path, "thư mục này có bộ tiêu chí kèm theo một bản của chương trình")
    foreign = [source.name for source in filled if sort_of(source.data) != "layer"]
    if len(foreign) >= _MANY and 2 * len(foreign) > len(filled):
        raise _refused(path, f"phần lớn không phải tệp tiêu chí: {', '.join(foreign[:_MANY])} …")


def _refused(path: Path, *why: str) -> LibraryError:
    return LibraryError(
        "rules-unreadable",
        f"Không đọc được tiêu chí bổ sung ở “{path}” nên chưa kiểm tra gì."
        " Hãy sửa lại hoặc chọn đúng tệp.",
        why,
    )
