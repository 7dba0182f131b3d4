"""The small file beside a draft that holds what people decided and said of it: ``<name>.soat.toml``."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from checker.review.blocks import BlockKind, Entry, edited
from checker.system.atomic import WriteError, write_atomic

_LARGEST = 2_000_000
"""Bytes; a decision takes a few hundred."""
_HEAD = """\
# Quyết định và ý kiến về dự thảo cùng tên, do Soát ghi. Mỗi mục [[waiver]] là một miễn trừ: tiêu chí,
# lý do, người quyết định; có "seen = true" là chỗ cần xem mà người kiểm tra đã xem và thấy đúng.
# Mỗi mục [[remark]] là ý kiến của người thẩm định. Giữ tệp này cạnh dự thảo; muốn bỏ mục nào, xóa cả mục đó.
"""


class Content(NamedTuple):
    """What the file says; ``trouble`` tells in Vietnamese why it cannot be used, empty where it can."""

    text: str
    tables: Mapping[str, Any]
    windows: bool = False
    """Its lines end as Windows writes them."""
    trouble: str = ""


def path_of(draft: Path) -> Path:
    """Return where the file of *draft* lies."""
    return draft.with_name(f"{draft.stem}.soat.toml")


def content_of(draft: Path) -> Content:
    """Return what the file beside *draft* says, nothing where there is none; never raises."""
    import tomllib  # noqa: PLC0415 - few drafts have such a file

    try:
        with path_of(draft).open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return Content("", {})
    except OSError:
        return Content("", {}, trouble="không mở được")
    if len(raw) > _LARGEST:
        return Content("", {}, trouble="lớn khác thường")
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
        return Content(text, tomllib.loads(text), windows=b"\r\n" in raw)
    except (ValueError, RecursionError):
        return Content("", {}, trouble="không đúng cách viết")


def change(
    draft: Path,
    kind: BlockKind,
    there: Sequence[Entry],
    goes: Callable[[Entry], bool],
    added: Sequence[Entry],
) -> Path:
    """Take the entries that *goes* names out of the file, append *added*, and return its path.

    *there* are all entries of this kind as the file has them. All else in it stays as it is;
    raises WriteError, also where something would be lost.
    """
    path, old = path_of(draft), content_of(draft)
    gone = [number for number, entry in enumerate(there) if goes(entry)]
    new = edited(kind, old.text or _HEAD, there, gone, added)
    if new is None:
        raise WriteError(
            f"Tệp miễn trừ “{path.name}” có phần viết tay mà Soát không sửa được nếu không làm mất."
            " Hãy tự sửa tệp đó, hoặc chuyển đi rồi thử lại."
        )
    write_atomic(path, (new.replace("\n", "\r\n") if old.windows else new).encode("utf-8"))
    return path
