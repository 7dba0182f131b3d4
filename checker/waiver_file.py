"""The small file beside a draft that holds its waivers: ``<name>.soat.toml``."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.atomic import WriteError, write_atomic
from checker.waiver import Waiver

_LARGEST = 2_000_000
"""Bytes; a waiver takes a few hundred."""

_HEAD = """\
# Miễn trừ của dự thảo cùng tên, do Soát ghi. Mỗi mục nêu tiêu chí, lý do, người quyết định.
# Giữ tệp này cạnh dự thảo. Muốn bỏ một miễn trừ, xoá cả mục [[waiver]] của nó.
"""
_TEXTS = ("rule", "title", "quote", "reason", "by", "key")


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
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return WaiverFile()
    except OSError:
        return _broken(path, "không mở được")
    if len(raw) > _LARGEST:
        return _broken(path, "lớn khác thường")
    return _parse(raw, path)


def add_waivers(draft: Path, new: Iterable[Waiver]) -> Path:
    """Put *new* into the file beside *draft* and return its path.

    A waiver of the same rule and key is replaced; of the same rule with
    another key it is the older decision, and goes. Raises WriteError, also
    where the file holds something that would be lost.
    """
    added = {waiver.rule: waiver for waiver in new}
    kept = [waiver for waiver in _for_change(draft) if waiver.rule not in added]
    return _write(draft, [*kept, *added.values()])


def remove_waivers(draft: Path, gone: Iterable[Waiver]) -> Path:
    """Take *gone* out of the file beside *draft* and return its path; raises WriteError."""
    leaving = {(waiver.rule, waiver.key) for waiver in gone}
    kept = [waiver for waiver in _for_change(draft) if (waiver.rule, waiver.key) not in leaving]
    return _write(draft, kept)


def _for_change(draft: Path) -> tuple[Waiver, ...]:
    found = read_waivers(draft)
    if found.problems:
        raise WriteError(f"{found.problems[0]} Hãy sửa hoặc chuyển tệp đó đi rồi thử lại.")
    return found.waivers


def _write(draft: Path, waivers: Iterable[Waiver]) -> Path:
    path = waiver_path(draft)
    text = _HEAD + "".join(f"\n[[waiver]]\n{_table(waiver)}" for waiver in waivers)
    write_atomic(path, text.encode("utf-8"))
    return path


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


def _parse(raw: bytes, path: Path) -> WaiverFile:
    import tomllib  # noqa: PLC0415 - few drafts have waivers

    try:
        data = tomllib.loads(raw.decode("utf-8-sig").replace("\r\n", "\n"))
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
