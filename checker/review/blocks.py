"""Blocks of one name in a file that a person may have written into: taken out, added, the rest kept."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from checker.library.written import written

Value = str | dt.date | bool | None
FORMAT = "format"
"""The value that tells of which of the drafts of one name a block is."""


class Entry(NamedTuple):
    """What one block says: what it is of, by which it is known, and its values in their order."""

    rule: str
    key: str
    values: Mapping[str, Any]


class BlockKind(NamedTuple):
    """Blocks ``[[name]]`` whose values have these ``names``; ``is_sound`` tells whether a table can be read.

    The value ``of`` says what a block is of, ``by`` by which it is known among those of the same.
    """

    name: str
    names: frozenset[str]
    is_sound: Callable[[object], bool]
    of: str = "rule"
    by: str = "key"

    def entry(self, table: Mapping[str, Any]) -> Entry:
        """Return the sound *table* as an entry."""
        return Entry(table.get(self.of, ""), table.get(self.by, ""), table)


def edited(
    kind: BlockKind, text: str, there: Sequence[Entry], gone: Sequence[int], added: Sequence[Entry]
) -> str | None:
    """Return *text* without the blocks *gone*, by their numbers in *there*, and with *added* at its end.

    What a person wrote into the block of what is decided anew goes along. None where the blocks cannot
    be told apart, or anything else would be lost.
    """
    new = _edited(kind, text, there, gone, added)
    return new if new is not None and _kept(kind, text, new, gone, added) else None


def _edited(
    kind: BlockKind, text: str, there: Sequence[Entry], gone: Sequence[int], added: Sequence[Entry]
) -> str | None:
    block = re.compile(rf"[ \t]*\[\[[ \t]*{kind.name}[ \t]*\]\][ \t]*(?:#.*)?")
    known = re.compile(rf"[ \t]*(?:{'|'.join(sorted(_names(kind)))})[ \t]*=")
    # Not splitlines: a reason may hold one of the rarer line ends.
    lines = text.rstrip("\n").split("\n")
    starts = [at for at, line in enumerate(lines) if block.fullmatch(line)]
    if len(starts) != len(there):
        return None
    own: dict[str, list[str]] = {}  # by the key of the entry it goes to
    for number in reversed(gone):
        start, end = starts[number], _end(lines, starts[number])
        extra = [line for line in lines[start + 1 : end] if not known.match(line) and line.strip()]
        key = _heir(there[number].rule, there[number].key, added)
        own[key] = [*extra, *own.get(key, ())]
        while end < len(lines) and not lines[end].strip():
            end += 1
        del lines[start:end]
    kept = "\n".join(lines).rstrip("\n") + "\n"
    return kept + "".join(
        f"\n[[{kind.name}]]\n{_table(entry.values)}"
        + "".join(f"{line}\n" for line in own.get(entry.key, ()))
        for entry in added
    )


def _heir(rule: str, key: str, added: Iterable[Entry]) -> str:
    """Return the key of that of *added* which is decided instead of the old one."""
    keys = [entry.key for entry in added if entry.rule == rule]
    return key if key in keys or not keys else keys[0]


def _end(lines: Sequence[str], start: int) -> int:
    """Return where the block that begins at *start* ends, without the remarks below it."""
    end = start + 1
    while end < len(lines) and not lines[end].lstrip().startswith("["):
        end += 1
    while not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#"):
        end -= 1
    return end


def _kept(kind: BlockKind, old: str, new: str, gone: Sequence[int], added: Sequence[Entry]) -> bool:
    """Whether *new* says all that *old* does, but for the entries that go."""
    import tomllib  # noqa: PLC0415 - few drafts have such a file

    try:
        before, after = tomllib.loads(old), tomllib.loads(new)
    except (ValueError, RecursionError):
        return False
    were, are = before.pop(kind.name, []), after.pop(kind.name, [])
    stay = [table for number, table in enumerate(were) if number not in gone]
    newer = are[len(stay) :]
    if before != after or are[: len(stay)] != stay or len(newer) != len(added):
        return False
    extra: dict[str, dict[str, object]] = {}
    for table in (were[number] for number in gone):
        key = _heir(*kind.entry(table)[:2], added)
        extra.setdefault(key, {}).update(_extra(kind, table))
    return all(
        kind.is_sound(table)
        and extra.get(table.get(kind.by, ""), {}).items() <= _extra(kind, table).items()
        for table in newer
    )


def _extra(kind: BlockKind, table: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in table.items() if name not in _names(kind)}


def _names(kind: BlockKind) -> frozenset[str]:
    return kind.names | {FORMAT}


def _table(values: Mapping[str, Value]) -> str:
    return "".join(f"{name} = {written(value)}\n" for name, value in values.items() if value)
