"""A comparison for people and for programs."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from checker.counted import counts
from checker.exporters.json import SCHEMA
from checker.exporters.places import where
from checker.review.compare import Change, Comparison, Told
from checker.shown import FORMS, SHOWN_WORDS, of_matter, tally
from checker.system.version import VERSION

LISTS = {
    "new": "Mới phát sinh",
    "open": "Vẫn còn",
    "fixed": "Đã sửa",
    "set-aside": "Không còn xét",
    "filled": "Đã điền",
    "signing": "Chờ điền khi ban hành",
}
"""The lists, with the words people see: first what is to be done."""
_ALWAYS = ("new", "open", "fixed")
"""Told also where there is nothing in them."""


def lists_of(comparison: Comparison) -> dict[str, tuple[Change, ...]]:
    """Return the lists of *comparison* by their names in :data:`LISTS`."""
    return {
        "new": comparison.newly_open,
        "open": comparison.still_open,
        "fixed": comparison.fixed,
        "set-aside": comparison.set_aside,
        "filled": comparison.filled,
        "signing": comparison.signing,
    }


def comparison_data(comparison: Comparison) -> dict[str, Any]:
    """Return *comparison* as plain values."""
    return {
        "schema": SCHEMA,
        "tool": {"name": "soat", "version": VERSION},
        "old": _document(comparison, old=True),
        "new": _document(comparison, old=False),
        "warnings": list(comparison.warnings()),
        **{
            name: [_change(change) for change in changes]
            for name, changes in lists_of(comparison).items()
        },
    }


def _document(comparison: Comparison, *, old: bool) -> dict[str, Any]:
    report = comparison.old if old else comparison.new
    return {
        "path": str(report.document.path),
        "sha256": report.document.sha256,
        "summary": {status.value: count for status, count in report.summary().items()},
    }


def _change(change: Change) -> dict[str, Any]:
    rule, old, new = change.rule, change.old, change.new
    return {
        "rule": rule.id,
        "group": rule.group.id,
        "title": rule.title,
        "severity": rule.severity.value,
        "old_status": old.matter.status.value if old else None,
        "new_status": new.matter.status.value if new else None,
        "same": change.same,
        "message": change.told.message,
        "old_message": old.message if old else None,
        "old_quotes": list(old.quotes) if old else [],
        "new_quotes": list(new.quotes) if new else [],
    }


def comparison_text(comparison: Comparison) -> str:
    """Return *comparison* as lines of plain text, with a line end."""
    return "\n".join(_lines(comparison)) + "\n"


def _lines(comparison: Comparison) -> Iterator[str]:
    for label, report in (("Bản cũ", comparison.old), ("Bản mới", comparison.new)):
        yield f"{label}: {report.document.path}"
        yield f"  {counts(tally(report))}"
    for warning in comparison.warnings():
        yield f"  ! {warning}"
    for name, changes in lists_of(comparison).items():
        if changes or name in _ALWAYS:
            yield ""
            yield f"{LISTS[name]} ({len(changes)})"
        for change in changes:
            yield from _told(comparison, change)


def _told(comparison: Comparison, change: Change) -> Iterator[str]:
    old, new, rule = change.old, change.new, change.rule
    how = of_matter(change.told.matter)
    yield f"  {FORMS[how]} {rule.group.title}: {rule.title} ({SHOWN_WORDS[how]})"
    if new is None:
        yield f"    Trước: {change.told.message}"
        return
    yield f"    {new.message}"
    place = "; ".join(where(comparison.new, *new.findings).split("\n"))
    if place:
        yield f"    {place}."
    if old is not None and not change.same:
        yield from (f"    {words}" for words in _differences(old, new))


def _differences(old: Told, new: Told) -> Iterator[str]:
    """Yield in words how a matter that is still there differs from what it was."""
    gone, come = Counter(old.quotes), Counter(new.quotes)
    kept = (gone & come).total()
    before, now = (", ".join(f"“{q}”" for q in c if q) for c in (gone - come, come - gone))
    if before or now:
        parts = [f"trước ghi {before}"] * bool(before) + [f"nay ghi {now}"] * bool(now)
        kept_words = [f"{kept} chỗ vẫn như trước"] * bool(kept)
        yield f"So với bản cũ: {', '.join([*parts, *kept_words])}."
    if _plain(old.message) != _plain(new.message):
        yield f"Trước: {old.message}"


def _plain(message: str) -> str:
    """Return what *message* says without what it quotes: that is told already."""
    return re.sub("“[^”]*”", "", message)
