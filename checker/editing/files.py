"""The text of a layer, read from its file and written back."""

from pathlib import Path

from checker.editing.layer_text import LayerText, LayerTextError
from checker.library.layer_files import SUFFIX, WAIVERS, sort_of
from checker.library.source import LARGEST
from checker.readers import SUPPORTED_SUFFIXES
from checker.system.atomic import ChangedMeanwhileError, WriteError, write_atomic
from checker.system.names import is_device


def read_layer_text(path: Path) -> LayerText:
    """Return what stands in the file *path*; raises LayerTextError."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise LayerTextError("not-found", f"Không tìm thấy tệp “{path}”.") from error
    except (OSError, ValueError) as error:
        message = f"Không mở được “{path}”; tệp có thể đang bị khóa, hoặc là một thư mục."
        raise LayerTextError("unreadable", message) from error
    layer = LayerText.of(data)
    if _holds_decisions(path, layer):
        message = (
            f"“{path.name}” là tệp ghi các quyết định, ý kiến về dự thảo cùng tên, không phải tệp tiêu chí,"
            " nên không sửa ở đây."
        )
        raise LayerTextError("decisions", message)
    return layer


def _holds_decisions(path: Path, layer: LayerText) -> bool:
    """Whether the file is what people decided of a draft: rules in it, nobody would find that any more."""
    sort = sort_of(layer.tables)
    return sort == "decisions" or (sort == "other" and _is_of_draft(path))


def write_layer_text(path: Path, layer: LayerText, seen: bytes | None) -> None:
    """Write *layer* to *path*, whole or not at all; raises WriteError.

    *seen* is what stood there when it was read, None where no file was: what somebody else wrote
    meanwhile is not written over.
    """
    if seen is not None and layer.data == seen:
        return
    try:
        write_atomic(path, layer.data, lambda: _there(path) == seen)
    except ChangedMeanwhileError:
        raise WriteError(
            f"Đã có tệp “{path}”, nên không ghi đè. Hãy chọn tên khác."
            if seen is None
            else f"Tệp “{path}” vừa được sửa ở nơi khác, nên chưa ghi gì. Hãy mở lại tệp rồi sửa."
        ) from None


def refusal(path: Path) -> str | None:
    """Say in Vietnamese why no new layer may be called *path*, None if it may."""
    if why := misnamed(path):
        return why
    if _is_of_draft(path):
        return f"“{path.name}” là tên tệp ghi các quyết định về dự thảo cùng tên; hãy đặt tên khác."
    if path.exists():
        return f"Đã có tệp “{path}”, nên không ghi đè. Hãy chọn tên khác."
    return None


def misnamed(path: Path) -> str | None:
    """Say in Vietnamese why no file of rules may be called *path*, None if it may."""
    if path.suffix.lower() != SUFFIX:
        return f"Tệp tiêu chí phải có đuôi {SUFFIX}: “{path.name}”."
    if is_device(path.name):
        return f"Windows không cho đặt tên tệp là “{path.name}”; hãy đặt tên khác."
    return None


def _is_of_draft(path: Path) -> bool:
    """Whether *path* is where the decisions of a draft would lie that is there."""
    if not path.name.lower().endswith(WAIVERS):
        return False
    stem = path.name[: -len(WAIVERS)]
    drafts = (Path(stem + ending) for ending in ("", *SUPPORTED_SUFFIXES))
    return any(
        draft.suffix.lower() in SUPPORTED_SUFFIXES and (path.parent / draft).is_file()
        for draft in drafts
    )


def _there(path: Path) -> bytes | None:
    """Return what is in the file, None where there is none; raises OSError."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
