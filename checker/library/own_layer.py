"""An office's own layer, read; what cannot be one is refused before anything is judged."""

from collections.abc import Iterable
from pathlib import Path

from checker.library.errors import LibraryError
from checker.library.layer_files import SUFFIX, WAIVERS, located
from checker.library.layers import Layer, read_layer
from checker.library.manifest import is_manifest
from checker.library.source import Source
from checker.library.tables import FILE_KEYS
from checker.system.folders import RULES

_MANY = 3
"""So many files that are no rule files, and more than rule files: the wrong folder was named."""


def read_own_layer(path: Path) -> Layer:
    """Return the layer in the file or folder *path*; raises LibraryError where it is none."""
    here = located(path)
    for place in {here, here.resolve()}:
        if place == RULES or RULES in place.parents:
            raise _refused(path, "đây là bộ tiêu chí kèm theo chương trình, lúc nào cũng được dùng")
        if place in RULES.parents:
            raise _refused(path, "thư mục này chứa cả chương trình, không phải tiêu chí của đơn vị")
    if here.name.endswith(WAIVERS):
        raise _refused(path, "đây là tệp miễn trừ của một dự thảo, không phải tệp tiêu chí")
    if here.suffix.lower() != SUFFIX and not here.is_dir():
        raise _refused(
            path, f"tệp tiêu chí phải có đuôi {SUFFIX}" if here.exists() else "không tìm thấy tệp"
        )
    layer = read_layer(path)
    unread = tuple(str(source.problem) for source in layer.sources if source.problem)
    if unread:
        raise _refused(path, *unread)
    _check_sort(path, layer.sources)
    return layer


def _check_sort(path: Path, sources: Iterable[Source]) -> None:
    """Refuse another copy of the program, a folder of other things, and what says nothing at all."""
    filled = [source for source in sources if source.data]
    if not filled:
        raise _refused(path, "không có tiêu chí nào, chỉ có dòng trống hoặc ghi chú")
    if any(is_manifest(source.data) for source in filled):
        raise _refused(path, "thư mục này có bộ tiêu chí kèm theo một bản của chương trình")
    foreign = [source.name for source in filled if not any(key in FILE_KEYS for key in source.data)]
    if len(foreign) >= _MANY and 2 * len(foreign) > len(filled):
        raise _refused(path, f"phần lớn không phải tệp tiêu chí: {', '.join(foreign[:_MANY])} …")


def _refused(path: Path, *why: str) -> LibraryError:
    return LibraryError(
        "rules-unreadable",
        f"Không đọc được tiêu chí bổ sung ở “{path}” nên chưa kiểm tra gì."
        " Hãy sửa lại hoặc chọn đúng tệp.",
        why,
    )
