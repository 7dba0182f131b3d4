"""The small file beside a draft that holds what people decided and said of it: ``<name>.soat.toml``."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from checker.library.layer_files import is_layer
from checker.readers import SUPPORTED_SUFFIXES
from checker.review.blocks import FORMAT, BlockKind, Entry, edited
from checker.samples import is_of_program
from checker.system.atomic import ChangedMeanwhileError, WriteError, write_atomic
from checker.system.borrowed import is_borrowed

IN_ARCHIVE = (
    "Kế hoạch này nằm trong tệp nén nên không ghi được quyết định, ý kiến bên cạnh. "
    "Hãy giải nén tệp đó, rà soát lại thư mục rồi ghi."
)
_LARGEST = 2_000_000
"""Bytes; a decision takes a few hundred."""
_TRIES = 20
"""Somebody else may write at the same moment, hardly ever more often than once."""
_HEAD = """\
# Quyết định và ý kiến về dự thảo cùng tên, do Soát ghi. Mỗi mục [[waiver]] là một miễn trừ: tiêu chí,
# lý do, người quyết định; có "seen = true" là chỗ cần xem mà người kiểm tra đã xem và thấy đúng.
# Mỗi mục [[remark]] là ý kiến của người thẩm định, mỗi mục [[mend]] là chỗ đã chọn sửa trong bản Word;
# "format" là đuôi của dự thảo mà mục đó thuộc về. Giữ tệp này cạnh dự thảo; muốn bỏ mục nào, xóa cả mục đó.
"""


class Content(NamedTuple):
    """What the file says; ``trouble`` tells in Vietnamese why it cannot be used, empty where it can."""

    text: str
    tables: Mapping[str, Any]
    windows: bool = False
    """Its lines end as Windows writes them."""
    trouble: str = ""
    raw: bytes | None = None
    """Its very bytes, None where there is none."""


class Change(NamedTuple):
    """Of the blocks of one kind those that go, and what comes behind them."""

    kind: BlockKind
    goes: Callable[[Entry], bool]
    added: Sequence[Entry]


def path_of(draft: Path) -> Path:
    """Return where the file of *draft* lies.

    A layer of rules may have that name, which was made of the draft (a superior's plan): nothing is
    written into it.
    """
    usual = draft.with_name(f"{draft.stem}.soat.toml")
    other = draft.with_name(f"{draft.name}.soat.toml")
    return other if is_layer(usual) or (other.exists() and not usual.exists()) else usual


def content_of(draft: Path, largest: int = _LARGEST) -> Content:
    """Return what the file beside *draft* says, nothing where there is none; never raises.

    One of more than *largest* bytes is none of ours.
    """
    try:
        path = path_of(draft)
    except ValueError:  # a draft without a name
        return Content("", {})
    return _content(path, largest)


def _content(path: Path, largest: int) -> Content:
    """Return what the file at *path* says, as ``content_of`` does."""
    import tomllib  # noqa: PLC0415 - few drafts have such a file

    try:
        raw = _bytes(path, largest)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return Content("", {})
    except OSError:
        return Content("", {}, trouble="không mở được")
    if len(raw) > largest:
        return Content("", {}, trouble="lớn khác thường")
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
        return Content(text, tomllib.loads(text), windows=b"\r\n" in raw, raw=raw)
    except (ValueError, RecursionError):
        return Content("", {}, trouble="không đúng cách viết")


def _bytes(path: Path, largest: int) -> bytes:
    """Return the bytes of the file at *path*, few more than *largest* at most; raises OSError."""
    with path.open("rb") as file:
        return file.read(largest + 1)


def is_of(draft: Path, table: Mapping[str, Any]) -> bool:
    """Whether *table* speaks of *draft*: not where it is of one of another format that lies beside it.

    Tables of older versions say nothing of it: they are of every draft of the name.
    """
    of = table.get(FORMAT)
    return not isinstance(of, str) or of == _format(draft) or of not in _others(draft)


def write(
    draft: Path, changes: Sequence[Change], head: str = _HEAD, largest: int = _LARGEST
) -> Path:
    """Make all *changes* in the file beside *draft*, or none, and return its path.

    Only what is of *draft* goes; all else in the file stays as it is, what others write at the same
    moment too. A new file begins with *head*. Raises WriteError, also where something would be lost.
    """
    return write_over(draft, lambda _old: changes, head, largest)


def write_over(
    draft: Path,
    changes_of: Callable[[Content], Sequence[Change]],
    head: str = _HEAD,
    largest: int = _LARGEST,
) -> Path:
    """Do as ``write`` does with the changes that come of what the file says in the moment it is written."""
    if is_of_program(draft):
        raise WriteError(
            f"“{draft.name}” đi kèm chương trình nên không ghi gì bên cạnh. "
            "Hãy chép tệp đó sang thư mục khác rồi làm trên bản chép."
        )
    if is_borrowed(draft):
        raise WriteError(IN_ARCHIVE)
    for _ in range(_TRIES):
        path = path_of(draft)  # a layer may have taken its name meanwhile
        old = _content(path, largest)
        data = _changed(draft, old, changes_of(old), head, largest)
        try:
            write_atomic(path, data, lambda: _is_still(path, old, largest))  # noqa: B023 - asked at once
        except ChangedMeanwhileError:
            continue
        return path
    raise WriteError(
        f"Tệp “{path.name}” đang được cửa sổ khác hoặc máy khác ghi liên tục. Hãy thử lại sau ít phút."
    )


def _is_still(path: Path, old: Content, largest: int) -> bool:
    """Whether the file at *path* is as it was when it was read as *old*."""
    try:
        return _bytes(path, largest) == old.raw
    except FileNotFoundError:
        return old.raw is None
    except OSError:
        return False


def _changed(
    draft: Path, old: Content, changes: Sequence[Change], head: str, largest: int
) -> bytes:
    """Return the file of *draft* with the *changes* made in what *old* says; raises WriteError."""
    name = path_of(draft).name
    # It may have been read a moment ago, and be locked now.
    trouble = old.trouble or next(filter(None, (_fault(old, c.kind) for c in changes)), "")
    if trouble:
        raise WriteError(
            f"Tệp “{name}” {trouble}. Hãy đóng, sửa hoặc chuyển tệp đó đi rồi thử lại."
        )
    text: str | None = old.text or head
    for change in changes:
        if text is not None:
            there = _entries(old, change.kind)
            gone = [
                number
                for number, entry in enumerate(there)
                if is_of(draft, entry.values) and change.goes(entry)
            ]
            new = [_owned(entry, change.kind, _format(draft)) for entry in change.added]
            # What was of every draft of the name goes for this one alone.
            left = [
                _owned(there[number], change.kind, other)
                for number in gone
                if FORMAT not in there[number].values
                for other in _others(draft)
            ]
            text = edited(change.kind, text, there, gone, [*left, *new])
    if text is None:
        raise WriteError(
            f"Tệp “{name}” có phần viết tay mà Soát không sửa được nếu không làm mất."
            " Hãy tự sửa tệp đó, hoặc chuyển đi rồi thử lại."
        )
    data = (text.replace("\n", "\r\n") if old.windows else text).encode("utf-8")
    if len(data) > largest:
        raise WriteError(
            f"Tệp “{name}” sẽ lớn khác thường nên chưa ghi. Hãy rút gọn các ý kiến dài rồi thử lại."
        )
    return data


def _fault(content: Content, kind: BlockKind) -> str:
    """Return in Vietnamese what keeps the blocks of *kind* from being read, empty where nothing does."""
    tables = content.tables.get(kind.name, [])
    sound = isinstance(tables, list) and all(map(kind.is_sound, tables))
    return "" if sound else f"có mục [[{kind.name}]] không đúng cách viết"


def _entries(content: Content, kind: BlockKind) -> list[Entry]:
    tables = content.tables.get(kind.name, [])
    return list(map(kind.entry, tables))


def _owned(entry: Entry, kind: BlockKind, of: str) -> Entry:
    """Return *entry* as one of the draft of the format *of* alone; what a person wrote into it goes along."""
    known = {n: v for n, v in entry.values.items() if n in kind.names and n != kind.by}
    return entry._replace(values={**known, FORMAT: of, kind.by: entry.key})


def _format(draft: Path) -> str:
    return draft.suffix.lower().removeprefix(".")


def _others(draft: Path) -> list[str]:
    """Return the formats of other drafts of this name that lie beside *draft*."""
    return [
        suffix.removeprefix(".")
        for suffix in sorted(SUPPORTED_SUFFIXES)
        if suffix != draft.suffix.lower() and os.path.exists(draft.with_suffix(suffix))  # noqa: PTH110 - never raises
    ]
