"""The small file beside a draft that holds its waivers: ``<name>.soat.toml``."""

import datetime as dt
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.readers import SUPPORTED_SUFFIXES
from checker.review.waiver import Waiver
from checker.system.atomic import WriteError, write_atomic

_LARGEST = 2_000_000
"""Bytes; a waiver takes a few hundred."""

_HEAD = """\
# Miễn trừ của dự thảo cùng tên, do Soát ghi. Mỗi mục nêu tiêu chí, lý do, người quyết định.
# Giữ tệp này cạnh dự thảo. Muốn bỏ một miễn trừ, xóa cả mục [[waiver]] của nó.
"""
_TEXTS = ("rule", "title", "quote", "reason", "by", "key")
_NAMES = frozenset({*_TEXTS, "date", "until"})
_BLOCK = re.compile(r"[ \t]*\[\[[ \t]*waiver[ \t]*\]\][ \t]*(?:#.*)?")
_KNOWN = re.compile(rf"[ \t]*(?:{'|'.join(sorted(_NAMES))})[ \t]*=")


@dataclass(frozen=True, slots=True)
class WaiverFile:
    """What the file holds; ``problems`` are Vietnamese sentences about what cannot be used."""

    waivers: tuple[Waiver, ...] = ()
    problems: tuple[str, ...] = ()


def waiver_path(draft: Path) -> Path:
    """Return where the waivers of *draft* lie."""
    return draft.with_name(f"{draft.stem}.soat.toml")


def read_waivers(draft: Path) -> WaiverFile:
    """Return the waivers beside *draft*; what cannot be read is a problem, never an error."""
    try:
        path = waiver_path(draft)
    except ValueError:
        return WaiverFile()
    raw = _raw(path)
    return raw if isinstance(raw, WaiverFile) else _parse(raw, path)


def _raw(path: Path) -> bytes | WaiverFile:
    """Return the bytes of the file at *path*, or what is told instead of them."""
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return WaiverFile()
    except OSError:
        return _broken(path, "không mở được")
    return raw if len(raw) <= _LARGEST else _broken(path, "lớn khác thường")


def add_waivers(draft: Path, new: Iterable[Waiver], held: Iterable[Waiver] = ()) -> Path:
    """Put *new* into the file beside *draft* and return its path.

    A waiver of the same rule and key is replaced; one of the same rule that is
    not *held* by what the draft says now is the older decision, and goes, unless
    a draft of another format shares the file and it may be that one's. All else
    in the file stays as it is. Raises WriteError, also where something would be lost.
    """
    added = {(waiver.rule, waiver.key): waiver for waiver in new}
    stay = {(waiver.rule, waiver.key) for waiver in held}
    rules = {rule for rule, _ in added}
    shared = _is_shared(draft)

    def replaced(old: Waiver) -> bool:
        name = (old.rule, old.key)
        return name in added or (old.rule in rules and name not in stay and not shared)

    return _change(draft, replaced, tuple(added.values()))


def remove_waivers(draft: Path, gone: Iterable[Waiver]) -> Path:
    """Take *gone* out of the file beside *draft* and return its path.

    All else in the file stays as it is; raises WriteError where it cannot.
    """
    leaving = {(waiver.rule, waiver.key) for waiver in gone}
    return _change(draft, lambda old: (old.rule, old.key) in leaving, ())


def _is_shared(draft: Path) -> bool:
    """Whether beside *draft* lies one of another format, whose waivers are in the same file."""
    return any(
        suffix != draft.suffix.lower() and os.path.exists(draft.with_suffix(suffix))  # noqa: PTH110 - never raises
        for suffix in SUPPORTED_SUFFIXES
    )


def _change(draft: Path, goes: Callable[[Waiver], bool], added: Sequence[Waiver]) -> Path:
    """Take out the waivers that *goes* names, append *added*, and write the file."""
    path = waiver_path(draft)
    raw = _raw(path)
    found = raw if isinstance(raw, WaiverFile) else _parse(raw, path)
    if found.problems:
        raise WriteError(f"{found.problems[0]} Hãy sửa hoặc chuyển tệp đó đi rồi thử lại.")
    old = "" if isinstance(raw, WaiverFile) else _text(raw)
    gone = [number for number, waiver in enumerate(found.waivers) if goes(waiver)]
    new = _edited(old or _HEAD, gone, found.waivers, added)
    if new is None or not _kept(old, new, gone, added):
        raise WriteError(
            f"Tệp miễn trừ “{path.name}” có phần viết tay mà Soát không sửa được nếu không làm mất."
            " Hãy tự sửa tệp đó, hoặc chuyển đi rồi thử lại."
        )
    if isinstance(raw, bytes) and b"\r\n" in raw:
        new = new.replace("\n", "\r\n")
    write_atomic(path, new.encode("utf-8"))
    return path


