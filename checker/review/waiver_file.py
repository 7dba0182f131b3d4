"""Waivers in the small file beside a draft: read, added, taken out."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from checker.review.beside import Change, content_of, is_of, path_of, write
from checker.review.blocks import BlockKind, Entry
from checker.review.days import day_of
from checker.review.waiver import Waiver
from checker.system.atomic import WriteError
from checker.system.clock import today

Name = tuple[str, str]
"""By what a waiver is known: its rule and its key."""

_TEXTS = ("rule", "title", "quote", "reason", "by", "sheet", "row", "key")
_NAMES = frozenset({*_TEXTS, "date", "until", "seen"})
_ALIKE = 0.6
"""The words of one passage before and after it was edited are at least so alike."""


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
            waivers += [outcome] if is_of(draft, table) else []
        else:
            problems.append(
                f"Tệp miễn trừ “{path_of(draft).name}”, mục thứ {number}: {outcome};"
                " miễn trừ này chưa được áp dụng."
            )
    return WaiverFile(tuple(waivers), tuple(problems))


def name_of(waiver: Waiver) -> Name:
    """Return by what *waiver* is known in the file: there is one of that name."""
    return waiver.rule, waiver.key


class Decided(NamedTuple):
    """The file that was written, and the waivers that gave way to others or were taken out."""

    path: Path
    gone: tuple[Waiver, ...]


def decide(
    draft: Path,
    added: Iterable[Waiver] = (),
    removed: Iterable[Waiver] = (),
    fitting: Collection[Name] = (),
    *,
    known: Collection[Waiver] | None = None,
) -> Decided:
    """Put *added* into the file beside *draft* and take *removed* out of it, at once.

    All else in the file stays as it is. Of the decisions that a person has seen (*known*, None for all)
    each may give way; another one, written meanwhile by somebody else, may not.
    Raises WriteError, also where something would be lost.
    """
    new, old = tuple(added), tuple(removed)
    change, gone = waivers_change(draft, new, old, fitting)
    seen = gone if known is None else known
    names = {name_of(waiver) for waiver in (*new, *old)}
    for waiver in gone:
        if name_of(waiver) in names and waiver.holds_on(today()) and waiver not in seen:
            raise WriteError(
                f"Chỗ này vừa được người khác hoặc cửa sổ khác quyết định. {waiver.words()}"
                " Quyết định đó được giữ nguyên; hãy xem lại rồi quyết định tiếp."
            )
    return Decided(write(draft, [change]), gone)


def waivers_change(
    draft: Path,
    added: Iterable[Waiver] = (),
    removed: Iterable[Waiver] = (),
    fitting: Collection[Name] = (),
) -> tuple[Change, tuple[Waiver, ...]]:
    """Return what writing these decisions changes in the file, and the waivers that go.

    A waiver of the same rule and key is replaced; one of the same rule and of such words that
    is not among those *fitting* what the draft says now is the older decision, and goes.
    Raises WriteError where the file cannot be read.
    """
    found = read_waivers(draft)
    if found.problems:
        raise WriteError(f"{found.problems[0]} Hãy sửa hoặc chuyển tệp đó đi rồi thử lại.")
    new = {name_of(waiver): waiver for waiver in added}
    leaving = {name_of(waiver) for waiver in removed} | set(new)

    def goes(old: Waiver) -> bool:
        name = name_of(old)
        return name in leaving or (
            name not in fitting and any(_succeeds(one, old) for one in new.values())
        )

    gone = tuple(waiver for waiver in found.waivers if goes(waiver))
    names = {name_of(waiver) for waiver in gone}
    entries = [_entry(waiver) for waiver in new.values()]
    return Change(_KIND, lambda entry: (entry.rule, entry.key) in names, entries), gone


def _succeeds(new: Waiver, old: Waiver) -> bool:
    """Whether both are of one passage: another passage of the rule has a decision of its own."""
    if new.rule != old.rule or bool(new.quote) != bool(old.quote):
        return False
    from difflib import SequenceMatcher  # noqa: PLC0415 - only where a decision is written

    return SequenceMatcher(None, old.quote, new.quote, autojunk=False).ratio() >= _ALIKE


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
