"""Waivers in the small file beside a draft: read, added, taken out."""

import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.readers import SUPPORTED_SUFFIXES
from checker.review.beside import change, content_of, path_of
from checker.review.blocks import BlockKind, Entry
from checker.review.days import day_of
from checker.review.waiver import Waiver
from checker.system.atomic import WriteError

Name = tuple[str, str]
"""By what a waiver is known: its rule and its key."""

_TEXTS = ("rule", "title", "quote", "reason", "by", "sheet", "row", "key")
_NAMES = frozenset({*_TEXTS, "date", "until", "seen"})


@dataclass(frozen=True, slots=True)
class WaiverFile:
    """What the file holds; ``problems`` are Vietnamese sentences about what cannot be used."""

    waivers: tuple[Waiver, ...] = ()
    problems: tuple[str, ...] = ()


def read_waivers(draft: Path) -> WaiverFile:
    """Return the waivers beside *draft*; what cannot be read is a problem, never an error."""
    content = content_of(draft)
    if content.trouble:
        return _broken(draft, content.trouble)
    tables = content.tables.get("waiver", [])
    if not isinstance(tables, list):
        return _broken(draft, "không đúng cách viết")
    waivers: list[Waiver] = []
    problems: list[str] = []
    for number, table in enumerate(tables, 1):
        outcome = _read_table(table)
        if isinstance(outcome, Waiver):
            waivers.append(outcome)
        else:
            problems.append(
                f"Tệp miễn trừ “{path_of(draft).name}”, mục thứ {number}: {outcome};"
                " miễn trừ này chưa được áp dụng."
            )
    return WaiverFile(tuple(waivers), tuple(problems))


def name_of(waiver: Waiver) -> Name:
    """Return by what *waiver* is known in the file: there is one of that name."""
    return waiver.rule, waiver.key


def add_waivers(draft: Path, new: Iterable[Waiver], fitting: Collection[Name] = ()) -> Path:
    """Put *new* into the file beside *draft* and return its path.

    A waiver of the same rule and key is replaced; one of the same rule that is
    not among those *fitting* what the draft says now is the older decision, and
    goes, unless a draft of another format shares the file and it may be that one's.
    All else in the file stays as it is. Raises WriteError, also where something would be lost.
    """
    added = {name_of(waiver): waiver for waiver in new}
    rules = {rule for rule, _ in added}
    shared = _is_shared(draft)

    def replaced(old: Waiver) -> bool:
        name = name_of(old)
        return name in added or (old.rule in rules and name not in fitting and not shared)

    return _change(draft, replaced, tuple(added.values()))


def remove_waivers(draft: Path, gone: Iterable[Waiver]) -> Path:
    """Take *gone* out of the file beside *draft* and return its path.

    All else in the file stays as it is; raises WriteError where it cannot.
    """
    leaving = {name_of(waiver) for waiver in gone}
    return _change(draft, lambda old: name_of(old) in leaving, ())


def _is_shared(draft: Path) -> bool:
    """Whether beside *draft* lies one of another format, whose waivers are in the same file."""
    return any(
        suffix != draft.suffix.lower() and os.path.exists(draft.with_suffix(suffix))  # noqa: PTH110 - never raises
        for suffix in SUPPORTED_SUFFIXES
    )


def _change(draft: Path, goes: Callable[[Waiver], bool], added: Sequence[Waiver]) -> Path:
    """Take out the waivers that *goes* names, append *added*, and write the file."""
    found = read_waivers(draft)
    if found.problems:
        raise WriteError(f"{found.problems[0]} Hãy sửa hoặc chuyển tệp đó đi rồi thử lại.")
    gone = {name_of(waiver) for waiver in found.waivers if goes(waiver)}
    return change(
        draft,
        _KIND,
        [_entry(waiver) for waiver in found.waivers],
        lambda entry: (entry.rule, entry.key) in gone,
        [_entry(waiver) for waiver in added],
    )


def _entry(waiver: Waiver) -> Entry:
    return Entry(
        waiver.rule,
        waiver.key,
        {
            "rule": waiver.rule,
            "title": waiver.title,
            "quote": waiver.quote,
            "reason": waiver.reason,
            "by": waiver.by,
            "date": waiver.date,
            "until": waiver.until,
            "seen": waiver.seen,
            "sheet": waiver.sheet,
            "row": waiver.row,
            "key": waiver.key,
        },
    )


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
    seen = table.get("seen", False)
    if not isinstance(seen, bool):
        return "“seen” phải là true hoặc false"
    needed = ("rule", "key") if seen else ("rule", "key", "reason")
    missing = next((name for name in needed if not texts[name].strip()), None)
    if missing:
        return f"thiếu “{missing}”"
    date, until = day_of(table.get("date")), day_of(table.get("until"))
    if date is None:
        return "“date” phải là ngày dạng 2026-11-15"
    if until is None and "until" in table:
        return "“until” phải là ngày dạng 2026-12-31"
    return Waiver(date=date, until=until, seen=seen, **texts)


def _broken(draft: Path, what: str) -> WaiverFile:
    name = path_of(draft).name
    return WaiverFile(
        problems=(f"Tệp miễn trừ “{name}” {what} nên chưa miễn trừ nào được áp dụng.",)
    )


_KIND = BlockKind("waiver", _NAMES, lambda table: isinstance(_read_table(table), Waiver))