def _edited(
    text: str, gone: Sequence[int], waivers: Sequence[Waiver], added: Sequence[Waiver]
) -> str | None:
    """Return *text* without the blocks *gone* and with *added* at its end.

    What a person wrote into the block of a waiver that is decided anew goes
    along. None where the blocks cannot be told apart.
    """
    # Not splitlines: a reason may hold one of the rarer line ends.
    lines = text.rstrip("\n").split("\n")
    starts = [at for at, line in enumerate(lines) if _BLOCK.fullmatch(line)]
    if len(starts) != len(waivers):
        return None
    own: dict[str, list[str]] = {}  # by the key of the waiver it goes to
    for number in reversed(gone):
        start, end = starts[number], _end(lines, starts[number])
        extra = [line for line in lines[start + 1 : end] if not _KNOWN.match(line) and line.strip()]
        key = _heir(waivers[number].rule, waivers[number].key, added)
        own[key] = [*extra, *own.get(key, ())]
        while end < len(lines) and not lines[end].strip():
            end += 1
        del lines[start:end]
    kept = "\n".join(lines).rstrip("\n") + "\n"
    return kept + "".join(
        f"\n[[waiver]]\n{_table(waiver)}" + "".join(f"{line}\n" for line in own.get(waiver.key, ()))
        for waiver in added
    )


def _heir(rule: str, key: str, added: Sequence[Waiver]) -> str:
    """Return the key of that of *added* which is decided instead of the old one."""
    keys = [waiver.key for waiver in added if waiver.rule == rule]
    return key if key in keys or not keys else keys[0]


def _end(lines: Sequence[str], start: int) -> int:
    """Return where the block that begins at *start* ends, without the remarks below it."""
    end = start + 1
    while end < len(lines) and not lines[end].lstrip().startswith("["):
        end += 1
    while not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#"):
        end -= 1
    return end


def _kept(old: str, new: str, gone: Sequence[int], added: Sequence[Waiver]) -> bool:
    """Whether *new* says all that *old* does, but for the waivers that go."""
    import tomllib  # noqa: PLC0415 - few drafts have waivers

    try:
        before, after = tomllib.loads(old), tomllib.loads(new)
    except (ValueError, RecursionError):
        return False
    were, are = before.pop("waiver", []), after.pop("waiver", [])
    stay = [table for number, table in enumerate(were) if number not in gone]
    newer = are[len(stay) :]
    if before != after or are[: len(stay)] != stay or len(newer) != len(added):
        return False
    extra: dict[str, dict[str, object]] = {}
    for table in (were[number] for number in gone):
        extra.setdefault(_heir(table["rule"], table["key"], added), {}).update(_extra(table))
    return all(
        isinstance(_read_table(table), Waiver)
        and extra.get(table["key"], {}).items() <= _extra(table).items()
        for table in newer
    )


def _extra(table: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in table.items() if name not in _NAMES}


def _table(waiver: Waiver) -> str:
    values: dict[str, str | dt.date | None] = {
        "rule": waiver.rule,
        "title": waiver.title,
        "quote": waiver.quote,
        "reason": waiver.reason,
        "by": waiver.by,
        "date": waiver.date,
        "until": waiver.until,
        "key": waiver.key,
    }
    return "".join(f"{name} = {_written(value)}\n" for name, value in values.items() if value)


def _written(value: str | dt.date) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    escaped = (_ESCAPES.get(char) or _escaped(char) for char in value)
    return f'"{"".join(escaped)}"'


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def _escaped(char: str) -> str:
    code = ord(char)
    if 0xD800 <= code < 0xE000:  # half a character, which no file can hold
        return "\N{REPLACEMENT CHARACTER}"
    return f"\\u{code:04x}" if code < 0x20 or code == 0x7F else char


def _text(raw: bytes) -> str:
    return raw.decode("utf-8-sig").replace("\r\n", "\n")


def _parse(raw: bytes, path: Path) -> WaiverFile:
    import tomllib  # noqa: PLC0415 - few drafts have waivers

    try:
        data = tomllib.loads(_text(raw))
    except (ValueError, RecursionError):
        return _broken(path, "không đúng cách viết")
    tables = data.get("waiver", [])
    if not isinstance(tables, list):
        return _broken(path, "không đúng cách viết")
    waivers: list[Waiver] = []
    problems: list[str] = []
    for number, table in enumerate(tables, 1):
        outcome = _read_table(table)
        if isinstance(outcome, Waiver):
            waivers.append(outcome)
        else:
            problems.append(
                f"Tệp miễn trừ “{path.name}”, mục thứ {number}: {outcome};"
                " miễn trừ này chưa được áp dụng."
            )
    return WaiverFile(tuple(waivers), tuple(problems))


def _read_table(table: object) -> Waiver | str:
    """Return the waiver that *table* holds, or what is wrong with it."""
    if not isinstance(table, Mapping):
        return "không đúng cách viết"
    texts: dict[str, str] = {}
    for name in _TEXTS:
        value = table.get(name, "")
        if not isinstance(value, str):
            return f"“{name}” phải là chữ đặt trong ngoặc kép"
        texts[name] = value
    missing = next((name for name in ("rule", "key", "reason") if not texts[name].strip()), None)
    if missing:
        return f"thiếu “{missing}”"
    date, until = _date(table.get("date")), _date(table.get("until"))
    if date is None:
        return "“date” phải là ngày dạng 2026-11-15"
    if until is None and "until" in table:
        return "“until” phải là ngày dạng 2026-12-31"
    return Waiver(date=date, until=until, **texts)


def _date(value: Any) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value.strip())
        except ValueError:
            return None
    return value if isinstance(value, dt.date) else None


def _broken(path: Path, what: str) -> WaiverFile:
    return WaiverFile(
        problems=(f"Tệp miễn trừ “{path.name}” {what} nên chưa miễn trừ nào được áp dụng.",)
    )
