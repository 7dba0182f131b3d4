"""A comparison for people and for programs."""

from collections.abc import Iterator
from typing import Any

from checker.exporters.json import SCHEMA
from checker.exporters.places import where
from checker.review.compare import Change, Comparison
from checker.shown import FORMS, SHOWN_WORDS, counts, shown, tally
from checker.system.version import VERSION

LISTS = {
    "fixed": "Đã sửa",
    "open": "Vẫn còn",
    "new": "Mới phát sinh",
    "set-aside": "Không còn xét",
}
"""The four lists, with the words people see."""


def lists_of(comparison: Comparison) -> dict[str, tuple[Change, ...]]:
    """Return the lists of *comparison* by their names in :data:`LISTS`."""
    return {
        "fixed": comparison.fixed,
        "open": comparison.still_open,
        "new": comparison.newly_open,
        "set-aside": comparison.set_aside,
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
            name: [_change(comparison, change) for change in changes]
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


def _change(comparison: Comparison, change: Change) -> dict[str, Any]:
    result = change.new
    old, new = comparison.old.document, comparison.new.document
    return {
        "rule": result.rule.id,
        "group": result.rule.group.id,
        "title": result.rule.title,
        "severity": result.rule.severity.value,
        "old_status": change.old.status.value if change.old else None,
        "new_status": result.status.value,
        "same": change.same,
        "message": result.message,
        "fixed": [old.quote(finding.span) for finding in change.fixed],
        "kept": [new.quote(finding.span) for finding in change.kept],
        "new": [new.quote(finding.span) for finding in change.added],
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
        if changes or name != "set-aside":
            yield ""
            yield f"{LISTS[name]} ({len(changes)})"
        for change in changes:
            yield from _told(comparison, change, name)


def _told(comparison: Comparison, change: Change, name: str) -> Iterator[str]:
    result = change.new
    group = result.rule.group.title
    how = shown(comparison.new)[comparison.new.results.index(result)]
    yield f"  {FORMS[how]} {group}: {result.rule.title} ({SHOWN_WORDS[how]})"
    if name == "fixed" and change.old:
        yield f"    Trước: {change.old.message}"
        return
    yield f"    {result.message}"
    place = "; ".join(where(comparison.new, *result.findings).split("\n"))
    if place and name != "set-aside":
        yield f"    {place}."
    if name == "open" and not change.same:
        parts = [
            f"{len(findings)} chỗ {words}"
            for findings, words in (
                (change.fixed, "không còn như trước"),
                (change.kept, "vẫn như trước"),
                (change.added, "khác trước"),
            )
            if findings
        ]
        if parts:
            yield f"    So với bản cũ: {', '.join(parts)}."
