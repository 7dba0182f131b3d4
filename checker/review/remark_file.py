"""Reviewers' remarks in the small file beside a draft: read, and taken over from a checklist."""

from collections.abc import Sequence
from pathlib import Path

from checker.review.beside import Change, content_of, is_of
from checker.review.blocks import BlockKind, Entry
from checker.review.days import day_of
from checker.review.remark import Remark

_TEXTS = ("rule", "title", "decision", "note", "by", "sheet", "key")
_NAMES = frozenset({*_TEXTS, "date", "read"})


def read_remarks(draft: Path) -> tuple[Remark, ...]:
    """Return the remarks beside *draft*; what cannot be read is left out: nothing is judged by it."""
    tables = content_of(draft).tables.get("remark", [])
    read = ((table, _read(table)) for table in (tables if isinstance(tables, list) else ()))
    return tuple(remark for table, remark in read if remark is not None and is_of(draft, table))


def remarks_change(remarks: Sequence[Remark], gone: Sequence[Remark] = ()) -> Change:
    """Return what writing *remarks* changes: each takes the place of an older one on its row, *gone* go."""
    rows = {(remark.rule, remark.key) for remark in (*remarks, *gone)}
    return Change(_KIND, lambda entry: (entry.rule, entry.key) in rows, list(map(_entry, remarks)))


def _entry(remark: Remark) -> Entry:
    values = {
        "rule": remark.rule,
        "title": remark.title,
        "decision": remark.decision,
        "note": remark.note,
        "by": remark.by,
        "date": remark.date,
        "sheet": remark.sheet,
        "read": remark.read,
        "key": remark.key,
    }
    return Entry(remark.rule, remark.key, values)


def _read(table: object) -> Remark | None:
    if not isinstance(table, dict):
        return None
    texts = {name: table.get(name, "") for name in _TEXTS}
    if not all(isinstance(value, str) for value in texts.values()) or not texts["rule"]:
        return None
    return Remark(date=day_of(table.get("date")), read=table.get("read") is True, **texts)


_KIND = BlockKind("remark", _NAMES, lambda table: _read(table) is not None)
